// Private keys between BEGIN and END: whole, on one line, quoted, cut off at either end. A public key and a certificate are none.
import type { Span } from "./rule.ts";
import type { Windows } from "./windows.ts";

/** With or without its dashes, which a mail or a chat may have taken away. */
const marker = /(BEGIN|END)[\s_](?:[A-Z0-9]{1,12}[\s_]){0,3}PRIVATE[\s_]KEY(?:[\s_]BLOCK)?(?:\s?-{1,5})?/gi;
/** The longest key that is used, 16,384 bits, has 13,000 letters; a file of several with their attributes is no longer than this. */
const longestBody = 100_000;
/** Lines of a key whose other end was cut off. */
const linesAtMost = 2000;

/** What goes on behind BEGIN where END is missing: base64, or a header of an encrypted key, over line breaks, quotation and written-out breaks. */
const more =
  /\s{0,8}(?:\\r)?(?:\\n)?[> |"]{0,8}(?:(?:Proc-Type|DEK-Info|Comment|Version|Hash): ?[^\r\n]{0,200}|[A-Za-z0-9+/=]{8,20000})/iy;
/** A line before END where BEGIN is missing. */
const lineOfKey = /^[\s>|]{0,16}[A-Za-z0-9+/]{16,100}={0,2}[^\S\n]{0,8}$/;
const lastLineOfKey = /^[\s>|]{0,16}[A-Za-z0-9+/]{1,100}={0,2}[^\S\n]{0,8}$/;

interface Marker {
  readonly begins: boolean;
  readonly start: number;
  readonly end: number;
}

export function findPrivateKeys(text: string, { around }: Windows): readonly Span[] {
  if (around(["private key", "private_key", "private\n", "private\r"], { before: 0, after: 0 }).length === 0) return [];
  const markers = [...text.matchAll(marker)].map((match): Marker => ({
    begins: /^b/i.test(match[0]),
    start: match.index,
    end: match.index + match[0].length,
  }));
  return markers.flatMap((found, index) => {
    const next = markers[index + 1];
    const closed = next?.begins === false && next.start - found.end <= longestBody;
    if (found.begins) {
      const body = closed ? trimmed(text, found.end, next.start) : undefined;
      return toSpans(
        text,
        body !== undefined && isKey(text.slice(...body)) ? body : trimmed(text, found.end, endOfRest(text, found.end)),
      );
    }
    const previous = markers[index - 1];
    // The END of a pair has been seen with its BEGIN.
    return previous?.begins === true
      ? []
      : toSpans(text, trimmed(text, startOfTail(text, found.start, previous?.end ?? 0), found.start));
  });
}

/** Half of it or more is base64. */
function isKey(body: string): boolean {
  const letters = body.match(/[A-Za-z0-9+/=]{8,20000}/g)?.reduce((sum, run) => sum + run.length, 0) ?? 0;
  return letters > 0 && letters * 2 >= body.replace(/\s+/g, "").length;
}

function endOfRest(text: string, from: number): number {
  let end = from;
  for (let line = 0; line < linesAtMost; line += 1) {
    more.lastIndex = end;
    const match = more.exec(text);
    if (match === null) break;
    end += match[0].length;
  }
  return end;
}

function startOfTail(text: string, end: number, limit: number): number {
  let start = text.lastIndexOf("\n", end - 1) + 1;
  for (let line = 0; line < linesAtMost && start > limit; line += 1) {
    const previous = text.lastIndexOf("\n", start - 2) + 1;
    if (previous < limit || !(line === 0 ? lastLineOfKey : lineOfKey).test(text.slice(previous, start - 1))) break;
    start = previous;
  }
  return start;
}

/** Without the white space and the dashes around. */
function trimmed(text: string, from: number, to: number): readonly [number, number] {
  let start = from;
  let end = to;
  while (start < end && /[\s-]/.test(text.charAt(start))) start += 1;
  while (end > start && /[\s-]/.test(text.charAt(end - 1))) end -= 1;
  return [start, end];
}

function toSpans(text: string, [start, end]: readonly [number, number]): readonly Span[] {
  const value = text.slice(start, end);
  return /[A-Za-z0-9+/]{8}/.test(value) ? [{ kind: "private-key", value, start, end }] : [];
}
