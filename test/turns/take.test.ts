import { describe, expect, it } from "vitest";
import type { Respond } from "../../src/conversation/respond.ts";
import { emptySession, type Session, withFacts } from "../../src/conversation/session.ts";
import type { Turn } from "../../src/conversation/turn.ts";
import { createMemoryStore } from "../../src/stores/memory.ts";
import { type Store, StoreTrouble } from "../../src/stores/store.ts";
import type { LogEntry } from "../../src/turns/log.ts";
import { createTurns } from "../../src/turns/take.ts";
import { type Taken, TurnFailed } from "../../src/turns/turns.ts";
import { createFakeReading, sayBack } from "./fakes.ts";

const now = new Date("2026-01-15T10:00:00Z");

interface Parts {
  readonly store?: Store;
  readonly respond?: Respond;
  readonly reading?: ReturnType<typeof createFakeReading>;
}

const createParts = ({ store = createMemoryStore(), respond = sayBack, reading = createFakeReading() }: Parts = {}) => {
  const log: LogEntry[] = [];
  const turns = createTurns({
    store,
    mind: { respond },
    reading,
    clock: () => now,
    zone: "Europe/Berlin",
    log: (entry) => void log.push(entry),
  });
  return { turns, store, log };
};

const textOf = ({ turn }: Taken): string => {
  const [run] = turn.replies[0]!.headline;
  return run?.kind === "literal" ? run.text : "";
};

const failureOf = async (promise: Promise<unknown>): Promise<TurnFailed> => {
  try {
    await promise;
  } catch (error) {
    if (error instanceof TurnFailed) return error;
    throw error;
  }
  throw new Error("The turn was taken.");
};

describe("a turn", () => {
  it("is understood, answered and numbered", async () => {
    const { turns } = createParts();
    const taken = await turns.take({ key: "a", said: { text: "hello" } });
    expect(taken).toMatchObject({ n: 1, at: now.toISOString() });
    expect(textOf(taken)).toBe("1: hello (Europe/Berlin)");
  });

  it("is told the person's time zone, and not one that does not exist", async () => {
    const { turns } = createParts();
    const inZone = async (zone: string) => textOf(await turns.take({ key: "a", said: { text: "x" }, zone }));
    expect(await inZone("America/New_York")).toContain("(America/New_York)");
    expect(await inZone("Mars/Olympus")).toContain("(Europe/Berlin)");
    expect(await inZone("x".repeat(10_000))).toContain("(Europe/Berlin)");
  });

  it("remembers the session, each for itself", async () => {
    const { turns } = createParts();
    await turns.take({ key: "a", said: { text: "one" } });
    expect(textOf(await turns.take({ key: "a", said: { text: "two" } }))).toContain("2: two");
    expect(textOf(await turns.take({ key: "b", said: { text: "three" } }))).toContain("1: three");
  });

  it("answers a delivery that comes twice with the turn of the first time", async () => {
    const { turns } = createParts();
    const first = await turns.take({ key: "a", said: { text: "one" }, seenId: "id" });
    const again = await turns.take({ key: "a", said: { text: "something else" }, seenId: "id" });
    expect(again).toEqual({ ...first, repeated: true });
    expect(await turns.since("a", 0)).toHaveLength(1);
  });

  it("takes effect in the order in which turns come, however long each takes to read", async () => {
    const reading = createFakeReading((text) => Number(text));
    const { turns } = createParts({ reading });
    const taken = await Promise.all(["30", "1", "15", "0"].map((text) => turns.take({ key: "a", said: { text } })));
    expect(taken.map(({ n }) => n)).toEqual([1, 2, 3, 4]);
    expect(taken.map(textOf).map((text) => text.split(" ")[1])).toEqual(["30", "1", "15", "0"]);
  });

  it("does not wait for another session's", async () => {
    const reading = createFakeReading((text) => Number(text));
    const { turns } = createParts({ reading });
    const done: string[] = [];
    const take = async (key: string, text: string) => {
      await turns.take({ key, said: { text } });
      done.push(key);
    };
    await Promise.all([take("slow", "60"), take("quick", "0")]);
    expect(done).toEqual(["quick", "slow"]);
  });

  it("loses none of 100 that come at once", async () => {
    const { turns } = createParts();
    const taken = await Promise.all(
      Array.from({ length: 100 }, (_, index) =>
        turns.take({ key: "a", said: { text: `word ${index}` }, seenId: `id ${index}` }),
      ),
    );
    expect(taken.map(({ n }) => n)).toEqual(Array.from({ length: 100 }, (_, index) => index + 1));
    expect(textOf(taken.at(-1)!)).toContain("100: word 99");
  });

  it("tells those who watch its session, and nobody of a repeated delivery", async () => {
    const { turns } = createParts();
    const seen: number[] = [];
    const unwatch = turns.watch("a", ({ n }) => void seen.push(n));
    for (const seenId of ["one", "two", "one"]) await turns.take({ key: "a", said: { text: "x" }, seenId });
    await turns.take({ key: "b", said: { text: "x" } });
    unwatch();
    await turns.take({ key: "a", said: { text: "x" } });
    expect(seen).toEqual([1, 2]);
  });
});

describe("a turn that fails", () => {
  const failing: Respond = () => {
    throw new Error("the words of a paste");
  };

  it("tells the person calmly, with a reference, and the log where, but not what", async () => {
    const { turns, log } = createParts({ respond: failing });
    const failure = await failureOf(turns.take({ key: "a", said: { text: "secret words" } }));
    expect(failure.fault).toBe("inside");
    expect(failure.message).toContain(failure.reference);
    expect(failure.message).not.toContain("words of a paste");
    expect(log).toHaveLength(1);
    expect(log[0]).toMatchObject({ level: "error", event: "turn failed", reference: failure.reference });
    expect(JSON.stringify(log)).not.toMatch(/words of a paste|secret words/);
  });

  it("saves nothing, and the delivery is taken when it comes again", async () => {
    const store = createMemoryStore();
    await failureOf(
      createParts({ store, respond: failing }).turns.take({ key: "a", said: { text: "x" }, seenId: "id" }),
    );
    const taken = await createParts({ store }).turns.take({ key: "a", said: { text: "x" }, seenId: "id" });
    expect(taken.n).toBe(1);
    expect(taken.repeated).toBeUndefined();
  });

  it("does not keep the turns behind it", async () => {
    const reading = createFakeReading((text) => (text === "bad" ? new Error("cannot be read") : 0));
    const { turns } = createParts({ reading });
    const [bad, good] = await Promise.allSettled([
      turns.take({ key: "a", said: { text: "bad" } }),
      turns.take({ key: "a", said: { text: "good" } }),
    ]);
    expect(bad.status).toBe("rejected");
    expect(good).toMatchObject({ status: "fulfilled", value: { n: 1 } });
  });

  it("says that nothing can be saved where the storage fails", async () => {
    const store: Store = {
      ...createMemoryStore(),
      take: () => Promise.reject(new StoreTrouble("full", "The disk is full.")),
    };
    const { turns, log } = createParts({ store });
    const failure = await failureOf(turns.take({ key: "a", said: { text: "x" } }));
    expect(failure.fault).toBe("storage");
    expect(log[0]).toMatchObject({ kind: "storage full" });
  });
});

describe("a session of another version", () => {
  const saved = (session: unknown): Store => {
    const store = createMemoryStore();
    return { ...store, take: (turn) => store.take({ ...turn, work: (before) => turn.work(before ?? session) }) };
  };

  it("begins anew and says so", async () => {
    for (const session of [{ version: 7, facts: [] }, { version: 1 }, "text", [], null, 5]) {
      const { turns } = createParts({ store: saved(session) });
      const { turn } = await turns.take({ key: "a", said: { text: "x" } });
      expect(JSON.stringify(turn.replies[0]?.notices)).toContain("could not be carried over");
    }
  });

  it("is read where it is this version's", async () => {
    const session: Session = withFacts(emptySession, { kind: "none", at: now.toISOString() });
    const { turns } = createParts({ store: saved(session) });
    const taken = await turns.take({ key: "a", said: { text: "x" } });
    expect(taken.turn.replies[0]?.notices).toEqual([]);
    expect(textOf(taken)).toContain("2: x");
  });

  it("leaves out stored turns of another shape when a conversation is restored", async () => {
    const store = createMemoryStore();
    await store.take({
      key: "a",
      at: now.toISOString(),
      work: () => ({ session: undefined, outcome: { version: 99 } }),
    });
    const { turns } = createParts({ store });
    expect(await turns.since("a", 0)).toEqual([]);
  });
});

describe("the fakes of these tests", () => {
  it("answer with a turn that has every part", () => {
    const turn: Turn = sayBack({ said: { text: "x" }, now, zone: "UTC" }).turn;
    expect(Object.keys(turn)).toEqual(
      expect.arrayContaining(["heard", "replies", "panel", "causes", "findings", "ledger", "state"]),
    );
  });
});
