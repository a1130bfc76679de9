import { describe, expect, it } from "vitest";
import { canDo, costsFor, isWait, minutesOfFix } from "../../src/diagnosis/costs.ts";
import type { Article, Step } from "../../src/knowledge/article.ts";
import { noProduct, type Product } from "../../src/knowledge/product.ts";
import { knowledge } from "../own-knowledge.ts";

const role = (id: string, factor: number, can: readonly string[] = []) => ({ id, label: id, factor, can });
const product: Product = {
  ...noProduct,
  waitWeight: 0.2,
  roles: [role("clerk", 1), role("admin", 2), role("chief", 4, ["admin"])],
};
const step = (rest: Partial<Step>): Step => ({ content: [], who: [], line: 1, ...rest });
const article = (...steps: readonly Step[]): Article => ({
  ...knowledge.articles.get("restart-agent")!,
  ways: [{ steps }, { steps: [step({ minutes: 100 })] }],
});

describe("what a remedy costs", () => {
  it("is its first way without the optional steps, and waiting for little", () => {
    const remedy = article(
      step({ minutes: 3 }),
      step({ minutes: 9, optional: "only on Sundays" }),
      step({ minutes: 1, wait: { from: 10, to: 20 } }),
    );
    expect(minutesOfFix(remedy, product)).toBeCloseTo(3 + 1 + 15 * 0.2);
  });
  it("takes a step without a figure for five minutes, unless it is a wait", () => {
    expect(minutesOfFix(article(step({}), step({ wait: { from: 10, to: 10 } })), product)).toBeCloseTo(5 + 2);
  });
  it("is more for somebody who has to fetch the one who can, and whoever is fetched most easily counts", () => {
    const remedy = article(step({ minutes: 3, who: ["chief", "admin"] }), step({ minutes: 1 }));
    expect(minutesOfFix(remedy, product, "clerk")).toBe(3 * 2 + 1);
    expect(minutesOfFix(remedy, product, "admin")).toBe(4);
    expect(minutesOfFix(remedy, product, undefined)).toBe(4);
  });
  it("never weighs the waiting by a role", () => {
    const remedy = article(step({ who: ["admin"], wait: { from: 10, to: 10 } }));
    expect(minutesOfFix(remedy, product, "clerk")).toBe(minutesOfFix(remedy, product, "admin"));
  });
  it("is limited where others do it, since one known remedy is handed over more easily than a whole case", () => {
    const fixFor = (person: string | undefined, minutes: number): number =>
      costsFor(() => article(step({ minutes, who: ["chief"] })), product, person).fix("it");
    expect(fixFor("clerk", 7)).toBe(28);
    expect(fixFor("clerk", 20)).toBe(30);
    expect([fixFor("clerk", 50), fixFor("chief", 50), fixFor(undefined, 50)]).toEqual([50, 50, 50]);
  });
  it("is that of handing over where there is no article", () => {
    expect(costsFor(() => undefined, product, undefined).fix("nothing")).toBe(product.escalationMinutes);
  });
});

describe("what a question costs", () => {
  const question = { id: "q", ask: "?", minutes: 3, who: ["admin"], answers: [] };
  it("depends on who is at the keyboard", () => {
    const costOf = (person: string | undefined): number => costsFor(() => undefined, product, person).ask(question);
    expect([costOf(undefined), costOf("clerk"), costOf("admin"), costOf("chief")]).toEqual([3, 6, 3, 3]);
  });
});

describe("who can do what", () => {
  it("goes by the role, and by the roles whose work it also does", () => {
    expect(canDo(product, "chief", ["admin"])).toBe(true);
    expect(canDo(product, "admin", ["chief"])).toBe(false);
    expect(canDo(product, "clerk", [])).toBe(true);
    expect(canDo(noProduct, "clerk", ["admin"])).toBe(false);
  });
});

describe("a remedy that is mainly waiting", () => {
  it.each([
    ["agent-registration-pending", true],
    ["host-still-importing", true],
    // The wait comes after the work that is the remedy.
    ["agent-not-assigned", false],
    ["restart-agent", false],
  ])("%s: %s", (id, wait) => {
    expect(isWait(knowledge.articles.get(id)!)).toBe(wait);
  });
});
