// assistant teams package: what is uploaded to Teams, so that people find the bot there.
import { join, resolve } from "node:path";
import { packageFolder } from "../config.ts";
import { makeAppPackage, writeZip } from "./app-package.ts";
import { type Command, exitCodes, parseArguments, say, write } from "./command.ts";

const options = {
  "app-id": { type: "string" },
  domain: { type: "string" },
  version: { type: "string", default: "1.0.0" },
  developer: { type: "string" },
  "privacy-url": { type: "string" },
  "terms-url": { type: "string" },
  out: { type: "string", default: "teams-app.zip" },
  help: { type: "boolean", short: "h" },
} as const;

const help = `assistant teams package --app-id GUID --domain HOST

Builds the app package that a Teams administrator uploads: manifest.json with the ids of this bot, and the two icons.
It is checked against the rules of the manifest before it is written. docs/teams.md leads from nothing to the bot in Teams.

  --app-id GUID       the application (client) id of the bot registration in Microsoft Entra
  --domain HOST       the host name under which the server is reached, such as assistant.example.com
  --version N.N.N     of the package (1.0.0); Teams takes a changed package only with a higher number
  --developer NAME    who runs it, as people see it (the domain)
  --privacy-url URL   your privacy statement (the domain's own page)
  --terms-url URL     your terms of use (the domain's own page)
  --out FILE          where to write (teams-app.zip)
  --help              this text
`;

export const teams: Command = {
  name: "teams",
  summary: "builds the app package for Microsoft Teams",
  help,
  run: async (args, around) => {
    const [what, ...rest] = args;
    const parsed = parseArguments("teams", what === "package" ? rest : args, options);
    if (parsed.kind === "problem") return say(around, [parsed.sentence], exitCodes.usage);
    if (what !== "package") return say(around, ["Say what to do: assistant teams package --help"], exitCodes.usage);
    const { "app-id": appId, domain, version, developer, out, ...urls } = parsed.values;
    const missing = [
      ...(appId === undefined ? ["--app-id is missing: the application (client) id of the bot registration."] : []),
      ...(domain === undefined ? ["--domain is missing: the host name under which the server is reached."] : []),
    ];
    if (appId === undefined || domain === undefined) return say(around, missing, exitCodes.usage);
    const { files, problems } = await makeAppPackage(join(packageFolder, "appPackage"), {
      appId: appId.toLowerCase(),
      domain: domain.toLowerCase(),
      version,
      // Teams takes 32 letters.
      developer: developer ?? domain.slice(0, 32),
      privacyUrl: urls["privacy-url"] ?? `https://${domain}/`,
      termsUrl: urls["terms-url"] ?? `https://${domain}/`,
    });
    if (problems.length > 0) return say(around, [...problems, "Nothing was written."], exitCodes.usage);
    const target = resolve(out);
    await writeZip(files, target);
    await write(around.stdout, `${target}\n`);
    return exitCodes.done;
  },
};
