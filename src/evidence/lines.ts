// A report cut into the lines that readers see: numbered as given, bounded in length, freed of what mail and web pages wrap around them.
import type { Reader, ReaderContext, Reading } from "./readings.ts";

/** What is longer is a dump or an attack; readers see its head, and the lines after it keep their numbers. */
const longestLine = 4_000;
/** A log of 10 MB, the most that is read at all, has a fifth of that; more lines are empty or an attack. */
const mostLines = 500_000;
/** What a reader found more often is the same again and again; the first and the last of it are kept. */
const mostReadings = 200;

/** Marks that copying leaves in a line: no-break spaces, bidi marks (certificate dialogs), curly quotes, colours, HTML, JSON. */
const wrapped = /[\u00a0\u202f\u200b-\u200f\u202a-\u202e\u2018-\u201f\ufeff\u001b&]|\\"/;

const entities: ReadonlyMap<string, string> = new Map([
  ["&lt;", "<"],
  ["&gt;", ">"],
  ["&quot;", '"'],
  ["&apos;", "'"],
  ["&#39;", "'"],
  ["&nbsp;", " "],
  ["&amp;", "&"],
]);

export interface ReportLines {
  /** The first is line 1 of the text as given. */
  readonly lines: readonly string[];
  /** The whole text in small letters, with line ends of one letter, for cheap questions before lines are read one by one. */
  readonly lower: string;
  /** Indexes of the lines that are not as they were given, so that `lower` may lack their words. */
  readonly mended: readonly number[];
  /** Whether a word, in small letters, stands anywhere in `lower`. */
  readonly says: (word: string) => boolean;
}

export type ReadLines = (report: ReportLines, context: ReaderContext) => readonly Reading[];

/** A reader that can share the cut lines with others. */
export interface LineReader extends Reader {
  readonly readLines: ReadLines;
  /** In small letters: what it reads lies near a line with one of them. */
  readonly wordsOf: (context: ReaderContext) => readonly string[];
  /** How many lines away; in a long report it is given no others. Absent where a reading may rest on any line. */
  readonly reach?: number;
}

export function toReportLines(text: string): ReportLines {
  // The same ends of lines as in text/normalize.ts, so that "line n" means the same everywhere.
  const plainEnds = text.includes("\r") ? text.replace(/\r\n?/gu, "\n") : text;
  const lines = plainEnds.split("\n", mostLines);
  const mended: number[] = [];
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at]!;
    const plainLine = unwrapped(line);
    if (plainLine === line) continue;
    lines[at] = plainLine;
    mended.push(at);
  }
  const lower = plainEnds.toLowerCase();
  return { lines, lower, mended, says: (word) => lower.includes(word) };
}

/**
 * `mentions`: words in small letters; where none of them occurs, the lines are not even looked at. `nearby`: how far from one of them
 * or of `also` a reading may lie.
 */
export function createReader(
  name: string,
  mentions: readonly string[] | ((context: ReaderContext) => readonly string[]),
  readLines: ReadLines,
  nearby?: { readonly reach: number; readonly also?: readonly string[] },
): LineReader {
  const wordsOf = (context: ReaderContext): readonly string[] =>
    typeof mentions === "function" ? mentions(context) : mentions;
  const readMentioned: ReadLines = (report, context) => {
    return wordsOf(context).some(report.says) ? folded(readLines(report, context)) : [];
  };
  return {
    name,
    readLines: readMentioned,
    read: (text, context) => readMentioned(toReportLines(text), context),
    wordsOf: (context) => [...wordsOf(context), ...(nearby?.also ?? [])],
    ...(nearby === undefined ? {} : { reach: nearby.reach }),
  };
}

/** A log says the same thing over and over: what repeats the reading before it is left out. */
function folded(readings: readonly Reading[]): readonly Reading[] {
  let last = "";
  const changes = readings.filter(({ values }) => {
    const said = JSON.stringify(values);
    const isRepeat = said === last;
    last = said;
    return !isRepeat;
  });
  if (changes.length <= mostReadings) return changes;
  return [...changes.slice(0, mostReadings / 2), ...changes.slice(-mostReadings / 2)];
}

/** The line and those after it as one, for messages that a console or a mail broke. */
export function joined(lines: readonly string[], index: number, count: number): string {
  return lines
    .slice(index, index + count)
    .map((line) => line.trim())
    .join(" ")
    .slice(0, longestLine);
}

/** Is there a line within `reach` lines of `index` that the pattern matches? */
export function isNear(lines: readonly string[], index: number, reach: number, pattern: RegExp): boolean {
  return lines.slice(Math.max(0, index - reach), index + reach + 1).some((line) => pattern.test(line));
}

/**
 * The same question for readers that ask it on every line: each line is tested once, however often is asked. `before` and
 * `after` count lines beside `index`.
 */
export function createNearness(
  lines: readonly string[],
  pattern: RegExp,
): (index: number, before: number, after: number) => boolean {
  let counts: Uint32Array | undefined;
  return (index, before, after) => {
    counts ??= lines.reduce(
      (sums, line, at) => {
        sums[at + 1] = sums[at]! + (pattern.test(line) ? 1 : 0);
        return sums;
      },
      new Uint32Array(lines.length + 1),
    );
    const [from, to] = [Math.max(0, index - before), Math.min(lines.length, index + after + 1)];
    return to > from && counts[to]! > counts[from]!;
  };
}

function unwrapped(line: string): string {
  const head = line.length > longestLine ? line.slice(0, longestLine) : line;
  return withoutQuoting(wrapped.test(head) ? plain(head) : head);
}

function plain(line: string): string {
  return withoutEscapes(line)
    .replace(/\u001b\[[0-9;]{0,20}[A-Za-z]/gu, "")
    .replace(/[\u200b-\u200f\u202a-\u202e\ufeff]/gu, "")
    .replace(/[\u00a0\u202f]/gu, " ")
    .replace(/[\u2018-\u201b]/gu, "'")
    .replace(/[\u201c-\u201f]/gu, '"')
    .replace(/&(?:lt|gt|quot|apos|#39|nbsp|amp);/gu, (entity) => entities.get(entity) ?? entity);
}

/** A path keeps its backslashes: escapes of JSON are undone only where a quote was escaped. */
function withoutEscapes(line: string): string {
  if (!line.includes('\\"')) return line;
  return line
    .replaceAll('\\"', '"')
    .replaceAll("\\\\", "\\")
    .replace(/\\[rnt]/gu, " ");
}

/** A lone `>` stays: it closes an XML tag that was broken over lines. */
function withoutQuoting(line: string): string {
  if (!line.startsWith(">")) return line;
  const rest = line.replace(/^(?:> ?){1,10}/u, "");
  return rest === "" ? line : rest;
}
