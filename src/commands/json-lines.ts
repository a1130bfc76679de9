// Commands that read JSON lines of {"id"?, "text"} and answer each with a line of their own.
import * as z from "zod";
import { readTextFile } from "../files/read-file.ts";
import { exitCodes, say, type Surroundings, write } from "./command.ts";
import { type InputLine, linesIn } from "./lines.ts";

/** Longest line, in bytes. */
const LONGEST_LINE = 10 * 1024 * 1024;

const LineT = z.object({ id: z.union([z.string(), z.number()]).optional(), text: z.string() });

export interface Asked {
  readonly id: string | number;
  readonly text: string;
  /** Path of the file that the text came from. */
  readonly file?: string;
}

export const textOptions = { text: { type: "string" }, file: { type: "string" } } as const;

/** Answers the text or file of the command line, or else every line of standard input, in order. Resolves with the exit code. */
export async function answerTexts(
  { text, file }: { readonly text?: string | undefined; readonly file?: string | undefined },
  around: Surroundings,
  answer: (asked: Asked) => unknown,
): Promise<number> {
  const put = (asked: Asked): Promise<void> => write(around.stdout, `${JSON.stringify(answer(asked))}\n`);
  if (text !== undefined && file !== undefined)
    return say(around, ["--text and --file are both given. Give one of them."], exitCodes.usage);
  if (text !== undefined) {
    await put({ id: 1, text });
    return exitCodes.done;
  }
  if (file !== undefined) {
    const read = await readTextFile(file);
    if (read.kind === "problem") return say(around, [read.sentence], exitCodes.failed);
    await put({ id: file, text: read.text, file });
    return exitCodes.done;
  }
  return answerLines(around, put);
}

async function answerLines(around: Surroundings, put: (asked: Asked) => Promise<void>): Promise<number> {
  let code: number = exitCodes.done;
  for await (const line of linesIn(around.stdin, LONGEST_LINE)) {
    const asked = parseLine(line);
    if (asked.kind === "problem")
      code = await say(around, [`line ${line.number}: ${asked.sentence}`], exitCodes.failed);
    else await put(asked.asked);
  }
  return code;
}

type ParsedLine =
  { readonly kind: "asked"; readonly asked: Asked } | { readonly kind: "problem"; readonly sentence: string };

function parseLine(line: InputLine): ParsedLine {
  switch (line.kind) {
    case "too-long":
      return { kind: "problem", sentence: "longer than 10 MB. Cut the text." };
    case "not-utf8":
      return { kind: "problem", sentence: "not UTF-8. Write the lines in UTF-8, or give the file with --file." };
    case "line": {
      const json = parseJson(line.text);
      const asked = LineT.safeParse(json);
      if (asked.success) return { kind: "asked", asked: { id: asked.data.id ?? line.number, text: asked.data.text } };
      return {
        kind: "problem",
        sentence: `${json === undefined ? "not JSON" : 'no "text"'}. Write an object like {"id": 1, "text": "..."}.`,
      };
    }
  }
}

/** The value, or undefined where the text is no JSON; JSON itself has no undefined. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
