// The world around a command: streams in memory, an environment of its own.
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable, Writable } from "node:stream";
import { fileURLToPath } from "node:url";
import { vi } from "vitest";
import type { Surroundings } from "../../src/commands/command.ts";
import type { Environment } from "../../src/config.ts";
import { main } from "../../src/main.ts";

// The first test of a file loads what it tests, on a machine that may be busy.
vi.setConfig({ testTimeout: 30_000, hookTimeout: 30_000 });

/** One article about a printer, and no dialogs. */
export const printerKnowledge = fileURLToPath(new URL("../server/content/knowledge/", import.meta.url));

export interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

export interface RunOptions {
  readonly input?: string | Uint8Array | Iterable<string | Uint8Array>;
  readonly environment?: Environment;
  /** Ends a command that waits to be stopped. */
  readonly stopped?: () => Promise<void>;
  /** Called with all that was written so far. */
  readonly onOutput?: (out: string) => void;
}

export async function run(
  args: readonly string[],
  { input = "", environment = {}, stopped, onOutput }: RunOptions = {},
): Promise<Ran> {
  const written = { out: "", err: "" };
  const collect = (name: "out" | "err"): Writable =>
    new Writable({
      write: (chunk: Buffer, _encoding, done) => {
        written[name] += chunk.toString();
        if (name === "out") onOutput?.(written.out);
        done();
      },
    });
  const around: Surroundings = {
    stdin: Readable.from(typeof input === "string" || input instanceof Uint8Array ? [Buffer.from(input)] : input, {
      objectMode: false,
    }),
    stdout: collect("out"),
    stderr: collect("err"),
    environment: { KNOWLEDGE: printerKnowledge, NOW: "2026-01-15T10:00:00Z", TZ: "UTC", ...environment },
    stopped: stopped ?? (() => Promise.resolve()),
  };
  const code = await main(args, around);
  return { code, ...written };
}

export const temporaryFolder = (): string => mkdtempSync(join(tmpdir(), "assistant-commands-"));

export const linesOf = (text: string): readonly Readonly<Record<string, unknown>>[] =>
  text
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line) as Readonly<Record<string, unknown>>);
