// A reply as Markdown: for the terminal, `chat --json` and Teams text. It makes complete sense where nothing can be pressed:
// what can be pressed is written out, and answers are numbered so that a number can be typed.
import type { Asked, Candidate, Reply, ReplyStep, Section } from "../conversation/reply.ts";
import { en, type Phrases } from "../phrases/en.ts";
import { numbered } from "../conversation/reply.ts";
import { dayInWords } from "./dates.ts";
import {
  blocksToMarkdown,
  codeFence,
  codeSpan,
  escapeMarkdown,
  inCell,
  inlinesToMarkdown,
  listItem,
  table,
  wrapped,
  type MarkdownOptions,
} from "./markdown-blocks.ts";

export function toMarkdown(reply: Reply, options: MarkdownOptions = {}): string {
  const parts = [
    ...reply.notices.map((notice) => inlinesToMarkdown(notice, options)),
    headline(reply, options),
    ...reply.sections.map((section) => sectionToMarkdown(section, options)),
    reply.asked === undefined ? "" : askedToMarkdown(reply.asked, options),
    numberedToMarkdown(reply),
    choicesToMarkdown(reply),
  ];
  return parts.filter((part) => part !== "").join("\n\n");
}

const sayOf = ({ say }: MarkdownOptions): Phrases => say ?? en;

function headline(reply: Reply, options: MarkdownOptions): string {
  // The whole line is bold already; bold inside it would end it.
  const plain = reply.headline.flatMap((run) => (run.kind === "strong" ? run.content : [run]));
  const certainty = reply.certainty === undefined ? "" : `${escapeMarkdown(reply.certainty)}: `;
  return wrapped("**", certainty + inlinesToMarkdown(plain, options));
}

function sectionToMarkdown(section: Section, options: MarkdownOptions): string {
  const say = sayOf(options);
  switch (section.kind) {
    case "text":
      return [
        ...(section.title === undefined ? [] : [wrapped("**", escapeMarkdown(section.title))]),
        blocksToMarkdown(section.blocks, options),
      ].join("\n\n");
    case "read":
      return section.values.length === 0
        ? ""
        : `${escapeMarkdown(say.read)}: ${section.values.map(({ label, value }) => `${escapeMarkdown(label)} ${codeSpan(value)}`).join(" · ")}`;
    case "steps":
      return [
        ...(section.title === undefined ? [] : [wrapped("**", escapeMarkdown(section.title))]),
        ...(section.effort === "" ? [] : [wrapped("*", escapeMarkdown(section.effort))]),
        section.steps.map((step) => stepToMarkdown(step, options)).join("\n"),
      ].join("\n\n");
    case "check":
      return `${escapeMarkdown(say.verify)}: ${blocksToMarkdown(section.blocks, options)}`;
    case "candidates":
      return section.candidates.map((candidate, index) => candidateToMarkdown(candidate, index, options)).join("\n");
    case "differences":
      return table(
        ["", say.drawn.columnArticle, say.drawn.columnYours],
        section.rows.map((row) => [row.aspect, row.article, row.yours].map((cell) => inCell(escapeMarkdown(cell)))),
      );
    case "copy":
      return `${wrapped("**", escapeMarkdown(section.title))}\n\n${codeFence(section.text)}`;
    case "source":
      return sourceToMarkdown(section, options);
  }
}

function stepToMarkdown(step: ReplyStep, options: MarkdownOptions): string {
  const { drawn } = sayOf(options);
  const [first, ...rest] = step.content;
  const effort = [step.effort, step.optional, step.wait === undefined ? "" : drawn.thenWait(step.wait)]
    .filter((part) => part !== undefined && part !== "")
    .join(" · ");
  const instruction = first === undefined ? "" : blocksToMarkdown([first], options);
  // A fence or a table must end with its own line; the effort goes below it.
  const gap = first === undefined || first.kind === "paragraph" ? " " : "\n\n";
  const text = [
    ...(step.risk === undefined ? [] : [`**${drawn.beforeStep}** ${escapeMarkdown(step.risk)}`]),
    `${instruction}${effort === "" ? "" : `${gap}*${escapeMarkdown(effort)}*`}${markOf(step, drawn)}`,
    ...(rest.length === 0 ? [] : [blocksToMarkdown(rest, options)]),
  ].join("\n\n");
  return listItem(`${step.number}. `, text);
}

function markOf(step: ReplyStep, drawn: Phrases["drawn"]): string {
  if (step.done === true) return ` (${drawn.isDone})`;
  if (step.skipped === true) return ` (${drawn.isLeftOut})`;
  return step.next === true ? ` **(${drawn.isNext})**` : "";
}

function candidateToMarkdown(candidate: Candidate, index: number, options: MarkdownOptions): string {
  const text = [
    `${wrapped("**", escapeMarkdown(candidate.choice.label))}: ${inlinesToMarkdown(candidate.title, options)}`,
    inlinesToMarkdown(candidate.explanation, options),
    candidate.effort === "" ? "" : `*${escapeMarkdown(candidate.effort)}*`,
  ].filter((part) => part !== "");
  return listItem(`${index + 1}. `, text.join("  \n"));
}

function sourceToMarkdown(section: Section & { readonly kind: "source" }, options: MarkdownOptions): string {
  const { drawn, dates } = sayOf(options);
  const links = section.links.map(({ label, href }) =>
    inlinesToMarkdown([{ kind: "link", href, content: [{ kind: "literal", text: label }] }], options),
  );
  const article =
    section.article !== undefined && options.articleAddress !== undefined
      ? inlinesToMarkdown(
          [{ kind: "article-link", article: section.article, content: [{ kind: "literal", text: drawn.theArticle }] }],
          options,
        )
      : "";
  const reviewed = section.reviewed === undefined ? "" : drawn.reviewed(dayInWords(section.reviewed, dates));
  const parts = [links.join(", "), article, reviewed].filter((part) => part !== "");
  return parts.length === 0 ? "" : `${drawn.sourceIs}: ${parts.join(" · ")}`;
}

function askedToMarkdown(asked: Asked, options: MarkdownOptions): string {
  return [wrapped("**", escapeMarkdown(asked.text)), blocksToMarkdown(asked.how, options)]
    .filter((part) => part !== "")
    .join("\n\n");
}

/** Numbers go on after the candidates, which stand above with theirs. */
function numberedToMarkdown(reply: Reply): string {
  const candidates = reply.sections.reduce(
    (count, section) => count + (section.kind === "candidates" ? section.candidates.length : 0),
    0,
  );
  return numbered(reply)
    .map((choice, index) => `${index + 1}. ${escapeMarkdown(choice.label)}`)
    .slice(candidates)
    .join("\n");
}

function choicesToMarkdown(reply: Reply): string {
  return [...reply.choices, ...reply.quiet].map((choice) => `[${escapeMarkdown(choice.label)}]`).join(" ");
}
