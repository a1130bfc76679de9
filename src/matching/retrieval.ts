// Articles and dialogs for a description without error text: MiniSearch over their fields, and how much of what was said they know.
import MiniSearch from "minisearch";
import type { Article } from "../knowledge/article.ts";
import { textOfBlocks, textOfInlines } from "../knowledge/blocks.ts";
import type { Dialog } from "../knowledge/dialog.ts";
import { tokenize } from "../text/tokens.ts";
import { createPhrases } from "./phrases.ts";
import type { Rewriting } from "./rewriting.ts";
import { tellsNothing, weightOf } from "./words.ts";

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
  /** The telling words of that phrase, by term. */
  readonly phrase: ReadonlyMap<string, string>;
  /** Terms of the query that the entry knows, with their share of the query's weight. */
  readonly terms: ReadonlyMap<string, number>;
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
  readonly examples: string;
}

// Symptoms are written in the words of those who ask, and examples are what they paste; the title names the thing; steps name many
// other things too. Set by leaving each symptom out and asking for it: 0.48 of them first with title 2.5, symptoms 3, messages 1.5,
// explanation 1, resolution 0.4 and no examples; 0.57 as below.
const boosts = { title: 3.5, symptoms: 2.5, messages: 1.5, explanation: 1.5, resolution: 0.5, examples: 1 };
// Long articles are not better articles: more saturation than the default 1.2 lets repeated words count on.
const bm25 = { k: 1.5, b: 0.7, d: 0.5 };
const fields = Object.keys(boosts);

/** A word that no entry uses speaks against all of them, but less than the rarest known word: people tell stories. */
const unknownRarity = 0.5;

/**
 * Entries that are looked up for the words of one query. What the rarest words leave room for is asked as well; a word of thousands of
 * entries tells nothing that they do not, and a query takes no longer for it. Sixty words of every article of ours are fewer.
 */
const mostPostings = 8_000;

/** Hits that are looked at closely. */
const mostFound = 12;

export function createRetrieval(articles: Iterable<Article>, dialogs: Iterable<Dialog>, rewrite: Rewriting): Retrieval {
  const termsOf = (text: string): string[] =>
    rewrite(tokenize(text).filter((token) => token.term !== "")).map((token) => token.term);
  const entries: Entry[] = [];
  const texts = new Map<string, readonly string[]>();
  const phraseOf = (text: string): ReadonlyMap<string, string> =>
    new Map(
      rewrite(tokenize(text).filter((token) => token.term !== "" && !tellsNothing(token.term))).map((token) => [
        token.term,
        token.word,
      ]),
    );
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
      examples: article.examples.map((example) => example.text).join("\n"),
    });
    texts.set(article.id, phrasesOf(article));
  }
  for (const dialog of dialogs) {
    entries.push({
      id: dialog.id,
      title: dialog.title,
      symptoms: dialog.opens.symptoms.join("\n"),
      messages: dialog.opens.codes.join("\n"),
      explanation: "",
      resolution: "",
      examples: "",
    });
    texts.set(dialog.id, [dialog.title, ...dialog.opens.symptoms]);
  }

  const search = new MiniSearch<Entry>({
    fields,
    tokenize: termsOf,
    // Tokens come rewritten and stemmed; function words are dropped, they only blur the ranking.
    processTerm: (term) => (tellsNothing(term) ? null : term),
    searchOptions: { boost: boosts, bm25, combineWith: "OR" },
  });
  search.addAll(entries);

  const vocabulary = new Map<string, number>();
  for (const entry of entries) {
    const own = new Set(termsOf(Object.values(entry).join("\n")));
    for (const term of own) vocabulary.set(term, (vocabulary.get(term) ?? 0) + 1);
  }
  const rarity = (term: string): number => {
    const known = vocabulary.get(term);
    return known === undefined
      ? unknownRarity * Math.log(1 + entries.length)
      : Math.log(1 + entries.length / (1 + known));
  };

  const phrases = createPhrases(texts, phraseOf, (term, word) => weightOf(term, word) * rarity(term));

  const weigh = (query: QueryTerm): number => weightOf(query.term, query.word) * rarity(query.term);

  return {
    vocabulary,
    find(all) {
      const terms = withinBudget(all, vocabulary);
      const weights = new Map(terms.map((query) => [query.term, weigh(query)]));
      const total = [...weights.values()].reduce((sum, weight) => sum + weight, 0);
      if (total === 0) return [];
      // BM25 knows how rare a term is; what is left to say is how telling a word is by itself, and the root of that did best.
      const weightByItself = new Map(terms.map((query) => [query.term, weightOf(query.term, query.word)]));
      const known = [...weights.keys()].filter((term) => vocabulary.has(term) && !tellsNothing(term));
      if (known.length === 0) return [];
      const results = search.search(known.join(" "), {
        tokenize: (text) => text.split(" "),
        boostTerm: (term) => Math.sqrt(weightByItself.get(term) ?? 1),
      });
      return results.slice(0, mostFound).map((result): Found => {
        const id = result.id as string;
        const weight = result.terms.reduce((sum, term) => sum + (weights.get(term) ?? 0), 0);
        const nearest = phrases(id, weights, total);
        return {
          id,
          score: result.score,
          coverage: weight / total,
          weight,
          ...nearest,
          terms: new Map(result.terms.map((term) => [term, (weights.get(term) ?? 0) / total])),
        };
      });
    },
  };
}

/** Without the most frequent of the words, where all of them are in too many entries; the rarest stays in any case. */
function withinBudget(terms: readonly QueryTerm[], frequencies: ReadonlyMap<string, number>): readonly QueryTerm[] {
  const frequencyOf = ({ term }: QueryTerm): number => frequencies.get(term) ?? 0;
  if (terms.reduce((sum, query) => sum + frequencyOf(query), 0) <= mostPostings) return terms;
  const known = terms.filter((query) => frequencyOf(query) > 0);
  let left = mostPostings;
  const dropped = new Set(
    known
      .toSorted((one, other) => frequencyOf(one) - frequencyOf(other))
      .filter((query, index) => {
        left -= frequencyOf(query);
        return left < 0 && index > 0;
      }),
  );
  return terms.filter((query) => !dropped.has(query));
}

/** What single phrases of people are compared with; an article without symptoms is compared by the sentences of its explanation. */
function phrasesOf(article: Article): readonly string[] {
  const said = article.symptoms.length > 0 ? article.symptoms : textOfBlocks(article.explanation).split(/[.!?]\s/);
  return [textOfInlines(article.title), ...said];
}

function textOfPart(part: {
  readonly pieces: readonly ({ kind: "literal"; text: string } | { kind: "placeholder"; name: string })[];
}): string {
  return part.pieces.map((piece) => (piece.kind === "literal" ? piece.text : " ")).join("");
}
