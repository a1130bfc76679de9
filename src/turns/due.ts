// What falls due later: replies that a crash left unsent, and reminders. Several processes may look at once; each thing is done by one.
import type { Said } from "../conversation/said.ts";
import type { Due, Store } from "../stores/store.ts";
import { type Log, whereOf } from "./log.ts";
import { LEASE_MS, takenOf } from "./take.ts";
import type { Deliver, LiveTurns, Taken } from "./turns.ts";

/** How often is looked. A reminder may be so late. */
const LOOK_MS = 5_000;
/** So many at a time; the rest is found at the next look. */
const AT_ONCE = 100;
/** No session has as many. */
const MOST_TURNS = 100_000;
/** Each try waits twice as long as the one before, up to this. */
const LONGEST_WAIT_MS = 60 * 60 * 1000;
/** About five hours after the first try: who comes back then has asked again. */
const MOST_TRIES = 12;
const DAY_MS = 24 * 60 * 60 * 1000;
/** Sessions that are deleted at one look, so that a large clear-out does not hold up turns. */
const EXPIRED_AT_ONCE = 200;

export interface DueParts {
  readonly store: Store;
  readonly turns: Pick<LiveTurns, "take" | "settle">;
  readonly deliver: Deliver;
  readonly clock: () => Date;
  readonly log: Log;
  /** Sessions that were silent for so many days are deleted. */
  readonly retentionDays: number;
}

export interface DueWork {
  /** Does what is due. With `orphaned`, replies of earlier turns too that have not waited for their time: their sender is known to be gone. */
  readonly look: (orphaned?: "orphaned") => Promise<void>;
  /** Looks from now on, until it is stopped. */
  readonly start: () => void;
  /** Resolves when what was begun is done. */
  readonly stop: () => Promise<void>;
}

export function createDueWork(parts: DueParts): DueWork {
  const { store, turns, deliver, clock, log } = parts;
  let timer: NodeJS.Timeout | undefined;
  let looking: Promise<void> | undefined;
  let stopped = false;

  const send = async (key: string, taken: Taken, address: unknown): Promise<void> => {
    if (taken.turn.replies.length === 0) {
      await turns.settle(key, taken.n, { kind: "delivered" });
      return;
    }
    await turns.settle(key, taken.n, await deliver(address, taken));
  };

  const resend = async ({ key, id, address }: Due, n: number): Promise<void> => {
    const [stored] = await store.since(key, n - 1, MOST_TURNS);
    const taken = stored?.n === n ? takenOf(stored) : undefined;
    if (taken === undefined || taken.sentAt !== undefined) await store.drop({ key, id });
    else {
      log({ level: "info", event: "reply sent again" });
      await send(key, taken, address);
    }
  };

  const takeTurn = async ({ key, id, address }: Due, said: unknown): Promise<void> => {
    const to = address === undefined ? {} : { address };
    // Written by leavings.ts, in the store's own terms.
    const taken = await turns.take({ key, said: said as Said, seenId: `due ${id}`, settles: id, ...to });
    if (taken.repeated === true) await store.drop({ key, id });
    else if (address !== undefined) await send(key, taken, address);
  };

  const doOne = async (due: Due): Promise<void> => {
    if (due.tries >= MOST_TRIES) {
      log({ level: "error", event: "due given up", kind: due.task.kind });
      await store.drop(due);
      return;
    }
    const wait = Math.min(LEASE_MS * 2 ** due.tries, LONGEST_WAIT_MS);
    if (!(await store.claim(due, new Date(clock().getTime() + wait).toISOString()))) return;
    if (due.task.kind === "send") await resend(due, due.task.n);
    else await takeTurn(due, due.task.said);
  };

  const look = async (orphaned?: "orphaned"): Promise<void> => {
    const now = clock();
    const until = orphaned === undefined ? now : new Date(now.getTime() + LEASE_MS);
    const found = await store.due(until.toISOString(), AT_ONCE);
    const mine = found.filter(({ at, task }) => task.kind === "send" || at <= now.toISOString());
    // One conversation's trouble must not keep the others waiting.
    await Promise.all(
      mine.map(async (due) => {
        try {
          await doOne(due);
        } catch (error) {
          log({ level: "error", event: "due failed", kind: due.task.kind, where: whereOf(error) });
        }
      }),
    );
    const before = new Date(now.getTime() - parts.retentionDays * DAY_MS).toISOString();
    const expired = await store.expire(before, EXPIRED_AT_ONCE);
    if (expired > 0) log({ level: "info", event: "sessions expired", kind: String(expired) });
  };

  const lookAndWait = (orphaned?: "orphaned"): void => {
    looking = look(orphaned)
      .catch((error: unknown) => {
        // The storage is away; the next look finds what this one did not.
        log({ level: "warning", event: "due not looked at", where: whereOf(error) });
      })
      .finally(() => {
        if (stopped) return;
        timer = setTimeout(lookAndWait, LOOK_MS).unref();
      });
  };

  return {
    look,
    start: () => { lookAndWait(store.shared ? undefined : "orphaned"); }, // prettier-ignore
    stop: async () => {
      stopped = true;
      clearTimeout(timer);
      await looking;
    },
  };
}
