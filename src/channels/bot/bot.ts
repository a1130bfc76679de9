// The bot behind /api/messages: from a request's body and token to an HTTP answer, and the replies on their way.
import {
  type Activity,
  ActivityHandler,
  ConfigurationBotFrameworkAuthentication,
  type InvokeResponse,
  type TurnContext,
} from "botbuilder";
import {
  AuthenticationConstants,
  type BotFrameworkAuthentication,
  GovernmentConstants,
  type ServiceClientCredentialsFactory,
} from "botframework-connector";
import type { Settings } from "../../config.ts";
import { teamsPhrasesOf } from "../../phrases/teams.ts";
import { type Log, whereOf } from "../../turns/log.ts";
import { perTenant, perUser, type RateLimit } from "../../turns/rate.ts";
import { newReference } from "../../turns/reference.ts";
import { type Deliver, type Delivery, type LiveTurns, type Taken, TurnFailed } from "../../turns/turns.ts";
import { type InboundActivity, parseActivity } from "./activity.ts";
import { AssistantAdapter, repairEntityMapper } from "./adapter.ts";
import { authenticate, type Guard, toSdk } from "./authentication.ts";
import { createConnectorClient } from "./connector.ts";
import { addressOf, createDeliver, undelivered } from "./delivering.ts";
import { drawSentence } from "./drawing.ts";
import { type CaseCards, createCaseCards } from "./case-cards.ts";
import type { Knowing } from "./extension.ts";
import { answerInvoke, answerPress, type Invoking, type KeepFeedback } from "./invoking.ts";
import { isAddressed, keyOf, zoneOf } from "./place.ts";
import { heardIn } from "./said.ts";

/** A channel takes an answer that is later than 10 s for none, and sends the activity again. */
const ANSWER_MS = 9_000;
/** Names the welcome among the deliveries of a conversation, so that it is said once. */
const WELCOME_ID = "welcome";
/** Who sees nothing for a third of a second wonders; most answers are there before. */
const TYPING_MS = 250;

export interface BotParts {
  readonly settings: Pick<Settings, "bot" | "production" | "channels" | "cloud" | "serviceHosts">;
  readonly turns: Pick<LiveTurns, "take" | "settle" | "since">;
  readonly log: Log;
  readonly limit: RateLimit;
  /** For the search of the compose box and the action on a message; without it neither is offered. */
  readonly knowing?: Knowing;
  /** Absent: noted in the log alone. */
  readonly keepFeedback?: KeepFeedback;
  /** In place of asking Microsoft's login for a token. */
  readonly credentials?: ServiceClientCredentialsFactory;
}

export interface BotAnswer {
  readonly status: number;
  /** Seconds. */
  readonly retryAfter?: number;
  readonly body?: unknown;
}

export interface Bot {
  readonly receive: (body: unknown, authorization: string) => Promise<BotAnswer>;
  /** Sends the replies of a turn that were left unsent, or that nobody asked for just now. */
  readonly deliver: Deliver;
}

export function createBot(parts: BotParts): Bot {
  repairEntityMapper();
  const { settings, log } = parts;
  const authentication = createAuthentication(parts);
  const adapter = new AssistantAdapter(authentication);
  const guard: Guard = {
    ...(settings.bot === undefined ? {} : { bot: settings.bot }),
    production: settings.production,
    channels: settings.channels,
    serviceHosts: settings.serviceHosts,
    issuer: issuerOf(settings.cloud),
  };

  const cards = createCaseCards(parts);

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
      const seconds = parts.limit.take(limitsOf(activity, settings.bot?.tenant ?? ""));
      if (seconds !== undefined)
        return { status: 429, body: { error: `Too many at once. Come again in ${seconds} s.` }, retryAfter: seconds };
      const handler = createHandler(activity, parts, cards);
      const run = adapter.run(authenticated.result, toSdk(activity), (context) => handler.run(context));
      return inTime(run, activity, log);
    },
    deliver: createDeliver(adapter, settings.bot?.appId ?? "", log),
  };
}

/** What a person may do, and what their organization may. */
function limitsOf(
  { channelId = "", from, conversation }: InboundActivity,
  tenant: string,
): Parameters<RateLimit["take"]>[0] {
  return [
    { name: JSON.stringify(["user", channelId, from?.id ?? conversation.id]), of: perUser },
    { name: JSON.stringify(["tenant", tenant]), of: perTenant },
  ];
}

/** Who signs for the channels. */
function issuerOf({ ToBotFromChannelTokenIssuer: own, ChannelService: service }: Settings["cloud"]): string {
  if (own !== undefined) return own;
  return service === GovernmentConstants.ChannelService
    ? GovernmentConstants.ToBotFromChannelTokenIssuer
    : AuthenticationConstants.ToBotFromChannelTokenIssuer;
}

function createAuthentication({ settings, credentials }: BotParts): BotFrameworkAuthentication {
  const { bot, cloud } = settings;
  return new ConfigurationBotFrameworkAuthentication(
    {
      ...cloud,
      ...(bot === undefined
        ? {}
        : {
            MicrosoftAppId: bot.appId,
            MicrosoftAppTenantId: bot.tenant,
            MicrosoftAppType: bot.type,
            MicrosoftAppPassword: bot.password,
          }),
    },
    credentials,
    undefined,
    undefined,
    { httpClient: createConnectorClient() },
  );
}

/** The turn's answer, or at the latest a plain "taken": the turn goes on, and what it still sends goes through the connector. */
async function inTime(
  run: Promise<InvokeResponse | undefined>,
  activity: InboundActivity,
  log: Log,
): Promise<BotAnswer> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<"late">((resolve) => {
    timer = setTimeout(resolve, ANSWER_MS, "late");
  });
  const failed = (error: unknown): undefined => {
    // A 5xx would have the channel send the activity again, and again.
    log({
      level: "error",
      event: "activity failed",
      reference: newReference(),
      kind: activity.type,
      where: whereOf(error),
    });
    return undefined;
  };
  const answered = await Promise.race([run.catch(failed), late]);
  clearTimeout(timer);
  if (answered === "late") log({ level: "warning", event: "activity late", kind: activity.type });
  if (answered === undefined || answered === "late") return { status: 200 };
  return { status: answered.status, ...(answered.body === undefined ? {} : { body: answered.body as unknown }) };
}

class Handler extends ActivityHandler {
  readonly #activity: InboundActivity;
  readonly #invoking: Invoking;
  constructor(activity: InboundActivity, invoking: Invoking) {
    super();
    this.#activity = activity;
    this.#invoking = invoking;
  }

  protected override onInvokeActivity(context: TurnContext): Promise<InvokeResponse> {
    return answerInvoke(this.#activity, context, this.#invoking);
  }
}

function createHandler(activity: InboundActivity, parts: BotParts, cards: CaseCards): ActivityHandler {
  const { knowing, keepFeedback, log } = parts;
  const invoking: Invoking = {
    cards,
    send: (messages, context) => sendAll(messages, context, log),
    ...(knowing === undefined ? {} : { knowing }),
    keepFeedback: async (key, turn, feedback) => {
      log({ level: "info", event: "feedback", kind: [feedback.reaction, ...feedback.reasons].join(" ") });
      await keepFeedback?.(key, turn, feedback);
    },
  };
  const handler = new Handler(activity, invoking);
  handler.onMessage(async (context, next) => {
    await answerMessage(activity, context, parts, invoking);
    await next();
  });
  handler.onMessageUpdate(async (context, next) => {
    await answerChange(activity, context, parts);
    await next();
  });
  handler.onMessageDelete(async (context, next) => {
    await answerChange(activity, context, parts);
    await next();
  });
  handler.onInstallationUpdate(async (context, next) => {
    // A team names no members where only the bot is new.
    if (activity.action?.startsWith("add") === true) await welcome(activity, context, parts, cards);
    await next();
  });
  handler.onMembersAdded(async (context, next) => {
    const people = (activity.membersAdded ?? []).filter(({ id }) => id !== "" && id !== activity.recipient?.id);
    if (people.length > 0) await welcome(activity, context, parts, cards);
    await next();
  });
  return handler;
}

async function answerMessage(
  activity: InboundActivity,
  context: TurnContext,
  parts: BotParts,
  invoking: Invoking,
): Promise<void> {
  const heard = heardIn(activity);
  // A press is said to the bot wherever it is; a text in a group only where it names it.
  if (heard.kind !== "pressed" && !isAddressed(activity)) return;
  switch (heard.kind) {
    case "pressed":
      await answerPress(heard.press, activity, context, invoking);
      return;
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
          ...(activity.id === undefined || activity.id === "" ? {} : { seenId: activity.id }),
          ...(zone === undefined ? {} : { zone }),
          ...(activity.locale === undefined ? {} : { locale: activity.locale }),
        },
        activity,
        context,
        parts,
        invoking.cards,
      );
      return;
    }
  }
}

/** A message of one's own was changed or taken back. Once said is read; what is kept of it is the person's to delete. */
async function answerChange(activity: InboundActivity, context: TurnContext, { log }: BotParts): Promise<void> {
  const say = teamsPhrasesOf(activity.locale);
  const sentence = { editMessage: say.edited, softDeleteMessage: say.deleted }[activity.channelData?.eventType ?? ""];
  if (sentence === undefined || !isAddressed(activity)) return;
  await sendAll([drawSentence(sentence)], context, log);
}

/** A turn like any other, so that it is kept, and said once however often the channel reports the same members. */
async function welcome(
  activity: InboundActivity,
  context: TurnContext,
  parts: BotParts,
  cards: CaseCards,
): Promise<void> {
  const key = keyOf({ ...activity, from: { id: "" } });
  const locale = activity.locale === undefined ? {} : { locale: activity.locale };
  await takeAndSend({ key, said: { action: "help" }, seenId: WELCOME_ID, ...locale }, activity, context, parts, cards);
}

async function takeAndSend(
  input: Parameters<LiveTurns["take"]>[0],
  activity: InboundActivity,
  context: TurnContext,
  parts: BotParts,
  cards: CaseCards,
): Promise<void> {
  const { turns, log } = parts;
  const inAnswer = activity.deliveryMode === "expectReplies";
  const typing = inAnswer ? undefined : typingAfter(TYPING_MS, context, log);
  let taken: Taken;
  try {
    taken = await turns.take({ ...input, ...(inAnswer ? {} : { address: addressOf(activity) }) });
  } catch (error) {
    if (!(error instanceof TurnFailed)) throw error;
    await sendAll([drawSentence(error.message)], context, log);
    return;
  } finally {
    await typing?.stop();
  }
  // Replies that leave by themselves and did not leave with the first delivery are sent by turns/due.ts.
  if (taken.repeated === true && !inAnswer) return;
  const delivery = await cards.show(taken, activity, context);
  // What was forgotten has nothing left to settle.
  if (taken.forgotten !== true) await turns.settle(input.key, taken.n, delivery);
}

/** A sign of life where an answer takes its time. Stopped, it sends nothing any more, and has sent what it had begun. */
function typingAfter(milliseconds: number, context: TurnContext, log: Log): { readonly stop: () => Promise<void> } {
  let sent: Promise<unknown> | undefined;
  const timer = setTimeout(() => {
    sent = context.sendActivity({ type: "typing" }).catch((error: unknown) => {
      log({ level: "warning", event: "typing not delivered", where: whereOf(error) });
    });
  }, milliseconds);
  return {
    stop: async () => {
      clearTimeout(timer);
      await sent;
    },
  };
}

async function sendAll(activities: readonly Partial<Activity>[], context: TurnContext, log: Log): Promise<Delivery> {
  if (activities.length === 0) return { kind: "delivered" };
  try {
    await context.sendActivities([...activities]);
    return { kind: "delivered" };
  } catch (error) {
    // The turn is saved; only its words did not arrive.
    return undelivered(error, log);
  }
}
