import { describe, expect, it } from "vitest";
import { createMemoryStore } from "../../src/stores/memory.ts";
import { createDueWork } from "../../src/turns/due.ts";
import type { LogEntry } from "../../src/turns/log.ts";
import { createTurns } from "../../src/turns/take.ts";
import type { Delivery, Taken } from "../../src/turns/turns.ts";
import { createFakeReading, sayBack } from "./fakes.ts";

const start = Date.parse("2026-01-15T10:00:00Z");
const address = { to: "somebody" };

/** Two processes on one store: one takes turns and may crash, the other looks for what is due. */
const createParts = (leave: (text: string) => object = () => ({})) => {
  const store = createMemoryStore();
  const log: LogEntry[] = [];
  const sent: string[] = [];
  let now = start;
  let delivery: Delivery = { kind: "delivered" };
  const clock = (): Date => new Date(now);
  const write = (entry: LogEntry): void => void log.push(entry);
  const turns = createTurns({
    store,
    mind: {
      respond: (heard) => {
        const answered = sayBack(heard);
        const text = "text" in heard.said ? heard.said.text : JSON.stringify(heard.said);
        return { ...answered, turn: { ...answered.turn, ...leave(text) } };
      },
    },
    reading: createFakeReading(),
    clock,
    zone: "UTC",
    log: write,
  });
  const deliver = (to: unknown, { n, turn }: Taken): Promise<Delivery> => {
    sent.push(`${JSON.stringify(to)} ${n} ${turn.heard.kind === "choice" ? turn.heard.label : ""}`);
    return Promise.resolve(delivery);
  };
  const due = createDueWork({ store, turns, deliver, clock, log: write, retentionDays: 30 });
  return {
    store,
    turns,
    log,
    sent,
    due,
    /** Looks after so many seconds from the start. */
    lookAt: async (seconds: number): Promise<void> => {
      now = start + seconds * 1000;
      await due.look();
    },
    answerWith: (next: Delivery): void => { delivery = next; }, // prettier-ignore
  };
};

describe("replies that a crash left unsent", () => {
  it("are sent by another process after the lease, once", async () => {
    const { turns, sent, lookAt } = createParts();
    await turns.take({ key: "a", said: { text: "hello" }, address });
    await lookAt(14);
    expect(sent).toEqual([]);
    for (const seconds of [15, 20, 60, 600]) await lookAt(seconds);
    expect(sent).toEqual([`{"to":"somebody"} 1 hello`]);
  });

  it("are sent at once by a process that knows it is alone", async () => {
    const { turns, sent, due } = createParts();
    await turns.take({ key: "a", said: { text: "hello" }, address });
    await due.look("orphaned");
    expect(sent).toHaveLength(1);
  });

  it("are left alone where their sender has settled them, whatever became of them", async () => {
    const { turns, sent, lookAt } = createParts();
    for (const kind of ["delivered", "unknown", "refused"] as const) {
      const { n } = await turns.take({ key: "a", said: { text: kind }, address });
      await turns.settle("a", n, { kind });
    }
    await turns.take({ key: "a", said: { text: "in the answer itself" } });
    await lookAt(3_600);
    expect(sent).toEqual([]);
  });

  it("are tried less and less often, and given up in the end", async () => {
    const { turns, sent, lookAt, log, answerWith } = createParts();
    answerWith({ kind: "later" });
    await turns.take({ key: "a", said: { text: "hello" }, address });
    const tries: number[] = [];
    for (let seconds = 0; seconds < 30 * 3_600; seconds += 5) {
      const before = sent.length;
      await lookAt(seconds);
      if (sent.length > before) tries.push(seconds);
    }
    expect(tries.slice(0, 5)).toEqual([15, 30, 60, 120, 240]);
    expect(sent).toHaveLength(12);
    expect(log.filter(({ event }) => event === "due given up")).toHaveLength(1);
  });

  it("wait as long as the channel asks", async () => {
    const { turns, sent, lookAt, answerWith } = createParts();
    answerWith({ kind: "later", milliseconds: 120_000 });
    await turns.take({ key: "a", said: { text: "hello" }, address });
    await lookAt(15);
    answerWith({ kind: "delivered" });
    for (const seconds of [30, 60, 134]) await lookAt(seconds);
    expect(sent).toHaveLength(1);
    for (const seconds of [135, 200]) await lookAt(seconds);
    expect(sent).toHaveLength(2);
  });

  it("of one conversation that fails do not keep those of another", async () => {
    const { turns, sent, lookAt, store, log } = createParts();
    await turns.take({ key: "a", said: { text: "one" }, address });
    await turns.take({ key: "b", said: { text: "two" }, address });
    const { since } = store;
    const broken = { ...store, since: (key: string, ...rest: [number, number]) => key === "a" ? Promise.reject(new Error("broken")) : since(key, ...rest) }; // prettier-ignore
    Object.assign(store, broken);
    await lookAt(20);
    expect(sent).toEqual([`{"to":"somebody"} 1 two`]);
    expect(log.filter(({ event }) => event === "due failed")).toHaveLength(1);
  });
});

describe("a reminder", () => {
  const remind = (text: string): object =>
    text === "remind me" ? { remind: { at: new Date(start + 60_000).toISOString() } } : {};

  it("is taken as a turn when its time comes, once, and told to those who watch", async () => {
    const { turns, sent, lookAt } = createParts(remind);
    await turns.take({ key: "a", said: { text: "remind me" } });
    const seen: number[] = [];
    turns.watch("a", ({ n }) => void seen.push(n));
    await lookAt(59);
    expect(seen).toEqual([]);
    for (const seconds of [60, 65, 600]) await lookAt(seconds);
    expect(seen).toEqual([2]);
    const [, reminder] = await turns.since("a", 0);
    expect(JSON.stringify(reminder?.turn.heard)).toContain("remind-due");
    expect(sent).toEqual([]);
  });

  it("is sent to where the conversation is held", async () => {
    const { turns, sent, lookAt } = createParts(remind);
    const { n } = await turns.take({ key: "a", said: { text: "remind me" }, address });
    await turns.settle("a", n, { kind: "delivered" });
    for (const seconds of [60, 65, 600]) await lookAt(seconds);
    expect(sent).toEqual([`{"to":"somebody"} 2 {"action":"remind-due"}`]);
  });

  it("is taken by one of two processes that look at the same time", async () => {
    const { turns, due, lookAt } = createParts(remind);
    await turns.take({ key: "a", said: { text: "remind me" } });
    await Promise.all([lookAt(60), due.look(), due.look()]);
    expect(await turns.since("a", 0)).toHaveLength(2);
  });

  it("that is no time, or years ahead, is none", async () => {
    for (const at of ["soon", "2036-01-01T00:00:00.000Z"]) {
      const { turns, store } = createParts(() => ({ remind: { at } }));
      await turns.take({ key: "a", said: { text: "x" } });
      expect((await store.kept("a")).due).toEqual([]);
    }
  });
});

describe("forgetting", () => {
  const forget = (text: string): object => (text === "forget my data" ? { forget: true } : {});

  it("deletes all with the turn that asks for it, and says so to those who watch", async () => {
    const { turns, store, lookAt, sent } = createParts(forget);
    await turns.take({ key: "a", said: { text: "one" }, address });
    const seen: unknown[] = [];
    turns.watch("a", ({ n, forgotten }) => void seen.push([n, forgotten]));
    const taken = await turns.take({ key: "a", said: { text: "forget my data" }, seenId: "id", address });
    expect(taken).toMatchObject({ n: 2, forgotten: true });
    expect(seen).toEqual([[2, true]]);
    expect(await store.kept("a")).toMatchObject({ session: undefined, turns: [], due: [], events: [] });
    await lookAt(600);
    expect(sent).toEqual([]);
    expect((await turns.take({ key: "a", said: { text: "again" } })).n).toBe(1);
  });
});

describe("a session that was silent for long", () => {
  it("is deleted after the retention time; what happened stays in ids and kinds", async () => {
    const { turns, store, lookAt } = createParts();
    await turns.take({ key: "a", said: { text: "the words of a paste" } });
    await lookAt(29 * 24 * 3_600);
    expect((await store.kept("a")).turns).toHaveLength(1);
    await lookAt(31 * 24 * 3_600);
    const kept = await store.kept("a");
    expect(kept).toMatchObject({ session: undefined, turns: [], due: [] });
    expect(kept.events).toEqual([{ heard: "choice", state: "open" }]);
    expect(JSON.stringify(kept)).not.toContain("the words of a paste");
  });
});

describe("an export", () => {
  it("holds all that is kept of a session, and that it was made", async () => {
    const { turns } = createParts();
    await turns.take({ key: "a", said: { text: "one" } });
    const kept = await turns.exportOf("a", "the person");
    expect(kept.turns).toHaveLength(1);
    expect(kept.audit).toEqual([{ at: new Date(start).toISOString(), who: "the person", what: "all was exported" }]);
  });
});
