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
  /** Single words, in small letters, that a long text is searched for: markers, and names of other makers' products. */
  readonly names: readonly string[];
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
  const markers = createRuns(
    product.markers.map((word) => ({ word, maker: product.name, run: termsOf(word), prefix: false })),
  );
  const foreign = createRuns(
    [...product.foreign].map(([word, maker]) => ({
      word,
      maker,
      run: termsOf(word),
      prefix: word.endsWith("-") || word.endsWith("*"),
    })),
  );
  return {
    rename,
    generalize: (tokens) => synonyms(rename(tokens)),
    productTerms: new Set([
      ...product.markers.flatMap(termsOf),
      ...synonyms(tokenize(product.name)).map((token) => token.term),
    ]),
    names: [...product.markers, ...product.foreign.keys()].flatMap((word) =>
      tokenize(word)
        .slice(0, 1)
        .map((token) => token.word.toLowerCase()),
    ),
    hasMarker: (tokens) => markers(tokens) !== undefined,
    foreignOf: (tokens) => {
      const found = foreign(tokens);
      return found === undefined ? undefined : { word: found.word, maker: found.maker };
    },
  };
}

interface Run {
  readonly word: string;
  readonly maker: string;
  readonly run: readonly string[];
  /** The last term may go on with digits ("AADSTS50076"). */
  readonly prefix: boolean;
}

/** The first of the runs, in their order, that stands in the tokens. Runs are filed by their first term, since there are hundreds. */
function createRuns(runs: readonly Run[]): (tokens: readonly Token[]) => Run | undefined {
  const byFirst = new Map<string, { readonly order: number; readonly run: Run }[]>();
  const prefixes: { readonly order: number; readonly run: Run }[] = [];
  runs.forEach((run, order) => {
    const [first] = run.run;
    if (first === undefined) return;
    if (run.prefix && run.run.length === 1) prefixes.push({ order, run });
    byFirst.set(first, [...(byFirst.get(first) ?? []), { order, run }]);
  });
  return (tokens) => {
    let found: { readonly order: number; readonly run: Run } | undefined;
    const consider = (one: { readonly order: number; readonly run: Run }, at: number): void => {
      if ((found === undefined || one.order < found.order) && holdsAt(tokens, at, one.run)) found = one;
    };
    tokens.forEach(({ term }, at) => {
      // "ecma2host_HR" holds the marker "ecma2host": what follows the line is somebody's own name.
      const line = term.indexOf("_");
      for (const one of byFirst.get(term) ?? []) consider(one, at);
      if (line > 0) for (const one of byFirst.get(term.slice(0, line)) ?? []) consider(one, at);
      if (prefixes.length > 0 && endsWithDigit(term)) for (const one of prefixes) consider(one, at);
    });
    return found?.run;
  };
}

function endsWithDigit(term: string): boolean {
  const unit = term.charCodeAt(term.length - 1);
  return unit >= 0x30 && unit <= 0x39;
}

function holdsAt(tokens: readonly Token[], at: number, { run, prefix }: Run): boolean {
  const last = run.length - 1;
  if (at + last >= tokens.length) return false;
  let matched = 0;
  while (matched <= last && tokens[at + matched]!.term === run[matched]) matched++;
  if (matched > last) return true;
  if (last === 0 && tokens[at]!.term.startsWith(`${run[0]!}_`)) return true;
  return prefix && matched === last && continuesWithDigits(tokens[at + last]!.term, run[last]!);
}

function continuesWithDigits(term: string, beginning: string): boolean {
  return term.length > beginning.length && term.startsWith(beginning) && /^\d+$/.test(term.slice(beginning.length));
}
