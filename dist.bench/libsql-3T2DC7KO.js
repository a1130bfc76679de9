import { createRequire as bundleRequire } from "node:module";
import { fileURLToPath as bundlePath } from "node:url";
const require = bundleRequire(import.meta.url);
const bundleFile = bundlePath(import.meta.url);
const bundleFolder = bundlePath(new URL(".", import.meta.url));
import {
  StoreTrouble
} from "./chunk-3CWPMJSE.js";

// src/stores/libsql.ts
import { existsSync, mkdirSync } from "node:fs";
import { dirname, join } from "node:path";
import Database from "libsql";
import * as z from "zod";

// src/stores/migrations.ts
var migrations = [
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
       )`
    ]
  }
];
var newestMigration = Math.max(...migrations.map((migration) => migration.number));

// src/stores/trouble.ts
var faultsOfCodes = [
  ["SQLITE_NOTADB", "corrupt"],
  ["SQLITE_CORRUPT", "corrupt"],
  ["SQLITE_FULL", "full"],
  ["SQLITE_BUSY", "busy"],
  ["SQLITE_LOCKED", "busy"],
  ["SQLITE_READONLY", "unwritable"],
  ["SQLITE_CANTOPEN", "unwritable"],
  ["SQLITE_PERM", "unwritable"],
  ["SQLITE_IOERR", "failed"],
  ["ENOSPC", "full"],
  ["EDQUOT", "full"],
  ["EACCES", "unwritable"],
  ["EPERM", "unwritable"],
  ["EROFS", "unwritable"],
  ["ENOTDIR", "unwritable"],
  ["EEXIST", "unwritable"],
  ["ENOENT", "unwritable"]
];
var cannotOpen = /Unable to open connection to local database/;
function faultOf(error) {
  if (!(error instanceof Error)) return "failed";
  const code = "code" in error && typeof error.code === "string" ? error.code : "";
  const known = faultsOfCodes.find(([prefix]) => code.startsWith(prefix));
  if (known !== void 0) return known[1];
  return cannotOpen.test(error.message) ? "unwritable" : "failed";
}
var sentences = {
  corrupt: (folder) => `The store in ${folder} is damaged and was left as it is. Put a backup of the folder in its place, or move it away to start with an empty one.`,
  unwritable: (folder) => `The data folder ${folder} cannot be written. Give this user the right to write there, or set DATA_DIR to another folder.`,
  "in-use": (folder) => `The data folder ${folder} is in use by another process. Stop that one, or set DATA_DIR to another folder.`,
  full: (folder) => `The disk that holds ${folder} is full; nothing that was saved is lost. Make room, or set DATA_DIR to a folder on another disk.`,
  newer: (folder) => `The store in ${folder} was written by a newer version of the assistant. Start that version, or set DATA_DIR to another folder.`,
  busy: (folder) => `The store in ${folder} is held by another program. Close that program, then try again.`,
  failed: (folder) => `The store in ${folder} could not be read or written. Check the disk, then start again; nothing that was saved was removed.`
};
var storeTroubleOf = (folder) => (error) => error instanceof StoreTrouble ? error : troubleWith(faultOf(error), folder, error);
function troubleWith(fault, folder, cause) {
  return new StoreTrouble(fault, sentences[fault](folder), { cause });
}

// src/stores/libsql.ts
var STORE_FILE = "assistant.db";
var LOCK_FILE = "in-use.db";
var LOCK_WAIT_MS = 3e3;
var BUSY_WAIT_MS = 5e3;
var CHECKED_BYTES = 256 * 1024 * 1024;
var SessionRowT = z.object({ state: z.string(), turns: z.number().int() });
var TurnRowT = z.object({
  n: z.number().int(),
  taken_at: z.string(),
  outcome: z.string(),
  sent_at: z.string().nullable()
});
var SeenRowT = z.object({ n: z.number().int() });
function openLibsqlStore(folder, options = {}) {
  const trouble = storeTroubleOf(folder);
  const attempt = (work) => {
    try {
      return work();
    } catch (error) {
      throw trouble(error);
    }
  };
  const lock = attempt(() => lockFolder(folder, options.lockWaitMs ?? LOCK_WAIT_MS, trouble));
  let db;
  try {
    db = attempt(() => openDatabase(folder, trouble));
  } catch (error) {
    lock.close();
    throw error;
  }
  if (options.maxPages !== void 0) db.pragma(`max_page_count = ${options.maxPages}`);
  const statements = attempt(() => prepare(db));
  const transaction = (work) => {
    attempt(() => db.exec("BEGIN IMMEDIATE"));
    try {
      const result = work();
      attempt(() => db.exec("COMMIT"));
      return result;
    } catch (error) {
      if (db.inTransaction) attempt(() => db.exec("ROLLBACK"));
      throw error;
    }
  };
  const turnOf = (key, n) => {
    const [row] = attempt(() => statements.turn.all(key, n));
    return toTurn(TurnRowT.parse(row));
  };
  const take = ({ key: name, seenId, at, work }) => {
    const key = quoted(name);
    const seen = seenId === void 0 ? void 0 : quoted(seenId);
    return transaction(() => {
      if (seen !== void 0) {
        const [row2] = attempt(() => statements.seen.all(key, seen));
        if (row2 !== void 0) return { kind: "repeated", turn: turnOf(key, SeenRowT.parse(row2).n) };
      }
      const [row] = attempt(() => statements.session.all(key));
      const session = row === void 0 ? void 0 : SessionRowT.parse(row);
      const result = work(session === void 0 ? void 0 : JSON.parse(session.state));
      const n = (session?.turns ?? 0) + 1;
      const outcome = JSON.stringify(result.outcome);
      attempt(() => {
        statements.saveSession.run(key, JSON.stringify(result.session), n, at);
        statements.saveTurn.run(key, n, at, outcome);
        if (seen !== void 0) statements.saveSeen.run(key, seen, n);
      });
      return { kind: "taken", turn: { n, at, outcome: JSON.parse(outcome) } };
    });
  };
  return {
    take: (turn) => settled(() => take(turn)),
    since: (key, after, limit) => settled(
      () => attempt(() => statements.since.all(quoted(key), after, limit)).map((row) => toTurn(TurnRowT.parse(row))).reverse()
    ),
    markSent: (key, n, at) => settled(() => void attempt(() => statements.markSent.run(at, quoted(key), n))),
    ping: () => settled(() => void attempt(() => db.prepare("SELECT 1 AS one").all())),
    close: () => settled(() => {
      tidy(() => attempt(() => db.pragma("wal_checkpoint(TRUNCATE)")));
      db.close();
      lock.close();
    })
  };
}
function tidy(work) {
  try {
    work();
  } catch (error) {
    if (!(error instanceof StoreTrouble)) throw error;
  }
}
var quoted = (text) => JSON.stringify(text);
var settled = (work) => new Promise((resolve) => {
  resolve(work());
});
var toTurn = (row) => ({
  n: row.n,
  at: row.taken_at,
  outcome: JSON.parse(row.outcome),
  ...row.sent_at === null ? {} : { sentAt: row.sent_at }
});
function prepare(db) {
  return {
    seen: db.prepare("SELECT n FROM seen WHERE session_key = ? AND seen_id = ?"),
    session: db.prepare("SELECT state, turns FROM session WHERE session_key = ?"),
    turn: db.prepare("SELECT n, taken_at, outcome, sent_at FROM turn WHERE session_key = ? AND n = ?"),
    since: db.prepare("SELECT n, taken_at, outcome, sent_at FROM turn WHERE session_key = ? AND n > ? ORDER BY n DESC LIMIT ?"),
    saveSession: db.prepare(
      `INSERT INTO session (session_key, state, turns, updated_at) VALUES (?, ?, ?, ?)
       ON CONFLICT (session_key) DO UPDATE SET state = excluded.state, turns = excluded.turns, updated_at = excluded.updated_at`
    ),
    saveTurn: db.prepare("INSERT INTO turn (session_key, n, taken_at, outcome) VALUES (?, ?, ?, ?)"),
    saveSeen: db.prepare("INSERT INTO seen (session_key, seen_id, n) VALUES (?, ?, ?)"),
    markSent: db.prepare("UPDATE turn SET sent_at = ? WHERE session_key = ? AND n = ? AND sent_at IS NULL")
  };
}
function lockFolder(folder, waitMs, trouble) {
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
function makeFolder(folder) {
  if (existsSync(folder)) return;
  if (dirname(folder) !== folder) makeFolder(dirname(folder));
  mkdirSync(folder);
}
function openDatabase(folder, trouble) {
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
function checkWhole(db, folder) {
  const [pages, size] = [db.pragma("page_count", { simple: true }), db.pragma("page_size", { simple: true })].map(
    firstNumber
  );
  if (pages * size > CHECKED_BYTES) return;
  const [row] = db.prepare("PRAGMA quick_check(1)").all();
  const { quick_check: answer } = z.object({ quick_check: z.string() }).parse(row);
  if (answer !== "ok") throw troubleWith("corrupt", folder, answer);
}
function firstNumber(value) {
  if (typeof value === "number") return value;
  const numbers = typeof value === "object" && value !== null ? Object.values(value).filter((one) => typeof one === "number") : [];
  const [first] = numbers;
  if (first === void 0) throw new Error("The store did not give a number for a pragma that has one.");
  return first;
}
function migrate(db, folder) {
  const version = firstNumber(db.pragma("user_version", { simple: true }));
  if (version > newestMigration) throw troubleWith("newer", folder);
  for (const migration of migrations.filter(({ number: number2 }) => number2 > version)) {
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
export {
  openLibsqlStore
};
