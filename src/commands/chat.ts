// assistant chat: a conversation in the terminal, or with a program that writes and reads JSON lines.
import { assembleFileReading, assembleTerminal, loadKnowledge } from "../assemble.ts";
import { toMarkdown } from "../channels/markdown.ts";
import { converse } from "../channels/terminal/conversation.ts";
import { parseSaid, toLine } from "../channels/wire.ts";
import type { Said } from "../conversation/said.ts";
import { readTextFile } from "../files/read-file.ts";
import type { ReadFile } from "../files/reading.ts";
import { parseLocale } from "../phrases/languages.ts";
import { sessionKey, TurnFailed, type Turns } from "../turns/turns.ts";
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
import { parseJson } from "./json-lines.ts";
import { type InputLine, linesIn } from "./lines.ts";
import { logTo } from "./log.ts";

const KEY = sessionKey("terminal");
/** Holds a text of 200 kB with every letter escaped. */
const LONGEST_LINE = 2 * 1024 * 1024;

const help = `assistant chat [--file FILE] [--locale LOCALE] [--json]

A conversation: paste an error, a log or a command's output, or say what fails. A number or its words answer a
question. Ctrl+D ends it; nothing is kept.

  --file FILE       begin with this file: text in any Windows encoding, a ZIP of logs, or a picture of a message,
                    which the program tesseract reads where it is installed
  --locale LOCALE   the language of the answers: en, de, fr or es; else that of LC_ALL, LC_MESSAGES or LANG
  --json            one JSON line in, one out, for programs:
                      {"text"}, {"file":"path"}, {"answer"}, {"role"}, {"pick"}, {"deny"} or {"action"}
                    A line that cannot be read is answered with {"error"}. English, unless --locale says otherwise.
${contentHelp}
`;

export const chat: Command = {
  name: "chat",
  summary: "a conversation in the terminal (--json for programs)",
  help,
  run: async (args, around) => {
    const parsed = parseArguments("chat", args, {
      ...contentOptions,
      file: { type: "string" },
      locale: { type: "string" },
      json: { type: "boolean" },
    });
    if (parsed.kind === "problem") return say(around, [parsed.sentence], exitCodes.usage);
    const found = settingsWith(parsed.values, around.environment);
    if (found.kind === "problems") return say(around, found.problems, exitCodes.usage);
    const { settings } = found;
    const loaded = await loadKnowledge(settings);
    if (loaded.kind === "problems") return say(around, loaded.problems, exitCodes.failed);
    const json = parsed.values.json === true;
    const locale = parseLocale(parsed.values.locale ?? (json ? undefined : localeOf(around.environment)));
    const person = { zone: settings.zone, ...(locale === undefined ? {} : { locale }) };
    const files: Files = { read: assembleFileReading(), ...(locale === undefined ? {} : { locale }) };
    const first = parsed.values.file === undefined ? undefined : await saidOfFile(parsed.values.file, files);
    if (first?.kind === "problem") return say(around, [first.sentence], exitCodes.failed);

    const { turns, close } = assembleTerminal(settings, loaded.knowledge, logTo(around.stderr));
    try {
      if (json) await chatInJson({ turns, person, files }, around, first?.said);
      else {
        const interactive = around.stdin.isTTY === true && around.stdout.isTTY === true;
        await converse({
          turns,
          key: KEY,
          ...person,
          input: around.stdin,
          output: around.stdout,
          interactive,
          ...(first === undefined ? {} : { first: first.said }),
          ...(first?.picture === true && interactive ? { unchecked: true } : {}),
        });
      }
    } finally {
      await close();
    }
    return exitCodes.done;
  },
};

/** How files that are named are read. */
interface Files {
  readonly read: ReadFile;
  readonly locale?: string;
}

interface Chat {
  readonly turns: Turns;
  readonly person: { readonly zone: string; readonly locale?: string };
  readonly files: Files;
}

/** As POSIX has it: the first that is set counts. */
function localeOf({ LC_ALL, LC_MESSAGES, LANG }: Surroundings["environment"]): string | undefined {
  return [LC_ALL, LC_MESSAGES, LANG].find((value) => value !== undefined && value !== "");
}

async function chatInJson(chat: Chat, around: Surroundings, first: Said | undefined): Promise<void> {
  const answer = async (said: Said): Promise<void> => {
    await write(around.stdout, `${JSON.stringify(await takeLine(chat, said))}\n`);
  };
  if (first !== undefined) await answer(first);
  for await (const line of linesIn(around.stdin, LONGEST_LINE)) {
    const said = await saidOfLine(line, chat.files);
    if (said.kind === "said") await answer(said.said);
    else await write(around.stdout, `${JSON.stringify({ error: said.sentence })}\n`);
  }
}

async function takeLine({ turns, person }: Chat, said: Said): Promise<unknown> {
  try {
    const { turn } = await turns.take({ key: KEY, said, ...person });
    return toLine(turn, toMarkdown);
  } catch (error) {
    if (error instanceof TurnFailed) return { error: error.message, reference: error.reference };
    throw error;
  }
}

type FoundSaid =
  /** `picture`: it was read from one, and letters may be wrong. */
  | { readonly kind: "said"; readonly said: Said; readonly picture?: true }
  | { readonly kind: "problem"; readonly sentence: string };

async function saidOfLine(line: InputLine, files: Files): Promise<FoundSaid> {
  if (line.kind === "too-long")
    return {
      kind: "problem",
      sentence: `Line ${line.number} is longer than 2 MB. Name the text as a file: {"file":"path"}.`,
    };
  if (line.kind === "not-utf8")
    return { kind: "problem", sentence: `Line ${line.number} is not UTF-8. Write the lines in UTF-8.` };
  const json = parseJson(line.text);
  if (json === undefined)
    return { kind: "problem", sentence: `Line ${line.number} is not JSON. Write an object like {"text": "..."}.` };
  const parsed = parseSaid(json);
  if ("problem" in parsed) return { kind: "problem", sentence: parsed.problem };
  return "file" in parsed ? saidOfFile(parsed.file, files) : { kind: "said", said: parsed };
}

async function saidOfFile(path: string, { read, locale }: Files): Promise<FoundSaid> {
  const file = await readTextFile(path, read, locale);
  if (file.kind === "problem") return file;
  return { kind: "said", said: { file: path, text: file.text }, ...(file.picture === true ? { picture: true } : {}) };
}
