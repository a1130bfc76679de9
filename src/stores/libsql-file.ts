// The files of the embedded store: the lock of the folder, the database as it is opened, checked and brought to this version's shape.
import { existsSync, mkdirSync } from "node:fs";
import { dirname, join } from "node:path";
import Database from "libsql";
import * as z from "zod";
import { migrations, newestMigration } from "./migrations.ts";
import { KeyRowT, storedKey } from "./rows.ts";
import type { StoreTrouble } from "./store.ts";
import { troubleWith } from "./trouble.ts";

export const STORE_FILE = "assistant.db";
/** Held locked as long as a process uses the folder. The system drops the lock with the process, however it ends. */
const LOCK_FILE = "in-use.db";
/** Only a backup or a person's own tool can hold the store itself for a moment. */
const BUSY_WAIT_MS = 5_000;
/** The whole file is read through at the start up to this size (about 0.3 s); beyond, damage shows at the first read of it. */
const CHECKED_BYTES = 256 * 1024 * 1024;

export type Db = InstanceType<typeof Database>;

export function lockFolder(folder: string, waitMs: number, trouble: (error: unknown) => StoreTrouble): Db {
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

export function openDatabase(folder: string, trouble: (error: unknown) => StoreTrouble): Db {
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
      for (const table of migration.rekeys ?? []) rekey(db, table);
      db.exec(`PRAGMA user_version = ${String(migration.number)}`);
      db.exec("COMMIT");
    } catch (error) {
      if (db.inTransaction) db.exec("ROLLBACK");
      throw error;
    }
  }
}

function rekey(db: Db, table: string): void {
  const update = db.prepare(`UPDATE ${table} SET session_key = ? WHERE session_key = ?`);
  for (const row of db.prepare(`SELECT DISTINCT session_key FROM ${table}`).all()) {
    const { session_key: before } = KeyRowT.parse(row);
    // As JSON, since libsql would have cut a name at a NUL.
    update.run(storedKey(z.string().parse(JSON.parse(before))), before);
  }
}
