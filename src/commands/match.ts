// assistant match: JSON lines in, the verdict of each out.
import { createMind, loadKnowledge } from "../assemble.ts";
import type { Mind } from "../turns/mind.ts";
import { type Command, contentHelp, contentOptions, exitCodes, parseArguments, say, settingsWith } from "./command.ts";
import { answerTexts, type Asked, textOptions } from "./json-lines.ts";

const help = `assistant match [--text TEXT | --file FILE]

Says which article or dialog a text is about. Without --text and --file it reads JSON lines from standard input,
  {"id"?, "text"}
and writes a line for each, in the same order:
  {"id","verdict":"recognized|candidates|unknown|smalltalk","sure","entries":[{"id","kind","confidence"}],
   "findings":[{"finding","values","lines"}],"readings":[{"reader","values","line"}],
   "errors"?:[{"lines","count","says","entry"?}],
   "codes"?:[{"code","family","name","says","win32"?,"source","line","article"?}]}
"errors" where the text holds several, or one several times: what to see to first comes first. "codes" where tables of
codes know one; "article" documents it.
A line without "id" is given its number. A line that cannot be read is named on standard error, the others are
answered, and the exit code is 1. Lines have at most 10 MB.

  --text TEXT       this one text
  --file FILE       the text of this file, in any Windows encoding
${contentHelp}
`;

export const match: Command = {
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
    const now = found.settings.now ?? new Date();
    const { understand } = createMind(loaded.knowledge);
    return answerTexts(parsed.values, around, (asked) => verdictOf(understand, asked, now));
  },
};

function verdictOf(understand: Mind["understand"], { id, text, file }: Asked, now: Date): unknown {
  const { report, findings } = understand(text, { now, ...(file === undefined ? {} : { file }) });
  const { verdict, sure, entries, errors, codes } = report.match;
  return {
    id,
    verdict,
    sure,
    entries: entries.map(({ id: entry, kind, confidence, nearest }) => ({
      id: entry,
      kind,
      confidence,
      ...(nearest === undefined ? {} : { nearest }),
    })),
    findings: findings.map(({ finding, values, lines }) => ({ finding, values, lines })),
    readings: report.readings.map(({ reader, values, line }) => ({ reader, values, line })),
    ...(errors === undefined ? {} : { errors }),
    ...(codes === undefined ? {} : { codes }),
  };
}
