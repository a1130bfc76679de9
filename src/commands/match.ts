// assistant match: JSON lines in, the verdict of each out.
import * as z from "zod";
import { createMind, loadKnowledge } from "../assemble.ts";
import type { Mind } from "../turns/mind.ts";
import {
  type Command,
  contentHelp,
  contentOptions,
  exitCodes,
  parseArguments,
  say,
  settingsWith,
  type Surroundings,
  write,
} from "./command.ts";
import { readTextFile } from "./files.ts";
import { type InputLine, linesIn } from "./lines.ts";

/** Longest line, in bytes. */
const LONGEST_LINE = 10 * 1024 * 1024;

const help = `assistant match [--text TEXT | --file FILE]

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

const LineT = z.object({ id: z.union([z.string(), z.number()]).optional(), text: z.string() });
type Asked = z.infer<typeof LineT> & { readonly file?: string };

export const match: Command = {
  name: "match",
  summary: "says which article a text is about (JSON lines in and out)",
  help,
  run: async (args, around) => {
    const parsed = parseArguments("match", args, { ...contentOptions, text: { type: "string" }, file: { type: "string" } });
    if (parsed.kind === "problem") return say(around, [parsed.sentence], exitCodes.usage);
    const { values } = parsed;
    if (values.text !== undefined && values.file !== undefined)
      return say(around, ["--text and --file are both given. Give one of them."], exitCodes.usage);
    const found = settingsWith(values, around.environment);
    if (found.kind === "problems") return say(around, found.problems, exitCodes.usage);
    const loaded = await loadKnowledge(found.settings);
    if (loaded.kind === "problems") return say(around, loaded.problems, exitCodes.failed);

    const now = found.settings.now ?? new Date();
    const { understand } = createMind(loaded.knowledge);
    const answer = (asked: Asked): string => answerLine(understand, asked, now);
    if (values.text !== undefined) {
      await write(around.stdout, answer({ id: 1, text: values.text }));
      return exitCodes.done;
    }
    if (values.file !== undefined) return matchFile(values.file, answer, around);
    return matchLines(around, answer);
  },
};

async function matchFile(path: string, answer: (asked: Asked) => string, around: Surroundings): Promise<number> {
  const file = await readTextFile(path);
  if (file.kind === "problem") return say(around, [file.sentence], exitCodes.failed);
  await write(around.stdout, answer({ id: path, text: file.text, file: path }));
  return exitCodes.done;
}

async function matchLines(around: Surroundings, answer: (asked: Asked) => string): Promise<number> {
  let code: number = exitCodes.done;
  for await (const line of linesIn(around.stdin, LONGEST_LINE)) {
    const asked = parseLine(line);
    if (asked.kind === "problem") {
      await write(around.stderr, `line ${line.number}: ${asked.sentence}\n`);
      code = exitCodes.failed;
    } else {
      await write(around.stdout, answer({ id: line.number, ...asked.asked }));
    }
  }
  return code;
}

type ParsedLine = { readonly kind: "asked"; readonly asked: Asked } | { readonly kind: "problem"; readonly sentence: string };

export function parseLine(line: InputLine): ParsedLine {
  switch (line.kind) {
    case "too-long":
      return { kind: "problem", sentence: "longer than 10 MB. Cut the text." };
    case "not-utf8":
      return { kind: "problem", sentence: "not UTF-8. Write the lines in UTF-8, or give the file with --file." };
    case "line": {
      const json = parseJson(line.text);
      const asked = LineT.safeParse(json);
      if (asked.success) return { kind: "asked", asked: asked.data };
      return { kind: "problem", sentence: `${json === undefined ? "not JSON" : 'no "text"'}. Write an object like {"id": 1, "text": "..."}.` };
    }
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

function answerLine(understand: Mind["understand"], { id, text, file }: Asked, now: Date): string {
  const { report, findings } = understand(text, { now, ...(file === undefined ? {} : { file }) });
  const { verdict, sure, entries } = report.match;
  return `${JSON.stringify({
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
  })}\n`;
}
