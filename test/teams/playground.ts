// The Microsoft 365 Agents Playground, a client of Microsoft's that shows and checks what a bot sends as Teams would. A development
// tool under a licence of its own: installed here for the test, into a folder of its own, and never part of this project.
import { type ChildProcess, execFile, spawn } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";

const packageName = "@microsoft/m365agentsplayground";
/** Its first start on a busy machine. */
const START_MS = 60_000;
const INSTALL_MS = 180_000;

/** The folder with its package, or undefined where it cannot be had. PLAYGROUND names a folder that has it already. */
export async function installPlayground(): Promise<string | undefined> {
  const given = process.env.PLAYGROUND;
  const folder = given ?? join(tmpdir(), "assistant-playground");
  if (existsSync(cliIn(folder))) return folder;
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, "package.json"), '{"private":true}');
  try {
    await promisify(execFile)("npm", ["i", "--no-save", "--no-audit", "--no-fund", "--prefix", folder, packageName], {
      cwd: folder,
      timeout: INSTALL_MS,
      shell: process.platform === "win32",
    });
  } catch (error) {
    // No network, or no such package any more: the test is named as skipped.
    if (!(error instanceof Error)) throw error;
    console.error(`The Playground could not be installed: ${error.message.split("\n")[0] ?? ""}`);
    return undefined;
  }
  return existsSync(cliIn(folder)) ? folder : undefined;
}

const cliIn = (folder: string): string => join(folder, "node_modules", ...packageName.split("/"), "cli.js");

export interface Playground {
  readonly address: string;
  /** What its connector refused or warned of, from its own record of every request. */
  readonly refusals: () => readonly string[];
  readonly stop: () => Promise<void>;
}

export async function startPlayground(installed: string, endpoint: string): Promise<Playground> {
  const folder = mkdtempSync(join(tmpdir(), "assistant-playground-run-"));
  const recording = join(folder, "recording.txt");
  const port = await freePort();
  const child = spawn(
    process.execPath,
    [cliIn(installed), "start", "-e", endpoint, "-c", "msteams", "-p", String(port), "--dt", "--er"],
    {
      cwd: folder,
      stdio: ["ignore", "pipe", "pipe"],
      env: { ...process.env, TEAMSAPPTESTER_BROWSER: "none", M365_AGENTS_PLAYGROUND_RECORDING_FILE: recording },
    },
  );
  let said = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk: Buffer) => (said += chunk.toString()));
  const address = `http://127.0.0.1:${port}`;
  await untilReady(`${address}/_debug/ping`, child, () => said);
  return {
    address,
    refusals: () => refusalsIn(existsSync(recording) ? readFileSync(recording, "utf8") : ""),
    stop: () =>
      new Promise((resolve) => {
        child.once("exit", () => { resolve(); }); // prettier-ignore
        child.kill("SIGTERM");
      }),
  };
}

/** What its connector answered to the bot that is no success. An exchange is one object of JSON; three hyphens end it. */
function refusalsIn(recorded: string): readonly string[] {
  const exchanges = recorded
    .split("\n---\n")
    .filter((exchange) => exchange.trim().startsWith("{"))
    .map((exchange) => JSON.parse(exchange) as Exchange);
  if (exchanges.length === 0) throw new Error("The Playground recorded nothing, so nothing is known of refusals.");
  return exchanges
    .filter(
      ({ direction, response }) => direction.startsWith("User Application") && (response?.statusCode ?? 500) >= 400,
    )
    .map((exchange) => JSON.stringify(exchange).slice(0, 2_000));
}

interface Exchange {
  readonly direction: string;
  readonly response?: { readonly statusCode?: number };
}

async function untilReady(address: string, child: ChildProcess, said: () => string): Promise<void> {
  const end = Date.now() + START_MS;
  while (Date.now() < end) {
    if (child.exitCode !== null) throw new Error(`The Playground ended with ${child.exitCode} and said: ${said()}`);
    const up = await fetch(address).then(
      ({ ok }) => ok,
      () => false,
    );
    if (up) return;
    await new Promise((resolve) => { setTimeout(resolve, 200); }); // prettier-ignore
  }
  child.kill("SIGTERM");
  throw new Error(`The Playground did not start in time and said: ${said()}`);
}

const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const server = createServer();
    server.once("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() => { resolve(typeof address === "object" && address !== null ? address.port : 0); }); // prettier-ignore
    });
  });
