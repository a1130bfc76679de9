// What playing a dialog many times shows, as figures.
import type { ArticleId } from "../../knowledge/article.ts";
import type { Dialog } from "../../knowledge/dialog.ts";
import type { Costs } from "../costs.ts";
import { priorOf, somethingElse, weightOfLikelihood } from "../words.ts";
import { cutDialog, entropyOf } from "./cut.ts";
import { documentedCost } from "./documented.ts";
import { expectedCost } from "./expected.ts";
import { optimumOf } from "./optimum.ts";
import { createStrategy, play, type Played } from "./play.ts";
import { createChance, mistakenUser, perfectUser, unsureUser, type User, userWithout } from "./user.ts";

/** A case, and how often it is met against the others. */
export interface Weighted {
  readonly weight: number;
  readonly played: Played;
}

/** How one kind of person fares. */
export interface Fared {
  /** Share of cases in which the true remedy was tried within the budget. */
  readonly reached: number;
  readonly mean: number;
  readonly percentile95: number;
  readonly minutes: number;
}

export const kindsOfUser = ["perfect", "unsure", "mistaken", "without-access"] as const;
export type KindOfUser = (typeof kindsOfUser)[number];

export interface DialogFigures {
  readonly id: string;
  readonly causes: number;
  readonly questions: number;
  readonly played: Readonly<Record<KindOfUser, readonly Weighted[]>>;
  /** Minutes beyond the true remedy, perfect user: ours, and the documented order's. */
  readonly avoidable: { readonly ours: number; readonly documented: number; readonly hasOrder: boolean };
  /** Expected minutes on the cut dialog, and between what the optimum lies. */
  readonly cut: { readonly ours: number; readonly atLeast: number; readonly atMost: number };
  /** No strategy needs fewer questions and tries than this on average. */
  readonly bound: number;
}

export interface SimulationOptions {
  readonly seed: number;
  /** How often each cause is played where chance is in it. */
  readonly runs: number;
  /** Roles that the person without access cannot ask. */
  readonly beyondReach: ReadonlySet<string>;
}

const shareUnsure = 0.1;
const shareMistaken = 0.05;

export function simulate(dialog: Dialog, costs: Costs, options: SimulationOptions): DialogFigures {
  const strategy = createStrategy(dialog, costs);
  const chance = createChance(options.seed);
  const playAll = (user: User, runs: number): readonly Weighted[] =>
    [...dialog.causes].flatMap(([cause, likelihood]) =>
      Array.from({ length: runs }, () => ({
        weight: weightOfLikelihood[likelihood] / runs,
        played: play({ cause, user, costs, strategy }, chance),
      })),
    );
  const perfect = playAll(perfectUser, 1);
  const beyondFix = (minutesOf: (played: Played) => number): number =>
    meanOf(perfect, (played) => minutesOf(played) - costs.fix(played.cause));
  const cut = cutDialog(dialog);
  const { atLeast, atMost } = optimumOf(cut, costs);
  return {
    id: dialog.id,
    causes: dialog.causes.size,
    questions: dialog.questions.length,
    played: {
      perfect,
      unsure: playAll(unsureUser(shareUnsure), options.runs),
      mistaken: playAll(mistakenUser(shareMistaken), options.runs),
      "without-access": playAll(userWithout(options.beyondReach), 1),
    },
    avoidable: {
      ours: beyondFix(({ minutes }) => minutes),
      documented: beyondFix(({ cause }) => documentedCost(dialog, cause, costs)),
      hasOrder: dialog.documentedOrder.length > 0,
    },
    cut: { ours: expectedCost(cut, costs).cost, atLeast, atMost },
    bound: entropyBound(dialog),
  };
}

/**
 * A row of questions and tries that ends with the remedy that helped tells the cause, so it cannot be shorter on average than the
 * best code for the causes: their entropy, in steps of the question with the most answers. One try is always needed.
 */
export function entropyBound(dialog: Dialog): number {
  const most = Math.max(2, ...dialog.questions.map(({ answers }) => answers.length));
  const documented = [...priorOf(dialog)].filter(([cause]) => cause !== somethingElse).map(([, own]) => own);
  const total = documented.reduce((sum, own) => sum + own, 0);
  return Math.max(1, entropyOf(documented.map((own) => own / total)) / Math.log2(most));
}

export const movesOf = ({ asked, tried }: Played): number => asked.length + tried.length;

export function faredOf(cases: readonly Weighted[]): Fared {
  return {
    reached: meanOf(cases, ({ reached }) => (reached ? 1 : 0)),
    mean: meanOf(cases, movesOf),
    percentile95: percentileOf(cases, 0.95),
    minutes: meanOf(cases, ({ minutes }) => minutes),
  };
}

/** Causes that at least one of the cases did not reach. */
export const missedIn = (cases: readonly Weighted[]): readonly ArticleId[] => [
  ...new Set(cases.filter(({ played }) => !played.reached).map(({ played }) => played.cause)),
];

export function meanOf(cases: readonly Weighted[], value: (played: Played) => number): number {
  const total = cases.reduce((sum, { weight }) => sum + weight, 0);
  return cases.reduce((sum, { weight, played }) => sum + weight * value(played), 0) / total;
}

/** The least number of moves that this share of the cases keeps to. */
function percentileOf(cases: readonly Weighted[], share: number): number {
  const total = cases.reduce((sum, { weight }) => sum + weight, 0);
  let open = total * share - closeEnough;
  for (const { weight, played } of cases.toSorted((one, other) => movesOf(one.played) - movesOf(other.played))) {
    open -= weight;
    if (open <= 0) return movesOf(played);
  }
  return 0;
}

const closeEnough = 1e-9;

/** Minutes beyond the true remedy over all dialogs that have a documented order, theirs and ours, causes weighted by likelihood. */
export function avoidableInAll(figures: readonly DialogFigures[]): {
  readonly ours: number;
  readonly documented: number;
} {
  const ordered = figures.filter(({ avoidable }) => avoidable.hasOrder);
  const weightOf = ({ played }: DialogFigures): number => played.perfect.reduce((sum, { weight }) => sum + weight, 0);
  const total = ordered.reduce((sum, each) => sum + weightOf(each), 0);
  const over = (minutes: (each: DialogFigures) => number): number =>
    ordered.reduce((sum, each) => sum + weightOf(each) * minutes(each), 0) / total;
  return { ours: over(({ avoidable }) => avoidable.ours), documented: over(({ avoidable }) => avoidable.documented) };
}
