// The one door: what is looked at before a route sees a request. Cheap checks first, and none of them reads the body.
import type { IncomingMessage } from "node:http";
import { isLoopback } from "../config.ts";
import type { Refusal } from "./answer.ts";

export interface Door {
  /** Only this machine is served: then a page from elsewhere must not reach it under a name of its own (DNS rebinding). */
  readonly loopbackOnly: boolean;
  /** The address that is listened on. */
  readonly host: string;
}

/** Media type of the bodies that a path takes; a path that is not here takes none. */
export const bodyTypes: ReadonlyMap<string, string> = new Map([
  ["/api/messages", "application/json"],
  ["/web/messages", "application/json"],
  ["/web/files", "application/octet-stream"],
  ["/sign-in", "application/x-www-form-urlencoded"],
]);

export function checkDoor(request: IncomingMessage, door: Door): Refusal | undefined {
  return (
    checkAddress(request) ?? checkHost(request, door) ?? (request.method === "POST" ? checkPost(request) : undefined)
  );
}

/** restify lets an address that is no URL end the process. */
function checkAddress({ url = "/" }: IncomingMessage): Refusal | undefined {
  if (url.startsWith("/") && URL.canParse(url, "http://localhost")) return undefined;
  return { status: 400, error: "This address cannot be read." };
}

function checkHost(request: IncomingMessage, door: Door): Refusal | undefined {
  if (!door.loopbackOnly) return undefined;
  const name = hostName(request.headers.host);
  if (name !== undefined && (isLoopback(name) || name === door.host.toLowerCase())) return undefined;
  return { status: 403, error: "This server answers on this machine only. Open it under http://localhost." };
}

/** The name in a Host header, without its port. */
function hostName(header: string | undefined): string | undefined {
  const found = /^(\[[0-9a-f:.]+\]|[^:/@\s]+)(?::\d{1,5})?$/i.exec(header ?? "");
  return found?.[1]?.toLowerCase();
}

function checkPost(request: IncomingMessage): Refusal | undefined {
  if (!isSameSite(request))
    return { status: 403, error: "This request comes from another site's page. Open the assistant's own page." };
  const encoding = request.headers["content-encoding"]?.trim().toLowerCase() ?? "";
  if (encoding !== "" && encoding !== "identity")
    return { status: 415, error: "Compressed bodies are not taken. Send the body as it is, without Content-Encoding." };
  const expected = bodyTypes.get(pathOf(request));
  if (expected === undefined) return undefined; // The router says what there is.
  const [type, ...parameters] = (request.headers["content-type"] ?? "")
    .split(";")
    .map((part) => part.trim().toLowerCase());
  if (type !== expected) return { status: 415, error: `Bodies here are ${expected}. Send that as Content-Type.` };
  const charset = parameters
    .find((parameter) => parameter.startsWith("charset="))
    ?.slice("charset=".length)
    .replaceAll('"', "");
  if (charset !== undefined && charset !== "utf-8" && charset !== "utf8")
    return { status: 415, error: "Bodies here are UTF-8. Send them so." };
  return undefined;
}

/**
 * Browsers say in headers that no script can set where a request comes from. Servers and tools say nothing, and are judged by their
 * token or, without credentials, by being on this machine.
 */
function isSameSite(request: IncomingMessage): boolean {
  const site = request.headers["sec-fetch-site"];
  if (site !== undefined) return site === "same-origin" || site === "none";
  const { origin } = request.headers;
  if (origin === undefined) return true;
  return URL.canParse(origin) && new URL(origin).host === request.headers.host?.toLowerCase();
}

export function pathOf(request: IncomingMessage): string {
  const url = request.url ?? "/";
  const end = url.search(/[?#]/);
  return end === -1 ? url : url.slice(0, end);
}
