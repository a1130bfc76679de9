// The whole assistant behind its one door, with the project's own knowledge, for a client that is no test of ours.
import { createBot } from "../../src/channels/bot/bot.ts";
import type { Feedback } from "../../src/channels/bot/feedback.ts";
import { createRespond } from "../../src/conversation/respond.ts";
import { createMetrics } from "../../src/server/metrics.ts";
import { serve } from "../../src/server/serve.ts";
import { createMemoryStore } from "../../src/stores/memory.ts";
import type { LogEntry } from "../../src/turns/log.ts";
import { createReading } from "../../src/turns/reading.ts";
import { createTurns } from "../../src/turns/take.ts";
import { knowledge, understand } from "../channels/bot/cards/replies.ts";

export interface Assistant {
  /** Of /api/messages. */
  readonly endpoint: string;
  readonly entries: readonly LogEntry[];
  readonly feedback: readonly Feedback[];
  readonly stop: () => Promise<void>;
}

export async function startAssistant(clock: () => Date = () => new Date()): Promise<Assistant> {
  const entries: LogEntry[] = [];
  const feedback: Feedback[] = [];
  const log = (entry: LogEntry): void => void entries.push(entry);
  const mind = { understand, respond: createRespond(knowledge) };
  const reading = createReading({ mind, knowledge });
  const store = createMemoryStore();
  const limit = { take: () => undefined };
  const turns = createTurns({ store, mind, reading, clock, zone: "UTC", log });
  const bot = createBot({
    settings: { production: false, channels: new Map(), serviceHosts: new Set(["127.0.0.1"]), cloud: {} },
    turns,
    log,
    limit,
    knowing: { knowledge, mind, clock },
    keepFeedback: (_key, _turn, given) => {
      feedback.push(given);
      return Promise.resolve();
    },
  });
  const server = await serve({
    settings: { host: "127.0.0.1", port: 0 },
    knowledge,
    turns,
    store,
    bot: () => Promise.resolve(bot),
    readFile: (bytes) => Promise.resolve({ kind: "text", text: new TextDecoder().decode(bytes) }),
    log,
    limit,
    metrics: createMetrics(),
  });
  return {
    endpoint: `http://127.0.0.1:${server.address.port}/api/messages`,
    entries,
    feedback,
    stop: async () => {
      await server.stop();
      await reading.close();
    },
  };
}
