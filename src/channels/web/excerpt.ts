// What of a long paste is shown at once: the lines with errors and their first frames, the rest as gaps in words. This only
// decides what a person sees first; matching cuts logs by rules of its own.

import type { Drawn } from "../../phrases/drawn.ts";

/** Up to so many lines a paste is shown whole. */
export const wholeUpTo = 40;

/** Distinct errors and warnings shown; a log with more is read whole anyway. */
const shownProblems = 8;

/** Stack frames shown after an error: they say where, the others how it came there. */
const shownFrames = 2;

/** Lines shown where a paste names no error, so that one sees what it is. */
const shownOpening = 6;

export type ExcerptRow =
  { readonly kind: "line"; readonly n: number } | { readonly kind: "gap"; readonly words: string };

export interface Excerpt {
  readonly rows: readonly ExcerptRow[];
  /** Lines with an error and their frames, ascending, from 1. */
  readonly hits: readonly number[];
  /** "1 distinct error, 9 times · 1 warning"; empty where there is neither. */
  readonly summary: string;
}

const errorWords =
  /\b(?:errors?|exception|fatal|critical|failed|failure|denied|unauthorized|refused)\b|\b\w+Exception\b/i;
const noError = /\b(?:no|0|without(?: an)?) errors?\b|\berrors?\s*[:=]\s*0\b(?!\s*:)/i;
const warningWords = /\bwarn(?:ing)?\b/i;
const frame = /^\s+(?:at\s|---|\.\.\.)|^\s*(?:-+>|Caused by)/;

interface Problem {
  readonly first: number;
  readonly lines: number[];
  readonly severity: "error" | "warning";
}

/** Texts that differ only in numbers, ids and times are one problem. */
const alike = (line: string): string =>
  line
    .toLowerCase()
    .replace(/[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}/g, "#")
    .replace(/\d+/g, "#")
    .trim();

function problemsOf(lines: readonly string[]): readonly Problem[] {
  const problems = new Map<string, Problem>();
  lines.forEach((line, index) => {
    const isError = errorWords.test(line) && !noError.test(line);
    if ((!isError && !warningWords.test(line)) || frame.test(line)) return;
    const key = alike(line);
    const known = problems.get(key);
    if (known === undefined) {
      // A warning that speaks of a failure is still a warning.
      const severity = warningWords.test(line) && !/\berror\b/i.test(line) ? "warning" : "error";
      problems.set(key, { first: index + 1, lines: [index + 1], severity });
    } else known.lines.push(index + 1);
  });
  return [...problems.values()];
}

/** `marked` are the lines with a value that was read. */
export function excerptOf(lines: readonly string[], marked: ReadonlySet<number>, words: Drawn): Excerpt {
  const problems = problemsOf(lines);
  const shown = problems.slice(0, shownProblems);
  const hits = shown.flatMap((problem) => [problem.first, ...framesAfter(lines, problem.first)]);
  const opening = problems.length === 0 ? Array.from({ length: shownOpening }, (_, index) => index + 1) : [];
  const visible = [...new Set([...hits, ...opening, ...[...marked].slice(0, shownProblems)])]
    .filter((n) => n >= 1 && n <= lines.length)
    .sort((a, b) => a - b);
  return {
    rows: rowsOf(visible, lines.length, problems, words),
    hits: [...hits].sort((a, b) => a - b),
    summary: summaryOf(problems, words),
  };
}

function framesAfter(lines: readonly string[], n: number): readonly number[] {
  const frames: number[] = [];
  for (let next = n + 1; frames.length < shownFrames && frame.test(lines[next - 1] ?? ""); next += 1) frames.push(next);
  return frames;
}

function rowsOf(
  visible: readonly number[],
  total: number,
  problems: readonly Problem[],
  words: Drawn,
): readonly ExcerptRow[] {
  const rows: ExcerptRow[] = [];
  const shown = new Set(visible);
  let seen: readonly Problem[] = [];
  let last = 0;
  for (const n of [...visible, total + 1]) {
    if (n > last + 1) rows.push({ kind: "gap", words: gapWords(last, n, { seen, problems, shown, words }) });
    if (n <= total) rows.push({ kind: "line", n });
    // A gap speaks of the repeats of what stands right above it.
    seen = n > last + 1 ? [] : seen;
    seen = [...seen, ...problems.filter((problem) => problem.first === n)];
    last = n;
  }
  return rows;
}

interface Gap {
  readonly seen: readonly Problem[];
  readonly problems: readonly Problem[];
  readonly shown: ReadonlySet<number>;
  readonly words: Drawn;
}

function gapWords(after: number, before: number, { seen, problems, shown, words }: Gap): string {
  const count = before - after - 1;
  const repeated = seen.filter((problem) => problem.lines.length > 1);
  const [only] = repeated;
  if (repeated.length === 1 && only !== undefined) {
    const more = only.lines.length - 1;
    return `${words.lines(count)}; ${words.sameAgain(only.severity, more, only.lines.at(-1) ?? 0)}`;
  }
  if (repeated.length > 1) return `${words.lines(count)}; ${words.allAgain}`;
  const errors = problems.filter((problem) => problem.severity === "error");
  const hidden = errors.filter(({ first }) => first > after && first < before && !shown.has(first)).length;
  if (hidden > 0) return words.hiddenErrors(count, hidden);
  const again = errors.some((problem) => problem.lines.some((line) => line > after && line < before));
  if (again) return words.noNewError(count);
  return errors.some(({ first }) => first <= after) ? words.noOtherError(count) : words.noError(count);
}

function summaryOf(problems: readonly Problem[], words: Drawn): string {
  const errors = problems.filter(({ severity }) => severity === "error");
  const warnings = problems.filter(({ severity }) => severity === "warning");
  const times = errors.reduce((sum, { lines }) => sum + lines.length, 0);
  return [
    ...(errors.length === 0 ? [] : [words.distinctErrors(errors.length, times > errors.length ? times : undefined)]),
    ...(warnings.length === 0 ? [] : [words.warnings(warnings.length)]),
  ].join(" · ");
}
