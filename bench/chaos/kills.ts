// R1 and R2: a process that writes is killed again and again; and what the system was asked to do, in which order.
import { spawn, spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { openLibsqlStore } from "../../src/stores/libsql.ts";
import type { Chance } from "./chance.ts";
import type { Figure } from "./figure.ts";

const CHECK_EVERY = 100;
const root = fileURLToPath(new URL("../../", import.meta.url));

/** The writer as one file beside node_modules, since a start from source takes longer than all it writes. */
async function bundleWriter(): Promise<string> {
  const outfile = join(root, "node_modules", ".chaos", "writer.mjs");
  await build({
    entryPoints: [join(root, "bench", "chaos", "writer.ts")],
    outfile,
    bundle: true,
    format: "esm",
    platform: "node",
    target: "node20",
    external: ["libsql"],
    logLevel: "error",
  });
  return outfile;
}

/** Runs the writer until it has acknowledged something, and so many milliseconds longer. Gives the last number that it said. */
function runAndKill(writer: string, folder: string, milliseconds: number): Promise<number> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [writer, folder], { stdio: ["ignore", "pipe", "inherit"] });
    let said = "";
    child.stdout.once("data", () => setTimeout(() => child.kill("SIGKILL"), milliseconds));
    child.stdout.on("data", (chunk: Buffer) => (said = (said + chunk.toString()).slice(-200)));
    child.on("close", () => {
      // The last line may be half a line.
      resolve(Number(said.slice(0, said.lastIndexOf("\n")).split("\n").at(-1) ?? 0));
    });
  });
}

export async function killWriters(kills: number, chance: Chance): Promise<readonly Figure[]> {
  const folder = mkdtempSync(join(tmpdir(), "assistant-kills-"));
  const writer = await bundleWriter();
  let acknowledged = 0;
  let lost = 0;
  let unsound = 0;
  let between = 0;
  for (let kill = 1; kill <= kills; kill += 1) {
    const last = await runAndKill(writer, folder, chance.whole(5, 65));
    acknowledged = Math.max(acknowledged, last);
    if (kill % CHECK_EVERY !== 0 && kill !== kills) continue;
    // Opening it reads every page (quick_check), and refuses what is damaged.
    const store = openLibsqlStore(folder);
    const turns = await store.since("writer", 0, 10_000_000);
    if (turns.some(({ n, outcome }, index) => n !== index + 1 || (outcome as { written: number }).written !== n))
      unsound += 1;
    lost += Math.max(0, acknowledged - turns.length);
    between = turns.length - acknowledged;
    await store.close();
  }
  rmSync(folder, { recursive: true, force: true });
  return [
    { name: "acknowledged turns", value: acknowledged },
    { name: "acknowledged turns lost", value: lost, target: 0 },
    { name: "checks that found the store unsound", value: unsound, target: 0 },
    { name: "turns saved and not acknowledged at the last kill", value: between },
  ];
}

/** Every acknowledgement must come after the sync of what was written for it. */
export async function traceOrder(turns: number): Promise<readonly Figure[]> {
  if (spawnSync("strace", ["-V"]).status !== 0)
    return [{ name: "skipped: strace is not installed", value: 0, target: 1 }];
  const folder = mkdtempSync(join(tmpdir(), "assistant-trace-"));
  const writer = await bundleWriter();
  const traced = spawnSync(
    "strace",
    [
      "-f",
      "-y",
      "-s",
      "16",
      "-e",
      "trace=pwrite64,write,fdatasync,fsync",
      process.execPath,
      writer,
      folder,
      String(turns),
    ],
    { encoding: "utf8", maxBuffer: 1024 ** 3 },
  );
  rmSync(folder, { recursive: true, force: true });
  let dirty = false;
  let acknowledged = 0;
  let early = 0;
  for (const line of traced.stderr.split("\n")) {
    if (/pwrite64\(\d+<[^>]*assistant\.db-wal>/.test(line)) dirty = true;
    else if (/f(?:data)?sync\(\d+<[^>]*assistant\.db-wal>/.test(line)) dirty = false;
    else if (/ write\(1<|^write\(1</.test(line)) {
      acknowledged += 1;
      if (dirty) early += 1;
    }
  }
  return [
    { name: "acknowledgements seen", value: acknowledged, target: turns },
    { name: "acknowledgements before the sync", value: early, target: 0 },
  ];
}
