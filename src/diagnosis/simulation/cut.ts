// A dialog cut down until its exact optimum can be computed.
import type { Dialog, Question } from "../../knowledge/dialog.ts";
import { foresee } from "../move.ts";
import { priorOf, weightOfLikelihood } from "../words.ts";

const mostCauses = 8;
const mostQuestions = 8;

/** The dialog with its likeliest causes only, and the questions that tell these apart best; in their order. */
export function cutDialog(dialog: Dialog): Dialog {
  const kept = [...dialog.causes]
    .toSorted((one, other) => weightOfLikelihood[other[1]] - weightOfLikelihood[one[1]])
    .slice(0, mostCauses)
    .map(([cause]) => cause);
  const causes = new Map([...dialog.causes].filter(([cause]) => kept.includes(cause)));
  const rest = { ...dialog, causes };
  const questions = dialog.questions
    .filter((question) => question.answers.length > 0)
    .toSorted((one, other) => informationOf(rest, other) - informationOf(rest, one))
    .slice(0, mostQuestions);
  return {
    ...rest,
    documentedOrder: dialog.documentedOrder.filter((cause) => causes.has(cause)),
    questions: dialog.questions.filter((question) => questions.includes(question)),
  };
}

/** How many bits about the cause a question's answer gives on average, before anything is known. */
export function informationOf(dialog: Dialog, question: Question): number {
  const prior = priorOf(dialog);
  return foresee(question, prior).reduce(
    (bits, { probability, belief }) => bits - probability * entropyOf(belief.values()),
    entropyOf(prior.values()),
  );
}

export function entropyOf(probabilities: Iterable<number>): number {
  let bits = 0;
  for (const probability of probabilities) if (probability > 0) bits -= probability * Math.log2(probability);
  return bits;
}
