// What to do next: ask, try the most probable fix, or hand over, whichever has the least expected cost of repair (Heckerman, Breese,
// Rommelse: Decision-theoretic troubleshooting, CACM 1995). One question is looked ahead; after it, remedies are tried in the best order.
import type { Article, ArticleId } from "../knowledge/article.ts";
import type { Dialog, Question } from "../knowledge/dialog.ts";
import type { Product } from "../knowledge/product.ts";
import type { Belief } from "./belief.ts";
import { answersGiven, somethingElse } from "./words.ts";

export type Move =
  | { readonly kind: "ask"; readonly question: Question }
  | { readonly kind: "try"; readonly article: ArticleId }
  | { readonly kind: "hand-over" };

export interface Costs {
  /** Minutes of a cause's remedy. */
  readonly fix: (cause: ArticleId) => number;
  readonly escalation: number;
}

/** A step without a figure takes about this long. */
const minutesUnknown = 5;

/** Minutes of the first way's steps without the optional ones, plus the waiting, which costs less than work. */
export function minutesOfFix(article: Article, product: Product): number {
  const [way] = article.ways;
  if (way === undefined) return minutesUnknown;
  let minutes = 0;
  for (const step of way.steps) {
    if (step.optional !== undefined) continue;
    minutes += step.minutes ?? (step.wait === undefined ? minutesUnknown : 0);
    if (step.wait !== undefined) minutes += ((step.wait.from + step.wait.to) / 2) * product.waitWeight;
  }
  return minutes;
}

/** Trying is only worth proposing above this; below it a question or the next level is fairer to the person. */
const leastToTry = 0.02;

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
): Move {
  const untried = (cause: ArticleId): boolean => cause !== somethingElse && !tried.has(cause);
  let best: Move = { kind: "hand-over" };
  let least = costs.escalation;
  const withoutAsking = costOfTrying(belief, untried, costs);
  const first = bestTry(belief, untried, costs);
  if (first !== undefined && withoutAsking < least) {
    best = { kind: "try", article: first };
    least = withoutAsking;
  }
  for (const question of dialog.questions) {
    if (asked.has(question.id) || question.answers.length === 0) continue;
    const cost = question.minutes + costAfter(question, belief, untried, costs);
    if (cost < least - 1e-9) {
      best = { kind: "ask", question };
      least = cost;
    }
  }
  return best;
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

function costAfter(question: Question, belief: Belief, untried: (cause: ArticleId) => boolean, costs: Costs): number {
  return foresee(question, belief).reduce(
    (sum, outcome) =>
      sum + outcome.probability * Math.min(costOfTrying(outcome.belief, untried, costs), costs.escalation),
    0,
  );
}

/** Expected minutes of trying remedies in the order of probability per minute, then handing over what is left. */
function costOfTrying(belief: Belief, untried: (cause: ArticleId) => boolean, costs: Costs): number {
  const order = [...belief]
    .filter(([cause, probability]) => untried(cause) && probability >= leastToTry)
    .map(([cause, probability]) => ({ probability, minutes: costs.fix(cause) }))
    .toSorted((one, other) => other.probability / other.minutes - one.probability / one.minutes);
  let open = 1;
  let cost = 0;
  for (const { probability, minutes } of order) {
    // Once what is left is better handed over than tried, it is handed over.
    if (probability * costs.escalation <= minutes * open) continue;
    cost += open * minutes;
    open -= probability;
  }
  return cost + Math.max(0, open) * costs.escalation;
}

function bestTry(belief: Belief, untried: (cause: ArticleId) => boolean, costs: Costs): ArticleId | undefined {
  let best: ArticleId | undefined;
  let rate = 0;
  for (const [cause, probability] of belief) {
    if (!untried(cause) || probability < leastToTry) continue;
    const own = probability / costs.fix(cause);
    if (own > rate) {
      best = cause;
      rate = own;
    }
  }
  return best;
}
