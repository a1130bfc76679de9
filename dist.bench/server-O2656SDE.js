import { createRequire as bundleRequire } from "node:module";
import { fileURLToPath as bundlePath } from "node:url";
const require = bundleRequire(import.meta.url);
const bundleFile = bundlePath(import.meta.url);
const bundleFolder = bundlePath(new URL(".", import.meta.url));
import {
  CannotListen
} from "./chunk-MAENBQJU.js";
import {
  logTo
} from "./chunk-ZQ6SVNWP.js";
import {
  loadKnowledge,
  startServer
} from "./chunk-UPRYNAIK.js";
import "./chunk-IXMSVPOQ.js";
import {
  contentHelp,
  contentOptions,
  exitCodes,
  parseArguments,
  say,
  settingsWith,
  write
} from "./chunk-TESY5HPS.js";
import "./chunk-AJG7WLWI.js";
import "./chunk-RPBVDIL4.js";
import {
  StoreTrouble
} from "./chunk-3CWPMJSE.js";
import {
  whereOf
} from "./chunk-GQQHCBP4.js";
import {
  serverProblems
} from "./chunk-G5VT3MP4.js";
import "./chunk-PYHFKQYR.js";

// src/commands/server.ts
var help = `assistant server

Serves the page at /, the articles at /articles, and the bot at /api/messages, until Ctrl+C.

  --port NUMBER     port to listen on (or PORT; 3978)
  --host ADDRESS    address to listen on (or HOST; this machine only, unless credentials are set)
  --data DIR        folder of the store (or DATA_DIR; ./data)
${contentHelp}

Settings of the environment
  MicrosoftAppId, MicrosoftAppPassword, MicrosoftAppTenantId, MicrosoftAppType   the bot's registration in Azure
  CHANNELS          channels that carry no tenant, with theirs: directline=<tenant id>
  WEB_TOKEN         what the pages ask for, once credentials are set; without it they are off
  TZ                time zone of people whose own is not known
`;
var server = {
  name: "server",
  summary: "serves the page, the articles and the bot (npm start)",
  help,
  run: async (args, around) => {
    const parsed = parseArguments("server", args, {
      ...contentOptions,
      port: { type: "string" },
      host: { type: "string" },
      data: { type: "string" }
    });
    if (parsed.kind === "problem") return say(around, [parsed.sentence], exitCodes.usage);
    const { port, host, data } = parsed.values;
    const environment = {
      ...around.environment,
      ...port === void 0 ? {} : { PORT: port },
      ...host === void 0 ? {} : { HOST: host },
      ...data === void 0 ? {} : { DATA_DIR: data }
    };
    const found = settingsWith(parsed.values, environment);
    const problems = found.kind === "problems" ? found.problems : serverProblems(found.settings);
    if (found.kind === "problems" || problems.length > 0) return say(around, problems, exitCodes.usage);
    const loaded = await loadKnowledge(found.settings);
    if (loaded.kind === "problems") return say(around, loaded.problems, exitCodes.failed);
    const log = logTo(around.stderr);
    let breakOff = () => void 0;
    const broken = new Promise((resolve) => {
      breakOff = () => {
        resolve("broken");
      };
    });
    const unguard = guardProcess(log, breakOff);
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
  }
};
function greeting(settings, { host, port }) {
  const shown = host === "0.0.0.0" || host === "::" ? "localhost" : host.includes(":") ? `[${host}]` : host;
  const lines = [`Listening on http://${shown}:${port}`];
  if (settings.bot === void 0)
    lines.push("No credentials are set: this machine only is served, and Teams cannot reach the bot.");
  else if (settings.webToken === void 0) lines.push("The pages are off. Set WEB_TOKEN to turn them on.");
  return `${lines.join("\n")}
`;
}
function guardProcess(log, stop) {
  const { error: printError, warn: printWarning } = console;
  const note = () => {
    log({ level: "warning", event: "library message" });
  };
  const onRejection = (reason) => {
    log({ level: "error", event: "unhandled rejection", where: whereOf(reason) });
  };
  const onException = (error) => {
    log({ level: "error", event: "uncaught exception", where: whereOf(error) });
    stop();
  };
  Object.assign(console, { error: note, warn: note });
  process.on("unhandledRejection", onRejection).on("uncaughtException", onException);
  return () => {
    Object.assign(console, { error: printError, warn: printWarning });
    process.off("unhandledRejection", onRejection).off("uncaughtException", onException);
  };
}
export {
  server
};
