// Activities that are delivered several times to servers that are killed meanwhile; and what was kept of them in the end.
import { createHash } from "node:crypto";
import { sessionKey } from "../../src/turns/turns.ts";
import type { Store, StoredTurn } from "../../src/stores/store.ts";
import { type Chance, pause } from "./chance.ts";

const ANSWER_MS = 12_000;
const BEFORE_REPEAT_MS = 30;

/** One delivery of a message of a conversation. */
export interface Delivery {
  readonly conversation: string;
  readonly number: number;
}

export const activityOf = ({ conversation, number }: Delivery, serviceUrl?: string): unknown => ({
  type: "message",
  id: `activity-${number}`,
  channelId: "emulator",
  from: { id: `person of ${conversation}` },
  recipient: { id: "bot" },
  conversation: { id: conversation },
  text: textOf(number),
  ...(serviceUrl === undefined ? { deliveryMode: "expectReplies" } : { serviceUrl }),
});

/** Words that no article knows, and a number that is found again. */
const textOf = (number: number): string => `remark number ${number} about the weather`;

/** Sends until it is acknowledged: with its replies in the answer, or by 200. Gives how often it had to be sent, and the longest answer. */
export async function deliver(
  address: () => string,
  activity: unknown,
  headers: Readonly<Record<string, string>> = {},
): Promise<{ readonly tries: number; readonly slowest: number; readonly worst: number }> {
  let slowest = 0;
  let worst = 0;
  for (let tries = 1; ; tries += 1) {
    const began = performance.now();
    try {
      const response = await fetch(address(), {
        method: "POST",
        headers: { "content-type": "application/json", ...headers },
        body: JSON.stringify(activity),
        signal: AbortSignal.timeout(ANSWER_MS),
      });
      const text = await response.text();
      slowest = Math.max(slowest, performance.now() - began);
      worst = Math.max(worst, response.status);
      // "I cannot save anything" is an answer, and no acknowledgement.
      if (response.status === 200 && !/Reference [2-9A-Z]{8}/.test(text)) return { tries, slowest, worst };
      if (response.status === 429) await pause(1_000);
    } catch (error) {
      if (!(error instanceof TypeError) && !(error instanceof DOMException)) throw error;
      if (error instanceof DOMException) slowest = Math.max(slowest, performance.now() - began);
    }
    await pause(BEFORE_REPEAT_MS);
  }
}

export const botKey = (conversation: string): string => sessionKey("bot", "emulator", conversation);
/** As server/visitors.ts makes it of the cookie. */
export const visitorKey = (id: string): string =>
  sessionKey("web", createHash("sha256").update(id).digest("hex").slice(0, 32));

export interface Kept {
  readonly effects: number;
  readonly lost: number;
  readonly twice: number;
  /** Sessions whose turns have a gap or another order than their numbers. */
  readonly broken: number;
}

/** What the store holds of `messages` in each session, which it must hold once each. */
export async function countKept(store: Store, keys: readonly string[], messages: number): Promise<Kept> {
  const all = { effects: 0, lost: 0, twice: 0, broken: 0 };
  for (const key of keys) {
    const turns = await store.since(key, 0, 100_000);
    const numbers = turns.map(numberIn).filter((number) => number !== undefined);
    const distinct = new Set(numbers).size;
    all.effects += numbers.length;
    all.lost += messages - distinct;
    all.twice += numbers.length - distinct;
    if (turns.some(({ n }, index) => n !== index + 1)) all.broken += 1;
  }
  return all;
}

const numberIn = ({ outcome }: StoredTurn): number | undefined => {
  const found = /remark number (\d+) about/.exec(
    JSON.stringify((outcome as { readonly turn: { readonly heard: unknown } }).turn.heard),
  );
  return found === null ? undefined : Number(found[1]);
};

/** Every message once to three times, each conversation's in its order, the conversations mixed. */
export function shuffled(conversations: number, messages: number, chance: Chance): readonly Delivery[] {
  const deliveries: (Delivery & { readonly place: number })[] = [];
  for (let index = 0; index < conversations; index += 1)
    for (let number = 1; number <= messages; number += 1)
      for (let time = chance.whole(1, 3); time > 0; time -= 1)
        deliveries.push({ conversation: `conversation-${index}`, number, place: chance.next() });
  return deliveries.toSorted((a, b) => a.place - b.place);
}
