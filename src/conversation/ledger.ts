// Temporary changes that must be undone: opened by the step that makes one, closed by the steps that undo it, or by the person's word.
import { oneLine, textOfBlocks } from "../knowledge/blocks.ts";
import type { Article, Step } from "../knowledge/article.ts";
import { articleOf, type Knowledge } from "../knowledge/knowledge.ts";
import type { Fact } from "./session.ts";
import type { LedgerEntry } from "./turn.ts";

/** A change that was made for a time, with the steps that undo it. */
export interface Change extends LedgerEntry {
  readonly article: string;
  /** Empty where the entry's own sentence says how it is undone. */
  readonly undo: readonly Step[];
}

/** Every change of one case, oldest first. */
export function changesOf(facts: readonly Fact[], knowledge: Knowledge): readonly Change[] {
  const changes = new Map<string, Change>();
  const open = (article: Article, step: Step, since: string): void => {
    const key = step.temporary?.key;
    if (key === undefined || changes.get(key)?.state === "open") return;
    const undo = undoingSteps(article, key);
    const text = step.temporary?.sentence ?? undo.map(({ content }) => oneLine(textOfBlocks(content))).join(" ");
    changes.set(key, { key, text, since, state: "open", article: article.id, undo });
  };
  const close = (key: string, state: "undone" | "waived"): void => {
    const change = changes.get(key);
    if (change?.state === "open") changes.set(key, { ...change, state });
  };
  facts.forEach((fact, index) => {
    if (fact.kind === "settled") close(fact.key, fact.state);
    if (fact.kind !== "step" && fact.kind !== "tried") return;
    const article = articleOf(knowledge, fact.article);
    if (article === undefined) return;
    if (fact.kind === "tried") {
      for (const step of stepsMade(article, facts.slice(0, index))) open(article, step, fact.at);
      return;
    }
    const step = stepAt(article, fact);
    if (step === undefined || fact.state === "skipped") return;
    open(article, step, fact.at);
    const key = step.undoes;
    const made = facts.slice(0, index + 1);
    if (key !== undefined && undoingSteps(article, key).every((each) => isDone(article, each, made)))
      close(key, "undone");
  });
  return [...changes.values()];
}

export const openChanges = (changes: readonly Change[]): readonly Change[] =>
  changes.filter(({ state }) => state === "open");

/** The step that a fact names: of the first way unless it says another. */
export function stepAt(article: Article, place: { readonly way?: number; readonly number: number }): Step | undefined {
  return article.ways[(place.way ?? 1) - 1]?.steps[place.number - 1];
}

function undoingSteps(article: Article, key: string): readonly Step[] {
  return article.ways.flatMap(({ steps }) => steps.filter((step) => step.undoes === key));
}

function isDone(article: Article, step: Step, facts: readonly Fact[]): boolean {
  return facts.some(
    (fact) =>
      fact.kind === "step" && fact.state === "done" && fact.article === article.id && stepAt(article, fact) === step,
  );
}

/**
 * The temporary steps that somebody has made who only says how it went. Whoever ticked steps has told which; whoever ticked none may have
 * gone any way, so all count: a change that was never made is one press, a forgotten one is a hole.
 */
function stepsMade(article: Article, facts: readonly Fact[]): readonly Step[] {
  const told = facts.flatMap((fact) => (fact.kind === "step" && fact.article === article.id ? [fact] : []));
  if (told.length > 0) return [];
  return article.ways.flatMap(({ steps }) =>
    steps.filter((step) => step.temporary !== undefined && step.optional === undefined),
  );
}
