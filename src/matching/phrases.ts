// The single phrases (titles, symptoms) that a description is compared with, and the nearest of an entry's.

export interface NearestPhrase {
  /** Weighed overlap (Dice) with the query; 0 to 1. */
  readonly likeness: number;
  /** The telling words of the phrase, by term. */
  readonly phrase: ReadonlyMap<string, string>;
}

/** @param weights of the query's terms @param total the sum of them */
export type Phrases = (id: string, weights: ReadonlyMap<string, number>, total: number) => NearestPhrase;

/** A phrase that stands whole in a longer description is nearly as telling as one that is the description. */
const containedWorth = 0.8;
/** Fewer words stand together by accident. */
const shortestContained = 3;
/** Entries whose phrases are kept cut into words; of more, those that were asked for last. */
const mostKept = 2_000;

interface Compiled {
  readonly phrases: readonly ReadonlyMap<string, string>[];
  readonly weights: readonly number[];
  /** Phrases that have a term, by number. */
  readonly byTerm: ReadonlyMap<string, readonly number[]>;
}

export function createPhrases(
  texts: ReadonlyMap<string, readonly string[]>,
  phraseOf: (text: string) => ReadonlyMap<string, string>,
  weigh: (term: string, word: string) => number,
): Phrases {
  const compile = (id: string): Compiled => {
    const phrases = (texts.get(id) ?? []).map(phraseOf);
    const byTerm = new Map<string, number[]>();
    const weights = phrases.map((phrase, number) => {
      let weight = 0;
      for (const [term, word] of phrase) {
        weight += weigh(term, word);
        const own = byTerm.get(term);
        if (own === undefined) byTerm.set(term, [number]);
        else own.push(number);
      }
      return weight;
    });
    return { phrases, weights, byTerm };
  };
  const kept = new Map<string, Compiled>();
  const compiledOf = (id: string): Compiled => {
    const known = kept.get(id);
    if (known !== undefined) return known;
    const compiled = compile(id);
    if (kept.size >= mostKept) kept.clear();
    kept.set(id, compiled);
    return compiled;
  };
  // Few enough to be kept all: then no question has to wait for it.
  if (texts.size <= mostKept) for (const id of texts.keys()) compiledOf(id);

  return (id, weights, total) => {
    const { phrases, weights: own, byTerm } = compiledOf(id);
    const shared = new Float64Array(phrases.length);
    for (const [term, weight] of weights) for (const number of byTerm.get(term) ?? []) shared[number]! += weight;
    let likeness = 0;
    let nearest = 0;
    phrases.forEach((phrase, number) => {
      const weight = Math.max(own[number]!, shared[number]!);
      if (weight === 0) return;
      const contained = phrase.size >= shortestContained ? shared[number]! / weight : 0;
      const like = Math.max((2 * shared[number]!) / (weight + total), contained * containedWorth);
      if (like > likeness) [likeness, nearest] = [like, number];
    });
    return { likeness, phrase: phrases[nearest] ?? new Map() };
  };
}
