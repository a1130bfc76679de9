// Every statement of a store, in the one dialect that SQLite and PostgreSQL share; `?` are its values in order.
// The session's key leads each of them, so that a distributed PostgreSQL finds a whole turn in one place. The two scans are the
// exception: what falls due is looked for in all sessions.

export const statements = {
  session: "SELECT state, turns, updated_at FROM session WHERE session_key = ?",
  saveSession:
    "INSERT INTO session (session_key, state, turns, updated_at) VALUES (?, ?, ?, ?) ON CONFLICT (session_key) DO UPDATE SET state = excluded.state, turns = excluded.turns, updated_at = excluded.updated_at",
  seen: "SELECT n FROM seen WHERE session_key = ? AND seen_id = ?",
  saveSeen: "INSERT INTO seen (session_key, seen_id, n) VALUES (?, ?, ?)",
  turn: "SELECT n, taken_at, outcome, sent_at FROM turn WHERE session_key = ? AND n = ?",
  since: "SELECT n, taken_at, outcome, sent_at FROM turn WHERE session_key = ? AND n > ? ORDER BY n DESC LIMIT ?",
  saveTurn: "INSERT INTO turn (session_key, n, taken_at, outcome) VALUES (?, ?, ?, ?)",
  markSent: "UPDATE turn SET sent_at = ? WHERE session_key = ? AND n = ? AND sent_at IS NULL",
  saveEvent: "INSERT INTO case_event (session_key, n, happened_at, event) VALUES (?, ?, ?, ?)",
  events: "SELECT event FROM case_event WHERE session_key = ? ORDER BY happened_at, n",
  saveDue:
    "INSERT INTO due (session_key, due_id, due_at, task) VALUES (?, ?, ?, ?) ON CONFLICT (session_key, due_id) DO UPDATE SET due_at = excluded.due_at, task = excluded.task",
  dueOf: "SELECT due_id, due_at, task FROM due WHERE session_key = ? ORDER BY due_at",
  claimDue: "UPDATE due SET due_at = ?, task = ? WHERE session_key = ? AND due_id = ? AND due_at = ?",
  postponeDue: "UPDATE due SET due_at = ? WHERE session_key = ? AND due_id = ?",
  dropDue: "DELETE FROM due WHERE session_key = ? AND due_id = ?",
  saveAudit: "INSERT INTO audit (session_key, entry_id, happened_at, who, what) VALUES (?, ?, ?, ?, ?)",
  audit: "SELECT happened_at, who, what FROM audit WHERE session_key = ? ORDER BY happened_at",
  forgetSession: "DELETE FROM session WHERE session_key = ?",
  forgetTurns: "DELETE FROM turn WHERE session_key = ?",
  forgetSeen: "DELETE FROM seen WHERE session_key = ?",
  forgetDue: "DELETE FROM due WHERE session_key = ?",
  forgetEvents: "DELETE FROM case_event WHERE session_key = ?",
} as const;

/** PostgreSQL locks the row of a session, which must be there for that. SQLite locks its whole file. */
export const rowLocks = {
  lockSession: "SELECT state, turns, updated_at FROM session WHERE session_key = ? FOR UPDATE",
  beginSession:
    "INSERT INTO session (session_key, state, turns, updated_at) VALUES (?, ?, 0, ?) ON CONFLICT (session_key) DO NOTHING",
} as const;

/** Over all sessions. */
export const scans = {
  due: "SELECT due_id, due_at, task FROM due WHERE due_at <= ? ORDER BY due_at LIMIT ?",
  silent: "SELECT session_key FROM session WHERE updated_at < ? ORDER BY updated_at LIMIT ?",
} as const;
