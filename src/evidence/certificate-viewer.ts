// The certificate viewers of browsers, copied: groups of rows, the subject's names first, the issuer's after them.
import { toCertificate, type Draft } from "./certificate-draft.ts";
import { nearDate } from "./certificate-words.ts";
import type { FoundDate } from "./dates.ts";
import { isHostShaped } from "./host-names.ts";
import type { Reading } from "./readings.ts";

/** Rows from the subject's name to the last of the alternative names; a page that is longer lists keys and policies below. */
const mostRows = 60;

/** Chromium puts the abbreviation behind the words in every language; the words of Firefox are those of its translations. */
const commonName =
  /^\s{0,8}(?:[\p{L} ]{4,30} \(CN\)|common name|allgemeiner name|nom courant|nombre (?:común|habitual))\s{0,4}:?(?:\s|$)/iu;
const notAfter =
  /^\s{0,8}(?:expires on|gültig bis|expire le|vence el|not after|ende|pas après|no después(?: de)?)\s{0,4}:?(?:\s|$)/iu;
const notBefore =
  /^\s{0,8}(?:issued on|ausgestellt am|not before|beginn|pas avant|no antes(?: de)?)\s{0,4}:?(?:\s|$)/iu;
const alternative = /^\s{0,8}(?:DNS[- ]Name|Nom DNS|Nombre (?:de )?DNS)\s{1,4}([\w*.-]{1,253})\s{0,4}$/iu;

export interface ViewedCertificate {
  readonly reading: Reading;
  /** The rows that belong to it, as indexes: nobody else reads them. */
  readonly from: number;
  readonly to: number;
}

/** A viewer has a common name and a last day; one without the other is something else. */
export function readCertificateViewers(lines: readonly string[]): readonly ViewedCertificate[] {
  const found: ViewedCertificate[] = [];
  for (let index = 0; index < lines.length; index++) {
    if (!commonName.test(lines[index]!)) continue;
    const viewed = readViewer(lines, index);
    if (viewed === undefined) continue;
    found.push(viewed);
    index = viewed.to;
  }
  return found;
}

function readViewer(lines: readonly string[], from: number): ViewedCertificate | undefined {
  const dates: { notBefore?: FoundDate & { line: number }; notAfter?: FoundDate & { line: number } } = {};
  const san: { value: string; line: number }[] = [];
  let subject: { value: string; line: number } | undefined;
  let names = 0;
  let to = from;
  for (let at = from; at < Math.min(lines.length, from + mostRows); at++) {
    const line = lines[at]!;
    if (commonName.test(line)) {
      names++;
      // The third name is that of the next certificate.
      if (names > 2) break;
      if (names === 1) subject = valueOf(lines, at, commonName);
      to = at;
    }
    for (const [name, label] of [
      ["notBefore", notBefore],
      ["notAfter", notAfter],
    ] as const) {
      const row = label.test(line) ? valueOf(lines, at, label) : undefined;
      const date = row === undefined ? undefined : nearDate(row.value);
      if (row === undefined || date === undefined || dates[name] !== undefined) continue;
      dates[name] = { ...date, line: row.line };
      to = row.line - 1;
    }
    const name = alternative.exec(line)?.[1];
    if (name === undefined || dates.notAfter === undefined) continue;
    san.push({ value: name, line: at + 1 });
    to = at;
  }
  if (dates.notAfter === undefined || subject === undefined || !isHostShaped(subject.value.replace(/^\*\./u, "")))
    return undefined;
  const draft: Draft = {
    subject,
    san,
    notAfter: { value: dates.notAfter, line: dates.notAfter.line },
    ...(dates.notBefore === undefined ? {} : { notBefore: { value: dates.notBefore, line: dates.notBefore.line } }),
    isSentence: false,
    lastLine: to + 1,
  };
  const reading = toCertificate(draft, () => true);
  return reading === undefined ? undefined : { reading, from, to };
}

/** Behind the label, or alone on the next line that is not empty. */
function valueOf(
  lines: readonly string[],
  at: number,
  label: RegExp,
): { readonly value: string; readonly line: number } | undefined {
  const rest = lines[at]!.replace(label, "").trim();
  if (rest !== "") return { value: rest, line: at + 1 };
  for (let next = at + 1; next <= at + 2; next++) {
    const value = lines[next]?.trim() ?? "";
    if (value !== "") return { value, line: next + 1 };
  }
  return undefined;
}
