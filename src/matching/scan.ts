// Reads a text once and says how much of each documented message it holds, where, and whether another word stands in the place of
// a code word. A paste is mostly noise: what counts is how much of a message it contains, never how much of it a message resembles.
import type { Token } from "../text/tokens.ts";
import type { Signature } from "./signatures.ts";

export interface Sighting {
  readonly signature: Signature;
  /** Weighed share of the message's words that stand in the text in order; 0 to 1. */
  readonly coverage: number;
  /** Weight of the words found. */
  readonly weight: number;
  /** A code word of the message is replaced: what stands there instead. */
  readonly swapped?: string;
  readonly fromLine: number;
  readonly toLine: number;
  /** Indexes of the text's tokens that matched. */
  readonly tokens: readonly number[];
  /** Indexes of the message's words that matched. */
  readonly words: readonly number[];
}

export type Scan = (tokens: readonly Token[]) => readonly Sighting[];

interface Hit {
  readonly token: number;
  readonly word: number;
}

/** Below this share of a message nothing is looked at closely. */
const leastCoverage = 0.3;
/** Of one message in one text; a log that repeats its error is sampled from its beginning. */
const mostHits = 4000;
/** Hits of one window: alignment is quadratic in them. */
const mostWindowHits = 400;
/** A word of the message may be parted from the next by this many words of noise (log prefixes, wraps). */
const slack = 14;
/** So many words may stand in the place of a replaced code word. */
const longestSwap = 12;

export function createScan(signatures: readonly Signature[], correct: (term: string) => string | undefined): Scan {
  const postings = new Map<string, { readonly signature: number; readonly word: number }[]>();
  signatures.forEach((signature, index) => {
    signature.words.forEach((word, at) => {
      const list = postings.get(word.term);
      if (list === undefined) postings.set(word.term, [{ signature: index, word: at }]);
      else list.push({ signature: index, word: at });
    });
  });

  return (tokens) => {
    const hits: (Hit[] | undefined)[] = new Array<Hit[] | undefined>(signatures.length);
    const corrected = new Map<string, string | undefined>();
    tokens.forEach((token, index) => {
      if (token.term === "") return;
      let posted = postings.get(token.term);
      if (posted === undefined) {
        if (!corrected.has(token.term))
          corrected.set(token.term, joined(tokens, index, postings) ?? correct(token.term));
        const term = corrected.get(token.term);
        if (term !== undefined) posted = postings.get(term);
      }
      for (const { signature, word } of posted ?? []) {
        const list = (hits[signature] ??= []);
        if (list.length < mostHits) list.push({ token: index, word });
      }
    });
    const sightings: Sighting[] = [];
    hits.forEach((list, index) => {
      if (list === undefined) return;
      const sighting = align(signatures[index]!, list, tokens);
      if (sighting !== undefined) sightings.push(sighting);
    });
    return sightings;
  };
}

/** A word that was wrapped in its middle: the end of one line and the beginning of the next. */
function joined(tokens: readonly Token[], index: number, postings: ReadonlyMap<string, unknown>): string | undefined {
  const token = tokens[index]!;
  const next = tokens[index + 1];
  if (next === undefined || next.term === "" || next.line === token.line) return undefined;
  const whole = (token.word + next.word).toLowerCase();
  return postings.has(whole) ? whole : undefined;
}

function align(signature: Signature, hits: readonly Hit[], tokens: readonly Token[]): Sighting | undefined {
  const window = bestWindow(signature, hits);
  if (window === undefined) return undefined;
  const pairs = heaviestChain(signature, window);
  const weight = pairs.reduce((sum, pair) => sum + signature.words[pair.word]!.weight, 0);
  const said = pairs.reduce(
    (sum, pair) => sum + (signature.words[pair.word]!.named ? 0 : signature.words[pair.word]!.weight),
    0,
  );
  // A text that only names the service has none of what the message says of it.
  const coverage = Math.min(weight / signature.weight, signature.saidWeight === 0 ? 1 : said / signature.saidWeight);
  const first = pairs[0];
  const last = pairs[pairs.length - 1];
  if (coverage < leastCoverage || first === undefined || last === undefined) return undefined;
  const swapped = swapOf(signature, pairs, tokens);
  return {
    signature,
    coverage,
    weight,
    ...(swapped === undefined ? {} : { swapped }),
    fromLine: tokens[first.token]!.line,
    toLine: tokens[last.token]!.line,
    tokens: pairs.map((pair) => pair.token),
    words: pairs.map((pair) => pair.word),
  };
}

/** The stretch of the text, no longer than the message can be, that holds the most weight of distinct words. */
function bestWindow(signature: Signature, hits: readonly Hit[]): readonly Hit[] | undefined {
  const length = signature.words.length * 2 + signature.room + slack;
  const counts = new Array<number>(signature.words.length).fill(0);
  let weight = 0;
  let from = 0;
  let best = { weight: 0, from: 0, to: 0 };
  for (let to = 0; to < hits.length; to++) {
    const hit = hits[to]!;
    if (counts[hit.word]!++ === 0) weight += signature.words[hit.word]!.weight;
    while (hits[from]!.token < hit.token - length) {
      const gone = hits[from++]!;
      if (--counts[gone.word]! === 0) weight -= signature.words[gone.word]!.weight;
    }
    if (weight > best.weight + 1e-9) best = { weight, from, to };
  }
  if (best.weight / signature.weight < leastCoverage) return undefined;
  return hits.slice(best.from, Math.min(best.to + 1, best.from + mostWindowHits));
}

/** The heaviest way to read the window in the message's own order; of equal ones the one that lies closest together. */
function heaviestChain(signature: Signature, hits: readonly Hit[]): readonly Hit[] {
  const total = new Array<number>(hits.length).fill(0);
  const before = new Array<number>(hits.length).fill(-1);
  let best = -1;
  for (let at = 0; at < hits.length; at++) {
    const hit = hits[at]!;
    const own = signature.words[hit.word]!.weight;
    total[at] = own;
    for (let earlier = 0; earlier < at; earlier++) {
      const other = hits[earlier]!;
      if (other.word >= hit.word || other.token >= hit.token) continue;
      // A hair less for every word between, so that the near one is taken.
      const apart = hit.token - other.token - (hit.word - other.word);
      const sum = total[earlier]! + own - Math.abs(apart) * 1e-4;
      if (sum > total[at]!) {
        total[at] = sum;
        before[at] = earlier;
      }
    }
    if (best < 0 || total[at]! > total[best]!) best = at;
  }
  const chain: Hit[] = [];
  for (let at = best; at >= 0; at = before[at]!) chain.push(hits[at]!);
  return chain.reverse();
}

/** What stands in the text where the message has a code word, if something else does. */
function swapOf(signature: Signature, pairs: readonly Hit[], tokens: readonly Token[]): string | undefined {
  const known = new Set(signature.words.map((word) => word.term));
  for (let at = 0; at + 1 < pairs.length; at++) {
    const left = pairs[at]!;
    const right = pairs[at + 1]!;
    const between = right.token - left.token - 1;
    if (between < 1 || between > longestSwap || right.word === left.word + 1) continue;
    const missing = signature.words.slice(left.word + 1, right.word);
    if (!missing.some((word) => word.code)) continue;
    const stranger = tokens
      .slice(left.token + 1, right.token)
      .find((token) => token.term !== "" && !known.has(token.term));
    if (stranger !== undefined) return stranger.word;
  }
  return undefined;
}
