// The embedded store: one SQLite file in the data folder, synced to disk before a turn is acknowledged.
import { randomUUID } from "node:crypto";
import { type Db, lockFolder, openDatabase } from "./libsql-file.ts";
import {
  dueOf,
  forgottenAt,
  KeyRowT,
  SeenRowT,
  sendId,
  SessionRowT,
  storedKey,
  storedSeenId,
  taskOf,
  toAudited,
  toDue,
  toEvent,
  toSession,
  toTurn,
} from "./rows.ts";
import { scans, statements } from "./statements.ts";
import { type Audited, type CommittedTurn, type Store, type StoredTurn, StoreTrouble, type TurnWork } from "./store.ts";
import { folderTroubleOf } from "./trouble.ts";

/** A restart may overlap with the last turns of the process before it. */
const LOCK_WAIT_MS = 3_000;
/** For who asks for all that is kept of them. */
const EVERY_TURN = 1_000_000;

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
  const trouble = folderTroubleOf(folder);
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
  const prepared = attempt(() => prepare(db));

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

  const rows = (name: keyof Prepared, ...values: readonly (string | number)[]): readonly unknown[] =>
    attempt(() => prepared[name].all(values));
  const run = (name: keyof Prepared, ...values: readonly (string | number)[]): number =>
    attempt(() => prepared[name].run(values).changes);

  const turnOf = (key: string, n: number): StoredTurn => toTurn(rows("turn", key, n)[0]);
  const saveAudit = (key: string, { at, who, what }: Audited): void =>
    void run("saveAudit", key, randomUUID(), at, who, what);
  const forgetAll = (key: string): void => {
    for (const name of ["forgetSession", "forgetTurns", "forgetSeen", "forgetDue"] as const) run(name, key);
  };

  const take = (turn: TurnWork): CommittedTurn => {
    const { at, work } = turn;
    const key = storedKey(turn.key);
    const seen = turn.seenId === undefined ? undefined : storedSeenId(turn.seenId);
    return transaction(() => {
      if (seen !== undefined) {
        const [row] = rows("seen", key, seen);
        if (row !== undefined) return { kind: "repeated", turn: turnOf(key, SeenRowT.parse(row).n) };
      }
      const [row] = rows("session", key);
      const session = row === undefined ? undefined : SessionRowT.parse(row);
      const result = work(session === undefined ? undefined : toSession(session.state));
      const n = (session?.turns ?? 0) + 1;
      const outcome = JSON.stringify(result.outcome);
      const taken: CommittedTurn = { kind: "taken", turn: { n, at, outcome: JSON.parse(outcome) as unknown } };
      if (result.forget === true) {
        forgetAll(key);
        run("forgetEvents", key);
        saveAudit(key, forgottenAt(at));
        return taken;
      }
      run("saveSession", key, JSON.stringify(result.session), n, at);
      run("saveTurn", key, n, at, outcome);
      if (seen !== undefined) run("saveSeen", key, seen, n);
      if (turn.settles !== undefined) run("dropDue", key, turn.settles);
      if (result.event !== undefined) run("saveEvent", key, n, at, JSON.stringify(result.event));
      for (const due of dueOf(turn, n, result.due ?? [])) run("saveDue", key, due.id, due.at, taskOf(due));
      return taken;
    });
  };

  const expire = (before: string, limit: number): number =>
    transaction(() => {
      const keys = rows("silent", before, limit).map((row) => KeyRowT.parse(row).session_key);
      keys.forEach(forgetAll);
      return keys.length;
    });

  return {
    take: (turn) => settled(() => take(turn)),
    since: (key, after, limit) => settled(() => rows("since", storedKey(key), after, limit).map(toTurn).reverse()),
    markSent: (key, n, at) =>
      settled(() => {
        transaction(() => {
          run("markSent", at, storedKey(key), n);
          run("dropDue", storedKey(key), sendId(n));
        });
      }),
    due: (now, limit) => settled(() => rows("due", now, limit).map(toDue)),
    claim: (due, until) =>
      settled(
        () => run("claimDue", until, taskOf({ ...due, tries: due.tries + 1 }), storedKey(due.key), due.id, due.at) > 0,
      ),
    postpone: ({ key, id }, at) => settled(() => void run("postponeDue", at, storedKey(key), id)),
    drop: ({ key, id }) => settled(() => void run("dropDue", storedKey(key), id)),
    expire: (before, limit) => settled(() => expire(before, limit)),
    kept: (name) =>
      settled(() => {
        const key = storedKey(name);
        const [row] = rows("session", key);
        return {
          session: row === undefined ? undefined : toSession(SessionRowT.parse(row).state),
          turns: rows("since", key, 0, EVERY_TURN).map(toTurn).reverse(),
          due: rows("dueOf", key).map(toDue),
          events: rows("events", key).map(toEvent),
          audit: rows("audit", key).map(toAudited),
        };
      }),
    audit: (key, entry) => settled(() => { saveAudit(storedKey(key), entry); }), // prettier-ignore
    shared: false,
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

const settled = <T>(work: () => T): Promise<T> => new Promise((resolve) => { resolve(work()); }); // prettier-ignore

type Statement = ReturnType<Db["prepare"]>;

const texts = { ...statements, ...scans };
type Prepared = Readonly<Record<keyof typeof texts, Statement>>;

const prepare = (db: Db): Prepared =>
  Object.fromEntries(Object.entries(texts).map(([name, text]) => [name, db.prepare(text)])) as Prepared;
