// How well matching finds the right article, and how often it answers where nothing is documented.
// `npm run bench:match` runs on the project's own samples; `-- --cases FILE` on cases of the form {id, text, expected, also_ok?}.
import { readFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { loadContent } from "../src/content/load.ts";
import { createUnderstand } from "../src/conversation/understand.ts";
import type { Article } from "../src/knowledge/article.ts";
import type { Knowledge } from "../src/knowledge/knowledge.ts";
import type { Match } from "../src/matching/match.ts";

interface Case {
  readonly id: string;
  readonly text: string;
  /** An article, a dialog, or `none`. */
  readonly expected: string;
  readonly also_ok?: readonly string[];
}

const { values: options } = parseArgs({
  options: {
    cases: { type: "string" },
    now: { type: "string", default: "2026-11-24T12:00:00Z" },
    json: { type: "boolean", default: false },
    wrong: { type: "boolean", default: false },
  },
});
const now = new Date(options.now);
const { knowledge } = await loadContent({ knowledgeDir: "knowledge", dialogsDir: "dialogs" });

const sets: { readonly name: string; readonly figures: Figures }[] = [];
if (options.cases !== undefined) {
  const cases = readFileSync(options.cases, "utf8")
    .split("\n")
    .filter((line) => line.trim() !== "")
    .map((line) => JSON.parse(line) as Case);
  sets.push({ name: options.cases.split("/").at(-1) ?? "cases", figures: measure(cases, () => knowledge) });
} else {
  sets.push({ name: "examples of the articles", figures: measure(examples(knowledge), () => knowledge) });
  sets.push({
    name: "each symptom, left out of the index",
    figures: measure(symptoms(knowledge), leaveOut(knowledge)),
  });
  sets.push({ name: "other products and small talk", figures: measure(negatives(), () => knowledge) });
}
if (options.json) console.log(JSON.stringify(sets));
else print(sets);

interface Figures {
  readonly expecting: number;
  readonly right: number;
  readonly firstThree: number;
  readonly silent: number;
  readonly none: number;
  readonly falseAnswers: number;
  readonly sure: number;
  readonly sureRight: number;
}

function measure(cases: readonly Case[], knowledgeFor: (one: Case) => Knowledge): Figures {
  const figures = { expecting: 0, right: 0, firstThree: 0, silent: 0, none: 0, falseAnswers: 0, sure: 0, sureRight: 0 };
  const understandings = new Map<Knowledge, ReturnType<typeof createUnderstand>>();
  for (const one of cases) {
    const own = knowledgeFor(one);
    const understand = understandings.get(own) ?? createUnderstand(own);
    if (own === knowledge) understandings.set(own, understand);
    const { match } = understand(one.text, { now }).report;
    const given = match.entries.filter((entry) => entry.nearest === undefined).map((entry) => entry.id);
    if (one.expected === "none") {
      figures.none++;
      if (given.length > 0) {
        figures.falseAnswers++;
        tell(one, match);
      }
      continue;
    }
    const fitting = [one.expected, ...(one.also_ok ?? [])];
    figures.expecting++;
    const right = given[0] !== undefined && fitting.includes(given[0]);
    if (right) figures.right++;
    else tell(one, match);
    if (given.slice(0, 3).some((id) => fitting.includes(id))) figures.firstThree++;
    if (given.length === 0) figures.silent++;
    if (match.sure) {
      figures.sure++;
      if (right) figures.sureRight++;
    }
  }
  return figures;
}

function tell(one: Case, match: Match): void {
  if (!options.wrong) return;
  const given = match.entries
    .slice(0, 3)
    .map((entry) => `${entry.nearest === true ? "~" : ""}${entry.id} ${entry.confidence.toFixed(2)} ${entry.by}`);
  console.log(
    `${one.id}  ${one.expected}  ${match.verdict}: ${given.join(", ")}\n      ${one.text.slice(0, 140).replaceAll("\n", " ⏎ ")}`,
  );
}

function examples(knowledge: Knowledge): readonly Case[] {
  return [...knowledge.articles.values()].flatMap((article) =>
    article.examples.map((example, index) => ({
      id: `${article.id}#${index + 1}`,
      text: example.text,
      expected: article.id,
    })),
  );
}

function symptoms(knowledge: Knowledge): readonly Case[] {
  return [...knowledge.articles.values()].flatMap((article) =>
    article.symptoms.map((text, index) => ({ id: `${article.id}~${index}`, text, expected: article.id })),
  );
}

/** The knowledge without the very symptom that is asked for. */
function leaveOut(knowledge: Knowledge): (one: Case) => Knowledge {
  return (one) => {
    const article = knowledge.articles.get(one.expected)!;
    const without: Article = { ...article, symptoms: article.symptoms.filter((symptom) => symptom !== one.text) };
    return {
      ...knowledge,
      articles: new Map([...knowledge.articles].map(([id, each]) => [id, id === article.id ? without : each])),
    };
  };
}

function negatives(): readonly Case[] {
  return readFileSync("bench/negatives.txt", "utf8")
    .split("\n")
    .filter((line) => line.trim() !== "")
    .map((text, index) => ({ id: `n${index + 1}`, text, expected: "none" }));
}

function print(results: typeof sets): void {
  const share = (part: number, whole: number): string => (whole === 0 ? "–" : (part / whole).toFixed(3));
  for (const { name, figures } of results) {
    console.log(`\n${name}`);
    if (figures.expecting > 0) {
      console.log(
        `  precision at 1        ${share(figures.right, figures.expecting)}  (${figures.right} of ${figures.expecting})`,
      );
      console.log(`  among the first three ${share(figures.firstThree, figures.expecting)}`);
      console.log(`  silent                ${figures.silent}`);
      console.log(`  sure                  ${figures.sure}, right ${share(figures.sureRight, figures.sure)}`);
    }
    if (figures.none > 0) console.log(`  false answers         ${figures.falseAnswers} of ${figures.none}`);
  }
}
