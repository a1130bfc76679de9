// Texts that are, word for word, what an article or a dialog gives as a complaint about it: whoever wrote the phrase down meant this very text.
import type { Knowledge } from "../knowledge/knowledge.ts";
import { textOfInlines } from "../knowledge/blocks.ts";
import { type Token, tokenize } from "../text/tokens.ts";
import type { Rewriting } from "./rewriting.ts";

/** Owners of the saying that the words are, function words included; none where they are no saying. */
export type Sayings = (tokens: readonly Token[]) => readonly string[];

/** What people put before and after a complaint, and between its words; it changes nothing about it. */
const courtesies = new Set(
  "hi hello hey hiya dear all team folks everyone please pls plz kindly thanks thank you thx ty cheers morning good afternoon hallo moin servus guten tag morgen bitte danke liebe grüße bonjour salut merci svp hola buenos días gracias favor".split(
    " ",
  ),
);

/** @param rewrite older names to those in force; a saying may be told with either */
export function createSayings(knowledge: Knowledge, rewrite: Rewriting): Sayings {
  const owners = new Map<string, Set<string>>();
  let longest = 0;
  const file = (phrase: string, owner: string): void => {
    for (const words of [rewrite(tokenize(phrase)), withoutCourtesies(rewrite(tokenize(phrase)))]) {
      const key = keyOf(words);
      if (key === "") continue;
      longest = Math.max(longest, words.length);
      owners.set(key, (owners.get(key) ?? new Set()).add(owner));
    }
  };
  for (const article of knowledge.articles.values()) {
    if (article.status !== "validated") continue;
    for (const phrase of [textOfInlines(article.title), ...article.symptoms]) file(phrase, article.id);
  }
  for (const dialog of knowledge.dialogs.values())
    for (const phrase of [dialog.title, ...dialog.opens.symptoms]) file(phrase, dialog.id);

  return (tokens) => {
    const bare = withoutCourtesies(tokens);
    if (bare.length > longest) return [];
    return [...(owners.get(keyOf(tokens)) ?? owners.get(keyOf(bare)) ?? [])];
  };
}

function withoutCourtesies(tokens: readonly Token[]): readonly Token[] {
  return tokens.filter((token) => !courtesies.has(token.word.toLowerCase()));
}

/** A value (a date, a GUID) stands as its slot, so that two complaints that differ in it are one. */
function keyOf(tokens: readonly Token[]): string {
  return tokens
    .map((token) => token.term)
    .join(" ")
    .trim();
}
