// assistant redact: the same lines with their secrets masked.
import * as z from "zod";
import { redact } from "../text/redact.ts";
import { type Command, exitCodes, parseArguments, say, write } from "./command.ts";
import { linesIn } from "./lines.ts";
export const redacting: Command = {
  name: "redact",
  summary: "masks the secrets of a text (JSON lines in and out)",
  help: "",
  run: async (args, around) => {
    const parsed = parseArguments("redact", args, {});
    if (parsed.kind === "problem") return say(around, [parsed.sentence], exitCodes.usage);
    for await (const line of linesIn(around.stdin, 10 * 1024 * 1024)) {
      if (line.kind !== "line") continue;
      const { id, text } = z.object({ id: z.unknown(), text: z.string() }).parse(JSON.parse(line.text));
      await write(around.stdout, `${JSON.stringify({ id, ...redact(text) })}\n`);
    }
    return exitCodes.done;
  },
};
