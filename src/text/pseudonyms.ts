// People and hosts under other names: the same one for the same name throughout a text, of the same shape, so that what is read from the
// text afterwards is what was read before, under the other names. Secrets are masked before; this touches none of the masks.
import { findNames, keptLabels } from "./pseudonyms/find.ts";

export interface Pseudonymized {
  readonly text: string;
  /** How many different names were replaced. */
  readonly names: number;
}

/** A name of fewer letters stands inside too many other words to be looked for by itself. */
const SHORTEST_ALONE = 4;

/** Deterministic: the same text gives the same names. Takes time in proportion to the length of the text. */
export function pseudonymize(text: string): Pseudonymized {
  const names = createNames();
  const found = findNames(text);
  const joined = new Set<string>();
  for (const { start, end } of found) {
    const name = text.slice(start, end);
    for (const word of stemsIn(name)) names.of(word);
    for (const [one] of name.matchAll(words)) if (one.includes("-")) joined.add(one.toLowerCase());
  }

  // What was a name in one place is one everywhere: `SRV01` alone is the host of srv01.corp.net.
  const parts: string[] = [];
  let from = 0;
  for (const { start, end } of found) {
    parts.push(replaceAlone(text.slice(from, start), names, joined), replaceStems(text.slice(start, end), names));
    from = end;
  }
  parts.push(replaceAlone(text.slice(from), names, joined));
  return { text: parts.join(""), names: names.count() };
}

/** Words of a name: what stands between dots, hyphens and other signs. A number alone says nobody's name. */
const stem = /[\p{L}\d]+/gu;
/** Words that hyphens join: `srv-idm-04` is one name, whose words alone are too short to be looked for. */
const words = /[\p{L}\d]+(?:-[\p{L}\d]+)*/gu;
const stemsIn = (name: string): readonly string[] => (name.match(stem) ?? []).filter(isNameLike);
const isNameLike = (word: string): boolean => /\p{L}/u.test(word) && !keptLabels.has(word.toLowerCase());

const replaceStems = (name: string, names: Names): string =>
  name.replace(stem, (word) => (isNameLike(word) ? names.of(word) : word));

function replaceAlone(text: string, names: Names, joined: ReadonlySet<string>): string {
  if (names.count() === 0) return text;
  const alone = (word: string): string => {
    const known = names.find(word);
    return known !== undefined && (word.length >= SHORTEST_ALONE || /\d/.test(word)) ? known : word;
  };
  return text.replace(words, (found) =>
    joined.has(found.toLowerCase()) ? replaceStems(found, names) : found.replace(stem, alone),
  );
}

interface Names {
  /** The other name of a word, in its case. */
  readonly of: (word: string) => string;
  readonly find: (word: string) => string | undefined;
  readonly count: () => number;
}

/** Words without letters that people misread, so that a pseudonym can be told over the phone. */
const consonants = "bdfgklmnprstv";
const vowels = "aeo";

function createNames(): Names {
  const known = new Map<string, string>();
  const taken = new Set<string>();
  const made = (word: string): string => {
    const lower = word.toLowerCase();
    const before = known.get(lower);
    if (before !== undefined) return before;
    let count = known.size;
    let name = shaped(lower, count);
    // A short word has few others of its shape: then letters are added until one is free.
    for (let tries = 1; taken.has(name) || name === lower; tries += 1) {
      count += 1;
      name = shaped(tries < 200 ? lower : lower + "x".repeat(Math.ceil(tries / 200)), count);
    }
    known.set(lower, name);
    taken.add(name);
    return name;
  };
  return {
    of: (word) => inCaseOf(word, made(word)),
    find: (word) => {
      const name = known.get(word.toLowerCase());
      return name === undefined ? undefined : inCaseOf(word, name);
    },
    count: () => known.size,
  };
}

/** A word of the same shape: a letter for each letter, and digits stay, since they tell servers of one family apart. */
function shaped(word: string, count: number): string {
  let rest = count;
  let place = 0;
  return word.replace(/\p{L}/gu, () => {
    const letters = place % 2 === 0 ? consonants : vowels;
    place += 1;
    const letter = letters[rest % letters.length]!;
    rest = Math.floor(rest / letters.length) + (rest % letters.length);
    return letter;
  });
}

function inCaseOf(word: string, name: string): string {
  if (word === word.toUpperCase()) return name.toUpperCase();
  if (word === word.toLowerCase()) return name;
  return name.replace(/./g, (letter, index: number) =>
    /\p{Lu}/u.test(word.charAt(index)) ? letter.toUpperCase() : letter,
  );
}
