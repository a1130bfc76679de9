// assistant restore: puts a copy in the place of the store.
import { resolve } from "node:path";
import { restore as putBack } from "../stores/backup.ts";
import { type Command, exitCodes, parseArguments, say, settingsWith, write } from "./command.ts";

const help = `assistant restore --from FILE

Puts a copy that "assistant backup" made in the place of the store. Stop the server first. What stood there is kept
beside it; where the copy is damaged, all stays as it was.

  --from FILE       the copy
  --data DIR        folder of the store (or DATA_DIR; ./data)
  --help            this text
`;

export const restore: Command = {
  name: "restore",
  summary: "puts a copy in the place of the store",
  help,
  run: async (args, around) => {
    const parsed = parseArguments("restore", args, {
      from: { type: "string" },
      data: { type: "string" },
      help: { type: "boolean" },
    });
    if (parsed.kind === "problem") return say(around, [parsed.sentence], exitCodes.usage);
    const { from, data } = parsed.values;
    if (from === undefined) return say(around, ["Name the copy: --from FILE"], exitCodes.usage);
    const found = settingsWith({}, { ...around.environment, ...(data === undefined ? {} : { DATA_DIR: data }) });
    if (found.kind === "problems") return say(around, found.problems, exitCodes.usage);
    if (found.settings.databaseUrl !== undefined)
      return say(
        around,
        ["DATABASE_URL is set, and its PostgreSQL is restored with its own tool: psql or pg_restore."],
        exitCodes.usage,
      );
    const before = `before-restore-${new Date().toISOString().replace(/[:.]/g, "-")}.db`;
    const done = await putBack(found.settings.dataFolder, resolve(from), before);
    if (done.kind === "problem") return say(around, [done.sentence], exitCodes.failed);
    await write(
      around.stdout,
      `Restored. What stood there is ${before} in the same folder; delete it when all is well.\n`,
    );
    return exitCodes.done;
  },
};
