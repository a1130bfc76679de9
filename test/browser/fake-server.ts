// The page behind the door it will have, with a fake conversation: for the browser test and for pictures. `npx tsx
// test/browser/fake-server.ts` serves it on port 3979.
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { pathToFileURL } from "node:url";
import { assets } from "../../src/channels/web/assets.ts";
import { createWebChannel, parseMessageId, parseZone, type WebChannel } from "../../src/channels/web/channel.ts";
import type { TurnWire } from "../../src/channels/web/turn-html.ts";
import { parseSaid } from "../../src/channels/wire.ts";
import type { Said } from "../../src/conversation/said.ts";
import type { Turn } from "../../src/conversation/turn.ts";
import type { Knowledge } from "../../src/knowledge/knowledge.ts";
import { sampleKnowledge } from "../channels/web/fixtures/knowledge.ts";
import { createFakeTurns } from "../channels/web/fixtures/turns.ts";

export const policy =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

export interface FakeServer {
  readonly url: string;
  /** A turn outside a request, for every open page. */
  readonly push: (turn: Turn) => void;
  /** From now on turns take so many milliseconds. */
  readonly delay: (milliseconds: number) => void;
  /** The next message is refused with this. */
  readonly refuseNext: (status: number, body: { readonly error: string; readonly reference?: string }) => void;
  readonly close: () => Promise<void>;
}

export async function startFakeServer(
  options: { port?: number; knowledge?: Knowledge; now?: () => Date } = {},
): Promise<FakeServer> {
  const turns = createFakeTurns(options.now);
  const channel = createWebChannel({ turns, knowledge: () => options.knowledge ?? sampleKnowledge });
  const files = new Map<string, { readonly name: string; readonly text: string }>();
  const streams = new Set<ServerResponse>();
  let wait = 0;
  let refusal: { readonly status: number; readonly body: object } | undefined;

  async function messages(request: IncomingMessage, response: ServerResponse, key: string): Promise<void> {
    const body = await bodyOf(request);
    await new Promise((done) => setTimeout(done, wait));
    if (refusal !== undefined) {
      const { status, body: answer } = refusal;
      refusal = undefined;
      sendJson(response, status, answer);
      return;
    }
    const incoming = parseSaid(JSON.parse(body.toString("utf8")));
    if ("problem" in incoming) {
      sendJson(response, 400, { error: incoming.problem });
      return;
    }
    const file = "file" in incoming ? files.get(incoming.file) : undefined;
    const said: Said | undefined = "file" in incoming ? file && { file: file.name, text: file.text } : incoming;
    if (said === undefined) {
      sendJson(response, 404, { error: "This file is not here any more. Send it again." });
      return;
    }
    const id = parseMessageId(headerOf(request, "x-message-id"));
    const answer = await channel.post(key, said, id, parseZone(headerOf(request, "x-time-zone")));
    // As the real server does: every open page hears of it, and often before the answer is there.
    for (const wire of await channel.replies(key, answer.n - 1)) broadcast(wire);
    await new Promise((done) => setTimeout(done, 20));
    sendJson(response, 200, answer);
  }

  function broadcast(wire: TurnWire): void {
    for (const stream of streams) stream.write(`data: ${JSON.stringify(wire)}\n\n`);
  }

  async function upload(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const id = `file-${files.size + 1}`;
    files.set(id, {
      name: decodeURIComponent(headerOf(request, "x-file-name") ?? "file"),
      text: (await bodyOf(request)).toString("utf8"),
    });
    sendJson(response, 200, { id });
  }

  async function replies(response: ServerResponse, key: string, after: number): Promise<void> {
    response.writeHead(200, { "content-type": "text/event-stream", "cache-control": "no-store" });
    for (const wire of await channel.replies(key, after)) response.write(`data: ${JSON.stringify(wire)}\n\n`);
    response.write(": here\n\n");
    streams.add(response);
    response.on("close", () => streams.delete(response));
  }

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? "/", "http://localhost");
    const key = sessionOf(request, response);
    response.setHeader("content-security-policy", policy);
    response.setHeader("x-content-type-options", "nosniff");
    if (request.method === "POST" && url.pathname === "/web/messages") await messages(request, response, key);
    else if (request.method === "POST" && url.pathname === "/web/files") await upload(request, response);
    else if (url.pathname === "/web/replies") await replies(response, key, Number(url.searchParams.get("after") ?? 0));
    else if (url.pathname === "/healthz") sendJson(response, 200, { ok: true });
    else await sendDocument(channel, url, response);
  }

  const server = createServer((request, response) => {
    answer(request, response).catch((error: unknown) => {
      sendJson(response, 500, { error: String(error), reference: "fake" });
    });
  });
  await new Promise<void>((done) => server.listen(options.port ?? 0, "127.0.0.1", done));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    push(turn) {
      broadcast(channel.toWire(turns.add("only", turn)));
    },
    delay(milliseconds) {
      wait = milliseconds;
    },
    refuseNext(status, body) {
      refusal = { status, body };
    },
    close: () => close(server, streams),
  };
}

async function sendDocument(channel: WebChannel, url: URL, response: ServerResponse): Promise<void> {
  const asset = assets.get(url.pathname);
  if (asset !== undefined) {
    response.writeHead(200, { "content-type": asset.type }).end(await asset.read());
    return;
  }
  const page = channel.page(url.pathname, url.searchParams);
  switch (page.kind) {
    case "redirect":
      response.writeHead(301, { location: page.to }).end();
      return;
    case "page":
    case "missing":
      response
        .writeHead(page.kind === "page" ? 200 : 404, { "content-type": "text/html; charset=utf-8" })
        .end(page.html);
  }
}

/** Every browser context is a person of its own; a test that pushes uses the one session that it names. */
function sessionOf(request: IncomingMessage, response: ServerResponse): string {
  const known = /session=([\w-]+)/.exec(headerOf(request, "cookie") ?? "")?.[1];
  const key = known ?? "only";
  if (known === undefined) response.setHeader("set-cookie", `session=${key}; HttpOnly; SameSite=Strict; Path=/`);
  return key;
}

const headerOf = (request: IncomingMessage, name: string): string | undefined => {
  const value = request.headers[name];
  return typeof value === "string" ? value : undefined;
};

function sendJson(response: ServerResponse, status: number, body: object): void {
  response.writeHead(status, { "content-type": "application/json; charset=utf-8" }).end(JSON.stringify(body));
}

async function bodyOf(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

async function close(server: Server, streams: ReadonlySet<ServerResponse>): Promise<void> {
  for (const stream of streams) stream.destroy();
  server.closeAllConnections();
  await new Promise((done) => server.close(done));
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const { url } = await startFakeServer({ port: 3979, now: () => new Date() });
  process.stdout.write(`${url}\n`);
}
