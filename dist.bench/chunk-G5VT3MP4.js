import { createRequire as bundleRequire } from "node:module";
import { fileURLToPath as bundlePath } from "node:url";
const require = bundleRequire(import.meta.url);
const bundleFile = bundlePath(import.meta.url);
const bundleFolder = bundlePath(new URL(".", import.meta.url));

// src/config.ts
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import * as z from "zod";
var packageFolder = fileURLToPath(new URL("..", import.meta.url));
var USUAL_PORT = 3978;
var SHORTEST_WEB_TOKEN = 16;
var addressNames = [
  "ToChannelFromBotLoginUrl",
  "ToChannelFromBotOAuthScope",
  "ToBotFromChannelTokenIssuer",
  "OAuthUrl",
  "ToBotFromChannelOpenIdMetadataUrl",
  "ToBotFromEmulatorOpenIdMetadataUrl",
  "CallerId"
];
var cloudNames = ["ChannelService", ...addressNames];
var environment = () => process.env;
var absentWhenEmpty = (value) => {
  const trimmed = value?.trim();
  return trimmed === "" ? void 0 : trimmed;
};
var optionalText = z.string().optional().transform(absentWhenEmpty);
var isTimeZone = (name) => {
  try {
    return new Intl.DateTimeFormat("en", { timeZone: name }).resolvedOptions().timeZone !== "";
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
};
function machineZone() {
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
  return isTimeZone(timeZone) ? timeZone : "UTC";
}
var isoTime = /^\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?(?:Z|[+-]\d{2}:\d{2})?)?$/;
function parseTime(text) {
  if (!isoTime.test(text)) return void 0;
  const time = new Date(/T/.test(text) && !/(?:Z|[+-]\d{2}:\d{2})$/.test(text) ? `${text}Z` : text);
  return Number.isNaN(time.getTime()) ? void 0 : time;
}
var EnvironmentT = z.object({
  PORT: optionalText.transform((text, context) => {
    if (text === void 0) return USUAL_PORT;
    if (/^\d{1,5}$/.test(text) && Number(text) <= 65535) return Number(text);
    context.addIssue(`PORT is "${text}", which is no port. Set it to a number from 0 to 65535, or leave it out for ${USUAL_PORT}.`);
    return z.NEVER;
  }),
  HOST: optionalText,
  DATA_DIR: optionalText,
  KNOWLEDGE: optionalText,
  DIALOGS: optionalText,
  NOW: optionalText.transform((text, context) => {
    if (text === void 0) return void 0;
    const time = parseTime(text);
    if (time !== void 0) return time;
    context.addIssue(`NOW is "${text}", which is no ISO time. Write it like 2025-06-30 or 2025-06-30T14:00:00Z.`);
    return z.NEVER;
  }),
  TZ: optionalText.transform((text, context) => {
    if (text === void 0 || isTimeZone(text)) return text;
    if (/^[:<]|\d/.test(text)) return void 0;
    context.addIssue(`TZ is "${text}", which is no time zone. Write it like Europe/Berlin, or leave it out.`);
    return z.NEVER;
  }),
  NODE_ENV: optionalText,
  WEB_TOKEN: optionalText.refine((text) => text === void 0 || text.length >= SHORTEST_WEB_TOKEN, {
    error: `WEB_TOKEN is shorter than ${SHORTEST_WEB_TOKEN} characters, so it could be guessed. Set a longer one, such as the output of: openssl rand -hex 16`
  }),
  CHANNELS: optionalText.transform((text, context) => {
    const channels = /* @__PURE__ */ new Map();
    for (const entry of (text ?? "").split(",").map((part) => part.trim())) {
      if (entry === "") continue;
      const named = /^([a-z0-9_-]+)=(\S+)$/.exec(entry);
      if (named === null) {
        context.addIssue(`CHANNELS holds "${entry}". Write each channel with the tenant it stands for, like directline=<tenant id>, with commas between.`);
        return z.NEVER;
      }
      channels.set(named[1], named[2]);
    }
    return channels;
  }),
  MicrosoftAppId: optionalText,
  MicrosoftAppPassword: optionalText,
  MicrosoftAppTenantId: optionalText,
  MicrosoftAppType: optionalText.transform((text, context) => {
    const types = ["SingleTenant", "UserAssignedMSI", "MultiTenant"];
    if (text === void 0) return "SingleTenant";
    const type = types.find((known) => known.toLowerCase() === text.toLowerCase());
    if (type !== void 0) return type;
    context.addIssue(`MicrosoftAppType is "${text}". Set it to ${types.join(", ")}, as the bot's registration in Azure says.`);
    return z.NEVER;
  })
});
var CloudT = z.object(Object.fromEntries(cloudNames.map((name) => [name, optionalText])));
function isLoopback(host) {
  const name = host.replace(/^\[|\]$/g, "").toLowerCase();
  return name === "localhost" || name === "::1" || /^127\.\d{1,3}\.\d{1,3}\.\d{1,3}$/.test(name);
}
function parseSettings(env) {
  const parsed = EnvironmentT.safeParse(env);
  if (!parsed.success) return { kind: "problems", problems: parsed.error.issues.map((issue) => issue.message) };
  const values = parsed.data;
  const problems = [];
  const bot = parseBot(values, problems);
  const production = values.NODE_ENV === "production";
  const host = values.HOST ?? (bot === void 0 ? "127.0.0.1" : "0.0.0.0");
  if (bot === void 0 && !isLoopback(host))
    problems.push(
      `HOST is ${host}, which other machines reach, and no credentials are set. Set MicrosoftAppId and MicrosoftAppTenantId, or leave HOST out to serve this machine only.`
    );
  const cloud = CloudT.parse(env);
  const missing = addressNames.filter((name) => cloud[name] === void 0);
  if (missing.length > 0 && missing.length < addressNames.length)
    problems.push(
      `${missing.join(", ")} ${missing.length === 1 ? "is" : "are"} missing beside the other addresses of the cloud. Set all of them, or none.`
    );
  if (problems.length > 0) return { kind: "problems", problems };
  const dialogsFolder = values.DIALOGS ?? (values.KNOWLEDGE === void 0 ? join(packageFolder, "dialogs") : void 0);
  return {
    kind: "settings",
    settings: {
      port: values.PORT,
      host,
      dataFolder: resolve(values.DATA_DIR ?? "data"),
      knowledgeFolder: resolve(values.KNOWLEDGE ?? join(packageFolder, "knowledge")),
      ...dialogsFolder === void 0 ? {} : { dialogsFolder: resolve(dialogsFolder) },
      ...values.NOW === void 0 ? {} : { now: values.NOW },
      zone: values.TZ ?? machineZone(),
      production,
      ...bot === void 0 ? {} : { bot },
      channels: values.CHANNELS,
      ...values.WEB_TOKEN === void 0 ? {} : { webToken: values.WEB_TOKEN },
      cloud: Object.fromEntries(Object.entries(cloud).filter(([, value]) => value !== void 0))
    }
  };
}
function serverProblems(settings) {
  if (settings.production && settings.bot === void 0)
    return [
      "NODE_ENV is production, and MicrosoftAppId or MicrosoftAppTenantId is missing, so anyone could use the bot. Set both, as the bot's registration in Azure shows them."
    ];
  return [];
}
function parseBot(values, problems) {
  const { MicrosoftAppId: appId, MicrosoftAppTenantId: tenant, MicrosoftAppPassword: password } = values;
  if (appId === void 0) {
    if (password !== void 0)
      problems.push("MicrosoftAppPassword is set without MicrosoftAppId. Set both, or neither to run without Teams.");
    return void 0;
  }
  if (tenant === void 0) {
    problems.push(
      "MicrosoftAppId is set without MicrosoftAppTenantId, so people of any organization would be answered. Set the tenant whose people may ask."
    );
    return void 0;
  }
  const type = values.MicrosoftAppType;
  if (type !== "UserAssignedMSI" && password === void 0) {
    problems.push(
      `MicrosoftAppId is set without MicrosoftAppPassword, and a ${type} bot cannot answer without it. Set the password, or MicrosoftAppType=UserAssignedMSI where a managed identity answers.`
    );
    return void 0;
  }
  return { appId, tenant, type, ...password === void 0 || type === "UserAssignedMSI" ? {} : { password } };
}

export {
  environment,
  isLoopback,
  parseSettings,
  serverProblems
};
