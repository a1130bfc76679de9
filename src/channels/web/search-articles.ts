// Which articles a search finds: every word of it must stand in the article. This is for browsing; what a report is about is
// decided in matching/.
import type { Article } from "../../knowledge/article.ts";
import { textOfBlocks, textOfInlines } from "../../knowledge/blocks.ts";
import type { Dialog } from "../../knowledge/dialog.ts";
import type { Knowledge } from "../../knowledge/knowledge.ts";

/** An article or dialog as the list shows it. */
export interface Entry {
  readonly id: string;
  readonly group: string;
  /** Set where the title is more than words. */
  readonly article?: Article;
  readonly title: string;
  /** Short lines that may stand beside the title, best first. */
  readonly lines: readonly string[];
  /** What is searched beyond title and lines. */
  readonly body: string;
}

export interface Found {
  readonly entry: Entry;
  /** The line that stands beside the title: one that holds a word of the search where the title holds none. */
  readonly says: string;
}

/** Weights in the order of what a person who types a word means by it: the name of a thing, then a sign of it, then any mention. */
const worth = { title: 8, line: 3, body: 1 } as const;

/** A search longer than this is a paste, and belongs into the box of the case. */
const longestQuery = 200;

export const dialogGroup = "Guided diagnoses";

/** Articles that are answered from, in the order of their files. */
export const listedArticles = (knowledge: Knowledge): readonly Article[] =>
  [...knowledge.articles.values()].filter((article) => article.status === "validated");

export function entriesOf(knowledge: Knowledge): readonly Entry[] {
  return [...[...knowledge.dialogs.values()].map(toDialogEntry), ...listedArticles(knowledge).map(toEntry)];
}

function toEntry(article: Article): Entry {
  const messages = article.messages.map((message) =>
    message.parts
      .map((part) => part.pieces.map((piece) => (piece.kind === "literal" ? piece.text : `{${piece.name}}`)).join(""))
      .join(" ")
      .replace(/\s+/g, " "),
  );
  return {
    id: article.id,
    group: groupName(article.subject),
    article,
    title: textOfInlines(article.title),
    lines: [...article.symptoms, ...article.codes, ...messages],
    body: textOfBlocks(article.explanation),
  };
}

const toDialogEntry = (dialog: Dialog): Entry => ({
  id: dialog.id,
  group: dialogGroup,
  title: dialog.title,
  lines: [...dialog.opens.symptoms, ...dialog.opens.codes],
  body: dialog.questions.map(({ ask }) => ask).join(" "),
});

/** A folder's name as a heading. */
export function groupName(subject: string): string {
  const words = subject.replace(/[-_]+/g, " ").trim();
  return words === "" ? "Articles" : `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
}

/** The words of a search, in small letters. */
export function wordsOf(query: string): readonly string[] {
  return [...new Set(query.slice(0, longestQuery).toLowerCase().split(/\s+/))].filter((word) => word !== "");
}

/** Best first within each group; groups keep their order. */
export function searchEntries(entries: readonly Entry[], words: readonly string[]): readonly Found[] {
  if (words.length === 0) return entries.map((entry) => ({ entry, says: entry.lines[0] ?? "" }));
  return entries
    .map((entry) => ({ entry, score: scoreOf(entry, words) }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score)
    .map(({ entry }) => ({ entry, says: saysOf(entry, words) }));
}

function scoreOf(entry: Entry, words: readonly string[]): number {
  const title = entry.title.toLowerCase();
  const lines = entry.lines.join("\n").toLowerCase();
  const body = `${entry.id} ${entry.body}`.toLowerCase();
  const scores = words.map(
    (word) =>
      (title.includes(word) ? worth.title : 0) +
      (lines.includes(word) ? worth.line : 0) +
      (body.includes(word) ? worth.body : 0),
  );
  return scores.includes(0) ? 0 : scores.reduce((sum, score) => sum + score, 0);
}

function saysOf(entry: Entry, words: readonly string[]): string {
  const title = entry.title.toLowerCase();
  const missing = words.filter((word) => !title.includes(word));
  const holding = entry.lines.find((line) => missing.some((word) => line.toLowerCase().includes(word)));
  return (missing.length === 0 ? undefined : holding) ?? entry.lines[0] ?? "";
}
