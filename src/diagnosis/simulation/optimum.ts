// The least expected cost of repair there is: dynamic programming over everything that can have been answered and tried. Branches that
// cannot beat what was found already are left out, which changes no figure.
import type { Dialog } from "../../knowledge/dialog.ts";
import { believe } from "../belief.ts";
import type { Costs } from "../costs.ts";
import { createTrying } from "../plan.ts";
import { toProblem } from "../problem.ts";

/** The optimum lies between the two, in minutes: how far apart they are is what leaving out hardly probable branches can have changed. */
export interface Optimum {
  readonly atLeast: number;
  readonly atMost: number;
  /** How many situations were looked at. */
  readonly states: number;
}

// A branch is not looked into where no plan could save more than so many minutes: per case that gets there, or over all cases.
const smallSaving = 0.05;
const smallSavingInAll = 0.0005;

/** Only for a dialog that was cut: the work grows with every combination of answers and remedies. */
export function optimumOf(dialog: Dialog, costs: Costs): Optimum {
  const least = solve(dialog, costs, "least");
  const most = solve(dialog, costs, "most");
  return { atLeast: least.cost, atMost: most.cost, states: least.states + most.states };
}

interface Action {
  readonly own: number;
  /** Masses of the branches with their least conceivable costs. */
  readonly branches: readonly { readonly mass: Float64Array; readonly least: number; readonly key: number }[];
  readonly asked: number;
  readonly least: number;
}

/** `leaf` says what a branch counts that is not looked into: the least conceivable, or what trying remedies in the best order costs. */
function solve(
  dialog: Dialog,
  costs: Costs,
  leaf: "least" | "most",
): { readonly cost: number; readonly states: number } {
  const problem = toProblem(dialog, believe(dialog, []), new Set(), new Set(), costs);
  const { belief, fix, asks, escalation } = problem;
  const count = belief.length;
  const costOfTrying = createTrying(problem, 0);
  const cheapestAsk = Math.min(...asks.map(({ minutes }) => minutes));
  // Positive: the exact cost. Negative: it costs at least that much.
  const known = new Map<number, number>();
  // A situation's number: one digit for each question's answer (0: not asked), one bit for each remedy tried.
  const place: number[] = [];
  let next = 2 ** count;
  for (const { given } of asks) {
    place.push(next);
    next *= given.length + 1;
  }
  if (next > Number.MAX_SAFE_INTEGER) throw new Error(`The dialog ${dialog.id} is too large for an exact optimum.`);

  /** No plan costs less: it hands over, or its next move is made once and all is known after it. */
  const atLeast = (mass: Float64Array): number => {
    let total = 0;
    let floor = 0;
    for (let cause = 0; cause < count; cause++) {
      const own = mass[cause]!;
      total += own;
      floor += own * Math.min(fix[cause]!, escalation);
    }
    let extra = Math.min(total * cheapestAsk, total * escalation - floor);
    for (let cause = 0; cause < count; cause++) {
      const minutes = fix[cause]!;
      if (minutes === Infinity || mass[cause] === 0) continue;
      const wasted = minutes * (total - mass[cause]!);
      if (wasted < extra) extra = wasted;
    }
    return floor + extra;
  };

  const actionsOf = (mass: Float64Array, total: number, key: number, asked: number): Action[] => {
    const actions: Action[] = [];
    for (const [index, { minutes, given }] of asks.entries()) {
      if ((asked & (1 << index)) !== 0) continue;
      const branches = given.map((masses, answer) => {
        const branch = mass.map((own, cause) => own * masses[cause]!);
        return { mass: branch, least: atLeast(branch), key: key + place[index]! * (answer + 1) };
      });
      const least = branches.reduce((sum, branch) => sum + branch.least, total * minutes);
      actions.push({ own: total * minutes, branches, asked: asked | (1 << index), least });
    }
    for (let cause = 0; cause < count; cause++) {
      if (fix[cause] === Infinity || mass[cause] === 0) continue;
      const rest = mass.slice();
      rest[cause] = 0;
      const own = total * fix[cause]!;
      const least = atLeast(rest);
      actions.push({ own, branches: [{ mass: rest, least, key: key + 2 ** cause }], asked, least: own + least });
    }
    return actions;
  };

  /** The exact cost where it is below the limit; else something that it costs at least. */
  const costOf = (mass: Float64Array, key: number, asked: number, limit: number): number => {
    const before = known.get(key);
    if (before !== undefined && (before >= 0 || -before >= limit)) return Math.abs(before);
    const total = mass.reduce((sum, own) => sum + own, 0);
    let least = costOfTrying(mass);
    const floor = atLeast(mass);
    if (least - floor <= Math.max(smallSaving * total, smallSavingInAll)) {
      const cost = leaf === "least" ? floor : least;
      known.set(key, cost);
      return cost;
    }
    let bound = least;
    const actions = actionsOf(mass, total, key, asked).toSorted((one, other) => one.least - other.least);
    for (const action of actions) {
      const goal = Math.min(least, limit);
      if (action.least >= goal) {
        bound = Math.min(bound, action.least);
        break;
      }
      let cost = action.least;
      for (const branch of action.branches) {
        cost += costOf(branch.mass, branch.key, action.asked, goal - cost + branch.least) - branch.least;
        if (cost >= goal) break;
      }
      bound = Math.min(bound, cost);
      if (cost < goal) least = cost;
    }
    const exact = least < limit;
    known.set(key, exact ? least : -bound);
    return exact ? least : bound;
  };
  return { cost: costOf(belief, 0, 0, Infinity), states: known.size };
}
