// Which codes and findings belong to which article or dialog.
import type { Knowledge } from "../knowledge/knowledge.ts";
import { tokenize } from "../text/tokens.ts";
import type { Beside } from "./weighing.ts";
import { isExactCode } from "./words.ts";

/** Codes that open a dialog, as terms. */
export function openingCodes(knowledge: Knowledge): ReadonlyMap<string, string> {
  const codes = new Map<string, string>();
  for (const dialog of knowledge.dialogs.values()) {
    for (const code of dialog.opens.codes) {
      const [token] = tokenize(code);
      if (token !== undefined && isExactCode(token.word)) codes.set(token.term, dialog.id);
    }
  }
  return codes;
}

/** Findings that point to causes of a dialog without proving one: "500" says which family, and the dialog asks on. */
export function findingsThatOpen(knowledge: Knowledge): ReadonlyMap<string, readonly string[]> {
  const dialogs = new Map<string, string[]>();
  for (const dialog of knowledge.dialogs.values()) {
    for (const answer of dialog.questions.flatMap((question) => question.answers)) {
      if (![...answer.effects.values()].includes("points-to")) continue;
      for (const finding of answer.findings)
        dialogs.set(finding, [...new Set([...(dialogs.get(finding) ?? []), dialog.id])]);
    }
  }
  return dialogs;
}

export function codesOfArticles(knowledge: Knowledge): ReadonlyMap<string, Beside["codes"]> {
  const opening = openingCodes(knowledge);
  return new Map(
    [...knowledge.articles.values()].map((article) => [
      article.id,
      article.codes
        .flatMap((code) => tokenize(code).slice(0, 1))
        .map(({ term }) => ({ term, family: opening.has(term) })),
    ]),
  );
}

export function findingOwners(knowledge: Knowledge): ReadonlyMap<string, readonly string[]> {
  const owners = new Map<string, string[]>();
  for (const article of knowledge.articles.values()) {
    if (article.status !== "validated") continue;
    for (const finding of article.findings) owners.set(finding, [...(owners.get(finding) ?? []), article.id]);
  }
  return owners;
}

/** Articles by each code that they name: among their codes, or as hexadecimal in a message. In small letters. */
export function articlesByCode(knowledge: Knowledge): ReadonlyMap<string, string> {
  const articles = new Map<string, string>();
  for (const article of knowledge.articles.values()) {
    if (article.status !== "validated") continue;
    const inMessages = article.messages
      .flatMap((message) => message.parts.flatMap((part) => part.pieces))
      .flatMap((piece) => (piece.kind === "literal" ? (piece.text.match(/\b0x[\da-f]{4,8}\b/gi) ?? []) : []));
    for (const code of [...article.codes, ...inMessages])
      if (!articles.has(code.toLowerCase())) articles.set(code.toLowerCase(), article.id);
  }
  return articles;
}
