// Undoes disguises: invisible and wide characters, percent signs, entities, escapes, quoted-printable, soft wraps.
import { excerpt, type Replacement, type View } from "./view.ts";
import { joinWraps } from "./wraps.ts";

/** A name may be disguised and its value be on the next line. */
const reach = { before: 0, after: 1 };

/** Undone as often as a text can have been encoded on its way: a URL in a query in a log in JSON. */
const encodingsAtMost = 3;

/** A text as it is, and as it reads with each disguise undone that it has, near where it has it. */
export function undisguise(base: View): readonly View[] {
  const views: View[] = [base];
  const folded = undo(base, invisibleOrWide, fold);
  if (folded !== undefined) views.push(folded);
  let decoded = folded ?? base;
  for (let round = 0; round < encodingsAtMost; round += 1) {
    const next = undo(decoded, encoded, decode);
    if (next === undefined) break;
    views.push(next);
    decoded = next;
  }
  const plain = folded ?? base;
  const joined = undo(plain, spacedOut, (found) => found.replaceAll(" ", ""));
  if (joined !== undefined) views.push(joined);
  if (/=3D/i.test(plain.text) && /=\r?\n/.test(plain.text)) {
    const printable = undo(plain, quotedPrintable, decodeQuotedPrintable);
    if (printable !== undefined) views.push(printable);
  }
  for (const view of decoded === plain ? [plain] : [plain, decoded]) {
    const joined = joinWraps(view);
    if (joined !== undefined) views.push(joined);
  }
  return views;
}

/** NUL, soft hyphen, zero-width, direction marks and variation selectors; wide forms; mathematical letters; a letter and the accent behind it. */
const invisibleOrWide =
  /[\u0000\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\u3164\ufeff\ufe00-\ufe0f]{1,1000}|[\uff01-\uff5e\u24b6-\u24e9]|\ud835[\udc00-\udfff]|[A-Za-z][\u0300-\u0303\u0308\u0327]|(?<=[A-Za-z])[\u0430\u0435\u043e\u0440\u0441\u0443\u0445\u0456\u0455\u0501](?=[A-Za-z])/g;

/** Cyrillic letters that look like Latin ones, between Latin ones. */
const lookAlikes: Readonly<Record<string, string>> = {
  "\u0430": "a",
  "\u0435": "e",
  "\u043e": "o",
  "\u0440": "p",
  "\u0441": "c",
  "\u0443": "y",
  "\u0445": "x",
  "\u0456": "i",
  "\u0455": "s",
  "\u0501": "d",
};

function fold(found: string): string {
  if (/^[\p{Cf}\p{Cc}\p{Mn}\p{Lo}]+$/u.test(found)) return "";
  return lookAlikes[found] ?? found.normalize("NFKC");
}

const encoded =
  /%[0-7][0-9A-Fa-f]|(?:%[89A-Fa-f][0-9A-Fa-f]){1,4}|&(?:quot|amp|lt|gt|apos|nbsp|#\d{1,6}|#[xX][0-9A-Fa-f]{1,5});|\\(?:["'/\\&]|u[0-9A-Fa-f]{4}|x[0-9A-Fa-f]{2}|[nr])|(?<=\w)\+(?=(?:is|ist|lautet|est|es)\+)|(?<=\+(?:is|ist|lautet|est|es))\+/g;

const entities: Readonly<Record<string, string>> = { quot: '"', amp: "&", lt: "<", gt: ">", apos: "'", nbsp: " " };
const escapes = { n: "\n", r: "\r" } as const;

function decode(found: string, inJson: () => boolean): string {
  if (found.startsWith("%")) return decodePercent(found);
  if (found === "+") return " ";
  const body = found.slice(1);
  if (found.startsWith("\\")) {
    if (/^[ux]/.test(body) && body.length > 1) return String.fromCharCode(Number.parseInt(body.slice(1), 16));
    // `\\n` is a line break in a string of JSON, and the beginning of a folder's name elsewhere.
    return body === "n" || body === "r" ? (inJson() ? escapes[body] : found) : body;
  }
  const name = body.slice(0, -1);
  const entity = entities[name];
  if (entity !== undefined) return entity;
  const code = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
  return code <= 0x10ffff ? String.fromCodePoint(code) : found;
}

function decodePercent(found: string): string {
  try {
    return decodeURIComponent(found);
  } catch (error) {
    // Not UTF-8: each byte is a character of its own, as old programs write it.
    if (!(error instanceof URIError)) throw error;
    return found.replace(/%(..)/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  }
}

/** `P W D = X`: text of 16 bits whose NULs became blanks, or letters spaced out to be seen. */
const spacedOut = /(?<!\S)(?:\S ){7,400}\S(?!\S)/g;

const quotedPrintable = /=(?:\r\n|\n)|=[0-9A-F]{2}/g;

function decodeQuotedPrintable(found: string): string {
  return found.length > 2 && !/\s/.test(found) ? String.fromCharCode(Number.parseInt(found.slice(1), 16)) : "";
}

function undo(base: View, pattern: RegExp, reads: (found: string, inJson: () => boolean) => string): View | undefined {
  const { text } = base;
  const quoteIn = createQuoteSearch(text);
  const replacements: Replacement[] = [];
  for (const match of text.matchAll(pattern)) {
    const start = match.index;
    const read = reads(match[0], () => quoteIn(start));
    if (read !== match[0]) replacements.push({ start, end: start + match[0].length, text: read });
  }
  return replacements.length === 0 ? undefined : excerpt(base, replacements, reach);
}

/** Says whether an escaped quote stands behind a position, in its line; asked for ascending positions, it reads the text once. */
function createQuoteSearch(text: string): (from: number) => boolean {
  let quote = -1;
  let lineEnd = -1;
  return (from) => {
    if (quote !== Number.POSITIVE_INFINITY && quote < from) {
      const next = text.indexOf('\\"', from);
      quote = next === -1 ? Number.POSITIVE_INFINITY : next;
    }
    if (lineEnd < from) {
      const next = text.indexOf("\n", from);
      lineEnd = next === -1 ? text.length : next;
    }
    return quote < lineEnd;
  };
}
