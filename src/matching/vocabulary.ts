// What the product's own words are: names rewritten to one, markers that make a sentence ours, names of other makers' products.
import type { Product } from "../knowledge/product.ts";
import { tokenize, type Token } from "../text/tokens.ts";
import { createRewriting, type Rewriting } from "./rewriting.ts";

export interface Vocabulary {
  /** Older product and service names to those in force; used for messages and pastes. */
  readonly rename: Rewriting;
  /** The field's synonyms on top, to the first word of their group; used for descriptions. */
  readonly generalize: Rewriting;
  /** Terms of the product's own name and markers: they say which product, never which trouble. */
  readonly productTerms: ReadonlySet<string>;
  readonly hasMarker: (tokens: readonly Token[]) => boolean;
  readonly foreignOf: (tokens: readonly Token[]) => { readonly word: string; readonly maker: string } | undefined;
}

const termsOf = (text: string): readonly string[] => tokenize(text).map((token) => token.term);

export function createVocabulary(product: Product): Vocabulary {
  const aliasPairs = [...product.aliases].map(([from, to]) => [termsOf(from), termsOf(to)] as const);
  for (const service of product.services)
    for (const old of service.formerly) aliasPairs.push([termsOf(old), termsOf(service.display)]);
  const rename = createRewriting(aliasPairs);
  const synonymPairs = product.synonyms.flatMap(([first, ...others]) =>
    first === undefined ? [] : others.map((other) => [termsOf(other), termsOf(first)] as const),
  );
  const synonyms = createRewriting(synonymPairs);
  const markers = product.markers.map(termsOf).filter((run) => run.length > 0);
  const foreign = [...product.foreign].map(([word, maker]) => ({
    word,
    maker,
    run: termsOf(word),
    prefix: word.endsWith("-") || word.endsWith("*"),
  }));
  return {
    rename,
    generalize: (tokens) => synonyms(rename(tokens)),
    productTerms: new Set([...markers, synonyms(tokenize(product.name)).map((token) => token.term)].flat()),
    hasMarker: (tokens) => markers.some((run) => holds(tokens, run, false)),
    foreignOf(tokens) {
      for (const { word, maker, run, prefix } of foreign)
        if (run.length > 0 && holds(tokens, run, prefix)) return { word, maker };
      return undefined;
    },
  };
}

/** Whether the run of terms stands in the tokens; `prefix` lets the last of them go on with digits ("AADSTS50076"). */
function holds(tokens: readonly Token[], run: readonly string[], prefix: boolean): boolean {
  const last = run.length - 1;
  for (let at = 0; at + last < tokens.length; at++) {
    let matched = 0;
    while (matched <= last && tokens[at + matched]!.term === run[matched]) matched++;
    if (matched > last) return true;
    // "ecma2host_HR" holds the marker "ecma2host": what follows the line is somebody's own name.
    if (last === 0 && tokens[at]!.term.startsWith(`${run[0]!}_`)) return true;
    if (prefix && matched === last && continuesWithDigits(tokens[at + last]!.term, run[last]!)) return true;
  }
  return false;
}

function continuesWithDigits(term: string, beginning: string): boolean {
  return term.length > beginning.length && term.startsWith(beginning) && /^\d+$/.test(term.slice(beginning.length));
}
