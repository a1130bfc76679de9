import { describe, expect, it } from "vitest";
import { believe, leaderOf, type Observation } from "../../src/diagnosis/belief.ts";
import { contradictions } from "../../src/diagnosis/contradictions.ts";
import { costsFor } from "../../src/diagnosis/costs.ts";
import { stillUseful, whatWouldFlip, whyAsk } from "../../src/diagnosis/explain.ts";
import { knowledge } from "../own-knowledge.ts";

const dialog = knowledge.dialogs.get("test-connection-fails")!;
const costs = costsFor((id) => knowledge.articles.get(id), knowledge.product, undefined);
const answer = (question: string, id: string): Observation => ({ kind: "answer", question, answer: id });
const none = new Set<string>();

describe("why this question", () => {
  it("says for every answer how probable it is and which cause it moves most", () => {
    const question = dialog.questions.find(({ id }) => id === "services")!;
    const effects = whyAsk(believe(dialog, []), question);
    expect(effects.map((effect) => effect.answer)).toEqual(["both-running", "one-stopped"]);
    expect(effects.reduce((sum, { probability }) => sum + probability, 0)).toBeCloseTo(1);
    const stopped = effects.find((effect) => effect.answer === "one-stopped")!;
    expect(stopped.cause).toBe("services-not-running");
    expect(stopped.to).toBeGreaterThan(stopped.from + 0.3);
  });
});

describe("what would change your mind", () => {
  it.each([
    [[]],
    [[answer("portal-message", "unauthorized")]],
    [[answer("services", "one-stopped")]],
    [[answer("portal-message", "server-error"), answer("certificate-name", "other")]],
  ])("is an observation after which another cause leads: %j", (observations) => {
    const asked = new Set(observations.flatMap((each) => (each.kind === "answer" ? [each.question] : [])));
    const flip = whatWouldFlip(dialog, observations, asked, none, costs)!;
    const then: Observation =
      flip.kind === "answer" ? answer(flip.question.id, flip.answer) : { kind: "tried", article: flip.article };
    const after = leaderOf(believe(dialog, [...observations, then]));
    expect(after).toBe(flip.leader);
    expect(after).not.toBe(leaderOf(believe(dialog, observations)));
    if (flip.kind === "answer") expect(asked.has(flip.question.id)).toBe(false);
  });
  it("is nothing where nothing is left to ask or to try", () => {
    const all = new Set(dialog.questions.map(({ id }) => id));
    expect(whatWouldFlip(dialog, [], all, new Set(dialog.causes.keys()), costs)).toBeUndefined();
  });
});

describe("questions that are still useful", () => {
  it("come cheapest first, without those that were asked", () => {
    const useful = stillUseful(dialog, believe(dialog, []), new Set(["services"]), none, costs);
    const minutes = useful.map((question) => costs.ask(question));
    expect(useful.length).toBeGreaterThan(2);
    expect(minutes).toEqual(minutes.toSorted((one, other) => one - other));
    expect(useful.map(({ id }) => id)).not.toContain("services");
  });
  it("become fewer when much is known", () => {
    const known = [answer("portal-message", "unauthorized"), answer("token-same", "different")];
    const asked = new Set(["portal-message", "token-same"]);
    const before = stillUseful(dialog, believe(dialog, []), asked, none, costs);
    expect(stillUseful(dialog, believe(dialog, known), asked, none, costs).length).toBeLessThan(before.length);
  });
});

describe("contradictions", () => {
  it("are named with the earlier fact that they disagree with most", () => {
    const facts = [
      answer("app-kind", "ecma-app"),
      answer("portal-message", "unauthorized"),
      answer("services", "one-stopped"),
    ];
    const [found, ...more] = contradictions(dialog, facts);
    expect(found).toMatchObject({ newer: facts[2], earlier: facts[1] });
    expect(more).toEqual([]);
  });
  it("are none where two faults explain two facts", () => {
    expect(contradictions(dialog, [answer("services", "one-stopped"), answer("certificate-date", "expired")])).toEqual(
      [],
    );
    expect(
      contradictions(dialog, [
        { kind: "proved", article: "services-not-running" },
        { kind: "proved", article: "certificate-expired" },
      ]),
    ).toEqual([]);
  });
  it("are none among facts that go together", () => {
    expect(
      contradictions(dialog, [
        answer("portal-message", "unauthorized"),
        answer("services", "both-running"),
        answer("token-same", "different"),
      ]),
    ).toEqual([]);
  });
  it("are said where the remedy of an all but proved cause did not help", () => {
    const article = "services-not-running";
    const facts: Observation[] = [
      answer("services", "one-stopped"),
      { kind: "proved", article },
      { kind: "tried", article },
    ];
    expect(contradictions(dialog, facts).at(-1)?.newer).toEqual({ kind: "tried", article });
  });
});
