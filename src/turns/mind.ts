// What a turn needs of the rooms below: to understand a text, and to answer. Both are pure.
import type { Respond } from "../conversation/respond.ts";
import { type FirstSession, type Session, upgraded } from "../conversation/session.ts";
import type { Understand } from "../conversation/understand.ts";

export interface Mind {
  /** Masks, cuts, reads and matches a text. Costs processor time, more with its length. */
  readonly understand: Understand;
  /** Answers. Quick, and never waits: it runs while the session is locked. */
  readonly respond: Respond;
}

/** The session as it was saved, or that it is of a shape which this version does not know. */
export function parseSession(json: unknown): Session | undefined | "unreadable" {
  if (json === undefined) return undefined;
  if (typeof json !== "object" || json === null || !("version" in json)) return "unreadable";
  // What a version wrote under its number, in its own store, is what it reads.
  if (json.version === 2 && "cases" in json && Array.isArray(json.cases)) return json as unknown as Session;
  if (json.version === 1 && "facts" in json && Array.isArray(json.facts))
    return upgraded(json as unknown as FirstSession);
  return "unreadable";
}
