// A server as `npm start` runs it, in a process of its own that can be killed without warning and started again.
import { type ChildProcess, spawn } from "node:child_process";
import { cpSync, rmSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { pause } from "./chance.ts";

const root = fileURLToPath(new URL("../../", import.meta.url));
const copy = join(root, "node_modules", `.chaos-${process.pid}`);
const main = join(copy, "dist", "main.js");

/** The built server and its content as they are now: neither a build nor an edit changes them during the run. */
export function copyBuild(): void {
  rmSync(copy, { recursive: true, force: true });
  for (const folder of ["dist", "knowledge", "dialogs"])
    cpSync(join(root, folder), join(copy, folder), { recursive: true });
  process.on("exit", () => { rmSync(copy, { recursive: true, force: true }); }); // prettier-ignore
}
const START_MS = 60_000;

export interface Instance {
  readonly port: number;
  readonly pid: () => number;
  readonly start: () => Promise<void>;
  /** kill -9: nothing is finished, nothing is said. */
  readonly kill: () => Promise<void>;
  /** SIGTERM, and waits for the end. Gives the milliseconds that it took. */
  readonly stop: () => Promise<number>;
  /** Lines of the log that are no JSON, or name an error that nobody expected. */
  readonly odd: () => readonly string[];
}

export function createInstance(
  port: number,
  environment: Readonly<Record<string, string>>,
  args: readonly string[] = [],
): Instance {
  let child: ChildProcess | undefined;
  const odd: string[] = [];

  const ended = (one: ChildProcess): Promise<void> =>
    one.exitCode !== null || one.signalCode !== null
      ? Promise.resolve()
      : new Promise((resolve) => { one.once("exit", () => { resolve(); }); }); // prettier-ignore

  return {
    port,
    pid: () => child?.pid ?? 0,
    start: async () => {
      const began = spawn(process.execPath, [main, "server", "--port", String(port), ...args], {
        env: { PATH: process.env.PATH, TZ: "UTC", HOST: "127.0.0.1", ...environment },
        stdio: ["ignore", "pipe", "pipe"],
      });
      child = began;
      let said = "";
      began.stderr.on("data", (chunk: Buffer) => {
        for (const line of chunk
          .toString()
          .split("\n")
          .filter((one) => one !== ""))
          if (/unhandled|uncaught/.test(line) || !line.startsWith("{")) odd.push(line.slice(0, 300));
      });
      await new Promise<void>((resolve, reject) => {
        const timer = setTimeout(() => { reject(new Error("The server did not start.")); }, START_MS); // prettier-ignore
        began.stdout.on("data", (chunk: Buffer) => {
          said += chunk.toString();
          if (!said.includes("Listening")) return;
          clearTimeout(timer);
          resolve();
        });
        began.once("exit", (code) => {
          clearTimeout(timer);
          reject(new Error(`The server ended with ${code ?? "a signal"}: ${odd.join(" ")}`));
        });
      });
      began.removeAllListeners("exit");
    },
    kill: async () => {
      if (child === undefined) return;
      child.kill("SIGKILL");
      await ended(child);
      await pause(0);
    },
    stop: async () => {
      if (child === undefined) return 0;
      const began = performance.now();
      child.kill("SIGTERM");
      await ended(child);
      return performance.now() - began;
    },
    odd: () => odd,
  };
}
