// What the tests of content/ write down again and again: an article's text, a product, a folder on disk.
import { mkdir, mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { parseArticle, type ArticleContext } from "../../src/content/article.ts";
import { toLine, type Problem } from "../../src/content/problem.ts";
import type { Article } from "../../src/knowledge/article.ts";
import { noProduct, type Product } from "../../src/knowledge/product.ts";

export const product: Product = {
  ...noProduct,
  roles: [
    { id: "server-admin", label: "Server administrator", factor: 2 },
    { id: "portal-admin", label: "Portal administrator", factor: 2 },
  ],
  caseValues: new Map([
    ["host name", "host"],
    ["port", "port"],
  ]),
};

export const context: ArticleContext = { product, findings: new Set(["paper-jammed", "paper-sound"]) };

export const lines = (...text: readonly string[]): string => `${text.join("\n")}\n`;

/** An article with these lines behind the title and a sentence of explanation: they begin in line 5. */
export const body = (...text: readonly string[]): string =>
  lines("# The printer is silent", "", "It says nothing.", "", ...text);

/** An article with this front matter, which begins in line 2. */
export const frontMatter = (...text: readonly string[]): string =>
  lines("---", ...text, "---", "# The printer is silent", "", "It says nothing.");

/** Mistakes as they are printed; what a bare article lacks in general is left out. */
export function mistakesIn(text: string, file = "office/silent.md"): readonly string[] {
  return printed(parseArticle(file, text, context).problems);
}

export const printed = (problems: readonly Problem[]): readonly string[] =>
  problems.filter(({ message }) => !message.startsWith("What would make this article better")).map(toLine);

export function articleOf(text: string, file = "office/silent.md"): Article {
  const { value, problems } = parseArticle(file, text, context);
  if (value === undefined) throw new Error(`The article does not load: ${printed(problems).join(" / ")}`);
  return value;
}

/** A new folder with these files, by path; gone with the machine's temporary files. */
export async function folderWith(files: Readonly<Record<string, string | Uint8Array>>): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "content-"));
  for (const [path, content] of Object.entries(files)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), content);
  }
  return folder;
}
