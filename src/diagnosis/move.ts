// What to do next: ask, try the most probable fix, wait, or hand over, whichever has the least expected cost of repair (Heckerman, Breese,
// Rommelse: Decision-theoretic troubleshooting, CACM 1995). plan.ts looks ahead.
import type { ArticleId } from "../knowledge/article.ts";
import type { Dialog, Question } from "../knowledge/dialog.ts";
import type { Belief } from "./belief.ts";
import type { Costs } from "./costs.ts";
import { type Effort, planned } from "./plan.ts";
import { type Problem, toProblem } from "./problem.ts";
import { answersGiven } from "./words.ts";

export type Move =
  | { readonly kind: "ask"; readonly question: Question }
  | { readonly kind: "try"; readonly article: ArticleId }
  /** A try whose remedy is mainly waiting. */
  | { readonly kind: "wait"; readonly article: ArticleId }
  | { readonly kind: "hand-over" };

export interface MoveOptions {
  /** How many questions may still be asked; without it, all of them. */
  readonly questionsLeft?: number;
  /** How far to look ahead; as far as is usual without it. */
  readonly effort?: Effort;
}

/** After so many questions of one case the honest move is the next level; remedies worth a try come before it. */
export const questionBudget = 8;

/**
 * Minutes: every move is read and answered, and the person comes back to it from something else. So of nearly equal plans the one with
 * fewer questions is taken.
 */
const turn = 1;
/** Farther ahead where little is left to choose from; the bench holds both to their time. */
const effortNear: Effort = { depth: 3, breadth: [6, 3, 1], tries: 2, turn };
const effortFar: Effort = { depth: 2, breadth: [8, 1], tries: 2, turn };
/** Questions times causes up to which looking far costs no more than the other does for a large dialog. */
const fewChoices = 250;

const effortFor = ({ asks, causes }: Problem): Effort =>
  asks.length * causes.length <= fewChoices ? effortNear : effortFar;

/**
 * @param asked ids of questions that were answered, or that nobody could answer.
 * @param tried causes whose remedy was tried and did not help.
 */
export function nextMove(
  dialog: Dialog,
  belief: Belief,
  asked: ReadonlySet<string>,
  tried: ReadonlySet<ArticleId>,
  costs: Costs,
  { questionsLeft, effort }: MoveOptions = {},
): Move {
  const open = questionsLeft === 0 ? new Set(dialog.questions.map((question) => question.id)) : asked;
  const problem = toProblem(dialog, belief, open, tried, costs);
  const plan = planned(problem, effort ?? effortFor(problem));
  switch (plan.kind) {
    case "ask":
      return { kind: "ask", question: problem.asks[plan.ask]!.question };
    case "try": {
      const article = problem.causes[plan.cause]!;
      const first = unsettled(dialog, belief, open, article);
      if (first !== undefined) return { kind: "ask", question: first };
      return { kind: costs.waits?.(article) === true ? "wait" : "try", article };
    }
    case "hand-over":
      return plan;
  }
}

/** A cause below this is settled without being asked about. */
const settledBelow = 0.02;

/** A question that the dialog wants settled before this remedy: it points to another cause that is still possible, and not to this one. */
function unsettled(
  dialog: Dialog,
  belief: Belief,
  asked: ReadonlySet<string>,
  article: ArticleId,
): Question | undefined {
  return dialog.questions.find((question) => {
    if (dialog.settleFirst?.includes(question.id) !== true || asked.has(question.id)) return false;
    const causes = question.answers.flatMap(({ effects }) =>
      [...effects].flatMap(([cause, effect]) => (effect === "points-to" ? [cause] : [])),
    );
    return !causes.includes(article) && causes.some((cause) => (belief.get(cause) ?? 0) >= settledBelow);
  });
}

/** How the belief changes with each answer, and how probable the answer is. */
export function foresee(
  question: Question,
  belief: Belief,
): readonly { readonly answer: string; readonly probability: number; readonly belief: Belief }[] {
  const given = new Map([...belief.keys()].map((cause) => [cause, answersGiven(question, cause)]));
  return question.answers.map((answer, index) => {
    const joint = [...belief].map(([cause, probability]) => [cause, probability * given.get(cause)![index]!] as const);
    const probability = joint.reduce((sum, [, mass]) => sum + mass, 0);
    return {
      answer: answer.id,
      probability,
      belief: new Map(joint.map(([cause, mass]) => [cause, mass / probability])),
    };
  });
}
