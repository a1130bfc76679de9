// Answers to what Teams asks by an invoke. Each has an answer, also what nobody here knows: the SDK's 501 is taken for a broken bot.
import type { Activity, InvokeResponse, TurnContext } from "botbuilder";
import * as z from "zod";
import { teamsPhrasesOf } from "../../phrases/teams.ts";
import type { InboundActivity } from "./activity.ts";
import type { CaseCards, Pressed } from "./case-cards.ts";
import { parsePress, type Press } from "./cards/press.ts";
import { drawSentence } from "./drawing.ts";
import { answerFind, answerSearch, type Knowing } from "./extension.ts";
import { askReason, type Feedback, parseFeedback } from "./feedback.ts";
import { placeOf } from "./place.ts";

export interface Invoking {
  /** Absent: no search, and no action on messages. */
  readonly knowing?: Knowing;
  readonly keepFeedback: KeepFeedback;
  readonly cards: CaseCards;
  readonly send: (messages: readonly Partial<Activity>[], context: TurnContext) => Promise<unknown>;
}

/** Keeps what somebody thinks of an answer with the case. `turn` is known as long as the answer is the newest. */
export type KeepFeedback = (key: string, turn: number | undefined, feedback: Feedback) => Promise<void>;

export async function answerInvoke(
  activity: InboundActivity,
  context: TurnContext,
  invoking: Invoking,
): Promise<InvokeResponse> {
  return (await answerOf(activity, context, invoking)) ?? notOffered(activity);
}

const notOffered = ({ locale }: InboundActivity): InvokeResponse => ({
  status: 400,
  body: { error: teamsPhrasesOf(locale).notOffered },
});

async function answerOf(
  activity: InboundActivity,
  context: TurnContext,
  invoking: Invoking,
): Promise<InvokeResponse | undefined> {
  const { knowing } = invoking;
  switch (activity.name ?? "") {
    case "adaptiveCard/action":
      return executed(activity, context, invoking);
    case "composeExtension/query":
      return knowing === undefined ? undefined : answerSearch(activity, knowing);
    case "composeExtension/fetchTask":
      return knowing === undefined ? undefined : answerFind(activity, knowing);
    case "message/fetchTask":
      return askReason(activity);
    case "message/submitAction":
      return thanked(activity, invoking);
    default:
      return undefined;
  }
}

async function thanked(
  activity: InboundActivity,
  { cards, keepFeedback }: Invoking,
): Promise<InvokeResponse | undefined> {
  const feedback = parseFeedback(activity.value);
  if (feedback === undefined) return undefined;
  const { key } = placeOf(activity);
  await keepFeedback(key, cards.turnOn(key, activity.replyToId), feedback);
  return { status: 200, body: {} };
}

const ExecuteT = z.looseObject({ action: z.looseObject({ data: z.unknown() }) });

async function executed(activity: InboundActivity, context: TurnContext, invoking: Invoking): Promise<InvokeResponse> {
  const parsed = ExecuteT.safeParse(activity.value);
  const press = parsed.success ? parsePress(parsed.data.action.data) : undefined;
  if (press === undefined) {
    const message = teamsPhrasesOf(activity.locale).oldButton;
    return invokeAnswer(400, "application/vnd.microsoft.error", { code: "BadRequest", message });
  }
  const pressed = await invoking.cards.pressed(press, activity);
  if (pressed.kind === "sentence")
    return invokeAnswer(200, "application/vnd.microsoft.activity.message", pressed.sentence);
  await followUp(pressed, activity, context, invoking);
  return pressed.kind === "card"
    ? invokeAnswer(200, "application/vnd.microsoft.card.adaptive", pressed.card)
    : invokeAnswer(200, "application/vnd.microsoft.activity.message", "");
}

/** What goes beside the invoke's answer: Execute replaces the card for who pressed it, for everybody else the message is replaced. */
async function followUp(
  pressed: Exclude<Pressed, { kind: "sentence" }>,
  activity: InboundActivity,
  context: TurnContext,
  { cards, send }: Invoking,
): Promise<void> {
  await send(pressed.messages, context);
  if (pressed.kind === "card" && pressed.forAll && canReplace(activity))
    await cards.replace(activity.replyToId!, pressed.message, context);
}

/** A press by a client that does not know Execute comes as a message: nothing but a message can answer it. */
export async function answerPress(
  press: Press,
  activity: InboundActivity,
  context: TurnContext,
  { cards, send }: Invoking,
): Promise<void> {
  const pressed = await cards.pressed(press, activity);
  switch (pressed.kind) {
    case "sentence":
      await send([drawSentence(pressed.sentence)], context);
      return;
    case "messages":
      await send(pressed.messages, context);
      return;
    case "card":
      await send(canReplace(activity) ? pressed.messages : [...pressed.messages, pressed.message], context);
      if (canReplace(activity)) await cards.replace(activity.replyToId!, pressed.message, context);
  }
}

const canReplace = ({ replyToId, deliveryMode }: InboundActivity): boolean =>
  replyToId !== undefined && replyToId !== "" && deliveryMode !== "expectReplies";

const invokeAnswer = (statusCode: number, type: string, value: unknown): InvokeResponse => ({
  status: 200,
  body: { statusCode, type, value },
});
