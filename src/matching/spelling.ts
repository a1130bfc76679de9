// A word that no article uses, to the word it was probably meant to be. Words with digits are exact: 401 is never 404.

export interface Spelling {
  /** The known term within reach, or undefined. One letter off from five letters on, two from nine on. */
  readonly correct: (term: string) => string | undefined;
}

const shortestCorrected = 5;
const shortestWithTwo = 9;
/** Noise is not corrected: the longest name of the field has 73 letters. */
const longestCorrected = 80;

/** @param vocabulary every known term with how often it is used; of two within the same reach the more frequent wins. */
export function createSpelling(vocabulary: ReadonlyMap<string, number>): Spelling {
  // Every term under each of its forms with one letter left out: two words one edit apart share a form.
  const forms = new Map<string, string[]>();
  for (const term of vocabulary.keys()) {
    if (!isCorrectable(term)) continue;
    for (const form of shortened(term)) {
      const list = forms.get(form);
      if (list === undefined) forms.set(form, [term]);
      else list.push(term);
    }
  }
  // Long words by their first letter, which is seldom the one that is wrong: two edits need a look at each.
  const long = new Map<string, string[]>();
  for (const term of vocabulary.keys()) {
    if (term.length < shortestWithTwo || !isCorrectable(term)) continue;
    const list = long.get(term.charAt(0));
    if (list === undefined) long.set(term.charAt(0), [term]);
    else list.push(term);
  }
  return {
    correct(term) {
      if (!isCorrectable(term) || vocabulary.has(term)) return undefined;
      let best: string | undefined;
      let bestDistance = term.length >= shortestWithTwo ? 2 : 1;
      const consider = (known: string): void => {
        const distance = editDistance(term, known, bestDistance);
        if (distance > bestDistance) return;
        const nearer = distance < bestDistance || best === undefined;
        if (nearer || (vocabulary.get(known) ?? 0) > (vocabulary.get(best!) ?? 0)) {
          best = known;
          bestDistance = distance;
        }
      };
      const near = new Set(shortened(term).flatMap((form) => forms.get(form) ?? []));
      // Two letters off is a typo in a long word only, on both sides.
      for (const known of near)
        if (known.length >= shortestWithTwo || editDistance(term, known, 1) <= 1) consider(known);
      if (best === undefined && term.length >= shortestWithTwo) {
        for (const known of long.get(term.charAt(0)) ?? []) consider(known);
      }
      return best;
    },
  };
}

function isCorrectable(term: string): boolean {
  return term.length >= shortestCorrected && term.length <= longestCorrected && !/\d/.test(term);
}

function shortened(term: string): readonly string[] {
  const forms = [term];
  for (let at = 0; at < term.length; at++) forms.push(term.slice(0, at) + term.slice(at + 1));
  return forms;
}

/** Edits (insert, delete, replace, swap of neighbours) between two words; anything over `limit` is only known to be over it. */
export function editDistance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let before: number[] = [];
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    let least = i;
    for (let j = 1; j <= b.length; j++) {
      const same = a.charCodeAt(i - 1) === b.charCodeAt(j - 1);
      let cost = Math.min(row[j]! + 1, next[j - 1]! + 1, row[j - 1]! + (same ? 0 : 1));
      if (
        i > 1 &&
        j > 1 &&
        a.charCodeAt(i - 1) === b.charCodeAt(j - 2) &&
        a.charCodeAt(i - 2) === b.charCodeAt(j - 1)
      ) {
        cost = Math.min(cost, before[j - 2]! + 1);
      }
      next.push(cost);
      if (cost < least) least = cost;
    }
    if (least > limit) return limit + 1;
    before = row;
    row = next;
  }
  return row[b.length]!;
}
