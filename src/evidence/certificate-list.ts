// Certificates as rows whose cells a tab or quotes part: the list that the certificates console exports, Export-Csv.
import { datesOf, toCertificate, type Draft } from "./certificate-draft.ts";
import { findLabels, type FoundLabel, type LabelKind } from "./certificate-labels.ts";
import { hasCommonName, toSubject } from "./certificate-names.ts";
import { findDate, type DateOrder } from "./dates.ts";
import { isHostShaped } from "./host-names.ts";
import type { Reading } from "./readings.ts";

/** More rows are a whole store, and nobody's host among them can be told. */
const mostRows = 100;

interface Columns {
  readonly kinds: readonly (LabelKind | undefined)[];
  /** Known from the language of the headings. */
  readonly order?: DateOrder;
}

export function readCertificateLists(lines: readonly string[]): readonly Reading[] {
  const readings: Reading[] = [];
  for (let index = 0; index < lines.length; index++) {
    const columns = toColumns(lines[index]!);
    if (columns === undefined) continue;
    const drafts: Draft[] = [];
    let at = index + 1;
    for (; at < Math.min(lines.length, index + 1 + mostRows) && toCells(lines[at]!).length > 1; at++)
      drafts.push(toDraft(toCells(lines[at]!), at + 1, columns));
    const dates = drafts.flatMap(datesOf);
    for (const draft of drafts) {
      const reading = toCertificate(draft, () => true, dates);
      if (reading !== undefined) readings.push(reading);
    }
    index = at - 1;
  }
  return readings;
}

function toCells(line: string): readonly string[] {
  if (line.includes("\t")) return line.split("\t").map((cell) => cell.trim());
  const quoted = /^\s{0,8}"(.*)"\s{0,8}$/u.exec(line)?.[1];
  return quoted === undefined ? [] : quoted.split(/"[,;]"/u);
}

/** A heading names a subject and a last day, each alone in its cell, and something else that only certificates have. */
function toColumns(line: string): Columns | undefined {
  const labels = toCells(line).map((cell): FoundLabel | undefined =>
    findLabels(cell).find(({ start, end }) => start === 0 && end === cell.length),
  );
  const kinds = labels.map((label) => label?.kind);
  const has = (...wanted: readonly LabelKind[]): boolean => wanted.some((kind) => kinds.includes(kind));
  const isHeading =
    has("subject", "issued-to") &&
    (has("not-after") || (has("expiry") && (has("thumbprint") || (has("issued-to") && has("issuer")))));
  if (!isHeading) return undefined;
  const order = labels.find((label) => label?.order !== undefined)?.order;
  return { kinds, ...(order === undefined ? {} : { order }) };
}

function toDraft(cells: readonly string[], line: number, { kinds, order }: Columns): Draft {
  const cell = (...wanted: readonly LabelKind[]): string =>
    cells[kinds.findIndex((kind) => kind !== undefined && wanted.includes(kind))] ?? "";
  const name = cell("subject", "issued-to");
  const subject = hasCommonName(name) ? toSubject(name) : name;
  const [notBefore, notAfter] = [findDate(cell("not-before")), findDate(cell("not-after", "expiry"))];
  const thumbprint = /^[\da-f]{40}$/iu.exec(cell("thumbprint"))?.[0];
  return {
    san: [],
    isSentence: false,
    lastLine: line,
    ...(order === undefined ? {} : { order }),
    ...(subject !== undefined && isHostShaped(subject.replace(/^\*\./u, ""))
      ? { subject: { value: subject, line } }
      : {}),
    ...(notBefore === undefined ? {} : { notBefore: { value: notBefore, line } }),
    ...(notAfter === undefined ? {} : { notAfter: { value: notAfter, line } }),
    ...(thumbprint === undefined ? {} : { thumbprint: { value: thumbprint.toUpperCase(), line } }),
  };
}
