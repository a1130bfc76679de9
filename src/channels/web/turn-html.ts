// One turn as the page needs it: what was heard and what was answered as articles, and the line for those who listen.
import type { Reply } from "../../conversation/reply.ts";
import { numbered } from "../../conversation/reply.ts";
import { en, type Phrases } from "../../phrases/en.ts";
import { phrasesOf } from "../../phrases/languages.ts";
import type { Taken } from "../../turns/turns.ts";
import { heardHtml } from "./heard-html.ts";
import { ledgerHtml } from "./ledger-html.ts";
import { noticesHtml } from "./notice-html.ts";
import { panelHtml } from "./panel-html.ts";
import { headlineText, replyHtml } from "./reply-html.ts";

/** One event of GET /web/replies, and a part of what POST /web/messages answers. */
export interface TurnWire {
  /** Number of the turn, from 1. */
  readonly n: number;
  /** ISO time, UTC. */
  readonly at: string;
  /** `article` elements, in order. */
  readonly html: string;
  /** One line for role=log. */
  readonly announce: string;
  /** Inside of the side panel; empty where there is nothing to say. */
  readonly panel: string;
  /** Inside of the strip of what must be undone; empty where nothing is open. (`ledger` is the line's own word.) */
  readonly open: string;
  /** A new case begins: `start` where the first visit says all there is to say, `sheet` where the answer is needed. */
  readonly fresh?: "start" | "sheet";
  /** Everything before was deleted; the next turn is number 1. */
  readonly forgotten?: true;
}

export function toWire(taken: Taken): TurnWire {
  const { n, at, turn } = taken;
  const say = phrasesOf(turn.language);
  const open = ledgerHtml(turn.ledger, say);
  return {
    n,
    at,
    html:
      heardHtml(turn.heard, say, n, at) +
      noticesHtml(turn.heard, turn.replies, say, at) +
      turn.replies.map((reply, index) => replyHtml(reply, say, { n, part: index + 1, at })).join(""),
    announce: turn.replies.map((reply) => announcement(reply, say)).join(" "),
    panel: panelHtml(turn.panel, say),
    open,
    ...(turn.fresh === true ? { fresh: open === "" && turn.replies.every(isGreeting) ? "start" : "sheet" } : {}),
    ...(turn.forget === true ? { forgotten: true } : {}),
  };
}

/** An answer that neither asks, warns nor shows anything: the first visit says as much. */
const isGreeting = (reply: Reply): boolean =>
  reply.asked === undefined && reply.tone !== "risk" && reply.sections.every((section) => section.kind === "text");

/** First line, question, number of answers, or steps and minutes: nobody wants six steps read aloud unasked. */
export function announcement(reply: Reply, { drawn }: Phrases = en): string {
  const answers = numbered(reply).length;
  const effort = reply.sections.flatMap((section) => (section.kind === "steps" ? [section.effort] : []))[0] ?? "";
  const parts = [
    headlineText(reply),
    reply.asked?.text ?? "",
    answers === 0 ? "" : drawn.answers(answers),
    effort.split(" · ").slice(0, 2).join(", "),
  ];
  return parts
    .filter((words) => words !== "")
    .map((words) => (/[.?:!]$/.test(words) ? words : `${words}.`))
    .join(" ");
}
