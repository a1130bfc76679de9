// Certificates as rows: Get-ChildItem Cert:\ as it prints by itself, or with chosen columns.
import { toCertificate, type Draft } from "./certificate-draft.ts";
import { hasCommonName, toNameList, toSubject } from "./certificate-names.ts";
import { findDate, type FoundDate } from "./dates.ts";
import type { Reading } from "./readings.ts";

/** More rows are a listing of a whole store, and nobody's host among them can be told. */
const mostRows = 100;
const columns = new Set([
  "thumbprint", "subject", "notafter", "notbefore", "dnsnamelist", "friendlyname", "issuer", "hasprivatekey", "enhancedkeyusagelist",
  "serialnumber", "psparentpath",
]); // prettier-ignore

interface Row {
  readonly draft: Draft;
  readonly dates: readonly FoundDate[];
}

export function readCertificateTables(lines: readonly string[]): readonly Reading[] {
  const readings: Reading[] = [];
  lines.forEach((line, index) => {
    const header = toHeader(line);
    if (header === undefined || !/^[\s-]{4,}$/u.test(lines[index + 1] ?? "")) return;
    const rows: Row[] = [];
    for (let at = index + 2; at < Math.min(lines.length, index + 2 + mostRows) && lines[at]!.trim() !== ""; at++) {
      rows.push(toRow(lines[at]!, at + 1, header));
    }
    const dates = rows.flatMap((row) => row.dates);
    for (const { draft } of rows) {
      const reading = toCertificate(draft, () => true, dates);
      if (reading !== undefined) readings.push(reading);
    }
  });
  return readings;
}

/** Names of the columns in small letters; undefined where the line is no header of such a table. */
function toHeader(line: string): readonly string[] | undefined {
  if (!/thumbprint|subject|notafter/iu.test(line)) return undefined;
  const words = line.trim().toLowerCase().split(/\s+/u);
  const isHeader =
    words.every((word) => columns.has(word)) && words.some((word) => word !== "thumbprint" && word !== "issuer");
  return isHeader ? words : undefined;
}

function toRow(row: string, line: number, header: readonly string[]): Row {
  const dateColumns = header.filter((column) => column === "notafter" || column === "notbefore");
  const dates = findDates(row, dateColumns.length);
  const [before, after] = ["notbefore", "notafter"].map(
    (column) => dates[dateColumns.findIndex((name) => name === column)],
  );
  const subject = header.includes("subject") ? toRowSubject(row, header) : undefined;
  const thumbprint = /(?<![\dA-F])[\dA-F]{40}(?![\dA-F])/iu.exec(row)?.[0];
  const names = header.includes("dnsnamelist") ? toNameList(/\{([^{}]{1,400})\}/u.exec(row)?.[1] ?? "") : [];
  const draft: Draft = {
    san: names.map((value) => ({ value, line })),
    isSentence: false,
    lastLine: line,
    ...(after === undefined ? {} : { notAfter: { value: after, line } }),
    ...(before === undefined ? {} : { notBefore: { value: before, line } }),
    ...(subject === undefined ? {} : { subject: { value: subject, line } }),
    ...(thumbprint === undefined ? {} : { thumbprint: { value: thumbprint.toUpperCase(), line } }),
  };
  return { draft, dates };
}

/** Where the issuer stands before the subject, the second common name is the subject's. */
function toRowSubject(row: string, header: readonly string[]): string | undefined {
  const issuerFirst = header.includes("issuer") && header.indexOf("issuer") < header.indexOf("subject");
  const start = row.indexOf("CN=", issuerFirst ? row.indexOf("CN=") + 1 : 0);
  const cell = start < 0 ? "" : row.slice(start);
  const date = findDate(cell);
  const value = date === undefined ? cell : cell.slice(0, date.start);
  return hasCommonName(value) ? toSubject(value) : undefined;
}

function findDates(row: string, count: number): readonly FoundDate[] {
  const dates: FoundDate[] = [];
  // Dates stand right of names and thumbprints; each search begins where the last date ended.
  for (let rest = row; dates.length < count;) {
    const date = findFarDate(rest);
    if (date === undefined) return dates;
    dates.push(date);
    rest = rest.slice(date.end);
  }
  return dates;
}

/** `findDate` looks near the beginning; a wide row is looked at in pieces that overlap by more than a date's length. */
function findFarDate(text: string): FoundDate | undefined {
  for (let from = 0; from < Math.min(text.length, 1_000); from += 80) {
    const date = findDate(text.slice(from));
    if (date !== undefined) return { ...date, start: date.start + from, end: date.end + from };
  }
  return undefined;
}
