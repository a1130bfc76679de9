// How sure a match is, between 0 and 1. Every number here is a named constant with its reason; they were set on the forge and the
// articles' own phrases (each phrase asked for while left out of the index), never on the given cases: `npm run bench:match`.
import type { Sighting } from "./align.ts";
import type { Found } from "./retrieval.ts";

/** From here on an entry is recognized. */
export const recognizedFrom = 0.8;
/** From here on the assistant says "This is". */
export const sureFrom = 0.99;
/** Below this nothing is shown as possible. */
export const candidateFrom = 0.5;

/** Evidence such as a certificate that has ended means its article, whatever else the paste says. */
export const findingConfidence = 0.97;
/** A code that opens a dialog says what the family is, and no more. */
export const dialogCodeConfidence = 0.9;
/** So does evidence that points to several of its causes. */
export const dialogFindingConfidence = 0.82;
/** The very words that an entry gives as a complaint about it; somebody else may say them of something else. */
export const sayingConfidence = 0.96;
/** A generic sentence without a marker of the product, or one whose code word is replaced, is a candidate at most. */
export const cappedConfidence = 0.55;
/** What several messages say alike is a candidate for each of them. */
export const sharedConfidence = 0.6;
/** Part of a message without a marker of the product: shown, and not said to be it. */
export const unmarkedPartConfidence = 0.78;
/** A message is there in the main from here on; what is less is part of it. */
export const mainPart = 0.6;
/** A description in which one word agrees says nothing. */
const fewestTerms = 2;

/** The code of an article and a fair beginning of its message: the rest was cut off, the deciding word with it. */
export const confidenceOfCodeAndPart = 0.92;
/** A code that one article alone documents: by rule it decides nothing, so the article is a candidate. */
export const confidenceOfCode = 0.75;
/** A message whose code several causes share is never sure. */
export const confidenceOfFamilyMessage = 0.95;

/** A message this short says little: all of it must be there. */
const shortMessageWeight = 3;
/** What of a short message still makes it possible: one word of three is missing or unreadable. */
const shortMessagePart = 0.6;

// What the share of a message that is there is worth, where its words tell something; between the points it is in proportion.
const worthOfCoverage = [
  [0.25, 0.3],
  [0.35, 0.6],
  [0.45, 0.86],
  [0.6, 0.95],
  [0.75, 0.991],
  [0.9, 0.998],
] as const;
// What the words that are there are worth by themselves, however long the message goes on: five telling words in a row are no accident.
const worthOfTelling = [
  [1, 0.3],
  [1.5, 0.52],
  [3, 0.66],
  [4, 0.8],
  [5, 0.9],
  [8, 0.95],
] as const;
/** Fewer words in a row may stand in any sentence. */
const shortestRun = 4;
/** Part of a message is never sure. */
const mostOfPart = 0.985;
const partBelow = 0.75;

/** What a sighting of a message is worth by itself, before anything speaks against it. */
export function confidenceOfSighting(sighting: Sighting): number {
  const { coverage, saidTells, run, fullWeight } = sighting;
  if (sighting.isBareCode) return confidenceOfCode;
  if (fullWeight < shortMessageWeight)
    return coverage > 0.95 ? 0.995 : coverage >= shortMessagePart && run >= 2 ? 0.55 : 0;
  const byTelling = run >= shortestRun ? between(worthOfTelling, saidTells) : 0;
  const byCoverage = between(worthOfCoverage, coverage) * Math.min(1, saidTells / shortMessageWeight);
  const confidence = 1 - (1 - byTelling) * (1 - byCoverage);
  return coverage < partBelow ? Math.min(confidence, mostOfPart) : Math.min(confidence, 0.9985);
}

function between(points: readonly (readonly [number, number])[], at: number): number {
  const above = points.findIndex(([from]) => from > at);
  if (above === 0) return 0;
  const [from, low] = points[(above < 0 ? points.length : above) - 1]!;
  const next = above < 0 ? undefined : points[above];
  return next === undefined ? low : low + ((next[1] - low) * (at - from)) / (next[0] - from);
}

// A logistic fit over the articles' own symptoms (each left out of the index), bench/cases.jsonl and bench/negatives.txt, never over
// the given cases. Likeness to one phrase tells most, then the lead over the next entry, then how many words agree.
const bias = -6.1;
const perCoverage = 1.7;
const perLikeness = 4.9;
const perMargin = 1.6;
const perWeight = 1.1;
const perTerm = 1.4;
const perMarker = 0.9;
const perOtherMaker = -3.9;
// Not fitted, for want of cases: with a code that nothing documents, words alone must be all but a phrase of the article.
const perNewCode = -1.5;
/** Beyond these more of the same tells nothing new. */
const fullWeight = 8;
const fullTerms = 6;

export interface Described {
  readonly found: Found;
  /** The lead over the next entry as a share of the score; 0 for all but the first. */
  readonly margin: number;
  /** The text holds a marker of the product. */
  readonly marked: boolean;
  /** The text names another maker's product and no marker of this one. */
  readonly away: boolean;
  /** The text names a code that no article documents. */
  readonly newCode: boolean;
}

/** What a description's match is worth. */
export function confidenceOfDescription({ found, margin, marked, away, newCode }: Described): number {
  if (found.terms.size < fewestTerms) return 0;
  const sum =
    bias +
    perCoverage * found.coverage +
    perLikeness * found.likeness +
    perMargin * margin +
    (perWeight * Math.min(found.weight, fullWeight)) / fullWeight +
    (perTerm * Math.min(found.terms.size, fullTerms)) / fullTerms +
    (marked ? perMarker : 0) +
    (away ? perOtherMaker : 0) +
    (newCode ? perNewCode : 0);
  return 1 / (1 + Math.exp(-sum));
}
