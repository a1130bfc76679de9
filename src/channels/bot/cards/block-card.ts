// Blocks of an article as elements of a card. Nothing of it is read as Markdown again.
import { type Block, type Inline, type Piece, textOfPiece, textOfPieces } from "../../../knowledge/blocks.ts";
import { type CardElement, run, type RunStyle, small, text, type TextRun } from "./element.ts";

const mono: RunStyle = { fontType: "Monospace" };
const ownValue: RunStyle = { fontType: "Monospace", highlight: true };

export const inlineRuns = (content: readonly Inline[], style: RunStyle = {}): readonly TextRun[] =>
  content.flatMap((inline) => runsOf(inline, style));

function runsOf(inline: Inline, style: RunStyle): readonly TextRun[] {
  switch (inline.kind) {
    case "literal":
      return [run(inline.text, style)];
    case "own":
    case "placeholder":
      return [pieceRun(inline, style)];
    case "code":
      return inline.pieces.map((piece) => pieceRun(piece, style));
    case "strong":
      return inlineRuns(inline.content, { ...style, weight: "Bolder" });
    case "emphasis":
      return inlineRuns(inline.content, { ...style, italic: true });
    case "link":
      return inlineRuns(inline.content, { ...style, selectAction: { type: "Action.OpenUrl", url: inline.href } });
    // An article has no page in the chat; its words are what can be searched for.
    case "article-link":
      return inlineRuns(inline.content, style);
    case "break":
      return [run("\n", style)];
  }
}

const pieceRun = (piece: Piece, style: RunStyle): TextRun =>
  run(textOfPiece(piece), { ...style, ...(piece.kind === "own" ? ownValue : mono) });

export interface BlockLook {
  readonly style?: RunStyle;
  /** Above the first element. */
  readonly spacing?: "None" | "Small" | "Medium";
}

export function blockElements(blocks: readonly Block[], look: BlockLook = {}): readonly CardElement[] {
  return blocks.flatMap((block, index) =>
    blockElement(block, look.style ?? {}, index === 0 ? (look.spacing ?? "Small") : "Small"),
  );
}

function blockElement(block: Block, style: RunStyle, spacing: "None" | "Small" | "Medium"): readonly CardElement[] {
  switch (block.kind) {
    case "paragraph":
      return [text(inlineRuns(block.content, style), { spacing })];
    case "code":
      return [codeElement(block, spacing)];
    case "list":
      return block.items.map((item, index) =>
        numberedElement(block.ordered ? `${index + 1}` : "•", blockElements(item, { style, spacing: "None" }), "Small"),
      );
    case "table":
      return [tableElement([block.head, ...block.rows], spacing)];
  }
}

/** A line a run of its own: a line end inside a run is a space in some clients. */
function codeElement(block: Block & { readonly kind: "code" }, spacing: "None" | "Small" | "Medium"): CardElement {
  const lines = linesOf(block.pieces);
  return {
    type: "Container",
    style: "emphasis",
    spacing,
    items: lines.map((pieces, index): CardElement => {
      const runs = pieces.map((piece) => pieceRun(piece, { size: "Small" }));
      return {
        type: "RichTextBlock",
        inlines: runs.length === 0 ? [run(" ", { ...mono, size: "Small" })] : runs,
        ...(index === 0 ? {} : { spacing: "None" }),
      };
    }),
  };
}

function linesOf(pieces: readonly Piece[]): readonly (readonly Piece[])[] {
  const lines: Piece[][] = [[]];
  for (const piece of pieces)
    textOfPiece(piece)
      .split("\n")
      .forEach((line, index) => {
        if (index > 0) lines.push([]);
        if (line !== "")
          lines.at(-1)!.push(piece.kind === "own" ? { ...piece, text: line } : { kind: "literal", text: line });
      });
  while (lines.length > 1 && lines.at(-1)!.length === 0) lines.pop();
  return lines;
}

/** What stands left of a text: a step's number, a tick, a bullet. */
export function numberedElement(
  mark: string,
  items: readonly CardElement[],
  spacing: "Small" | "Medium",
  isSubtle = true,
): CardElement {
  return {
    type: "ColumnSet",
    spacing,
    columns: [
      {
        type: "Column",
        width: "24px",
        items: [
          { type: "TextBlock", text: mark, wrap: true, weight: "Bolder", ...(isSubtle ? { isSubtle: true } : {}) },
        ],
      },
      { type: "Column", width: "stretch", items },
    ],
  };
}

/** The first row names the columns. */
export function tableElement(
  rows: readonly (readonly (readonly Inline[])[])[],
  spacing: "None" | "Small" | "Medium",
): CardElement {
  return {
    type: "Table",
    columns: (rows[0] ?? []).map(() => ({ width: 1 })),
    firstRowAsHeaders: true,
    showGridLines: false,
    spacing,
    rows: rows.map((row, index) => ({
      type: "TableRow",
      cells: row.map((cell) => ({
        type: "TableCell",
        // A cell without an element is refused.
        items: [text(cell.length === 0 ? [run(" ")] : inlineRuns(cell, index === 0 ? small : {}))],
      })),
    })),
  };
}

/** All code of blocks, as it is copied, in order. */
export const codeIn = (blocks: readonly Block[]): readonly { readonly language?: string; readonly text: string }[] =>
  blocks.flatMap((block) => {
    switch (block.kind) {
      case "code":
        return [
          { ...(block.language === undefined ? {} : { language: block.language }), text: textOfPieces(block.pieces) },
        ];
      case "list":
        return block.items.flatMap(codeIn);
      case "paragraph":
      case "table":
        return [];
    }
  });
