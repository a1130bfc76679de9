// Which words of a paste are the documented message's, which stand where it has a value, and which it does not know.
import type { Token } from "../text/tokens.ts";
import type { Sighting } from "./align.ts";
import { type Signatures, wordIs } from "./signatures.ts";

/** The texts of all pieces, one after another, are the text that was given. */
export interface DifferencePiece {
  /** `filled` stands where the message has a placeholder. */
  readonly kind: "matched" | "filled" | "unknown";
  readonly text: string;
}

/** More is not shown side by side. */
const longestText = 6_000;

interface Span {
  readonly from: number;
  readonly to: number;
  /** A placeholder of the message stands before this word. */
  readonly afterValue: boolean;
}

/** The pieces of the whole text, or, where it is long, of the lines that hold the message. @param lines of the text */
export function differenceOf(
  lines: readonly string[],
  tokens: readonly Token[],
  sighting: Sighting,
  signatures: Signatures,
): readonly DifferencePiece[] {
  const isLong = lines.reduce((sum, line) => sum + line.length + 1, 0) > longestText;
  const firstLine = isLong ? sighting.fromLine : 1;
  const shown = isLong ? lines.slice(sighting.fromLine - 1, sighting.toLine) : lines;
  const text = shown.join("\n").slice(0, longestText);
  const starts: number[] = [];
  shown.reduce((at, line) => {
    starts.push(at);
    return at + line.length + 1;
  }, 0);
  const spans: Span[] = [];
  let cursor = 0;
  for (const pair of sighting.pairs) {
    const bits = signatures.wordBits[signatures.starts[sighting.row]! + pair.word]!;
    for (const token of tokens.slice(pair.token, pair.token + pair.span)) {
      const start = starts[token.line - firstLine];
      if (start === undefined) continue;
      const found = placeOf(text, token.word, Math.max(cursor, start));
      if (found === undefined) continue;
      spans.push({ ...found, afterValue: (bits & wordIs.afterValue) !== 0 });
      cursor = found.to;
    }
  }
  return piecesOf(text, spans);
}

/** How far a word may stand from where its line begins or the word before it ended. */
const farthest = 2_000;

/** Where a word stands as it was written; a line end may be in its middle, and what normalizing took out of it. */
function placeOf(text: string, word: string, from: number): { readonly from: number; readonly to: number } | undefined {
  const at = text.indexOf(word, from);
  if (at >= 0 && at - from <= farthest) return { from: at, to: at + word.length };
  // Broken by a line end: some of it ends a line, the rest begins the next.
  for (let end = text.indexOf("\n", from); end >= 0 && end - from <= farthest; end = text.indexOf("\n", end + 1)) {
    for (let head = Math.min(word.length - 1, end - from); head > 0; head--) {
      if (!text.endsWith(word.slice(0, head), end)) continue;
      const rest = text.indexOf(word.slice(head), end);
      if (rest >= 0 && text.slice(end, rest).trim().length <= 4)
        return { from: end - head, to: rest + word.length - head };
    }
  }
  return undefined;
}

function piecesOf(text: string, spans: readonly Span[]): readonly DifferencePiece[] {
  const pieces: DifferencePiece[] = [];
  const add = (kind: DifferencePiece["kind"], piece: string): void => {
    const last = pieces[pieces.length - 1];
    if (piece === "") return;
    // Signs and spaces between two words of one kind belong to them.
    if (last?.kind === kind) pieces[pieces.length - 1] = { kind, text: last.text + piece };
    else pieces.push({ kind, text: piece });
  };
  let at = 0;
  spans.forEach((span, index) => {
    const between = text.slice(at, span.from);
    const hasWords = /[\p{L}\p{N}]/u.test(between);
    if (index > 0 && !hasWords) add("matched", between);
    else add(index > 0 && span.afterValue ? "filled" : "unknown", between);
    add("matched", text.slice(span.from, span.to));
    at = span.to;
  });
  add("unknown", text.slice(at));
  return pieces;
}
