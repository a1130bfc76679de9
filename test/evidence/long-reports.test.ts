import { describe, expect, it } from "vitest";
import { readers, readReport } from "../../src/evidence/readers.ts";
import { context } from "./context.ts";
import { fixtures } from "./fixtures/all.ts";

// A long report is searched for the readers' words first, and each reader is given only what lies around its own.
const calm = Array.from(
  { length: 1_300 },
  (_, count) => `2026-11-24 08:00:${String(count % 60).padStart(2, "0")}.117 [4] INFO worker ${count} idle`,
);
/** More lines than the farthest reader looks, so that neighbours prove nothing of each other. */
const apart = Array.from({ length: 260 }, () => "");

function readWhole(text: string): readonly unknown[] {
  return readers.flatMap((reader) => reader.read(text, context)).sort((one, other) => one.line - other.line);
}

describe("a long report", () => {
  it("gives the readings that each reader finds in the whole of it, with every fixture in its middle", () => {
    for (const { name, text } of fixtures) {
      const long = [...calm, text, ...calm].join("\n");
      expect([name, readReport(long, context)]).toEqual([name, readWhole(long)]);
    }
  }, 120_000);

  it("gives the same with all fixtures in one report, and with the line ends of Windows", () => {
    for (const end of ["\n", "\r\n"]) {
      const long = fixtures
        .flatMap(({ text }) => [text, ...apart, ...calm.slice(0, 40)])
        .join("\n")
        .replaceAll("\n", end);
      const read = readReport(long, context);
      expect(read.length).toBeGreaterThan(150);
      expect(read).toEqual(readWhole(long));
    }
  }, 120_000);

  it("sees words that were escaped or hidden between marks of copying", () => {
    const hidden =
      "certi\u200bficate of the ECMA host, Subject: CN=srv-7.corp.example, Not\u00a0After: 2025-03-31T00:00:00Z";
    const long = [...calm, hidden, "Issued to certificate", ...calm].join("\n");
    expect(readReport(long, context)).toEqual(readWhole(long));
  });
});
