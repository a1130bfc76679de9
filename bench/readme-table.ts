// The tables of the README: how we stand beside others, and how long the parts of a long log take. Small enough for three minutes.
import type { Knowledge } from "../src/knowledge/knowledge.ts";
import { createMatcher } from "../src/matching/matcher.ts";
import { compare, comparisonTable, type NegativeSet } from "./compare.ts";
import { forge, sampled } from "./forge/variants.ts";
import { longLog, measureLong, medianOf } from "./speed.ts";
import { toTable } from "./table.ts";

const comparedVariants = 500;
const timedVariants = 300;
const logLength = 10_000_000;

export async function readmeTable(knowledge: Knowledge, negatives: readonly NegativeSet[]): Promise<string> {
  const variants = sampled(forge(knowledge, { seed: 11, each: 1, allPairs: false }).variants, comparedVariants);
  const asked = negatives.reduce((sum, { texts }) => sum + texts.length, 0);
  const beside = comparisonTable(await compare(knowledge, variants, negatives));

  const match = createMatcher(knowledge);
  const pastes = sampled(forge(knowledge, { seed: 5, each: 1, allPairs: false }).variants, timedVariants);
  const { median, p95 } = medianOf(match, pastes.map(({ text }) => text)); // prettier-ignore
  const long = measureLong(knowledge, longLog(logLength));
  const times = (ms: number): string => `${ms.toFixed(0)} ms, ${(ms / long.bare).toFixed(1)} ×`;
  const rows = [
    ["one short paste, median and 95th percentile", `${median.toFixed(2)} and ${p95.toFixed(1)} ms`],
    [`a log of ${long.megabytes.toFixed(0)} MB: bare tokenizer loop`, times(long.bare)],
    ["the scan", times(long.scan)],
    ["scan, cutting and matching", times(long.match)],
    ["evidence", times(long.evidence)],
    ["all together", times(long.match + long.evidence)],
    ["redaction", `${(long.megabytes / (long.redaction / 1000)).toFixed(1)} MB/s`],
  ];
  return [
    `${String(knowledge.articles.size)} articles, ${String(variants.length)} damaged messages, ${String(asked)} texts that nothing documents:`,
    beside,
    toTable(["what", "time"], rows),
  ].join("\n\n");
}
