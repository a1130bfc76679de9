// From what a person typed, pasted or attached to a report: masked first, then read, then matched. Pure, and the costly part of a turn.
import { judge } from "../evidence/findings.ts";
import type { Finding } from "../evidence/readings.ts";
import { readReport } from "../evidence/readers.ts";
import type { Knowledge } from "../knowledge/knowledge.ts";
import { createMatcher } from "../matching/matcher.ts";
import { linesOf } from "../text/normalize.ts";
import { redact } from "../text/redact.ts";
import { keptLength, type Report } from "./report.ts";

export interface Understood {
  readonly report: Report;
  /** What this report alone proves at the given time. */
  readonly findings: readonly Finding[];
}

export type Understand = (text: string, options: { readonly now: Date; readonly file?: string }) => Understood;

export function createUnderstand(knowledge: Knowledge): Understand {
  const match = createMatcher(knowledge);
  return (given, { now, file }) => {
    // NUL and lone surrogates are cleaned here, since stores cut or refuse them.
    const { text, masked } = redact(given.replaceAll("\0", "").toWellFormed());
    const readings = readReport(text, { services: knowledge.product.services });
    const findings = judge([readings], now);
    const matched = match(text, findings);
    const lines = linesOf(text);
    const report: Report = {
      text: kept(text, lines, [
        ...readings.map((reading) => reading.line),
        ...matched.entries.flatMap((entry) => entry.lines?.from ?? []),
      ]),
      length: text.length,
      lines: lines.length,
      ...(file === undefined ? {} : { file }),
      masked,
      readings,
      match: matched,
    };
    return { report, findings };
  };
}

/** A long text is kept around the lines that say something; lines that were left out stay as empty lines, so that numbers hold. */
function kept(text: string, lines: readonly string[], telling: readonly number[]): string {
  if (text.length <= keptLength) return text;
  const keep = new Set<number>();
  let room = keptLength;
  const take = (line: number): void => {
    const content = lines[line - 1];
    if (content === undefined || keep.has(line)) return;
    const cost = Math.min(content.length, longestLine) + 1;
    if (cost > room) return;
    room -= cost;
    keep.add(line);
  };
  for (let around = 0; around <= 3; around++)
    for (const line of telling) for (const near of [line - around, line + around]) take(near);
  for (let line = 1; line <= lines.length && room > lines.length - line; line++) take(line);
  return lines
    .map((line, index) => (keep.has(index + 1) ? line.slice(0, longestLine) : ""))
    .join("\n")
    .slice(0, keptLength);
}

const longestLine = 4000;
