// Texts on which marked and yaml take seconds, exhaust the stack or end the process: each is told quickly instead.
import { expect, test } from "vitest";
import { parseArticle } from "../../src/content/article.ts";
import { parseDialog } from "../../src/content/dialog.ts";
import { largestFile } from "../../src/content/files.ts";
import { noProduct } from "../../src/knowledge/product.ts";
import { context, printed } from "./given.ts";

/** Milliseconds, generous for a busy machine; unguarded, the first of these takes 20 s, and others never end. */
const quickly = 8_000;

const article = (text: string): string => `# Title\n\n${text}`.slice(0, largestFile);
const fill = (unit: string): string => unit.repeat(Math.floor(largestFile / unit.length));
const marks =
  "This paragraph holds too many of the signs * _ ~ [. Put what is no formatting in backticks or in a fence.";
const deep = "This line is nested too deeply. Keep to three levels of lists or quotations.";

test.each([
  ["stars and underscores", "*a_".repeat(10_000), marks],
  ["many paragraphs of them", fill(`${"*a_".repeat(150)}\n\n`), marks],
  ["open brackets", fill("["), marks],
  ["nested emphasis", `${"*a **b ".repeat(300)}${"** *".repeat(300)}`, marks],
  ["quotations in quotations", `${">".repeat(2_000)} a`, deep],
  ["lists in lists", `${"- ".repeat(3_000)}a`, deep],
  ["numbers in numbers", `${"1. ".repeat(3_000)}a`, deep],
  ["lists by indentation", Array.from({ length: 600 }, (_, index) => `${"  ".repeat(index)}- a`).join("\n"), deep],
])("%s are told", { timeout: quickly }, (_, text, mistake) => {
  const [first] = parseArticle("a.md", article(text), context).problems;

  expect(first?.message).toBe(mistake);
});

test.each([
  ["one long line", fill("word ")],
  ["one long word", fill("a")],
  ["empty lines", `- a${fill("\n")}b`],
  ["bullets", fill("- a\n")],
  ["table cells", fill("|a") + "\n" + fill("|-")],
  ["backticks of every length", Array.from({ length: 400 }, (_, index) => "`".repeat(index)).join("a")],
  ["angle brackets", fill("<a ")],
  ["addresses", fill("https://a ")],
  ["backslashes", fill("\\")],
  ["fences", fill("```\n")],
  ["braces", fill("{a")],
  ["headings", fill("a\n===\n")],
])("a file full of %s is read in no time", { timeout: quickly }, (_, text) => {
  const parsed = parseArticle("a.md", article(text), context);

  expect(parsed.id).toBe("a");
});

test.each([
  ["messages of braces", fill("{a b")],
  ["messages of doubled braces", fill("{{a name}}{")],
])("%s are read in no time", { timeout: quickly }, (_, text) => {
  parseArticle("a.md", `# Title\n\n## Messages\n\n\`\`\`\n${text}\n\`\`\`\n`, context);
});

test.each([
  ["brackets", "[".repeat(100_000)],
  ["braces over many lines", "{\n".repeat(3_000)],
  ["dashes", `${"- ".repeat(5_000)}a`],
  ["question marks", `${"? ".repeat(3_000)}a`],
  ["colons", "a: ".repeat(20_000)],
  ["indentation", Array.from({ length: 600 }, (_, index) => `${" ".repeat(index)}a:`).join("\n")],
])("YAML of nothing but %s is told", { timeout: quickly }, (_, text) => {
  const dialog = parseDialog("d.yaml", text, { articles: new Set(), product: noProduct });

  expect(printed(dialog.problems)[0]).toMatch(
    /^d\.yaml:\d+ This is nested too deeply\. Keep to the levels that the format needs\.$/,
  );
});

test.each([
  ["entries", fill("- a\n")],
  [
    "keys",
    Array.from({ length: 20_000 }, (_, index) => `k${index}: v`)
      .join("\n")
      .slice(0, largestFile),
  ],
  ["tags", "!a ".repeat(20_000)],
  ["anchors", "&a ".repeat(20_000)],
  ["quotes", `a: '${fill("''")}`],
])("YAML of %s is read in time", { timeout: quickly }, (_, text) => {
  expect(parseDialog("d.yaml", text, { articles: new Set(), product: noProduct }).problems.length).toBeGreaterThan(0);
});

test("a file of too many lines is told", () => {
  const bullets = "- a\n".repeat(5_000);

  expect(parseArticle("a.md", article(bullets), context).problems[0]?.message).toBe(
    "This article has more than 5000 lines. Cut it into several.",
  );
  expect(parseDialog("d.yaml", bullets, { articles: new Set(), product: noProduct }).problems[0]?.message).toBe(
    "This holds more than 5000 lines. Cut it into several files.",
  );
});
