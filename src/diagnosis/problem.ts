// A case as rows of numbers, so that planning ahead is fast: what is left to believe, to ask and to try.
import type { ArticleId } from "../knowledge/article.ts";
import type { Dialog, Question } from "../knowledge/dialog.ts";
import type { Belief } from "./belief.ts";
import type { Costs } from "./costs.ts";
import { answersGiven, somethingElse } from "./words.ts";

export interface Ask {
  readonly question: Question;
  readonly minutes: number;
  /** For each answer: P(answer | cause), by the problem's causes. */
  readonly given: readonly Float64Array[];
}

export interface Problem {
  readonly causes: readonly ArticleId[];
  /** Probability by cause. */
  readonly belief: Float64Array;
  /** Minutes of each cause's remedy; infinite where there is none, or it was tried. */
  readonly fix: Float64Array;
  readonly asks: readonly Ask[];
  readonly escalation: number;
}

export function toProblem(
  dialog: Dialog,
  belief: Belief,
  asked: ReadonlySet<string>,
  tried: ReadonlySet<ArticleId>,
  costs: Costs,
): Problem {
  const causes = [...belief.keys()];
  return {
    causes,
    belief: Float64Array.from(belief.values()),
    fix: Float64Array.from(causes, (cause) =>
      cause === somethingElse || tried.has(cause) ? Infinity : Math.max(costs.fix(cause), leastMinutes),
    ),
    asks: dialog.questions
      .filter((question) => !asked.has(question.id) && question.answers.length > 0)
      .map((question) => ({ question, minutes: costs.ask(question), given: givenOf(question, causes) })),
    escalation: costs.escalation,
  };
}

/** Nothing is done in no time; a remedy without minutes would be tried before anything is known. */
const leastMinutes = 0.5;

function givenOf(question: Question, causes: readonly ArticleId[]): readonly Float64Array[] {
  const byCause = causes.map((cause) => answersGiven(question, cause));
  return question.answers.map((_, index) => Float64Array.from(byCause, (given) => given[index]!));
}
