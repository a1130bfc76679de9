// What a sighting of a message is worth beside all else that the text says.
import {
  cappedConfidence,
  confidenceOfCodeAndPart,
  confidenceOfFamilyMessage,
  confidenceOfSighting,
} from "./confidence.ts";
import type { Sighting } from "./scan.ts";

/** Without a marker of the product a message must be there at least so far. */
const leastUnmarked = 0.45;

export interface Beside {
  readonly marked: boolean;
  readonly away: boolean;
  /** Whether the text has telling words that the sighting does not explain and no article knows. */
  readonly strangers: (sighting: Sighting) => boolean;
  /** Every term of the text. */
  readonly coded: ReadonlySet<string>;
  /** The article's codes, as terms; `family` where one of them opens a dialog. */
  readonly codes: readonly { readonly term: string; readonly family: boolean }[];
}

/** What a sighting is worth beside the others, the product's markers, other makers' names and the article's codes. */
export function weighSighting(sighting: Sighting, all: readonly Sighting[], beside: Beside): number {
  let confidence = confidenceOfSighting(sighting);
  // The code and a fair beginning of what follows it: the rest was cut off.
  if (
    sighting.swapped === undefined &&
    !sighting.signature.bareCode &&
    beside.codes.some(({ term }) => beside.coded.has(term))
  ) {
    confidence = Math.max(confidence, confidenceOfCodeAndPart);
  }
  // One code, several causes: the message alone is never sure.
  if (beside.codes.some(({ family }) => family)) confidence = Math.min(confidence, confidenceOfFamilyMessage);
  if (sighting.swapped !== undefined) confidence = Math.min(confidence, cappedConfidence);
  if (sighting.signature.generic && !beside.marked) {
    // Alone it could be ours; beside names that nothing here knows it is somebody else's.
    confidence = Math.min(confidence, beside.strangers(sighting) ? 0.3 : cappedConfidence);
  }
  // A smaller part of a message, without a sign of the product.
  if (!beside.marked && sighting.coverage < leastUnmarked) confidence = Math.min(confidence, 0.3);
  if (beside.away && (sighting.signature.generic || sighting.coverage < 0.9)) confidence = Math.min(confidence, 0.3);
  // A part that several messages share makes all of them candidates: the words found must not all be found in another message too.
  for (const other of all) {
    if (other.signature.article === sighting.signature.article || other.signature.bareCode) continue;
    if (other.weight >= sighting.weight * 0.98 && other.coverage >= sighting.coverage && overlaps(sighting, other)) {
      confidence = Math.min(confidence, other.coverage > sighting.coverage + 0.15 ? 0.3 : cappedConfidence);
    }
  }
  return confidence;
}

/** Whether most of the words that one sighting found were found by the other too. */
function overlaps(one: Sighting, other: Sighting): boolean {
  const own = new Set(one.tokens);
  const shared = other.tokens.filter((token) => own.has(token)).length;
  return shared >= one.tokens.length * 0.8;
}
