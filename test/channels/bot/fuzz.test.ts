// Activities that no channel sends, by the hundred, the same ones every time: each is answered, none by 5xx, and the process lives.
import { afterAll, expect, it } from "vitest";
import { startConnector } from "./connector.ts";
import { messageFrom, startBot } from "./start.ts";

const ACTIVITIES = 600;

const connector = await startConnector();
const bot = await startBot();
afterAll(() => Promise.all([bot.stop(), connector.close()]));

/** A small generator of the same numbers every time (mulberry32). */
const createChance = (seed: number) => {
  let state = seed;
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  return { pick: <T>(all: readonly T[]): T => all[Math.floor(next() * all.length)]! };
};

const odd: readonly unknown[] = [
  undefined, null, true, false, 0, -1, 1e308, "", " ", "\0", "\uD800", "x".repeat(3_000), "<at>Assistant</at>", "__proto__", "../../etc/passwd", "http://127.0.0.1:1/",
  [], [null], [[]], {}, { id: null }, { id: 5 }, { toString: "x" }, { constructor: { prototype: { polluted: true } } }, { length: 5 }, [{ type: "mention" }],
  [{ type: "mention", mentioned: { id: "28:bot" }, text: "(((((" }], { tenant: { id: [] } }, new Date(0).toISOString(), "invoke", "message", "conversationUpdate", "expectReplies", "stream",
]; // prettier-ignore

const types = [
  "message",
  "invoke",
  "conversationUpdate",
  "messageReaction",
  "event",
  "typing",
  "installationUpdate",
  "messageUpdate",
  "messageDelete",
  "endOfConversation",
  "suggestion",
  "trace",
  "handoff",
];
const names = [
  "adaptiveCard/action",
  "application/search",
  "task/fetch",
  "signin/verifyState",
  "signin/tokenExchange",
  "composeExtension/query",
  "fileConsent/invoke",
  "tokens/response",
  "continueConversation",
];

it(`${ACTIVITIES} of them`, async () => {
  const chance = createChance(20_260_115);
  const fields = Object.keys(messageFrom("")).concat([
    "value",
    "name",
    "entities",
    "attachments",
    "membersAdded",
    "membersRemoved",
    "reactionsAdded",
    "deliveryMode",
    "replyToId",
    "localTimezone",
    "callerId",
    "topicName",
    "action",
  ]);
  const make = (index: number): Record<string, unknown> => {
    const activity: Record<string, unknown> = {
      ...messageFrom(connector.address),
      id: `fuzz-${index}`,
      type: chance.pick(types),
      name: chance.pick(names),
      deliveryMode: chance.pick(["expectReplies", undefined]),
    };
    for (let change = chance.pick([1, 2, 3, 4]); change > 0; change -= 1) {
      const field = chance.pick(fields);
      const inner = activity[field];
      if (typeof inner === "object" && inner !== null && chance.pick([true, false]))
        activity[field] = {
          ...inner,
          [chance.pick(["id", "name", "tenantId", "isGroup", "conversationType"])]: chance.pick(odd),
        };
      else activity[field] = chance.pick(odd);
    }
    return activity;
  };

  const statuses = new Map<number, number>();
  for (let index = 0; index < ACTIVITIES; index += 1) {
    const activity = make(index);
    const response = await bot.post(activity);
    await response.arrayBuffer();
    statuses.set(response.status, (statuses.get(response.status) ?? 0) + 1);
    expect(response.status, JSON.stringify(activity).slice(0, 500)).toBeLessThan(500);
  }
  expect(statuses.get(200)).toBeGreaterThan(ACTIVITIES / 10);
  expect(statuses.get(400)).toBeGreaterThan(ACTIVITIES / 10);
  expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
  expect(bot.entries.filter(({ event }) => event === "activity failed")).toEqual([]);
}, 120_000);
