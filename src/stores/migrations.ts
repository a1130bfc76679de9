// The tables, as numbered steps, in the dialect that SQLite and PostgreSQL share. A step that was released is never changed; the next
// number changes the tables. session_key leads every primary key, so that a distributed database can keep a session in one place.

export interface Migration {
  readonly number: number;
  readonly statements: readonly string[];
  /** Set where the keys of before were the sessions' names themselves: they become what rows.ts makes of a name. */
  readonly rekeys?: readonly string[];
}

export const migrations: readonly Migration[] = [
  {
    number: 1,
    statements: [
      `CREATE TABLE session (
         session_key TEXT NOT NULL PRIMARY KEY,
         state TEXT NOT NULL,
         turns INTEGER NOT NULL,
         updated_at TEXT NOT NULL
       )`,
      `CREATE TABLE turn (
         session_key TEXT NOT NULL,
         n INTEGER NOT NULL,
         taken_at TEXT NOT NULL,
         outcome TEXT NOT NULL,
         sent_at TEXT,
         PRIMARY KEY (session_key, n)
       )`,
      `CREATE TABLE seen (
         session_key TEXT NOT NULL,
         seen_id TEXT NOT NULL,
         n INTEGER NOT NULL,
         PRIMARY KEY (session_key, seen_id)
       )`,
    ],
  },
  {
    number: 2,
    statements: [
      // What falls due later: replies that were not sent, and turns to come.
      `CREATE TABLE due (
         session_key TEXT NOT NULL,
         due_id TEXT NOT NULL,
         due_at TEXT NOT NULL,
         task TEXT NOT NULL,
         PRIMARY KEY (session_key, due_id)
       )`,
      "CREATE INDEX due_by_time ON due (due_at)",
      "CREATE INDEX session_by_time ON session (updated_at)",
      `CREATE TABLE case_event (
         session_key TEXT NOT NULL,
         n INTEGER NOT NULL,
         happened_at TEXT NOT NULL,
         event TEXT NOT NULL,
         PRIMARY KEY (session_key, happened_at, n)
       )`,
      `CREATE TABLE audit (
         session_key TEXT NOT NULL,
         entry_id TEXT NOT NULL,
         happened_at TEXT NOT NULL,
         who TEXT NOT NULL,
         what TEXT NOT NULL,
         PRIMARY KEY (session_key, entry_id)
       )`,
    ],
    rekeys: ["session", "turn", "seen"],
  },
];

export const newestMigration = Math.max(...migrations.map((migration) => migration.number));
