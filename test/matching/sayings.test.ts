import { describe, expect, it } from "vitest";
import { loadContent } from "../../src/content/load.ts";
import { createMatcher } from "../../src/matching/matcher.ts";

const { knowledge } = await loadContent({ knowledgeDir: "knowledge", dialogsDir: "dialogs" });
const match = createMatcher(knowledge);

const sayings = [
  ...[...knowledge.articles.values()]
    .filter(({ status }) => status === "validated")
    .flatMap(({ id, symptoms }) => symptoms.map((text) => [text, id] as const)),
  ...[...knowledge.dialogs.values()].flatMap(({ id, opens }) => opens.symptoms.map((text) => [text, id] as const)),
];
const ownersOf = (text: string): readonly string[] =>
  sayings.filter(([other]) => other === text).map(([, owner]) => owner);

function missed(change: (text: string) => string): readonly string[] {
  return sayings.flatMap(([text, owner]) => {
    const [first] = match(change(text), []).entries;
    const owners = ownersOf(text);
    const isFound = first !== undefined && owners.includes(first.id) && (owners.length > 1 || first.confidence >= 0.9);
    return isFound ? [] : [`${owner}: ${text} (${first?.id ?? "nothing"})`];
  });
}

describe("the very words of a documented complaint", () => {
  it("are recognized as their owner's, all of them", () => {
    expect(sayings.length).toBeGreaterThan(2_000);
    expect(missed((text) => text)).toEqual([]);
  }, 60_000);

  it("are recognized with a greeting before and thanks behind, over three lines", () => {
    expect(missed((text) => `Hi team,\n${text}.\nplease, thanks`)).toEqual([]);
  }, 60_000);

  it("open the dialog that gives them, though they tell nothing by themselves", () => {
    for (const text of ["nothing is provisioned", "user was not created in the application"]) {
      const { verdict, entries } = match(text, []);
      expect([verdict, entries[0]?.id, entries[0]?.kind]).toEqual(["recognized", "nothing-is-provisioned", "dialog"]);
    }
  });

  it("make candidates of several articles that give the same", () => {
    const [one, other] = [...knowledge.articles.values()].filter(({ status }) => status === "validated");
    const said = "the green lamp on the rack went out";
    const shared = createMatcher({
      ...knowledge,
      articles: new Map(
        [...knowledge.articles].map(([id, article]) => [
          id,
          article === one || article === other ? { ...article, symptoms: [...article.symptoms, said] } : article,
        ]),
      ),
    });
    const { verdict, entries } = shared(said, []);
    expect(verdict).toBe("candidates");
    expect(entries.map(({ id }) => id).toSorted()).toEqual([one!.id, other!.id].toSorted());
  });

  it("say nothing of a text that says more", () => {
    expect(match("nothing is provisioned in our new coffee machine since the plumber left", []).verdict).toBe(
      "unknown",
    );
  });
});
