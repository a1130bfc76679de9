// Paragraphs, lists, code and tables: marked's tokens into the blocks that channels draw.
import type { MarkedToken, Tokens } from "marked";
import type { Block, Inline } from "../knowledge/blocks.ts";
import { toInlines, type InlineContext } from "./inline.ts";
import { isComment, placeIn, type Placed } from "./markdown.ts";
import { toPieces } from "./placeholder.ts";

export function toBlocks(placed: readonly Placed[], context: InlineContext): readonly Block[] {
  return placed.flatMap((one) => toBlock(one, context));
}

export function toBlock({ token: generic, line }: Placed, context: InlineContext): readonly Block[] {
  const { report } = context;
  // marked's Token has a catch-all for extensions, and we have none.
  const token = generic as MarkedToken;
  switch (token.type) {
    case "paragraph":
    case "text": {
      const content = trimmed(toInlines(token.tokens ?? [token], line, context));
      return content.length === 0 ? [] : [{ kind: "paragraph", content }];
    }
    case "code":
      return [toCode(token, line, context)];
    case "list":
      return [
        {
          kind: "list",
          ordered: token.ordered,
          items: itemsOf(token, line).map((item) => toBlocks(childrenOf(item), context)),
        },
      ];
    case "table":
      return [toTable(token, line, context)];
    case "blockquote":
      // Nothing in our blocks is a quotation; its text is what counts.
      return toBlocks(placeIn(token.tokens, token.text, line), context);
    case "html":
      if (isComment(token)) return [];
      report.error(
        line,
        `\`${token.raw.trim().split("\n", 1)[0]!.slice(0, 60)}\` is HTML, which is not shown. Put it in backticks, or write it in Markdown.`,
      );
      return [];
    case "heading":
      report.error(line, `The heading \`${token.text}\` has no place here. Write it as a paragraph in bold.`);
      return [];
    case "space":
    case "hr":
    case "def":
    case "checkbox":
      return [];
    case "br":
    case "codespan":
    case "del":
    case "em":
    case "escape":
    case "image":
    case "link":
    case "strong":
      return [{ kind: "paragraph", content: toInlines([token], line, context) }];
    case "list_item":
      return toBlocks(childrenOf({ token, line }), context);
  }
}

export interface PlacedItem {
  readonly token: Tokens.ListItem;
  readonly line: number;
}

export function itemsOf(list: Tokens.List, line: number): readonly PlacedItem[] {
  return placeIn(list.items, list.raw, line).map(({ line: at }, index) => ({ token: list.items[index]!, line: at }));
}

/** What stands in an item; marked has taken the marker and the indentation away, and kept the lines. */
export function childrenOf({ token, line }: PlacedItem): readonly Placed[] {
  return placeIn(token.tokens, token.text, line).filter((child) => child.token.type !== "space");
}

function toCode(token: Tokens.Code, line: number, context: InlineContext): Block {
  if (token.codeBlockStyle !== "indented") checkFenceCloses(token, line, context.report.error);
  const language = /^\S+/.exec(token.lang ?? "")?.[0];
  return { kind: "code", ...(language === undefined ? {} : { language }), pieces: toPieces(token.text, context.names) };
}

/** Markdown takes a fence that is never closed to hold the rest of the file. */
export function checkFenceCloses(
  token: Tokens.Code,
  line: number,
  error: (line: number, message: string) => void,
): void {
  const [first = "", ...rest] = token.raw.trimEnd().split("\n");
  const fence = /^\s*(`{3,}|~{3,})/.exec(first)?.[1] ?? "```";
  const last = rest.at(-1)?.trim() ?? "";
  if (last.startsWith(fence) && last.split(fence[0]!).every((part) => part === "")) return;
  error(line, `This fence is never closed. Add a line of ${fence} below its last line.`);
}

function toTable(token: Tokens.Table, line: number, context: InlineContext): Block {
  const cells = (row: readonly Tokens.TableCell[], at: number) =>
    row.map((cell) => trimmed(toInlines(cell.tokens, at, context)));
  for (const [index, written] of token.raw.trimEnd().split("\n").entries()) {
    if (index === 1 || countCells(written) <= token.header.length) continue;
    context.report.error(
      line + index,
      "This row has more cells than the table's head, and the last are lost. Write a `|` inside a cell as `\\|`.",
    );
  }
  return {
    kind: "table",
    head: cells(token.header, line),
    rows: token.rows.map((row, index) => cells(row, line + 2 + index)),
  };
}

const countCells = (row: string): number =>
  row.trim().replaceAll("\\|", "").replace(/^\|/, "").replace(/\|$/, "").split("|").length;

/** Without the spaces at both ends, which come from the line ends around what was refused or left out. */
function trimmed(content: readonly Inline[]): readonly Inline[] {
  const [first, last] = [content[0], content.at(-1)];
  if (first?.kind !== "literal" && last?.kind !== "literal") return content;
  return content.flatMap((run, index): readonly Inline[] => {
    if (run.kind !== "literal") return [run];
    let text = index === 0 ? run.text.trimStart() : run.text;
    if (index === content.length - 1) text = text.trimEnd();
    return text === "" ? [] : [{ kind: "literal", text }];
  });
}
