// The tables, as numbered steps. A step that was released is never changed; the next number changes the tables.
// session_key leads every primary key, so that a distributed database can keep a session in one place.

export interface Migration {
  readonly number: number;
  readonly statements: readonly string[];
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
];

export const newestMigration = Math.max(...migrations.map((migration) => migration.number));
