// From a turn to the messages of a chat: text where nothing is to be done, a card where there is, and never the same thing twice.
import type { Activity, Attachment } from "botbuilder";
import type { Reply, Section } from "../../conversation/reply.ts";
import type { Turn } from "../../conversation/turn.ts";
import { type Phrases } from "../../phrases/en.ts";
import { phrasesOf } from "../../phrases/languages.ts";
import { type TeamsPhrases, teamsPhrasesOf } from "../../phrases/teams.ts";
import type { Taken } from "../../turns/turns.ts";
import { codeFence, escapeMarkdown } from "../markdown-blocks.ts";
import type { Card } from "./cards/element.ts";
import { type CardOf, tagOf } from "./cards/press.ts";
import { commandsIn, firstLine, replyCard } from "./cards/reply-card.ts";
import { citationsOf } from "./citations.ts";
import { drawReply, drawSentence, drawTurn, mostSuggestions, splitText } from "./drawing.ts";
import type { Place } from "./place.ts";

export interface Shown {
  /** Sent in this order, each a message of its own. */
  readonly messages: readonly Partial<Activity>[];
  /** The card of the turn. It is sent last, or takes the place of the one before. */
  readonly card?: ShownCard;
}

export interface ShownCard {
  readonly of: CardOf;
  readonly reply: Reply;
  readonly language: string | undefined;
  readonly card: Card;
  /** The card as a message. */
  readonly message: Partial<Activity>;
}

type Say = Phrases & { readonly teams: TeamsPhrases };
export const sayOf = (language: string | undefined): Say => ({
  ...phrasesOf(language),
  teams: teamsPhrasesOf(language),
});

/** @param inPlace the turn was pressed on a card, which goes on as one whatever is answered */
export function showTurn(taken: Taken, place: Place, inPlace = false): Shown {
  const { turn } = taken;
  if (!place.cards) return { messages: drawTurn(turn) };
  const last = turn.replies.at(-1);
  if (last === undefined) return { messages: [] };
  const before = turn.replies.slice(0, -1).flatMap((reply) => drawReply(reply));
  if (!inPlace && !needsCard(last)) return { messages: [...before, ...textOf(last, place)] };
  return { messages: [...before, ...copiesOf(last)], card: cardOf(last, taken, place) };
}

/** Something to do, or more than a few sentences and what a chat suggests. */
export const needsCard = (reply: Reply): boolean =>
  reply.asked !== undefined ||
  reply.tone === "risk" ||
  !reply.sections.every(isTalk) ||
  reply.choices.length + reply.aside.length + reply.quiet.length > mostSuggestions;

const isTalk = (section: Section): boolean =>
  section.kind === "source" ||
  (section.kind === "text" && section.title === undefined && section.blocks.every(({ kind }) => kind === "paragraph"));

function textOf(reply: Reply, { shared }: Place): readonly Partial<Activity>[] {
  const texts = drawReply(reply, { suggest: !shared });
  const citations = citationsOf(reply);
  return citations === undefined
    ? texts
    : texts.map((message, index) =>
        index === texts.length - 1
          ? { ...message, text: `${message.text ?? ""} ${citations.marks}`, entities: [citations.entity] }
          : message,
      );
}

/** What is made to be copied goes as a fenced message: out of a card nobody copies a whole text. */
function copiesOf(reply: Reply): readonly Partial<Activity>[] {
  return reply.sections
    .filter((section): section is Section & { kind: "copy" } => section.kind === "copy")
    .flatMap(({ title, text }) => splitText(`**${escapeMarkdown(title)}**\n\n${codeFence(text)}`).map(drawSentence));
}

/** All commands of an answer, in order, to copy. */
export function commandMessages(reply: Reply, language: string | undefined): readonly Partial<Activity>[] {
  const commands = commandsIn(reply);
  if (commands.length === 0) return [drawSentence(teamsPhrasesOf(language).noCommands)];
  const fences = commands.map(({ language: kind, text }) => codeFence(text, kind));
  return splitText(fences.join("\n\n")).map(drawSentence);
}

function cardOf(reply: Reply, { n, turn }: Taken, place: Place): ShownCard {
  const of: CardOf = {
    tag: tagOf(place.key),
    turn: n,
    ...(place.owner === undefined ? {} : { owner: place.owner }),
  };
  const card = replyCard({ reply, say: sayOf(turn.language), of, open: openIn(turn) });
  return { of, reply, language: turn.language, card, message: cardMessage(card, firstLine(reply), asksHowItWas(turn)) };
}

/** The answer that speaks of the change itself has its own button. */
const openIn = (turn: Turn): readonly { readonly text: string }[] =>
  turn.replies.some(({ choices }) => choices.some(({ said }) => "action" in said && said.action === "undone"))
    ? []
    : turn.ledger.filter(({ state }) => state === "open").map(({ text }) => ({ text }));

export const cardAttachment = (card: Card): Attachment => ({
  contentType: "application/vnd.microsoft.card.adaptive",
  content: card,
});

/** A card alone: with a text beside it Teams sends two messages, and gives the id of neither. */
export const cardMessage = (card: Card, summary: string, feedback = false): Partial<Activity> => ({
  type: "message",
  summary,
  attachments: [cardAttachment(card)],
  ...(feedback ? { channelData: { feedbackLoop: { type: "custom" } } } : {}),
});

/** Thumbs stand below what claims to know something, or to know that nothing is documented; not below a question. */
const asksHowItWas = ({ verdict, replies }: Turn): boolean =>
  replies.every(({ asked }) => asked === undefined) &&
  (verdict === "unknown" || replies.some(({ sections }) => sections.some(({ kind }) => kind === "steps")));
