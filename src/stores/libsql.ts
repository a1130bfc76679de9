// The embedded store: one SQLite file in the data folder, synced to disk before a turn is acknowledged.
import { existsSync, mkdirSync } from "node:fs";
import { dirname, join } from "node:path";
import Database from "libsql";
import * as z from "zod";
import { migrations, newestMigration } from "./migrations.ts";
import { type CommittedTurn, type Store, type StoredTurn, StoreTrouble, type TurnWork } from "./store.ts";
import { storeTroubleOf, troubleWith } from "./trouble.ts";

const STORE_FILE = "assistant.db";
/** Held locked as long as a process uses the folder. The system drops the lock with the process, however it ends. */
const LOCK_FILE = "in-use.db";
/** A restart may overlap with the last turns of the process before it. */
const LOCK_WAIT_MS = 3_000;
/** Only a backup or a person's own tool can hold the store itself for a moment. */
const BUSY_WAIT_MS = 5_000;
/** The whole file is read through at the start up to this size (about 0.3 s); beyond, damage shows at the first read of it. */
const CHECKED_BYTES = 256 * 1024 * 1024;

type Db = InstanceType<typeof Database>;

const SessionRowT = z.object({ state: z.string(), turns: z.number().int() });
const TurnRowT = z.object({
  n: z.number().int(),
  taken_at: z.string(),
  outcome: z.string(),
  sent_at: z.string().nullable(),
});
const SeenRowT = z.object({ n: z.number().int() });

export interface LibsqlOptions {
  /** How long to wait for another process to leave the folder. */
  readonly lockWaitMs?: number;
  /** Largest size of the file, in pages of 4 kB: then it is as if the disk were full. */
  readonly maxPages?: number;
}

/**
 * Opens the store of a folder, which is made where it does not exist. Throws StoreTrouble where the folder cannot be written, another
 * process uses it, or the file is damaged; nothing is ever deleted or replaced.
 */
export function openLibsqlStore(folder: string, options: LibsqlOptions = {}): Store {
  const trouble = storeTroubleOf(folder);
  const attempt = <T>(work: () => T): T => {
    try {
      return work();
    } catch (error) {
      throw trouble(error);
    }
  };

  const lock = attempt(() => lockFolder(folder, options.lockWaitMs ?? LOCK_WAIT_MS, trouble));
  let db: Db;
  try {
    db = attempt(() => openDatabase(folder, trouble));
  } catch (error) {
    lock.close();
    throw error;
  }

  if (options.maxPages !== undefined) db.pragma(`max_page_count = ${options.maxPages}`);
  const statements = attempt(() => prepare(db));

  const transaction = <T>(work: () => T): T => {
    attempt(() => db.exec("BEGIN IMMEDIATE"));
    try {
      const result = work();
      attempt(() => db.exec("COMMIT"));
      return result;
    } catch (error) {
      // A full disk may have ended the transaction already; then there is nothing to roll back.
      if (db.inTransaction) attempt(() => db.exec("ROLLBACK"));
      throw error;
    }
  };

  const turnOf = (key: string, n: number): StoredTurn => {
    const [row] = attempt(() => statements.turn.all(key, n));
    return toTurn(TurnRowT.parse(row));
  };

  const take = ({ key: name, seenId, at, work }: TurnWork): CommittedTurn => {
    const key = quoted(name);
    const seen = seenId === undefined ? undefined : quoted(seenId);
    return transaction(() => {
      if (seen !== undefined) {
        const [row] = attempt(() => statements.seen.all(key, seen));
        if (row !== undefined) return { kind: "repeated", turn: turnOf(key, SeenRowT.parse(row).n) };
      }
      const [row] = attempt(() => statements.session.all(key));
      const session = row === undefined ? undefined : SessionRowT.parse(row);
      const result = work(session === undefined ? undefined : (JSON.parse(session.state) as unknown));
      const n = (session?.turns ?? 0) + 1;
      const outcome = JSON.stringify(result.outcome);
      attempt(() => {
        statements.saveSession.run(key, JSON.stringify(result.session), n, at);
        statements.saveTurn.run(key, n, at, outcome);
        if (seen !== undefined) statements.saveSeen.run(key, seen, n);
      });
      return { kind: "taken", turn: { n, at, outcome: JSON.parse(outcome) as unknown } };
    });
  };

  return {
    take: (turn) => settled(() => take(turn)),
    since: (key, after, limit) =>
      settled(() =>
        attempt(() => statements.since.all(quoted(key), after, limit))
          .map((row) => toTurn(TurnRowT.parse(row)))
          .reverse(),
      ),
    markSent: (key, n, at) => settled(() => void attempt(() => statements.markSent.run(at, quoted(key), n))),
    ping: () => settled(() => void attempt(() => db.prepare("SELECT 1 AS one").all())),
    close: () =>
      settled(() => {
        tidy(() => attempt(() => db.pragma("wal_checkpoint(TRUNCATE)")));
        db.close();
        lock.close();
      }),
  };
}

/** The log is merged when the store is closed, where there is room for that; else at the next start. Nothing depends on it. */
function tidy(work: () => void): void {
  try {
    work();
  } catch (error) {
    if (!(error instanceof StoreTrouble)) throw error;
  }
}

/** libsql cuts text at a NUL and changes a lone surrogate; written as a JSON string, both stand escaped. */
const quoted = (text: string): string => JSON.stringify(text);

const settled = <T>(work: () => T): Promise<T> => new Promise((resolve) => { resolve(work()); }); // prettier-ignore

const toTurn = (row: z.infer<typeof TurnRowT>): StoredTurn => ({
  n: row.n,
  at: row.taken_at,
  outcome: JSON.parse(row.outcome) as unknown,
  ...(row.sent_at === null ? {} : { sentAt: row.sent_at }),
});

function prepare(db: Db) {
  return {
    seen: db.prepare("SELECT n FROM seen WHERE session_key = ? AND seen_id = ?"),
    session: db.prepare("SELECT state, turns FROM session WHERE session_key = ?"),
    turn: db.prepare("SELECT n, taken_at, outcome, sent_at FROM turn WHERE session_key = ? AND n = ?"),
    since: db.prepare("SELECT n, taken_at, outcome, sent_at FROM turn WHERE session_key = ? AND n > ? ORDER BY n DESC LIMIT ?"),
    saveSession: db.prepare(
      `INSERT INTO session (session_key, state, turns, updated_at) VALUES (?, ?, ?, ?)
       ON CONFLICT (session_key) DO UPDATE SET state = excluded.state, turns = excluded.turns, updated_at = excluded.updated_at`,
    ),
    saveTurn: db.prepare("INSERT INTO turn (session_key, n, taken_at, outcome) VALUES (?, ?, ?, ?)"),
    saveSeen: db.prepare("INSERT INTO seen (session_key, seen_id, n) VALUES (?, ?, ?)"),
    markSent: db.prepare("UPDATE turn SET sent_at = ? WHERE session_key = ? AND n = ? AND sent_at IS NULL"),
  }; // prettier-ignore
}

function lockFolder(folder: string, waitMs: number, trouble: (error: unknown) => StoreTrouble): Db {
  makeFolder(folder);
  const lock = new Database(join(folder, LOCK_FILE), { timeout: waitMs });
  try {
    lock.exec("BEGIN EXCLUSIVE");
  } catch (error) {
    lock.close();
    const found = trouble(error);
    if (found.fault !== "busy") throw found;
    throw troubleWith("in-use", folder, error);
  }
  return lock;
}

/** mkdir with its parents. Node's own, asked to do that where nothing can be made (below /proc), tries for ever. */
function makeFolder(folder: string): void {
  if (existsSync(folder)) return;
  if (dirname(folder) !== folder) makeFolder(dirname(folder));
  mkdirSync(folder);
}

function openDatabase(folder: string, trouble: (error: unknown) => StoreTrouble): Db {
  const db = new Database(join(folder, STORE_FILE), { timeout: BUSY_WAIT_MS });
  try {
    db.pragma("journal_mode = WAL");
    db.pragma("synchronous = FULL");
    checkWhole(db, folder);
    migrate(db, folder);
    return db;
  } catch (error) {
    db.close();
    throw trouble(error);
  }
}

/** A damaged page that no start looks at would otherwise surface in the middle of somebody's case. */
function checkWhole(db: Db, folder: string): void {
  const [pages, size] = [db.pragma("page_count", { simple: true }), db.pragma("page_size", { simple: true })].map(
    firstNumber,
  );
  if (pages! * size! > CHECKED_BYTES) return;
  const [row] = db.prepare("PRAGMA quick_check(1)").all();
  const { quick_check: answer } = z.object({ quick_check: z.string() }).parse(row);
  if (answer !== "ok") throw troubleWith("corrupt", folder, answer);
}

/** libsql gives a pragma's value as a row or, with `simple`, alone or in a row of one, by version. */
function firstNumber(value: unknown): number {
  if (typeof value === "number") return value;
  const numbers =
    typeof value === "object" && value !== null ? Object.values(value).filter((one) => typeof one === "number") : [];
  const [first] = numbers;
  if (first === undefined) throw new Error("The store did not give a number for a pragma that has one.");
  return first;
}

function migrate(db: Db, folder: string): void {
  const version = firstNumber(db.pragma("user_version", { simple: true }));
  if (version > newestMigration) throw troubleWith("newer", folder);
  for (const migration of migrations.filter(({ number }) => number > version)) {
    db.exec("BEGIN IMMEDIATE");
    try {
      for (const statement of migration.statements) db.exec(statement);
      db.exec(`PRAGMA user_version = ${String(migration.number)}`);
      db.exec("COMMIT");
    } catch (error) {
      if (db.inTransaction) db.exec("ROLLBACK");
      throw error;
    }
  }
}
