// Blocks and inline runs as Markdown that reads well raw: only what would be taken for markup is escaped.
import type { Phrases } from "../phrases/en.ts";
import type { Block, Inline } from "../knowledge/blocks.ts";
import { oneLine, textOfPieces } from "../knowledge/blocks.ts";

export interface MarkdownOptions {
  /** The sentences of the turn's language; English where absent. */
  readonly say?: Phrases;
  /** Absolute address of an article's page; without it a link to an article is its words alone. */
  readonly articleAddress?: (id: string) => string;
}

// Characters that begin markup anywhere. `_` inside a word (ecma2host_HR) and a backslash before a letter (C:\Program) are
// literal in Markdown, and stay as they are, since terminals show this text raw.
const anywhere = /[`*~[\]]|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])|<(?=[a-z/!?])|&(?=#?\w+;)|\\(?=[!-/:-@[-`{-~]|$)/giu;
const atLineStart = /^(\s*)([#+>=-])|^(\s*\d{1,9})([.)])(?=\s|$)/gm;

/** Text that no Markdown reader takes for anything but text. */
export function escapeMarkdown(text: string): string {
  return text
    .replace(anywhere, (character) => `\\${character}`)
    .replace(atLineStart, (_, space: string | undefined, mark: string | undefined, digits: string, stop: string) =>
      mark === undefined ? `${digits}\\${stop}` : `${space ?? ""}\\${mark}`,
    );
}

/** A code span that holds any text: the fence is longer than every run of backticks inside. */
export function codeSpan(text: string): string {
  const line = oneLine(text);
  if (line.trim() === "") return "";
  const fence = "`".repeat(longestRun(line) + 1);
  const space = line.startsWith("`") || line.endsWith("`") ? " " : "";
  return `${fence}${space}${line}${space}${fence}`;
}

/** A fenced block that holds any text. */
export function codeFence(text: string, language = ""): string {
  const fence = "`".repeat(Math.max(3, longestRun(text) + 1));
  return `${fence}${language.replace(/[^\w+#.-]/g, "")}\n${withoutLastLines(text)}\n${fence}`;
}

const longestRun = (text: string): number => Math.max(0, ...(text.match(/`+/g) ?? []).map((run) => run.length));

/** Spaces and brackets would end the address early. */
const escapeAddress = (href: string): string =>
  href.replace(/[\s<>()\\]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase().padStart(2, "0")}`);

export function inlinesToMarkdown(content: readonly Inline[], options: MarkdownOptions = {}): string {
  return content.map((run) => inlineToMarkdown(run, options)).join("");
}

function inlineToMarkdown(run: Inline, options: MarkdownOptions): string {
  switch (run.kind) {
    case "literal":
      return escapeMarkdown(run.text);
    case "own":
      return codeSpan(run.text);
    case "placeholder":
      return codeSpan(textOfPieces([run]));
    case "strong":
      return wrapped("**", inlinesToMarkdown(run.content, options));
    case "emphasis":
      return wrapped("*", inlinesToMarkdown(run.content, options));
    case "code":
      return codeSpan(textOfPieces(run.pieces));
    case "link":
      return /^https?:\/\//i.test(run.href)
        ? `[${inlinesToMarkdown(run.content, options)}](${escapeAddress(run.href)})`
        : inlinesToMarkdown(run.content, options);
    case "article-link": {
      const words = inlinesToMarkdown(run.content, options);
      return options.articleAddress === undefined
        ? words
        : `[${words}](${escapeAddress(options.articleAddress(run.article))})`;
    }
    case "break":
      return "  \n";
  }
}

/** Markdown does not see emphasis whose edge is a space. */
export function wrapped(mark: string, text: string): string {
  const inner = text.trim();
  if (inner === "") return text;
  return text.replace(inner, () => `${mark}${inner}${mark}`);
}

/** Blocks, an empty line between them. */
export function blocksToMarkdown(blocks: readonly Block[], options: MarkdownOptions = {}): string {
  return blocks
    .map((block) => blockToMarkdown(block, options))
    .filter((text) => text !== "")
    .join("\n\n");
}

function blockToMarkdown(block: Block, options: MarkdownOptions): string {
  switch (block.kind) {
    case "paragraph":
      return inlinesToMarkdown(block.content, options);
    case "code":
      return codeFence(textOfPieces(block.pieces), block.language);
    case "list":
      return block.items
        .map((item, index) => listItem(block.ordered ? `${index + 1}. ` : "- ", blocksToMarkdown(item, options)))
        .join("\n");
    case "table":
      return table(
        block.head.map((cell) => cellText(cell, options)),
        block.rows.map((row) => row.map((cell) => cellText(cell, options))),
      );
  }
}

/** Later lines are set in by the width of the mark, so that they stay in the item. */
export function listItem(mark: string, text: string): string {
  const indent = " ".repeat(mark.length);
  return mark + text.replace(/\n(?=[^\n])/g, `\n${indent}`);
}

export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(" | ")} |`;
  return [line(head), line(head.map(() => "---")), ...rows.map(line)].join("\n");
}

/** A cell is one line, and an upright bar in it would end it. */
const cellText = (content: readonly Inline[], options: MarkdownOptions): string =>
  inCell(inlinesToMarkdown(content, options));

export const inCell = (text: string): string => oneLine(text).replaceAll("|", "\\|");

function withoutLastLines(text: string): string {
  let end = text.length;
  while (end > 0 && text[end - 1] === "\n") end--;
  return text.slice(0, end);
}
