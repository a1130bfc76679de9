// Why this question, what would change the assistant's mind, and what is still worth asking.
import type { ArticleId } from "../knowledge/article.ts";
import type { Dialog, Question } from "../knowledge/dialog.ts";
import { type Belief, believe, leaderOf, type Observation } from "./belief.ts";
import type { Costs } from "./costs.ts";
import { foresee, nextMove } from "./move.ts";
import { somethingElse } from "./words.ts";

/** What one answer would do. */
export interface Effect {
  readonly answer: string;
  readonly probability: number;
  /** The cause whose probability it moves most, `something-else` among them. */
  readonly cause: ArticleId;
  readonly from: number;
  readonly to: number;
}

/** Why a question is asked: what each of its answers would do, in the question's order. */
export function whyAsk(belief: Belief, question: Question): readonly Effect[] {
  return foresee(question, belief).flatMap(({ answer, probability, belief: after }) => {
    const [most] = [...belief]
      .map(([cause, from]) => ({ answer, probability, cause, from, to: after.get(cause) ?? 0 }))
      .toSorted((one, other) => Math.abs(other.to - other.from) - Math.abs(one.to - one.from));
    return most === undefined ? [] : [most];
  });
}

/** An observation after which another cause leads. */
export type Flip = {
  /** What it costs to find out, in minutes. */
  readonly minutes: number;
  readonly probability: number;
  /** The cause that would lead then. */
  readonly leader: ArticleId;
} & (
  | { readonly kind: "answer"; readonly question: Question; readonly answer: string }
  /** The remedy of this cause is tried and does not help. */
  | { readonly kind: "not-helped"; readonly article: ArticleId }
);

/** The cheapest observation after which another cause leads, the likeliest of equally cheap ones; each is tried out with `believe`. */
export function whatWouldFlip(
  dialog: Dialog,
  observations: readonly Observation[],
  asked: ReadonlySet<string>,
  tried: ReadonlySet<ArticleId>,
  costs: Costs,
): Flip | undefined {
  const belief = believe(dialog, observations);
  const leader = leaderOf(belief);
  const leaderAfter = (observation: Observation): ArticleId | undefined => {
    const after = leaderOf(believe(dialog, [...observations, observation]));
    return after === leader ? undefined : after;
  };
  const byAnswer = dialog.questions
    .filter((question) => !asked.has(question.id))
    .flatMap((question) =>
      foresee(question, belief).flatMap(({ answer, probability }): readonly Flip[] => {
        const after = leaderAfter({ kind: "answer", question: question.id, answer });
        return after === undefined
          ? []
          : [{ kind: "answer", question, answer, probability, minutes: costs.ask(question), leader: after }];
      }),
    );
  const byTrying = [...belief].flatMap(([article, probability]): readonly Flip[] => {
    if (article === somethingElse || tried.has(article)) return [];
    const after = leaderAfter({ kind: "tried", article });
    return after === undefined
      ? []
      : [{ kind: "not-helped", article, probability: 1 - probability, minutes: costs.fix(article), leader: after }];
  });
  return [...byAnswer, ...byTrying].toSorted(
    (one, other) => one.minutes - other.minutes || other.probability - one.probability,
  )[0];
}

/** An answer that hardly anybody would give makes no question useful. */
const worthHearing = 0.03;

/**
 * The questions that can still change which cause leads, or what would be done if nothing more were asked; cheapest first, the more
 * telling one first of equally cheap ones.
 */
export function stillUseful(
  dialog: Dialog,
  belief: Belief,
  asked: ReadonlySet<string>,
  tried: ReadonlySet<ArticleId>,
  costs: Costs,
): readonly Question[] {
  const then = (after: Belief): string => {
    const move = nextMove(dialog, after, asked, tried, costs, { questionsLeft: 0 });
    return `${leaderOf(after) ?? ""} ${move.kind === "try" || move.kind === "wait" ? move.article : move.kind}`;
  };
  const now = then(belief);
  return dialog.questions
    .filter((question) => !asked.has(question.id))
    .map((question) => ({
      question,
      minutes: costs.ask(question),
      turning: foresee(question, belief)
        .filter(({ probability, belief: after }) => probability >= worthHearing && then(after) !== now)
        .reduce((sum, { probability }) => sum + probability, 0),
    }))
    .filter(({ turning }) => turning > 0)
    .toSorted((one, other) => one.minutes - other.minutes || other.turning - one.turning)
    .map(({ question }) => question);
}
