// The interface between a channel and a turn: a channel hands in what was said, and is given what to show.
import type { Said } from "../conversation/said.ts";
import type { Turn } from "../conversation/turn.ts";
import type { Kept } from "../stores/store.ts";

/** A turn that has been taken and committed. */
export interface Taken {
  /** Number of the turn in its session, from 1, without a gap. */
  readonly n: number;
  /** ISO time, UTC. */
  readonly at: string;
  readonly turn: Turn;
  /** This delivery had been taken before; the turn is the one of then. */
  readonly repeated?: true;
  /** With this turn all that was kept of the session was deleted, the turn itself too; the next one is number 1. */
  readonly forgotten?: true;
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
    /** Locale of the person, such as `de-AT`; where unknown, the one of the turn before. */
    readonly locale?: string;
    /** Where the replies go, as JSON in the channel's own terms, if they leave apart from the answer. Until `settle` says what became
        of them, they are kept to be sent again after a crash. */
    readonly address?: unknown;
    /** The due turn that this one is. */
    readonly settles?: string;
  }) => Promise<Taken>;
  /** The turns of a session after number `after`, oldest first; for restoring a conversation. */
  readonly since: (key: string, after: number) => Promise<readonly Taken[]>;
}

/** What channels with a push of their own need beside it. */
export interface LiveTurns extends Turns {
  /** Calls `listener` after each turn of the session, until the function that it returns is called. */
  readonly watch: (key: string, listener: (taken: Taken) => void) => () => void;
  /** Says what became of the replies of a turn that was taken with an address. */
  readonly settle: (key: string, n: number, delivery: Delivery) => Promise<void>;
  /** All that is kept of a session, for the person whose it is. `who` asks is written down. */
  readonly exportOf: (key: string, who: string) => Promise<Kept>;
  /** Other processes take turns of the same sessions, of which `watch` does not hear. */
  readonly shared: boolean;
}

/** What became of replies on their way. */
export type Delivery =
  | { readonly kind: "delivered" }
  /** Nobody knows whether they arrived: they are not sent again, since nobody reads the same thing twice. */
  | { readonly kind: "unknown" }
  /** They will never be taken: the conversation is closed to the bot, or they are not what the channel takes. */
  | { readonly kind: "refused" }
  /** Nothing arrived, and it may be tried again: after so many milliseconds, where the channel said so. */
  | { readonly kind: "later"; readonly milliseconds?: number };

/** Sends the replies of a turn to an address. Never throws. */
export type Deliver = (address: unknown, taken: Taken) => Promise<Delivery>;

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
