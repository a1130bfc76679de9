// The one table that turns an author's words into probabilities.
import type { ArticleId } from "../knowledge/article.ts";
import type { Dialog, Effect, Likelihood, Question } from "../knowledge/dialog.ts";

/** How often a cause is met, against the others. */
export const weightOfLikelihood: Readonly<Record<Likelihood, number>> = { often: 6, sometimes: 2, rarely: 0.5 };

/** The cause that every dialog has and no author sets: what is not documented. */
export const somethingElse = "something-else";
const weightOfSomethingElse = weightOfLikelihood.sometimes;

/** P(answer | cause). */
const probabilityOfEffect: Readonly<Record<Effect, number>> = {
  "points-to": 0.9,
  suggests: 0.6,
  "speaks-against": 0.15,
  "rules-out": 0.02,
};

/** What the usual answer takes of the mass that no effect names; people with another fault have a healthy rest. */
const usualShare = 0.95;
/** An answer never excludes a cause for ever: people err. */
const leastProbability = 0.005;

/** The causes of a dialog with their prior probability; `something-else` last. */
export function priorOf(dialog: Dialog): ReadonlyMap<ArticleId, number> {
  const weights = new Map<ArticleId, number>();
  for (const [cause, likelihood] of dialog.causes) weights.set(cause, weightOfLikelihood[likelihood]);
  weights.set(somethingElse, weightOfSomethingElse);
  const total = [...weights.values()].reduce((sum, weight) => sum + weight, 0);
  return new Map([...weights].map(([cause, weight]) => [cause, weight / total]));
}

/** P(answer | cause) for every answer of the question, in its order; they sum to 1. */
export function answersGiven(question: Question, cause: ArticleId): readonly number[] {
  const named = question.answers.map((answer) => {
    const effect = answer.effects.get(cause);
    return effect === undefined ? undefined : probabilityOfEffect[effect];
  });
  const taken = named.reduce<number>((sum, mass) => sum + (mass ?? 0), 0);
  const open = named.filter((mass) => mass === undefined).length;
  if (open === 0) return floored(named.map((mass) => (mass ?? 0) / taken));
  const rest = Math.max(0, 1 - taken);
  const usual = question.answers.findIndex((answer) => answer.id === question.usual);
  const usualIsOpen = usual >= 0 && named[usual] === undefined;
  return floored(
    named.map((mass, index) => {
      if (mass !== undefined) return mass;
      if (!usualIsOpen) return rest / open;
      if (index === usual) return open === 1 ? rest : rest * usualShare;
      return (rest * (1 - usualShare)) / (open - 1);
    }),
  );
}

function floored(masses: readonly number[]): readonly number[] {
  const raised = masses.map((mass) => Math.max(mass, leastProbability));
  const total = raised.reduce((sum, mass) => sum + mass, 0);
  return raised.map((mass) => mass / total);
}
