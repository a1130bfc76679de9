// The parts of a text that rules have to read: the lines around a hint. Most of a log is never looked at.

/** A stretch of a text, whole lines: from the first number up to, not including, the second. */
export type Window = readonly [number, number];

/** In lower case, each character at its place: a few letters grow when they are lowered, then only A to Z are. */
function lowered(text: string): string {
  const lower = text.toLowerCase();
  return lower.length === text.length ? lower : text.replace(/[A-Z]+/g, (letters) => letters.toLowerCase());
}

/** How many lines before and behind one are read with it. */
export interface Reach {
  readonly before: number;
  readonly after: number;
}

/** Where the lines of a text begin, and one more behind the last. */
export function lineStarts(text: string): readonly number[] {
  const starts = [0];
  for (let at = text.indexOf("\n"); at !== -1; at = text.indexOf("\n", at + 1)) starts.push(at + 1);
  starts.push(text.length + 1);
  return starts;
}

/** Where the hints of a text stand; each hint is looked for once. */
export interface Windows {
  /** The lines around the hints, ascending, merged where they touch. */
  readonly around: (hints: readonly string[], reach: Reach) => readonly Window[];
  /** The lines that hold one of the hints, ascending, without their breaks. */
  readonly lines: (hints: readonly string[]) => readonly Window[];
}

export function createWindows(text: string): Windows {
  const lower = lowered(text);
  const starts = lineStarts(text);
  const lines = new Map<string, readonly number[]>();
  const windows = new Map<string, readonly Window[]>();
  const linesOf = (hint: string): readonly number[] => {
    const known = lines.get(hint) ?? linesWith(lower, starts, hint);
    lines.set(hint, known);
    return known;
  };
  const around: Windows["around"] = (hints, reach) => {
    const key = [String(reach.before), String(reach.after), ...hints].join("\n");
    const known =
      windows.get(key) ?? mergeWindows(hints.flatMap(linesOf).map((line) => windowOf(starts, line, line, reach)));
    windows.set(key, known);
    return known;
  };
  return {
    around,
    lines: (hints) =>
      [...new Set(hints.flatMap(linesOf))]
        .toSorted((a, b) => a - b)
        .map((line) => {
          const [start, end] = windowOf(starts, line, line, { before: 0, after: 0 });
          return [start, text.charAt(end - 1) === "\r" ? end - 1 : end];
        }),
  };
}

/** Numbers of the lines that hold the hint, from 0. */
function linesWith(lower: string, starts: readonly number[], hint: string): readonly number[] {
  const lines: number[] = [];
  let line = 0;
  for (let at = lower.indexOf(hint); at !== -1; at = lower.indexOf(hint, starts[line + 1])) {
    line = lineAt(starts, at, line);
    lines.push(line);
    if (line + 2 >= starts.length) break;
  }
  return lines;
}

/** The lines around each of the stretches. */
export function windowsAroundSpans(
  starts: readonly number[],
  spans: readonly { readonly start: number; readonly end: number }[],
  reach: Reach,
): readonly Window[] {
  return mergeWindows(
    spans.map(({ start, end }) => windowOf(starts, lineAt(starts, start, 0), lineAt(starts, end, 0), reach)),
  );
}

function windowOf(starts: readonly number[], first: number, last: number, { before, after }: Reach): Window {
  const end = Math.min(last + after, starts.length - 2);
  // The break behind the last line is no part of it.
  return [starts[Math.max(0, first - before)]!, starts[end + 1]! - 1];
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
