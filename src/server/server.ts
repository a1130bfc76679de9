// restify: the one door, the routes, and how it starts and stops.
import { Server as NetServer, type AddressInfo } from "node:net";
import type { Server as HttpServer, IncomingMessage, ServerResponse } from "node:http";
import restify from "restify";
import { isLoopback } from "../config.ts";
import { type Log, whereOf } from "../turns/log.ts";
import { newReference } from "../turns/reference.ts";
import { TurnFailed } from "../turns/turns.ts";
import { refusal, type Refusal, send, setSecurityHeaders } from "./answer.ts";
import { swallow } from "./body.ts";
import { checkDoor, type Door } from "./door.ts";
import type { Metrics } from "./metrics.ts";
import type { Route } from "./routes.ts";

/** Slow on purpose is no client of ours: headers come in one piece. */
const HEADERS_MS = 10_000;
/** Above the longest time that a route gives a body. */
const REQUEST_MS = 70_000;
/** Node looks for slow clients every 30 s unless told. */
const SLOW_CLIENT_CHECK_MS = 2_000;
/** Above the minute for which proxies keep a connection, so that it is they who close it. */
const KEEP_ALIVE_MS = 65_000;
/** How long balancers may need to see that this process is going. */
const DRAIN_MS = 300;
/** Turns under way get so long before the process goes. */
const LAST_TURNS_MS = 8_000;
/** How often a stopping server looks whether its connections have ended. */
const CLOSING_CHECK_MS = 50;

export interface ServerParts {
  readonly routes: readonly Route[];
  /** Called when the server begins to stop: ends what would otherwise stay open. */
  readonly onStop: () => void;
  readonly host: string;
  /** 0 for any that is free. */
  readonly port: number;
  /** Credentials guard it: then names other than those of this machine are its own. */
  readonly guarded: boolean;
  readonly log: Log;
  readonly metrics: Pick<Metrics, "answered">;
}

export interface Listening {
  readonly address: { readonly host: string; readonly port: number };
  /** Takes no more, waits for turns under way, ends. */
  readonly stop: () => Promise<void>;
}

/** The port is taken, or the address is not this machine's. The message says what to do. */
export class CannotListen extends Error {
  constructor(message: string, cause: unknown) {
    super(message, { cause });
    this.name = "CannotListen";
  }
}

export async function listen(parts: ServerParts): Promise<Listening> {
  const { log } = parts;
  const server = restify.createServer({ name: "", handleUncaughtExceptions: false });
  // Types of restify 8 name a server that restify 12 does not have (spdy); it is Node's own.
  const http = server.server as HttpServer;
  const door: Door = { loopbackOnly: !parts.guarded && isLoopback(parts.host), host: parts.host };
  let stopping = false;

  server.pre((request, response, next) => {
    const began = performance.now();
    // restify names the route on the request once it has found one.
    response.once("close", () => {
      parts.metrics.answered(routeOf(request), response.statusCode, performance.now() - began);
    });
    setSecurityHeaders(response);
    if (stopping) response.setHeader("Connection", "close");
    const refused = checkDoor(request, door);
    if (refused === undefined) {
      next();
      return;
    }
    log({ level: "warning", event: "request refused", kind: String(refused.status) });
    void refuse(request, response, refused).finally(() => { next(false); }); // prettier-ignore
  });

  // restify passes the listener's errors on, and one that nobody hears ends the process; `start` is the one who hears them.
  server.on("error", () => undefined);
  server.on("restifyError", (request: IncomingMessage, response: ServerResponse, error: unknown, done: () => void) => {
    const refused = refusalOf(error, log);
    // restify sends an answer of its own unless it thinks that one was sent.
    Object.assign(response, { _sent: true });
    void refuse(request, response, refused).finally(done);
  });

  for (const route of parts.routes) {
    const serve = serveWith(route, log);
    if (route.method === "POST") server.post(route.path, serve);
    else {
      server.get(route.path, serve);
      server.head(route.path, serve);
    }
  }

  Object.assign(http, { connectionsCheckingInterval: SLOW_CLIENT_CHECK_MS });
  http.headersTimeout = HEADERS_MS;
  http.requestTimeout = REQUEST_MS;
  http.keepAliveTimeout = KEEP_ALIVE_MS;
  await start(http, parts);
  const { port } = http.address() as AddressInfo;

  return {
    address: { host: parts.host, port },
    stop: async () => {
      if (stopping) return;
      stopping = true;
      await pause(DRAIN_MS);
      parts.onStop();
      await closeGently(http);
    },
  };
}

function routeOf(request: restify.Request): string {
  const route = request.getRoute() as { readonly path?: unknown } | undefined;
  return typeof route?.path === "string" ? route.path : "none";
}

/** restify's handler for a route. Whatever it throws ends here: restify would let it end the process. */
function serveWith(route: Route, log: Log) {
  return async (request: restify.Request, response: restify.Response): Promise<void> => {
    try {
      const { search } = new URL(request.url ?? "/", "http://localhost");
      await route.serve({
        request,
        response,
        params: request.params as Readonly<Record<string, string>>,
        query: new URLSearchParams(search),
      });
    } catch (error) {
      await refuse(request, response, refusalOf(error, log));
    }
  };
}

async function refuse(request: IncomingMessage, response: ServerResponse, refused: Refusal): Promise<void> {
  await swallow(request);
  send(response, refusal(refused));
}

function refusalOf(error: unknown, log: Log): Refusal {
  if (error instanceof TurnFailed) return { status: statusOf(error), error: error.message, reference: error.reference };
  const status = typeof error === "object" && error !== null && "statusCode" in error ? error.statusCode : undefined;
  if (status === 404)
    return { status, error: "There is nothing at this address. The page is at /, the articles are at /articles." };
  if (status === 405) return { status, error: "This address does not take this method." };
  if (typeof status === "number" && status >= 400 && status < 500)
    return { status, error: "This request cannot be served as it is." };
  const reference = newReference();
  log({ level: "error", event: "request failed", reference, where: whereOf(error) });
  return {
    status: 500,
    error: `Something failed on this side. If it fails again, name the reference. Reference ${reference}`,
    reference,
  };
}

function statusOf(error: TurnFailed): number {
  switch (error.fault) {
    case "too-slow":
      return 422;
    case "storage":
      return 503;
    case "inside":
      return 500;
  }
}

function start(http: HttpServer, { host, port }: ServerParts): Promise<void> {
  return new Promise((resolve, reject) => {
    http.once("error", (error: NodeJS.ErrnoException) => {
      reject(new CannotListen(sentenceOf(error, host, port), error));
    });
    http.listen(port, host, () => {
      // From now on an error of the listener concerns single connections, and they end by themselves.
      http.removeAllListeners("error").on("error", () => undefined);
      resolve();
    });
  });
}

function sentenceOf({ code, name }: NodeJS.ErrnoException, host: string, port: number): string {
  if (code === "EADDRINUSE")
    return `Port ${port} is in use by another program. Stop that one, or set PORT to a free one.`;
  if (code === "EACCES") return `Port ${port} may not be opened by this user. Set PORT to one above 1023.`;
  if (code === "EADDRNOTAVAIL" || code === "ENOTFOUND")
    return `HOST is ${host}, which is no address of this machine. Set it to one that is, or leave it out.`;
  return `The server cannot listen on ${host}, port ${port} (${code ?? name}). Set HOST and PORT to an address that is free.`;
}

/** Only the listener is closed: connections end with the answers that they wait for, and those that idle are ended. */
async function closeGently(http: HttpServer): Promise<void> {
  NetServer.prototype.close.call(http);
  const until = performance.now() + LAST_TURNS_MS;
  while (performance.now() < until) {
    http.closeIdleConnections();
    if ((await connectionsOf(http)) === 0) return;
    await pause(CLOSING_CHECK_MS);
  }
  http.closeAllConnections();
}

const connectionsOf = (http: HttpServer): Promise<number> =>
  new Promise((resolve) => {
    http.getConnections((error, count) => { resolve(error === null ? count : 0); }); // prettier-ignore
  });

const pause = (milliseconds: number): Promise<void> => new Promise((resolve) => { setTimeout(resolve, milliseconds); }); // prettier-ignore
