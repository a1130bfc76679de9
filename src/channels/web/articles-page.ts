// The list of articles: grouped, searched by `?q=` (the script asks for the same page while one types), words marked.
import type { Knowledge } from "../../knowledge/knowledge.ts";
import { escapeHtml } from "./escape-html.ts";
import { articleHref, inlinesHtml } from "./html.ts";
import { layout } from "./layout.ts";
import {
  dialogGroup,
  entriesOf,
  listedArticles,
  searchEntries,
  wordsOf,
  type Entry,
  type Found,
} from "./search-articles.ts";

/** Letters of the line beside a title. */
const longestSays = 110;

export function articlesPage(knowledge: Knowledge, query = ""): string {
  const entries = entriesOf(knowledge);
  const words = wordsOf(query);
  const found = searchEntries(entries, words);
  const groups = groupsOf(entries);
  return layout({
    product: knowledge.product,
    title: query.trim() === "" ? "Articles" : `${query.trim()}: articles`,
    current: "articles",
    skips: [{ to: "content", words: "Skip to the content" }],
    body: `<div class="width desk">
<main class="reading" id="content">
<h1 class="article-title">Articles</h1>
<p class="lede">${ledeOf(knowledge)}</p>
<form class="search" role="search" action="/articles" id="search">
<label for="q">Search titles, messages, codes and symptoms</label>
<input id="q" name="q" type="search" value="${escapeHtml(query)}" autocomplete="off" spellcheck="false" maxlength="200">
<button type="submit">Search</button>
</form>
<p class="found" role="status" id="found">${foundWords(found.length, entries.length, words.length > 0)}</p>
<div id="shelves">${[...groups.keys()].map((group) => shelfHtml(group, found, groups.get(group) ?? 0, words)).join("")}</div>
</main>
<aside class="margin" aria-label="Groups">
<h2 class="small-title">Groups</h2>
<ul>${[...groups].map(([group, count]) => `<li><a href="#${shelfId(group)}">${escapeHtml(group)}</a> ${count}</li>`).join("")}</ul>
<p>Not here? <a href="/">Paste the message</a>: messages are matched whole, not word by word.</p>
</aside>
</div>`,
  });
}

function ledeOf(knowledge: Knowledge): string {
  const articles = listedArticles(knowledge).length;
  const dialogs = knowledge.dialogs.size;
  const guided = dialogs === 0 ? "" : ` and ${dialogs} guided ${dialogs === 1 ? "diagnosis" : "diagnoses"}`;
  return `Everything the assistant answers from: ${articles} ${articles === 1 ? "article" : "articles"}${guided}.`;
}

function foundWords(found: number, all: number, searched: boolean): string {
  if (!searched) return `${all} entries`;
  return found === 0
    ? `None of ${all} entries holds all these words.`
    : `${found} of ${all} entries, best first in each group`;
}

/** Groups in the order of their first entry, with the number of their entries. */
function groupsOf(entries: readonly Entry[]): ReadonlyMap<string, number> {
  const groups = new Map<string, number>();
  for (const { group } of entries) groups.set(group, (groups.get(group) ?? 0) + 1);
  return groups;
}

/** No article is called so: ids of articles are never headings' ids. */
const shelfId = (group: string): string =>
  `group-${group.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "-")}${group === dialogGroup ? "-list" : ""}`;

function shelfHtml(group: string, found: readonly Found[], all: number, words: readonly string[]): string {
  const here = found.filter(({ entry }) => entry.group === group);
  if (here.length === 0) return "";
  const count = words.length === 0 ? `${all}` : `${here.length} of ${all}`;
  const items = here.map(({ entry, says }) => itemHtml(entry, says, words));
  return `<section class="shelf" aria-labelledby="${shelfId(group)}"><h2 id="${shelfId(group)}">${escapeHtml(group)} <span>${count}</span></h2><ul>${items.join("")}</ul></section>`;
}

function itemHtml(entry: Entry, says: string, words: readonly string[]): string {
  const draw = (text: string): string => markWords(text, words);
  const title = entry.article === undefined ? draw(entry.title) : inlinesHtml(entry.article.title, draw);
  const line = cutAround(says, words);
  return `<li><a href="${escapeHtml(articleHref(entry.id))}"><span class="shelf-title">${title}</span><span class="shelf-says">${draw(line)}</span></a></li>`;
}

/** A long line is cut so that the first word searched for is still in it. */
function cutAround(text: string, words: readonly string[]): string {
  if (text.length <= longestSays) return text;
  const at = Math.min(...words.map((word) => text.toLowerCase().indexOf(word)).filter((place) => place >= 0));
  const start = Number.isFinite(at) && at > longestSays - 20 ? at - 40 : 0;
  const cut = text.slice(start, start + longestSays);
  return `${start > 0 ? "… " : ""}${cut.slice(0, Math.max(cut.lastIndexOf(" "), 0)) || cut} …`;
}

/** The words of the search marked, all else escaped. */
export function markWords(text: string, words: readonly string[]): string {
  const small = text.toLowerCase();
  let html = "";
  let end = 0;
  while (end < text.length) {
    const from = end;
    const next = words
      .map((word) => ({ at: small.indexOf(word, from), length: word.length }))
      .filter(({ at }) => at >= 0)
      .sort((a, b) => a.at - b.at || b.length - a.length)[0];
    // A letter whose small form is longer (İ) would move all places after it: then nothing is marked.
    if (next === undefined || small.length !== text.length) break;
    html += escapeHtml(text.slice(end, next.at));
    html += `<mark>${escapeHtml(text.slice(next.at, next.at + next.length))}</mark>`;
    end = next.at + next.length;
  }
  return html + escapeHtml(text.slice(end));
}
