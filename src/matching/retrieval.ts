// Articles and dialogs for a description without error text: MiniSearch over their fields, and how much of what was said they know.
import MiniSearch from "minisearch";
import type { Article } from "../knowledge/article.ts";
import { textOfBlocks, textOfInlines } from "../knowledge/blocks.ts";
import type { Dialog } from "../knowledge/dialog.ts";
import { tokenize } from "../text/tokens.ts";
import type { Rewriting } from "./rewriting.ts";
import { isFunctionWord, weightOf } from "./words.ts";

export interface Found {
  readonly id: string;
  /** As MiniSearch gives it; comparable within one query only. */
  readonly score: number;
  /** Weighed share of the query's words that the entry knows; 0 to 1. */
  readonly coverage: number;
  /** Weight of the query's words that the entry knows. */
  readonly weight: number;
  /** Likeness to the nearest single phrase (symptom or title); 0 to 1. */
  readonly likeness: number;
}

export interface Retrieval {
  /** Best first. `terms` are rewritten, corrected and distinct. */
  readonly find: (terms: readonly QueryTerm[]) => readonly Found[];
  /** Terms with the number of entries that use them. */
  readonly vocabulary: ReadonlyMap<string, number>;
}

export interface QueryTerm {
  readonly term: string;
  readonly word: string;
}

interface Entry {
  readonly id: string;
  readonly title: string;
  readonly symptoms: string;
  readonly messages: string;
  readonly explanation: string;
  readonly resolution: string;
}

// Symptoms are written in the words of those who ask, so they weigh most; the title names the thing; steps name many other things too.
const boosts = { title: 2.5, symptoms: 3, messages: 1.5, explanation: 1, resolution: 0.4 };
const fields = Object.keys(boosts);

/** Hits that are looked at closely. */
const mostFound = 12;

export function createRetrieval(articles: Iterable<Article>, dialogs: Iterable<Dialog>, rewrite: Rewriting): Retrieval {
  const termsOf = (text: string): string[] =>
    rewrite(tokenize(text).filter((token) => token.term !== "")).map((token) => token.term);
  const entries: Entry[] = [];
  const phrases = new Map<string, readonly ReadonlySet<string>[]>();
  for (const article of articles) {
    if (article.status !== "validated") continue;
    entries.push({
      id: article.id,
      title: textOfInlines(article.title),
      symptoms: article.symptoms.join("\n"),
      messages: [...article.messages.flatMap((message) => message.parts.map(textOfPart)), ...article.codes].join("\n"),
      explanation: textOfBlocks(article.explanation),
      resolution: [
        ...article.ways.flatMap((way) => way.steps.map((step) => textOfBlocks(step.content))),
        textOfBlocks(article.verification),
        ...article.caveats.map(textOfBlocks),
      ].join("\n"),
    });
    phrases.set(
      article.id,
      [textOfInlines(article.title), ...article.symptoms].map((phrase) => new Set(termsOf(phrase))),
    );
  }
  for (const dialog of dialogs) {
    entries.push({
      id: dialog.id,
      title: dialog.title,
      symptoms: dialog.opens.symptoms.join("\n"),
      messages: dialog.opens.codes.join("\n"),
      explanation: "",
      resolution: "",
    });
    phrases.set(
      dialog.id,
      [dialog.title, ...dialog.opens.symptoms].map((phrase) => new Set(termsOf(phrase))),
    );
  }

  const search = new MiniSearch<Entry>({
    fields,
    tokenize: termsOf,
    // Tokens come rewritten and stemmed; function words are dropped, they only blur the ranking.
    processTerm: (term) => (isFunctionWord(term) ? null : term),
    searchOptions: { boost: boosts, combineWith: "OR" },
  });
  search.addAll(entries);

  const vocabulary = new Map<string, number>();
  for (const entry of entries) {
    const own = new Set(termsOf(Object.values(entry).join("\n")));
    for (const term of own) vocabulary.set(term, (vocabulary.get(term) ?? 0) + 1);
  }
  const rarity = (term: string): number => Math.log(1 + entries.length / (1 + (vocabulary.get(term) ?? 0)));

  const weigh = (query: QueryTerm): number => weightOf(query.term, query.word) * rarity(query.term);

  return {
    vocabulary,
    find(terms) {
      const weights = new Map(terms.map((query) => [query.term, weigh(query)]));
      const total = [...weights.values()].reduce((sum, weight) => sum + weight, 0);
      if (total === 0) return [];
      const known = [...weights.keys()].filter((term) => vocabulary.has(term) && !isFunctionWord(term));
      if (known.length === 0) return [];
      const results = search.search(known.join(" "), {
        tokenize: (text) => text.split(" "),
        boostTerm: (term) => weights.get(term) ?? 1,
      });
      return results.slice(0, mostFound).map((result): Found => {
        const id = result.id as string;
        const weight = result.terms.reduce((sum, term) => sum + (weights.get(term) ?? 0), 0);
        return {
          id,
          score: result.score,
          coverage: weight / total,
          weight,
          likeness: likenessOf(phrases.get(id) ?? [], weights, rarity),
        };
      });
    },
  };
}

/** The best weighed overlap (Dice) of the query with one phrase. */
function likenessOf(
  phrases: readonly ReadonlySet<string>[],
  weights: ReadonlyMap<string, number>,
  rarity: (term: string) => number,
): number {
  let best = 0;
  let queryWeight = 0;
  for (const weight of weights.values()) queryWeight += weight;
  for (const phrase of phrases) {
    let shared = 0;
    let own = 0;
    for (const term of phrase) {
      const weight = weights.get(term) ?? weightOf(term, term) * rarity(term);
      own += weight;
      if (weights.has(term)) shared += weight;
    }
    if (own > 0) best = Math.max(best, (2 * shared) / (own + queryWeight));
  }
  return best;
}

function textOfPart(part: {
  readonly pieces: readonly ({ kind: "literal"; text: string } | { kind: "placeholder"; name: string })[];
}): string {
  return part.pieces.map((piece) => (piece.kind === "literal" ? piece.text : " ")).join("");
}
