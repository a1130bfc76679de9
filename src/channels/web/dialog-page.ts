// The page of a dialog: which causes a family of symptoms has, how often each is it, and what tells them apart.
import { textOfInlines } from "../../knowledge/blocks.ts";
import type { Dialog, Likelihood, Question } from "../../knowledge/dialog.ts";
import { articleOf, type Knowledge } from "../../knowledge/knowledge.ts";
import { articlePart, sourcesHtml } from "./article-page.ts";
import { escapeHtml } from "./escape-html.ts";
import { articleHref, inlinesHtml } from "./html.ts";
import { layout } from "./layout.ts";
import { dialogGroup } from "./search-articles.ts";

const order: readonly Likelihood[] = ["often", "sometimes", "rarely"];

export function dialogHtml(knowledge: Knowledge, dialog: Dialog): string {
  const causes = [...dialog.causes].sort(([, a], [, b]) => order.indexOf(a) - order.indexOf(b));
  return layout({
    product: knowledge.product,
    title: dialog.title,
    current: "articles",
    skips: [{ to: "content", words: "Skip to the content" }],
    body: `<div class="width desk">
<main class="reading" id="content">
<p class="crumbs"><a href="/articles">Articles</a> / ${dialogGroup}</p>
<h1 class="article-title">${escapeHtml(dialog.title)}</h1>
<p class="lede">It can have ${causes.length} documented causes. <a href="/?about=${encodeURIComponent(dialog.id)}">Ask about it</a>, and a few questions tell which it is; or read what each cause looks like.</p>
${articlePart("causes", "Causes", `<ul class="causes">${causes.map(([id, word]) => causeHtml(knowledge, id, word)).join("")}</ul>`)}
${articlePart("questions", "What tells them apart", `<ul class="bullets">${dialog.questions.map(questionHtml).join("")}</ul>`)}
</main>
<aside class="margin" aria-label="About this diagnosis">
<p><a class="button" href="/?about=${encodeURIComponent(dialog.id)}">Ask about this</a></p>
<dl><div><dt>Kind</dt><dd>Guided diagnosis</dd></div>${dialog.sources.length === 0 ? "" : `<div><dt>${dialog.sources.length === 1 ? "Source" : "Sources"}</dt><dd>${sourcesHtml(dialog.sources)}</dd></div>`}</dl>
</aside>
</div>`,
  });
}

function causeHtml(knowledge: Knowledge, id: string, word: Likelihood): string {
  const article = articleOf(knowledge, id);
  const title = article === undefined ? escapeHtml(id) : inlinesHtml(article.title);
  const link = article === undefined ? title : `<a href="${escapeHtml(articleHref(article.id))}">${title}</a>`;
  return `<li><span>${link}</span><span class="word">${word}</span></li>`;
}

function questionHtml(question: Question): string {
  const answers = question.answers.map(({ label }) => label).join(" · ");
  return `<li><span>${escapeHtml(question.ask)}${answers === "" ? "" : `<span class="fact">${escapeHtml(answers)}</span>`}</span></li>`;
}

/** What is put in the box for "Ask about this": words that open the dialog. */
export const askOfDialog = (dialog: Dialog): string => dialog.opens.symptoms[0] ?? dialog.title;

/** The same for an article: what somebody who has the problem would say. */
export const askOfArticle = (knowledge: Knowledge, id: string): string => {
  const article = articleOf(knowledge, id);
  return article === undefined ? "" : textOfInlines(article.title);
};
