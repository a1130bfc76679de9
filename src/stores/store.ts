// What a store keeps, and its one way of changing it: a turn is one transaction. Every store passes test/stores/contract.ts.

/** One turn as it was committed. */
export interface StoredTurn {
  /** Number in its session, from 1, without a gap. */
  readonly n: number;
  /** ISO time, UTC. */
  readonly at: string;
  /** What was answered, as JSON. */
  readonly outcome: unknown;
  /** ISO time at which the replies were handed to their channel; absent while that is not known. */
  readonly sentAt?: string;
}

/** What a turn leaves behind. All of it is JSON, opaque to the store. */
export interface TurnResult {
  readonly session: unknown;
  readonly outcome: unknown;
  /** What happened to the case, in ids and kinds: kept when the session is gone. */
  readonly event?: unknown;
  /** What is to be taken as a turn of this session when its time comes. */
  readonly due?: readonly DueTurn[];
  /** Deletes all that is kept under this key, this turn included, in the same transaction. `session`, `event` and `due` then count for nothing. */
  readonly forget?: boolean;
}

export interface DueTurn {
  /** Names it in its session: another of the same name takes its place. */
  readonly id: string;
  /** ISO time, UTC. */
  readonly at: string;
  readonly said: unknown;
}

export interface TurnWork {
  /** Names the session; any text. */
  readonly key: string;
  /** The id of the delivery, where the channel gives one. The same id twice in a session is one turn. */
  readonly seenId?: string;
  /** ISO time, UTC. */
  readonly at: string;
  /** Where the replies go, in the channel's own terms, if they leave apart from the answer; then they are kept to be sent again. */
  readonly address?: unknown;
  /** With `address`: ISO time from which another may send what was not marked as sent. */
  readonly resendAt?: string;
  /** The due turn that this one is. It is due no more when this is committed. */
  readonly settles?: string;
  /**
   * From the session as it was saved last (JSON; undefined for a new one) to what is saved and answered. Runs under the session's
   * lock, must not wait, and has no effect but its result: where the database asks for the transaction anew it runs again, and the
   * last result counts. What it throws is thrown on, and nothing is saved.
   */
  readonly work: (session: unknown) => TurnResult;
}

export interface CommittedTurn {
  /** `repeated`: the session has had this seenId before; this is the turn of then, and nothing else happened. */
  readonly kind: "taken" | "repeated";
  readonly turn: StoredTurn;
}

/** Something whose time has come. */
export interface Due {
  readonly key: string;
  readonly id: string;
  /** ISO time, UTC. */
  readonly at: string;
  /** How often it was claimed before. */
  readonly tries: number;
  readonly address?: unknown;
  readonly task:
    | { readonly kind: "turn"; readonly said: unknown }
    /** The replies of turn `n` were never marked as sent. */
    | { readonly kind: "send"; readonly n: number };
}

/** Who saw or changed what, apart from turns. Ids and kinds only. */
export interface Audited {
  readonly at: string;
  readonly who: string;
  readonly what: string;
}

/** All that is kept under one key, for the person whose it is. */
export interface Kept {
  readonly session: unknown;
  readonly turns: readonly StoredTurn[];
  readonly due: readonly Due[];
  readonly events: readonly unknown[];
  readonly audit: readonly Audited[];
}

export interface Store {
  /** Takes one turn: lock, seen-id, session, outcome, what falls due, commit. Throws StoreTrouble where the storage fails; then nothing is saved, unless the fault is `unsure`. */
  readonly take: (turn: TurnWork) => Promise<CommittedTurn>;
  /** Turns of a session after number `after`, oldest first; the newest `limit` where there are more. */
  readonly since: (key: string, after: number, limit: number) => Promise<readonly StoredTurn[]>;
  /** Notes that the replies of a turn have been handed to their channel; they are not due any more. */
  readonly markSent: (key: string, n: number, at: string) => Promise<void>;
  /** What was due at `now`, of all sessions, oldest first. */
  readonly due: (now: string, limit: number) => Promise<readonly Due[]>;
  /** Makes it due at `until` instead, for nobody else to take it meanwhile. False where another was quicker. */
  readonly claim: (due: Due, until: string) => Promise<boolean>;
  /** Makes it due at `at` instead, whoever may have claimed it. */
  readonly postpone: (due: Pick<Due, "key" | "id">, at: string) => Promise<void>;
  /** It is due no more. */
  readonly drop: (due: Pick<Due, "key" | "id">) => Promise<void>;
  /** Deletes at most `limit` sessions that had no turn since `before`, with their turns and all that was due; events stay. Gives how many. */
  readonly expire: (before: string, limit: number) => Promise<number>;
  readonly kept: (key: string) => Promise<Kept>;
  readonly audit: (key: string, entry: Audited) => Promise<void>;
  /** Several processes may use it at once: then turns are taken that this process does not hear of. */
  readonly shared: boolean;
  /** Can it be reached? Throws StoreTrouble where not. */
  readonly ping: () => Promise<void>;
  readonly close: () => Promise<void>;
}

/**
 * What can be wrong with the storage, each needing something else done about it.
 * `busy` and `unreachable` pass by themselves; the rest does not. `unsure`: it broke off while it committed, and may have saved.
 */
export type StoreFault =
  "corrupt" | "unwritable" | "in-use" | "full" | "newer" | "busy" | "unreachable" | "refused" | "unsure" | "failed";

/** The storage failed. The message is a sentence for the person who runs the server: what is wrong and what to do. */
export class StoreTrouble extends Error {
  readonly fault: StoreFault;
  constructor(fault: StoreFault, message: string, options?: { readonly cause: unknown }) {
    super(message, options);
    this.name = "StoreTrouble";
    this.fault = fault;
  }
}
