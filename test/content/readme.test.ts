// The two pages that teach the formats: what they show must be right.
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { parseArticle } from "../../src/content/article.ts";
import { parseDialog } from "../../src/content/dialog.ts";
import { loadContent } from "../../src/content/load.ts";
import { placeholderTypes } from "../../src/knowledge/article.ts";
import { tagNames } from "../../src/content/step-tags.ts";
import { sectionNames } from "../../src/content/sections.ts";
import { printed } from "./given.ts";

const articles = readFileSync("knowledge/README.md", "utf8");
const dialogs = readFileSync("dialogs/README.md", "utf8");
const { knowledge } = await loadContent({ knowledgeDir: "knowledge", dialogsDir: "dialogs" });
const { product } = knowledge;

test("the whole article of the page has no mistake and no warning", () => {
  const [, article = ""] = articles.split("~~~~markdown\n");
  const text = article.split("~~~~\n")[0]!;

  expect(parseArticle("printers/label-printer-jam.md", text, { product }).problems).toEqual([]);
});

test("each piece of the article stands in the whole, letter by letter", () => {
  const [pieces = "", whole = ""] = articles.split("### The whole article");
  const shown = [...pieces.matchAll(/^(`{3,})(?:markdown|yaml)\n([\s\S]*?)^\1$/gm)].map(([, , text]) => text!);

  expect(shown.length).toBeGreaterThan(6);
  expect(shown.filter((text) => !text.includes("### ") && !whole.includes(text))).toEqual([]);
});

test("the dialog of the page has no mistake and no warning", () => {
  const shown = [...dialogs.matchAll(/^```yaml\n([\s\S]*?)^```$/gm)].map(([, text]) => text!);
  const causes = ["label-printer-jam", "label-printer-no-paper", "label-printer-unplugged"];
  const { value, problems } = parseDialog("d.yaml", shown.slice(0, 3).join(""), { product, articles: new Set(causes) });

  expect(printed(problems)).toEqual([]);
  expect([...value!.causes.keys()]).toEqual(causes);
});

test("every section, tag, type and case value is explained", () => {
  const names = [
    ...sectionNames.map((name) => `## ${name}`),
    ...tagNames.map((name) => `\`${name}: `),
    ...placeholderTypes.map((name) => `\`${name}\``),
    ...[...product.caseValues.keys()].map((name) => `\`{${name}}\``),
  ];

  expect(names.filter((name) => !articles.includes(name))).toEqual([]);
});

test("every finding and question that our content names is on the list", () => {
  const findings = [...knowledge.articles.values()].flatMap((article) => article.findings);
  const questions = [...knowledge.dialogs.values()].flatMap((dialog) => dialog.questions);
  const named = [
    ...findings,
    ...questions.flatMap(({ id, answers }) => [id, ...answers.flatMap((answer) => answer.findings)]),
  ];

  expect(named.length).toBeGreaterThan(20);
  expect([...new Set(named)].filter((name) => !dialogs.includes(`\`${name}\``))).toEqual([]);
});
