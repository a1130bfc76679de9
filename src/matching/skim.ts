// Reads a long text once, letter by letter, and says which stretches of it may hold a documented message, a code or a name: the rest is
// never cut into words. A word costs one multiplication a letter and one look into a table; only words that few messages have are followed.
import type { Signatures } from "./signatures.ts";

/** A stretch of the text that is worth reading closely, by offsets. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
  /** Line of `from`, from 1. */
  readonly line: number;
}

export interface Skimmed {
  /** In the text's order, not overlapping. */
  readonly stretches: readonly Stretch[];
}

export type Skim = (text: string) => Skimmed;

/** Words of a message that are followed: its most telling ones. */
const mostAnchors = 5;
/** Of what they tell, so much must be there close together. */
const anchorShare = 0.5;
/** A word that more messages are known by is followed for none of them. */
const mostRowsOfAnchor = 256;
/** What one message or one word is read closely for, at the most: a log says the same again and again. */
const mostOfOne = 6;
const mostStretches = 120;
/** Letters before and after a find that are read with it. */
const lettersBefore = 400;
const lettersAfter = 600;
/** Words of noise between two words of a message. */
const slack = 14;

const hashBase = 0x01000193;

/** @param names single words, in small letters, that are looked for by themselves: codes, markers, names of other makers */
export function createSkim(signatures: Signatures, names: Iterable<string>): Skim {
  const { count, starts, wordTerms, wordTells, rooms, surfaces } = signatures;
  const anchors = anchorsOf(signatures);
  const table = createTable(
    [...surfaces].filter(([, term]) => anchors.starts[term + 1]! > anchors.starts[term]!),
    signatures.terms.length,
    names,
  );
  const needs = new Float32Array(count);
  const windows = new Uint32Array(count);
  for (let row = 0; row < count; row++) {
    let tells = 0;
    for (const word of telling(row)) tells += wordTells[word]!;
    needs[row] = tells * anchorShare;
    windows[row] = (starts[row + 1]! - starts[row]!) * 2 + rooms[row]! + slack;
  }
  function telling(row: number): readonly number[] {
    return anchorWordsOf(signatures, row).filter(
      (word) => anchors.starts[wordTerms[word]! + 1]! > anchors.starts[wordTerms[word]!]!,
    );
  }

  // State of each row while one text is read; `epoch` says which text it is from, so that nothing has to be cleared.
  const [seenIn, firstWord, firstOffset, masks, finds] = [
    new Uint32Array(count),
    new Uint32Array(count),
    new Uint32Array(count),
    new Uint8Array(count),
    new Uint16Array(count),
  ];
  const told = new Float32Array(count);
  let epoch = 0;

  return (text) => {
    epoch++;
    const found: { readonly from: number; readonly to: number }[] = [];
    const namesFound = new Map<number, number>();
    let words = 0;
    const seen = (entry: number, from: number, to: number): void => {
      if (entry < 0) {
        const times = namesFound.get(entry) ?? 0;
        namesFound.set(entry, times + 1);
        if (times < mostOfOne && found.length < mostStretches) found.push({ from, to });
        return;
      }
      for (let at = anchors.starts[entry]!; at < anchors.starts[entry + 1]!; at++) {
        const row = anchors.rows[at]!;
        if (seenIn[row] !== epoch) {
          seenIn[row] = epoch;
          finds[row] = 0;
          masks[row] = 0;
        }
        if (masks[row] === 0 || words - firstWord[row]! > windows[row]!) {
          masks[row] = 0;
          told[row] = 0;
          firstWord[row] = words;
          firstOffset[row] = from;
        }
        const bit = anchors.bits[at]!;
        if ((masks[row]! & bit) !== 0) continue;
        masks[row]! |= bit;
        told[row]! += anchors.tells[at]!;
        if (told[row]! < needs[row]! - 1e-6) continue;
        masks[row] = 0;
        if (finds[row]!++ < mostOfOne && found.length < mostStretches) found.push({ from: firstOffset[row]!, to });
      }
    };

    let hash = 0;
    let start = -1;
    const { length } = text;
    const { keys, values, marks } = table;
    const last = keys.length - 1;
    for (let at = 0; at <= length; at++) {
      const unit = at < length ? text.charCodeAt(at) : 0;
      const letter = unit < 128 ? letters[unit]! : unit > lastSign ? unit : 0;
      if (letter !== 0) {
        if (start < 0) {
          start = at;
          hash = letter;
        } else hash = (Math.imul(hash, hashBase) + letter) | 0;
        continue;
      }
      if (start < 0) continue;
      words++;
      const mixed = hash ^ (hash >>> 15);
      if ((marks[(mixed & markMask) >>> 3]! & (1 << (mixed & 7))) !== 0) {
        let slot = mixed & last;
        while (values[slot] !== noEntry && keys[slot] !== hash) slot = (slot + 1) & last;
        if (values[slot] !== noEntry) seen(values[slot]!, start, at);
      }
      start = -1;
    }
    return { stretches: stretchesOf(text, found) };
  };
}

const noEntry = 0x7fffffff;

/** Letters, digits and the underscore, in small letters; 0 for all else. */
const letters = Uint8Array.from({ length: 128 }, (_, unit) =>
  /[\w]/.test(String.fromCharCode(unit)) ? String.fromCharCode(unit).toLowerCase().charCodeAt(0) : 0,
);
/** Beyond ASCII all that comes after the signs of Latin-1 counts as a letter. */
const lastSign = 0xbf;

// One bit for each of 64 k hashes, which stays in the processor's nearest cache: nine words of ten are passed over by it.
const markMask = 0xffff;

interface Table {
  readonly keys: Int32Array;
  readonly values: Int32Array;
  readonly marks: Uint8Array;
}

/** Words by their hash: the number of a term, or, of a name, -1 and below. Two words with one hash are told apart when the stretch is read. */
function createTable(surfaces: readonly (readonly [string, number])[], terms: number, names: Iterable<string>): Table {
  const entries: (readonly [string, number])[] = [...surfaces];
  let name = -1;
  for (const word of names) entries.push([word, name--]);
  const size = 2 ** Math.ceil(Math.log2(Math.max(64, (entries.length + terms) * 4)));
  const keys = new Int32Array(size);
  const values = new Int32Array(size).fill(noEntry);
  for (const [word, value] of entries) {
    const hash = hashOf(word);
    let slot = (hash ^ (hash >>> 15)) & (size - 1);
    while (values[slot] !== noEntry && keys[slot] !== hash) slot = (slot + 1) & (size - 1);
    // A name that is a word of a message too is followed as that.
    if (values[slot] !== noEntry && value < 0) continue;
    keys[slot] = hash;
    values[slot] = value;
  }
  const marks = new Uint8Array((markMask + 1) >>> 3);
  for (const key of keys) {
    const mixed = key ^ (key >>> 15);
    marks[(mixed & markMask) >>> 3]! |= 1 << (mixed & 7);
  }
  return { keys, values, marks };
}

function hashOf(word: string): number {
  let hash = word.charCodeAt(0);
  for (let at = 1; at < word.length; at++) hash = (Math.imul(hash, hashBase) + word.charCodeAt(at)) | 0;
  return hash;
}

/** The most telling words of a message, each term once. */
function anchorWordsOf({ starts, wordTerms, wordTells }: Signatures, row: number): readonly number[] {
  const words = new Map<number, number>();
  for (let word = starts[row]!; word < starts[row + 1]!; word++)
    if (!words.has(wordTerms[word]!)) words.set(wordTerms[word]!, word);
  return [...words.values()].sort((one, other) => wordTells[other]! - wordTells[one]!).slice(0, mostAnchors);
}

interface Anchors {
  /** Of term t: from `starts[t]` up to `starts[t + 1]`. */
  readonly starts: Uint32Array;
  readonly rows: Uint32Array;
  readonly bits: Uint8Array;
  readonly tells: Float32Array;
}

function anchorsOf(signatures: Signatures): Anchors {
  const { count, terms, wordTerms, wordTells } = signatures;
  const starts = new Uint32Array(terms.length + 1);
  const perTerm = new Uint32Array(terms.length);
  for (let row = 0; row < count; row++) for (const word of anchorWordsOf(signatures, row)) perTerm[wordTerms[word]!]!++;
  perTerm.forEach((own, term) => { if (own > mostRowsOfAnchor) perTerm[term] = 0; }); // prettier-ignore
  perTerm.forEach((own, term) => { starts[term + 1] = starts[term]! + own; }); // prettier-ignore
  const total = starts[terms.length]!;
  const [rows, bits, tells, next] = [
    new Uint32Array(total),
    new Uint8Array(total),
    new Float32Array(total),
    starts.slice(),
  ];
  for (let row = 0; row < count; row++) {
    anchorWordsOf(signatures, row).forEach((word, index) => {
      const term = wordTerms[word]!;
      if (perTerm[term] === 0) return;
      const at = next[term]!++;
      rows[at] = row;
      bits[at] = 1 << index;
      tells[at] = wordTells[word]!;
    });
  }
  return { starts, rows, bits, tells };
}

/** The finds with what stands around them, up to the ends of their lines where those are near; what meets is one stretch. */
function stretchesOf(
  text: string,
  found: readonly { readonly from: number; readonly to: number }[],
): readonly Stretch[] {
  const wide = found.map(({ from, to }) => {
    const [first, last] = [Math.max(0, from - lettersBefore), Math.min(text.length, to + lettersAfter)];
    const [lineStart, lineEnd] = [text.indexOf("\n", first), text.lastIndexOf("\n", last)];
    return {
      from: first > 0 && lineStart >= 0 && lineStart < from ? lineStart + 1 : first,
      to: lineEnd > to ? lineEnd : last,
    };
  });
  const merged: { from: number; to: number }[] = [];
  for (const one of wide.toSorted((a, b) => a.from - b.from)) {
    const before = merged[merged.length - 1];
    if (before !== undefined && one.from <= before.to) before.to = Math.max(before.to, one.to);
    else merged.push({ ...one });
  }
  let [line, at] = [1, 0];
  return merged.map(({ from, to }) => {
    for (let end = text.indexOf("\n", at); end >= 0 && end < from; end = text.indexOf("\n", at)) {
      line++;
      at = end + 1;
    }
    return { from, to, line };
  });
}
