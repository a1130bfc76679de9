// What a command is, and what all of them take.
import { parseArgs, type ParseArgsConfig } from "node:util";
import { type Environment, parseSettings, type Settings } from "../config.ts";

/** Exit codes, as shells and scripts know them. */
export const exitCodes = { done: 0, failed: 1, usage: 2 } as const;

/** The world around a command, so that tests can give it another. */
export interface Surroundings {
  readonly stdin: NodeJS.ReadableStream & { readonly isTTY?: boolean };
  readonly stdout: NodeJS.WritableStream & { readonly isTTY?: boolean };
  readonly stderr: NodeJS.WritableStream & { readonly isTTY?: boolean };
  readonly environment: Environment;
  /** Waits until the person or the system asks the command to end (Ctrl+C, SIGTERM). */
  readonly stopped: () => Promise<void>;
}

export interface Command {
  readonly name: string;
  /** One line for the list of commands. */
  readonly summary: string;
  /** What --help prints. */
  readonly help: string;
  /** Resolves with the exit code. */
  readonly run: (args: readonly string[], around: Surroundings) => Promise<number>;
}

type Options = NonNullable<ParseArgsConfig["options"]>;

/** Options that every command with content takes. */
export const contentOptions = {
  knowledge: { type: "string" },
  dialogs: { type: "string" },
  now: { type: "string" },
  help: { type: "boolean", short: "h" },
} as const satisfies Options;

export const contentHelp = `  --knowledge DIR   articles from DIR instead of the ones that come along (or KNOWLEDGE)
  --dialogs DIR     dialogs from DIR; with --knowledge alone there are none (or DIALOGS)
  --now TIME        the time that counts as now, in ISO form such as 2025-06-30T14:00:00Z (or NOW)
  --help            this text`;

export type ParsedArguments<T> =
  { readonly kind: "values"; readonly values: T } | { readonly kind: "problem"; readonly sentence: string };

/** Reads a command's arguments; anything that it does not know is a problem. */
export function parseArguments<T extends Options>(
  name: string,
  args: readonly string[],
  options: T,
): ParsedArguments<ReturnType<typeof parseArgs<{ options: T }>>["values"]> {
  try {
    const { values } = parseArgs({ args: [...args], options, strict: true, allowPositionals: false });
    return { kind: "values", values };
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    // Node's sentence names the option, and sometimes goes on with advice that does not fit here.
    const [sentence] = error.message.split(/\. |\n/);
    return { kind: "problem", sentence: `${sentence!.replace(/\.$/, "")}. See: assistant ${name} --help` };
  }
}

interface ContentValues {
  readonly knowledge?: string | undefined;
  readonly dialogs?: string | undefined;
  readonly now?: string | undefined;
}

export type FoundSettings =
  | { readonly kind: "settings"; readonly settings: Settings }
  | { readonly kind: "problems"; readonly problems: readonly string[] };

/** The environment's settings with a command's options over them. */
export function settingsWith({ knowledge, dialogs, now }: ContentValues, environment: Environment): FoundSettings {
  const overlay = {
    ...environment,
    // Other knowledge given here must not meet the dialogs of the environment's.
    ...(knowledge === undefined ? {} : { KNOWLEDGE: knowledge, DIALOGS: undefined }),
    ...(dialogs === undefined ? {} : { DIALOGS: dialogs }),
    ...(now === undefined ? {} : { NOW: now }),
  };
  const parsed = parseSettings(overlay);
  if (parsed.kind === "settings" || now === undefined) return parsed;
  return { kind: "problems", problems: parsed.problems.map((problem) => problem.replace(/^NOW is/, "--now is")) };
}

/** Writes and waits where the reader is slower. */
export function write(stream: NodeJS.WritableStream, text: string): Promise<void> {
  return new Promise((resolve) => {
    if (stream.write(text)) resolve();
    else stream.once("drain", resolve);
  });
}

/** Says what is wrong, each on a line of its own, and gives the exit code. */
export async function say(around: Surroundings, problems: readonly string[], code: number): Promise<number> {
  for (const problem of problems) await write(around.stderr, `${problem}\n`);
  return code;
}
