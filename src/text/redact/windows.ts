// The parts of a text that rules have to read: the lines around a hint. Most of a log is never looked at.

/** A stretch of a text, whole lines: from the first number up to, not including, the second. */
export type Window = readonly [number, number];

/** A name may stand on the line before its hint; a record of name and value has a few lines. */
const linesBefore = 1;
const linesAfter = 6;

/** In lower case, each character at its place: a few letters grow when they are lowered, then only A to Z are. */
export function lowered(text: string): string {
  const lower = text.toLowerCase();
  return lower.length === text.length ? lower : text.replace(/[A-Z]+/g, (letters) => letters.toLowerCase());
}

/** Where the lines of a text begin, and one more behind the last. */
export function lineStarts(text: string): readonly number[] {
  const starts = [0];
  for (let at = text.indexOf("\n"); at !== -1; at = text.indexOf("\n", at + 1)) starts.push(at + 1);
  starts.push(text.length + 1);
  return starts;
}

/** The lines around each occurrence of a hint, ascending, merged where they touch. */
export function windowsAround(lower: string, starts: readonly number[], hints: readonly string[]): readonly Window[] {
  const windows: Window[] = [];
  for (const hint of hints) {
    let line = 0;
    for (let at = lower.indexOf(hint); at !== -1; at = lower.indexOf(hint, starts[line + 1]!)) {
      line = lineAt(starts, at, line);
      windows.push(windowOf(starts, line));
      if (line + 2 >= starts.length) break;
    }
  }
  return mergeWindows(windows);
}

/** The lines around each of the stretches. */
export function windowsAroundSpans(starts: readonly number[], spans: readonly { readonly start: number; readonly end: number }[]): readonly Window[] {
  return mergeWindows(spans.map(({ start, end }) => [windowOf(starts, lineAt(starts, start, 0))[0], windowOf(starts, lineAt(starts, end, 0))[1]]));
}

function windowOf(starts: readonly number[], line: number): Window {
  const last = Math.min(line + linesAfter, starts.length - 2);
  // The break behind the last line is no part of it.
  return [starts[Math.max(0, line - linesBefore)]!, starts[last + 1]! - 1];
}

function mergeWindows(windows: readonly Window[]): readonly Window[] {
  const merged: Window[] = [];
  for (const [start, end] of windows.toSorted((a, b) => a[0] - b[0])) {
    const last = merged.at(-1);
    if (last !== undefined && start <= last[1] + 1) merged[merged.length - 1] = [last[0], Math.max(last[1], end)];
    else merged.push([start, end]);
  }
  return merged;
}

/** The line that a position stands in; it is not before line `from`. */
function lineAt(starts: readonly number[], position: number, from: number): number {
  let low = from;
  let high = starts.length - 2;
  while (low < high) {
    const middle = (low + high + 1) >>> 1;
    if (starts[middle]! <= position) low = middle;
    else high = middle - 1;
  }
  return low;
}
