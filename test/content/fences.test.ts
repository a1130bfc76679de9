import { expect, test } from "vitest";
import { articleOf, body, mistakesIn } from "./given.ts";

const types = "guid, path, file, host, port, date, number, user, url, code, name, text";
const message = (...text: readonly string[]): string => body("## Messages", "", ...text);
const examples = (...text: readonly string[]): string => body("## Examples", "", ...text);

test.each([
  [
    "a message outside of a fence",
    message("Paper jam"),
    "7 A message stands in a fence. Put a line of ``` before and after it.",
  ],
  [
    "a message that is only indented",
    message("    Paper jam"),
    "7 A message stands in a fence. Put a line of ``` before and after it.",
  ],
  ["an empty message", message("```", "```"), "7 This fence is empty. Write the text into it, or remove it."],
  [
    "a misspelt word",
    message("```genric", "Jam", "```"),
    "7 `genric` is not a word for a message. Did you mean `generic`? Behind the fence stand a language such as `de`, and `generic`.",
  ],
  [
    "another word",
    message("```powershell", "Jam", "```"),
    "7 `powershell` is not a word for a message. Behind the fence stand a language such as `de`, and `generic`.",
  ],
  [
    "a word that says nothing",
    message("```text", "Jam", "```"),
    "7 warning: The word `text` says nothing here. Remove it.",
  ],
  [
    "placeholders that touch",
    message("```", "Jam", "in {a path}{b guid} now", "```"),
    "8 `{a path}` and `{b guid}` touch, so nobody can say where one ends. Make them one placeholder, or write the text between them.",
  ],
  [
    "a part of placeholders alone",
    message("```", "Jam", "", "{a path}", "```"),
    "10 This part holds nothing but placeholders and would fit any text. Add words that always stand there.",
  ],
  [
    "braces that look meant",
    message("```", "Jam", "in {trayName}", "```"),
    `9 warning: \`{trayName}\` counts as written, since its last word is not a type. If it varies, end it with one of ${types}; if not, write \`{{trayName}}\`.`,
  ],
  [
    "a misspelt type",
    message("```", "Jam in {tray nmae}", "```"),
    `8 warning: \`{tray nmae}\` counts as written, since its last word is not a type. Did you mean \`name\`? If it varies, end it with one of ${types}; if not, write \`{{tray nmae}}\`.`,
  ],
  [
    "an example outside of a fence",
    examples("it jams"),
    "7 An example stands in a fence. Put a line of ``` before and after it.",
  ],
  [
    "a misspelt word of an example",
    examples("```canditate", "it jams", "```"),
    "7 `canditate` is not a word for an example. Did you mean `candidate`? Behind the fence stand `candidate` and `today 2026-11-23`.",
  ],
  [
    "a today without a day",
    examples("```today", "it jams", "```"),
    "7 Behind `today` stands no date. Write it as `today 2026-11-23`.",
  ],
  [
    "a today that does not exist",
    examples("```candidate today 2026-11-31", "it jams", "```"),
    "7 Behind `today` stands no date. Write it as `today 2026-11-23`.",
  ],
])("%s is told", (_, text, mistake) => {
  expect(mistakesIn(text)).toEqual([`office/silent.md:${mistake}`]);
});

test.each([
  ["a number", "at {0}"],
  ["a property", "at {a.b}"],
  ["a placeholder over two lines", "at {tray\nname}"],
  ["a name of more than 40 letters", `at {${"a".repeat(41)} name}`],
  ["JSON", '{"tray": "name"}'],
  ["an empty pair", "at {}"],
])("braces around %s are literal", (_, text) => {
  const [read] = articleOf(message("```", text, "```")).messages;

  expect(read!.parts[0]!.pieces).toEqual([{ kind: "literal", text: text.replace("\n", " ") }]);
});

test("doubled braces are one pair of literal ones, whatever stands beside them", () => {
  const [read] = articleOf(message("```", "{{tray name}}{tray name} end", "```")).messages;

  expect(read!.parts[0]!.pieces).toEqual([
    { kind: "literal", text: "{tray name}" },
    { kind: "placeholder", name: "tray name", type: "name" },
    { kind: "literal", text: " end" },
  ]);
});

test("several empty lines divide like one", () => {
  const [read] = articleOf(message("```", "", "one", "", "  ", "two", "", "```")).messages;

  expect(read!.parts.map(({ line }) => line)).toEqual([9, 12]);
});
