// A conversation at a terminal: what is typed is a turn, and its replies are written below it.
import type { Said } from "../../conversation/said.ts";
import { type Taken, TurnFailed, type Turns } from "../../turns/turns.ts";
import { toMarkdown } from "../markdown.ts";
import { parseSaid } from "../wire.ts";
import { drawMarkdown, type Style } from "./draw.ts";
import { readTyped } from "./paste.ts";

export interface TerminalParts {
  readonly turns: Pick<Turns, "take">;
  readonly key: string;
  readonly zone: string;
  readonly input: NodeJS.ReadableStream;
  readonly output: NodeJS.WritableStream;
  /** A person sits at it: prompts, colours, pastes of several lines. Else a line is a turn. */
  readonly interactive: boolean;
  /** Said before anything is typed, such as a file. */
  readonly first?: Said;
}

/** Words that end it. */
const leaving = /^(?:exit|quit|bye)$/i;

/** Resolves when the person leaves. */
export async function converse(parts: TerminalParts): Promise<void> {
  const { turns, key, zone, output, interactive } = parts;
  const style: Style = { colour: interactive };
  const typed = readTyped(parts.input, output, interactive);
  const take = async (said: Said): Promise<void> => {
    output.write(`\n${await answerOf(() => turns.take({ key, said, zone }), style)}\n\n`);
    typed.prompt();
  };

  await take(parts.first ?? { action: "help" });
  for await (const text of typed.texts) {
    if (leaving.test(text.trim())) break;
    if (text.trim() === "") {
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

async function answerOf(take: () => Promise<Taken>, style: Style): Promise<string> {
  try {
    const { turn } = await take();
    return turn.replies.map((reply) => drawMarkdown(toMarkdown(reply), style)).join("\n\n");
  } catch (error) {
    if (error instanceof TurnFailed) return error.message;
    throw error;
  }
}
