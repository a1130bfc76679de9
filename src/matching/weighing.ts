// What a sighting of a message is worth beside all else that the text says.
import type { Sighting } from "./align.ts";
import {
  candidateFrom,
  cappedConfidence,
  confidenceOfCodeAndPart,
  confidenceOfFamilyMessage,
  confidenceOfSighting,
  mainPart,
  sharedConfidence,
  unmarkedPartConfidence,
} from "./confidence.ts";

/** Without a marker of the product a message must be there at least so far, or go on for so many words. */
const leastUnmarked = 0.45;
const unmarkedRun = 4;
const unmarkedTells = 1.5;

export interface Beside {
  readonly marked: boolean;
  readonly away: boolean;
  /** Whether the text has telling words that the sighting does not explain and no article knows. */
  readonly strangers: (sighting: Sighting) => boolean;
  /** Whether the text has a term. */
  readonly holds: (term: string) => boolean;
  /** The article's codes, as terms; `family` where one of them opens a dialog. */
  readonly codes: readonly { readonly term: string; readonly family: boolean }[];
}

/** Less than this between two messages is no difference: a function word and a pair of neighbours. */
const tie = 0.3;
/** What so much more of the text is explained by is the better reading: a telling word that only one of the two has. */
const clearlyMore = 0.9;
/** What is so much more complete is the better reading of the same words. */
const clearlyWhole = 0.15;

/** What a sighting is worth beside the others, the product's markers, other makers' names and the article's codes. */
export function weighSighting(sighting: Sighting, all: readonly Sighting[], beside: Beside): number {
  const opensDialog = beside.codes.some(({ family }) => family);
  // The dialog's code says the family, and the dialog is offered for it.
  if (sighting.isBareCode && opensDialog) return 0;
  let confidence = confidenceOfSighting(sighting);
  // The code and a fair beginning of what follows it: the rest was cut off.
  if (sighting.swapped === undefined && !sighting.isBareCode && beside.codes.some(({ term }) => beside.holds(term))) {
    confidence = Math.max(confidence, confidenceOfCodeAndPart);
  }
  // One code, several causes: the message alone is never sure.
  if (opensDialog) confidence = Math.min(confidence, confidenceOfFamilyMessage);
  if (sighting.swapped !== undefined) confidence = Math.min(confidence, cappedConfidence);
  if (sighting.isGeneric && !beside.marked) {
    // Alone it could be ours; beside names that nothing here knows it is somebody else's.
    confidence = Math.min(confidence, beside.strangers(sighting) ? 0.3 : cappedConfidence);
  }
  // A smaller part of a message, without a sign of the product.
  const isLong = sighting.swapped === undefined && sighting.run >= unmarkedRun && sighting.saidTells >= unmarkedTells;
  if (!beside.marked && sighting.coverage < leastUnmarked && !isLong) confidence = Math.min(confidence, 0.3);
  if (!beside.marked && sighting.coverage < mainPart) {
    // Beside names that nothing here knows it is another product's message that begins alike.
    confidence = Math.min(confidence, beside.strangers(sighting) ? cappedConfidence : unmarkedPartConfidence);
  }
  if (beside.away && (sighting.isGeneric || sighting.coverage < 0.9)) confidence = Math.min(confidence, 0.3);
  // A part that several messages share makes all of them candidates, unless one of them is there whole.
  for (const other of all) {
    if (other.article === sighting.article || other.isBareCode) continue;
    if (other.tells < sighting.tells - tie || !overlaps(sighting, other)) continue;
    if (other.tells > sighting.tells + clearlyMore) confidence = Math.min(confidence, 0.3);
    else if (sighting.coverage <= other.coverage + clearlyWhole) {
      const isBehind = other.coverage > sighting.coverage + clearlyWhole;
      confidence = Math.min(confidence, isBehind ? candidateFrom : sharedConfidence);
    }
  }
  return confidence;
}

/** Whether most of the words that one sighting found were found by the other too. */
function overlaps(one: Sighting, other: Sighting): boolean {
  if (other.pairs[0]!.token > one.pairs.at(-1)!.token || other.pairs.at(-1)!.token < one.pairs[0]!.token) return false;
  const found = new Set(other.pairs.map((pair) => pair.token));
  return one.pairs.filter((pair) => found.has(pair.token)).length >= one.pairs.length * 0.8;
}
