import { describe, expect, it, test } from "vitest";
import { massOfEffect } from "../../src/content/dialog-effects.ts";
import { parseDialog } from "../../src/content/dialog.ts";
import { toLine } from "../../src/content/problem.ts";
import { answersGiven } from "../../src/diagnosis/words.ts";
import { noProduct } from "../../src/knowledge/product.ts";
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

const dialog = (red: string, who = "clerk"): string => `title: Nothing is printed
source: https://example.org/printers
opens:
  symptoms:
    - nothing comes out
causes:
  jam: often
  no-paper: rarely
questions:
  lamp:
    ask: Which lamp is on?
    minutes: 1
    who: ${who}
    answers:
      green:
        label: Green
        suggests: [jam]
      red:
        label: Red
${red}`;

const said = (text: string): readonly string[] =>
  parseDialog("printer.yaml", text, {
    articles: new Set(["jam", "no-paper"]),
    product: { ...noProduct, roles: [{ id: "clerk", label: "Clerk", factor: 1 }] },
  }).problems.map(toLine);

describe("check, of a dialog that cannot do its work,", () => {
  it("is content with a cause that an answer only suggests", () => {
    expect(said(dialog("        suggests: [no-paper]\n"))).toEqual([]);
  });

  it("names a cause that no answer points to, with its line and what to do", () => {
    expect(said(dialog("        speaks-against: [no-paper]\n"))).toEqual([
      "printer.yaml:8 warning: No answer points to `no-paper`. Add the answer by which it shows itself.",
    ]);
  });

  it("names causes that no question tells apart", () => {
    const text = dialog("        rules-out: [jam, no-paper]\n").replace("[jam]", "[jam, no-paper]");
    expect(said(text)).toEqual([
      "printer.yaml:7 warning: No question tells `jam` from `no-paper`. Add an answer that fits only one of them.",
    ]);
  });

  it("names a question that nobody can answer", () => {
    const [first, ...rest] = said(dialog("        suggests: [no-paper]\n", "clark"));
    expect(first).toBe(
      "printer.yaml:13 The role `clark` is not in product.yaml. Did you mean `clerk`? Write one of clerk.",
    );
    expect(rest).toEqual([]);
  });
});
