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
import { type Log, whereOf } from "../../turns/log.ts";
import { newReference } from "../../turns/reference.ts";
import { type LiveTurns, type Taken, TurnFailed } from "../../turns/turns.ts";
import { type InboundActivity, parseActivity } from "./activity.ts";
import { AssistantAdapter, repairEntityMapper } from "./adapter.ts";
import { authenticate, type Guard, toSdk } from "./authentication.ts";
import { createConnectorClient, NotDelivered } from "./connector.ts";
import { drawSentence, drawTurn } from "./drawing.ts";
import { heardIn, keyOf, zoneOf } from "./said.ts";

/** A channel takes an answer that is later than 10 s for none, and sends the activity again. */
const ANSWER_MS = 9_000;
/** A reply that was not sent for so long after its turn lost its sender. */
const LEASE_MS = 15_000;
/** Names the welcome among the deliveries of a conversation, so that it is said once. */
const WELCOME_ID = "welcome";

export interface BotParts {
  readonly settings: Pick<Settings, "bot" | "production" | "channels" | "cloud">;
  readonly turns: Pick<LiveTurns, "take" | "markSent">;
  readonly clock: () => Date;
  readonly log: Log;
  /** In place of asking Microsoft's login for a token. */
  readonly credentials?: ServiceClientCredentialsFactory;
}

export interface BotAnswer {
  readonly status: number;
  readonly body?: unknown;
}

export interface Bot {
  readonly receive: (body: unknown, authorization: string) => Promise<BotAnswer>;
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
    issuer: issuerOf(settings.cloud),
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
    },
  };
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
  constructor(activity: InboundActivity) {
    super();
    this.#activity = activity;
  }

  /** The SDK answers 501 to what it does not know, and a channel takes that for a broken bot. */
  protected override onInvokeActivity(): Promise<InvokeResponse> {
    const message = "This is not offered here.";
    const body =
      this.#activity.name === "adaptiveCard/action"
        ? { statusCode: 400, type: "application/vnd.microsoft.error", value: { code: "NotSupported", message } }
        : { error: message };
    return Promise.resolve({ status: this.#activity.name === "adaptiveCard/action" ? 200 : 400, body });
  }
}

function createHandler(activity: InboundActivity, parts: BotParts): ActivityHandler {
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

async function answerMessage(activity: InboundActivity, context: TurnContext, parts: BotParts): Promise<void> {
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
          ...(activity.id === undefined || activity.id === "" ? {} : { seenId: activity.id }),
          ...(zone === undefined ? {} : { zone }),
        },
        context,
        parts,
      );
      return;
    }
  }
}

/** A turn like any other, so that it is kept, and said once however often the channel reports the same members. */
async function welcome(activity: InboundActivity, context: TurnContext, parts: BotParts): Promise<void> {
  const key = keyOf({ ...activity, from: { id: "", name: undefined, aadObjectId: undefined, role: undefined } });
  await takeAndSend({ key, said: { action: "help" }, seenId: WELCOME_ID }, context, parts);
}

async function takeAndSend(
  input: Parameters<LiveTurns["take"]>[0],
  context: TurnContext,
  parts: BotParts,
): Promise<void> {
  const { turns, log } = parts;
  let taken: Taken;
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

/** A repeated delivery is answered again where the answer is the HTTP answer itself, or where the first one's replies never left. */
function isDue(taken: Taken, context: TurnContext, now: Date): boolean {
  if (taken.repeated !== true || context.activity.deliveryMode === "expectReplies") return true;
  return taken.sentAt === undefined && now.getTime() - Date.parse(taken.at) > LEASE_MS;
}

async function sendAll(activities: readonly Partial<Activity>[], context: TurnContext, log: Log): Promise<boolean> {
  if (activities.length === 0) return true;
  try {
    await context.sendActivities([...activities]);
    return true;
  } catch (error) {
    // The turn is saved; only its words did not arrive. Whatever kept them is named in the log.
    const kind = error instanceof NotDelivered ? `status ${error.status ?? "none"}` : "sdk";
    log({ level: "error", event: "reply not delivered", reference: newReference(), kind, where: whereOf(error) });
    return false;
  }
}
