// Spans that overlap become one: a character that any rule calls secret is masked.
import type { Span } from "./rule.ts";

/** Sorted, without overlaps. Kind and value of a union are those of its longest part, the earlier rule where two are as long. */
export function mergeSpans(spans: readonly Span[]): readonly Span[] {
  // The sort is stable: of two with the same start, the earlier rule stays first.
  const sorted = spans.toSorted((a, b) => a.start - b.start);
  const merged: Span[] = [];
  let longest = 0;
  for (const span of sorted) {
    const last = merged.at(-1);
    if (last === undefined || span.start >= last.end) {
      merged.push(span);
      longest = span.end - span.start;
      continue;
    }
    const length = span.end - span.start;
    const named = length > longest ? span : last;
    longest = Math.max(longest, length);
    merged[merged.length - 1] = {
      kind: named.kind,
      value: named.value,
      start: last.start,
      end: Math.max(last.end, span.end),
    };
  }
  return merged;
}
