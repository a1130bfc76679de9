// What stands in the rows of every store, and how it is read back.
import { createHash } from "node:crypto";
import * as z from "zod";
import type { Audited, Due, DueTurn, StoredTurn } from "./store.ts";

/**
 * The key as it is stored: of one length for an index, and nobody's name. It ties together what is kept of a session, and tells a
 * person who reads the tables nothing of whose it is.
 */
export const storedKey = (key: string): string => createHash("sha256").update(key).digest("hex");

/** Longer ids than this do not fit an index beside a key. */
const LONGEST_SEEN_ID = 200;

/** libsql cuts text at a NUL, and PostgreSQL refuses one; written as a JSON string, it stands escaped, and so does a lone surrogate. */
export function storedSeenId(seenId: string): string {
  return seenId.length > LONGEST_SEEN_ID ? storedKey(seenId) : JSON.stringify(seenId);
}

export const SessionRowT = z.object({ state: z.string(), turns: z.number().int(), updated_at: z.string() });
export const TurnRowT = z.object({
  n: z.number().int(),
  taken_at: z.string(),
  outcome: z.string(),
  sent_at: z.string().nullable(),
});
export const SeenRowT = z.object({ n: z.number().int() });
const DueRowT = z.object({ due_id: z.string(), due_at: z.string(), task: z.string() });
const EventRowT = z.object({ event: z.string() });
const AuditRowT = z.object({ happened_at: z.string(), who: z.string(), what: z.string() });
export const KeyRowT = z.object({ session_key: z.string() });

export function toTurn(value: unknown): StoredTurn {
  const row = TurnRowT.parse(value);
  return {
    n: row.n,
    at: row.taken_at,
    outcome: JSON.parse(row.outcome) as unknown,
    ...(row.sent_at === null ? {} : { sentAt: row.sent_at }),
  };
}

/** A session that was begun and has no turn yet has an empty state. */
export const toSession = (state: string): unknown => (state === "" ? undefined : (JSON.parse(state) as unknown));

export const toEvent = (value: unknown): unknown => JSON.parse(EventRowT.parse(value).event) as unknown;

export function toAudited(value: unknown): Audited {
  const row = AuditRowT.parse(value);
  return { at: row.happened_at, who: row.who, what: row.what };
}

/** The part of a due row that is JSON. Written below and read here alone. */
type Task = Pick<Due, "key" | "tries" | "address" | "task">;

export const taskOf = ({ key, tries, address, task }: Task): string =>
  JSON.stringify({ key, tries, ...(address === undefined ? {} : { address }), task });

export function toDue(value: unknown): Due {
  const row = DueRowT.parse(value);
  return { id: row.due_id, at: row.due_at, ...(JSON.parse(row.task) as Task) };
}

export const sendId = (n: number): string => `send ${n}`;

/** What a turn leaves due: its replies, if they go to an address, and the turns to come. */
export function dueOf(
  turn: { readonly key: string; readonly address?: unknown; readonly resendAt?: string },
  n: number,
  turns: readonly DueTurn[],
): readonly Due[] {
  const { key, address, resendAt } = turn;
  const to = address === undefined ? {} : { address };
  const replies: readonly Due[] =
    address === undefined || resendAt === undefined
      ? []
      : [{ key, id: sendId(n), at: resendAt, tries: 0, ...to, task: { kind: "send", n } }];
  return [
    ...replies,
    ...turns.map(({ id, at, said }): Due => ({
      key,
      id: turnId(id),
      at,
      tries: 0,
      ...to,
      task: { kind: "turn", said },
    })),
  ];
}

/** Apart from the names of replies, whatever a turn is called. */
export const turnId = (id: string): string => `turn ${id}`;

export const forgottenAt = (at: string): Audited => ({ at, who: "the person", what: "all was deleted" });
