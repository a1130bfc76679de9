// A running server with the real bot behind it, for tests on the wire.
import type { ServiceClientCredentialsFactory } from "botframework-connector";
import { type BotParts, createBot } from "../../../src/channels/bot/bot.ts";
import { createMemoryStore } from "../../../src/stores/memory.ts";
import type { Store } from "../../../src/stores/store.ts";
import type { LogEntry } from "../../../src/turns/log.ts";
import { createDueWork } from "../../../src/turns/due.ts";
import type { RateLimit } from "../../../src/turns/rate.ts";
import { createTurns } from "../../../src/turns/take.ts";
import { type Started, startServer } from "../../server/start.ts";
import { createFakeReading, sayBack } from "../../turns/fakes.ts";

export interface BotOptions {
  readonly settings?: Partial<BotParts["settings"]>;
  readonly clock?: () => Date;
  readonly store?: Store;
  readonly respond?: typeof sayBack;
  readonly limit?: RateLimit;
}

/** Gives what is sent a token, without asking anybody. */
const credentials = {
  isValidAppId: (appId: string) => Promise.resolve(appId === "app"),
  isAuthenticationDisabled: () => Promise.resolve(false),
  createCredentials: () =>
    Promise.resolve({
      signRequest: (request: { headers: { set: (name: string, value: string) => void } }) => {
        request.headers.set("Authorization", "Bearer ours");
        return Promise.resolve(request);
      },
    }),
} as unknown as ServiceClientCredentialsFactory;

export interface StartedBot extends Started {
  readonly post: (activity: unknown, authorization?: string) => Promise<Response>;
  readonly entries: readonly LogEntry[];
  /** Looks for what is due, as another process would after a crash of this one. */
  readonly look: () => Promise<void>;
}

export async function startBot(options: BotOptions = {}): Promise<StartedBot> {
  const {
    settings = {},
    clock = () => new Date("2026-01-15T10:00:00Z"),
    store = createMemoryStore(),
    respond = sayBack,
  } = options;
  const entries: LogEntry[] = [];
  const log = (entry: LogEntry): void => void entries.push(entry);
  const turns = createTurns({ store, mind: { respond }, reading: createFakeReading(), clock, zone: "UTC", log });
  const whole = {
    production: false,
    channels: new Map<string, string>(),
    serviceHosts: new Set(["127.0.0.1"]),
    cloud: {},
    ...settings,
  };
  // Whether it limits is tested with the limits; tests that send thousands are not to be slowed.
  const limit = options.limit ?? { take: () => undefined };
  const bot = createBot({ settings: whole, turns, log, limit, ...(whole.bot === undefined ? {} : { credentials }) });
  const server = await startServer({ bot, ...(whole.bot === undefined ? {} : { settings: { bot: whole.bot } }) });
  const due = createDueWork({ store, turns, deliver: bot.deliver, clock, log, retentionDays: 30 });
  return {
    ...server,
    entries,
    look: () => due.look(),
    post: (activity, authorization) =>
      fetch(`${server.address}/api/messages`, {
        method: "POST",
        headers: { "content-type": "application/json", ...(authorization === undefined ? {} : { authorization }) },
        body: JSON.stringify(activity),
      }),
  };
}

/** A message as Teams sends it. */
export const messageFrom = (
  serviceUrl: string,
  fields: Readonly<Record<string, unknown>> = {},
): Readonly<Record<string, unknown>> => ({
  type: "message",
  id: "activity-1",
  timestamp: "2026-01-15T10:00:00.000Z",
  channelId: "msteams",
  serviceUrl,
  from: { id: "29:person", name: "Kim", aadObjectId: "aad" },
  recipient: { id: "28:bot", name: "Assistant" },
  conversation: { id: "a:conversation", conversationType: "personal", tenantId: "tenant" },
  channelData: { tenant: { id: "tenant" } },
  text: "hello",
  textFormat: "plain",
  locale: "en-US",
  ...fields,
});
