// Documented messages, compiled: the words of each part in order, how much each weighs, and which of them are code words. Kept in
// columns, so that a hundred thousand of them are a few arrays, which are searched, stored and loaded as they are.
import type { Article, MessagePart } from "../knowledge/article.ts";
import { type Token, tokenize } from "../text/tokens.ts";
import type { Rewriting } from "./rewriting.ts";
import { isCodeWord, isReasonPhrase, weightOf } from "./words.ts";

/** What a word of a message is, as bits. */
export const wordIs = {
  /** Another word in its place means another error. */
  code: 1,
  /** Part of a product's or service's name: it says what the message is about, not what happened. */
  named: 2,
  /** A value stands before it, so that it does not follow the word before. */
  afterValue: 4,
} as const;

/** What a message is, as bits. */
export const messageIs = {
  /** Said by other products too: counts only beside a marker of this one. */
  generic: 1,
  /** Nothing but a code, with or without "Error code:": decides nothing alone. */
  bareCode: 2,
} as const;

/** One part of one message is a row; the words of row r are those from `starts[r]` up to `starts[r + 1]`. */
export interface Signatures {
  readonly count: number;
  /** Owner of each row. */
  readonly articles: readonly string[];
  /** Terms by number, and numbers by term. */
  readonly terms: readonly string[];
  readonly numbers: ReadonlyMap<string, number>;
  readonly starts: Uint32Array;
  readonly wordTerms: Uint32Array;
  /** How much a word tells by itself. */
  readonly wordWeights: Float32Array;
  /** The same times its rarity among the messages. */
  readonly wordTells: Float32Array;
  readonly wordBits: Uint8Array;
  readonly bits: Uint8Array;
  readonly weights: Float32Array;
  /** Weight of the words that are no names. */
  readonly saidWeights: Float32Array;
  readonly tells: Float32Array;
  /** Words of the paste that the placeholders may take up, in all. */
  readonly rooms: Uint16Array;
  /** Rows that hold a term: those from `postingStarts[t]` up to `postingStarts[t + 1]`. */
  readonly postingStarts: Uint32Array;
  readonly postings: Uint32Array;
  /** Words as they are written in small letters, to the number of their term: what a long text is searched for. */
  readonly surfaces: ReadonlyMap<string, number>;
}

// How many words a value may have: a path is cut into its folders, a sentence goes on to the end of its line.
const roomOfType = {
  guid: 2,
  path: 14,
  file: 5,
  host: 5,
  port: 1,
  date: 8,
  number: 2,
  user: 4,
  url: 16,
  code: 3,
  name: 3,
  text: 30,
} as const;

/** A word in every message tells a third of what it tells where one message has it. */
const commonest = 1 / 3;
/** A name tells at least so much, though its words are common ones. */
const leastOfName = 0.6;

/** Each term with the number of messages that use it. */
export function frequenciesOf({ terms, postingStarts }: Signatures): ReadonlyMap<string, number> {
  return new Map(terms.map((term, number) => [term, postingStarts[number + 1]! - postingStarts[number]!]));
}

interface Row {
  readonly article: string;
  readonly words: readonly { readonly term: string; readonly surface: string; readonly weight: number; readonly bits: number }[]; // prettier-ignore
  readonly bits: number;
  readonly room: number;
}

export function createSignatures(
  articles: Iterable<Article>,
  rewrite: Rewriting,
  names: readonly string[],
): Signatures {
  const rows: Row[] = [];
  const nameRuns = names.map((name) => tokenize(name).map((token) => token.term));
  for (const article of articles) {
    if (article.status !== "validated") continue;
    for (const message of article.messages) {
      for (const part of message.parts) {
        const row = compile(article.id, part, message.generic, rewrite, nameRuns);
        if (row !== undefined) rows.push(row);
      }
    }
  }
  return toColumns(rows);
}

function compile(
  article: string,
  part: MessagePart,
  generic: boolean,
  rewrite: Rewriting,
  nameRuns: readonly (readonly string[])[],
): Row | undefined {
  const tokens: (Token & { readonly afterValue: boolean })[] = [];
  let room = 0;
  let text = "";
  let afterValue = false;
  for (const piece of part.pieces) {
    if (piece.kind === "placeholder") {
      room += roomOfType[piece.type];
      text += `{${piece.name}}`;
      afterValue = true;
      continue;
    }
    text += piece.text;
    for (const token of tokenize(piece.text)) {
      if (token.term === "") continue;
      tokens.push({ ...token, afterValue });
      afterValue = false;
    }
  }
  const rewritten = rewrite(tokens);
  if (rewritten.length === 0) return undefined;
  const named = namedPositions(rewritten, nameRuns);
  const files = filePositions(text, rewritten);
  const words = rewritten.map((token, at) => {
    const weight = weightOf(token.term, token.word);
    const isCode = named.has(at) || files.has(token.term) || isCodeWord(token.word) || isReasonPhrase(token.word);
    return {
      term: token.term,
      surface: token.word.toLowerCase(),
      weight: named.has(at) ? Math.max(weight, leastOfName) : weight,
      bits:
        (isCode ? wordIs.code : 0) | (named.has(at) ? wordIs.named : 0) | (token.afterValue ? wordIs.afterValue : 0),
    };
  });
  const withoutLabel = words.filter((word) => word.term !== "error" && word.term !== "cod" && word.term !== "code");
  const isBareCode = withoutLabel.length === 1 && (withoutLabel[0]!.bits & wordIs.code) !== 0;
  return {
    article,
    words,
    bits: (generic ? messageIs.generic : 0) | (isBareCode ? messageIs.bareCode : 0),
    room,
  };
}

function toColumns(rows: readonly Row[]): Signatures {
  const terms: string[] = [];
  const numbers = new Map<string, number>();
  const surfaces = new Map<string, number>();
  const rowsOfTerm: number[][] = [];
  const total = rows.reduce((sum, row) => sum + row.words.length, 0);
  const starts = new Uint32Array(rows.length + 1);
  const wordTerms = new Uint32Array(total);
  const wordWeights = new Float32Array(total);
  const wordTells = new Float32Array(total);
  const wordBits = new Uint8Array(total);
  let at = 0;
  rows.forEach((row, index) => {
    for (const word of row.words) {
      let number = numbers.get(word.term);
      if (number === undefined) {
        number = terms.length;
        terms.push(word.term);
        numbers.set(word.term, number);
        rowsOfTerm.push([]);
      }
      surfaces.set(word.surface, number);
      const own = rowsOfTerm[number]!;
      if (own[own.length - 1] !== index) own.push(index);
      wordTerms[at] = number;
      wordWeights[at] = word.weight;
      wordBits[at++] = word.bits;
    }
    starts[index + 1] = at;
  });
  const rarities = rowsOfTerm.map((own) => rarityOf(own.length, rows.length));
  for (let word = 0; word < total; word++) wordTells[word] = wordWeights[word]! * rarities[wordTerms[word]!]!;
  const postingStarts = new Uint32Array(terms.length + 1);
  rowsOfTerm.forEach((own, number) => { postingStarts[number + 1] = postingStarts[number]! + own.length; }); // prettier-ignore
  const postings = new Uint32Array(postingStarts[terms.length]!);
  rowsOfTerm.forEach((own, number) => { postings.set(own, postingStarts[number]); }); // prettier-ignore
  const sumOf = (row: number, of: (word: number) => number): number => {
    let sum = 0;
    for (let word = starts[row]!; word < starts[row + 1]!; word++) sum += of(word);
    return sum;
  };
  const columnOf = (of: (word: number) => number): Float32Array => Float32Array.from(rows, (_, row) => sumOf(row, of));
  return {
    count: rows.length,
    articles: rows.map((row) => row.article),
    terms,
    numbers,
    starts,
    wordTerms,
    wordWeights,
    wordTells,
    wordBits,
    bits: Uint8Array.from(rows, (row) => row.bits),
    weights: columnOf((word) => wordWeights[word]!),
    saidWeights: columnOf((word) => ((wordBits[word]! & wordIs.named) === 0 ? wordWeights[word]! : 0)),
    tells: columnOf((word) => wordTells[word]!),
    rooms: Uint16Array.from(rows, (row) => row.room),
    postingStarts,
    postings,
    surfaces,
  };
}

/** 1 where one message has the word, down to a third where all have it. */
function rarityOf(own: number, all: number): number {
  if (all <= 1) return 1;
  return 1 - (1 - commonest) * (Math.log(own) / Math.log(all));
}

/** Positions of product and service names: a message about one service is not a message about another. */
function namedPositions(tokens: readonly Token[], nameRuns: readonly (readonly string[])[]): ReadonlySet<number> {
  const positions = new Set<number>();
  for (const run of nameRuns) {
    for (let at = 0; at + run.length <= tokens.length; at++) {
      if (run.every((term, offset) => tokens[at + offset]!.term === term)) {
        for (let offset = 0; offset < run.length; offset++) positions.add(at + offset);
      }
    }
  }
  return positions;
}

/** Terms that are part of a file's name in the message (`x.y.dll`). */
function filePositions(text: string, tokens: readonly Token[]): ReadonlySet<string> {
  const terms = new Set<string>();
  for (const file of text.matchAll(/[\w.-]{1,120}\.(?:dll|exe|ps1|config|msi|sys|xml)\b/gi)) {
    for (const token of tokenize(file[0])) if (tokens.some((own) => own.term === token.term)) terms.add(token.term);
  }
  return terms;
}
