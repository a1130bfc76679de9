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
}

export interface Turns {
  /**
   * Takes one turn of a session: masks, reads and matches what was said, then answers and saves it in one transaction.
   * A `seenId` that the session has had before gives the stored turn again, and nothing else happens.
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
