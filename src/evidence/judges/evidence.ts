// All readings of a case, as those who judge them ask for them: by reader, the newest report first.
import type { Finding, Reading, Value, ValueName } from "../readings.ts";

/** A reading with the report it is from. */
export interface Placed extends Reading {
  readonly report: number;
}

export interface Evidence {
  /** Every reading of the reader, oldest report first, in order of line. */
  readonly all: (reader: string) => readonly Placed[];
  /**
   * What the newest report that has such readings says. Things change in the course of a case: a service was started, a
   * certificate was replaced, so an older report does not speak against a newer one.
   */
  readonly newest: (reader: string, counts?: (reading: Placed) => boolean) => readonly Placed[];
}

/** Judges one family of findings. */
export type Judge = (evidence: Evidence, now: Date) => readonly Finding[];

export function toEvidence(reports: readonly (readonly Reading[])[]): Evidence {
  const byReader = new Map<string, Placed[]>();
  reports.forEach((readings, report) => {
    for (const reading of readings) {
      const placed = byReader.get(reading.reader) ?? [];
      placed.push({ ...reading, report });
      byReader.set(reading.reader, placed);
    }
  });
  const all = (reader: string): readonly Placed[] => byReader.get(reader) ?? [];
  return {
    all,
    newest: (reader, counts = () => true) => {
      const counted = all(reader).filter(counts);
      const report = counted.at(-1)?.report;
      return counted.filter((reading) => reading.report === report);
    },
  };
}

/** A finding of the report that the first reading is from, with the lines of those readings that are from it. */
export function toFinding(
  finding: string,
  [basis, ...others]: readonly [Placed, ...Placed[]],
  values: Readonly<Record<string, Value | undefined>>,
  names: readonly ValueName[] = [],
): Finding {
  const lines = [basis, ...others]
    .filter(({ report }) => report === basis.report)
    .flatMap((reading) => (names.length === 0 ? [reading.line] : linesOf(reading, names)));
  return {
    finding,
    values: Object.fromEntries(
      Object.entries(values).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
    ),
    lines: [...new Set(lines)].sort((a, b) => a - b),
    report: basis.report,
  };
}

/** The lines of the named values that the reading has. */
function linesOf({ values, line, lines }: Placed, names: readonly ValueName[]): readonly number[] {
  const present = names.filter((name) => values[name] !== undefined);
  return present.length === 0 ? [line] : present.map((name) => lines?.[name] ?? line);
}

export function text(value: Value | undefined): string | undefined {
  return typeof value === "string" ? value : undefined;
}
