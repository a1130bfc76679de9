// What a rule of redaction is, and how a table of rules is run over a text.
import type { Window, Windows } from "./windows.ts";

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
  /** Lower case; the pattern is tried only on the lines that hold one of them, and on the next. */
  readonly hints: readonly string[];
  /** Set where name and value are a record of several lines: so many before and behind the hint's are read too. */
  readonly lines?: number;
  /** Set where a secret has more lines than those around a hint: the pattern is tried on the whole text. */
  readonly whole?: true;
  /** The name, flag `g`, where several rules have the same: it is looked for once, and the pattern, flag `y`, begins behind it. */
  readonly head?: RegExp;
  /** Flags `d` and `g`, or `y`. Every group that took part is a value and is masked; the rest of the match is name and stays. */
  readonly pattern: RegExp;
  /** True where the value is no secret after all: a placeholder, a word of prose, a thumbprint. */
  readonly keep?: (value: string, around: Around) => boolean;
}

/** Text before and behind a value that a rule may look at: enough for a name and its qualifier. */
const aroundLength = 48;

/** The secrets that the rules see in a text, in the order of the rules; they may overlap. */
export function findByRules(rules: readonly Rule[], text: string, { around }: Windows): readonly Span[] {
  const windowsFor = ({ hints, lines, whole }: Rule): readonly Window[] => {
    const windows = around(hints, lines === undefined ? { before: 0, after: 1 } : { before: lines, after: lines });
    return whole === true && windows.length > 0 ? [[0, text.length]] : windows;
  };
  // Of a head: where its names stand in each window.
  const heads = new Map<RegExp, Map<Window, readonly Window[]>>();
  const namesIn = (head: RegExp, window: Window, part: string): readonly Window[] => {
    const byWindow = heads.get(head) ?? new Map<Window, readonly Window[]>();
    heads.set(head, byWindow);
    const names =
      byWindow.get(window) ??
      [...part.matchAll(head)].map((match): Window => [match.index, match.index + match[0].length]);
    byWindow.set(window, names);
    return names;
  };
  return rules.flatMap((rule) =>
    windowsFor(rule).flatMap((window) => {
      const part = text.slice(window[0], window[1]);
      const matches =
        rule.head === undefined
          ? matchesIn(rule.pattern, part)
          : matchesBehind(rule.pattern, part, namesIn(rule.head, window, part));
      return spansOf(rule, part, matches).map((span) => ({
        ...span,
        start: window[0] + span.start,
        end: window[0] + span.end,
      }));
    }),
  );
}

interface Match {
  /** Where the name begins. */
  readonly start: number;
  readonly groups: readonly Window[];
}

function matchesIn(pattern: RegExp, text: string): readonly Match[] {
  return [...text.matchAll(pattern)].map((match) => ({ start: match.index, groups: groupsOf(match) }));
}

function matchesBehind(pattern: RegExp, text: string, names: readonly Window[]): readonly Match[] {
  const matches: Match[] = [];
  let done = 0;
  for (const [start, end] of names) {
    // A name inside the value before is part of that.
    if (start < done) continue;
    pattern.lastIndex = end;
    const match = pattern.exec(text);
    if (match === null) continue;
    done = end + match[0].length;
    matches.push({ start, groups: groupsOf(match) });
  }
  return matches;
}

/** Where the groups stand that took part. */
function groupsOf({ indices }: RegExpExecArray): readonly Window[] {
  // The types call the indices of a group that took no part a pair; they are undefined.
  const ranges = (indices?.slice(1) ?? []) as readonly (readonly [number, number] | undefined)[];
  return ranges.filter((range) => range !== undefined);
}

function spansOf({ kind, keep }: Rule, text: string, matches: readonly Match[]): readonly Span[] {
  const spans: Span[] = [];
  for (const { start: nameStart, groups } of matches) {
    for (const [start, groupEnd] of groups) {
      const end = trimmedEnd(text, start, groupEnd);
      if (start === end) continue;
      const value = text.slice(start, end);
      const around: Around = {
        name: text.slice(nameStart, start),
        before: text.slice(Math.max(0, nameStart - aroundLength), nameStart),
        after: text.slice(end, end + aroundLength),
      };
      if (keep?.(value, around) !== true) spans.push({ kind, start, end, value });
    }
  }
  return spans;
}

/** Punctuation at the end of a value belongs to the sentence, unless a quote closes behind it. */
function trimmedEnd(text: string, start: number, end: number): number {
  if (/["'`”]/.test(text.charAt(end))) return end;
  let last = beforeNextName(text, start, end);
  while (last > start && ".,;:*".includes(text.charAt(last - 1))) last -= 1;
  const closing = text.charAt(last - 1);
  const opening = ({ ")": "(", "]": "[", "}": "{" } as Readonly<Record<string, string>>)[closing];
  // A bracket that the value did not open was opened before it.
  if (opening !== undefined && last - start > 1 && !text.slice(start, last).includes(opening)) last -= 1;
  return last;
}

/** `x;Authorization` before a colon: the value ends at the semicolon, behind which the next name begins. */
function beforeNextName(text: string, start: number, end: number): number {
  if (!/^ ?[:=]/.test(text.slice(end, end + 2))) return end;
  const semicolon = text.lastIndexOf(";", end - 1);
  return semicolon > start && /^ ?[a-z][a-z _-]{2,40}$/i.test(text.slice(semicolon + 1, end)) ? semicolon : end;
}
