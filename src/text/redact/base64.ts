// Secrets inside base64 or hex: a setting, a script for `powershell -enc`, a header that somebody encoded. The whole run is masked.
import type { Span } from "./rule.ts";
import { gap } from "./view.ts";

/** Stands between the contents of two runs. */
const between = `\n${gap}\n`;

/** Shorter runs hold no name and value. Longer ones are read in parts: an expression has no stack for millions of letters. */
const run = /(?<![A-Za-z0-9+/_-])[A-Za-z0-9+/_-]{16,65536}={0,2}/g;
/** What a longer run goes on with; the length of a part is a multiple of four, as base64 needs. */
const more = /[A-Za-z0-9+/_-]{1,65536}={0,2}/y;
/** A run of these alone is hex. */
const hex = /^(?:[0-9A-Fa-f]{2}){8,32768}$/;
/** Enough of a run to see whether it is text. */
const sampleLength = 64;

/** Most letters of a text that names a secret are ASCII, at its beginning too. */
const headLength = 1000;

interface Run {
  readonly value: string;
  readonly start: number;
  /** Where its content ends among the contents of all runs. */
  readonly contentEnd: number;
}

/** Spans over the base64 runs of a text in whose content `find` finds something. All contents are read in one go. */
export function findInBase64(text: string, find: (contents: string) => readonly Span[]): readonly Span[] {
  const runs: Run[] = [];
  const contents: string[] = [];
  let contentEnd = 0;
  for (const match of text.matchAll(run)) {
    let start = match.index;
    let value = match[0];
    while (value !== "") {
      const content = decodeText(value);
      if (content !== undefined) {
        contents.push(content, between);
        contentEnd += content.length + between.length;
        runs.push({ value, start, contentEnd });
      }
      start += value.length;
      more.lastIndex = start;
      value = more.exec(text)?.[0] ?? "";
    }
  }
  if (runs.length === 0) return [];
  const spans: Span[] = [];
  let index = 0;
  // Both are in ascending order; of several secrets in one run, the first names it.
  for (const { kind, start: found } of find(contents.join(""))) {
    if (index > 0 && found < runs[index - 1]!.contentEnd) continue;
    while (index < runs.length - 1 && runs[index]!.contentEnd <= found) index += 1;
    const { value, start } = runs[index]!;
    spans.push({ kind, value, start, end: start + value.length });
    index += 1;
  }
  return spans;
}

function decodeText(base64: string): string | undefined {
  if (hex.test(base64))
    return readable(fromHex(base64.slice(0, sampleLength))) === undefined ? undefined : readable(fromHex(base64));
  // A path is made of the same characters; its decoded bytes are no text.
  const standard = base64.replace(/=+$/, "").replaceAll("-", "+").replaceAll("_", "/");
  const sample = readable(atobOrNothing(standard.slice(0, sampleLength)));
  if (sample === undefined) return undefined;
  return readable(atobOrNothing(standard.length % 4 === 1 ? standard.slice(0, -1) : standard));
}

function fromHex(hexadecimal: string): string {
  return hexadecimal.replace(/../g, (pair) => String.fromCharCode(Number.parseInt(pair, 16)));
}

function atobOrNothing(standard: string): string {
  // Characters are checked by the pattern; only the length can be wrong.
  return standard.length % 4 === 1 ? "" : atob(standard);
}

/** The text of bytes, UTF-8 or UTF-16, or undefined where they are no text. */
function readable(bytes: string): string | undefined {
  if (bytes === "") return undefined;
  // UTF-16, either order: every other byte is NUL.
  const narrow = bytes.replaceAll("\0", "");
  if (narrow.length * 3 < bytes.length) return undefined;
  if (/[^\t\n\r\x20-\x7e\x80-\xff]/.test(narrow)) return undefined;
  const head = narrow.slice(0, headLength);
  const ascii = head.match(/[\t\n\r\x20-\x7e]/g)?.length ?? 0;
  return ascii * 10 >= head.length * 9 ? narrow : undefined;
}
