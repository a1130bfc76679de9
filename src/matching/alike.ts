// Whether a word of a paste is a documented word with typing or scanning errors. Looked at only beside words that match exactly, so it may
// be more generous than spelling.ts, which corrects a word by itself.
import { editDistance } from "./spelling.ts";

/** Letters of which one may be wrong: four in a word of sixteen, one in a word of four. */
const lettersPerError = 4;
/** A shorter word has no room for an error. */
const shortest = 3;

// What scanners read in place of letters.
const misread: ReadonlyMap<string, string> = new Map([
  ["0", "o"],
  ["1", "l"],
  ["5", "s"],
  ["8", "b"],
  ["|", "l"],
]);

/** @param term a documented term @param said a word of the paste in small letters */
export function isAlike(said: string, term: string): boolean {
  if (said === term) return true;
  if (term.length < shortest || said.length < shortest - 1) return false;
  const limit = Math.max(1, Math.floor(term.length / lettersPerError));
  if (Math.abs(said.length - term.length) > limit + 1) return false;
  const digits = digitsOf(term);
  // Digits are never typing errors: 401 is not 404. In a word that has none they are letters read wrongly.
  const meant = digits === "" ? withoutMisread(said) : said;
  if (digits !== digitsOf(meant)) return false;
  return editDistance(meant, term, limit) <= limit;
}

function digitsOf(word: string): string {
  let digits = "";
  for (let at = 0; at < word.length; at++) {
    const unit = word.charCodeAt(at);
    if (unit >= 0x30 && unit <= 0x39) digits += word.charAt(at);
  }
  return digits;
}

/** A word of letters with a digit or two in it, as letters; a number stays a number. */
export function withoutMisread(word: string): string {
  const digits = digitsOf(word);
  if (digits === "" || digits.length * 2 >= word.length) return word;
  let letters = "";
  for (const sign of word) letters += misread.get(sign) ?? sign;
  return letters;
}
