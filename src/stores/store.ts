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

export interface TurnWork {
  /** Names the session; any text. */
  readonly key: string;
  /** The id of the delivery, where the channel gives one. The same id twice in a session is one turn. */
  readonly seenId?: string;
  /** ISO time, UTC. */
  readonly at: string;
  /**
   * From the session as it was saved last (JSON; undefined for a new one) to what is saved and answered. Runs at most once, under
   * the session's lock, and must not wait. What it throws is thrown on, and nothing is saved.
   */
  readonly work: (session: unknown) => { readonly session: unknown; readonly outcome: unknown };
}

export interface CommittedTurn {
  /** `repeated`: the session has had this seenId before; this is the turn of then, and nothing else happened. */
  readonly kind: "taken" | "repeated";
  readonly turn: StoredTurn;
}

export interface Store {
  /** Takes one turn: lock, seen-id, session, outcome, commit. Throws StoreTrouble where the storage fails; then nothing is saved. */
  readonly take: (turn: TurnWork) => Promise<CommittedTurn>;
  /** Turns of a session after number `after`, oldest first; the newest `limit` where there are more. */
  readonly since: (key: string, after: number, limit: number) => Promise<readonly StoredTurn[]>;
  /** Notes that the replies of a turn have been handed to their channel. */
  readonly markSent: (key: string, n: number, at: string) => Promise<void>;
  /** Can it be reached? Throws StoreTrouble where not. */
  readonly ping: () => Promise<void>;
  readonly close: () => Promise<void>;
}

/**
 * What can be wrong with the storage, each needing something else done about it.
 * `busy` passes by itself; the rest does not.
 */
export type StoreFault = "corrupt" | "unwritable" | "in-use" | "full" | "newer" | "busy" | "failed";

/** The storage failed. The message is a sentence for the person who runs the server: what is wrong and what to do. */
export class StoreTrouble extends Error {
  readonly fault: StoreFault;
  constructor(fault: StoreFault, message: string, options?: { readonly cause: unknown }) {
    super(message, options);
    this.name = "StoreTrouble";
    this.fault = fault;
  }
}
