// Undoes disguises: invisible and wide characters, percent signs, entities, escapes, quoted-printable, soft wraps.
import { createView, plainView, type Replacement, type View } from "./view.ts";

/** Stands between the lines of a view that were not neighbours: a secret does not reach over it. */
export const gap = "\u0001";

/** Undone as often as a text can have been encoded on its way: a URL in a query in a log in JSON. */
const encodingsAtMost = 3;

/** A text as it is, and as it reads with each disguise undone that it has; the first is the text itself. */
export function undisguise(text: string): readonly View[] {
  const views: View[] = [plainView(text)];
  const folded = undo(views[0]!, invisibleOrWide, fold);
  if (folded !== undefined) views.push(folded);
  let decoded = folded ?? views[0]!;
  for (let round = 0; round < encodingsAtMost; round += 1) {
    const next = undo(decoded, encoded, decode);
    if (next === undefined) break;
    views.push(next);
    decoded = next;
  }
  const plain = folded ?? views[0]!;
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
  /[\u0000\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\u3164\ufeff\ufe00-\ufe0f]+|[\uff01-\uff5e\u24b6-\u24e9]|\ud835[\udc00-\udfff]|[A-Za-z][\u0300-\u0303\u0308\u0327]|(?<=[A-Za-z])[\u0430\u0435\u043e\u0440\u0441\u0443\u0445\u0456\u0455\u0501](?=[A-Za-z])/g;

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
  /%[0-7][0-9A-Fa-f]|(?:%[89A-Fa-f][0-9A-Fa-f]){1,4}|&(?:quot|amp|lt|gt|apos|nbsp|#\d{1,6}|#[xX][0-9A-Fa-f]{1,5});|\\(?:["'/\\&]|u[0-9A-Fa-f]{4}|x[0-9A-Fa-f]{2}|[nrt](?=[^"\r\n]{0,2000}\\"))/g;

const entities: Readonly<Record<string, string>> = { quot: '"', amp: "&", lt: "<", gt: ">", apos: "'", nbsp: " " };
const escapes: Readonly<Record<string, string>> = { n: "\n", r: "\r", t: "\t" };

function decode(found: string): string {
  if (found.startsWith("%")) return decodePercent(found);
  const body = found.slice(1);
  if (found.startsWith("\\")) {
    if (/^[ux]/.test(body) && body.length > 1) return String.fromCharCode(Number.parseInt(body.slice(1), 16));
    return escapes[body] ?? body;
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

const quotedPrintable = /=(?:\r\n|\n)|=[0-9A-F]{2}/g;

function decodeQuotedPrintable(found: string): string {
  return found.length > 2 && !/\s/.test(found) ? String.fromCharCode(Number.parseInt(found.slice(1), 16)) : "";
}

/** Only the lines that a disguise stands in, and the text between two of them that are near. */
function undo(base: View, pattern: RegExp, reads: (found: string) => string): View | undefined {
  const { text } = base;
  const replacements: Replacement[] = [];
  let kept = 0;
  for (const match of text.matchAll(pattern)) {
    const decodedText = reads(match[0]);
    if (decodedText === match[0]) continue;
    const start = match.index;
    if (start >= kept) {
      const lineStart = Math.max(kept, text.lastIndexOf("\n", start - 1) + 1);
      if (lineStart > kept) replacements.push({ start: kept, end: lineStart, text: `\n${gap}\n` });
    }
    replacements.push({ start, end: start + match[0].length, text: decodedText });
    if (start + match[0].length > kept) {
      const lineEnd = text.indexOf("\n", start + match[0].length);
      kept = lineEnd === -1 ? text.length : lineEnd;
    }
  }
  if (replacements.length === 0) return undefined;
  if (kept < text.length) replacements.push({ start: kept, end: text.length, text: `\n${gap}\n` });
  return createView(base, replacements);
}

const lineBreak = /[^\S\r\n]{0,8}(?:\r\n|\n|\r)(?:[^\S\r\n]{0,16}[>|]){0,4}[^\S\r\n]{0,40}/g;
/** A program or a mail client does not wrap shorter lines. */
const shortestWrapped = 56;
/** As much of the run before and behind a break is looked at. */
const runAtMost = 400;

/** Lines that a mail client or a console has wrapped inside a token, and commands that a shell continues. */
function joinWraps(base: View): View | undefined {
  const { text } = base;
  const replacements: Replacement[] = [];
  let lineStart = 0;
  for (const match of text.matchAll(lineBreak)) {
    const start = match.index;
    const end = start + match[0].length;
    const before = /[^\s"'<>]+$/.exec(text.slice(Math.max(lineStart, start - runAtMost), start))?.[0] ?? "";
    if (/^[\\`^]$/.test(before)) {
      replacements.push({ start: start - 1, end, text: " " });
    } else if (before.length >= 3) {
      const after = /^[^\s"'<>]+/.exec(text.slice(end, end + runAtMost))?.[0] ?? "";
      if (isWrapped(before, after, start - lineStart)) replacements.push({ start, end, text: "" });
    }
    lineStart = end;
  }
  return replacements.length === 0 ? undefined : createView(base, replacements);
}

function isWrapped(before: string, after: string, lineLength: number): boolean {
  if (after.length < 2) return false;
  // A long run of a token's characters that goes on with more of the same.
  const token = /^[\w+/.=~%-]+$/;
  const random = /\d\D{0,40}[A-Za-z]|[A-Za-z]\D{0,40}\d|[a-z][A-Z]\w{0,20}[a-z][A-Z]|={1,2}$/;
  const tail = /[\w+/.=~%-]+$/.exec(before)?.[0] ?? "";
  const head = /^[\w+/.=~%-]+/.exec(after)?.[0] ?? "";
  if (tail.length >= 16 && token.test(head) && random.test(tail) && (random.test(head) || head.length >= 40))
    return lineLength >= shortestWrapped || tail.length >= 30 || tail.startsWith("eyJ");
  // `…;PWD=Sum` and `mer2024!;`: a pair that was cut.
  return (
    lineLength >= shortestWrapped &&
    /(?:pwd|password|key|secret|token)=[^;&()[\]]{1,60}$/i.test(before) &&
    /^[^;=()[\]]{1,60};/.test(after) &&
    /[\d\W_]/.test(after)
  );
}
