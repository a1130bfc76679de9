// Facts that do not go together, so that they can be said aloud. Two faults at once are none.
import type { Dialog } from "../knowledge/dialog.ts";
import { type Belief, believe, likelihood, type Observation } from "./belief.ts";
import { priorOf, somethingElse } from "./words.ts";

export interface Contradiction {
  readonly newer: Observation;
  /** The earlier fact without which the newer one would have surprised least. */
  readonly earlier: Observation;
  /** How probable the newer one was after all earlier ones. */
  readonly probability: number;
}

/** An unusual answer comes in one of twenty healthy systems; one that is hardly likelier than that has no explanation left. */
const veryImprobable = 0.15;
/** A usual answer surprises only where the earlier facts took most of its probability away. */
const shareLeft = 1 / 3;
/** A cause explains an observation that it gives more often than not (`suggests` or more). */
const explainsFrom = 0.6 - 1e-9;
/** The earlier facts spoke so much against a cause, compared with what is not documented: more than one `speaks-against`. */
const ruledOutBelow = 1 / 5;

/** `observations` in the order in which they were made; the pairs come in that order, too. */
export function contradictions(dialog: Dialog, observations: readonly Observation[]): readonly Contradiction[] {
  return observations.flatMap((newer, index) => {
    const earlier = observations.slice(0, index);
    const probability = probabilityOf(dialog, newer, earlier);
    if (earlier.length === 0 || probability > veryImprobable || !surprises(dialog, newer, earlier, probability))
      return [];
    const [worst] = earlier
      .map((each, left) => ({
        each,
        without: probabilityOf(
          dialog,
          newer,
          earlier.filter((_, at) => at !== left),
        ),
      }))
      .toSorted((one, other) => other.without - one.without);
    return worst === undefined ? [] : [{ newer, earlier: worst.each, probability }];
  });
}

function surprises(dialog: Dialog, newer: Observation, earlier: readonly Observation[], probability: number): boolean {
  // Evidence that proves a cause beside another is a second fault.
  if (newer.kind === "proved") return false;
  const given = likelihood(dialog, newer);
  const explaining = [...priorOf(dialog).keys()].filter((cause) => given(cause) >= explainsFrom);
  if (explaining.length === 0 || explaining.includes(somethingElse))
    return probability <= shareLeft * probabilityOf(dialog, newer, []);
  const belief = believe(dialog, earlier);
  const prior = priorOf(dialog);
  return explaining.every((cause) => odds(belief, cause) <= ruledOutBelow * odds(prior, cause));
}

const odds = (belief: Belief, cause: string): number => (belief.get(cause) ?? 0) / (belief.get(somethingElse) ?? 1);

function probabilityOf(dialog: Dialog, observation: Observation, others: readonly Observation[]): number {
  const given = likelihood(dialog, observation);
  return [...believe(dialog, others)].reduce((sum, [cause, probability]) => sum + probability * given(cause), 0);
}
