// What is read from a text under other names is what was read before, under the other names: for every fixture of the readers.
import { describe, expect, it } from "vitest";
import { readReport } from "../../src/evidence/readers.ts";
import type { Value } from "../../src/evidence/readings.ts";
import { pseudonymize } from "../../src/text/pseudonyms.ts";
import { context } from "../evidence/context.ts";
import { fixtures } from "../evidence/fixtures/all.ts";

const wordsOf = (text: string): readonly string[] => text.match(/[\p{L}\d]+/gu) ?? [];

/** The other name of each word, taken from the two texts side by side. Readers fold case, so it is left out of account. */
function renamingOf(text: string, renamed: string): (value: Value) => Value {
  const before = wordsOf(text.toLowerCase());
  const after = wordsOf(renamed.toLowerCase());
  expect(after).toHaveLength(before.length);
  const names = new Map(before.map((word, index) => [word, after[index]!] as const).filter(([a, b]) => a !== b));
  const rename = (value: string): string =>
    value.toLowerCase().replace(/[\p{L}\d]+/gu, (word) => names.get(word) ?? word);
  return (value) => (typeof value === "string" ? rename(value) : typeof value === "object" ? value.map(rename) : value);
}

const folded = (value: Value): Value =>
  typeof value === "string"
    ? value.toLowerCase()
    : typeof value === "object"
      ? value.map((one) => one.toLowerCase())
      : value;

/** Reader, line and values of each reading, the values as `rename` has them. */
const readIn = (text: string, rename: (value: Value) => Value): unknown =>
  readReport(text, context).map(({ values, ...rest }) => ({
    ...rest,
    values: Object.fromEntries(Object.entries(values).map(([name, value]) => [name, rename(value)])),
  }));

describe("a fixture under other names", () => {
  it.each(fixtures.map((fixture) => [`${fixture.name} (${fixture.language})`, fixture.text] as const))(
    "reads as before, under the other names: %s",
    (_, text) => {
      const renamed = pseudonymize(text).text;
      expect(readIn(renamed, folded)).toEqual(readIn(text, renamingOf(text, renamed)));
    },
  );

  it("is one of at least 190, and a good part of them holds names", () => {
    expect(fixtures.length).toBeGreaterThanOrEqual(190);
    expect(fixtures.filter(({ text }) => pseudonymize(text).names > 0).length).toBeGreaterThan(60);
  });
});
