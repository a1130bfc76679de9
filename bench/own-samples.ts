// The project's own samples: examples, symptoms (each left out of the index), lines of other products, and cases from a file.
import { readFileSync } from "node:fs";
import { createUnderstand } from "../src/conversation/understand.ts";
import type { Article } from "../src/knowledge/article.ts";
import type { Knowledge } from "../src/knowledge/knowledge.ts";
import type { Match } from "../src/matching/match.ts";
import type { Judged } from "./calibration.ts";

export interface Case {
  readonly id: string;
  readonly text: string;
  /** An article, a dialog, or `none`. */
  readonly expected: string;
  readonly also_ok?: readonly string[];
}

export interface Figures {
  readonly expecting: number;
  readonly right: number;
  readonly firstThree: number;
  readonly silent: number;
  readonly none: number;
  readonly falseAnswers: number;
  readonly recognized: number;
  readonly sure: number;
  readonly sureRight: number;
  readonly judged: readonly Judged[];
}

export type Tell = (one: Case, match: Match) => void;

export function measure(
  cases: readonly Case[],
  knowledgeFor: (one: Case) => Knowledge,
  now: Date,
  tell: Tell,
): Figures {
  const figures = {
    expecting: 0,
    right: 0,
    firstThree: 0,
    silent: 0,
    none: 0,
    falseAnswers: 0,
    recognized: 0,
    sure: 0,
    sureRight: 0,
  };
  const judged: Judged[] = [];
  let last: { readonly knowledge: Knowledge; readonly understand: ReturnType<typeof createUnderstand> } | undefined;
  for (const one of cases) {
    const knowledge = knowledgeFor(one);
    last = last?.knowledge === knowledge ? last : { knowledge, understand: createUnderstand(knowledge) };
    const { match } = last.understand(one.text, { now }).report;
    const given = match.entries.filter((entry) => entry.nearest === undefined).map((entry) => entry.id);
    const confidence = given.length === 0 ? 0 : match.entries[0]!.confidence;
    if (one.expected === "none") {
      figures.none++;
      judged.push({ confidence, right: false, article: one.id });
      if (given.length > 0) {
        figures.falseAnswers++;
        tell(one, match);
      }
      continue;
    }
    const fitting = [one.expected, ...(one.also_ok ?? [])];
    figures.expecting++;
    const right = given[0] !== undefined && fitting.includes(given[0]);
    judged.push({ confidence, right, article: one.expected });
    if (right) figures.right++;
    else tell(one, match);
    if (given.slice(0, 3).some((id) => fitting.includes(id))) figures.firstThree++;
    if (given.length === 0) figures.silent++;
    if (match.verdict === "recognized") figures.recognized++;
    if (match.sure) {
      figures.sure++;
      if (right) figures.sureRight++;
    }
  }
  return { ...figures, judged };
}

export function examples(knowledge: Knowledge): readonly Case[] {
  return [...knowledge.articles.values()].flatMap((article) =>
    article.examples.map((example, index) => ({
      id: `${article.id}#${index + 1}`,
      text: example.text,
      expected: article.id,
    })),
  );
}

/** Every n-th symptom: each needs an index of its own. */
export function symptoms(knowledge: Knowledge, every: number): readonly Case[] {
  return [...knowledge.articles.values()]
    .flatMap((article) =>
      article.symptoms.map((text, index) => ({ id: `${article.id}~${index}`, text, expected: article.id })),
    )
    .filter((_, index) => index % every === 0);
}

/** The knowledge without the very symptom that is asked for. */
export function leaveOut(knowledge: Knowledge): (one: Case) => Knowledge {
  return (one) => {
    const article = knowledge.articles.get(one.expected)!;
    const without: Article = { ...article, symptoms: article.symptoms.filter((symptom) => symptom !== one.text) };
    return {
      ...knowledge,
      articles: new Map([...knowledge.articles].map(([id, each]) => [id, id === article.id ? without : each])),
    };
  };
}

export const linesOf = (file: string): readonly string[] => readFileSync(file, "utf8").split("\n").filter((line) => line.trim() !== ""); // prettier-ignore

export const negatives = (): readonly Case[] =>
  linesOf("bench/negatives.txt").map((text, index) => ({ id: `n${index + 1}`, text, expected: "none" }));

export const casesOf = (file: string): readonly Case[] => linesOf(file).map((line) => JSON.parse(line) as Case);
