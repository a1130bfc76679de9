// The command line's entry: picks a command.
import { realpathSync } from "node:fs";
import module from "node:module";
import { fileURLToPath } from "node:url";
import { environment } from "./config.ts";
import { type Command, exitCodes, type Surroundings } from "./commands/command.ts";

/** Each loaded only when it is asked for: `match` needs no server. */
const commands: readonly { readonly name: string; readonly load: () => Promise<Command> }[] = [
  { name: "server", load: async () => (await import("./commands/server.ts")).server },
  { name: "chat", load: async () => (await import("./commands/chat.ts")).chat },
  { name: "match", load: async () => (await import("./commands/match.ts")).match },
  { name: "backup", load: async () => (await import("./commands/backup.ts")).backup },
  { name: "restore", load: async () => (await import("./commands/restore.ts")).restore },
  { name: "redact", load: async () => (await import("./commands/redacting.ts")).redacting },
  { name: "check", load: async () => (await import("./commands/checking.ts")).checking },
  { name: "simulate", load: async () => (await import("./commands/simulate.ts")).simulate },
  { name: "show", load: async () => (await import("./commands/show.ts")).show },
  { name: "teams", load: async () => (await import("./commands/teams.ts")).teams },
];

const names = (): string => commands.map(({ name }) => name).join(", ");

async function listOfCommands(): Promise<string> {
  const all = await Promise.all(commands.map(({ load }) => load()));
  const lines = all.map(({ name, summary }) => `  ${name.padEnd(8)}  ${summary}`);
  return `assistant <command> [options]\n\n${lines.join("\n")}\n\nassistant <command> --help says more about one.\n`;
}

export async function main(args: readonly string[], around: Surroundings): Promise<number> {
  const [name, ...rest] = args;
  if (name === undefined || name === "help" || name === "--help" || name === "-h") {
    const topic = commands.find((command) => command.name === rest[0]);
    around.stdout.write(topic === undefined ? await listOfCommands() : (await topic.load()).help);
    return name === undefined ? exitCodes.usage : exitCodes.done;
  }
  const found = commands.find((command) => command.name === name);
  if (found === undefined) {
    around.stderr.write(`There is no command "${name}". The commands are ${names()}.\n`);
    return exitCodes.usage;
  }
  const command = await found.load();
  if (rest.includes("--help") || rest.includes("-h")) {
    around.stdout.write(command.help);
    return exitCodes.done;
  }
  return command.run(rest, around);
}

/** Resolves at Ctrl+C or SIGTERM; only a command that waits for it is spared the usual end. */
function stopSignal(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ["SIGINT", "SIGTERM"] as const) {
      process.once(signal, () => {
        resolve();
        // A second one is meant.
        process.once(signal, () => process.exit(130));
      });
    }
  });
}

/** What a library still holds open (a kept connection, say) must not keep a command from ending. */
const LINGER_MS = 1_000;

export async function run(): Promise<void> {
  // Node 22 keeps compiled code from one start to the next; Node 20 cannot.
  const { enableCompileCache } = module as { readonly enableCompileCache?: () => unknown };
  enableCompileCache?.();
  // A reader that has seen enough (`| head`) closes the pipe; that is no failure.
  process.stdout.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code === "EPIPE") process.exit(exitCodes.done);
    throw error;
  });
  process.exitCode = await main(process.argv.slice(2), {
    stdin: process.stdin,
    stdout: process.stdout,
    stderr: process.stderr,
    environment: environment(),
    stopped: stopSignal,
  });
  setTimeout(() => process.exit(), LINGER_MS).unref();
}

// Imported by a test or by bin/, this file starts nothing by itself.
const [, started] = process.argv;
if (started !== undefined && realpathSync(started) === fileURLToPath(import.meta.url)) await run();
