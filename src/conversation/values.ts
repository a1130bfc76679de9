// The person's own values: what a report showed, as it is said back and as it fills the steps.
import type { Reading, ValueName } from "../evidence/readings.ts";
import type { Product } from "../knowledge/product.ts";
import { dayOf, textOf } from "../phrases/findings.ts";
import type { Phrases } from "../phrases/en.ts";

export interface ReadValue {
  readonly label: string;
  readonly value: string;
  readonly line?: number;
}

// In the order in which they are said; the rest of a reading is detail.
const said: readonly ValueName[] = [
  "connectorName", "host", "port", "status", "service", "state", "subject", "notAfter", "debug", "source", "switchValue",
  "scope", "policy", "proxy", "dn", "release", "version", "count",
]; // prettier-ignore

/** More than this is a list nobody reads. */
const mostValues = 8;

/** What was read from one report, each value once. */
export function valuesRead(readings: readonly Reading[], say: Phrases, zone: string): readonly ReadValue[] {
  const values: ReadValue[] = [];
  for (const name of said) {
    for (const reading of readings) {
      if (isInternal(name, reading)) continue;
      const value = shown(name, reading, say, zone);
      if (value === undefined || value === "") continue;
      const label = say.readingLabels[name] ?? name;
      if (values.some((known) => known.label === label && known.value === value)) continue;
      values.push({ label, value, line: reading.lines?.[name] ?? reading.line });
    }
  }
  return values.slice(0, mostValues);
}

/** `scope` is said of an execution policy and `source` of a log level; elsewhere readers use them for themselves. */
function isInternal(name: ValueName, reading: Reading): boolean {
  if (name === "scope") return reading.values.policy === undefined;
  if (name === "source") return reading.values.switchValue === undefined;
  return false;
}

function shown(name: ValueName, reading: Reading, say: Phrases, zone: string): string | undefined {
  const value = reading.values[name];
  if (name !== "notAfter") return textOf(value);
  // Of an ambiguous date both readings are said.
  const dates = typeof value === "object" ? value : [textOf(value)];
  return dates.map((date) => dayOf(date, zone, say.dates)).join(" / ");
}

/** A longer value is marked nowhere: the mark would be the line. */
const longestMark = 120;

/** Where each value stands in the report, for marking it there. */
export function marksOf(
  readings: readonly Reading[],
  lines: readonly string[],
): readonly { readonly line: number; readonly text: string }[] {
  const marks: { line: number; text: string }[] = [];
  for (const reading of readings) {
    for (const name of said) {
      const text = textOf(reading.values[name]);
      if (text === undefined || text === "" || text.length > longestMark || isInternal(name, reading)) continue;
      const line = reading.lines?.[name] ?? reading.line;
      const there = lines[line - 1] ?? "";
      if (there.includes(text) && !marks.some((mark) => mark.line === line && mark.text === text)) {
        marks.push({ line, text });
      }
    }
  }
  return marks;
}

const loopback = /^(?:localhost|127(?:\.\d{1,3}){3}|\[?::1\]?)$/i;

/** The values of a case that fill placeholders, by the placeholder's name; the latest reading wins. */
export function caseValues(readings: readonly Reading[], product: Product): ReadonlyMap<string, string> {
  const values = new Map<string, string>();
  for (const [placeholder, reading] of product.caseValues) {
    for (const each of readings) {
      const text = textOf(each.values[reading as ValueName]);
      // "localhost" is no server's name: filled in, it would turn the advice into its opposite.
      if (text === undefined || text === "" || (reading === "host" && loopback.test(text))) continue;
      // A .NET version is none of the agent's.
      if (reading === "version" && !(each.reader === "installed-version" && each.values.scope === "agent")) continue;
      // A URL's path is no folder.
      if (reading === "path" && !/^[A-Za-z]:\\/.test(text)) continue;
      values.set(placeholder, text);
    }
  }
  return values;
}
