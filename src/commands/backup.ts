// assistant backup: a copy of the store, made while the server runs.
import { statSync } from "node:fs";
import { resolve } from "node:path";
import { backUp } from "../stores/backup.ts";
import { type Command, exitCodes, parseArguments, say, settingsWith, write } from "./command.ts";

const help = `assistant backup --to FILE

Writes a copy of the store to FILE, which must not exist. The server may go on meanwhile; the copy holds every turn
that was saved when it began. A PostgreSQL (DATABASE_URL) is copied with its own tool, pg_dump.

  --to FILE         the copy
  --data DIR        folder of the store (or DATA_DIR; ./data)
  --help            this text

The copy holds what people pasted. Keep it as you keep the store, and no longer than RETENTION_DAYS.
`;

export const backup: Command = {
  name: "backup",
  summary: "copies the store to a file while the server runs",
  help,
  run: async (args, around) => {
    const parsed = parseArguments("backup", args, {
      to: { type: "string" },
      data: { type: "string" },
      help: { type: "boolean" },
    });
    if (parsed.kind === "problem") return say(around, [parsed.sentence], exitCodes.usage);
    const { to, data } = parsed.values;
    if (to === undefined) return say(around, ["Name the file to write: --to FILE"], exitCodes.usage);
    const found = settingsWith({}, { ...around.environment, ...(data === undefined ? {} : { DATA_DIR: data }) });
    if (found.kind === "problems") return say(around, found.problems, exitCodes.usage);
    if (found.settings.databaseUrl !== undefined)
      return say(
        around,
        ["DATABASE_URL is set, and its PostgreSQL is copied with its own tool: pg_dump."],
        exitCodes.usage,
      );
    const file = resolve(to);
    const done = backUp(found.settings.dataFolder, file);
    if (done.kind === "problem") return say(around, [done.sentence], exitCodes.failed);
    await write(around.stdout, `${file}  ${Math.ceil(statSync(file).size / 1024)} kB\n`);
    return exitCodes.done;
  },
};
