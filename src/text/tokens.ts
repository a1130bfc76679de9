// A text as words with their lines. What varies from machine to machine (GUIDs, dates, long numbers) becomes a slot: it is not
// matched, only kept in its place.
import { linesOf, normalizeLine } from "./normalize.ts";
import { stem } from "./stem.ts";

export interface Token {
  /** Lower case, stemmed; empty for a slot. */
  readonly term: string;
  /** As it was written, after normalizing. */
  readonly word: string;
  /** From 1. */
  readonly line: number;
}

/** A longer run of letters is noise (base64, hex dumps): matched nowhere, and cut so that nothing grows with it. The longest name of the field has 73. */
const longestTerm = 96;

// GUIDs, hex handles, times and dates. Linear: every repetition is bounded or followed by what it cannot contain.
const volatile =
  /\b[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\b|\b\d{1,4}[-./]\d{1,2}[-./]\d{2,4}(?:[T ]\d{1,2}:\d{2}(?::\d{2})?(?:[.,]\d{1,7})?Z?)?\b|\b\d{1,2}:\d{2}(?::\d{2})?(?:[.,]\d{1,7})?\b/gi;

/** A line without one of these has nothing that varies: no time, no date, no GUID. */
const mayVary = /\d[-./:]|[\da-f]-[\da-f]{4}-/i;

/** The tokens of a whole text. @param firstLine number of its first line, where it is a stretch of a longer one */
export function tokenize(text: string, firstLine = 1): readonly Token[] {
  const tokens: Token[] = [];
  linesOf(text).forEach((line, index) => {
    tokenizeLine(normalizeLine(line), firstLine + index, tokens);
  });
  return tokens;
}

function tokenizeLine(line: string, number: number, into: Token[]): void {
  let end = 0;
  if (mayVary.test(line)) {
    for (const found of line.matchAll(volatile)) {
      words(line.slice(end, found.index), number, into);
      into.push({ term: "", word: found[0], line: number });
      end = found.index + found[0].length;
    }
  }
  words(end === 0 ? line : line.slice(end), number, into);
}

function words(text: string, line: number, into: Token[]): void {
  let start = -1;
  for (let at = 0; at <= text.length; at++) {
    if (at < text.length && (isWordUnit(text.charCodeAt(at)) || isInnerApostrophe(text, at, start))) {
      if (start < 0) start = at;
      continue;
    }
    if (start >= 0) {
      const word = text.slice(start, at);
      if (word.length > longestTerm) into.push({ term: "", word: word.slice(0, longestTerm), line });
      else into.push({ term: termOf(word), word, line });
      start = -1;
    }
  }
}

/** "won't" and "object's" are one word each; a quoted 'word' is not. */
function isInnerApostrophe(text: string, at: number, start: number): boolean {
  if (text.charCodeAt(at) !== 0x27 || start < 0) return false;
  const rest = /^'(?:s|t|re|ve|ll|d|m)(?![\p{L}\p{N}])/iu.exec(text.slice(at, at + 5));
  return rest !== null;
}

function isWordUnit(unit: number): boolean {
  if (unit < 0x80)
    return (
      (unit >= 0x61 && unit <= 0x7a) ||
      (unit >= 0x41 && unit <= 0x5a) ||
      (unit >= 0x30 && unit <= 0x39) ||
      unit === 0x5f
    );
  // Beyond ASCII everything is a letter but spaces, signs and punctuation.
  return !(
    unit <= 0xbf ||
    (unit >= 0x2000 && unit <= 0x2bff) ||
    (unit >= 0x3000 && unit <= 0x303f) ||
    (unit >= 0xd800 && unit <= 0xf8ff) ||
    unit >= 0xfe00
  );
}

/** The term of a word: lower case, without apostrophes, stemmed. */
export function termOf(word: string): string {
  return stem(word.toLowerCase().replaceAll("'", ""));
}

/** The words that a name in humps is made of: InternalServerError is internal, server, error. One entry where there are no humps. */
export function humpsOf(word: string): readonly string[] {
  return word.match(/[A-Z]{2,}(?![a-z])|[A-Z]?[^A-Z\d_]+|\d+|[A-Z]/g) ?? [word];
}
