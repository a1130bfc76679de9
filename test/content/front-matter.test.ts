import { expect, test } from "vitest";
import { frontMatter, mistakesIn } from "./given.ts";

const keys = "kind, status, reviewed, codes, findings, source, related, dialog, formerly";

test.each([
  ["a misspelt key", ["reviwed: 2026-11-23"], "2 `reviwed` is not a key here. Did you mean `reviewed`?"],
  ["an unknown key", ["owner: me"], `2 \`owner\` is not a key here. Remove it, or use one of ${keys}.`],
  [
    "an unknown word",
    ["kind: problm"],
    "2 `kind: problm` is not known. Write one of problem, how-to, concept. Did you mean `problem`?",
  ],
  [
    "a day that does not exist",
    ["reviewed: 2026-02-30"],
    "2 `reviewed: 2026-02-30` is not a date. Write it as 2026-11-23.",
  ],
  [
    "a date in another order",
    ["reviewed: 23.11.2026"],
    "2 `reviewed: 23.11.2026` is not a date. Write it as 2026-11-23.",
  ],
  [
    "a key that stands twice",
    ["kind: problem", "kind: concept"],
    "3 `kind` stands here a second time (first in line 2). Remove one of the two.",
  ],
  [
    "an entry that stands twice",
    ["codes:", "  - A", "  - A"],
    "4 `A` stands twice under `codes`. Remove one of the two.",
  ],
  [
    "a text where a list is due",
    ["codes: A"],
    "2 `codes` must be a list. Write each entry on a line of its own, beginning with `- `.",
  ],
  [
    "a list in brackets",
    ["codes: [A, B]"],
    "2 `codes` must be written as lines. Write each entry on a line of its own, beginning with `- `.",
  ],
  ["a code with a space", ["codes:", "  - A B"], "3 `A B` in `codes` is not a code. Write one name without spaces."],
  [
    "an id with a space",
    ["related:", "  - a b"],
    "3 `a b` in `related` is not an id. Use letters, digits and hyphens, without spaces.",
  ],
  [
    "a finding that nothing gives",
    ["findings:", "  - paper-jamed"],
    "3 No reader gives the finding `paper-jamed`. Did you mean `paper-jammed`?",
  ],
  [
    "an address without https",
    ["source: www.example.org"],
    "2 `source: www.example.org` is not an address. Write the whole address, beginning with https://.",
  ],
  [
    "an address that runs code",
    ["source:", "  - https://example.org", "  - javascript:alert(1)"],
    "4 `javascript:alert(1)` in `source` is not an address. Write the whole address, beginning with https://.",
  ],
  ["a key without a value", ["source:"], "2 `source` has no value. Write one, or remove the line."],
  ["an entry without a value", ["codes:", "  -"], "3 An entry of `codes` has no value. Write one, or remove the line."],
  [
    "a value that is a comment",
    ["source: # the page"],
    "2 `source` has no value: what follows `#` is a comment. Put the sentence in quotes.",
  ],
  [
    "a colon in a sentence",
    ["source: page: two"],
    "2 A colon or the indentation splits this sentence. Put the sentence in quotes.",
  ],
  [
    "an entry below a value",
    ["source:", "  page: two"],
    "2 `source` must be a sentence, and a colon splits it. Put the sentence in quotes.",
  ],
  [
    "an alias",
    ["kind: *x"],
    "2 A value that begins with `*` repeats another one, which is not allowed here. Put the sentence in quotes.",
  ],
  [
    "an anchor",
    ["kind: &x problem"],
    "2 A value that begins with `&` names it for reuse, which is not allowed here. Put the sentence in quotes.",
  ],
  [
    "a tag",
    ["kind: !!js/function problem"],
    "2 A value that begins with `!` names a type, which is not allowed here. Put the sentence in quotes.",
  ],
  ["a tab", ["codes:", "\t- A"], "3 A tab indents this line. Use spaces."],
  [
    "a quote that stays open",
    ["source: 'https://example.org", "kind: problem"],
    "2 A quote is opened here and never closed. Close it at the end of the sentence.",
  ],
  [
    "a list at the top",
    ["- kind"],
    "2 The file must hold names with a colon, not a list. Remove each `- ` and end each name with a colon.",
  ],
  ["braces", ["{ kind: problem }"], "2 Braces are not used here. Write each name with its colon on a line of its own."],
  [
    "a key that means something to JavaScript",
    ["__proto__: x"],
    "2 This cannot be a key. Begin the line with a word and a colon.",
  ],
])("%s is told with its line and what to do", (_, text, mistake) => {
  expect(mistakesIn(frontMatter(...text))).toEqual([`office/silent.md:${mistake}`]);
});

test("a comment is welcome behind a word and on a line of its own", () => {
  expect(
    mistakesIn(frontMatter("# who reviews this?", "kind: problem # not a how-to", "codes:", "  - A # rare")),
  ).toEqual([]);
});

test("a sentence that a comment cuts off is refused", () => {
  expect(mistakesIn(frontMatter("source: contoso/docs page #2"))).toEqual([
    "office/silent.md:2 Everything behind ` #` is a comment and is lost. Put the sentence in quotes, or the comment on a line of its own.",
  ]);
});

test("front matter that is never closed is the only mistake that is told", () => {
  expect(mistakesIn("---\nkind: problem\n# Title\n")).toEqual([
    "office/silent.md:1 The front matter is never closed. Add a line `---` below its last key.",
  ]);
});

test("front matter in another language is never run", () => {
  expect(mistakesIn("---js\nprocess.exit(1)\n---\n# Title\n\nText.\n")[0]).toBe(
    "office/silent.md:1 The first line must be `---` alone. Remove what stands behind it.",
  );
});

test("a word that YAML would take for a truth value or a number stays the word", () => {
  expect(mistakesIn(frontMatter("codes:", "  - no", "  - 0x10", "  - null"))).toEqual([]);
});

test("all mistakes are told at once, those of the text below included", () => {
  const text = `${frontMatter("kind: problm", "reviwed: 2026-11-23", "codes: A")}\n## Symptom\n\n- x\n`;

  expect(mistakesIn(text)).toHaveLength(4);
});
