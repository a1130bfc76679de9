import fc from "fast-check";
import { describe, expect, it, vi } from "vitest";
import { believe } from "../../src/diagnosis/belief.ts";
import { type Costs, costsFor } from "../../src/diagnosis/costs.ts";
import { nextMove, questionBudget } from "../../src/diagnosis/move.ts";
import { cutDialog } from "../../src/diagnosis/simulation/cut.ts";
import { documentedCost } from "../../src/diagnosis/simulation/documented.ts";
import { expectedCost } from "../../src/diagnosis/simulation/expected.ts";
import { entropyBound, faredOf, simulate } from "../../src/diagnosis/simulation/figures.ts";
import { optimumOf } from "../../src/diagnosis/simulation/optimum.ts";
import { createStrategy, play } from "../../src/diagnosis/simulation/play.ts";
import { syntheticCosts, syntheticDialog } from "../../src/diagnosis/simulation/synthetic.ts";
import { treeOf } from "../../src/diagnosis/simulation/tree.ts";
import {
  createChance,
  mistakenUser,
  perfectUser,
  unsureUser,
  userWithout,
} from "../../src/diagnosis/simulation/user.ts";
import { answersGiven, priorOf, somethingElse } from "../../src/diagnosis/words.ts";
import type { Dialog, Effect, Question } from "../../src/knowledge/dialog.ts";
import { knowledge } from "../own-knowledge.ts";

// Whole dialogs are played, on a machine that may be busy.
vi.setConfig({ testTimeout: 60_000 });

const own = knowledge.dialogs.get("test-connection-fails")!;
const costs = costsFor((id) => knowledge.articles.get(id), knowledge.product, undefined);

function question(id: string, minutes: number, answers: Readonly<Record<string, Readonly<Record<string, Effect>>>>, usual?: string): Question {
  return {
    id, ask: "?", minutes, who: id === "inside" ? ["admin"] : [],
    ...(usual === undefined ? {} : { usual }),
    answers: Object.entries(answers).map(([answer, effects]) => ({ id: answer, label: answer, findings: [], effects: new Map(Object.entries(effects)) })),
  };
} // prettier-ignore

const printer: Dialog = {
  id: "printer", file: "printer.yaml", title: "Nothing is printed", sources: [], opens: { codes: [], symptoms: [] },
  documentedOrder: ["jam", "no-paper"],
  causes: new Map([["jam", "often"], ["no-paper", "sometimes"], ["no-power", "rarely"]]),
  questions: [
    question("lamp", 1, { green: { jam: "rules-out" }, red: { jam: "points-to" }, dark: { "no-power": "points-to" } }, "green"),
    question("inside", 2, { paper: { "no-paper": "rules-out" }, empty: { "no-paper": "points-to" } }, "paper"),
  ],
}; // prettier-ignore
const minutes: Readonly<Record<string, number>> = { jam: 10, "no-paper": 3, "no-power": 5 };
const printerCosts: Costs = { fix: (cause) => minutes[cause]!, ask: (each) => each.minutes, escalation: 60 };

/** Every plan there is, without leaving out anything. */
function leastOf(dialog: Dialog, prices: Costs): number {
  const go = (mass: ReadonlyMap<string, number>, asked: ReadonlySet<string>): number => {
    const total = [...mass.values()].reduce((sum, each) => sum + each, 0);
    const tries = [...mass.keys()]
      .filter((cause) => cause !== somethingElse)
      .map((cause) => total * prices.fix(cause) + go(new Map([...mass].filter(([id]) => id !== cause)), asked));
    const asks = dialog.questions
      .filter(({ id }) => !asked.has(id))
      .map((each) =>
        each.answers.reduce(
          (sum, _, index) =>
            sum +
            go(
              new Map([...mass].map(([id, one]) => [id, one * answersGiven(each, id)[index]!])),
              new Set([...asked, each.id]),
            ),
          total * prices.ask(each),
        ),
      );
    return Math.min(total * prices.escalation, ...tries, ...asks);
  };
  return go(priorOf(dialog), new Set());
}

describe("the exact optimum", () => {
  it.each([1, 2, 3, 4, 5, 6])("is the least that any plan costs, in a made-up dialog (%i)", (seed) => {
    const chance = createChance(seed);
    const dialog = syntheticDialog(4, 2, chance);
    const prices = syntheticCosts(dialog, chance);
    const { atLeast, atMost } = optimumOf(dialog, prices);
    const least = leastOf(dialog, prices);
    expect(atLeast).toBeLessThanOrEqual(least + 1e-9);
    expect(atMost).toBeGreaterThanOrEqual(least - 1e-9);
    expect(atMost - atLeast).toBeLessThan(0.1);
  });
  it("is never beaten by our strategy, and hardly missed", () => {
    for (const seed of [1, 2, 3]) {
      const chance = createChance(seed);
      const dialog = cutDialog(syntheticDialog(6, 4, chance));
      const prices = syntheticCosts(dialog, chance);
      const { atLeast } = optimumOf(dialog, prices);
      const { cost } = expectedCost(dialog, prices);
      expect(cost).toBeGreaterThanOrEqual(atLeast - 1e-6);
      expect(cost).toBeLessThan(1.05 * atLeast);
    }
  });
  it("is computed on the eight likeliest causes and eight questions", () => {
    const cut = cutDialog(own);
    expect(cut.causes.size).toBe(8);
    expect(cut.questions.length).toBe(8);
    expect(cut.documentedOrder.every((cause) => cut.causes.has(cause))).toBe(true);
  });
});

describe("the documented order", () => {
  it("asks each entry's question, and tries its remedy only where the answer points to it", () => {
    // The lamp is red, and the jam is removed.
    expect(documentedCost(printer, "jam", printerCosts)).toBe(1 + 10);
    // The lamp is green; the tray is looked into.
    expect(documentedCost(printer, "no-paper", printerCosts)).toBe(1 + 2 + 3);
    // Outside the list: last, and its question was asked already.
    expect(documentedCost(printer, "no-power", printerCosts)).toBe(1 + 2 + 5);
  });
});

describe("simulated people", () => {
  const [lamp, inside] = printer.questions as readonly [Question, Question];
  it("give the most probable answer where they are perfect, on a tie the usual one", () => {
    expect(perfectUser(lamp, "jam")).toBe("red");
    expect(perfectUser(lamp, "no-paper")).toBe("green");
    const even = question("even", 1, { one: {}, two: {} }, "two");
    expect(perfectUser({ ...even, answers: even.answers }, "jam")).toBe("two");
    expect(perfectUser(question("even", 1, { one: {}, two: {} }), "jam")).toBe("one");
  });
  it("do not know about as often as they should, and never give a wrong answer then", () => {
    const chance = createChance(3);
    const given = Array.from({ length: 5000 }, () => unsureUser(0.1)(lamp, "jam", chance));
    expect(given.filter((each) => each === undefined).length / 5000).toBeCloseTo(0.1, 1);
    expect(new Set(given)).toEqual(new Set(["red", undefined]));
  });
  it("err about as often as they should, into any other answer", () => {
    const chance = createChance(4);
    const given = Array.from({ length: 5000 }, () => mistakenUser(0.05)(lamp, "jam", chance));
    expect(given.filter((each) => each !== "red").length / 5000).toBeCloseTo(0.05, 1);
    expect(new Set(given)).toEqual(new Set(["red", "green", "dark"]));
  });
  it("cannot check what only somebody else can", () => {
    const user = userWithout(new Set(["admin"]));
    expect(user(inside, "no-paper", () => 0)).toBeUndefined();
    expect(user(lamp, "jam", () => 0)).toBe("red");
  });
  it("get the same chance from the same seed", () => {
    const row = (seed: number) => Array.from({ length: 5 }, createChance(seed));
    expect(row(7)).toEqual(row(7));
    expect(row(7)).not.toEqual(row(8));
  });
});

describe("a played case", () => {
  it("costs what was asked and tried, and ends with the true remedy", () => {
    const strategy = createStrategy(printer, printerCosts);
    const played = play({ cause: "jam", user: perfectUser, costs: printerCosts, strategy }, () => 0);
    const asked = played.asked.reduce((sum, id) => sum + printer.questions.find((each) => each.id === id)!.minutes, 0);
    const tried = played.tried.reduce((sum, cause) => sum + minutes[cause]!, 0);
    expect(played).toMatchObject({ solved: true, reached: true, minutes: asked + tried });
    expect(played.tried.at(-1)).toBe("jam");
  });
  it("asks nothing that was answered before it began", () => {
    const strategy = createStrategy(own, costs);
    const given = {
      observations: [{ kind: "answer", question: "portal-message", answer: "unauthorized" } as const],
      answered: new Set(["portal-message"]),
    };
    for (const cause of own.causes.keys()) {
      const { asked } = play({ cause, user: perfectUser, costs, strategy }, () => 0, given);
      expect(asked).not.toContain("portal-message");
      expect(new Set(asked).size).toBe(asked.length);
    }
  });
  it("asks no more than the budget, whatever is answered, and ends", () => {
    const strategy = createStrategy(own, costs);
    fc.assert(
      fc.property(fc.constantFrom(...own.causes.keys()), fc.nat(1_000_000), (cause, seed) => {
        const user = (each: Question, _: string, chance: () => number): string | undefined =>
          each.answers[Math.floor(chance() * (each.answers.length + 1))]?.id;
        const { asked } = play({ cause, user, costs, strategy }, createChance(seed));
        expect(asked.length).toBeLessThanOrEqual(questionBudget);
      }),
      { numRuns: 60 },
    );
  });
});

describe("the next move", () => {
  it("asks nothing once the budget is spent, but still tries what is worth it", () => {
    const belief = believe(own, [{ kind: "answer", question: "services", answer: "one-stopped" }]);
    const move = nextMove(own, belief, new Set(["services"]), new Set(), costs, { questionsLeft: 0 });
    expect(move).toEqual({ kind: "try", article: "services-not-running" });
  });
  it("waits where the remedy is waiting", () => {
    const belief = believe(own, [{ kind: "proved", article: "host-still-importing" }]);
    const asked = new Set(own.questions.map(({ id }) => id));
    expect(nextMove(own, belief, asked, new Set(), costs)).toEqual({ kind: "wait", article: "host-still-importing" });
  });
});

describe("the figures", () => {
  it("are the same for the same seed", () => {
    const options = { seed: 5, runs: 3, beyondReach: new Set(["admin"]) };
    expect(simulate(printer, printerCosts, options)).toEqual(simulate(printer, printerCosts, options));
  });
  it("weigh every cause by how often it is met", () => {
    const { played } = simulate(printer, printerCosts, { seed: 5, runs: 3, beyondReach: new Set() });
    expect(played.perfect.map(({ weight }) => weight)).toEqual([6, 2, 0.5]);
    expect(faredOf(played.perfect).reached).toBe(1);
  });
  it("hold no strategy to less than the entropy bound", () => {
    for (const dialog of knowledge.dialogs.values()) {
      const strategy = createStrategy(dialog, costs);
      const bound = entropyBound(dialog);
      expect(bound).toBeGreaterThanOrEqual(1);
      const cases = [...dialog.causes].map(([cause, likelihood]) => ({
        weight: { often: 6, sometimes: 2, rarely: 0.5 }[likelihood],
        played: play({ cause, user: perfectUser, costs, strategy }, () => 0),
      }));
      expect(faredOf(cases).mean).toBeGreaterThanOrEqual(bound - 1e-9);
    }
  });
});

describe("the tree of moves", () => {
  it("leads to every cause that expected answers reach, or says which it does not", () => {
    const found: string[] = [];
    const walk = (branch: ReturnType<typeof treeOf>): void => {
      if (branch.kind === "ask") for (const { next } of branch.answers) walk(next);
      else if (branch.kind === "hand-over") found.push(...branch.causes);
      else {
        found.push(branch.article);
        if (branch.next !== undefined) walk(branch.next);
      }
    };
    walk(treeOf(own, costs));
    for (const cause of own.causes.keys()) expect(found).toContain(cause);
  });
});
