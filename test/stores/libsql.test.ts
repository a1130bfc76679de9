import { mkdirSync, mkdtempSync, openSync, readFileSync, rmSync, writeFileSync, writeSync, closeSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Database from "libsql";
import { afterAll, describe, expect, it } from "vitest";
import { openLibsqlStore } from "../../src/stores/libsql.ts";
import { migrations } from "../../src/stores/migrations.ts";
import { StoreTrouble } from "../../src/stores/store.ts";
import { testStore } from "./contract.ts";

const root = mkdtempSync(join(tmpdir(), "assistant-stores-"));
afterAll(() => {
  rmSync(root, { recursive: true, force: true });
});

let count = 0;
const freshFolder = (): string => join(root, `store-${(count += 1)}`);
let last = "";

testStore("the libsql store", {
  open: () => Promise.resolve(openLibsqlStore((last = freshFolder()))),
  reopen: () => Promise.resolve(openLibsqlStore(last)),
});

const troubleOf = (folder: string): StoreTrouble => {
  try {
    void openLibsqlStore(folder, { lockWaitMs: 50 }).close();
  } catch (error) {
    if (error instanceof StoreTrouble) return error;
    throw error;
  }
  throw new Error(`${folder} was opened.`);
};

/** A store with turns in it, closed. */
const filledFolder = async (): Promise<string> => {
  const folder = freshFolder();
  const store = openLibsqlStore(folder);
  for (let index = 0; index < 60; index += 1)
    await store.take({
      key: "a",
      at: "2026-01-15T10:00:00.000Z",
      work: () => ({ session: { index }, outcome: { text: "x".repeat(3000) } }),
    });
  await store.close();
  return folder;
};

const overwrite = (file: string, position: number, bytes: Buffer): void => {
  const handle = openSync(file, "r+");
  writeSync(handle, bytes, 0, bytes.length, position);
  closeSync(handle);
};

describe("a libsql store that cannot be opened", () => {
  it("refuses a folder that another process uses, and takes it when that has ended", async () => {
    const folder = freshFolder();
    const first = openLibsqlStore(folder);
    expect(troubleOf(folder)).toMatchObject({
      fault: "in-use",
      message: expect.stringContaining("in use by another process") as string,
    });
    await first.close();
    await openLibsqlStore(folder).close();
  });

  it("refuses a file that is no database, and leaves it as it is", () => {
    const folder = freshFolder();
    mkdirSync(folder);
    writeFileSync(join(folder, "assistant.db"), "these are not the pages you are looking for".repeat(200));
    const before = readFileSync(join(folder, "assistant.db"));
    expect(troubleOf(folder).fault).toBe("corrupt");
    expect(readFileSync(join(folder, "assistant.db"))).toEqual(before);
  });

  it("refuses a store with a damaged page, says what to do, and can be asked again", async () => {
    const folder = await filledFolder();
    overwrite(join(folder, "assistant.db"), 8 * 4096, Buffer.alloc(4096, 0x5a));
    const trouble = troubleOf(folder);
    expect(trouble.fault).toBe("corrupt");
    expect(trouble.message).toContain(folder);
    expect(trouble.message).toContain("backup");
    expect(troubleOf(folder).fault).toBe("corrupt");
  });

  it("refuses a store whose head is damaged", async () => {
    const folder = await filledFolder();
    overwrite(join(folder, "assistant.db"), 0, Buffer.alloc(100, 1));
    expect(troubleOf(folder).fault).toBe("corrupt");
  });

  it("refuses a store of a newer version", async () => {
    const folder = await filledFolder();
    const db = new Database(join(folder, "assistant.db"));
    db.exec("PRAGMA user_version = 999");
    db.close();
    expect(troubleOf(folder)).toMatchObject({
      fault: "newer",
      message: expect.stringContaining("newer version") as string,
    });
  });

  it("refuses a folder that cannot be made or written", () => {
    const file = freshFolder();
    writeFileSync(file, "a file, not a folder");
    expect(troubleOf(join(file, "data")).fault).toBe("unwritable");
    expect(troubleOf(file).fault).toBe("unwritable");
    expect(troubleOf("/proc/assistant-data").fault).toBe("unwritable");
  });
});

describe("a libsql store whose disk is full", () => {
  it("refuses the turn, keeps all that was saved, and goes on when there is room", async () => {
    const folder = freshFolder();
    const turnOf = (text: string) => ({
      key: "a",
      at: "2026-01-15T10:00:00.000Z",
      work: () => ({ session: {}, outcome: { text } }),
    });
    const small = openLibsqlStore(folder, { maxPages: 40 });
    let saved = 0;
    const fill = async (): Promise<void> => {
      for (;;) {
        await small.take(turnOf("x".repeat(10_000)));
        saved += 1;
      }
    };
    await expect(fill()).rejects.toMatchObject({
      fault: "full",
      message: expect.stringContaining("nothing that was saved is lost") as string,
    });
    expect(saved).toBeGreaterThan(3);
    expect(await small.since("a", 0, 1_000)).toHaveLength(saved);
    await small.close();
    const roomy = openLibsqlStore(folder);
    expect((await roomy.take(turnOf("after"))).turn.n).toBe(saved + 1);
    await roomy.close();
  });
});

describe("a libsql store of version 1", () => {
  it("is carried over: sessions, turns and deliveries are found again", async () => {
    const folder = freshFolder();
    mkdirSync(folder);
    const db = new Database(join(folder, "assistant.db"));
    for (const statement of migrations[0]!.statements) db.exec(statement);
    db.exec("PRAGMA user_version = 1");
    const key = JSON.stringify(["bot", "msteams", "a\0b"]);
    const stored = JSON.stringify(key);
    const at = "2026-01-15T10:00:00.000Z";
    db.prepare("INSERT INTO session VALUES (?, ?, 1, ?)").run(stored, '{"version":1,"facts":[]}', at);
    db.prepare("INSERT INTO turn VALUES (?, 1, ?, ?, NULL)").run(stored, at, '{"text":"kept"}');
    db.prepare("INSERT INTO seen VALUES (?, ?, 1)").run(stored, JSON.stringify("activity-1"));
    db.close();
    const store = openLibsqlStore(folder);
    const work = (session: unknown) => ({ session, outcome: session });
    expect(await store.take({ key, at, seenId: "activity-1", work })).toMatchObject({ kind: "repeated", turn: { outcome: { text: "kept" } } }); // prettier-ignore
    expect(await store.take({ key, at, work })).toMatchObject({ turn: { n: 2, outcome: { version: 1, facts: [] } } });
    await store.close();
  });
});
