import { createRequire as bundleRequire } from "node:module";
import { fileURLToPath as bundlePath } from "node:url";
const require = bundleRequire(import.meta.url);
const bundleFile = bundlePath(import.meta.url);
const bundleFolder = bundlePath(new URL(".", import.meta.url));
import {
  parseSettings
} from "./chunk-G5VT3MP4.js";

// src/commands/command.ts
import { parseArgs } from "node:util";
var exitCodes = { done: 0, failed: 1, usage: 2 };
var contentOptions = {
  knowledge: { type: "string" },
  dialogs: { type: "string" },
  now: { type: "string" },
  help: { type: "boolean", short: "h" }
};
var contentHelp = `  --knowledge DIR   articles from DIR instead of the ones that come along (or KNOWLEDGE)
  --dialogs DIR     dialogs from DIR; with --knowledge alone there are none (or DIALOGS)
  --now TIME        the time that counts as now, in ISO form such as 2025-06-30T14:00:00Z (or NOW)
  --help            this text`;
function parseArguments(name, args, options) {
  try {
    const { values } = parseArgs({ args: [...args], options, strict: true, allowPositionals: false });
    return { kind: "values", values };
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    const [sentence] = error.message.split(/\. |\n/);
    return { kind: "problem", sentence: `${sentence.replace(/\.$/, "")}. See: assistant ${name} --help` };
  }
}
function settingsWith({ knowledge, dialogs, now }, environment) {
  const overlay = {
    ...environment,
    // Other knowledge given here must not meet the dialogs of the environment's.
    ...knowledge === void 0 ? {} : { KNOWLEDGE: knowledge, DIALOGS: void 0 },
    ...dialogs === void 0 ? {} : { DIALOGS: dialogs },
    ...now === void 0 ? {} : { NOW: now }
  };
  const parsed = parseSettings(overlay);
  if (parsed.kind === "settings" || now === void 0) return parsed;
  return { kind: "problems", problems: parsed.problems.map((problem) => problem.replace(/^NOW is/, "--now is")) };
}
function write(stream, text) {
  return new Promise((resolve) => {
    if (stream.write(text)) resolve();
    else stream.once("drain", resolve);
  });
}
async function say(around, problems, code) {
  for (const problem of problems) await write(around.stderr, `${problem}
`);
  return code;
}

export {
  exitCodes,
  contentOptions,
  contentHelp,
  parseArguments,
  settingsWith,
  write,
  say
};
