// Brings the tables of a PostgreSQL to this version's shape. Several instances may start at once: the first does it, the others wait.
import type pg from "pg";
import * as z from "zod";
import { databaseTroubleWith } from "./database-trouble.ts";
import { migrations, newestMigration } from "./migrations.ts";

const VersionRowT = z.object({ number: z.number().int() });

/** Two instances that create the same table at the same time: one is told so by one of these codes. */
const alreadyThere: ReadonlySet<string> = new Set(["23505", "42P07", "42710"]);
const ATTEMPTS = 3;

export async function migratePostgres(pool: pg.Pool): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      await migrate(pool);
      return;
    } catch (error) {
      const code = error instanceof Error && "code" in error ? error.code : undefined;
      if (attempt === ATTEMPTS || typeof code !== "string" || !alreadyThere.has(code)) throw error;
    }
  }
}

async function migrate(pool: pg.Pool): Promise<void> {
  const client = await pool.connect();
  try {
    await client.query("CREATE TABLE IF NOT EXISTS schema_version (id INTEGER PRIMARY KEY, number INTEGER NOT NULL)");
    await client.query("INSERT INTO schema_version (id, number) VALUES (1, 0) ON CONFLICT (id) DO NOTHING");
    await client.query("BEGIN");
    // The row's lock is what the others wait for; an advisory lock would be none in some distributed databases.
    const { rows } = await client.query("SELECT number FROM schema_version WHERE id = 1 FOR UPDATE");
    const { number: version } = VersionRowT.parse(rows[0]);
    if (version > newestMigration) throw databaseTroubleWith("newer");
    for (const { number, statements } of migrations.filter((migration) => migration.number > version)) {
      for (const statement of statements) await client.query(statement);
      await client.query("UPDATE schema_version SET number = $1 WHERE id = 1", [number]);
    }
    await client.query("COMMIT");
    client.release();
  } catch (error) {
    client.release(true);
    throw error;
  }
}
