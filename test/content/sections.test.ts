import { expect, test } from "vitest";
import { articleOf, body, lines, mistakesIn } from "./given.ts";

const sections = "Messages, Symptoms, Resolution, Verification, Caveats, Examples, Counterexamples";
const eight = Array.from({ length: 8 }, (_, index) => `- complaint ${index}`);

test.each([
  ["no title", "Only text.\n", "1 The article has no title. Begin the text with a line `# ` and the title."],
  ["an empty file", "", "1 The article has no title. Begin the text with a line `# ` and the title."],
  [
    "a title alone",
    "# Title\n",
    "1 Nobody can find this article. Add an explanation below the title, or `## Messages` or `## Symptoms`.",
  ],
  ["text before the title", "Text.\n\n# Title\n\nText.\n", "1 This stands before the title. Move it below."],
  [
    "a second title",
    body("# Again"),
    "5 This is a second title. Use `##` for a section, or `###` for a way of the resolution.",
  ],
  ["a misspelt section", body("## Symptom", "", ...eight), "5 `## Symptom` is not a section. Did you mean `Symptoms`?"],
  ["another section", body("## Cause", "", "Dust."), `5 \`## Cause\` is not a section. The sections are ${sections}.`],
  [
    "a section in lower case",
    body("## symptoms", "", ...eight),
    "5 `## symptoms` is not a section. Did you mean `Symptoms`?",
  ],
  [
    "a section too late",
    body("## Caveats", "", "- x", "", "## Symptoms", "", ...eight),
    "9 `## Symptoms` stands too late. Move it before `## Caveats`.",
  ],
  [
    "a section twice",
    body("## Caveats", "", "- x", "", "## Caveats", "", "- y"),
    "9 `## Caveats` stands here a second time (first in line 5). Bring the two together.",
  ],
  [
    "a heading inside of a section",
    body("### Why"),
    "5 The heading `Why` has no place here. Write it as a paragraph in bold.",
  ],
  ["an empty section", body("## Resolution"), "5 warning: `## Resolution` is empty. Fill it, or remove the heading."],
  [
    "too few symptoms",
    body("## Symptoms", "", "- one"),
    "5 warning: There are fewer than 8 symptoms (1). Add the words in which others would say it.",
  ],
  [
    "a symptom that is a paragraph",
    body("## Symptoms", "", ...eight, "", "It hums."),
    "16 A symptom is a bullet. Begin the line with `- `.",
  ],
  [
    "a symptom with bullets",
    body("## Symptoms", "", ...eight, "  - deeper"),
    "14 A symptom is one sentence. Write what is nested in it as a bullet of its own, or put it in quotes.",
  ],
  [
    "an empty symptom",
    body("## Symptoms", "", ...eight, "-"),
    "15 This symptom is empty. Write it in the words of somebody who has the problem, or remove the bullet.",
  ],
  [
    "a caveat that is a paragraph",
    body("## Caveats", "", "Mind the gap."),
    "7 A caveat is a bullet. Begin the line with `- `.",
  ],
])("%s is told", (_, text, mistake) => {
  expect(mistakesIn(text)).toEqual([`office/silent.md:${mistake}`]);
});

test.each([
  [
    "raw HTML",
    "a <b>bold</b> word",
    [
      "3 `<b>` is HTML, which is not shown. Put it in backticks, or write it in Markdown.",
      "3 `</b>` is HTML, which is not shown. Put it in backticks, or write it in Markdown.",
    ],
  ],
  [
    "a pattern that looks like HTML",
    "open\nCache, then <guid>",
    ["4 `<guid>` is HTML, which is not shown. Put it in backticks, or write it in Markdown."],
  ],
  [
    "a block of HTML",
    "Text.\n\n<div>\nx\n</div>",
    ["5 `<div>` is HTML, which is not shown. Put it in backticks, or write it in Markdown."],
  ],
  [
    "a backslash that Markdown swallows",
    "Cache\\{guid}",
    ["3 A backslash before `{` is lost outside of code. Put the path or name in backticks."],
  ],
  [
    "a backslash in an account name",
    "one\ntwo corp\\_svc",
    ["4 A backslash before `_` is lost outside of code. Put the path or name in backticks."],
  ],
  [
    "a relative link",
    "[x](../other/jam.md#top)",
    ["3 The link to `../other/jam.md#top` leads nowhere. Write the id alone: `(jam)`."],
  ],
  [
    "a link to a file",
    "[x](./x.pdf)",
    ["3 The link to `./x.pdf` leads nowhere. Write a whole address beginning with https://, or the id of an article."],
  ],
  [
    "a link that runs code",
    "[x](javascript:alert(1))",
    [
      "3 The link to `javascript:alert(1)` leads nowhere. Write a whole address beginning with https://, or the id of an article.",
    ],
  ],
  [
    "a link with a password",
    "[x](https://me:secret@example.org)",
    [
      "3 The link to `https://me:secret@example.org` leads nowhere. Write a whole address beginning with https://, or the id of an article.",
    ],
  ],
  [
    "a picture beside the file",
    "![lid](./lid.png)",
    ["3 warning: The picture `./lid.png` is not shown. Say in words what it shows, or give its whole address."],
  ],
  ["a fence that stays open", "```\nx", ["3 This fence is never closed. Add a line of ``` below its last line."]],
  [
    "a cell that a bar splits",
    "| A | B |\n|---|---|\n| `a|b` | c |",
    ["5 This row has more cells than the table's head, and the last are lost. Write a `|` inside a cell as `\\|`."],
  ],
])("%s is told", (_, text, mistakes) => {
  expect(mistakesIn(lines("# The printer is silent", "", text))).toEqual(
    mistakes.map((mistake) => `office/silent.md:${mistake}`),
  );
});

test("code may hold everything that Markdown would swallow", () => {
  expect(
    mistakesIn(body("`<guid>` `Cache\\{x}` `corp\\_svc`", "", "```xml", '<add key="Debug" \\_ />', "```")),
  ).toEqual([]);
});

test("a comment is not shown and not refused", () => {
  const article = articleOf(body("<!-- ask Ann -->", "", "More <!-- or Bob --> text."));

  expect(article.explanation[1]).toMatchObject({ content: [{ text: "More " }, { text: " text." }] });
});

test("a mail address and an address without a scheme need no care", () => {
  expect(mistakesIn(body("Write to ann@example.org, see www.example.org."))).toEqual([]);
});

test("a mistake is one line, whatever stands in the text that it quotes", () => {
  expect(mistakesIn(body("one \u001b[31mred\ntwo", "---"))[0]).toBe(
    `office/silent.md:5 \`## one [31mred two\` is not a section. The sections are ${sections}.`,
  );
});
