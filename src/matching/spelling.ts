// A word that no article uses, to the word it was probably meant to be. Words with digits are exact: 401 is never 404.

export interface Spelling {
  /** The known term within reach, or undefined. One letter off from five letters on, two from nine on where one letter less in each makes them equal. */
  readonly correct: (term: string) => string | undefined;
}

const shortestCorrected = 5;
const shortestWithTwo = 9;
/** Noise is not corrected: the longest name of the field has 73 letters. */
const longestCorrected = 80;

// Every term is filed under the hash of each of its forms with one letter left out: two words one edit apart share a form. Hashes, since
// building the forms themselves costs a text of unknown words more than all the rest of matching.
const base = 0x01000193;

/** @param vocabulary every known term with how often it is used; of two within the same reach the more frequent wins. */
export function createSpelling(vocabulary: ReadonlyMap<string, number>): Spelling {
  const terms = [...vocabulary.keys()].filter(isCorrectable);
  const filed = terms.reduce((sum, term) => sum + term.length + 1, 0);
  const size = 2 ** Math.ceil(Math.log2(Math.max(16, filed * 2)));
  const heads = new Int32Array(size).fill(-1);
  const nexts = new Int32Array(filed);
  const owners = new Uint32Array(filed);
  let entry = 0;
  terms.forEach((term, index) => {
    eachForm(term, (hash) => {
      const slot = hash & (size - 1);
      owners[entry] = index;
      nexts[entry] = heads[slot]!;
      heads[slot] = entry++;
    });
  });

  const long = filedByGrams(terms);

  return {
    correct(term) {
      if (!isCorrectable(term) || vocabulary.has(term)) return undefined;
      let best: string | undefined;
      let bestDistance = term.length >= shortestWithTwo ? 2 : 1;
      eachForm(term, (hash) => {
        for (let at = heads[hash & (size - 1)]!; at >= 0; at = nexts[at]!) {
          const known = terms[owners[at]!]!;
          // Slots are shared by chance too: what is no form of the word is far from it. Two letters off is a typo in a long word only, on both sides.
          if (known === best || Math.abs(known.length - term.length) > bestDistance) continue;
          const distance = editDistance(term, known, known.length >= shortestWithTwo ? bestDistance : 1);
          if (distance > bestDistance || (distance > 1 && known.length < shortestWithTwo)) continue;
          const isNearer = distance < bestDistance || best === undefined;
          if (!isNearer && (vocabulary.get(known) ?? 0) <= (vocabulary.get(best!) ?? 0)) continue;
          best = known;
          bestDistance = distance;
        }
      });
      if (best !== undefined || term.length < shortestByGrams - 1) return best;
      // Names of many letters may be wrong in several; some four letters in a row are mostly right.
      bestDistance = Math.floor(term.length / lettersPerError);
      const shared = new Map<string, number>();
      for (const gram of gramsOf(term))
        for (const known of long.get(gram) ?? []) shared.set(known, (shared.get(known) ?? 0) + 1);
      for (const [known, count] of shared) {
        if (count < 2 && known.length > shortestByGrams + 4) continue;
        const distance = editDistance(term, known, bestDistance);
        if (distance > bestDistance || (distance === bestDistance && best !== undefined)) continue;
        best = known;
        bestDistance = distance;
      }
      return best;
    },
  };
}

/** From so many letters on a word is also looked for by four of them in a row. */
const shortestByGrams = 10;
const gramLength = 4;
/** Of these one may be wrong: two in a word of ten, four in one of twenty. */
const lettersPerError = 5;
/** Terms that have the same four letters and are compared; four letters that more have say nothing. */
const mostWithOneGram = 60;

function gramsOf(term: string): readonly string[] {
  return Array.from({ length: term.length - gramLength + 1 }, (_, at) => term.slice(at, at + gramLength));
}

function filedByGrams(terms: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const filed = new Map<string, string[]>();
  for (const term of terms) {
    if (term.length < shortestByGrams) continue;
    for (const gram of new Set(gramsOf(term))) {
      const list = filed.get(gram);
      if (list === undefined) filed.set(gram, [term]);
      else if (list.length < mostWithOneGram) list.push(term);
    }
  }
  return filed;
}

function isCorrectable(term: string): boolean {
  if (term.length < shortestCorrected || term.length > longestCorrected) return false;
  for (let at = 0; at < term.length; at++) {
    const unit = term.charCodeAt(at);
    if (unit >= 0x30 && unit <= 0x39) return false;
  }
  return true;
}

/** The hash of the term, and of each form of it with one letter left out. */
function eachForm(term: string, use: (hash: number) => void): void {
  // Of "abc": what stands before a letter, moved by what stands after it, and the hash of that.
  let whole = 0;
  for (let at = 0; at < term.length; at++) whole = (Math.imul(whole, base) + term.charCodeAt(at)) | 0;
  use(whole ^ (whole >>> 15));
  let before = 0;
  let after = whole;
  let power: number;
  for (let at = 0; at < term.length; at++) {
    const unit = term.charCodeAt(at);
    // `power` is that of the letter's own place: after it is taken off, `after` is the hash of the rest.
    power = powers[term.length - 1 - at]!;
    after = (after - Math.imul(unit, power)) | 0;
    const form = (Math.imul(before, power) + after) | 0;
    use(form ^ (form >>> 15));
    before = (Math.imul(before, base) + unit) | 0;
  }
}

const powers: readonly number[] = powersOf(longestCorrected + 1);

function powersOf(count: number): readonly number[] {
  const list = [1];
  for (let at = 1; at < count; at++) list.push(Math.imul(list[at - 1]!, base));
  return list;
}

/** Edits (insert, delete, replace, swap of neighbours) between two words; anything over `limit` is only known to be over it. */
export function editDistance(a: string, b: string, limit: number): number {
  if (a === b) return 0;
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  // What both begin and end with costs nothing.
  let from = 0;
  let endA = a.length;
  let endB = b.length;
  while (from < endA && from < endB && a.charCodeAt(from) === b.charCodeAt(from)) from++;
  while (endA > from && endB > from && a.charCodeAt(endA - 1) === b.charCodeAt(endB - 1)) {
    endA--;
    endB--;
  }
  const [m, n] = [endA - from, endB - from];
  if (m === 0 || n === 0) return Math.max(m, n);
  let before = new Array<number>(n + 1).fill(0);
  let row = Array.from({ length: n + 1 }, (_, index) => index);
  let next = new Array<number>(n + 1).fill(0);
  for (let i = 1; i <= m; i++) {
    next[0] = i;
    let least = i;
    const unit = a.charCodeAt(from + i - 1);
    for (let j = 1; j <= n; j++) {
      const other = b.charCodeAt(from + j - 1);
      let cost = Math.min(row[j]! + 1, next[j - 1]! + 1, row[j - 1]! + (unit === other ? 0 : 1));
      if (i > 1 && j > 1 && unit === b.charCodeAt(from + j - 2) && a.charCodeAt(from + i - 2) === other) {
        cost = Math.min(cost, before[j - 2]! + 1);
      }
      next[j] = cost;
      if (cost < least) least = cost;
    }
    if (least > limit) return limit + 1;
    [before, row, next] = [row, next, before];
  }
  return row[n]!;
}
