// The page of one article: everything that is known of it, with its sources.
import type { Article, Message, Step, Way } from "../../knowledge/article.ts";
import { literal, textOfInlines, type Piece } from "../../knowledge/blocks.ts";
import { articleOf, type Knowledge } from "../../knowledge/knowledge.ts";
import { dayInWords } from "../dates.ts";
import { codeBlock } from "./code-html.ts";
import { stepEffort, waitWords, wayEffort } from "./effort.ts";
import { breakable, escapeHtml } from "./escape-html.ts";
import { articleHref, blocksHtml, inlinesHtml, linkHtml } from "./html.ts";
import { icons } from "./icons.ts";
import { layout } from "./layout.ts";
import { groupName } from "./search-articles.ts";
import { checkHtml, effortHtml, stepBody } from "./section-html.ts";

/** Symptoms shown: enough to see whether it is the same, and no more. */
const shownSymptoms = 8;

export function articleHtml(knowledge: Knowledge, article: Article): string {
  return layout({
    product: knowledge.product,
    title: textOfInlines(article.title),
    current: "articles",
    skips: [{ to: "content", words: "Skip to the content" }],
    body: `<div class="width desk">
<main class="reading" id="content">
<p class="crumbs"><a href="/articles">Articles</a> / ${escapeHtml(groupName(article.subject))}</p>
<h1 class="article-title">${inlinesHtml(article.title)}</h1>
<div class="lede prose">${blocksHtml(article.explanation)}</div>
${[
  messagesHtml(article.messages),
  resolutionHtml(knowledge, article),
  caveatsHtml(article),
  symptomsHtml(article.symptoms),
].join("")}</main>
${marginHtml(knowledge, article)}
</div>`,
  });
}

export const articlePart = (id: string, title: string, html: string): string =>
  `<section class="article-part" aria-labelledby="part-${id}"><h2 id="part-${id}">${title}</h2>${html}</section>`;

function messagesHtml(messages: readonly Message[]): string {
  if (messages.length === 0) return "";
  const blocks = messages.map((message) =>
    codeBlock(messagePieces(message), { title: messageTitle(message), what: "the message" }),
  );
  return articlePart("messages", messages.length === 1 ? "The message" : "The messages", blocks.join(""));
}

function messageTitle(message: Message): string {
  const language = message.language === "en" ? "Message" : `Message, ${languageName(message.language)}`;
  return message.generic ? `${language}; other products say this too` : language;
}

const languageNames = new Intl.DisplayNames(["en"], { type: "language" });
const languageName = (code: string): string => (/^[a-z]{2,3}$/i.test(code) ? (languageNames.of(code) ?? code) : code);

/** Parts that may turn up alone stand apart by an empty line, as they do in the article's file. */
function messagePieces(message: Message): readonly Piece[] {
  return message.parts.flatMap((part, index): readonly Piece[] => [
    ...(index === 0 ? [] : [literal("\n\n")]),
    ...part.pieces.map((piece): Piece =>
      piece.kind === "literal" ? literal(piece.text) : { kind: "placeholder", name: piece.name },
    ),
  ]);
}

function resolutionHtml(knowledge: Knowledge, article: Article): string {
  const ways = article.ways.map((way) => wayHtml(knowledge, way, article.ways.length > 1)).join("");
  const check = checkHtml(article.verification);
  return ways === "" && check === "" ? "" : articlePart("resolution", "Resolution", ways + check);
}

function wayHtml(knowledge: Knowledge, way: Way, several: boolean): string {
  const title = way.title === undefined || !several ? "" : `<h3 class="way-title">${escapeHtml(way.title)}</h3>`;
  const steps = way.steps.map(
    (step, index) =>
      `<li><span class="number" aria-hidden="true">${index + 1}</span><div>${stepHtml(knowledge, way, step)}</div></li>`,
  );
  return `${title}${effortHtml(wayEffort(knowledge.product, way))}<ol class="steps plain">${steps.join("")}</ol>`;
}

function stepHtml(knowledge: Knowledge, way: Way, step: Step): string {
  const { temporary } = step;
  const undoing = way.steps.findLastIndex((other) => other.undoes !== undefined && other.undoes === temporary?.key);
  const later =
    temporary === undefined
      ? ""
      : `<p class="step-note">${icons.note} ${undoing >= 0 ? `Only for a time: step ${undoing + 1} sets it back.` : escapeHtml(temporary.sentence ?? "Only for a time: it must be set back.")}</p>`;
  return (
    stepBody({
      content: step.content,
      effort: stepEffort(knowledge.product, step),
      ...(step.risk === undefined ? {} : { risk: step.risk }),
      ...(step.optional === undefined ? {} : { optional: step.optional }),
      ...(step.wait === undefined ? {} : { wait: waitWords(step.wait) }),
    }) + later
  );
}

function caveatsHtml(article: Article): string {
  if (article.caveats.length === 0) return "";
  const items = article.caveats.map((caveat) => `<li><div class="prose">${blocksHtml(caveat)}</div></li>`);
  return articlePart("caveats", "Good to know", `<ul class="bullets">${items.join("")}</ul>`);
}

function symptomsHtml(symptoms: readonly string[]): string {
  if (symptoms.length === 0) return "";
  const items = symptoms.slice(0, shownSymptoms).map((symptom) => `<li><span>${escapeHtml(symptom)}</span></li>`);
  return articlePart("symptoms", "How people put it", `<ul class="bullets">${items.join("")}</ul>`);
}

const kinds: Readonly<Record<Article["kind"], string>> = { problem: "Problem", "how-to": "How-to", concept: "Concept" };

function marginHtml(knowledge: Knowledge, article: Article): string {
  const facts = [
    ["Kind", `${kinds[article.kind]}, ${article.status}`],
    ["Reviewed", article.reviewed === undefined ? "" : escapeHtml(dayInWords(article.reviewed))],
    [
      article.codes.length === 1 ? "Code" : "Codes",
      article.codes.map((code) => `<code>${humps(code)}</code>`).join("<br>"),
    ],
    [article.sources.length === 1 ? "Source" : "Sources", sourcesHtml(article.sources)],
  ].filter(([, html]) => html !== "");
  return `<aside class="margin" aria-label="About this article">
<p><a class="button" href="/?about=${encodeURIComponent(article.id)}">Ask about this</a></p>
<dl>${facts.map(([term, html]) => `<div><dt>${term}</dt><dd>${html}</dd></div>`).join("")}</dl>
${relatedHtml(knowledge, article)}</aside>`;
}

export function sourcesHtml(sources: readonly string[]): string {
  return sources
    .map((address) => `<span class="address">${linkHtml(address, breakable(escapeHtml(shortAddress(address))))}</span>`)
    .join("");
}

/** "learn.microsoft.com: on-premises-ecma-troubleshoot, agent failed to start". */
function shortAddress(address: string): string {
  if (!URL.canParse(address)) return address;
  const url = new URL(address);
  const page = url.pathname.split("/").findLast((part) => part !== "") ?? "";
  const place = url.hash.slice(1).replaceAll("-", " ");
  return [url.hostname, page === "" ? "" : `: ${page}`, place === "" ? "" : `, ${place}`].join("");
}

/** A long code breaks between its humps. */
const humps = (code: string): string => escapeHtml(code).replace(/(?<=[a-z])(?=[A-Z])/g, "<wbr>");

function relatedHtml(knowledge: Knowledge, article: Article): string {
  const items = article.related.flatMap((id) => {
    const other = articleOf(knowledge, id);
    return other === undefined
      ? []
      : [`<li><a href="${escapeHtml(articleHref(other.id))}">${inlinesHtml(other.title)}</a></li>`];
  });
  if (items.length === 0) return "";
  return `<section aria-labelledby="related"><h2 class="small-title" id="related">Related</h2><ul>${items.join("")}</ul></section>`;
}
