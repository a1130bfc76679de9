// Where in a long report each reader has anything to look at: all its lines are searched for the words of all readers in one pass. Twenty
// readers that ask every line of a log of 10 MB take longer than everything else that is done with it.

/** A word is looked up by its first letters; so many of them are rare enough, and none of the words is shorter. */
const keyLength = 3;
const bitsPerLetter = 6;
const mask = (1 << (keyLength * bitsPerLetter)) - 1;
const newline = 0x0a;

interface Marker {
  readonly word: string;
  readonly bits: number;
}

export interface Marks {
  /** For each line the groups of which a word stands in it, as bits: group n is bit n. */
  readonly ofLine: Uint32Array;
  /** The words that were found. */
  readonly found: ReadonlySet<string>;
}

export const isMarkable = (word: string): boolean => word.length >= keyLength;

/** @param lower in small letters */
export type FindMarks = (lower: string, lineCount: number) => Marks;

/** @param groups at most 32, each with its words in small letters, all markable */
export function createFindMarks(groups: readonly (readonly string[])[]): FindMarks {
  const bitsOf = new Map<string, number>();
  groups.forEach((words, group) => {
    for (const word of words) bitsOf.set(word, ((bitsOf.get(word) ?? 0) | (1 << group)) >>> 0);
  });
  const isKey = new Uint8Array(mask + 1);
  const byKey = new Map<number, Marker[]>();
  for (const [word, bits] of bitsOf) {
    let key = 0;
    for (let at = 0; at < keyLength; at++) key = ((key << bitsPerLetter) ^ word.charCodeAt(at)) & mask;
    isKey[key] = 1;
    byKey.set(key, [...(byKey.get(key) ?? []), { word, bits }]);
  }
  return (lower, lineCount) => {
    const ofLine = new Uint32Array(lineCount);
    const found = new Set<string>();
    let line = 0;
    let key = 0;
    for (let at = 0; at < lower.length; at++) {
      const unit = lower.charCodeAt(at);
      if (unit === newline && ++line >= lineCount) break;
      key = ((key << bitsPerLetter) ^ unit) & mask;
      if (isKey[key] === 0) continue;
      for (const { word, bits } of byKey.get(key)!) {
        if ((ofLine[line]! | bits) >>> 0 === ofLine[line]! && found.has(word)) continue;
        if (!lower.startsWith(word, at - keyLength + 1)) continue;
        ofLine[line]! |= bits;
        found.add(word);
      }
    }
    return { ofLine, found };
  };
}

/** The lines that lie within `reach` lines of a mark of the group; the others are empty, so that all keep their numbers. */
export function nearMarks(
  lines: readonly string[],
  { ofLine }: Marks,
  group: number,
  reach: number,
): readonly string[] {
  const bit = 1 << group;
  const near: string[] = new Array<string>(lines.length).fill("");
  let next = 0;
  for (let at = 0; at < lines.length; at++) {
    if ((ofLine[at]! & bit) === 0) continue;
    const end = Math.min(lines.length, at + reach + 1);
    for (next = Math.max(next, at - reach); next < end; next++) near[next] = lines[next]!;
  }
  return near;
}
