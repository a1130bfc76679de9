// A channel's side of the wire: records what the bot sends, as bytes that were sent, and answers as it is told.
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

export interface Sent {
  /** When it came, as performance.now() has it. */
  readonly at: number;
  readonly method: string;
  readonly path: string;
  readonly authorization: string | undefined;
  readonly activity: Readonly<Record<string, unknown>>;
}

export type Mode = "good" | "500" | "412" | "429" | "hang" | "redirect" | "reset";

export interface Connector {
  /** What an activity names as its serviceUrl. */
  readonly address: string;
  readonly sent: readonly Sent[];
  readonly texts: () => readonly string[];
  readonly set: (mode: Mode) => void;
  readonly clear: () => void;
  readonly close: () => Promise<void>;
}

export async function startConnector(): Promise<Connector> {
  let sent: Sent[] = [];
  let mode: Mode = "good";
  const server = createServer((request, response) => {
    void bodyOf(request).then((body) => {
      sent.push({
        at: performance.now(),
        method: request.method ?? "",
        path: request.url ?? "",
        authorization: request.headers.authorization,
        activity: JSON.parse(body || "{}") as Readonly<Record<string, unknown>>,
      });
      answer(response, mode, sent.length);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    address: `http://127.0.0.1:${port}/`,
    get sent() { return sent; }, // prettier-ignore
    texts: () => sent.map(({ activity }) => String(activity.text)),
    set: (next) => { mode = next; }, // prettier-ignore
    clear: () => { sent = []; mode = "good"; }, // prettier-ignore
    close: () => new Promise((resolve) => { server.closeAllConnections(); server.close(() => { resolve(); }); }), // prettier-ignore
  };
}

// restify, in this same process, has writeHead give nothing back: nothing is chained to it here.
function answer(response: ServerResponse, mode: Mode, count: number): void {
  switch (mode) {
    case "good":
      response.writeHead(201, { "content-type": "application/json" });
      response.end(JSON.stringify({ id: `sent-${count}` }));
      return;
    case "500":
      response.writeHead(500);
      response.end("broken");
      return;
    case "412":
      response.writeHead(412);
      response.end();
      return;
    case "429":
      response.writeHead(429, { "retry-after": "60" });
      response.end();
      return;
    case "redirect":
      response.writeHead(307, { location: "http://127.0.0.1:1/elsewhere" });
      response.end();
      return;
    case "reset":
      response.socket?.destroy();
      return;
    case "hang":
      return;
  }
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  let body = "";
  for await (const chunk of request) body += String(chunk);
  return body;
}
