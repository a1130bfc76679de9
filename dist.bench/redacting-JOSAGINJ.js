import { createRequire as bundleRequire } from "node:module";
import { fileURLToPath as bundlePath } from "node:url";
const require = bundleRequire(import.meta.url);
const bundleFile = bundlePath(import.meta.url);
const bundleFolder = bundlePath(new URL(".", import.meta.url));
import {
  answerTexts,
  textOptions
} from "./chunk-LYGMW6U7.js";
import {
  redact
} from "./chunk-IXMSVPOQ.js";
import {
  exitCodes,
  parseArguments,
  say
} from "./chunk-TESY5HPS.js";
import "./chunk-G5VT3MP4.js";

// src/commands/redacting.ts
var help = `assistant redact [--text TEXT | --file FILE]

Masks passwords, tokens, keys and the like; everything else stays. Without --text and --file it reads JSON lines
from standard input,
  {"id"?, "text"}
and writes a line for each, in the same order:
  {"id","text","masked":[{"kind","count"}]}
A line without "id" is given its number. A line that cannot be read is named on standard error, the others are
answered, and the exit code is 1. Lines have at most 10 MB.

  --text TEXT       this one text
  --file FILE       the text of this file, in any Windows encoding
  --help            this text
`;
var redacting = {
  name: "redact",
  summary: "masks the secrets of a text (JSON lines in and out)",
  help,
  run: async (args, around) => {
    const parsed = parseArguments("redact", args, {
      ...textOptions,
      help: { type: "boolean" },
      pseudonyms: { type: "boolean" }
    });
    if (parsed.kind === "problem") return say(around, [parsed.sentence], exitCodes.usage);
    if (parsed.values.pseudonyms === true)
      return say(
        around,
        ["--pseudonyms is not there yet: people and hosts stay as they are. Leave it out to mask secrets."],
        exitCodes.usage
      );
    return answerTexts(parsed.values, around, ({ id, text }) => {
      const redacted = redact(text);
      return { id, text: redacted.text, masked: redacted.masked };
    });
  }
};
export {
  redacting
};
