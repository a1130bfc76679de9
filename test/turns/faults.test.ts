// A fault at every call to the storage of a case of six steps: it throws, it hangs, the disk is full. The person is told and sends again;
// in the end every step has taken effect once.
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { createMemoryStore } from "../../src/stores/memory.ts";
import { type Store, StoreTrouble } from "../../src/stores/store.ts";
import { createDueWork } from "../../src/turns/due.ts";
import { createTurns } from "../../src/turns/take.ts";
import { TurnFailed } from "../../src/turns/turns.ts";
import { createFakeReading, sayBack } from "./fakes.ts";

beforeEach(() => { vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] }); }); // prettier-ignore
afterEach(() => { vi.useRealTimers(); }); // prettier-ignore

const STEPS = 6;
const LATE_MS = 10_000;
const kinds = ["throws before", "throws after", "hangs before", "hangs after", "is full"] as const;
type Kind = (typeof kinds)[number];

/** A store of which call number `broken` fails: before anything was done, or after all was done and before it was said. */
function createFaulty(
  store: Store,
  broken: number,
  kind: Kind,
): { readonly store: Store; readonly calls: () => number } {
  let calls = 0;
  const failing =
    <A extends readonly unknown[], R>(work: (...args: A) => Promise<R>) =>
    async (...args: A): Promise<R> => {
      calls += 1;
      if (calls !== broken) return work(...args);
      if (kind === "is full") throw new StoreTrouble("full", "The disk is full.");
      if (kind.endsWith("after")) await work(...args);
      if (kind.startsWith("hangs")) return new Promise<R>(() => undefined);
      throw new Error("The storage failed.");
    };
  return {
    store: {
      ...store,
      take: failing(store.take),
      since: failing(store.since),
      markSent: failing(store.markSent),
      due: failing(store.due),
      claim: failing(store.claim),
      drop: failing(store.drop),
      expire: failing(store.expire),
    },
    calls: () => calls,
  };
}

/** Takes the six steps as a channel would, which sends again what failed; gives how often the person was told. */
async function runCase(
  faulty: Store,
): Promise<{ readonly told: number; readonly delivered: ReadonlyMap<number, number> }> {
  const delivered = new Map<number, number>();
  const clock = (): Date => new Date("2026-01-15T10:00:00Z");
  const log = (): void => undefined;
  const turns = createTurns({
    store: faulty,
    mind: { respond: sayBack },
    reading: createFakeReading(),
    clock,
    zone: "UTC",
    log,
  });
  const deliver = (_: unknown, { n }: { readonly n: number }) => {
    delivered.set(n, (delivered.get(n) ?? 0) + 1);
    return Promise.resolve({ kind: "delivered" } as const);
  };
  let told = 0;
  /** Any wait of the storage ends within its time; none is waited for here. */
  const inTime = async <T>(promise: Promise<T>): Promise<T | "failed"> => {
    let done = false as boolean;
    const outcome = promise.then(
      (value) => { done = true; return value; },
      (error: unknown) => { done = true; if (error instanceof TurnFailed) told += 1; return "failed" as const; },
    ); // prettier-ignore
    for (let waited = 0; !done && waited < LATE_MS; waited += 500) await vi.advanceTimersByTimeAsync(500);
    return done ? outcome : "failed";
  };
  for (let step = 1; step <= STEPS; step += 1) {
    for (let tries = 1; tries <= 3; tries += 1) {
      const taken = await inTime(
        turns.take({ key: "a", said: { text: `step ${step}` }, seenId: `id ${step}`, address: {} }),
      );
      if (taken === "failed") continue;
      if (taken.repeated !== true) {
        await deliver({}, taken);
        await inTime(turns.settle("a", taken.n, { kind: "delivered" }));
      }
      break;
    }
  }
  const due = createDueWork({ store: faulty, turns, deliver, clock, log, retentionDays: 30 });
  for (let look = 0; look < 3; look += 1) await inTime(due.look("orphaned"));
  return { told, delivered };
}

describe("a fault of the storage", () => {
  it("at every call of a case loses no step, takes none twice, and is told where the turn failed", async () => {
    const whole = createFaulty(createMemoryStore(), 0, "throws before");
    await runCase(whole.store);
    const calls = whole.calls();
    expect(calls).toBeGreaterThanOrEqual(2 * STEPS);
    for (const kind of kinds)
      for (let broken = 1; broken <= calls; broken += 1) {
        const store = createMemoryStore();
        const { told, delivered } = await runCase(createFaulty(store, broken, kind).store);
        const turns = await store.since("a", 0, 100);
        const said = turns.map(
          ({ outcome }) =>
            (outcome as { readonly turn: { readonly heard: { readonly label: string } } }).turn.heard.label,
        );
        const where = `${kind} at call ${broken}`;
        expect([where, said]).toEqual([where, Array.from({ length: STEPS }, (_, index) => `step ${index + 1}`)]);
        // Every step's replies left; a second time only where nobody could know that they had.
        expect([where, delivered.size]).toEqual([where, STEPS]);
        expect([...delivered.values()].filter((count) => count > 1).length).toBeLessThanOrEqual(1);
        expect(told).toBeLessThanOrEqual(1);
      }
  }, 120_000);
});
