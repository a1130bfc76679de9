// What a turn needs of the rooms below: to understand a text, and to answer. Both are pure.
import type { Respond } from "../conversation/respond.ts";
import type { Session } from "../conversation/session.ts";
import type { Understand } from "../conversation/understand.ts";

/** The shape of a remembered session that this version writes and reads. */
const SESSION_VERSION: Session["version"] = 1;

export interface Mind {
  /** Masks, cuts, reads and matches a text. Costs processor time, more with its length. */
  readonly understand: Understand;
  /** Answers. Quick, and never waits: it runs while the session is locked. */
  readonly respond: Respond;
}

/** The session as it was saved, or that it is of a shape which this version does not know. */
export function parseSession(json: unknown): Session | undefined | "unreadable" {
  if (json === undefined) return undefined;
  if (typeof json !== "object" || json === null || !("version" in json) || !("facts" in json)) return "unreadable";
  if (json.version !== SESSION_VERSION || !Array.isArray(json.facts)) return "unreadable";
  // What this version wrote under this number, in its own store, is what it reads.
  return json as Session;
}
