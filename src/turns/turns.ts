// The interface between a channel and a turn: a channel hands in what was said, and is given what to show.
import type { Said } from "../conversation/said.ts";
import type { Turn } from "../conversation/turn.ts";

/** A turn that has been taken and committed. */
export interface Taken {
  /** Number of the turn in its session, from 1, without a gap. */
  readonly n: number;
  /** ISO time, UTC. */
  readonly at: string;
  readonly turn: Turn;
  /** This delivery had been taken before; the turn is the one of then. */
  readonly repeated?: true;
  /** ISO time at which the replies were handed to their channel, where the channel said so. */
  readonly sentAt?: string;
}

export interface Turns {
  /**
   * Takes one turn of a session: masks, reads and matches what was said, then answers and saves it in one transaction.
   * A `seenId` that the session has had before gives the stored turn again, and nothing else happens.
   * Turns of one session take effect in the order in which they were handed in. Throws TurnFailed, and then nothing was saved.
   */
  readonly take: (input: {
    /** Names the session: channel, conversation and, in a group, the person. */
    readonly key: string;
    readonly said: Said;
    readonly seenId?: string;
    /** IANA time zone of the person, UTC where unknown. */
    readonly zone?: string;
  }) => Promise<Taken>;
  /** The turns of a session after number `after`, oldest first; for restoring a conversation. */
  readonly since: (key: string, after: number) => Promise<readonly Taken[]>;
}

/** What channels with a push of their own need beside it. */
export interface LiveTurns extends Turns {
  /** Calls `listener` after each turn of the session, until the function that it returns is called. */
  readonly watch: (key: string, listener: (taken: Taken) => void) => () => void;
  /** Notes that the replies of a turn have been handed to their channel. */
  readonly markSent: (key: string, n: number) => Promise<void>;
}

/** A turn that could not be taken. The message is for the person: calm, with what to do. Nothing was saved. */
export class TurnFailed extends Error {
  /** Ties what the person saw to the log. */
  readonly reference: string;
  readonly fault: "too-slow" | "storage" | "inside";
  constructor(fault: TurnFailed["fault"], message: string, reference: string, cause: unknown) {
    super(message, { cause });
    this.name = "TurnFailed";
    this.fault = fault;
    this.reference = reference;
  }
}

/** Names a session by its parts, unambiguously. */
export const sessionKey = (...parts: readonly string[]): string => JSON.stringify(parts);
