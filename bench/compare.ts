// The same queries to every engine: how often the first hit is right, how often something is said where nothing is documented, how long it takes.
import type { Knowledge } from "../src/knowledge/knowledge.ts";
import { createEngine, type EngineName, engineNames, type Hit } from "./engines.ts";
import type { Variant } from "./forge/variants.ts";
import { percent, toTable } from "./table.ts";

export interface NegativeSet {
  readonly name: string;
  readonly texts: readonly string[];
}

export interface Comparison {
  readonly engine: EngineName;
  readonly asked: number;
  readonly right: number;
  readonly meanReciprocalRank: number;
  /** Where 97 % of the true ones are accepted, and where 95 % are: false answers of each set of negatives. */
  readonly falseAnswers: readonly {
    readonly set: string;
    readonly at97: number;
    readonly at95: number;
    readonly of: number;
  }[];
  readonly buildMs: number;
  readonly medianMs: number;
}

/** Fuse compares letter by letter and takes a hundred times longer; it is asked fewer. */
const slow: ReadonlyMap<EngineName, number> = new Map([["Fuse", 25]]);

export async function compare(
  knowledge: Knowledge,
  variants: readonly Variant[],
  negatives: readonly NegativeSet[],
  engines = engineNames,
): Promise<readonly Comparison[]> {
  const results: Comparison[] = [];
  for (const name of engines) {
    const from = performance.now();
    const engine = await createEngine(name, knowledge);
    const buildMs = performance.now() - from;
    const every = slow.get(name) ?? 1;
    const times: number[] = [];
    const scores: number[] = [];
    let [right, reciprocal] = [0, 0];
    const asked = variants.filter((_, index) => index % every === 0);
    for (const variant of asked) {
      const start = performance.now();
      const hits = await engine.search(variant.text);
      times.push(performance.now() - start);
      const rank = hits.findIndex((hit) => variant.owners.includes(hit.id) || knowledge.dialogs.has(hit.id));
      if (rank === 0) right++;
      if (rank >= 0) reciprocal += 1 / (rank + 1);
      scores.push(hits[0]?.score ?? 0);
    }
    const acceptFrom = (share: number): number =>
      scores.toSorted((one, other) => other - one)[Math.floor(scores.length * share) - 1] ?? 0;
    const [at97, at95] = [acceptFrom(0.97), acceptFrom(0.95)];
    const falseAnswers: Comparison["falseAnswers"][number][] = [];
    for (const set of negatives) {
      const tops: number[] = [];
      for (const [index, text] of set.texts.entries()) {
        if (index % every !== 0) continue;
        const hits: readonly Hit[] = await engine.search(text);
        tops.push(hits[0]?.score ?? 0);
      }
      const over = (limit: number): number => tops.filter((score) => score > 0 && score >= limit).length;
      falseAnswers.push({ set: set.name, at97: over(at97), at95: over(at95), of: tops.length });
    }
    times.sort((one, other) => one - other);
    results.push({
      engine: name,
      asked: asked.length,
      right,
      meanReciprocalRank: reciprocal / asked.length,
      falseAnswers,
      buildMs,
      medianMs: times[times.length >> 1] ?? 0,
    });
  }
  return results;
}

export function comparisonTable(results: readonly Comparison[]): string {
  const sum = (result: Comparison, of: "at97" | "at95" | "of"): number =>
    result.falseAnswers.reduce((total, set) => total + set[of], 0);
  return toTable(
    ["engine", "right first", "mean reciprocal rank", "false answers, 97 % accepted", "95 % accepted", "index built", "median query"],
    results.map((result) => [
      result.engine, percent(result.right / result.asked), result.meanReciprocalRank.toFixed(3), percent(sum(result, "at97") / sum(result, "of")),
      percent(sum(result, "at95") / sum(result, "of")), `${result.buildMs.toFixed(0)} ms`, `${result.medianMs.toFixed(2)} ms`,
    ]),
  ); // prettier-ignore
}
