import { createRequire as bundleRequire } from "node:module";
import { fileURLToPath as bundlePath } from "node:url";
const require = bundleRequire(import.meta.url);
const bundleFile = bundlePath(import.meta.url);
const bundleFolder = bundlePath(new URL(".", import.meta.url));
import {
  exitCodes
} from "./chunk-TESY5HPS.js";
import {
  environment
} from "./chunk-G5VT3MP4.js";

// src/main.ts
import { realpathSync } from "node:fs";
import module from "node:module";
import { fileURLToPath } from "node:url";
var commands = [
  { name: "server", load: async () => (await import("./server-O2656SDE.js")).server },
  { name: "chat", load: async () => (await import("./chat-QWG3VGVF.js")).chat },
  { name: "match", load: async () => (await import("./match-GM7DV3D7.js")).match },
  { name: "redact", load: async () => (await import("./redacting-JOSAGINJ.js")).redacting },
  { name: "check", load: async () => (await import("./checking-OOI3MYIA.js")).checking }
];
var names = () => commands.map(({ name }) => name).join(", ");
async function listOfCommands() {
  const all = await Promise.all(commands.map(({ load }) => load()));
  const lines = all.map(({ name, summary }) => `  ${name.padEnd(8)}  ${summary}`);
  return `assistant <command> [options]

${lines.join("\n")}

assistant <command> --help says more about one.
`;
}
async function main(args, around) {
  const [name, ...rest] = args;
  if (name === void 0 || name === "help" || name === "--help" || name === "-h") {
    const topic = commands.find((command2) => command2.name === rest[0]);
    around.stdout.write(topic === void 0 ? await listOfCommands() : (await topic.load()).help);
    return name === void 0 ? exitCodes.usage : exitCodes.done;
  }
  const found = commands.find((command2) => command2.name === name);
  if (found === void 0) {
    around.stderr.write(`There is no command "${name}". The commands are ${names()}.
`);
    return exitCodes.usage;
  }
  const command = await found.load();
  if (rest.includes("--help") || rest.includes("-h")) {
    around.stdout.write(command.help);
    return exitCodes.done;
  }
  return command.run(rest, around);
}
function stopSignal() {
  return new Promise((resolve) => {
    for (const signal of ["SIGINT", "SIGTERM"]) {
      process.once(signal, () => {
        resolve();
        process.once(signal, () => process.exit(130));
      });
    }
  });
}
var LINGER_MS = 1e3;
async function run() {
  const { enableCompileCache } = module;
  enableCompileCache?.();
  process.stdout.on("error", (error) => {
    if (error.code === "EPIPE") process.exit(exitCodes.done);
    throw error;
  });
  process.exitCode = await main(process.argv.slice(2), {
    stdin: process.stdin,
    stdout: process.stdout,
    stderr: process.stderr,
    environment: environment(),
    stopped: stopSignal
  });
  setTimeout(() => process.exit(), LINGER_MS).unref();
}
var [, started] = process.argv;
if (started !== void 0 && realpathSync(started) === fileURLToPath(import.meta.url)) await run();
export {
  main,
  run
};
