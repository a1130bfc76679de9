import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { backUp, restore } from "../../src/stores/backup.ts";
import { openLibsqlStore } from "../../src/stores/libsql.ts";
import type { Store } from "../../src/stores/store.ts";

const root = mkdtempSync(join(tmpdir(), "assistant-backup-"));
afterAll(() => {
  rmSync(root, { recursive: true, force: true });
});
let count = 0;
const fresh = (): string => join(root, `store-${(count += 1)}`);

const fill = async (store: Store, turns: number): Promise<void> => {
  for (let index = 0; index < turns; index += 1)
    await store.take({
      key: "a",
      at: "2026-01-15T10:00:00.000Z",
      work: () => ({ session: { index }, outcome: { index } }),
    });
};
const turnsIn = async (folder: string): Promise<number> => {
  const store = openLibsqlStore(folder);
  const turns = await store.since("a", 0, 10_000);
  await store.close();
  return turns.length;
};

describe("a backup", () => {
  it("is made while the store is in use, and holds what was saved when it began", async () => {
    const [folder, copy] = [fresh(), join(root, "copy-1.db")];
    const store = openLibsqlStore(folder);
    await fill(store, 50);
    expect(backUp(folder, copy)).toEqual({ kind: "done" });
    await fill(store, 10);
    await store.close();
    expect(await restore(folder, copy, "before.db")).toEqual({ kind: "done" });
    expect(await turnsIn(folder)).toBe(50);
    expect(readdirSync(folder)).toContain("before.db");
  });

  it("overwrites nothing, and says where there is nothing to copy", async () => {
    const folder = fresh();
    await openLibsqlStore(folder).close();
    const taken = join(root, "taken.db");
    writeFileSync(taken, "mine");
    expect(backUp(folder, taken)).toMatchObject({
      kind: "problem",
      sentence: expect.stringContaining("left as it is") as string,
    });
    expect(backUp(fresh(), join(root, "other.db"))).toMatchObject({ kind: "problem" });
  });
});

describe("restoring", () => {
  it("is refused while the store is in use", async () => {
    const [folder, copy] = [fresh(), join(root, "copy-2.db")];
    const store = openLibsqlStore(folder);
    backUp(folder, copy);
    expect(await restore(folder, copy, "before.db")).toMatchObject({
      kind: "problem",
      sentence: expect.stringContaining("in use") as string,
    });
    await store.close();
  });

  it("leaves all as it was where the copy is damaged", async () => {
    const [folder, copy] = [fresh(), join(root, "damaged.db")];
    const store = openLibsqlStore(folder);
    await fill(store, 5);
    await store.close();
    writeFileSync(copy, "no pages of a database".repeat(500));
    expect(await restore(folder, copy, "before.db")).toMatchObject({ kind: "problem" });
    expect(await turnsIn(folder)).toBe(5);
  });

  it("takes the place of a damaged store, which is kept", async () => {
    const [folder, copy] = [fresh(), join(root, "copy-3.db")];
    const store = openLibsqlStore(folder);
    await fill(store, 7);
    backUp(folder, copy);
    await store.close();
    writeFileSync(join(folder, "assistant.db"), "broken".repeat(2_000));
    expect(await restore(folder, copy, "before.db")).toEqual({ kind: "done" });
    expect(await turnsIn(folder)).toBe(7);
    expect(readdirSync(folder)).toContain("before.db");
  });
});
