// How well matching finds the right article, how often it answers where nothing is documented, how sure it may be, and how long it takes.
// `npm run bench:match`; `-- --cases FILE` on cases of the form {id, text, expected, also_ok?}; `-- --data DIR` on real documentation too;
// `-- --only forge,speed` for some parts; `-- --table` the tables of the README; `--wrong` names what was missed.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { loadContent } from "../src/content/load.ts";
import type { Match } from "../src/matching/match.ts";
import { createMatcher } from "../src/matching/matcher.ts";
import { calibrationError, calibrationOfHalves, type Judged } from "./calibration.ts";
import { compare, comparisonTable } from "./compare.ts";
import { type ForeignEntry, grown, knowledgeOf, readLines } from "./foreign.ts";
import { measureForge } from "./forge/measure.ts";
import { forge, sampled } from "./forge/variants.ts";
import { farNegatives, negativeSets } from "./negative-sets.ts";
import { type Case, casesOf, examples, type Figures, leaveOut, measure, negatives, symptoms } from "./own-samples.ts";
import { readmeTable } from "./readme-table.ts";
import { longLog, measureBombs, measureLong, medianOf } from "./speed.ts";
import { percent, toTable } from "./table.ts";

const { values: options } = parseArgs({
  options: {
    cases: { type: "string" },
    data: { type: "string" },
    only: { type: "string" },
    now: { type: "string", default: "2026-11-24T12:00:00Z" },
    /** Every n-th symptom is asked for; 1 for all. */
    every: { type: "string", default: "10" },
    /** Variants of one message and one kind. */
    each: { type: "string", default: "1" },
    json: { type: "boolean", default: false },
    wrong: { type: "boolean", default: false },
    /** The tables of the README, and nothing else. */
    table: { type: "boolean", default: false },
  },
});
const now = new Date(options.now);
const { knowledge } = await loadContent({ knowledgeDir: "knowledge", dialogsDir: "dialogs" });
const wanted = (part: string): boolean => options.only === undefined || options.only.split(",").includes(part);

if (options.table) {
  console.log(await readmeTable(knowledge, negativeSets(options.data)));
} else if (options.cases !== undefined) {
  report([[options.cases.split("/").at(-1) ?? "cases", measure(casesOf(options.cases), () => knowledge, now, tell)]]);
} else {
  if (wanted("samples")) samples();
  if (wanted("forge")) forged();
  if (wanted("speed")) speed();
  if (wanted("peers")) await peers();
  if (options.data !== undefined && wanted("data")) await realDocumentation(options.data);
  if (options.data !== undefined && wanted("growth")) growth(options.data);
}

function samples(): void {
  report([
    ["examples of the articles", measure(examples(knowledge), () => knowledge, now, tell)],
    [
      `each ${options.every}th symptom, left out of the index`,
      measure(symptoms(knowledge, Number(options.every)), leaveOut(knowledge), now, tell),
    ],
    ["other products and small talk", measure(negatives(), () => knowledge, now, tell)],
    ["bench/cases.jsonl", measure(casesOf("bench/cases.jsonl"), () => knowledge, now, tell)],
  ]);
}

function forged(): void {
  const match = createMatcher(knowledge);
  const { variants, skipped } = forge(knowledge, { seed: 1, each: Number(options.each), allPairs: true });
  const figures = measureForge(variants, knowledge, (text) => match(text, []));
  const worst = figures.kinds.toSorted((one, other) => one.right / one.asked - other.right / other.asked);
  console.log(
    `\n## The forge: ${variants.length} variants of all messages, ${figures.kinds.length} kinds (${skipped} with too little left were not asked)\n`,
  );
  const single = worst.filter(({ kind }) => !kind.includes(" + "));
  const pairs = worst.filter(({ kind }) => kind.includes(" + ")).slice(0, 12);
  const rows = [
    ...single,
    ...pairs,
    figures.uniqueHalves,
    figures.sharedHalves,
    { kind: "**all**", asked: figures.asked, right: figures.right },
  ];
  console.log(toTable(["kind (of the pairs the twelve worst)", "asked", "right first"], rows.map(({ kind, asked, right }) => [kind, String(asked), (right / asked).toFixed(4)]))); // prettier-ignore
  console.log(
    `\nkinds below 0.98: ${worst.filter(({ asked, right }) => right / asked < 0.98).length}; recognized ${figures.recognized}, sure ${figures.sure} (${percent(figures.sure / figures.recognized)}), sure and wrong ${figures.sureAndWrong}`,
  );
  if (figures.collisions.length > 0) console.log("\nTaken for another:");
  for (const { article, taken, count, sure, text } of figures.collisions.slice(0, 10))
    console.log(`  ${count} × ${article} for ${taken}${sure > 0 ? `, ${sure} surely` : ""}: ${text}`);

  const accepted =
    figures.scored.map(({ confidence }) => confidence).sort((one, other) => other - one)[
      Math.floor(figures.scored.length * 0.97) - 1
    ] ?? 0;
  console.log(`\nFalse answers where 97 % of the variants are accepted (from confidence ${accepted.toFixed(3)}):`);
  const sets = negativeSets(options.data).map((set) => {
    const wrong = set.texts.filter((text) => {
      const [first] = match(text, []).entries;
      return first !== undefined && first.nearest === undefined && first.confidence >= accepted;
    });
    if (options.wrong)
      for (const text of wrong) console.log(`    ${set.name}: ${text.slice(0, 160).replaceAll("\n", " ⏎ ")}`);
    return { name: set.name, of: set.texts.length, wrong: wrong.length };
  });
  const all = {
    name: "**all**",
    of: sets.reduce((sum, { of }) => sum + of, 0),
    wrong: sets.reduce((sum, { wrong }) => sum + wrong, 0),
  };
  console.log(toTable(["negatives", "of", "answered", "share"], [...sets, all].map(({ name, of, wrong }) => [name, String(of), String(wrong), percent(wrong / of)]))); // prettier-ignore

  const judged = figures.scored.map(({ variant, confidence, right }): Judged => ({
    confidence,
    right,
    article: variant.article,
  }));
  const [one, other] = calibrationOfHalves(judged);
  console.log(
    `\nExpected calibration error on the forge, ten bins, by halves of the articles: ${one.toFixed(3)} and ${other.toFixed(3)}`,
  );
}

function speed(): void {
  const match = createMatcher(knowledge);
  const pastes = sampled(forge(knowledge, { seed: 5, each: 1, allPairs: false }).variants, 400);
  const short = medianOf(
    match,
    pastes.map(({ text }) => text),
  );
  console.log(
    `\n## Speed, ${knowledge.articles.size} articles\n\none short paste: median ${short.median.toFixed(3)} ms, 95th percentile ${short.p95.toFixed(2)} ms (${pastes.length} damaged messages)`,
  );
  const noise =
    options.data === undefined
      ? undefined
      : Object.values(
          JSON.parse(readFileSync(join(options.data, "noise.json"), "utf8")) as Record<string, string[]>,
        ).flat();
  const long = measureLong(knowledge, longLog(10_000_000, noise));
  const times = (part: number): string => `${part.toFixed(0)} ms, ${(part / long.bare).toFixed(1)} ×`;
  console.log(
    `a log of ${long.megabytes.toFixed(1)} MB: bare loop ${long.bare.toFixed(0)} ms; scan ${times(long.scan)}; scan, cutting and matching ${times(long.match)}; evidence ${times(long.evidence)}; together ${times(long.match + long.evidence)}`,
  );
  console.log(
    `redaction ${(long.megabytes / (long.redaction / 1000)).toFixed(1)} MB/s; heap grows by ${long.heapGrowth.toFixed(1)} × the log's length`,
  );
  for (const [name, time] of measureBombs(match)) console.log(`${name}: ${time.toFixed(0)} ms`);
}

async function peers(): Promise<void> {
  const variants = sampled(forge(knowledge, { seed: 11, each: 1, allPairs: false }).variants, 1_500);
  const sets = negativeSets(options.data);
  console.log(
    `\n## Beside others, on our ${knowledge.articles.size} articles (${variants.length} damaged messages, ${sets.reduce((sum, set) => sum + set.texts.length, 0)} negatives)\n`,
  );
  console.log(comparisonTable(await compare(knowledge, variants, sets)));
}

async function realDocumentation(data: string): Promise<void> {
  const foreign = knowledgeOf(readLines<ForeignEntry>(data, "corpus.jsonl"));
  const variants = sampled(forge(foreign, { seed: 13, each: 1, allPairs: false }).variants, 2_500);
  console.log(`\n## Beside others, on ${foreign.articles.size} real entries (${variants.length} damaged messages)\n`);
  const results = await compare(foreign, variants, farNegatives(data));
  console.log(comparisonTable(results));
  const sets = results[0]?.falseAnswers.map(({ set }) => set) ?? [];
  console.log(
    `\nFalse answers by set, 97 % accepted:\n\n${toTable(
      ["engine", ...sets],
      results.map(({ engine, falseAnswers }) => [engine, ...falseAnswers.map(({ at97, of }) => percent(at97 / of))]),
    )}`,
  );
}

function growth(data: string): void {
  const entries = [...readLines<ForeignEntry>(data, "corpus.jsonl"), ...readLines<ForeignEntry>(data, "ext_kb.jsonl")];
  const texts = sampled(
    forge(knowledgeOf(entries.slice(0, 100)), { seed: 17, each: 1, allPairs: false }).variants,
    400,
  ).map(({ text }) => text);
  const rows = [100, 1_000, 10_000, 100_000].map((count) => {
    const before = process.memoryUsage().heapUsed;
    const from = performance.now();
    const match = createMatcher(knowledgeOf(grown(entries, count)));
    const built = performance.now() - from;
    const { median, p95 } = medianOf(match, texts);
    return [
      String(count),
      `${(built / 1000).toFixed(1)} s`,
      `${((process.memoryUsage().heapUsed - before) / 1e6).toFixed(0)} MB`,
      `${median.toFixed(2)} ms`,
      `${p95.toFixed(1)} ms`,
    ];
  });
  console.log(`\n## Growth\n\n${toTable(["entries", "built", "memory", "median query", "95th percentile"], rows)}`);
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

function report(sets: readonly (readonly [string, Figures])[]): void {
  if (options.json) {
    console.log(
      JSON.stringify(
        sets.map(([name, { judged, ...figures }]) => ({ name, figures, calibrationError: calibrationError(judged) })),
      ),
    );
    return;
  }
  const share = (part: number, whole: number): string => (whole === 0 ? "–" : (part / whole).toFixed(3));
  for (const [name, figures] of sets) {
    console.log(`\n${name}`);
    if (figures.expecting > 0) {
      console.log(
        `  precision at 1        ${share(figures.right, figures.expecting)}  (${figures.right} of ${figures.expecting})`,
      );
      console.log(`  among the first three ${share(figures.firstThree, figures.expecting)}`);
      console.log(`  silent                ${figures.silent}`);
      console.log(
        `  sure                  ${figures.sure} of ${figures.recognized} recognized, right ${share(figures.sureRight, figures.sure)}`,
      );
    }
    if (figures.none > 0) console.log(`  false answers         ${figures.falseAnswers} of ${figures.none}`);
    console.log(`  calibration error     ${calibrationError(figures.judged).toFixed(3)}`);
  }
}
