// One turn as one transaction. What costs time is done before the session is locked; what happens under the lock is quick and pure.
import type { Report } from "../conversation/report.ts";
import type { Said } from "../conversation/said.ts";
import type { Turn } from "../conversation/turn.ts";
import { literal } from "../knowledge/blocks.ts";
import { createInOrder } from "../stores/in-order.ts";
import { sendId } from "../stores/rows.ts";
import { type Store, type StoredTurn, StoreTrouble, type TurnResult } from "../stores/store.ts";
import { redact } from "../text/redact.ts";
import { dueTurnsOf, eventOf, isForgetting } from "./leavings.ts";
import { type Log, whereOf } from "./log.ts";
import { type Mind, parseSession } from "./mind.ts";
import { type Reading, READING_CAP_MS, ReadingTooSlow } from "./reading.ts";
import { newReference } from "./reference.ts";
import { type LiveTurns, type Taken, TurnFailed } from "./turns.ts";
import { parseZone } from "./zone.ts";

/** Replies that were not sent for so long after their turn have lost their sender. */
export const LEASE_MS = 15_000;
/** A channel waits 10 s for an answer, and the storage may need half of that: who waited longer in line is told to come again. */
const PATIENCE_MS = 4_000;
/** A storage that takes longer hangs: whether it saved is not known then. */
const STORAGE_MS = 6_000;
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
  /** Something is there that takes turns when they fall due, and says them. */
  readonly reminds?: boolean;
  readonly log: Log;
}

interface Outcome {
  readonly version: typeof OUTCOME_VERSION;
  readonly turn: Turn;
}

export function createTurns({
  store,
  mind,
  reading,
  clock,
  zone: usualZone,
  reminds = false,
  log,
}: TurnsParts): LiveTurns {
  const inOrder = createInOrder();
  const listeners = new Map<string, Set<(taken: Taken) => void>>();

  const answer =
    (said: Said, report: Report | undefined, now: Date, person: { readonly zone: string; readonly locale?: string }) =>
    (saved: unknown): TurnResult => {
      const session = parseSession(saved);
      const { session: next, turn } = mind.respond({
        said,
        ...(report === undefined ? {} : { report }),
        ...(session === undefined || session === "unreadable" ? {} : { session }),
        now,
        reminds,
        ...person,
      });
      const outcome: Outcome = { version: OUTCOME_VERSION, turn: session === "unreadable" ? withNotice(turn) : turn };
      return {
        session: next,
        outcome,
        event: eventOf(turn),
        due: dueTurnsOf(turn, now),
        forget: isForgetting(turn),
      };
    };

  const failed = (error: unknown): TurnFailed => {
    const reference = newReference();
    const fault = error instanceof ReadingTooSlow ? "too-slow" : error instanceof StoreTrouble ? "storage" : "inside";
    const kind = error instanceof StoreTrouble ? `storage ${error.fault}` : fault;
    log({ level: "error", event: "turn failed", reference, kind, where: whereOf(error) });
    const unsure = error instanceof StoreTrouble && error.fault === "unsure";
    return new TurnFailed(fault, unsure ? unsureOf(reference) : sentenceOf(fault, reference), reference, error);
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
    take: async ({ key, said: given, seenId, zone: zoneName, locale, address, settles }) => {
      const said = masked(given);
      const now = clock();
      const handedIn = performance.now();
      const zone = parseZone(zoneName) ?? usualZone;
      const understanding = "text" in said ? settle(reading.understand(said.text, optionsOf(said, now))) : undefined;
      try {
        return await inOrder(key, async () => {
          const report = understanding === undefined ? undefined : (await unsettle(understanding)).report;
          if (performance.now() - handedIn > PATIENCE_MS + (understanding === undefined ? 0 : READING_CAP_MS))
            throw new StoreTrouble("busy", "A turn waited too long for the ones before it.");
          const committed = await inTime(
            store.take({
              key,
              ...(seenId === undefined ? {} : { seenId }),
              ...(settles === undefined ? {} : { settles }),
              ...(address === undefined ? {} : { address, resendAt: new Date(now.getTime() + LEASE_MS).toISOString() }),
              at: now.toISOString(),
              work: answer(said, report, now, { zone, ...(locale === undefined ? {} : { locale }) }),
            }),
          );
          const taken = takenOf(committed.turn);
          if (taken === undefined) throw new Error("A stored turn has a shape that this version does not know.");
          if (committed.kind === "repeated") return { ...taken, repeated: true };
          const told: Taken = isForgetting(taken.turn) ? { ...taken, forgotten: true } : taken;
          tell(key, told);
          return told;
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

    settle: async (key, n, delivery) => {
      const due = { key, id: sendId(n) };
      switch (delivery.kind) {
        case "delivered":
          await store.markSent(key, n, clock().toISOString());
          return;
        case "unknown":
        case "refused":
          await store.drop(due);
          return;
        case "later":
          if (delivery.milliseconds === undefined) return;
          await store.postpone(due, new Date(clock().getTime() + delivery.milliseconds).toISOString());
          return;
      }
    },

    exportOf: async (key, who) => {
      try {
        await store.audit(key, { at: clock().toISOString(), who, what: "all was exported" });
        return await store.kept(key);
      } catch (error) {
        throw failed(error);
      }
    },

    shared: store.shared,

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

/** Ids and file names come from anybody, and what is no id of ours may be a secret. A text is masked where it is read, off this thread if it is long. */
function masked(said: Said): Said {
  if ("file" in said) return { ...said, file: redact(said.file).text };
  if ("text" in said || "action" in said) return said;
  if ("answer" in said) return { ...said, answer: redact(said.answer).text };
  if ("role" in said) return { ...said, role: redact(said.role).text };
  if ("pick" in said) return { ...said, pick: redact(said.pick).text };
  if ("deny" in said) return { ...said, deny: redact(said.deny).text };
  if ("change" in said) return { ...said, change: redact(said.change).text };
  return { ...said, tick: redact(said.tick).text };
}

const optionsOf = (said: Said, now: Date): { readonly file?: string; readonly now: Date } =>
  "file" in said ? { file: said.file, now } : { now };

export function takenOf(stored: StoredTurn): Taken | undefined {
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

/** It broke off while it was saved. The same delivery again is taken once, whichever it was. */
const unsureOf = (reference: string): string =>
  `Saving broke off, so I do not know whether this message was kept. Look at the conversation in a minute, and send it again if it is missing. Reference ${reference}`;

async function inTime<T>(promise: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => { reject(new StoreTrouble("unsure", "The storage does not answer.")); }, STORAGE_MS); // prettier-ignore
  });
  try {
    return await Promise.race([promise, late]);
  } finally {
    clearTimeout(timer);
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
