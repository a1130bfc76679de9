// Which messages are worth a closer look: those whose telling words a text has. Cost is bounded, however many messages there are: the rare
// words of a text name the candidates, and its common ones are only counted for those.
import type { Signatures } from "./signatures.ts";

/** Rows that are looked up for the words of one text. Ten words of which each is in a hundred messages are 1,000. */
const mostPostings = 20_000;
/** Rows that are looked at closely. */
const mostCandidates = 24;
/** A message of which less is there is not looked at. */
const leastShare = 0.15;
/** What has so much less than the best is passed over: it could not come first by what is still unread. */
const farBehind = 0.25;

/** Rows by how much of them is there, best first. @param numbers of distinct terms */
export type Candidates = (numbers: Iterable<number>) => readonly number[];

export function createCandidates(signatures: Signatures): Candidates {
  const { postingStarts, postings, wordTells, wordTerms, starts } = signatures;
  const found = new Float32Array(signatures.count);
  /** What a term tells; the same in all messages, but for names. */
  const tellsOf = new Float32Array(signatures.terms.length);
  for (let word = 0; word < wordTerms.length; word++) {
    tellsOf[wordTerms[word]!] = Math.max(tellsOf[wordTerms[word]!]!, wordTells[word]!);
  }
  const lengthOf = (number: number): number => postingStarts[number + 1]! - postingStarts[number]!;
  const wordsIn = (row: number): number => starts[row + 1]! - starts[row]!;

  return (numbers) => {
    const rarestFirst = [...numbers].sort((one, other) => lengthOf(one) - lengthOf(other));
    const touched: number[] = [];
    let room = mostPostings;
    for (const number of rarestFirst) {
      room -= lengthOf(number);
      if (room < 0) break;
      for (let at = postingStarts[number]!; at < postingStarts[number + 1]!; at++) {
        const row = postings[at]!;
        if (found[row] === 0) touched.push(row);
        found[row]! += tellsOf[number]!;
      }
    }
    const rated: { readonly row: number; readonly worth: number }[] = [];
    let best = 0;
    for (const row of touched) {
      const share = Math.min(1, found[row]! / signatures.tells[row]!);
      // Much of a long message says more than all of a short one.
      const worth = found[row]! * (0.5 + 0.5 * share);
      if (share >= leastShare) {
        rated.push({ row, worth });
        if (worth > best) best = worth;
      }
      found[row] = 0;
    }
    return rated
      .filter(({ worth }) => worth >= best * farBehind)
      .sort((one, other) => other.worth - one.worth || wordsIn(one.row) - wordsIn(other.row) || one.row - other.row)
      .slice(0, mostCandidates)
      .map(({ row }) => row);
  };
}
