// One turn as one transaction. What costs time is done before the session is locked; what happens under the lock is quick and pure.
import type { Report } from "../conversation/report.ts";
import type { Said } from "../conversation/said.ts";
import type { Turn } from "../conversation/turn.ts";
import { literal } from "../knowledge/blocks.ts";
import { type Store, type StoredTurn, StoreTrouble } from "../stores/store.ts";
import { type Log, whereOf } from "./log.ts";
import { type Mind, parseSession } from "./mind.ts";
import { type Reading, ReadingTooSlow } from "./reading.ts";
import { newReference } from "./reference.ts";
import { type LiveTurns, type Taken, TurnFailed } from "./turns.ts";
import { parseZone } from "./zone.ts";

/** Shape of a stored outcome. A turn of another shape is left out when a conversation is restored. */
const OUTCOME_VERSION = 1;
/** A restored conversation shows this many turns at most; a case has a dozen. */
const RESTORED_TURNS = 200;

const carriedNotOver =
  "The case that was open came from another version and could not be carried over. This starts a new one.";

export interface TurnsParts {
  readonly store: Store;
  readonly mind: Pick<Mind, "respond">;
  readonly reading: Reading;
  readonly clock: () => Date;
  /** Time zone of people whose own is not known. */
  readonly zone: string;
  readonly log: Log;
}

interface Outcome {
  readonly version: typeof OUTCOME_VERSION;
  readonly turn: Turn;
}

export function createTurns({ store, mind, reading, clock, zone: usualZone, log }: TurnsParts): LiveTurns {
  /** The last turn handed in of each session that has one under way. */
  const tails = new Map<string, Promise<unknown>>();
  const listeners = new Map<string, Set<(taken: Taken) => void>>();

  /** Runs `work` after every earlier turn of the session, whatever became of those. */
  const inOrder = async <T>(key: string, work: () => Promise<T>): Promise<T> => {
    const before = tails.get(key) ?? Promise.resolve();
    const mine = before.then(work, work);
    tails.set(key, mine);
    try {
      return await mine;
    } finally {
      if (tails.get(key) === mine) tails.delete(key);
    }
  };

  const answer = (said: Said, report: Report | undefined, now: Date, zone: string) => (saved: unknown) => {
    const session = parseSession(saved);
    const { session: next, turn } = mind.respond({
      said,
      ...(report === undefined ? {} : { report }),
      ...(session === undefined || session === "unreadable" ? {} : { session }),
      now,
      zone,
    });
    const outcome: Outcome = { version: OUTCOME_VERSION, turn: session === "unreadable" ? withNotice(turn) : turn };
    return { session: next, outcome };
  };

  const failed = (error: unknown): TurnFailed => {
    const reference = newReference();
    const fault = error instanceof ReadingTooSlow ? "too-slow" : error instanceof StoreTrouble ? "storage" : "inside";
    const kind = error instanceof StoreTrouble ? `storage ${error.fault}` : fault;
    log({ level: "error", event: "turn failed", reference, kind, where: whereOf(error) });
    return new TurnFailed(fault, sentenceOf(fault, reference), reference, error);
  };

  const tell = (key: string, taken: Taken): void => {
    for (const listener of listeners.get(key) ?? []) {
      try {
        listener(taken);
      } catch (error) {
        // The turn is committed; a stream that broke meanwhile must not undo that for the person who took it.
        log({ level: "warning", event: "watcher failed", where: whereOf(error) });
      }
    }
  };

  return {
    take: async ({ key, said, seenId, zone: zoneName }) => {
      const now = clock();
      const zone = parseZone(zoneName) ?? usualZone;
      const understanding = "text" in said ? settle(reading.understand(said.text, optionsOf(said, now))) : undefined;
      try {
        return await inOrder(key, async () => {
          const report = understanding === undefined ? undefined : (await unsettle(understanding)).report;
          const committed = await store.take({
            key,
            ...(seenId === undefined ? {} : { seenId }),
            at: now.toISOString(),
            work: answer(said, report, now, zone),
          });
          const taken = takenOf(committed.turn);
          if (taken === undefined) throw new Error("A stored turn has a shape that this version does not know.");
          if (committed.kind === "repeated") return { ...taken, repeated: true };
          tell(key, taken);
          return taken;
        });
      } catch (error) {
        throw failed(error);
      }
    },

    since: async (key, after) => {
      try {
        const turns = await store.since(key, after, RESTORED_TURNS);
        return turns.map(takenOf).filter((taken) => taken !== undefined);
      } catch (error) {
        throw failed(error);
      }
    },

    markSent: async (key, n) => {
      await store.markSent(key, n, clock().toISOString());
    },

    watch: (key, listener) => {
      const all = listeners.get(key) ?? new Set();
      listeners.set(key, all.add(listener));
      return () => {
        all.delete(listener);
        if (all.size === 0 && listeners.get(key) === all) listeners.delete(key);
      };
    },
  };
}

const optionsOf = (said: Said, now: Date): { readonly file?: string; readonly now: Date } =>
  "file" in said ? { file: said.file, now } : { now };

function takenOf(stored: StoredTurn): Taken | undefined {
  const outcome = stored.outcome;
  if (typeof outcome !== "object" || outcome === null || !("version" in outcome)) return undefined;
  if (outcome.version !== OUTCOME_VERSION) return undefined;
  // Written by `answer` above under this very version.
  const { turn } = outcome as Outcome;
  return { n: stored.n, at: stored.at, turn, ...(stored.sentAt === undefined ? {} : { sentAt: stored.sentAt }) };
}

function withNotice(turn: Turn): Turn {
  const [first, ...rest] = turn.replies;
  if (first === undefined) return turn;
  return { ...turn, replies: [{ ...first, notices: [[literal(carriedNotOver)], ...first.notices] }, ...rest] };
}

function sentenceOf(fault: TurnFailed["fault"], reference: string): string {
  switch (fault) {
    case "too-slow":
      return `Reading this took too long, so I stopped, and kept nothing of it. Send the part around the error. Reference ${reference}`;
    case "storage":
      return `I cannot save anything at the moment, so I kept nothing of this message. Send it again in a minute. Reference ${reference}`;
    case "inside":
      return `Something failed on my side, and I kept nothing of this message. Send it again; if it fails again, name the reference. Reference ${reference}`;
  }
}

type Settled<T> = { readonly kind: "value"; readonly value: T } | { readonly kind: "error"; readonly error: unknown };

/** A promise that may fail long before anybody waits for it: kept, so that Node does not take it for forgotten. */
const settle = async <T>(promise: Promise<T>): Promise<Settled<T>> => {
  try {
    return { kind: "value", value: await promise };
  } catch (error) {
    return { kind: "error", error };
  }
};

const unsettle = async <T>(promise: Promise<Settled<T>>): Promise<T> => {
  const settled = await promise;
  if (settled.kind === "error") throw settled.error;
  return settled.value;
};
