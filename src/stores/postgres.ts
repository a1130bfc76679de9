// The store for several instances: PostgreSQL. A turn locks the row of its session, and no connection is held while replies are sent.
import { randomUUID } from "node:crypto";
import pg from "pg";
import { createInOrder } from "./in-order.ts";
import { migratePostgres } from "./postgres-migrations.ts";
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
import { rowLocks, scans, statements } from "./statements.ts";
import type { Audited, CommittedTurn, Kept, Store, TurnResult, TurnWork } from "./store.ts";
import { asksAnew, databaseTroubleOf, databaseTroubleWith } from "./database-trouble.ts";

/** A turn has 10 s for its answer: so much for a connection, and so much for each statement, of which only a frozen server needs it all. */
const CONNECT_MS = 2_500;
const QUERY_MS = 2_500;
/** A process that was frozen in mid-turn must not keep a session locked for the others. */
const IDLE_IN_TURN_MS = 8_000;
/** PostgreSQL allows 100 connections unless told; four instances fit. */
const CONNECTIONS = 20;
/** A session that is deleted between two statements of a turn, or a distributed database's word to begin anew: both pass. */
const ATTEMPTS = 10;
/** For who asks for all that is kept of them. */
const EVERY_TURN = 1_000_000;

const numbered = (text: string): string => {
  let count = 0;
  return text.replace(/\?/g, () => `$${(count += 1)}`);
};
const texts = Object.fromEntries(
  Object.entries({ ...statements, ...rowLocks, ...scans }).map(([name, text]) => [name, numbered(text)]),
) as Readonly<Record<Name, string>>;
type Name = keyof typeof statements | keyof typeof rowLocks | keyof typeof scans;
type Value = string | number;

interface Queries {
  readonly rows: (name: Name, ...values: readonly Value[]) => Promise<readonly unknown[]>;
  /** How many rows were changed. */
  readonly run: (name: Name, ...values: readonly Value[]) => Promise<number>;
}

/** The session was deleted by another between two statements. */
const gone = Symbol("gone");

/** What a turn's own work threw, on its way past the database's errors. */
class WorkThrew extends Error {}

/** Opens the store at an address like postgres://user:password@host/database. Throws StoreTrouble where it cannot be reached or used. */
export async function openPostgresStore(address: string): Promise<Store> {
  const pool = new pg.Pool({
    connectionString: address,
    max: CONNECTIONS,
    connectionTimeoutMillis: CONNECT_MS,
    query_timeout: QUERY_MS,
    statement_timeout: QUERY_MS,
    idle_in_transaction_session_timeout: IDLE_IN_TURN_MS,
    application_name: "assistant",
    allowExitOnIdle: true,
  });
  // Without listeners a restart of the server would end this process. What is lost shows where a statement fails.
  pool.on("error", () => undefined);
  pool.on("connect", (client) => { client.on("error", () => undefined); }); // prettier-ignore

  const inOrder = createInOrder();
  const queriesOn = (client: pg.Pool | pg.PoolClient): Queries => {
    const query = (name: Name, values: readonly Value[]): Promise<pg.QueryResult> =>
      client.query({ name, text: texts[name], values: [...values] });
    return {
      rows: async (name, ...values) => (await query(name, values)).rows as readonly unknown[],
      run: async (name, ...values) => (await query(name, values)).rowCount ?? 0,
    };
  };

  /** One transaction. A connection on which anything failed is not used again: nobody knows what it still has to say. */
  const attemptTransaction = async <T>(work: (queries: Queries) => Promise<T>): Promise<T> => {
    const client = await pool.connect();
    let committing = false;
    try {
      await client.query("BEGIN");
      const result = await work(queriesOn(client));
      committing = true;
      await client.query("COMMIT");
      client.release();
      return result;
    } catch (error) {
      if (error instanceof WorkThrew) await client.query("ROLLBACK");
      client.release(!(error instanceof WorkThrew));
      // Where COMMIT itself was answered with an error, nothing was saved; where it was not answered, nobody knows.
      if (committing && !(error instanceof pg.DatabaseError)) throw databaseTroubleWith("unsure", error);
      throw error;
    }
  };

  const transaction = async <T>(work: (queries: Queries) => Promise<T | typeof gone>): Promise<T> => {
    for (let attempt = 1; ; attempt += 1) {
      try {
        const result = await attemptTransaction(work);
        if (result !== gone) return result;
        if (attempt === ATTEMPTS) throw databaseTroubleWith("busy");
      } catch (error) {
        if (error instanceof WorkThrew) throw error.cause;
        if (attempt === ATTEMPTS || !asksAnew(error)) throw databaseTroubleOf(error);
      }
    }
  };

  const onPool = async <T>(work: (queries: Queries) => Promise<T>): Promise<T> => {
    try {
      return await work(queriesOn(pool));
    } catch (error) {
      throw databaseTroubleOf(error);
    }
  };

  try {
    await migratePostgres(pool);
  } catch (error) {
    await pool.end();
    throw databaseTroubleOf(error);
  }

  return {
    // A row's lock keeps no order among those who wait, and each of them holds a connection: here one of a session waits at a time.
    take: (turn) => inOrder(turn.key, () => transaction((queries) => take(turn, queries))),
    since: (key, after, limit) =>
      onPool(async ({ rows }) => (await rows("since", storedKey(key), after, limit)).map(toTurn).reverse()),
    markSent: (key, n, at) =>
      transaction(async ({ run }) => {
        await run("markSent", at, storedKey(key), n);
        await run("dropDue", storedKey(key), sendId(n));
      }),
    due: (now, limit) => onPool(async ({ rows }) => (await rows("due", now, limit)).map(toDue)),
    claim: (due, until) =>
      onPool(async ({ run }) => {
        const task = taskOf({ ...due, tries: due.tries + 1 });
        return (await run("claimDue", until, task, storedKey(due.key), due.id, due.at)) > 0;
      }),
    postpone: ({ key, id }, at) => onPool(async ({ run }) => { await run("postponeDue", at, storedKey(key), id); }), // prettier-ignore
    drop: ({ key, id }) => onPool(async ({ run }) => { await run("dropDue", storedKey(key), id); }), // prettier-ignore
    expire: (before, limit) => onPool((queries) => expire(before, limit, queries, transaction)),
    kept: (name) => onPool((queries) => kept(storedKey(name), queries)),
    audit: (key, entry) => onPool((queries) => saveAudit(storedKey(key), entry, queries)),
    shared: true,
    ping: () => onPool(async () => { await pool.query("SELECT 1"); }), // prettier-ignore
    close: () => pool.end(),
  };
}

async function take(turn: TurnWork, { rows, run }: Queries): Promise<CommittedTurn | typeof gone> {
  const { at, work } = turn;
  const key = storedKey(turn.key);
  const seen = turn.seenId === undefined ? undefined : storedSeenId(turn.seenId);
  let [row] = await rows("lockSession", key);
  if (row === undefined) {
    await run("beginSession", key, "", at);
    [row] = await rows("lockSession", key);
    if (row === undefined) return gone;
  }
  const session = SessionRowT.parse(row);
  if (seen !== undefined) {
    const [before] = await rows("seen", key, seen);
    if (before !== undefined) {
      const [found] = await rows("turn", key, SeenRowT.parse(before).n);
      return { kind: "repeated", turn: toTurn(found) };
    }
  }
  const result = resultOf(() => work(toSession(session.state)));
  const n = session.turns + 1;
  const outcome = JSON.stringify(result.outcome);
  const taken: CommittedTurn = { kind: "taken", turn: { n, at, outcome: JSON.parse(outcome) as unknown } };
  if (result.forget === true) {
    await forgetAll(key, { run });
    await run("forgetEvents", key);
    await saveAudit(key, forgottenAt(at), { run });
    return taken;
  }
  await run("saveSession", key, JSON.stringify(result.session), n, at);
  await run("saveTurn", key, n, at, outcome);
  if (seen !== undefined) await run("saveSeen", key, seen, n);
  if (turn.settles !== undefined) await run("dropDue", key, turn.settles);
  if (result.event !== undefined) await run("saveEvent", key, n, at, JSON.stringify(result.event));
  for (const due of dueOf(turn, n, result.due ?? [])) await run("saveDue", key, due.id, due.at, taskOf(due));
  return taken;
}

function resultOf(work: () => TurnResult): TurnResult {
  try {
    return work();
  } catch (error) {
    throw new WorkThrew("The work of a turn threw.", { cause: error });
  }
}

async function forgetAll(key: string, { run }: Pick<Queries, "run">): Promise<void> {
  for (const name of ["forgetSession", "forgetTurns", "forgetSeen", "forgetDue"] as const) await run(name, key);
}

async function saveAudit(key: string, { at, who, what }: Audited, { run }: Pick<Queries, "run">): Promise<void> {
  await run("saveAudit", key, randomUUID(), at, who, what);
}

/** Each session in a transaction of its own, under its lock: a turn that comes meanwhile keeps it. */
async function expire(
  before: string,
  limit: number,
  { rows }: Queries,
  transaction: <T>(work: (queries: Queries) => Promise<T>) => Promise<T>,
): Promise<number> {
  let count = 0;
  for (const found of await rows("silent", before, limit)) {
    const { session_key: key } = KeyRowT.parse(found);
    const deleted = await transaction(async (queries) => {
      const [row] = await queries.rows("lockSession", key);
      if (row === undefined || SessionRowT.parse(row).updated_at >= before) return false;
      await forgetAll(key, queries);
      return true;
    });
    if (deleted) count += 1;
  }
  return count;
}

async function kept(key: string, { rows }: Queries): Promise<Kept> {
  const [row] = await rows("session", key);
  return {
    session: row === undefined ? undefined : toSession(SessionRowT.parse(row).state),
    turns: (await rows("since", key, 0, EVERY_TURN)).map(toTurn).reverse(),
    due: (await rows("dueOf", key)).map(toDue),
    events: (await rows("events", key)).map(toEvent),
    audit: (await rows("audit", key)).map(toAudited),
  };
}
