// A running server for one test file: the real door and routes, over turns that say back what they heard.
import { fileURLToPath } from "node:url";
import { vi } from "vitest";
import { loadContent } from "../../src/content/load.ts";
import type { Settings } from "../../src/config.ts";
import { createFileReading, type ReadFile } from "../../src/files/reading.ts";
import type { Receiver } from "../../src/server/messages.ts";
import { serve } from "../../src/server/serve.ts";
import { createMemoryStore } from "../../src/stores/memory.ts";
import type { Store } from "../../src/stores/store.ts";
import type { LogEntry } from "../../src/turns/log.ts";
import { createTurns } from "../../src/turns/take.ts";
import type { LiveTurns } from "../../src/turns/turns.ts";
import { createMetrics } from "../../src/server/metrics.ts";
import { createRateLimit, type RateLimit } from "../../src/turns/rate.ts";
import { createFakeReading, sayBack } from "../turns/fakes.ts";

// The first test of a file loads what it tests, on a machine that may be busy.
vi.setConfig({ testTimeout: 30_000, hookTimeout: 30_000 });

const folder = fileURLToPath(new URL("./content/knowledge/", import.meta.url));
const { knowledge } = await loadContent({ knowledgeDir: folder });

export const botCredentials = { appId: "app", tenant: "tenant", type: "SingleTenant", password: "password" } as const;

export interface Started {
  /** `http://127.0.0.1:<port>` */
  readonly address: string;
  readonly port: number;
  readonly log: readonly LogEntry[];
  readonly turns: LiveTurns;
  readonly store: Store;
  readonly stop: () => Promise<void>;
}

export interface StartOptions {
  readonly settings?: Partial<Pick<Settings, "host" | "port" | "bot" | "webToken" | "metricsToken">>;
  readonly bot?: Receiver;
  readonly store?: Store;
  readonly respond?: typeof sayBack;
  readonly limit?: RateLimit;
  readonly readFile?: ReadFile;
}

export async function startServer({
  settings,
  bot,
  store = createMemoryStore(),
  respond = sayBack,
  limit = createRateLimit(),
  readFile = createFileReading(),
}: StartOptions = {}): Promise<Started> {
  const log: LogEntry[] = [];
  const write = (entry: LogEntry): void => void log.push(entry);
  const clock = (): Date => new Date("2026-01-15T10:00:00Z");
  const turns = createTurns({ store, mind: { respond }, reading: createFakeReading(), clock, zone: "UTC", log: write });
  const receiver = bot ?? { receive: () => Promise.resolve({ status: 200 }) };
  const { address, stop } = await serve({
    settings: { host: "127.0.0.1", port: 0, ...settings },
    knowledge,
    turns,
    store,
    bot: () => Promise.resolve(receiver),
    readFile,
    log: write,
    limit,
    metrics: createMetrics(),
  });
  return { address: `http://127.0.0.1:${address.port}`, port: address.port, log, turns, store, stop };
}

/** A visitor with a cookie jar of one cookie, like a browser with the page open. */
export function createVisitor(address: string) {
  let cookie = "";
  const request = async (path: string, init: RequestInit = {}): Promise<Response> => {
    const response = await fetch(`${address}${path}`, {
      redirect: "manual",
      ...init,
      headers: { ...(cookie === "" ? {} : { cookie }), ...(init.headers as Record<string, string> | undefined) },
    });
    const [given] = response.headers.getSetCookie();
    if (given !== undefined) cookie = given.split(";")[0]!;
    return response;
  };
  return {
    request,
    cookie: () => cookie,
    say: (said: unknown, headers: Record<string, string> = {}): Promise<Response> =>
      request("/web/messages", {
        method: "POST",
        headers: { "content-type": "application/json", ...headers },
        body: JSON.stringify(said),
      }),
  };
}

/** Reads server-sent events until there are `count`; a heartbeat is none. */
export async function readEvents(
  response: Response,
  count: number,
): Promise<readonly { readonly id: string; readonly data: unknown }[]> {
  const events: { readonly id: string; readonly data: unknown }[] = [];
  let text = "";
  const reader = response.body!.pipeThrough(new TextDecoderStream()).getReader();
  while (events.length < count) {
    const { done, value } = await reader.read();
    if (done) break;
    text += value;
    const blocks = text.split("\n\n");
    text = blocks.pop()!;
    for (const block of blocks) {
      const id = /^id: (.*)$/m.exec(block)?.[1];
      const data = /^data: (.*)$/m.exec(block)?.[1];
      if (id !== undefined && data !== undefined) events.push({ id, data: JSON.parse(data) as unknown });
    }
  }
  await reader.cancel();
  return events;
}
