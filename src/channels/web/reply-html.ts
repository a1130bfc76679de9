// An answer as a sheet: above what is concluded, below, on a tinted foot, what is pressed. Beside it the one line that is left
// of it when a newer answer has come.
import type { Asked, Reply, Section } from "../../conversation/reply.ts";
import { numbered } from "../../conversation/reply.ts";
import { textOfInlines, type Inline } from "../../knowledge/blocks.ts";
import type { Phrases } from "../../phrases/en.ts";
import { escapeHtml } from "./escape-html.ts";
import { blocksHtml, inlinesHtml } from "./html.ts";
import { icons } from "./icons.ts";
import { buttonHtml } from "./press-html.ts";
import { readStrip, sectionHtml } from "./section-html.ts";
import { whenHtml } from "./when-html.ts";

export interface ReplyPlace {
  readonly n: number;
  /** Place among the replies of its turn, from 1. */
  readonly part: number;
  /** ISO time. */
  readonly at: string;
}

export function replyHtml(reply: Reply, say: Phrases, place: ReplyPlace): string {
  const id = place.part === 1 ? `turn-${place.n}` : `turn-${place.n}-${place.part}`;
  const { head, parts } = divided(reply.sections);
  const asks = askingId(reply, id);
  const sections = parts.map((section) => sectionHtml(section, { id, labelledBy: asks, say })).join("");
  const tone = reply.tone === "plain" ? "" : ` sheet-${reply.tone}`;
  return (
    `<article class="turn turn-sheet" data-n="${place.n}"${langOf(say)} tabindex="-1" aria-labelledby="${id}-title">${whenHtml(place.at)}` +
    toldHtml(reply, say) +
    `<div class="sheet${tone}"><div class="sheet-head">${toneIcon(reply.tone)}${headlineHtml(reply, id)}` +
    head.map((section) => (section.kind === "read" ? readStrip(section, say) : leadHtml(section, say))).join("") +
    `</div>${sections}${footHtml(reply, id, say)}</div></article>`
  );
}

/** The page is in English. */
const langOf = ({ language }: Phrases): string => (language === "en" ? "" : ` lang="${language}"`);

/** What is said first, and what was read, stand in the head; from the first other part on, all stand below it. */
function divided(sections: readonly Section[]): {
  readonly head: readonly Section[];
  readonly parts: readonly Section[];
} {
  const isHead = (section: Section): boolean =>
    section.kind === "read" || (section.kind === "text" && section.title === undefined);
  const end = sections.findIndex((section) => !isHead(section));
  return end === -1 ? { head: sections, parts: [] } : { head: sections.slice(0, end), parts: sections.slice(end) };
}

const leadHtml = (section: Section, say: Phrases): string =>
  section.kind === "text" ? `<div class="prose">${blocksHtml(section.blocks, say)}</div>` : "";

function toneIcon(tone: Reply["tone"]): string {
  switch (tone) {
    case "plain":
      return "";
    case "risk":
      return icons.risk;
    case "done":
      return icons.works;
  }
}

function headlineHtml(reply: Reply, id: string): string {
  const certainty = reply.certainty === undefined ? "" : `<span class="sure">${escapeHtml(reply.certainty)}:</span> `;
  return `<h2 class="hero" id="${id}-title">${certainty}${inlinesHtml(unbold(reply.headline))}</h2>`;
}

/** The whole line is bold; bold inside it says nothing. */
const unbold = (content: readonly Inline[]): readonly Inline[] =>
  content.flatMap((run) => (run.kind === "strong" ? run.content : [run]));

/** The first line as plain text, its certainty before it. */
export function headlineText(reply: Reply): string {
  const words = textOfInlines(reply.headline).replace(/\s+/g, " ").trim();
  return reply.certainty === undefined ? words : `${reply.certainty}: ${words}`;
}

/** What is left of an answer that a newer one has replaced: its first line, what was asked, and the way back to the whole. */
function toldHtml(reply: Reply, { drawn }: Phrases): string {
  const asked = reply.asked === undefined ? "" : ` ${escapeHtml(drawn.asked(reply.asked.text))}`;
  return (
    `<div class="told"><h2>${escapeHtml(headlineText(reply))}</h2><span>${asked} </span><span data-answered></span> ` +
    `<button class="quiet" type="button" data-again aria-expanded="false">${escapeHtml(drawn.showAgain)}</button></div>`
  );
}

/** The id of what the numbered buttons answer. */
const askingId = (reply: Reply, id: string): string => (reply.asked === undefined ? `${id}-title` : `${id}-ask`);

function footHtml(reply: Reply, id: string, say: Phrases): string {
  const parts = [
    reply.asked === undefined ? "" : askedHtml(reply.asked, id, say),
    answersHtml(reply, askingId(reply, id)),
    outcomeHtml(reply),
    besideHtml(reply, say),
  ].join("");
  return parts === "" ? "" : `<div class="sheet-foot">${parts}</div>`;
}

function askedHtml(asked: Asked, id: string, say: Phrases): string {
  const how = asked.how.length === 0 ? "" : `<div class="prose how">${blocksHtml(asked.how, say)}</div>`;
  return `<h3 class="ask-title" id="${id}-ask">${escapeHtml(asked.text)}</h3>${how}`;
}

/** Candidates stand as buttons in their columns, so numbers go on after theirs. */
function answersHtml(reply: Reply, labelledBy: string): string {
  const candidates = reply.sections.flatMap((section) => (section.kind === "candidates" ? section.candidates : []));
  const buttons = numbered(reply)
    .map((choice, index) => ({ choice, number: index + 1, unsure: reply.aside.includes(choice) }))
    .slice(candidates.length)
    .map(({ choice, number, unsure }) => buttonHtml(choice, unsure ? { number, class: "unsure" } : { number }));
  return buttons.length === 0
    ? ""
    : `<div class="answers" role="group" aria-labelledby="${labelledBy}">${buttons.join("")}</div>`;
}

function outcomeHtml(reply: Reply): string {
  if (reply.choices.length === 0) return "";
  const buttons = reply.choices.map((choice, index) =>
    buttonHtml(choice, reply.filled && index === 0 ? { class: "main" } : {}),
  );
  return `<div class="outcome">${buttons.join("")}</div>`;
}

/** Quiet words. "Where we stand" is left out by the style sheet where the panel says it. */
function besideHtml(reply: Reply, { drawn }: Phrases): string {
  const copyAll = reply.sections.some((section) => section.kind === "steps")
    ? `<button class="quiet" type="button" data-copy-steps>${escapeHtml(drawn.copySteps)}</button>`
    : "";
  const quiet = reply.quiet.map((choice) => {
    const standing = "action" in choice.said && choice.said.action === "status";
    return buttonHtml(choice, { class: standing ? "quiet when-narrow" : "quiet" });
  });
  return copyAll === "" && quiet.length === 0 ? "" : `<div class="beside">${copyAll}${quiet.join("")}</div>`;
}
