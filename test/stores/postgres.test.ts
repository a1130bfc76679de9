import pg from "pg";
import { afterAll, describe, expect, it } from "vitest";
import { openPostgresStore } from "../../src/stores/postgres.ts";
import { type Store, StoreTrouble } from "../../src/stores/store.ts";
import { testStore } from "./contract.ts";
import { startPostgres } from "./postgres-server.ts";

const server = await startPostgres(["-c", "fsync=off"]);
afterAll(() => server.stop(), 60_000);

let last = "";
testStore("the PostgreSQL store", {
  open: async () => openPostgresStore((last = await server.freshDatabase())),
  reopen: () => openPostgresStore(last),
});

const at = "2026-01-15T10:00:00.000Z";
const say = (store: Store, key: string, seenId?: string) =>
  store.take({
    key,
    at,
    ...(seenId === undefined ? {} : { seenId }),
    work: (session) => {
      const count = ((session ?? { count: 0 }) as { readonly count: number }).count + 1;
      return { session: { count }, outcome: { count } };
    },
  });

const query = async (address: string, text: string): Promise<readonly unknown[]> => {
  const client = new pg.Client({ connectionString: address });
  await client.connect();
  const { rows } = await client.query(text);
  await client.end();
  return rows as readonly unknown[];
};

const troubleOf = async (address: string): Promise<StoreTrouble> => {
  try {
    await (await openPostgresStore(address)).close();
  } catch (error) {
    if (error instanceof StoreTrouble) return error;
    throw error;
  }
  throw new Error("It was opened.");
};

describe("several stores on one PostgreSQL", () => {
  it("may be opened at the same time, and share what they keep", async () => {
    const address = await server.freshDatabase();
    const stores = await Promise.all([1, 2, 3, 4].map(() => openPostgresStore(address)));
    const taken = await Promise.all(
      Array.from({ length: 200 }, (_, index) => say(stores[index % stores.length]!, "a", `id ${index % 150}`)),
    );
    expect(taken.filter(({ kind }) => kind === "taken")).toHaveLength(150);
    const turns = await stores[0]!.since("a", 0, 1_000);
    expect(turns.map(({ n, outcome }) => [n, outcome])).toEqual(turns.map((_, index) => [index + 1, { count: index + 1 }])); // prettier-ignore
    expect(turns).toHaveLength(150);
    await Promise.all(stores.map((store) => store.close()));
  });

  it("take turns of one session while others delete it", async () => {
    const address = await server.freshDatabase();
    const [one, two] = await Promise.all([openPostgresStore(address), openPostgresStore(address)]);
    const work = Array.from({ length: 60 }, (_, index) =>
      index % 3 === 0
        ? two.take({ key: "a", at, work: () => ({ session: 1, outcome: 1, forget: true }) })
        : say(index % 2 === 0 ? one : two, "a"),
    );
    await Promise.all(work);
    const turns = await one.since("a", 0, 1_000);
    expect(turns.map(({ n }) => n)).toEqual(turns.map((_, index) => index + 1));
    await Promise.all([one.close(), two.close()]);
  });
});

describe("a PostgreSQL that fails", () => {
  it("is named as such, without the address and its password", async () => {
    const address = await server.freshDatabase();
    const url = new URL(address);
    const closed = new URL(address);
    closed.port = "1";
    const stranger = new URL(address);
    stranger.password = "wrong";
    const missing = new URL(address);
    missing.pathname = "/nowhere";
    for (const [bad, fault] of [[closed, "unreachable"], [stranger, "refused"], [missing, "refused"]] as const) {
      const trouble = await troubleOf(bad.href);
      expect(trouble.fault).toBe(fault);
      expect(trouble.message).toContain("DATABASE_URL");
      expect(trouble.message).not.toContain(url.host);
    } // prettier-ignore
  });

  it("of a newer version is refused", async () => {
    const address = await server.freshDatabase();
    await (await openPostgresStore(address)).close();
    await query(address, "UPDATE schema_version SET number = 999");
    expect((await troubleOf(address)).fault).toBe("newer");
  });

  it("loses its connections without ending the process, and is good again at the next turn", async () => {
    const address = await server.freshDatabase();
    const store = await openPostgresStore(address);
    await say(store, "a");
    await query(address, "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'assistant'");
    await new Promise((resolve) => { setTimeout(resolve, 100); }); // prettier-ignore
    expect((await say(store, "a")).turn.n).toBe(2);
    await store.close();
  });

  it("gives the lock of a process that hangs in mid-turn to the next within its time", async () => {
    const address = await server.freshDatabase();
    const store = await openPostgresStore(address);
    await say(store, "a");
    const holder = new pg.Client({ connectionString: address });
    holder.on("error", () => undefined);
    await holder.connect();
    await holder.query("BEGIN");
    await holder.query("SELECT 1 FROM session FOR UPDATE");
    const began = performance.now();
    await expect(say(store, "a")).rejects.toBeInstanceOf(StoreTrouble);
    expect(performance.now() - began).toBeLessThan(6_000);
    await holder.end();
    expect((await say(store, "a")).turn.n).toBe(2);
    await store.close();
  });

  it("saves nothing of a turn whose connection breaks in the middle", async () => {
    const address = await server.freshDatabase();
    const store = await openPostgresStore(address);
    await expect(
      store.take({ key: "a", at, seenId: "id", work: () => ({ session: {}, get outcome() { throw new Error("in the middle"); } }) }),
    ).rejects.toBeInstanceOf(Error); // prettier-ignore
    expect(await store.since("a", 0, 10)).toEqual([]);
    await store.close();
  });
});
