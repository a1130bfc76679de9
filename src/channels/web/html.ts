// Blocks and inline runs as HTML strings. Everything that comes from outside goes through `escapeHtml`; no other way leads in.
import type { Block, Inline, Piece } from "../../knowledge/blocks.ts";
import { en, type Phrases } from "../../phrases/en.ts";
import { codeBlock } from "./code-html.ts";
import { codeTextHtml, escapeHtml, pieceHtml, type DrawText } from "./escape-html.ts";

export const articleHref = (id: string): string => `/articles/${encodeURIComponent(id)}`;

export function inlinesHtml(content: readonly Inline[], draw: DrawText = escapeHtml): string {
  return content.map((run) => inlineHtml(run, draw)).join("");
}

function inlineHtml(run: Inline, draw: DrawText): string {
  switch (run.kind) {
    case "literal":
      return draw(run.text);
    case "own":
    case "placeholder":
      return pieceHtml(run, draw);
    case "strong":
      return `<b>${inlinesHtml(run.content, draw)}</b>`;
    case "emphasis":
      return `<em>${inlinesHtml(run.content, draw)}</em>`;
    case "code":
      return codeSpanHtml(run.pieces, draw);
    case "link":
      return linkHtml(run.href, inlinesHtml(run.content, draw));
    case "article-link":
      return `<a href="${escapeHtml(articleHref(run.article))}">${inlinesHtml(run.content, draw)}</a>`;
    case "break":
      return "<br>";
  }
}

/** A link out of the page. An address that is not http or https was let in by mistake: its words stay, the link does not. */
export function linkHtml(href: string, words: string): string {
  if (!URL.canParse(href)) return words;
  const { protocol } = new URL(href);
  if (protocol !== "http:" && protocol !== "https:") return words;
  return `<a href="${escapeHtml(href)}" target="_blank" rel="noopener noreferrer">${words}</a>`;
}

/** Code that is nothing but the person's own value is drawn as that value. */
function codeSpanHtml(pieces: readonly Piece[], draw: DrawText): string {
  const [only] = pieces;
  if (pieces.length === 1 && only?.kind === "own") return pieceHtml(only, draw);
  return `<code>${pieces.map((piece) => pieceHtml(piece, (text) => codeTextHtml(text, draw))).join("")}</code>`;
}

/** `say` names what a block of code is; an article's own page is in English. */
export function blocksHtml(blocks: readonly Block[], say: Phrases = en, draw: DrawText = escapeHtml): string {
  return blocks.map((block) => blockHtml(block, say, draw)).join("");
}

export function blockHtml(block: Block, say: Phrases = en, draw: DrawText = escapeHtml): string {
  switch (block.kind) {
    case "paragraph":
      return `<p>${inlinesHtml(block.content, draw)}</p>`;
    case "code":
      return codeBlock(block.pieces, { language: block.language, say });
    case "list": {
      const tag = block.ordered ? "ol" : "ul";
      const items = block.items.map((item) => `<li><div>${itemHtml(item, say, draw)}</div></li>`).join("");
      return `<${tag} class="${block.ordered ? "numbers" : "bullets"}">${items}</${tag}>`;
    }
    case "table":
      return tableHtml(
        block.head.map((cell) => inlinesHtml(cell, draw)),
        block.rows.map((row) => row.map((cell) => inlinesHtml(cell, draw))),
      );
  }
}

/** The only paragraph of an item needs no box of its own. */
function itemHtml(item: readonly Block[], say: Phrases, draw: DrawText): string {
  const [first, ...rest] = item;
  return first?.kind === "paragraph"
    ? `<span>${inlinesHtml(first.content, draw)}</span>${blocksHtml(rest, say, draw)}`
    : blocksHtml(item, say, draw);
}

/** Takes HTML. A table without words in its head has none. */
function tableHtml(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const headRow = head.some((cell) => cell !== "")
    ? `<thead><tr>${head.map((cell) => `<th scope="col">${cell}</th>`).join("")}</tr></thead>`
    : "";
  const body = rows.map((row) => `<tr>${row.map((cell) => `<td>${cell}</td>`).join("")}</tr>`).join("");
  return `<div class="table-room"><table class="plain">${headRow}<tbody>${body}</tbody></table></div>`;
}
