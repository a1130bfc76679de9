// How long a start takes, and what of it is the frameworks': npm run bench:start [-- --runs 9] [--json]
// Ratios to an empty Node in the same run, since milliseconds are the machine's.
import { spawn } from "node:child_process";
import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { build, type BuildOptions } from "esbuild";

const USUAL_RUNS = 7;
/** A start that takes longer is broken. */
const PATIENCE_MS = 60_000;

const { values } = parseArgs({ options: { runs: { type: "string" }, json: { type: "boolean" } } });
const runs = Math.max(1, Number(values.runs ?? USUAL_RUNS));

const root = fileURLToPath(new URL("../", import.meta.url));
const scratch = mkdtempSync(join(tmpdir(), "assistant-bench-"));

const programs = {
  restify: `import restify from "restify";
const server = restify.createServer({ name: "" });
server.listen(0, "127.0.0.1", () => { console.log("ready"); process.exit(); });`,
  botbuilder: `import { ActivityHandler, CloudAdapter, ConfigurationBotFrameworkAuthentication } from "botbuilder";
new CloudAdapter(new ConfigurationBotFrameworkAuthentication({}));
new ActivityHandler();
console.log("ready");
process.exit();`,
} as const;
const both = `${programs.botbuilder.replace(/console[\s\S]*$/, "")}\n${programs.restify}`;

const banner = `import { createRequire as bundleRequire } from "node:module";
import { fileURLToPath as bundlePath } from "node:url";
const require = bundleRequire(import.meta.url);
const bundleFile = bundlePath(import.meta.url);
const bundleFolder = bundlePath(new URL(".", import.meta.url));`;

/** As build.mjs bundles. */
const bundling: BuildOptions = {
  bundle: true,
  format: "esm",
  platform: "node",
  target: "node20",
  external: ["libsql", "dtrace-provider"],
  define: { __dirname: "bundleFolder", __filename: "bundleFile" },
  banner: { js: banner },
  logLevel: "error",
};

async function bundled(name: string, source: string): Promise<readonly string[]> {
  const entry = join(scratch, `${name}.mjs`);
  writeFileSync(entry, source);
  const outfile = join(scratch, "bundled", `${name}.mjs`);
  await build({ ...bundling, entryPoints: [entry], outfile });
  return [outfile];
}

function plain(name: string, source: string): readonly string[] {
  const file = join(scratch, `${name}-plain.mjs`);
  writeFileSync(file, source);
  return [file];
}

/** Our own sources in few files, but every package left where npm put it. */
async function withoutPackages(): Promise<readonly string[]> {
  const outdir = join(root, "node_modules", ".bench-start");
  await build({
    ...bundling,
    packages: "external",
    splitting: true,
    entryPoints: { main: join(root, "src/main.ts") },
    outdir,
  });
  return [join(outdir, "main.js")];
}

/** From the start of the process until it prints, in milliseconds. */
function untilPrinted(args: readonly string[]): Promise<number> {
  return measure(args, undefined);
}

/** From the start of the process until it has answered a message. */
function untilAnswered(main: readonly string[]): Promise<number> {
  const data = mkdtempSync(join(scratch, "data-"));
  const content = ["--knowledge", join(root, "knowledge"), "--dialogs", join(root, "dialogs")];
  return measure([...main, "server", "--port", "0", "--data", data, ...content], async (printed) => {
    const address = /http:\/\/\S+/.exec(printed)?.[0];
    if (address === undefined) throw new Error(`The server did not say where it listens: ${printed}`);
    const response = await fetch(`${address}/web/messages`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ text: "The ECMA host is currently importing data from the target application" }),
    });
    if (!response.ok) throw new Error(`The server answered ${response.status}.`);
    await response.text();
  });
}

function measure(args: readonly string[], then: ((printed: string) => Promise<void>) | undefined): Promise<number> {
  return new Promise((resolve, reject) => {
    const began = performance.now();
    const child = spawn(process.execPath, [...args], { cwd: root, stdio: ["ignore", "pipe", "inherit"] });
    const timer = setTimeout(() => {
      child.kill("SIGKILL");
      reject(new Error(`${args.join(" ")} did not start.`));
    }, PATIENCE_MS);
    let took: number | undefined;
    child.stdout.once("data", (chunk: Buffer) => {
      void (async () => {
        try {
          await then?.(chunk.toString());
          took = performance.now() - began;
        } catch (error) {
          reject(error instanceof Error ? error : new Error(String(error)));
        }
        child.kill();
      })();
    });
    child.once("exit", () => {
      clearTimeout(timer);
      if (took === undefined) reject(new Error(`${args.join(" ")} ended without a word.`));
      else resolve(took);
    });
  });
}

const median = (numbers: readonly number[]): number =>
  [...numbers].sort((one, other) => one - other)[Math.floor(numbers.length / 2)]!;

interface Row {
  readonly what: string;
  readonly run: () => Promise<number>;
}

async function rows(): Promise<readonly Row[]> {
  symlinkSync(join(root, "node_modules"), join(scratch, "node_modules"), "dir");
  const printing = (what: string, args: readonly string[]): Row => ({ what, run: () => untilPrinted(args) });
  const answering = (what: string, args: readonly string[]): Row => ({ what, run: () => untilAnswered(args) });
  return [
    printing("empty Node", plain("empty", `console.log("ready");`)),
    printing("restify, listening", plain("restify", programs.restify)),
    printing("restify, listening, bundled", await bundled("restify", programs.restify)),
    printing("botbuilder, adapter made", plain("botbuilder", programs.botbuilder)),
    printing("botbuilder, adapter made, bundled", await bundled("botbuilder", programs.botbuilder)),
    printing("both", plain("both", both)),
    printing("both, bundled", await bundled("both", both)),
    answering("ours, first answer, packages not bundled", await withoutPackages()),
    answering("ours, first answer", [join(root, "dist/main.js")]),
  ];
}

async function main(): Promise<void> {
  const all = await rows();
  const taken = all.map(() => [] as number[]);
  // In turns, so that a machine that slows down slows all of them.
  for (let round = 0; round < runs; round += 1) {
    for (const [index, row] of all.entries()) {
      taken[index]!.push(await row.run());
      if (process.stderr.isTTY) process.stderr.write(`\r${round + 1} of ${runs}: ${row.what}\u001B[K`);
    }
  }
  if (process.stderr.isTTY) process.stderr.write("\r\u001B[K");
  const empty = median(taken[0]!);
  const figures = all.map(({ what }, index) => {
    const milliseconds = median(taken[index]!);
    return { what, milliseconds: Math.round(milliseconds), ratio: Number((milliseconds / empty).toFixed(2)) };
  });
  if (values.json === true) console.log(JSON.stringify({ node: process.version, runs, figures }));
  else {
    console.log(`Node ${process.version}, median of ${runs}\n`);
    console.log(`${"".padEnd(44)}${"ms".padStart(7)}${"x empty".padStart(10)}`);
    for (const { what, milliseconds, ratio } of figures)
      console.log(`${what.padEnd(44)}${String(milliseconds).padStart(7)}${ratio.toFixed(2).padStart(10)}`);
  }
}

try {
  await main();
} finally {
  rmSync(scratch, { recursive: true, force: true });
  rmSync(join(root, "node_modules", ".bench-start"), { recursive: true, force: true });
}
