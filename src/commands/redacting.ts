// assistant redact: the same texts with their secrets masked, for those who send a log on.
import { pseudonymize } from "../text/pseudonyms.ts";
import { redact } from "../text/redact.ts";
import { type Command, exitCodes, parseArguments, say } from "./command.ts";
import { answerTexts, textOptions } from "./json-lines.ts";

const help = `assistant redact [--text TEXT | --file FILE] [--pseudonyms]

Masks passwords, tokens, keys and the like; everything else stays. Without --text and --file it reads JSON lines
from standard input,
  {"id"?, "text"}
and writes a line for each, in the same order:
  {"id","text","masked":[{"kind","count"}]}
A line without "id" is given its number. A line that cannot be read is named on standard error, the others are
answered, and the exit code is 1. Lines have at most 10 MB.

  --text TEXT       this one text
  --file FILE       the text of this file, in any Windows encoding
  --pseudonyms      people, hosts and domains under other names too: the same for the same name in a text
  --help            this text
`;

export const redacting: Command = {
  name: "redact",
  summary: "masks the secrets of a text (JSON lines in and out)",
  help,
  run: async (args, around) => {
    const parsed = parseArguments("redact", args, {
      ...textOptions,
      help: { type: "boolean" },
      pseudonyms: { type: "boolean" },
    });
    if (parsed.kind === "problem") return say(around, [parsed.sentence], exitCodes.usage);
    const renames = parsed.values.pseudonyms === true;
    return answerTexts(parsed.values, around, ({ id, text }) => {
      const redacted = redact(text);
      return { id, text: renames ? pseudonymize(redacted.text).text : redacted.text, masked: redacted.masked };
    });
  },
};
