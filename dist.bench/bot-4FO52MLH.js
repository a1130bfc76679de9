import { createRequire as bundleRequire } from "node:module";
import { fileURLToPath as bundlePath } from "node:url";
const require = bundleRequire(import.meta.url);
const bundleFile = bundlePath(import.meta.url);
const bundleFolder = bundlePath(new URL(".", import.meta.url));
import {
  numbered,
  parseSaid,
  toMarkdown
} from "./chunk-CE6CJREC.js";
import {
  TurnFailed,
  newReference,
  sessionKey,
  whereOf
} from "./chunk-GQQHCBP4.js";
import {
  isLoopback
} from "./chunk-G5VT3MP4.js";
import "./chunk-PYHFKQYR.js";

// src/channels/bot/bot.ts
import {
  ActivityHandler,
  ConfigurationBotFrameworkAuthentication
} from "botbuilder";
import {
  AuthenticationConstants,
  GovernmentConstants
} from "botframework-connector";

// src/channels/bot/activity.ts
import * as z from "zod";
var LONGEST_ID = 2e3;
var MOST_MEMBERS = 1e3;
var MOST_ENTITIES = 250;
var MOST_ATTACHMENTS = 50;
var optional = (type) => type.nullish().transform((value) => value ?? void 0);
var IdT = z.string().max(LONGEST_ID);
var AccountT = z.object({
  id: IdT,
  name: optional(z.string().max(LONGEST_ID)),
  aadObjectId: optional(IdT),
  role: optional(IdT)
});
var AddressT = optional(z.string().max(LONGEST_ID));
var ActivityT = z.object({
  type: z.string().min(1).max(100),
  id: optional(IdT),
  channelId: optional(z.string().min(1).max(100)),
  serviceUrl: AddressT,
  from: optional(AccountT),
  recipient: optional(AccountT),
  conversation: z.object({
    id: IdT.min(1),
    name: optional(z.string().max(LONGEST_ID)),
    conversationType: optional(z.string().max(100)),
    isGroup: optional(z.boolean()),
    tenantId: optional(IdT)
  }),
  replyToId: optional(IdT),
  text: optional(z.string()),
  textFormat: optional(z.string().max(100)),
  locale: optional(z.string().max(100)),
  localTimezone: optional(z.string().max(100)),
  deliveryMode: optional(z.string().max(100)),
  name: optional(z.string().max(LONGEST_ID)),
  value: z.unknown().optional(),
  entities: optional(
    z.array(
      z.object({
        type: z.string().max(LONGEST_ID),
        text: optional(z.string().max(LONGEST_ID)),
        mentioned: optional(z.object({ id: optional(IdT) })),
        // Teams says the time zone of the person here.
        timezone: optional(z.string().max(100))
      })
    ).max(MOST_ENTITIES)
  ),
  attachments: optional(z.array(z.object({ contentType: optional(z.string().max(LONGEST_ID)) })).max(MOST_ATTACHMENTS)),
  membersAdded: optional(z.array(AccountT).max(MOST_MEMBERS)),
  channelData: optional(z.object({ tenant: optional(z.object({ id: optional(IdT) })) }))
});
var REFUSED_CHANNEL = "AseChannel";
function parseActivity(json) {
  const parsed = ActivityT.safeParse(json);
  if (!parsed.success) {
    const fields = new Set(parsed.error.issues.map((issue) => issue.path.slice(0, 2).join(".") || "the whole"));
    return {
      kind: "problem",
      sentence: `This is no activity: ${[...fields].slice(0, 5).join(", ")} cannot be read. Send a Bot Framework activity.`
    };
  }
  const activity = parsed.data;
  if (activity.channelId === REFUSED_CHANNEL) return { kind: "problem", sentence: "This channel is not served here." };
  if (activity.serviceUrl !== void 0 && !isHttp(activity.serviceUrl))
    return { kind: "problem", sentence: "serviceUrl is no http address. Send the address of the channel." };
  return { kind: "activity", activity };
}
var isHttp = (address) => URL.canParse(address) && /^https?:$/.test(new URL(address).protocol);

// src/channels/bot/adapter.ts
import { CloudAdapter } from "botbuilder";
import { Entity } from "botframework-connector/lib/connectorApi/models/mappers.js";
var AssistantAdapter = class extends CloudAdapter {
  /** Runs a turn for an activity whose token has been checked. */
  run(authenticated, activity, logic) {
    return this.processActivity(authenticated, activity, logic);
  }
};
function repairEntityMapper() {
  const type = Entity.type;
  type.additionalProperties = { type: { name: "Object" } };
}

// src/channels/bot/authentication.ts
import {
  AuthenticationError
} from "botframework-connector";
var DEADLINE_MS = 5e3;
var refused = (status, why, error) => ({
  kind: "refused",
  status,
  why,
  error
});
var unauthorized = (why) => refused(401, why, "The token is missing or not valid for this bot.");
async function authenticate(authentication, activity, authorization, guard) {
  const address = activity.serviceUrl;
  const expectsReplies = activity.deliveryMode === "expectReplies";
  if (address === void 0 && (guard.bot !== void 0 || !expectsReplies))
    return refused(
      400,
      "no serviceUrl",
      "serviceUrl is missing, so nothing could be answered. Send the address of the channel."
    );
  if (guard.bot === void 0 && !expectsReplies && !isLoopback(new URL(address).hostname))
    return refused(
      403,
      "foreign serviceUrl",
      "Without credentials replies go to this machine only. Set MicrosoftAppId and MicrosoftAppTenantId."
    );
  const checked = await checkToken(authentication, activity, authorization);
  if (checked.kind === "refused" || guard.bot === void 0) return checked;
  return checkClaims(checked.result, activity, guard) ?? checkTenant(activity, guard.bot, guard) ?? checked;
}
async function checkToken(authentication, activity, authorization) {
  let timer;
  const late = new Promise((resolve) => {
    timer = setTimeout(resolve, DEADLINE_MS, "late");
  });
  try {
    const result = await Promise.race([authentication.authenticateRequest(toSdk(activity), authorization), late]);
    return result === "late" ? keysOutOfReach("late") : { kind: "authenticated", result };
  } catch (error) {
    return isAboutToken(error) ? unauthorized(nameOf(error)) : keysOutOfReach(nameOf(error));
  } finally {
    clearTimeout(timer);
  }
}
var keysOutOfReach = (why) => refused(503, `keys: ${why}`, "Tokens cannot be checked at the moment. Send it again in a minute.");
function isAboutToken(error) {
  if (error instanceof AuthenticationError) return error.statusCode < 500;
  return !/FetchError|AbortError/.test(nameOf(error));
}
var nameOf = (error) => error instanceof Error ? error.name : typeof error;
function checkClaims({ claimsIdentity }, activity, guard) {
  const claim = (name) => claimsIdentity.claims.find(({ type }) => type === name)?.value;
  if (typeof claim("exp") !== "number") return unauthorized("no exp");
  if (claim("iss") === guard.issuer) {
    if (claim("serviceurl") !== activity.serviceUrl) return unauthorized("other serviceUrl");
  } else if (guard.production) {
    return unauthorized("no channel");
  }
  return void 0;
}
function checkTenant(activity, bot, guard) {
  const named = [activity.conversation.tenantId, activity.channelData?.tenant?.id].filter((id) => id !== void 0);
  const channel = guard.channels.get(activity.channelId ?? "");
  const tenants = named.length === 0 && channel !== void 0 ? [channel] : named;
  const own = tenants.length > 0 && tenants.every((tenant) => tenant.toLowerCase() === bot.tenant.toLowerCase());
  return own ? void 0 : refused(403, "foreign tenant", "This bot answers people of its own organization.");
}
var toSdk = (activity) => ({ ...activity });

// src/channels/bot/connector.ts
var DEADLINE_MS2 = 5e3;
var NotDelivered = class extends Error {
  status;
  constructor(status, cause) {
    super("A reply was not delivered.", { cause });
    this.name = "NotDelivered";
    this.status = status;
  }
};
function createConnectorClient(deadlineMs = DEADLINE_MS2) {
  return {
    sendRequest: async (request) => {
      const response = await fetchInTime(request, deadlineMs);
      if (response.status >= 300) throw new NotDelivered(response.status);
      const headers = request.headers.clone();
      for (const name of headers.headerNames()) headers.remove(name);
      response.headers.forEach((value, name) => {
        headers.set(name, value);
      });
      return { request, status: response.status, headers, bodyAsText: await response.text() };
    }
  };
}
async function fetchInTime(request, deadlineMs) {
  try {
    return await fetch(request.url, {
      method: request.method,
      headers: request.headers.rawHeaders(),
      ...typeof request.body === "string" ? { body: request.body } : {},
      // A token that goes along with a redirect has left the house.
      redirect: "manual",
      signal: AbortSignal.timeout(deadlineMs)
    });
  } catch (error) {
    throw new NotDelivered(void 0, error);
  }
}

// src/channels/bot/drawing.ts
var MOST_SUGGESTIONS = 3;
var LONGEST_TEXT = 24e3;
function drawTurn(turn) {
  return turn.replies.flatMap(drawReply);
}
function drawReply(reply) {
  const texts = splitText(toMarkdown(reply));
  const actions = suggestionsOf(reply);
  return texts.map((text, index) => ({
    ...drawSentence(text),
    ...index === texts.length - 1 && actions.length > 0 ? { suggestedActions: { to: [], actions: [...actions] } } : {}
  }));
}
var drawSentence = (text) => ({ type: "message", textFormat: "markdown", text });
function suggestionsOf(reply) {
  const choices = reply.asked === void 0 ? [...reply.choices, ...reply.quiet] : numbered(reply);
  const shown = reply.asked !== void 0 && choices.length > MOST_SUGGESTIONS ? [] : choices.slice(0, MOST_SUGGESTIONS);
  return shown.map(({ label }) => ({ type: "imBack", title: label, value: label }));
}
function splitText(text, longest = LONGEST_TEXT) {
  const parts = [];
  let rest = text;
  while (rest.length > longest) {
    const paragraph = rest.lastIndexOf("\n\n", longest);
    const line = rest.lastIndexOf("\n", longest);
    const cut = paragraph > longest / 2 ? paragraph : line > longest / 2 ? line : longest;
    const part = rest.slice(0, cut);
    const fence = openFence(part);
    parts.push(fence === void 0 ? part : `${part}
\`\`\``);
    rest = (fence === void 0 ? "" : `${fence}
`) + rest.slice(cut).replace(/^\n+/, "");
  }
  return [...parts, rest];
}
function openFence(text) {
  const fences = text.match(/^```.*$/gm) ?? [];
  return fences.length % 2 === 1 ? fences.at(-1) : void 0;
}

// src/channels/bot/said.ts
var noFiles = "Files cannot be read in this chat. Paste the part around the error.";
var oldButton = "That button belongs to something else. Type what you mean, or paste the error.";
function heardIn(activity) {
  const pressed = pressedIn(activity.value);
  if (pressed !== void 0) return { kind: "said", said: pressed };
  const text = textOf(activity);
  if (text !== "") {
    const parsed = parseSaid({ text });
    if ("problem" in parsed) return { kind: "problem", sentence: parsed.problem };
    if ("file" in parsed) throw new Error("A text was taken for a file.");
    return { kind: "said", said: parsed };
  }
  if (activity.value !== void 0 && activity.value !== null) return { kind: "problem", sentence: oldButton };
  if (hasFile(activity)) return { kind: "problem", sentence: noFiles };
  return { kind: "nothing" };
}
function pressedIn(value) {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return void 0;
  const own = Object.fromEntries(Object.entries(value).filter(([name]) => name !== "msteams"));
  const parsed = parseSaid(own);
  return "problem" in parsed || "file" in parsed ? void 0 : parsed;
}
function textOf({ text = "", entities = [], recipient }) {
  const mentions = entities.filter(
    ({ type, mentioned }) => type === "mention" && mentioned?.id !== void 0 && mentioned.id === recipient?.id
  ).flatMap((entity) => entity.text === void 0 || entity.text === "" ? [] : [entity.text]);
  const without = mentions.reduce((rest, mention) => rest.replace(mention, ""), text);
  return without.replace(/&nbsp;|\u00A0/g, " ").trim();
}
var hasFile = ({ attachments = [] }) => attachments.some(({ contentType }) => contentType !== void 0 && contentType !== "text/html");
function keyOf(activity) {
  const { conversation, channelId = "unknown", from } = activity;
  const place = ["bot", channelId, conversation.id];
  return isShared(activity) ? sessionKey(...place, from?.id ?? "") : sessionKey(...place);
}
var isShared = ({ conversation }) => conversation.isGroup === true || conversation.conversationType !== void 0 && conversation.conversationType !== "personal";
function zoneOf({ localTimezone, entities = [] }) {
  return localTimezone ?? entities.find((entity) => entity.timezone !== void 0)?.timezone;
}

// src/channels/bot/bot.ts
var ANSWER_MS = 9e3;
var LEASE_MS = 15e3;
var WELCOME_ID = "welcome";
function createBot(parts) {
  repairEntityMapper();
  const { settings, log } = parts;
  const authentication = createAuthentication(parts);
  const adapter = new AssistantAdapter(authentication);
  const guard = {
    ...settings.bot === void 0 ? {} : { bot: settings.bot },
    production: settings.production,
    channels: settings.channels,
    issuer: issuerOf(settings.cloud)
  };
  return {
    receive: async (body, authorization) => {
      const parsed = parseActivity(body);
      if (parsed.kind === "problem") return { status: 400, body: { error: parsed.sentence } };
      const { activity } = parsed;
      const authenticated = await authenticate(authentication, activity, authorization, guard);
      if (authenticated.kind === "refused") {
        const reference = newReference();
        log({ level: "warning", event: "activity refused", reference, kind: authenticated.why });
        return { status: authenticated.status, body: { error: authenticated.error, reference } };
      }
      const handler = createHandler(activity, parts);
      const run = adapter.run(authenticated.result, toSdk(activity), (context) => handler.run(context));
      return inTime(run, activity, log);
    }
  };
}
function issuerOf({ ToBotFromChannelTokenIssuer: own, ChannelService: service }) {
  if (own !== void 0) return own;
  return service === GovernmentConstants.ChannelService ? GovernmentConstants.ToBotFromChannelTokenIssuer : AuthenticationConstants.ToBotFromChannelTokenIssuer;
}
function createAuthentication({ settings, credentials }) {
  const { bot, cloud } = settings;
  return new ConfigurationBotFrameworkAuthentication(
    {
      ...cloud,
      ...bot === void 0 ? {} : {
        MicrosoftAppId: bot.appId,
        MicrosoftAppTenantId: bot.tenant,
        MicrosoftAppType: bot.type,
        MicrosoftAppPassword: bot.password
      }
    },
    credentials,
    void 0,
    void 0,
    { httpClient: createConnectorClient() }
  );
}
async function inTime(run, activity, log) {
  let timer;
  const late = new Promise((resolve) => {
    timer = setTimeout(resolve, ANSWER_MS, "late");
  });
  const failed = (error) => {
    log({
      level: "error",
      event: "activity failed",
      reference: newReference(),
      kind: activity.type,
      where: whereOf(error)
    });
    return void 0;
  };
  const answered = await Promise.race([run.catch(failed), late]);
  clearTimeout(timer);
  if (answered === "late") log({ level: "warning", event: "activity late", kind: activity.type });
  if (answered === void 0 || answered === "late") return { status: 200 };
  return { status: answered.status, ...answered.body === void 0 ? {} : { body: answered.body } };
}
var Handler = class extends ActivityHandler {
  #activity;
  constructor(activity) {
    super();
    this.#activity = activity;
  }
  /** The SDK answers 501 to what it does not know, and a channel takes that for a broken bot. */
  onInvokeActivity() {
    const message = "This is not offered here.";
    const body = this.#activity.name === "adaptiveCard/action" ? { statusCode: 400, type: "application/vnd.microsoft.error", value: { code: "NotSupported", message } } : { error: message };
    return Promise.resolve({ status: this.#activity.name === "adaptiveCard/action" ? 200 : 400, body });
  }
};
function createHandler(activity, parts) {
  const handler = new Handler(activity);
  handler.onMessage(async (context, next) => {
    await answerMessage(activity, context, parts);
    await next();
  });
  handler.onMembersAdded(async (context, next) => {
    const people = (activity.membersAdded ?? []).filter(({ id }) => id !== "" && id !== activity.recipient?.id);
    if (people.length > 0) await welcome(activity, context, parts);
    await next();
  });
  return handler;
}
async function answerMessage(activity, context, parts) {
  const heard = heardIn(activity);
  switch (heard.kind) {
    case "nothing":
      return;
    case "problem":
      await sendAll([drawSentence(heard.sentence)], context, parts.log);
      return;
    case "said": {
      const zone = zoneOf(activity);
      await takeAndSend(
        {
          key: keyOf(activity),
          said: heard.said,
          ...activity.id === void 0 || activity.id === "" ? {} : { seenId: activity.id },
          ...zone === void 0 ? {} : { zone }
        },
        context,
        parts
      );
      return;
    }
  }
}
async function welcome(activity, context, parts) {
  const key = keyOf({ ...activity, from: { id: "", name: void 0, aadObjectId: void 0, role: void 0 } });
  await takeAndSend({ key, said: { action: "help" }, seenId: WELCOME_ID }, context, parts);
}
async function takeAndSend(input, context, parts) {
  const { turns, log } = parts;
  let taken;
  try {
    taken = await turns.take(input);
  } catch (error) {
    if (!(error instanceof TurnFailed)) throw error;
    await sendAll([drawSentence(error.message)], context, log);
    return;
  }
  if (!isDue(taken, context, parts.clock())) return;
  const sent = await sendAll(drawTurn(taken.turn), context, log);
  if (sent) await turns.markSent(input.key, taken.n);
}
function isDue(taken, context, now) {
  if (taken.repeated !== true || context.activity.deliveryMode === "expectReplies") return true;
  return taken.sentAt === void 0 && now.getTime() - Date.parse(taken.at) > LEASE_MS;
}
async function sendAll(activities, context, log) {
  if (activities.length === 0) return true;
  try {
    await context.sendActivities([...activities]);
    return true;
  } catch (error) {
    const kind = error instanceof NotDelivered ? `status ${error.status ?? "none"}` : "sdk";
    log({ level: "error", event: "reply not delivered", reference: newReference(), kind, where: whereOf(error) });
    return false;
  }
}
export {
  createBot
};
