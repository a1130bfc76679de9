// Files named in a terminal.
import { execFileSync } from "node:child_process";
import { chmod, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import iconv from "iconv-lite";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { fileLimitBytes } from "../../src/files/decode.ts";
import { readTextFile } from "../../src/files/read-file.ts";

let folder = "";
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "read-file-"));
});
afterAll(async () => {
  await rm(folder, { recursive: true });
});

async function written(name: string, bytes: Uint8Array | string): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, bytes);
  return path;
}

describe("reading a file", () => {
  it("gives its text, whatever the encoding", async () => {
    const path = await written("agent.log", iconv.encode("Zugriff für Müller\r\n", "utf-16le"));
    expect(await readTextFile(path)).toEqual({ kind: "text", text: "Zugriff für Müller\r\n" });
  });

  it.each([
    ["a file that is not there", () => join(folder, "nothing.log"), /no such file/],
    ["a folder", () => folder, /folder/],
    ["a device", () => "/dev/zero", /device/],
    ["no path", () => "a\0b", /no path/],
    ["a path that is too long", () => join(folder, "x".repeat(5000)), /no path/],
  ])("refuses %s", async (_, path, sentence) => {
    const read = await readTextFile(path());
    expect(read).toMatchObject({ kind: "problem", sentence: expect.stringMatching(sentence) as string });
  });

  it("does not wait for a pipe", async () => {
    const path = join(folder, "pipe");
    execFileSync("mkfifo", [path]);
    expect(await readTextFile(path)).toMatchObject({
      kind: "problem",
      sentence: expect.stringContaining("pipe") as string,
    });
  });

  it("refuses what is too large, and what is no text, with the path", async () => {
    const large = await written("large.log", new Uint8Array(fileLimitBytes + 1));
    expect(await readTextFile(large)).toMatchObject({
      kind: "problem",
      sentence: expect.stringMatching(/^.*large\.log: .*10 MB/) as string,
    });
    const log = await written("events.evtx", "ElfFile\0....");
    expect(await readTextFile(log)).toMatchObject({
      kind: "problem",
      sentence: expect.stringMatching(/events\.evtx: .*Event Viewer/) as string,
    });
  });

  it("refuses a file that may not be read", async () => {
    const path = await written("locked.log", "x");
    await chmod(path, 0);
    // Root may read everything: for the length of this test it is nobody.
    const asRoot = process.geteuid?.() === 0;
    if (asRoot) process.seteuid?.(65534);
    try {
      expect(await readTextFile(path)).toMatchObject({
        kind: "problem",
        sentence: expect.stringMatching(/may not (?:be )?read/) as string,
      });
    } finally {
      if (asRoot) process.seteuid?.(0);
    }
  });
});
