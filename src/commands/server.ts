// assistant server: the page, the articles and the bot.
import { loadKnowledge, startServer } from "../assemble.ts";
import { serverProblems, type Settings } from "../config.ts";
import { CannotListen } from "../server/server.ts";
import { StoreTrouble } from "../stores/store.ts";
import { type Log, whereOf } from "../turns/log.ts";
import {
  type Command,
  contentHelp,
  contentOptions,
  exitCodes,
  parseArguments,
  say,
  settingsWith,
  write,
} from "./command.ts";
import { logTo } from "./log.ts";

const help = `assistant server

Serves the page at /, the articles at /articles, and the bot at /api/messages, until Ctrl+C.

  --port NUMBER     port to listen on (or PORT; 3978)
  --host ADDRESS    address to listen on (or HOST; this machine only, unless credentials are set)
  --data DIR        folder of the store (or DATA_DIR; ./data)
${contentHelp}

Settings of the environment
  MicrosoftAppId, MicrosoftAppPassword, MicrosoftAppTenantId, MicrosoftAppType   the bot's registration in Azure
  DATABASE_URL      a PostgreSQL in place of the folder: postgres://user:password@host/database
  RETENTION_DAYS    conversations that were silent for so many days are deleted (30)
  SERVICE_HOSTS     hosts beside Microsoft's own that replies may be sent to, with commas between
  METRICS_TOKEN     what /metrics asks for from other machines, once credentials are set
  CHANNELS          channels that carry no tenant, with theirs: directline=<tenant id>
  WEB_TOKEN         what the pages ask for, once credentials are set; without it they are off
  TZ                time zone of people whose own is not known
`;

export const server: Command = {
  name: "server",
  summary: "serves the page, the articles and the bot (npm start)",
  help,
  run: async (args, around) => {
    const parsed = parseArguments("server", args, {
      ...contentOptions,
      port: { type: "string" },
      host: { type: "string" },
      data: { type: "string" },
    });
    if (parsed.kind === "problem") return say(around, [parsed.sentence], exitCodes.usage);
    const { port, host, data } = parsed.values;
    const environment = {
      ...around.environment,
      ...(port === undefined ? {} : { PORT: port }),
      ...(host === undefined ? {} : { HOST: host }),
      ...(data === undefined ? {} : { DATA_DIR: data }),
    };
    const found = settingsWith(parsed.values, environment);
    const problems = found.kind === "problems" ? found.problems : serverProblems(found.settings);
    if (found.kind === "problems" || problems.length > 0) return say(around, problems, exitCodes.usage);
    const loaded = await loadKnowledge(found.settings);
    if (loaded.kind === "problems") return say(around, loaded.problems, exitCodes.failed);

    const log = logTo(around.stderr);
    let breakOff: () => void = () => undefined;
    const broken = new Promise<"broken">((resolve) => {
      breakOff = () => { resolve("broken"); }; // prettier-ignore
    });
    const unguard = guardProcess(log, around.stderr, breakOff);
    try {
      const running = await startServer(found.settings, loaded.knowledge, log);
      await write(around.stdout, greeting(found.settings, running.address));
      const why = await Promise.race([around.stopped(), broken]);
      await write(around.stdout, "Stopping: turns under way are finished first.\n");
      await running.stop();
      return why === "broken" ? exitCodes.failed : exitCodes.done;
    } catch (error) {
      if (error instanceof CannotListen || error instanceof StoreTrouble)
        return await say(around, [error.message], exitCodes.failed);
      throw error;
    } finally {
      unguard();
    }
  },
};

function greeting(settings: Settings, { host, port }: { readonly host: string; readonly port: number }): string {
  const shown = host === "0.0.0.0" || host === "::" ? "localhost" : host.includes(":") ? `[${host}]` : host;
  const lines = [`Listening on http://${shown}:${port}`];
  if (settings.bot === undefined)
    lines.push("No credentials are set: this machine only is served, and Teams cannot reach the bot.");
  else if (settings.webToken === undefined) lines.push("The pages are off. Set WEB_TOKEN to turn them on.");
  return `${lines.join("\n")}\n`;
}

/**
 * What nobody waited for or caught must not take everybody's turns along: a lost promise is noted, and a lost error ends the process in
 * order, for its supervisor to start it anew. botbuilder prints the tokens and keys that it dislikes; a log carries ids and kinds only.
 */
function guardProcess(log: Log, stderr: NodeJS.WritableStream, stop: () => void): () => void {
  const { error: printError, warn: printWarning } = console;
  const note = (): void => { log({ level: "warning", event: "library message" }); }; // prettier-ignore
  const onRejection = (reason: unknown): void => { log({ level: "error", event: "unhandled rejection", where: whereOf(reason) }); }; // prettier-ignore
  const onException = (error: unknown): void => {
    log({ level: "error", event: "uncaught exception", where: whereOf(error) });
    stop();
  };
  Object.assign(console, { error: note, warn: note });
  // Who reads the log has gone: that is no reason to stop, and telling it to the log would begin anew.
  const onLogError = (): void => undefined;
  stderr.on("error", onLogError);
  process.on("unhandledRejection", onRejection).on("uncaughtException", onException);
  return () => {
    Object.assign(console, { error: printError, warn: printWarning });
    stderr.off("error", onLogError);
    process.off("unhandledRejection", onRejection).off("uncaughtException", onException);
  };
}
