// Which cause it is, as probabilities: Bayes over a dialog's causes, from facts in any order.
import type { ArticleId } from "../knowledge/article.ts";
import type { Dialog } from "../knowledge/dialog.ts";
import { answersGiven, priorOf } from "./words.ts";

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
const provedIfOther = 0.02;

/** Probabilities of the causes after the observations; they sum to 1, `something-else` among them. */
export function believe(dialog: Dialog, observations: readonly Observation[]): Belief {
  const weights = new Map(priorOf(dialog));
  for (const observation of observations) {
    switch (observation.kind) {
      case "answer": {
        const question = dialog.questions.find((each) => each.id === observation.question);
        const index = question?.answers.findIndex((answer) => answer.id === observation.answer) ?? -1;
        if (question === undefined || index < 0) break;
        for (const [cause, weight] of weights) weights.set(cause, weight * answersGiven(question, cause)[index]!);
        break;
      }
      case "tried":
        scale(weights, observation.article, failsAlthoughTrue);
        break;
      case "matched":
        scaleAll(weights, observation.article, matchedIfTrue, matchedIfOther);
        break;
      case "proved":
        scaleAll(weights, observation.article, provedIfTrue, provedIfOther);
        break;
    }
  }
  return normalized(weights);
}

function scaleAll(weights: Map<ArticleId, number>, article: ArticleId, ifTrue: number, ifOther: number): void {
  for (const [cause, weight] of weights) weights.set(cause, weight * (cause === article ? ifTrue : ifOther));
}

function scale(weights: Map<ArticleId, number>, cause: ArticleId, factor: number): void {
  const weight = weights.get(cause);
  if (weight !== undefined) weights.set(cause, weight * factor);
}

export function normalized(weights: ReadonlyMap<ArticleId, number>): Belief {
  const total = [...weights.values()].reduce((sum, weight) => sum + weight, 0);
  return new Map([...weights].map(([cause, weight]) => [cause, weight / total]));
}
