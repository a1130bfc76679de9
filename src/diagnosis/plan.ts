// The least expected cost of repair from here, as far ahead as it is worth looking.
import type { Problem } from "./problem.ts";

export type Plan =
  | { readonly kind: "ask"; readonly ask: number }
  | { readonly kind: "try"; readonly cause: number }
  | { readonly kind: "hand-over" };

export interface Effort {
  /** How many moves are looked ahead before remedies are tried in the best order. */
  readonly depth: number;
  /** How many of the best questions are looked into at each depth, from the first. */
  readonly breadth: readonly number[];
  /** How many of the best remedies are. */
  readonly tries: number;
  /** Minutes that every move costs beside its own: reading it and answering. */
  readonly turn: number;
}

/** A branch that is hardly ever taken is not looked into. */
const leastMass = 0.004;

export function planned(problem: Problem, effort: Effort): Plan {
  const search = createSearch(problem, effort);
  return search.best(problem.belief);
}

interface Search {
  readonly best: (belief: Float64Array) => Plan;
}

/** A remedy whose cause has less of what is still open is never worth its minutes. */
const leastShare = 0.01;

/** Expected cost of trying remedies by probability per minute and handing over what is left, at the best point of that order. */
export function createTrying({ fix, escalation }: Problem, turn: number): (mass: Float64Array) => number {
  const count = fix.length;
  const ratios = new Float64Array(count);
  const masses = new Float64Array(count);
  const prices = new Float64Array(count);
  return (mass) => {
    let open = 0;
    for (let cause = 0; cause < count; cause++) open += mass[cause]!;
    let least = open * escalation;
    // What stays open in any case.
    let floor = open;
    let left = 0;
    for (let cause = 0; cause < count; cause++) {
      const own = mass[cause]!;
      if (own < open * leastShare || fix[cause] === Infinity) continue;
      const price = fix[cause]! + turn;
      masses[left] = own;
      prices[left] = price;
      ratios[left] = own / price;
      floor -= own;
      left++;
    }
    const worthwhile = floor / escalation;
    let spent = 0;
    while (left > 0) {
      let next = 0;
      for (let at = 1; at < left; at++) if (ratios[at]! > ratios[next]!) next = at;
      if (ratios[next]! <= worthwhile) return least;
      spent += open * prices[next]!;
      if (spent >= least) return least;
      open -= masses[next]!;
      if (spent + open * escalation < least) least = spent + open * escalation;
      left--;
      ratios[next] = ratios[left]!;
      masses[next] = masses[left]!;
      prices[next] = prices[left]!;
    }
    return least;
  };
}

/** Masses need not sum to 1: the cost of a branch is its probability times its expected cost, so branches just add up. */
function createSearch(problem: Problem, effort: Effort): Search {
  const { fix, asks, escalation, causes } = problem;
  const count = causes.length;
  const closed = new Uint8Array(asks.length);
  const rows = Array.from({ length: effort.depth + 2 }, () => new Float64Array(count));
  const scratch = new Float64Array(count);
  const costOfTrying = createTrying(problem, effort.turn);

  const sum = (mass: Float64Array): number => {
    let total = 0;
    for (let cause = 0; cause < count; cause++) total += mass[cause]!;
    return total;
  };

  /** Cost of asking and then trying; stops at `limit`. */
  const shallow = (ask: number, mass: Float64Array, total: number, limit: number): number => {
    let cost = total * (asks[ask]!.minutes + effort.turn);
    for (const given of asks[ask]!.given) {
      if (cost >= limit) return cost;
      for (let cause = 0; cause < count; cause++) scratch[cause] = mass[cause]! * given[cause]!;
      cost += costOfTrying(scratch);
    }
    return cost;
  };

  /** The best questions by what they are worth at first sight, best first. */
  const promising = (mass: Float64Array, total: number, breadth: number): readonly [ask: number, cost: number][] => {
    const found: [number, number][] = [];
    for (let ask = 0; ask < asks.length; ask++) {
      if (closed[ask] === 1) continue;
      const limit = found.length < breadth ? Infinity : found.at(-1)![1];
      const cost = shallow(ask, mass, total, limit);
      if (cost >= limit) continue;
      const at = found.findIndex((each) => cost < each[1]);
      if (at < 0) found.push([ask, cost]);
      else found.splice(at, 0, [ask, cost]);
      if (found.length > breadth) found.pop();
    }
    return found;
  };

  const bestTries = (mass: Float64Array): readonly number[] => {
    const order: number[] = [];
    for (let cause = 0; cause < count; cause++) if (fix[cause] !== Infinity && mass[cause]! > 0) order.push(cause);
    const worth = (cause: number): number => mass[cause]! / (fix[cause]! + effort.turn);
    return order.toSorted((one, other) => worth(other) - worth(one)).slice(0, effort.tries);
  };

  const deep = (ask: number, mass: Float64Array, total: number, level: number, limit: number): number => {
    const row = rows[level]!;
    let cost = total * (asks[ask]!.minutes + effort.turn);
    closed[ask] = 1;
    for (const given of asks[ask]!.given) {
      if (cost >= limit) break;
      for (let cause = 0; cause < count; cause++) row[cause] = mass[cause]! * given[cause]!;
      cost += value(row, level + 1);
    }
    closed[ask] = 0;
    return cost;
  };

  const tryFirst = (cause: number, mass: Float64Array, total: number, level: number): number => {
    const row = rows[level]!;
    row.set(mass);
    row[cause] = 0;
    return total * (fix[cause]! + effort.turn) + value(row, level + 1);
  };

  const value = (mass: Float64Array, level: number): number => {
    let least = costOfTrying(mass);
    const total = sum(mass);
    if (level >= effort.depth || total < leastMass) return least;
    const breadth = effort.breadth[level] ?? 1;
    const last = level === effort.depth - 1;
    for (const [ask, cost] of promising(mass, total, last ? 1 : breadth)) {
      if (cost < least) least = cost;
      if (last) continue;
      const deeper = deep(ask, mass, total, level, least);
      if (deeper < least) least = deeper;
    }
    if (!last) {
      for (const cause of bestTries(mass)) {
        const cost = tryFirst(cause, mass, total, level);
        if (cost < least) least = cost;
      }
    }
    return least;
  };

  const best = (mass: Float64Array): Plan => {
    const total = sum(mass);
    let plan: Plan = { kind: "hand-over" };
    let least = total * escalation;
    for (const cause of bestTries(mass)) {
      const cost = tryFirst(cause, mass, total, 0);
      if (cost < least - closeEnough) {
        least = cost;
        plan = { kind: "try", cause };
      }
    }
    for (const [ask] of promising(mass, total, effort.breadth[0] ?? 1)) {
      const cost = deep(ask, mass, total, 0, least);
      if (cost < least - closeEnough) {
        least = cost;
        plan = { kind: "ask", ask };
      }
    }
    return plan;
  };

  return { best };
}

/** Differences below this are rounding, and must not decide. */
const closeEnough = 1e-9;
