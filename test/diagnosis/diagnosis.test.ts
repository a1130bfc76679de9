import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { believe, type Observation } from "../../src/diagnosis/belief.ts";
import { costsFor } from "../../src/diagnosis/costs.ts";
import { foresee, nextMove } from "../../src/diagnosis/move.ts";
import { answersGiven, priorOf, somethingElse } from "../../src/diagnosis/words.ts";
import { knowledge } from "../own-knowledge.ts";

const dialog = knowledge.dialogs.get("test-connection-fails")!;
const costs = costsFor((id) => knowledge.articles.get(id), knowledge.product, undefined);
const answers = dialog.questions.flatMap((question) =>
  question.answers.map((answer): Observation => ({ kind: "answer", question: question.id, answer: answer.id })),
);
const sum = (values: Iterable<number>): number => [...values].reduce((total, value) => total + value, 0);

describe("belief", () => {
  it("sums to one, with something else always among the causes", () => {
    fc.assert(
      fc.property(fc.subarray(answers), (observations) => {
        const belief = believe(dialog, observations);
        expect(sum(belief.values())).toBeCloseTo(1, 9);
        expect(belief.get(somethingElse)).toBeGreaterThan(0);
      }),
    );
  });
  it("is the same for the same facts in any order", () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(answers, { minLength: 2, maxLength: 6 }), (observations) => {
        const one = believe(dialog, observations);
        const other = believe(dialog, observations.toReversed());
        for (const [cause, probability] of one) expect(other.get(cause)).toBe(probability);
      }),
    );
  });
  it("is after taking a fact back what it was before the fact", () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(answers, { minLength: 1, maxLength: 6 }), fc.nat(5), (observations, at) => {
        const taken = observations.filter((_, index) => index !== at % observations.length);
        const before = believe(dialog, taken);
        const again = [...taken, observations[at % observations.length]!].filter((each) => taken.includes(each));
        expect([...believe(dialog, again)]).toEqual([...before]);
      }),
    );
  });
  it("keeps its digits after very many facts", () => {
    const many = Array.from({ length: 400 }, () => answers).flat();
    expect(sum(believe(dialog, many).values())).toBeCloseTo(1, 9);
  });
  it("never excludes a cause for ever", () => {
    for (const probability of believe(dialog, answers).values()) expect(probability).toBeGreaterThan(0);
  });
  it("leans to the cause that an answer points to", () => {
    const belief = believe(dialog, [{ kind: "answer", question: "portal-message", answer: "unauthorized" }]);
    expect([...belief].toSorted((one, other) => other[1] - one[1])[0]?.[0]).toBe("secret-token-mismatch");
  });
  it("turns away from a remedy that did not help", () => {
    const before = believe(dialog, []).get("services-not-running")!;
    expect(
      believe(dialog, [{ kind: "tried", article: "services-not-running" }]).get("services-not-running"),
    ).toBeLessThan(before / 5);
  });
});

describe("the table of words", () => {
  it("gives every cause a whole distribution over every question's answers", () => {
    let checked = 0;
    for (const question of dialog.questions.filter((each) => each.answers.length > 0)) {
      for (const cause of priorOf(dialog).keys()) {
        expect(sum(answersGiven(question, cause))).toBeCloseTo(1, 9);
        checked++;
      }
    }
    expect(checked).toBeGreaterThan(100);
  });
  it("foresees answers whose probabilities sum to one", () => {
    for (const question of dialog.questions)
      expect(sum(foresee(question, priorOf(dialog)).map((outcome) => outcome.probability))).toBeCloseTo(1, 9);
  });
});

describe("the next move", () => {
  it("asks the most telling question when nothing is known", () => {
    const move = nextMove(dialog, believe(dialog, []), new Set(), new Set(), costs);
    expect(move.kind === "ask" && move.question.id).toBe("portal-message");
  });
  it("tries the remedy of a cause that is all but proved", () => {
    const belief = believe(dialog, [
      { kind: "answer", question: "services", answer: "one-stopped" },
      { kind: "answer", question: "host-answers", answer: "no-connection" },
    ]);
    expect(nextMove(dialog, belief, new Set(["services", "host-answers"]), new Set(), costs)).toEqual({
      kind: "try",
      article: "services-not-running",
    });
  });
  it("hands over when everything was asked and tried", () => {
    const asked = new Set(dialog.questions.map((question) => question.id));
    const tried = new Set(dialog.causes.keys());
    const belief = believe(
      dialog,
      [...tried].map((article): Observation => ({ kind: "tried", article })),
    );
    expect(nextMove(dialog, belief, asked, tried, costs)).toEqual({ kind: "hand-over" });
  });
  it("never asks twice and never ends in a circle", () => {
    fc.assert(
      fc.property(fc.array(fc.nat(6), { maxLength: 30 }), (picks) => {
        const asked = new Set<string>();
        const tried = new Set<string>();
        const observations: Observation[] = [];
        for (let turn = 0; turn < 60; turn++) {
          const move = nextMove(dialog, believe(dialog, observations), asked, tried, costs);
          if (move.kind === "hand-over") return;
          if (move.kind !== "ask") {
            expect(tried.has(move.article)).toBe(false);
            tried.add(move.article);
            observations.push({ kind: "tried", article: move.article });
            continue;
          }
          expect(asked.has(move.question.id)).toBe(false);
          asked.add(move.question.id);
          const answer = move.question.answers[(picks[turn] ?? 0) % move.question.answers.length]!;
          observations.push({ kind: "answer", question: move.question.id, answer: answer.id });
        }
        throw new Error("sixty moves without an end");
      }),
      { numRuns: 50 },
    );
  });
});
