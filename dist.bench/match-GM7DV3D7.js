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
  createMind,
  loadKnowledge
} from "./chunk-UPRYNAIK.js";
import "./chunk-IXMSVPOQ.js";
import {
  contentHelp,
  contentOptions,
  exitCodes,
  parseArguments,
  say,
  settingsWith
} from "./chunk-TESY5HPS.js";
import "./chunk-AJG7WLWI.js";
import "./chunk-RPBVDIL4.js";
import "./chunk-3CWPMJSE.js";
import "./chunk-GQQHCBP4.js";
import "./chunk-G5VT3MP4.js";
import "./chunk-PYHFKQYR.js";

// src/commands/match.ts
var help = `assistant match [--text TEXT | --file FILE]

Says which article or dialog a text is about. Without --text and --file it reads JSON lines from standard input,
  {"id"?, "text"}
and writes a line for each, in the same order:
  {"id","verdict":"recognized|candidates|unknown|smalltalk","sure","entries":[{"id","kind","confidence"}],
   "findings":[{"finding","values","lines"}],"readings":[{"reader","values","line"}]}
A line without "id" is given its number. A line that cannot be read is named on standard error, the others are
answered, and the exit code is 1. Lines have at most 10 MB.

  --text TEXT       this one text
  --file FILE       the text of this file, in any Windows encoding
${contentHelp}
`;
var match = {
  name: "match",
  summary: "says which article a text is about (JSON lines in and out)",
  help,
  run: async (args, around) => {
    const parsed = parseArguments("match", args, { ...contentOptions, ...textOptions });
    if (parsed.kind === "problem") return say(around, [parsed.sentence], exitCodes.usage);
    const found = settingsWith(parsed.values, around.environment);
    if (found.kind === "problems") return say(around, found.problems, exitCodes.usage);
    const loaded = await loadKnowledge(found.settings);
    if (loaded.kind === "problems") return say(around, loaded.problems, exitCodes.failed);
    const now = found.settings.now ?? /* @__PURE__ */ new Date();
    const { understand } = createMind(loaded.knowledge);
    return answerTexts(parsed.values, around, (asked) => verdictOf(understand, asked, now));
  }
};
function verdictOf(understand, { id, text, file }, now) {
  const { report, findings } = understand(text, { now, ...file === void 0 ? {} : { file } });
  const { verdict, sure, entries } = report.match;
  return {
    id,
    verdict,
    sure,
    entries: entries.map(({ id: entry, kind, confidence, nearest }) => ({
      id: entry,
      kind,
      confidence,
      ...nearest === void 0 ? {} : { nearest }
    })),
    findings: findings.map(({ finding, values, lines }) => ({ finding, values, lines })),
    readings: report.readings.map(({ reader, values, line }) => ({ reader, values, line }))
  };
}
export {
  match
};
