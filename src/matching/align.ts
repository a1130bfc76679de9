// One documented message laid beside the words of a text: which of its words stand there, in its order, with typing errors and broken words
// read as what they were; and whether another word stands in the place of a code word.
import { stem } from "../text/stem.ts";
import type { Token } from "../text/tokens.ts";
import { isAlike } from "./alike.ts";
import { messageIs, type Signatures, wordIs } from "./signatures.ts";

/** A message in a text. */
export interface Sighting {
  readonly row: number;
  readonly article: string;
  readonly isGeneric: boolean;
  readonly isBareCode: boolean;
  /** Weighed share of the message's words that stand in the text in order; 0 to 1. */
  readonly coverage: number;
  /** Weight of the words found, whatever their rarity, and of the whole message. */
  readonly weight: number;
  readonly fullWeight: number;
  /** The same by rarity, and with what each pair of neighbours that stayed neighbours says. */
  readonly tells: number;
  readonly fullTells: number;
  /** What the words that are no names tell: a text that only names the service has none of what the message says of it. */
  readonly saidTells: number;
  /** Words, no names among them, that follow one another in the text as they do in the message; the longest such run. */
  readonly run: number;
  /** A code word of the message is replaced: what stands there instead. */
  readonly swapped?: string;
  readonly fromLine: number;
  readonly toLine: number;
  /** Pairs of a text's token and a message's word, both by number, in order. */
  readonly pairs: readonly Pair[];
}

export interface Pair {
  readonly token: number;
  readonly word: number;
  /** Tokens that are this one word, where a line end or a typing error broke it. */
  readonly span: number;
}

export interface TextWords {
  readonly tokens: readonly Token[];
  /** Number of each token's term among the messages' terms, -1 where no message has it. */
  readonly numbers: Int32Array;
}

/** Below this share of a message nothing is said about it. */
const leastCoverage = 0.25;
/** A part of a long message that tells so much is worth a look all the same. */
const leastTells = 1.5;
/** Hits of one message in one text: alignment is quadratic in them. */
const mostHits = 400;
/** A word of the message may be parted from the next by this many words of noise (log prefixes, wraps). */
const slack = 14;
/** So many words may stand in the place of a replaced code word. */
const longestSwap = 12;
/** Two neighbours that are still neighbours say so much more than the two words alone. */
const pairTells = 0.2;
/** Words on either side of what matched exactly that are looked at for typing errors. */
const reach = 3;

interface Hit {
  readonly token: number;
  readonly word: number;
}

export type Align = (row: number, text: TextWords) => Sighting | undefined;

export function createAlign(signatures: Signatures): Align {
  const { starts, wordTerms, wordTells, wordBits } = signatures;
  // First word of the row at hand with a term, and the next one: filled before a row is looked at and cleared after it.
  const firstWord = new Int32Array(signatures.terms.length).fill(-1);
  const nextWord: number[] = [];

  const hitsOf = (row: number, { numbers }: TextWords): readonly Hit[] => {
    const start = starts[row]!;
    const end = starts[row + 1]!;
    for (let word = end - 1; word >= start; word--) {
      const term = wordTerms[word]!;
      nextWord[word - start] = firstWord[term]!;
      firstWord[term] = word - start;
    }
    const hits: Hit[] = [];
    for (let token = 0; token < numbers.length && hits.length < mostHits * 10; token++) {
      const number = numbers[token]!;
      if (number < 0) continue;
      for (let word = firstWord[number]!; word >= 0; word = nextWord[word]!) hits.push({ token, word });
    }
    for (let word = start; word < end; word++) firstWord[wordTerms[word]!] = -1;
    return hits;
  };

  return (row, text) => {
    const start = starts[row]!;
    const count = starts[row + 1]! - start;
    const tellsAt = (word: number): number => wordTells[start + word]!;
    const bitsAt = (word: number): number => wordBits[start + word]!;
    const follows = (word: number): boolean => word > 0 && (bitsAt(word) & wordIs.afterValue) === 0;
    const window = bestWindow(hitsOf(row, text), count, count * 2 + signatures.rooms[row]! + slack, tellsAt);
    if (window.length === 0) return undefined;
    const exact = heaviestChain(window, tellsAt, follows);
    const pairs = exact.length === count ? exact : withAlike(exact, count, text, (word) => signatures.terms[wordTerms[start + word]!]!, tellsAt); // prettier-ignore
    return sightingOf(signatures, row, pairs, text);
  };
}

/** The stretch of the text, no longer than the message can be, whose distinct words tell most. */
function bestWindow(
  hits: readonly Hit[],
  count: number,
  length: number,
  tellsAt: (word: number) => number,
): readonly Hit[] {
  const counts = new Uint16Array(count);
  let tells = 0;
  let from = 0;
  let best = { tells: 0, from: 0, to: -1 };
  for (let to = 0; to < hits.length; to++) {
    const hit = hits[to]!;
    if (counts[hit.word]!++ === 0) tells += tellsAt(hit.word);
    while (hits[from]!.token < hit.token - length) {
      const gone = hits[from++]!;
      if (--counts[gone.word]! === 0) tells -= tellsAt(gone.word);
    }
    if (tells > best.tells + 1e-6) best = { tells, from, to };
  }
  return hits.slice(best.from, Math.min(best.to + 1, best.from + mostHits));
}

/** The way to read the window in the message's own order that tells most; of equal ones the one that lies closest together. */
function heaviestChain(
  hits: readonly Hit[],
  tellsAt: (word: number) => number,
  follows: (word: number) => boolean,
): readonly Pair[] {
  const total = new Float64Array(hits.length);
  const before = new Int32Array(hits.length).fill(-1);
  let best = -1;
  for (let at = 0; at < hits.length; at++) {
    const hit = hits[at]!;
    const own = tellsAt(hit.word);
    let most = own;
    for (let earlier = 0; earlier < at; earlier++) {
      const other = hits[earlier]!;
      if (other.word >= hit.word || other.token >= hit.token) continue;
      const apart = hit.token - other.token - (hit.word - other.word);
      const isPair = hit.word === other.word + 1 && hit.token === other.token + 1 && follows(hit.word);
      // A hair less for every word between, so that the near one is taken.
      const sum = total[earlier]! + own + (isPair ? pairTells : 0) - Math.abs(apart) * 1e-3;
      if (sum > most) {
        most = sum;
        before[at] = earlier;
      }
    }
    total[at] = most;
    if (best < 0 || most > total[best]!) best = at;
  }
  const chain: Pair[] = [];
  for (let at = best; at >= 0; at = before[at]!) chain.push({ ...hits[at]!, span: 1 });
  return chain.reverse();
}

/** The pairs with those that typing errors, scanners and line ends hid, in the gaps between them and at both ends. */
function withAlike(
  exact: readonly Pair[],
  count: number,
  { tokens, numbers }: TextWords,
  termAt: (word: number) => string,
  tellsAt: (word: number) => number,
): readonly Pair[] {
  const pairs: Pair[] = [];
  const fill = (fromWord: number, toWord: number, fromToken: number, toToken: number): void => {
    let token = fromToken;
    for (let word = fromWord; word < toWord && token < toToken; word++) {
      const term = termAt(word);
      const span = nextAlike(term, word, token, toToken);
      if (span === undefined) continue;
      pairs.push({ token: span.at, word, span: span.length });
      token = span.at + span.length;
    }
  };
  const nextAlike = (
    term: string,
    word: number,
    from: number,
    to: number,
  ): { readonly at: number; readonly length: number } | undefined => {
    // A word that tells little may have been dropped; it is not looked for far away.
    const end = Math.min(to, from + (tellsAt(word) < 0.3 ? reach : longestSwap));
    for (let at = from; at < end; at++) {
      const token = tokens[at]!;
      if (token.term === "") continue;
      // A word that a message has is no typing error of another.
      if (numbers[at]! < 0 && isAlike(token.term, term)) return { at, length: 1 };
      const next = at + 1 < to ? tokens[at + 1]! : undefined;
      if (next === undefined || next.term === "" || token.word.length + next.word.length > term.length + 4) continue;
      if (isAlike(stem((token.word + next.word).toLowerCase()), term)) return { at, length: 2 };
    }
    return undefined;
  };

  const first = exact[0]!;
  fill(Math.max(0, first.word - first.token), first.word, Math.max(0, first.token - first.word - reach), first.token);
  exact.forEach((pair, index) => {
    pairs.push(pair);
    const next = exact[index + 1];
    if (next === undefined)
      fill(pair.word + 1, count, pair.token + 1, Math.min(tokens.length, pair.token + count - pair.word + reach)); // prettier-ignore
    else if (next.word > pair.word + 1) fill(pair.word + 1, next.word, pair.token + 1, next.token);
  });
  return pairs;
}

function sightingOf(
  signatures: Signatures,
  row: number,
  pairs: readonly Pair[],
  text: TextWords,
): Sighting | undefined {
  const { starts, wordBits, wordTells, wordWeights } = signatures;
  const start = starts[row]!;
  const count = starts[row + 1]! - start;
  let [weight, said, tells, saidTells, fullTells, run, longest] = [0, 0, 0, 0, signatures.tells[row]!, 0, 0];
  for (let word = 1; word < count; word++)
    if ((wordBits[start + word]! & wordIs.afterValue) === 0) fullTells += pairTells;
  pairs.forEach((pair, index) => {
    const word = start + pair.word;
    const isNamed = (wordBits[word]! & wordIs.named) !== 0;
    const before = pairs[index - 1];
    const isNext = before !== undefined && before.word + 1 === pair.word && before.token + before.span === pair.token;
    const told = wordTells[word]! + (isNext && (wordBits[word]! & wordIs.afterValue) === 0 ? pairTells : 0);
    weight += wordWeights[word]!;
    tells += told;
    run = isNamed ? 0 : isNext ? run + 1 : 1;
    if (!isNamed) {
      said += wordWeights[word]!;
      saidTells += told;
    }
    longest = Math.max(longest, run);
  });
  const [fullWeight, fullSaid] = [signatures.weights[row]!, signatures.saidWeights[row]!];
  const coverage = Math.min(1, weight / fullWeight, fullSaid === 0 ? 1 : said / fullSaid);
  const first = pairs[0];
  const last = pairs[pairs.length - 1];
  if ((coverage < leastCoverage && saidTells < leastTells) || first === undefined || last === undefined)
    return undefined;
  const swapped = swapOf(signatures, row, pairs, text);
  return {
    row,
    article: signatures.articles[row]!,
    isGeneric: (signatures.bits[row]! & messageIs.generic) !== 0,
    isBareCode: (signatures.bits[row]! & messageIs.bareCode) !== 0,
    coverage,
    weight,
    fullWeight,
    tells,
    fullTells,
    saidTells,
    run: longest,
    ...(swapped === undefined ? {} : { swapped }),
    fromLine: text.tokens[first.token]!.line,
    toLine: text.tokens[last.token + last.span - 1]!.line,
    pairs,
  };
}

/** What stands in the text where the message has a code word, if something else does. */
function swapOf(
  signatures: Signatures,
  row: number,
  pairs: readonly Pair[],
  { tokens, numbers }: TextWords,
): string | undefined {
  const start = signatures.starts[row]!;
  const own = new Set(signatures.wordTerms.subarray(start, signatures.starts[row + 1]));
  for (let at = 0; at + 1 < pairs.length; at++) {
    const left = pairs[at]!;
    const right = pairs[at + 1]!;
    const from = left.token + left.span;
    const between = right.token - from;
    if (between < 1 || between > longestSwap || right.word === left.word + 1) continue;
    let hasCode = false;
    for (let word = left.word + 1; word < right.word; word++) {
      if ((signatures.wordBits[start + word]! & wordIs.code) !== 0) hasCode = true;
    }
    if (!hasCode) continue;
    for (let token = from; token < right.token; token++) {
      if (tokens[token]!.term !== "" && !own.has(numbers[token]!)) return tokens[token]!.word;
    }
  }
  return undefined;
}
