import { createRequire as bundleRequire } from "node:module";
import { fileURLToPath as bundlePath } from "node:url";
const require = bundleRequire(import.meta.url);
const bundleFile = bundlePath(import.meta.url);
const bundleFolder = bundlePath(new URL(".", import.meta.url));

// src/knowledge/blocks.ts
var literal = (text) => ({ kind: "literal", text });
var paragraph = (...content) => ({ kind: "paragraph", content });
var code = (text) => ({ kind: "code", pieces: [literal(text)] });
var own = (text) => ({ kind: "own", text });
var strong = (text) => ({ kind: "strong", content: [literal(text)] });
function textOfPieces(pieces) {
  return pieces.map(textOfPiece).join("");
}
function textOfPiece(piece) {
  switch (piece.kind) {
    case "literal":
    case "own":
      return piece.text;
    case "placeholder":
      return piece.fallback ?? `{${piece.name}}`;
  }
}
function textOfInlines(content) {
  return content.map((run) => {
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
  }).join("");
}
function textOfBlocks(blocks) {
  return blocks.map((block) => {
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
  }).join("\n");
}
function fillBlocks(blocks, values) {
  return blocks.map((block) => {
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
          rows: block.rows.map((row) => row.map((cell) => fillInlines(cell, values)))
        };
    }
  });
}
function fillInlines(content, values) {
  return content.map((run) => {
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
function fillPiece(piece, values) {
  if (piece.kind !== "placeholder") return piece;
  const value = values.get(piece.name);
  return value === void 0 ? piece : own(value);
}

export {
  literal,
  paragraph,
  code,
  own,
  strong,
  textOfPieces,
  textOfInlines,
  textOfBlocks,
  fillBlocks,
  fillInlines
};
