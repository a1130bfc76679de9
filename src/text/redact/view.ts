// A text as it reads once a disguise is undone, and where each of its characters stood before.
import { lineStarts, windowsAroundSpans, type Reach } from "./windows.ts";

/** Stands between the lines of a view that were not neighbours: a secret does not reach over it. */
export const gap = "\u0001\u0002\u0001";

export interface View {
  readonly text: string;
  /** Where a stretch of the view stands in the text that was given; characters that were dropped inside it belong to it. */
  readonly toOriginal: (start: number, end: number) => readonly [number, number];
}

/** One stretch of a text, and what it reads as. */
export interface Replacement {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** The text as it is. */
export function plainView(text: string): View {
  return { text, toOriginal: (start, end) => [start, end] };
}

/** Undoes more of a disguise: the replacements are those of the view's text, ascending, without overlaps. */
export function createView(base: View, replacements: readonly Replacement[]): View {
  const parts: string[] = [];
  // For each replacement: where it ends in the new view, and how far the base is ahead from there on.
  const ends: number[] = [];
  const shifts: number[] = [];
  let from = 0;
  let length = 0;
  for (const { start, end, text } of replacements) {
    parts.push(base.text.slice(from, start), text);
    length += start - from + text.length;
    from = end;
    ends.push(length);
    shifts.push(end - length);
  }
  parts.push(base.text.slice(from));

  const rangeOf = (position: number): readonly [number, number] => {
    const done = countUpTo(ends, position);
    const next = replacements[done];
    if (next !== undefined && position >= ends[done]! - next.text.length) return [next.start, next.end];
    const plain = position + (done === 0 ? 0 : shifts[done - 1]!);
    return [plain, plain + 1];
  };
  return {
    text: parts.join(""),
    toOriginal: (start, end) => base.toOriginal(rangeOf(start)[0], rangeOf(end - 1)[1]),
  };
}

/** How many numbers of an ascending list are at most `limit`. */
function countUpTo(ascending: readonly number[], limit: number): number {
  let low = 0;
  let high = ascending.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (ascending[middle]! <= limit) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Undoes more of a disguise, and leaves out the lines that are not near it. */
export function excerpt(base: View, replacements: readonly Replacement[], reach: Reach): View {
  const { text } = base;
  const windows = windowsAroundSpans(lineStarts(text), replacements, reach);
  const all: Replacement[] = [];
  let from = 0;
  let index = 0;
  for (const [start, end] of windows) {
    if (start > from) all.push({ start: from, end: start, text: `\n${gap}\n` });
    for (let next = replacements[index]; next !== undefined && next.start <= end; next = replacements[index]) {
      all.push(next);
      index += 1;
    }
    from = end;
  }
  if (from < text.length) all.push({ start: from, end: text.length, text: `\n${gap}\n` });
  return createView(base, all);
}
