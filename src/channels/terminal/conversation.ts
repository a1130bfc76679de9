// A conversation at a terminal: what is typed is a turn, and its replies are written below it.
import type { Said } from "../../conversation/said.ts";
import { yesWords } from "../../phrases/answers.ts";
import type { FileSentences } from "../../phrases/files.ts";
import { phrasesOf } from "../../phrases/languages.ts";
import { type Taken, TurnFailed, type Turns } from "../../turns/turns.ts";
import { toMarkdown } from "../markdown.ts";
import { parseSaid } from "../wire.ts";
import { drawMarkdown, type Style } from "./draw.ts";
import { readTyped } from "./paste.ts";

export interface TerminalParts {
  readonly turns: Pick<Turns, "take">;
  readonly key: string;
  readonly zone: string;
  /** The person's locale, where it is known. */
  readonly locale?: string;
  readonly input: NodeJS.ReadableStream;
  readonly output: NodeJS.WritableStream;
  /** A person sits at it: prompts, colours, pastes of several lines. Else a line is a turn. */
  readonly interactive: boolean;
  /** Said before anything is typed, such as a file. */
  readonly first?: Said;
  /** What is said first was read from a picture: it is shown, and taken when the person says so. */
  readonly unchecked?: true;
}

/** Words that end it. */
const leaving = /^(?:exit|quit|bye)$/i;

/** Resolves when the person leaves. */
export async function converse(parts: TerminalParts): Promise<void> {
  const { turns, key, zone, locale, output, interactive } = parts;
  const style: Style = { colour: interactive };
  const typed = readTyped(parts.input, output, interactive);
  const take = async (said: Said): Promise<void> => {
    output.write(
      `\n${await answerOf(() => turns.take({ key, said, zone, ...(locale === undefined ? {} : { locale }) }), style)}\n\n`,
    );
    typed.prompt();
  };

  let toCheck = parts.unchecked === true ? parts.first : undefined;
  if (toCheck === undefined) await take(parts.first ?? { action: "help" });
  else {
    output.write(shown(toCheck, phrasesOf(locale).files));
    typed.prompt();
  }
  for await (const text of typed.texts) {
    const words = text.trim().toLowerCase();
    if (leaving.test(words)) break;
    const checked = words === "" || yesWords.has(words) ? toCheck : undefined;
    toCheck = undefined;
    if (checked !== undefined) {
      await take(checked);
      continue;
    }
    if (words === "") {
      typed.prompt();
      continue;
    }
    const said = parseSaid({ text });
    if ("problem" in said) {
      output.write(`${said.problem}\n`);
      typed.prompt();
    } else if ("file" in said)
      throw new Error("A text was taken for a file."); // parseSaid answers a text with a text.
    else await take(said);
  }
  typed.close();
}

/** What was read from a picture, set in, between what it is and what to press. */
function shown(said: Said, say: FileSentences): string {
  const text = "text" in said ? said.text.replace(/^/gm, "    ") : "";
  return `\n${say.pictureRead}\n\n${text}\n\n${say.pictureTake}\n\n`;
}

async function answerOf(take: () => Promise<Taken>, style: Style): Promise<string> {
  try {
    const { turn } = await take();
    return turn.replies
      .map((reply) => drawMarkdown(toMarkdown(reply, { say: phrasesOf(turn.language) }), style))
      .join("\n\n");
  } catch (error) {
    if (error instanceof TurnFailed) return error.message;
    throw error;
  }
}
