// What an article's text is made of once it has been read: blocks, and the runs inside them. Channels draw these;
// Markdown is parsed once, in content/, and never again.

/** A run of code or plain text whose varying part may be filled from what a paste showed. */
export type Piece =
  | { readonly kind: "literal"; readonly text: string }
  /** `{name}` or `{name=fallback}` in a resolution: filled from the case, else the fallback, else shown in braces. */
  | { readonly kind: "placeholder"; readonly name: string; readonly fallback?: string }
  /** A placeholder that was filled with the person's own value; channels mark it as theirs. */
  | { readonly kind: "own"; readonly text: string };

export type Inline =
  | Piece
  | { readonly kind: "strong"; readonly content: readonly Inline[] }
  | { readonly kind: "emphasis"; readonly content: readonly Inline[] }
  | { readonly kind: "code"; readonly pieces: readonly Piece[] }
  /** `href` is an absolute http or https address, checked when the article was read. */
  | { readonly kind: "link"; readonly href: string; readonly content: readonly Inline[] }
  | { readonly kind: "article-link"; readonly article: string; readonly content: readonly Inline[] }
  | { readonly kind: "break" };

export type Block =
  | { readonly kind: "paragraph"; readonly content: readonly Inline[] }
  /** `language` is the word after the fence (powershell, xml, …); it is also shown, so that people know where to run it. */
  | { readonly kind: "code"; readonly language?: string; readonly pieces: readonly Piece[] }
  | { readonly kind: "list"; readonly ordered: boolean; readonly items: readonly (readonly Block[])[] }
  | { readonly kind: "table"; readonly head: readonly (readonly Inline[])[]; readonly rows: readonly (readonly (readonly Inline[])[])[] };

export const literal = (text: string): Piece => ({ kind: "literal", text });
export const paragraph = (...content: readonly Inline[]): Block => ({ kind: "paragraph", content });
export const code = (text: string): Inline => ({ kind: "code", pieces: [literal(text)] });
export const own = (text: string): Piece => ({ kind: "own", text });
export const strong = (text: string): Inline => ({ kind: "strong", content: [literal(text)] });

/** The text of pieces as a person reads it; an unfilled placeholder shows its fallback, else its braces. */
export function textOfPieces(pieces: readonly Piece[]): string {
  return pieces.map(textOfPiece).join("");
}

export function textOfPiece(piece: Piece): string {
  switch (piece.kind) {
    case "literal":
    case "own":
      return piece.text;
    case "placeholder":
      return piece.fallback ?? `{${piece.name}}`;
  }
}

/** The plain text of inline content, without any markup. */
export function textOfInlines(content: readonly Inline[]): string {
  return content
    .map((run): string => {
      switch (run.kind) {
        case "literal":
        case "own":
        case "placeholder":
          return textOfPiece(run);
        case "strong":
        case "emphasis":
        case "link":
        case "article-link":
          return textOfInlines(run.content);
        case "code":
          return textOfPieces(run.pieces);
        case "break":
          return "\n";
      }
    })
    .join("");
}

/** The plain text of blocks, a line a paragraph, list item or table row. */
export function textOfBlocks(blocks: readonly Block[]): string {
  return blocks
    .map((block): string => {
      switch (block.kind) {
        case "paragraph":
          return textOfInlines(block.content);
        case "code":
          return textOfPieces(block.pieces);
        case "list":
          return block.items.map(textOfBlocks).join("\n");
        case "table":
          return [block.head, ...block.rows].map((row) => row.map(textOfInlines).join(" | ")).join("\n");
      }
    })
    .join("\n");
}

/** Fills placeholders with the values of a case. A value becomes a piece of text and is never parsed again. */
export function fillBlocks(blocks: readonly Block[], values: ReadonlyMap<string, string>): readonly Block[] {
  return blocks.map((block): Block => {
    switch (block.kind) {
      case "paragraph":
        return { ...block, content: fillInlines(block.content, values) };
      case "code":
        return { ...block, pieces: block.pieces.map((piece) => fillPiece(piece, values)) };
      case "list":
        return { ...block, items: block.items.map((item) => fillBlocks(item, values)) };
      case "table":
        return {
          ...block,
          head: block.head.map((cell) => fillInlines(cell, values)),
          rows: block.rows.map((row) => row.map((cell) => fillInlines(cell, values))),
        };
    }
  });
}

export function fillInlines(content: readonly Inline[], values: ReadonlyMap<string, string>): readonly Inline[] {
  return content.map((run): Inline => {
    switch (run.kind) {
      case "literal":
      case "own":
      case "placeholder":
        return fillPiece(run, values);
      case "strong":
      case "emphasis":
      case "link":
      case "article-link":
        return { ...run, content: fillInlines(run.content, values) };
      case "code":
        return { ...run, pieces: run.pieces.map((piece) => fillPiece(piece, values)) };
      case "break":
        return run;
    }
  });
}

function fillPiece(piece: Piece, values: ReadonlyMap<string, string>): Piece {
  if (piece.kind !== "placeholder") return piece;
  const value = values.get(piece.name);
  return value === undefined ? piece : own(value);
}

/** A text of several lines as one, its line ends as blanks. A pattern for it would take the square of a long run of blanks. */
export function oneLine(text: string): string {
  if (!text.includes("\n")) return text;
  return text
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "")
    .join(" ");
}
