// The parts of an answer as HTML: steps, candidates, what differs, what to copy, where it is written.
import { literal, textOfInlines, type Block } from "../../knowledge/blocks.ts";
import type { Candidate, ReplyStep, Section } from "../../conversation/reply.ts";
import { en, type Phrases } from "../../phrases/en.ts";
import { dayInWords } from "../dates.ts";
import { codeBlock } from "./code-html.ts";
import { escapeHtml, markHtml } from "./escape-html.ts";
import { articleHref, blockHtml, blocksHtml, inlinesHtml, linkHtml } from "./html.ts";
import { icons } from "./icons.ts";
import { buttonHtml, saidAttribute } from "./press-html.ts";

export interface SectionContext {
  /** Begins every id of the answer, so that ids are unique on the page. */
  readonly id: string;
  /** Names the question that numbered candidates answer. */
  readonly labelledBy: string;
  readonly say: Phrases;
}

/** One part of the sheet. The read strip stands in the head; see `readStrip`. */
export function sectionHtml(section: Section, context: SectionContext): string {
  const { say } = context;
  switch (section.kind) {
    case "text":
      return part(
        section.folded === true && section.title !== undefined
          ? foldedHtml(section.title, `<div class="prose">${blocksHtml(section.blocks, say)}</div>`)
          : (section.title === undefined ? "" : `<h3 class="part-title">${escapeHtml(section.title)}</h3>`) +
              `<div class="prose">${blocksHtml(section.blocks, say)}</div>`,
      );
    case "read":
      return part(readStrip(section, say));
    case "steps":
      return part(stepsHtml(section, say));
    case "check":
      return part(checkHtml(section.blocks, say));
    case "candidates":
      return part(candidatesHtml(section.candidates, context));
    case "differences":
      return part(differencesHtml(section.rows, say));
    case "copy":
      return part(codeBlock([literal(section.text)], { title: section.title, say }));
    case "source":
      return part(sourceHtml(section, say));
  }
}

/** Its title only, until somebody opens it. */
const foldedHtml = (title: string, html: string): string =>
  `<details class="fold"><summary>${escapeHtml(title)}</summary>${html}</details>`;

const part = (html: string): string => (html === "" ? "" : `<div class="sheet-part">${html}</div>`);

export function readStrip(section: Section & { readonly kind: "read" }, say: Phrases): string {
  if (section.values.length === 0) return "";
  const values = section.values.map(({ label, value, line }) => {
    const where = line === undefined ? "" : ` title="${escapeHtml(say.line(line))}"`;
    return `<div><dt>${escapeHtml(label)}</dt><dd${where}>${markHtml(value)}</dd></div>`;
  });
  return `<div class="read"><p class="read-title">${escapeHtml(say.read)}</p><dl>${values.join("")}</dl></div>`;
}

/** "3 steps · about 14 minutes · server administrator": its parts may stand on lines of their own when narrow. */
export function effortHtml(effort: string): string {
  if (effort === "") return "";
  const [first = "", ...rest] = effort.split(" · ").map(escapeHtml);
  return `<p class="effort"><span><strong>${first}</strong>${rest.map((word) => `<span>${word}</span>`).join("")}</span></p>`;
}

function stepsHtml(section: Section & { readonly kind: "steps" }, say: Phrases): string {
  const title = section.title === undefined ? "" : `<h3 class="steps-title">${escapeHtml(section.title)}</h3>`;
  const start = section.steps[0]?.number ?? 1;
  const from = start === 1 ? "" : ` start="${start}"`;
  const steps = `${effortHtml(section.effort)}<ol class="steps"${from}>${section.steps.map((step) => stepHtml(step, say)).join("")}</ol>`;
  return section.folded === true && section.title !== undefined ? foldedHtml(section.title, steps) : title + steps;
}

function stepHtml(step: ReplyStep, say: Phrases): string {
  const data = step.said === undefined ? "" : ` ${saidAttribute(step.said)}`;
  const done = step.done === true ? " checked" : "";
  return (
    `<li><label class="tick"><input type="checkbox" data-step="${step.number}"${data}${done} aria-label="${escapeHtml(say.drawn.tickStep(step.number))}">` +
    `<span><b>${step.number}</b>${icons.tick}</span></label><div>${stepBody(step, say)}</div></li>`
  );
}

/** What is said before, the instruction, who and how long, and the rest; the same on the sheet and in an article. */
export function stepBody(step: Omit<ReplyStep, "number">, say: Phrases = en): string {
  const [first, ...rest] = step.content;
  const instruction = first === undefined ? "" : stepBlock(first, "step-do", say);
  const who = [step.effort, step.optional, step.wait === undefined ? undefined : say.drawn.thenWait(step.wait)]
    .filter((words) => words !== undefined && words !== "")
    .map((words) => escapeHtml(words ?? ""));
  return (
    (step.risk === undefined ? "" : `<p class="step-risk">${icons.risk}<span>${escapeHtml(step.risk)}</span></p>`) +
    instruction +
    (who.length === 0 ? "" : `<p class="step-who">${who.join(" · ")}</p>`) +
    rest.map((block) => stepBlock(block, "step-note", say)).join("")
  );
}

const stepBlock = (block: Block, kind: string, say: Phrases): string =>
  block.kind === "paragraph" ? `<p class="${kind}">${inlinesHtml(block.content)}</p>` : blockHtml(block, say);

/** "It worked when …": the first paragraph goes on after these words. */
export function checkHtml(blocks: readonly Block[], say: Phrases = en): string {
  const [first, ...rest] = blocks;
  if (first === undefined) return "";
  const lead =
    first.kind === "paragraph"
      ? `<p><span class="lead">${escapeHtml(say.verify)}:</span> ${inlinesHtml(first.content)}</p>`
      : `<p class="lead">${escapeHtml(say.verify)}:</p>${blockHtml(first, say)}`;
  return `<div class="check">${icons.works}<div class="prose">${lead}${blocksHtml(rest, say)}</div></div>`;
}

/** Columns whose rows stand level; a row that says the same of all says nothing and is left out. */
function candidatesHtml(candidates: readonly Candidate[], context: SectionContext): string {
  const differ = (row: (candidate: Candidate) => string): boolean => new Set(candidates.map(row)).size > 1;
  const rows = {
    title: candidates.some(({ title, choice }) => textOfInlines(title) !== choice.label),
    explanation: candidates.length === 1 || differ(({ explanation }) => inlinesHtml(explanation)),
    effort: candidates.length === 1 || differ(({ effort }) => effort),
  };
  const columns = candidates.map((candidate, index) => candidateHtml(candidate, index + 1, context.id, rows));
  return `<div class="candidates" role="group" aria-labelledby="${context.labelledBy}">${columns.join("")}</div>`;
}

function candidateHtml(
  candidate: Candidate,
  number: number,
  id: string,
  rows: { readonly title: boolean; readonly explanation: boolean; readonly effort: boolean },
): string {
  const name = `${id}-candidate-${number}`;
  const labelled = rows.title ? `aria-labelledby="${name}"` : `aria-label="${escapeHtml(candidate.choice.label)}"`;
  return (
    `<section class="candidate" ${labelled}>${buttonHtml(candidate.choice, { number })}` +
    (rows.title ? `<h3 id="${name}">${inlinesHtml(candidate.title)}</h3>` : "") +
    (rows.explanation ? `<p>${inlinesHtml(candidate.explanation)}</p>` : "") +
    (rows.effort ? `<p class="step-who">${escapeHtml(candidate.effort)}</p>` : "") +
    `</section>`
  );
}

function differencesHtml(rows: (Section & { readonly kind: "differences" })["rows"], { drawn }: Phrases): string {
  const body = rows.map(
    (row) =>
      `<tr><th scope="row">${escapeHtml(row.aspect)}</th><td>${escapeHtml(row.article)}</td><td>${escapeHtml(row.yours)}</td></tr>`,
  );
  return (
    `<table class="differs"><thead><tr><th scope="col"><span class="unseen">${escapeHtml(drawn.columnCompared)}</span></th>` +
    `<th scope="col">${escapeHtml(drawn.columnArticle)}</th><th scope="col">${escapeHtml(drawn.columnYours)}</th></tr></thead><tbody>${body.join("")}</tbody></table>`
  );
}

function sourceHtml(section: Section & { readonly kind: "source" }, { drawn, dates }: Phrases): string {
  const links = section.links.map(({ label, href }) => linkHtml(href, escapeHtml(label))).join(", ");
  const parts = [
    links === "" ? "" : `${escapeHtml(drawn.sourceIs)}: ${links}`,
    section.article === undefined
      ? ""
      : `<a href="${escapeHtml(articleHref(section.article))}">${escapeHtml(drawn.theArticle)}</a>`,
    section.reviewed === undefined ? "" : escapeHtml(drawn.reviewed(dayInWords(section.reviewed, dates))),
  ].filter((words) => words !== "");
  return parts.length === 0 ? "" : `<p class="source">${parts.join(" · ")}</p>`;
}
