// The steps of the remedy that is shown: which are done, which were left out, which comes next.
import type { Article, Step, Way } from "../knowledge/article.ts";
import { fillBlocks } from "../knowledge/blocks.ts";
import { effortOfStep } from "./effort.ts";
import type { ReplyStep } from "./reply.ts";
import type { Fact } from "./session.ts";
import type { Telling } from "./telling.ts";

export type StepState = "done" | "skipped" | "open";

/** The newest word on a step counts. Ways and numbers count from 1. */
export function stateOfStep(facts: readonly Fact[], article: string, way: number, number: number): StepState {
  const fact = facts.findLast(
    (each) => each.kind === "step" && each.article === article && (each.way ?? 1) === way && each.number === number,
  );
  return fact?.kind === "step" ? fact.state : "open";
}

/** The way whose steps were ticked last, else the first. */
export function wayInHand(facts: readonly Fact[], article: Article): number {
  const last = facts.findLast((fact) => fact.kind === "step" && fact.article === article.id);
  return last?.kind === "step" ? (last.way ?? 1) : 1;
}

/** The step that comes next, from 1; undefined when all are done or left out. */
export function nextStep(
  facts: readonly Fact[],
  article: Article,
): { readonly way: number; readonly number: number } | undefined {
  const way = wayInHand(facts, article);
  const steps = article.ways[way - 1]?.steps ?? [];
  const index = steps.findIndex((_, place) => stateOfStep(facts, article.id, way, place + 1) === "open");
  return index < 0 ? undefined : { way, number: index + 1 };
}

/** `<article>/<number>`, or `<article>/<way>/<number>` for another way than the first. */
export function tickOf(article: string, way: number, number: number): string {
  return way === 1 ? `${article}/${number}` : `${article}/${way}/${number}`;
}

export function parseTick(
  tick: string,
): { readonly article: string; readonly way: number; readonly number: number } | undefined {
  const found = /^([^/]+)\/(?:(\d{1,2})\/)?(\d{1,2})$/.exec(tick);
  return found === null ? undefined : { article: found[1]!, way: Number(found[2] ?? 1), number: Number(found[3]) };
}

export function replySteps(
  article: Article,
  way: Way,
  place: number,
  facts: readonly Fact[],
  telling: Telling,
): readonly ReplyStep[] {
  const next = nextStep(facts, article);
  return way.steps.map((step, index) => {
    const number = index + 1;
    const state = stateOfStep(facts, article.id, place, number);
    return {
      ...replyStep(step, number, telling),
      ...(state === "done" ? { done: true as const } : {}),
      ...(state === "skipped" ? { skipped: true as const } : {}),
      ...(next?.way === place && next.number === number && number > 1 ? { next: true as const } : {}),
      // What must be known is told; any other tick is the reader's own mark.
      ...(step.temporary === undefined && step.undoes === undefined
        ? {}
        : { said: { tick: tickOf(article.id, place, number) } }),
    };
  });
}

function replyStep(step: Step, number: number, telling: Telling): ReplyStep {
  const { say, values, knowledge } = telling;
  return {
    number,
    content: fillBlocks(step.content, values),
    effort: effortOfStep(step, knowledge.product, say),
    ...(step.risk === undefined ? {} : { risk: step.risk }),
    ...(step.optional === undefined ? {} : { optional: step.optional }),
    ...(step.wait === undefined ? {} : { wait: say.wait(step.wait.from, step.wait.to) }),
  };
}
