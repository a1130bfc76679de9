// Files apart from the process: in a worker, as the build starts it, a few at once, ended when their time is up.
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createInTurn } from "../../src/files/in-turn.ts";
import { createFileReading } from "../../src/files/reading.ts";
import { de } from "../../src/phrases/de.ts";
import { en } from "../../src/phrases/en.ts";
import { zipOf } from "./zips.ts";

const root = fileURLToPath(new URL("../../", import.meta.url));
// Inside the project, so that the worker finds its packages.
const folder = mkdtempSync(join(root, "node_modules/.file-worker-"));
const workerFile = join(folder, "file-worker.mjs");

beforeAll(async () => {
  const banner = `import { createRequire } from "node:module";\nconst require = createRequire(import.meta.url);`;
  await build({ entryPoints: [join(root, "src/files/file-worker.ts")], outfile: workerFile, bundle: true, platform: "node", format: "esm", banner: { js: banner }, logLevel: "error" }); // prettier-ignore
  expect(existsSync(workerFile)).toBe(true);
}, 60_000);
afterAll(() => { rmSync(folder, { recursive: true }); }); // prettier-ignore

describe("a file that is read apart", { timeout: 60_000 }, () => {
  it("has the text that it has here, archive or long text", async () => {
    const zip = await zipOf([{ name: "agent.log", content: "Access is denied." }]);
    const long = Buffer.from("\ufeffZugriff für Müller verweigert\r\n".repeat(20_000), "utf16le");
    for (const bytes of [zip, long]) {
      const apart = await createFileReading({ workerFile })(bytes);
      expect(apart.kind).toBe("text");
      expect(apart).toEqual(await createFileReading()(bytes));
    }
  });

  it("holds nobody up meanwhile", async () => {
    const line = "2026-11-24 12:00:00 Information the provisioning agent is alive and well\n";
    const zip = await zipOf([
      { name: "a.log", content: Array.from({ length: 300_000 }, (_, n) => `${n} ${line}`).join("") },
    ]);
    const read = createFileReading({ workerFile });
    let last = performance.now();
    let longest = 0;
    const watch = setInterval(() => {
      longest = Math.max(longest, performance.now() - last);
      last = performance.now();
    }, 5);
    const text = await read(zip);
    clearInterval(watch);
    expect(text.kind).toBe("text");
    // Taking 10 MB over from the worker costs some ten milliseconds; unpacking and decoding costs a second.
    expect(longest).toBeLessThan(400);
  });

  it("says in the person's language what it cannot read", async () => {
    const read = createFileReading({ workerFile });
    expect(await read(await zipOf([]), "de-AT")).toEqual({ kind: "problem", sentence: de.files.zipEmpty });
  });

  it("is given up when its time is up, and the next is read", async () => {
    const slow = join(folder, "slow.mjs");
    writeFileSync(slow, "for (;;);");
    const zip = await zipOf([{ name: "a.log", content: "x" }]);
    expect(await createFileReading({ workerFile: slow, capMs: 200 })(zip)).toEqual({ kind: "problem", sentence: en.files.tooSlow }); // prettier-ignore
    expect(await createFileReading({ workerFile })(zip)).toMatchObject({ kind: "text" });
  });

  it("fails aloud where the worker does", async () => {
    const broken = join(folder, "broken.mjs");
    writeFileSync(broken, "throw new Error('no');");
    const zip = await zipOf([{ name: "a.log", content: "x" }]);
    await expect(createFileReading({ workerFile: broken })(zip)).rejects.toThrow("The worker that reads files failed.");
    writeFileSync(broken, "process.exit(0);");
    await expect(createFileReading({ workerFile: broken })(zip)).rejects.toThrow("ended before it answered");
  });

  it("is a picture too: it is prepared there", async () => {
    const program = join(folder, "size.sh");
    writeFileSync(program, `#!/bin/sh\n[ "$1" = --list-langs ] && { echo eng; exit 0; }\nprintf 'read %s' "$(head -c 12 | tr '\\n' ' ')"\n`, { mode: 0o755 }); // prettier-ignore
    const picture = readFileSync(new URL("./fixtures/error-light.png", import.meta.url));
    expect(await createFileReading({ workerFile, pictureProgram: program })(picture)).toMatchObject({
      text: "read P5 1800 600",
    });
  });
});

describe("work in turn", () => {
  it("runs so many times at once, in order, and goes on after a failure", async () => {
    const inTurn = createInTurn(2);
    const begun: number[] = [];
    const ends: (() => void)[] = [];
    const work = (n: number) =>
      inTurn(async () => {
        begun.push(n);
        await new Promise<void>((resolve) => ends.push(resolve));
        if (n === 1) throw new Error("no");
        return n;
      });
    const all = [1, 2, 3, 4].map(work);
    const settled = Promise.allSettled(all);
    await Promise.resolve();
    expect(begun).toEqual([1, 2]);
    for (let each = 0; each < 4; each++) {
      ends[each]?.();
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
    expect((await settled).map(({ status }) => status)).toEqual(["rejected", "fulfilled", "fulfilled", "fulfilled"]);
    expect(begun).toEqual([1, 2, 3, 4]);
  });
});
