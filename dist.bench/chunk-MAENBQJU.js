import { createRequire as bundleRequire } from "node:module";
import { fileURLToPath as bundlePath } from "node:url";
const require = bundleRequire(import.meta.url);
const bundleFile = bundlePath(import.meta.url);
const bundleFolder = bundlePath(new URL(".", import.meta.url));
import {
  TurnFailed,
  newReference,
  whereOf
} from "./chunk-GQQHCBP4.js";
import {
  isLoopback
} from "./chunk-G5VT3MP4.js";

// src/server/server.ts
import { Server as NetServer } from "node:net";
import restify from "restify";

// src/server/answer.ts
var contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'"
].join("; ");
var securityHeaders = {
  "Content-Security-Policy": contentSecurityPolicy,
  "X-Content-Type-Options": "nosniff",
  "X-Frame-Options": "DENY",
  "Referrer-Policy": "no-referrer",
  "Cross-Origin-Opener-Policy": "same-origin",
  "Cross-Origin-Resource-Policy": "same-origin",
  "Permissions-Policy": "camera=(), microphone=(), geolocation=()"
};
function setSecurityHeaders(response) {
  for (const [name, value] of Object.entries(securityHeaders)) response.setHeader(name, value);
}
function send(response, answer) {
  if (response.headersSent) {
    response.destroy();
    return;
  }
  const text = answer.type.startsWith("text/") || answer.type === "application/json";
  response.writeHead(answer.status, {
    "Content-Type": text ? `${answer.type}; charset=utf-8` : answer.type,
    "Content-Length": Buffer.byteLength(answer.body),
    "Cache-Control": "no-store",
    ...answer.headers
  });
  response.end(answer.body);
}
var json = (status, value, headers = {}) => ({
  status,
  type: "application/json",
  body: JSON.stringify(value),
  headers
});
var refusal = ({ status, error, reference, headers }) => json(status, { error, ...reference === void 0 ? {} : { reference } }, headers);

// src/server/body.ts
var SWALLOWED_BYTES = 16 * 1024 * 1024;
var SWALLOWED_MS = 2e3;
var tooLarge = (limit) => ({
  status: 413,
  error: `The body is larger than ${limit >= 1024 * 1024 ? `${limit / 1024 / 1024} MB` : `${limit / 1024} kB`}. Send less, or a long text as a file.`,
  headers: { Connection: "close" }
});
var tooSlow = {
  status: 408,
  error: "The body did not arrive in time. Send it again.",
  headers: { Connection: "close" }
};
var brokenOff = { status: 400, error: "The body broke off before its end. Send it again." };
async function readBody(request, limits) {
  const announced = Number(request.headers["content-length"] ?? 0);
  if (announced > limits.bytes) {
    await swallow(request);
    return { kind: "refused", refusal: tooLarge(limits.bytes) };
  }
  return new Promise((resolve) => {
    const chunks = [];
    let size = 0;
    const done = (body) => {
      clearTimeout(timer);
      request.off("data", onData).off("end", onEnd).off("close", onClose).off("error", onClose);
      resolve(body);
    };
    const onData = (chunk) => {
      size += chunk.length;
      if (size <= limits.bytes) {
        chunks.push(chunk);
        return;
      }
      done({ kind: "refused", refusal: tooLarge(limits.bytes) });
      void swallow(request);
    };
    const onEnd = () => {
      done({ kind: "body", bytes: Buffer.concat(chunks) });
    };
    const onClose = () => {
      done({ kind: "refused", refusal: brokenOff });
    };
    const timer = setTimeout(() => {
      done({ kind: "refused", refusal: tooSlow });
    }, limits.milliseconds);
    request.on("data", onData).on("end", onEnd).on("close", onClose).on("error", onClose);
  });
}
function swallow(request) {
  if (request.readableEnded || request.destroyed) return Promise.resolve();
  return new Promise((resolve) => {
    let size = 0;
    const done = () => {
      clearTimeout(timer);
      request.off("data", onData).off("end", done).off("close", done).off("error", done);
      request.on("error", () => void 0);
      request.pause();
      resolve();
    };
    const onData = (chunk) => {
      size += chunk.length;
      if (size > SWALLOWED_BYTES) done();
    };
    const timer = setTimeout(done, SWALLOWED_MS);
    request.on("data", onData).on("end", done).on("close", done).on("error", done);
    request.resume();
  });
}
async function readJson(request, limits) {
  const body = await readBody(request, limits);
  if (body.kind === "refused") return body;
  const text = utf8(body.bytes);
  if (text === void 0)
    return { kind: "refused", refusal: { status: 400, error: "The body is not UTF-8. Send JSON in UTF-8." } };
  try {
    return { kind: "json", value: JSON.parse(text) };
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return {
      kind: "refused",
      refusal: { status: 400, error: "The body is not JSON. Check its quotes, commas and brackets." }
    };
  }
}
function utf8(bytes) {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch (error) {
    if (error instanceof TypeError) return void 0;
    throw error;
  }
}

// src/server/door.ts
var bodyTypes = /* @__PURE__ */ new Map([
  ["/api/messages", "application/json"],
  ["/web/messages", "application/json"],
  ["/web/files", "application/octet-stream"],
  ["/sign-in", "application/x-www-form-urlencoded"]
]);
function checkDoor(request, door) {
  return checkAddress(request) ?? checkHost(request, door) ?? (request.method === "POST" ? checkPost(request) : void 0);
}
function checkAddress({ url = "/" }) {
  if (url.startsWith("/") && URL.canParse(url, "http://localhost")) return void 0;
  return { status: 400, error: "This address cannot be read." };
}
function checkHost(request, door) {
  if (!door.loopbackOnly) return void 0;
  const name = hostName(request.headers.host);
  if (name !== void 0 && (isLoopback(name) || name === door.host.toLowerCase())) return void 0;
  return { status: 403, error: "This server answers on this machine only. Open it under http://localhost." };
}
function hostName(header) {
  const found = /^(\[[0-9a-f:.]+\]|[^:/@\s]+)(?::\d{1,5})?$/i.exec(header ?? "");
  return found?.[1]?.toLowerCase();
}
function checkPost(request) {
  if (!isSameSite(request))
    return { status: 403, error: "This request comes from another site's page. Open the assistant's own page." };
  const encoding = request.headers["content-encoding"]?.trim().toLowerCase() ?? "";
  if (encoding !== "" && encoding !== "identity")
    return { status: 415, error: "Compressed bodies are not taken. Send the body as it is, without Content-Encoding." };
  const expected = bodyTypes.get(pathOf(request));
  if (expected === void 0) return void 0;
  const [type, ...parameters] = (request.headers["content-type"] ?? "").split(";").map((part) => part.trim().toLowerCase());
  if (type !== expected) return { status: 415, error: `Bodies here are ${expected}. Send that as Content-Type.` };
  const charset = parameters.find((parameter) => parameter.startsWith("charset="))?.slice("charset=".length).replaceAll('"', "");
  if (charset !== void 0 && charset !== "utf-8" && charset !== "utf8")
    return { status: 415, error: "Bodies here are UTF-8. Send them so." };
  return void 0;
}
function isSameSite(request) {
  const site = request.headers["sec-fetch-site"];
  if (site !== void 0) return site === "same-origin" || site === "none";
  const { origin } = request.headers;
  if (origin === void 0) return true;
  return URL.canParse(origin) && new URL(origin).host === request.headers.host?.toLowerCase();
}
function pathOf(request) {
  const url = request.url ?? "/";
  const end = url.search(/[?#]/);
  return end === -1 ? url : url.slice(0, end);
}

// src/server/server.ts
var HEADERS_MS = 1e4;
var REQUEST_MS = 7e4;
var SLOW_CLIENT_CHECK_MS = 2e3;
var KEEP_ALIVE_MS = 65e3;
var DRAIN_MS = 300;
var LAST_TURNS_MS = 8e3;
var CLOSING_CHECK_MS = 50;
var CannotListen = class extends Error {
  constructor(message, cause) {
    super(message, { cause });
    this.name = "CannotListen";
  }
};
async function listen(parts) {
  const { log } = parts;
  const server = restify.createServer({ name: "", handleUncaughtExceptions: false });
  const http = server.server;
  const door = { loopbackOnly: !parts.guarded && isLoopback(parts.host), host: parts.host };
  let stopping = false;
  server.pre((request, response, next) => {
    setSecurityHeaders(response);
    if (stopping) response.setHeader("Connection", "close");
    const refused = checkDoor(request, door);
    if (refused === void 0) {
      next();
      return;
    }
    log({ level: "warning", event: "request refused", kind: String(refused.status) });
    void refuse(request, response, refused).finally(() => {
      next(false);
    });
  });
  server.on("error", () => void 0);
  server.on("restifyError", (request, response, error, done) => {
    const refused = refusalOf(error, log);
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
  const { port } = http.address();
  return {
    address: { host: parts.host, port },
    stop: async () => {
      if (stopping) return;
      stopping = true;
      await pause(DRAIN_MS);
      parts.onStop();
      await closeGently(http);
    }
  };
}
function serveWith(route, log) {
  return async (request, response) => {
    try {
      const { search } = new URL(request.url ?? "/", "http://localhost");
      await route.serve({
        request,
        response,
        params: request.params,
        query: new URLSearchParams(search)
      });
    } catch (error) {
      await refuse(request, response, refusalOf(error, log));
    }
  };
}
async function refuse(request, response, refused) {
  await swallow(request);
  send(response, refusal(refused));
}
function refusalOf(error, log) {
  if (error instanceof TurnFailed) return { status: statusOf(error), error: error.message, reference: error.reference };
  const status = typeof error === "object" && error !== null && "statusCode" in error ? error.statusCode : void 0;
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
    reference
  };
}
function statusOf(error) {
  switch (error.fault) {
    case "too-slow":
      return 422;
    case "storage":
      return 503;
    case "inside":
      return 500;
  }
}
function start(http, { host, port }) {
  return new Promise((resolve, reject) => {
    http.once("error", (error) => {
      reject(new CannotListen(sentenceOf(error, host, port), error));
    });
    http.listen(port, host, () => {
      http.removeAllListeners("error").on("error", () => void 0);
      resolve();
    });
  });
}
function sentenceOf({ code, name }, host, port) {
  if (code === "EADDRINUSE")
    return `Port ${port} is in use by another program. Stop that one, or set PORT to a free one.`;
  if (code === "EACCES") return `Port ${port} may not be opened by this user. Set PORT to one above 1023.`;
  if (code === "EADDRNOTAVAIL" || code === "ENOTFOUND")
    return `HOST is ${host}, which is no address of this machine. Set it to one that is, or leave it out.`;
  return `The server cannot listen on ${host}, port ${port} (${code ?? name}). Set HOST and PORT to an address that is free.`;
}
async function closeGently(http) {
  NetServer.prototype.close.call(http);
  const until = performance.now() + LAST_TURNS_MS;
  while (performance.now() < until) {
    http.closeIdleConnections();
    if (await connectionsOf(http) === 0) return;
    await pause(CLOSING_CHECK_MS);
  }
  http.closeAllConnections();
}
var connectionsOf = (http) => new Promise((resolve) => {
  http.getConnections((error, count) => {
    resolve(error === null ? count : 0);
  });
});
var pause = (milliseconds) => new Promise((resolve) => {
  setTimeout(resolve, milliseconds);
});

export {
  send,
  json,
  refusal,
  readBody,
  readJson,
  utf8,
  pathOf,
  CannotListen,
  listen
};
