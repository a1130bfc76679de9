// Answers to what Teams asks by an invoke. Each has an answer, also what nobody here knows: the SDK's 501 is taken for a broken bot.
import type { Activity, InvokeResponse, TurnContext } from "botbuilder";
import * as z from "zod";
import { teamsPhrasesOf } from "../../phrases/teams.ts";
import type { InboundActivity } from "./activity.ts";
import type { CaseCards, Pressed } from "./case-cards.ts";
import { parsePress, type Press } from "./cards/press.ts";
import { drawSentence } from "./drawing.ts";
import { cardMessage } from "./showing.ts";

export interface Invoking {
  readonly cards: CaseCards;
  readonly send: (messages: readonly Partial<Activity>[], context: TurnContext) => Promise<unknown>;
}

export async function answerInvoke(
  activity: InboundActivity,
  context: TurnContext,
  { cards, send }: Invoking,
): Promise<InvokeResponse> {
  switch (activity.name) {
    case "adaptiveCard/action":
      return executed(activity, context, { cards, send });
    default:
      return { status: 400, body: { error: teamsPhrasesOf(activity.locale).notOffered } };
  }
}

const ExecuteT = z.looseObject({ action: z.looseObject({ data: z.unknown() }) });

async function executed(
  activity: InboundActivity,
  context: TurnContext,
  { cards, send }: Invoking,
): Promise<InvokeResponse> {
  const parsed = ExecuteT.safeParse(activity.value);
  const press = parsed.success ? parsePress(parsed.data.action.data) : undefined;
  if (press === undefined) {
    const message = teamsPhrasesOf(activity.locale).oldButton;
    return invokeAnswer(400, "application/vnd.microsoft.error", { code: "BadRequest", message });
  }
  const pressed = await cards.pressed(press, activity);
  if (pressed.kind === "sentence")
    return invokeAnswer(200, "application/vnd.microsoft.activity.message", pressed.sentence);
  await followUp(pressed, activity, context, { cards, send });
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
    await cards.replace(activity.replyToId!, pressed.card, pressed.summary, context);
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
      await send(
        canReplace(activity) ? pressed.messages : [...pressed.messages, cardMessage(pressed.card, pressed.summary)],
        context,
      );
      if (canReplace(activity)) await cards.replace(activity.replyToId!, pressed.card, pressed.summary, context);
  }
}

const canReplace = ({ replyToId, deliveryMode }: InboundActivity): boolean =>
  replyToId !== undefined && replyToId !== "" && deliveryMode !== "expectReplies";

const invokeAnswer = (statusCode: number, type: string, value: unknown): InvokeResponse => ({
  status: 200,
  body: { statusCode, type, value },
});
