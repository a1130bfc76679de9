import { describe, expect, it } from "vitest";
import { judge } from "../../src/evidence/findings.ts";
import { readers, readReport } from "../../src/evidence/readers.ts";
import type { Reading, ValueName } from "../../src/evidence/readings.ts";
import { context } from "./context.ts";
import { fixtures } from "./fixtures/all.ts";
import { fixtureTime, type Fixture } from "./fixtures/fixture.ts";
import { silent } from "./fixtures/silent.ts";

const title = ({ name, language }: Fixture): string => `${name} (${language})`;
const cases = fixtures.map((fixture) => [title(fixture), fixture] as const);

function findingsOf(text: string): readonly (readonly [string, readonly number[]])[] {
  return judge([readReport(text, context)], fixtureTime).map(({ finding, lines }) => [finding, lines] as const);
}

/** Values that stand in their line as they are read, apart from case, blanks and the marks between the pairs of a thumbprint. */
const literal: readonly ValueName[] = ["subject", "host", "connectorName", "thumbprint", "policy", "version", "dn", "account", "operation", "switchValue", "proxy", "file"]; // prettier-ignore
const bare = (text: string): string => text.toLowerCase().replace(/[\s:]/gu, "");

/** What the reading says, and the line it names for it. */
function placesOf({ values, line, lines }: Reading): readonly { value: string; line: number }[] {
  return literal.flatMap((name) => {
    const value = values[name];
    return typeof value === "string" ? [{ value, line: lines?.[name] ?? line }] : [];
  });
}

describe("a fixture", () => {
  it.each(cases)("is read: %s", (_, { text, readings }) => {
    expect(readReport(text, context)).toEqual(readings);
  });

  it.each(cases)("proves what it proves, with the lines: %s", (_, { text, findings }) => {
    expect(findingsOf(text)).toEqual(findings);
  });

  it("proves the same with the line ends of Windows and quoted in a mail", () => {
    for (const fixture of fixtures) {
      const { text, findings } = fixture;
      expect([title(fixture), findingsOf(text.replace(/\n/gu, "\r\n"))]).toEqual([title(fixture), findings]);
      expect([title(fixture), findingsOf(text.replace(/^/gmu, "> "))]).toEqual([title(fixture), findings]);
    }
  });

  it("proves the same below a greeting, that many lines further down", () => {
    for (const fixture of fixtures) {
      const moved = fixture.findings.map(([finding, lines]) => [finding, lines.map((line) => line + 2)]);
      expect([title(fixture), findingsOf(`Hello, please have a look.\n\n${fixture.text}`)]).toEqual([
        title(fixture),
        moved,
      ]);
    }
  });

  it("holds each value in the line that its reading names", () => {
    let counted = 0;
    for (const fixture of fixtures) {
      const lines = fixture.text.split("\n").map(bare);
      for (const reading of fixture.readings) {
        // The names of a PEM certificate are in its bytes; a file's name heads the lines that it holds.
        if (lines[reading.line - 1]!.includes("begincertificate")) continue;
        for (const { value, line } of placesOf(reading)) {
          if (reading.reader === "host-configuration" && /\.config$/u.test(value)) continue;
          // A prompt's parameters go with every outcome of its run.
          if (reading.reader === "ecma-host-script") continue;
          // A narrow window puts a blob's value below its label.
          const until = reading.reader === "scim-blob" ? line + 1 : line;
          expect([title(fixture), value, lines.slice(line - 1, until).join("")]).toEqual([
            title(fixture),
            value,
            expect.stringContaining(bare(value)),
          ]);
          counted++;
        }
      }
    }
    expect(counted).toBeGreaterThan(100);
  });
});

describe("the fixtures", () => {
  it("have something to read for every reader", () => {
    const read = new Set(fixtures.flatMap(({ readings }) => readings.map(({ reader }) => reader)));

    expect(readers.map(({ name }) => name).filter((name) => !read.has(name))).toEqual([]);
  });

  it.each(["en", "de", "fr", "es"])("have services and certificates of a Windows in %s", (language) => {
    const read = fixtures
      .filter((fixture) => fixture.language === language)
      .flatMap(({ readings }) => readings.map(({ reader }) => reader));

    expect(read.filter((reader) => reader === "service-status").length).toBeGreaterThan(3);
    expect(read.filter((reader) => reader === "certificate").length).toBeGreaterThan(2);
    expect(silent.some((fixture) => fixture.language === language)).toBe(true);
  });

  it("have names that tell them apart", () => {
    const names = fixtures.map(title);

    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
    expect(fixtures.length).toBeGreaterThan(150);
  });
});
