import { expect, test } from "vitest";
import { massOfEffect } from "../../src/content/dialog-effects.ts";
import { answersGiven } from "../../src/diagnosis/words.ts";
import type { Effect } from "../../src/knowledge/dialog.ts";

test.each(Object.entries(massOfEffect) as [Effect, number][])(
  "the mass that check counts for %s is the one that diagnosis believes in",
  (effect, mass) => {
    const answer = (id: string, effects: ReadonlyMap<string, Effect>) => ({ id, label: id, findings: [], effects });
    const question = {
      id: "q",
      ask: "?",
      minutes: 1,
      who: [],
      answers: [answer("a", new Map([["cause", effect]])), answer("b", new Map()), answer("c", new Map())],
    };

    expect(answersGiven(question, "cause")[0]).toBeCloseTo(mass / 100);
  },
);
