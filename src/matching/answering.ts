// The errors of a log, each with the article that answers it, in the order in which they are to be seen to.
import type { CutError } from "../text/errors.ts";
import type { Sighting } from "./align.ts";
import { candidateFrom, recognizedFrom } from "./confidence.ts";
import type { MatchError } from "./match.ts";

/** Errors that are named. */
const mostErrors = 20;

export interface Weighed {
  readonly sighting: Sighting;
  readonly confidence: number;
}

/** What is documented first, and of that what came first: the others mostly follow from it. */
export function answeredErrors(errors: readonly CutError[], weighed: readonly Weighed[]): readonly MatchError[] {
  const answered: MatchError[] = [];
  for (const { from, to, count, says } of errors) {
    const entry = answerOf(from, to, weighed);
    const last = answered[answered.length - 1];
    // One message on several lines is one error, as is what follows it at once and says nothing of its own.
    if (
      last !== undefined &&
      last.lines.to + 2 >= from &&
      last.count === count &&
      (entry === undefined || entry.id === last.entry?.id)
    ) {
      answered[answered.length - 1] = { ...last, lines: { from: last.lines.from, to }, says: [...last.says, ...says] };
      continue;
    }
    answered.push({ lines: { from, to }, count, says, ...(entry === undefined ? {} : { entry }) });
  }
  const isAnswered = (error: MatchError): number => (error.entry === undefined ? 1 : 0);
  return answered
    .toSorted((one, other) => isAnswered(one) - isAnswered(other) || one.lines.from - other.lines.from)
    .slice(0, mostErrors);
}

/** Of several that are recognized the last in the text: the inner exception stands behind the outer one. */
function answerOf(from: number, to: number, weighed: readonly Weighed[]): MatchError["entry"] {
  const inside = weighed.filter(
    ({ sighting, confidence }) => confidence >= candidateFrom && sighting.fromLine <= to && sighting.toLine >= from,
  );
  const recognized = inside.filter(({ confidence }) => confidence >= recognizedFrom);
  const best =
    recognized.toSorted((one, other) => other.sighting.pairs[0]!.token - one.sighting.pairs[0]!.token)[0] ??
    inside.toSorted((one, other) => other.confidence - one.confidence)[0];
  return best === undefined ? undefined : { id: best.sighting.article, kind: "article", confidence: best.confidence };
}
