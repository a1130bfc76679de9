// Which cause it is, as probabilities: Bayes over a dialog's causes, from facts in any order.
import type { ArticleId } from "../knowledge/article.ts";
import type { Dialog } from "../knowledge/dialog.ts";
import { answersGiven, priorOf, somethingElse } from "./words.ts";

/** What has been observed. The order of observations never matters. */
export type Observation =
  | { readonly kind: "answer"; readonly question: string; readonly answer: string }
  /** The remedy of a cause was tried; it did not help. */
  | { readonly kind: "tried"; readonly article: ArticleId }
  /** The report matched the article's own message. */
  | { readonly kind: "matched"; readonly article: ArticleId }
  /** A finding that by itself means this article. */
  | { readonly kind: "proved"; readonly article: ArticleId };

export type Belief = ReadonlyMap<ArticleId, number>;

// The true fix nearly always works where it was done right.
const failsAlthoughTrue = 0.05;
// A documented message is met with its own cause far more often than with another one of the family.
const matchedIfTrue = 0.8;
const matchedIfOther = 0.1;
// Decisive evidence is seldom seen where something else is the fault; two such findings leave both causes up.
const provedIfTrue = 0.9;
const provedIfOther = 0.01;

/** Probabilities of the causes after the observations; they sum to 1, `something-else` among them. */
export function believe(dialog: Dialog, observations: readonly Observation[]): Belief {
  // Sums of logarithms do not run out of digits, and one order of adding makes the same facts the same belief to the last bit.
  const ordered = observations
    .map((observation) => ({ observation, key: keyOf(observation) }))
    .toSorted((one, other) => (one.key < other.key ? -1 : one.key > other.key ? 1 : 0));
  const logs = new Map([...priorOf(dialog)].map(([cause, probability]) => [cause, Math.log(probability)]));
  for (const { observation } of ordered) {
    const given = likelihood(dialog, observation);
    for (const [cause, log] of logs) logs.set(cause, log + Math.log(given(cause)));
  }
  const highest = Math.max(...logs.values());
  return normalized(new Map([...logs].map(([cause, log]) => [cause, Math.exp(log - highest)])));
}

/** P(observation | cause); 1 for every cause where the dialog does not know what was observed. */
export function likelihood(dialog: Dialog, observation: Observation): (cause: ArticleId) => number {
  switch (observation.kind) {
    case "answer": {
      const question = dialog.questions.find((each) => each.id === observation.question);
      const index = question?.answers.findIndex((answer) => answer.id === observation.answer) ?? -1;
      if (question === undefined || index < 0) return () => 1;
      return (cause) => answersGiven(question, cause)[index]!;
    }
    case "tried":
      return (cause) => (cause === observation.article ? failsAlthoughTrue : 1);
    case "matched":
      return (cause) => (cause === observation.article ? matchedIfTrue : matchedIfOther);
    case "proved":
      return (cause) => (cause === observation.article ? provedIfTrue : provedIfOther);
  }
}

const keyOf = (observation: Observation): string =>
  observation.kind === "answer"
    ? `answer ${observation.question} ${observation.answer}`
    : `${observation.kind} ${observation.article}`;

/** The most probable documented cause; the first of the dialog's on a tie. */
export function leaderOf(belief: Belief): ArticleId | undefined {
  let leader: ArticleId | undefined;
  let most = -1;
  for (const [cause, probability] of belief) {
    if (cause === somethingElse || probability <= most) continue;
    leader = cause;
    most = probability;
  }
  return leader;
}

export function normalized(weights: ReadonlyMap<ArticleId, number>): Belief {
  const total = [...weights.values()].reduce((sum, weight) => sum + weight, 0);
  return new Map([...weights].map(([cause, weight]) => [cause, weight / total]));
}
