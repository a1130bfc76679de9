// What a rule of redaction is, and how a table of rules is run over a text.
import { lineStarts, lowered, windowsAround, type Window } from "./windows.ts";

/** What a mask says it hides. Permanent ids (`[password 1]`). */
export type MaskKind = "password" | "token" | "key" | "header" | "cookie" | "private-key" | "secret";

/** A stretch of a text that holds a secret: from `start` up to, not including, `end`. */
export interface Span {
  readonly kind: MaskKind;
  readonly start: number;
  readonly end: number;
  /** The secret as it reads after undoing disguises; equal ones share a number. */
  readonly value: string;
}

/** What a rule may look at, beside the value, to decide that it is no secret. */
export interface Around {
  /** The match up to the value: its name and what stands between. */
  readonly name: string;
  /** The text just before the match. */
  readonly before: string;
  /** The text just behind the value. */
  readonly after: string;
}

/** One shape of secret. */
export interface Rule {
  readonly id: string;
  readonly kind: MaskKind;
  /** Lower case; the pattern is tried only on the lines around them. */
  readonly hints: readonly string[];
  /** Set where a secret has more lines than those around a hint: the pattern is tried on the whole text. */
  readonly whole?: true;
  /** Flags `d` and `g`. Every group that took part is a value and is masked; the rest of the match is name and stays. */
  readonly pattern: RegExp;
  /** True where the value is no secret after all: a placeholder, a word of prose, a thumbprint. */
  readonly keep?: (value: string, around: Around) => boolean;
}

/** Text before and behind a value that a rule may look at: enough for a name and its qualifier. */
const aroundLength = 48;

/** The secrets that the rules see in a text, in the order of the rules; they may overlap. */
export function findByRules(rules: readonly Rule[], text: string): readonly Span[] {
  const lower = lowered(text);
  const starts = lineStarts(text);
  // Rules of one table share their hints.
  const known = new Map<string, readonly Window[]>();
  const windowsFor = ({ hints, whole }: Rule): readonly Window[] => {
    if (whole === true) return hints.some((hint) => lower.includes(hint)) ? [[0, text.length]] : [];
    const key = hints.join("\n");
    const windows = known.get(key) ?? windowsAround(lower, starts, hints);
    known.set(key, windows);
    return windows;
  };
  return rules.flatMap((rule) => windowsFor(rule).flatMap((window) => findByRule(rule, text, window)));
}

function findByRule({ kind, pattern, keep }: Rule, text: string, [from, to]: Window): readonly Span[] {
  const spans: Span[] = [];
  const part = from === 0 && to === text.length ? text : text.slice(from, to);
  for (const match of part.matchAll(pattern)) {
    for (const indices of match.indices?.slice(1) ?? []) {
      // The types call the indices of a group that took no part a pair; they are undefined.
      const range = indices as readonly [number, number] | undefined;
      if (range === undefined) continue;
      const start = range[0];
      const end = trimmedEnd(part, start, range[1]);
      if (start === end) continue;
      const value = part.slice(start, end);
      const around: Around = {
        name: part.slice(match.index, start),
        before: part.slice(Math.max(0, match.index - aroundLength), match.index),
        after: part.slice(end, end + aroundLength),
      };
      if (keep?.(value, around) !== true) spans.push({ kind, start: from + start, end: from + end, value });
    }
  }
  return spans;
}

/** Punctuation at the end of a value belongs to the sentence, unless a quote closes behind it. */
function trimmedEnd(text: string, start: number, end: number): number {
  if (/["'`”]/.test(text.charAt(end))) return end;
  let last = end;
  while (last > start && ".,;:*".includes(text.charAt(last - 1))) last -= 1;
  const closing = text.charAt(last - 1);
  const opening = ({ ")": "(", "]": "[", "}": "{" } as Readonly<Record<string, string>>)[closing];
  // A bracket that the value did not open was opened before it.
  if (opening !== undefined && last - start > 1 && !text.slice(start, last).includes(opening)) last -= 1;
  return last;
}
