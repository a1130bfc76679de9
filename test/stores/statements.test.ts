// A distributed PostgreSQL (Citus, Cosmos DB for PostgreSQL, YugabyteDB, CockroachDB) shards by the session's key: every statement is read for it.
import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { migrations } from "../../src/stores/migrations.ts";
import { rowLocks, scans, statements } from "../../src/stores/statements.ts";

const leads = (statement: string): boolean =>
  /^INSERT INTO \w+ \(session_key, /.test(statement) ||
  /^(?:SELECT [\w, ]+ FROM \w+|DELETE FROM \w+|UPDATE \w+ SET [\w =?,]+) WHERE session_key = \?(?: |$)/.test(statement);

describe("the statements of a turn", () => {
  it("each lead with the session's key", () => {
    const all = Object.entries({ ...statements, ...rowLocks });
    expect(all.length).toBeGreaterThan(20);
    expect(all.filter(([, statement]) => !leads(statement)).map(([name]) => name)).toEqual([]);
  });

  it("join no table to another, and upsert by the whole of a primary key", () => {
    for (const statement of Object.values({ ...statements, ...rowLocks, ...scans })) {
      expect(statement).not.toMatch(/JOIN|,\s*\w+\s+WHERE/);
      const [, conflict] = /ON CONFLICT \(([^)]+)\)/.exec(statement) ?? [];
      if (conflict !== undefined) expect(conflict).toMatch(/^session_key\b/);
    }
  });

  it("are all that the stores ask: no other text of SQL stands in a store, how the tables come about aside", () => {
    const folder = new URL("../../src/stores/", import.meta.url);
    const elsewhere = readdirSync(folder)
      .filter((name) => !["statements.ts", "migrations.ts", "libsql-file.ts", "postgres-migrations.ts"].includes(name))
      .flatMap((name) => {
        const text = readFileSync(new URL(name, folder), "utf8");
        return [...text.matchAll(/["`](?:SELECT|INSERT|UPDATE|DELETE|WITH) [^"`]*/g)].map(([found]) => `${name}: ${found.slice(1)}`);
      }); // prettier-ignore
    const known = ["libsql.ts: SELECT 1 AS one", "postgres.ts: SELECT 1"];
    expect(elsewhere).toEqual(known);
  });

  it("are two scans beside, which look for what falls due", () => {
    expect(Object.keys(scans)).toEqual(["due", "silent"]);
  });
});

describe("the tables", () => {
  const created = migrations.flatMap((migration) => migration.statements);

  it("lead every primary key with the session's key", () => {
    const tables = created.filter((statement) => statement.startsWith("CREATE TABLE"));
    expect(tables).toHaveLength(6);
    for (const table of tables)
      expect(table).toMatch(/PRIMARY KEY \(session_key|session_key TEXT NOT NULL PRIMARY KEY/);
  });

  it("have no unique index but their primary keys, since a shard sees only its own rows", () => {
    expect(created.filter((statement) => /UNIQUE|REFERENCES/.test(statement))).toEqual([]);
  });

  it("are numbered from 1 without a gap", () => {
    expect(migrations.map(({ number }) => number)).toEqual(migrations.map((_, index) => index + 1));
  });
});
