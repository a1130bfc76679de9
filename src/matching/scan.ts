// Says how much of each documented message a text holds, and where. A paste is mostly noise: what counts is how much of a message it
// contains, never how much of it a message resembles.
import { stem } from "../text/stem.ts";
import type { Token } from "../text/tokens.ts";
import { createAlign, type Sighting, type TextWords } from "./align.ts";
import { withoutMisread } from "./alike.ts";
import { createCandidates } from "./candidates.ts";
import type { Signatures } from "./signatures.ts";
import type { Spelling } from "./spelling.ts";

/** Of a text that is short, or a stretch of a long one. */
export type Scan = (tokens: readonly Token[]) => readonly Sighting[];

export function createScan(signatures: Signatures, spelling: Spelling): Scan {
  const candidates = createCandidates(signatures);
  const align = createAlign(signatures);

  const numbered = (tokens: readonly Token[]): TextWords => {
    const numbers = new Int32Array(tokens.length).fill(-1);
    const corrected = new Map<string, number>();
    tokens.forEach((token, index) => {
      if (token.term === "") return;
      let number = signatures.numbers.get(token.term);
      if (number === undefined) {
        number = corrected.get(token.term);
        if (number === undefined) {
          number = probableNumber(token.term, signatures, spelling);
          corrected.set(token.term, number);
        }
      }
      numbers[index] = number;
    });
    return { tokens, numbers };
  };

  return (tokens) => {
    const text = numbered(tokens);
    const distinct = new Set(text.numbers);
    distinct.delete(-1);
    const sightings: Sighting[] = [];
    for (const row of candidates(distinct)) {
      const sighting = align(row, text);
      if (sighting !== undefined) sightings.push(sighting);
    }
    return sightings;
  };
}

/** The term that an unknown word was probably meant to be, read wrongly or mistyped; -1 where there is none. */
function probableNumber(term: string, { numbers }: Signatures, spelling: Spelling): number {
  const read = withoutMisread(term);
  const known = read === term ? undefined : numbers.get(stem(read));
  if (known !== undefined) return known;
  const meant = spelling.correct(read);
  return meant === undefined ? -1 : numbers.get(meant)!;
}

/** Sightings of all passages; tokens are numbered through. */
export function sightingsIn(passages: readonly (readonly Token[])[], scan: Scan): readonly Sighting[] {
  const sightings: Sighting[] = [];
  let offset = 0;
  for (const passage of passages) {
    for (const sighting of scan(passage)) {
      const moved =
        offset === 0
          ? sighting
          : { ...sighting, pairs: sighting.pairs.map((pair) => ({ ...pair, token: pair.token + offset })) };
      sightings.push(moved);
    }
    offset += passage.length;
  }
  return sightings;
}
