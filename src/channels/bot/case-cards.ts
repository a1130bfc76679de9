// One card a case: sent where there is something to press, replaced in place when it is pressed, put away when a newer one goes on.
import type { Activity, TurnContext } from "botbuilder";
import { type Log, whereOf } from "../../turns/log.ts";
import { type Delivery, type LiveTurns, type Taken, TurnFailed } from "../../turns/turns.ts";
import { teamsPhrasesOf } from "../../phrases/teams.ts";
import type { InboundActivity } from "./activity.ts";
import type { Card } from "./cards/element.ts";
import { type Press, tagOf } from "./cards/press.ts";
import { firstLine, replyCard } from "./cards/reply-card.ts";
import { type Superseded, supersededCard } from "./cards/superseded-card.ts";
import { addressOf, undelivered } from "./delivering.ts";
import { createLiveCards, type LiveCard } from "./live-cards.ts";
import { type Place, placeOf, zoneOf } from "./place.ts";
import { cardMessage, commandMessages, sayOf, showTurn, type Shown, type ShownCard } from "./showing.ts";

/** What becomes of the card that was pressed. */
export type Pressed =
  | {
      readonly kind: "card";
      readonly card: Card;
      /** The card as a message, with what stands around it. */
      readonly message: Partial<Activity>;
      /** Sent beside it. */
      readonly messages: readonly Partial<Activity>[];
      /** The others who see the card are to see this too. */
      readonly forAll: boolean;
    }
  /** The card stays as it is. */
  | { readonly kind: "sentence"; readonly sentence: string }
  | { readonly kind: "messages"; readonly messages: readonly Partial<Activity>[] };

export interface CaseCards {
  /** Sends what a turn answered. The card before it is put away, unless the channel takes its replies in the answer. */
  readonly show: (taken: Taken, activity: InboundActivity, context: TurnContext) => Promise<Delivery>;
  readonly pressed: (press: Press, activity: InboundActivity) => Promise<Pressed>;
  /** The turn that a message shows, if it is the newest card of the session. */
  readonly turnOn: (key: string, activityId: string | undefined) => number | undefined;
  /** Replaces a card that was sent. */
  readonly replace: (activityId: string, message: Partial<Activity>, context: TurnContext) => Promise<void>;
}

export interface CaseCardsParts {
  readonly turns: Pick<LiveTurns, "take" | "settle" | "since">;
  readonly log: Log;
}

export function createCaseCards({ turns, log }: CaseCardsParts): CaseCards {
  const live = createLiveCards();

  const replace: CaseCards["replace"] = async (id, message, context) => {
    try {
      await context.updateActivity({ ...message, id });
    } catch (error) {
      // The old card keeps its buttons; whoever presses one is told, and nothing changes.
      log({ level: "warning", event: "card not replaced", where: whereOf(error) });
    }
  };

  const putAway = async (old: LiveCard, next: Taken, context: TurnContext): Promise<void> => {
    const chosen = next.turn.heard.kind === "choice" ? { chosen: next.turn.heard.label } : {};
    const card = supersededCard({
      ...awayOf(old),
      ...chosen,
      ...(next.turn.fresh === true ? {} : { changeable: true }),
    });
    await replace(old.activityId, cardMessage(card, old.firstLine), context);
  };

  return {
    replace,

    turnOn: (key, activityId) => {
      const card = live.get(key);
      return card?.activityId === activityId ? card?.of.turn : undefined;
    },

    show: async (taken, activity, context) => {
      const place = placeOf(activity);
      const shown = showTurn(taken, place);
      let ids: readonly (string | undefined)[];
      try {
        ids = await sent(messagesOf(shown), context);
      } catch (error) {
        // The turn is saved; only its words did not arrive.
        return undelivered(error, log);
      }
      if (!place.cards || activity.deliveryMode === "expectReplies") return { kind: "delivered" };
      const old = live.get(place.key);
      remember(live, place, shown, ids.at(-1));
      if (old !== undefined && taken.forgotten !== true) await putAway(old, taken, context);
      return { kind: "delivered" };
    },

    pressed: async (press, activity) => {
      const place = placeOf(activity);
      const say = teamsPhrasesOf(activity.locale);
      if (press.tag !== tagOf(place.key))
        return { kind: "sentence", sentence: press.owner === undefined ? say.otherCase : say.othersCase(press.owner) };
      if (press.does.kind !== "say")
        return again(await turnOf(turns, place.key, press.turn), press, place, say.oldCard);

      const { said } = press.does;
      const old = live.get(place.key);
      const onLive = old !== undefined && old.activityId === activity.replyToId;
      // To change an answer one goes back to an old card: that is what it is for.
      if (!("change" in said)) {
        const newest = (await turns.since(place.key, press.turn)).at(-1);
        if (newest !== undefined) return stale(newest, press, place, onLive, turns);
      }
      const zone = zoneOf(activity);
      let taken: Taken;
      try {
        taken = await turns.take({
          key: place.key,
          said,
          // A card is answered once, however often and by how many clicks.
          seenId: "change" in said ? `change ${activity.id ?? press.turn}` : `press ${press.turn}`,
          ...(zone === undefined ? {} : { zone }),
          ...(activity.locale === undefined ? {} : { locale: activity.locale }),
          // For what it may leave to be said later. Its own answer goes out with the request, and is settled at once.
          ...(activity.deliveryMode === "expectReplies" ? {} : { address: addressOf(activity) }),
        });
        if (taken.repeated !== true && taken.forgotten !== true)
          await turns.settle(place.key, taken.n, { kind: "delivered" });
      } catch (error) {
        if (!(error instanceof TurnFailed)) throw error;
        return { kind: "sentence", sentence: error.message };
      }
      const shown = showTurn(taken, place, true);
      if (shown.card === undefined) return { kind: "messages", messages: shown.messages };
      const repeated = taken.repeated === true;
      if (!repeated) remember(live, place, shown, activity.replyToId);
      return {
        kind: "card",
        card: shown.card.card,
        message: shown.card.message,
        messages: repeated ? [] : shown.messages,
        forAll: true,
      };
    },
  };
}

const messagesOf = ({ messages, card }: Shown): readonly Partial<Activity>[] =>
  card === undefined ? messages : [...messages, card.message];

async function sent(
  messages: readonly Partial<Activity>[],
  context: TurnContext,
): Promise<readonly (string | undefined)[]> {
  if (messages.length === 0) return [];
  const responses = await context.sendActivities([...messages]);
  // In an answer's own replies, and where a channel gives no ids, there is nothing behind the type.
  return (responses as readonly ({ readonly id?: string } | undefined)[]).map((response) => response?.id);
}

function remember(
  live: ReturnType<typeof createLiveCards>,
  { key }: Place,
  { card }: Shown,
  activityId: string | undefined,
): void {
  if (card === undefined || activityId === undefined) live.forget(key);
  else live.set(key, { activityId, ...cardWords(card) });
}

function cardWords({ of, reply, language }: ShownCard): Omit<LiveCard, "activityId"> {
  const { asked } = reply;
  return {
    of,
    language,
    firstLine: firstLine(reply),
    ...(asked === undefined ? {} : { asked: { question: asked.question, text: asked.text } }),
  };
}

const awayOf = ({ of, language, firstLine: words, asked }: Omit<LiveCard, "activityId">): Superseded => ({
  of,
  say: sayOf(language),
  firstLine: words,
  ...(asked === undefined ? {} : { asked }),
});

async function turnOf(turns: Pick<LiveTurns, "since">, key: string, n: number): Promise<Taken | undefined> {
  const taken = (await turns.since(key, n - 1))[0];
  return taken?.n === n ? taken : undefined;
}

/** What a card said, for reading: nothing of it can be pressed. Or its commands, to copy. */
function again(taken: Taken | undefined, press: Press, place: Place, gone: string): Pressed {
  const reply = taken?.turn.replies.at(-1);
  if (taken === undefined || reply === undefined) return { kind: "sentence", sentence: gone };
  const { language } = taken.turn;
  if (press.does.kind === "commands") return { kind: "messages", messages: commandMessages(reply, language) };
  const of = { tag: tagOf(place.key), turn: taken.n };
  const card = replyCard({ reply, say: sayOf(language), of, readOnly: true });
  return { kind: "card", card, message: cardMessage(card, firstLine(reply)), messages: [], forAll: false };
}

/** Pressed after the case went on. On the card that went on itself, that was a second click. */
async function stale(
  newest: Taken,
  press: Press,
  place: Place,
  onLive: boolean,
  turns: Pick<LiveTurns, "since">,
): Promise<Pressed> {
  if (onLive) {
    const { card } = showTurn(newest, place, true);
    if (card !== undefined)
      return { kind: "card", card: card.card, message: card.message, messages: [], forAll: false };
  }
  const old = await turnOf(turns, place.key, press.turn);
  const shown = old === undefined ? undefined : showTurn(old, place, true).card;
  if (shown === undefined) return { kind: "sentence", sentence: teamsPhrasesOf(newest.turn.language).oldCard };
  const card = supersededCard({ ...awayOf(cardWords(shown)), pressed: true });
  return { kind: "card", card, message: cardMessage(card, firstLine(shown.reply)), messages: [], forAll: true };
}
