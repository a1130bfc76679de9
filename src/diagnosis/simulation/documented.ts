// What it costs to work through the documentation's list from the top: the figure to compare with.
import type { ArticleId } from "../../knowledge/article.ts";
import type { Dialog, Question } from "../../knowledge/dialog.ts";
import type { Costs } from "../costs.ts";
import { weightOfLikelihood } from "../words.ts";
import { perfectUser } from "./user.ts";

/**
 * Minutes until the cause is found by going down the list: each entry's question is asked if it has one, and its remedy tried if the
 * answer points to it. Causes outside the list come last, by weight.
 */
export function documentedCost(dialog: Dialog, cause: ArticleId, costs: Costs): number {
  const outside = [...dialog.causes]
    .filter(([id]) => !dialog.documentedOrder.includes(id))
    .toSorted((one, other) => weightOfLikelihood[other[1]] - weightOfLikelihood[one[1]])
    .map(([id]) => id);
  const asked = new Set<string>();
  let minutes = 0;
  for (const entry of [...dialog.documentedOrder, ...outside]) {
    const question = questionOf(dialog, entry);
    if (question !== undefined) {
      if (!asked.has(question.id)) minutes += costs.ask(question);
      asked.add(question.id);
      const answer = perfectUser(question, cause);
      if (question.answers.find(({ id }) => id === answer)?.effects.get(entry) !== "points-to") continue;
    }
    minutes += costs.fix(entry);
    if (entry === cause) return minutes;
  }
  return minutes + costs.escalation;
}

/** The entry's own question: the one with the answer that points to the fewest causes beside it, the quickest of several such. */
export function questionOf(dialog: Dialog, cause: ArticleId): Question | undefined {
  return dialog.questions
    .flatMap((question) => {
      const pointed = question.answers
        .filter(({ effects }) => effects.get(cause) === "points-to")
        .map(({ effects }) => [...effects.values()].filter((effect) => effect === "points-to").length);
      return pointed.length === 0 ? [] : [{ question, causes: Math.min(...pointed) }];
    })
    .toSorted((one, other) => one.causes - other.causes || one.question.minutes - other.question.minutes)[0]?.question;
}
