// How long matching takes: short pastes, long logs against a bare loop over the same letters, and texts that are made to be slow.
import { readReport } from "../src/evidence/readers.ts";
import type { Knowledge } from "../src/knowledge/knowledge.ts";
import { createMatcher, type Matcher } from "../src/matching/matcher.ts";
import { createSignatures } from "../src/matching/signatures.ts";
import { createSkim } from "../src/matching/skim.ts";
import { createVocabulary } from "../src/matching/vocabulary.ts";
import { redact } from "../src/text/redact.ts";
import { createRandom, pick } from "./forge/random.ts";

const ms = (work: () => unknown): number => {
  const from = performance.now();
  work();
  return performance.now() - from;
};

const fastest = (work: () => unknown, times = 5): number => Math.min(...Array.from({ length: times }, () => ms(work)));

export function medianOf(match: Matcher, texts: readonly string[]): { readonly median: number; readonly p95: number } {
  for (const text of texts) match(text, []);
  const times = texts.map((text) => ms(() => match(text, []))).sort((one, other) => one - other);
  return { median: times[times.length >> 1] ?? 0, p95: times[Math.floor(times.length * 0.95)] ?? 0 };
}

/** One pass of charCodeAt that counts runs of letters and digits: what any scan has to be measured by. */
export function bareLoop(text: string): number {
  let [runs, inside] = [0, false];
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    const isWord = (unit >= 0x61 && unit <= 0x7a) || (unit >= 0x41 && unit <= 0x5a) || (unit >= 0x30 && unit <= 0x39);
    if (isWord && !inside) runs++;
    inside = isWord;
  }
  return runs;
}

const calm = ["INFO heartbeat ok", "INFO cache refresh finished in 231 ms", "DEBUG GET /health 200 in 4 ms", "INFO worker 4 idle", "TRACE queue length 0, oldest item 14 s", "WARN slow query: 1203 ms on table people", "INFO user jdoe signed in from 10.4.0.17"]; // prettier-ignore

/** A log of so many letters with an error every 5,000 lines. @param noise lines to build it from */
export function longLog(size: number, noise: readonly string[] = calm): string {
  const random = createRandom(7);
  const lines: string[] = [];
  for (let length = 0, count = 1; length < size; count++) {
    const line = `2026-11-24 08:${String(count % 60).padStart(2, "0")}:17.117 [${count % 31}] ${count % 5000 === 0 ? "ERROR The ECMA host is currently importing data from the target application" : pick(random, noise)}`;
    lines.push(line);
    length += line.length + 1;
  }
  // Through bytes, so that it is one flat string as a file's would be.
  return Buffer.from(lines.join("\n")).toString();
}

export interface LongFigures {
  readonly megabytes: number;
  readonly bare: number;
  readonly scan: number;
  readonly match: number;
  readonly evidence: number;
  readonly redaction: number;
  readonly heapGrowth: number;
}

export function measureLong(knowledge: Knowledge, log: string): LongFigures {
  const match = createMatcher(knowledge);
  const names = knowledge.product.services.map((service) => service.display);
  const skim = createSkim(
    createSignatures(knowledge.articles.values(), createVocabulary(knowledge.product).rename, names),
    [],
  );
  const megabytes = log.length / 1e6;
  const before = process.memoryUsage().heapUsed;
  match(log, []);
  const heapGrowth = (process.memoryUsage().heapUsed - before) / log.length;
  return {
    megabytes,
    bare: fastest(() => bareLoop(log)),
    scan: fastest(() => skim(log)),
    match: fastest(() => match(log, []), 3),
    evidence: fastest(() => readReport(log, { services: knowledge.product.services }), 2),
    redaction: fastest(() => redact(log), 1),
    heapGrowth,
  };
}

export const bombs: readonly (readonly [string, string])[] = [
  ["200 kB of one word", "error ".repeat(34_000)],
  ["a term of 40,000 letters", "x".repeat(40_000)],
  ["30,000 one-letter terms", "a b c d e f ".repeat(5_000)],
  ["10,000 nested brackets", "[".repeat(10_000) + "]".repeat(10_000)],
  ["a trace of 5,000 lines", Array.from({ length: 5_000 }, (_, index) => `   at Contoso.Hr.Sync.Step${index}(String name) in C:\\src\\step.cs:line ${index}`).join("\n")],
]; // prettier-ignore

export const measureBombs = (match: Matcher): readonly (readonly [string, number])[] =>
  bombs.map(([name, text]) => [name, ms(() => match(text, []))]);
