// The page's own channel over HTTP: messages, what was said so far, files.
import type { WebChannel } from "../channels/web/channel.ts";
import { parseSaid, type Incoming } from "../channels/wire.ts";
import type { Said } from "../conversation/said.ts";
import { archiveLimitBytes } from "../files/archive.ts";
import type { ReadFile } from "../files/reading.ts";
import { parseLocale, phrasesOf } from "../phrases/languages.ts";
import { perTenant, perUser, type RateLimit } from "../turns/rate.ts";
import type { LiveTurns } from "../turns/turns.ts";
import { json, refusal, type Refusal, send } from "./answer.ts";
import { readBody, readJson, swallow } from "./body.ts";
import type { Route, Visit } from "./routes.ts";
import type { Streams } from "./stream.ts";
import { parseFileName, type Uploads } from "./uploads.ts";
import type { Visitor, Visitors } from "./visitors.ts";

/** Holds the longest text of a message, escaped. */
const MESSAGE_LIMITS = { bytes: 512 * 1024, milliseconds: 10_000 };
/** The largest file that is read, over a slow line. */
const FILE_LIMITS = { bytes: archiveLimitBytes, milliseconds: 60_000 };
/** Longest id of a delivery; the page sends 36 letters. */
const LONGEST_MESSAGE_ID = 200;

export interface WebParts {
  readonly channel: Pick<WebChannel, "post">;
  readonly visitors: Visitors;
  readonly uploads: Uploads;
  readonly streams: Streams;
  /** The text of a file, or a sentence on why it has none. */
  readonly limit: RateLimit;
  readonly exportOf: LiveTurns["exportOf"];
  readonly readFile: ReadFile;
}

const signInFirst: Refusal = { status: 401, error: "The pages need the token. Open / and enter it." };
const fileGone: Refusal = { status: 410, error: "The file is no longer at hand. Choose it again." };
const tooMany: Refusal = { status: 429, error: "Too many pages are open. Close some and load this one again." };

const tooOften = (seconds: number): Refusal => ({
  status: 429,
  error: `That was too much at once. Go on in ${seconds} ${seconds === 1 ? "second" : "seconds"}.`,
  headers: { "Retry-After": String(seconds) },
});

export function webRoutes(parts: WebParts): readonly Route[] {
  const { visitors } = parts;
  /** Serves those who may come in, each under their own session. */
  const forVisitor =
    (serve: (visit: Visit, visitor: Visitor) => Promise<void>) =>
    async (visit: Visit): Promise<void> => {
      const visitor = visitors.of(visit.request, visit.response);
      if (visitor === undefined) {
        send(visit.response, refusal(signInFirst));
        return;
      }
      const seconds = parts.limit.take([
        { name: visitor.key, of: perUser },
        { name: "all visitors of the pages", of: perTenant },
      ]);
      if (seconds === undefined) await serve(visit, visitor);
      else {
        await swallow(visit.request);
        send(visit.response, refusal(tooOften(seconds)));
      }
    };

  return [
    {
      method: "POST",
      path: "/web/messages",
      serve: forVisitor((visit, visitor) => takeMessage(parts, visit, visitor)),
    },
    { method: "POST", path: "/web/files", serve: forVisitor((visit, visitor) => keepFile(parts, visit, visitor)) },
    { method: "GET", path: "/web/export", serve: forVisitor((visit, visitor) => exportAll(parts, visit, visitor)) },
    { method: "GET", path: "/web/replies", serve: forVisitor((visit, visitor) => stream(parts, visit, visitor)) },
  ];
}

async function takeMessage(parts: WebParts, { request, response }: Visit, visitor: Visitor): Promise<void> {
  const body = await readJson(request, MESSAGE_LIMITS);
  if (body.kind === "refused") {
    send(response, refusal(body.refusal));
    return;
  }
  const parsed = parseSaid(body.value);
  if ("problem" in parsed) {
    send(response, refusal({ status: 400, error: parsed.problem }));
    return;
  }
  const said = resolveFile(parsed, visitor, parts.uploads);
  if (said === undefined) {
    send(response, refusal(fileGone));
    return;
  }
  const seenId = headerOf(request.headers["x-message-id"], LONGEST_MESSAGE_ID);
  const zone = headerOf(request.headers["x-time-zone"], LONGEST_MESSAGE_ID);
  send(response, json(200, await parts.channel.post(visitor.key, said, seenId, zone, localeOf(request))));
}

function resolveFile(incoming: Incoming, visitor: Visitor, uploads: Uploads): Said | undefined {
  if (!("file" in incoming)) return incoming;
  const upload = uploads.find(visitor.key, incoming.file);
  return upload === undefined ? undefined : { file: upload.name, text: upload.text };
}

async function keepFile(parts: WebParts, { request, response }: Visit, visitor: Visitor): Promise<void> {
  const body = await readBody(request, FILE_LIMITS);
  if (body.kind === "refused") {
    send(response, refusal(body.refusal));
    return;
  }
  const name = parseFileName(headerOf(request.headers["x-file-name"], Number.POSITIVE_INFINITY));
  const locale = localeOf(request);
  const file = await parts.readFile(body.bytes, locale);
  if (file.kind === "problem") send(response, refusal({ status: 422, error: file.sentence }));
  // Letters may be wrong: the person sees the text, mends it, and sends it as their own.
  else if (file.picture === true)
    send(response, json(200, { text: file.text, note: phrasesOf(locale).files.pictureRead }));
  else send(response, json(200, { id: parts.uploads.keep(visitor.key, { name, text: file.text }) }));
}

/** All that is kept of the visitor's conversation, as a file. */
async function exportAll({ exportOf }: WebParts, { response }: Visit, { key }: Visitor): Promise<void> {
  const kept = await exportOf(key, "the person");
  const headers = { "Content-Disposition": 'attachment; filename="my-data.json"' };
  send(response, { status: 200, type: "application/json", body: JSON.stringify(kept, undefined, 2), headers });
}

async function stream(parts: WebParts, { request, response, query }: Visit, visitor: Visitor): Promise<void> {
  // A browser that connects again names the last event that it has; the address still says where the page began.
  const after = headerOf(request.headers["last-event-id"], 20) ?? query.get("after") ?? "0";
  if (!/^\d{1,9}$/.test(after)) {
    send(response, refusal({ status: 400, error: "`after` is the number of a turn, such as 0." }));
    return;
  }
  const outcome = await parts.streams.open({ key: visitor.key, after: Number(after), request, response });
  if (outcome === "too-many") send(response, refusal(tooMany));
}

/** The best of the browser's languages whose sentences are here. */
const localeOf = ({ headers }: Visit["request"]): string | undefined => parseLocale(headers["accept-language"]);

function headerOf(value: string | readonly string[] | undefined, longest: number): string | undefined {
  if (typeof value !== "string") return undefined;
  const text = value.trim();
  return text === "" || text.length > longest ? undefined : text;
}
