// The one way of outside text into HTML, and single pieces of text drawn through it.
import type { Piece } from "../../knowledge/blocks.ts";

const entities: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
  "`": "&#96;",
};

/** Safe between tags and inside quoted attributes. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"'`]/g, (character) => entities[character] ?? character);
}

/** How literal text is drawn: as it is, or with the words of a search marked. Gives HTML. */
export type DrawText = (text: string) => string;

export function pieceHtml(piece: Piece, draw: DrawText = escapeHtml): string {
  switch (piece.kind) {
    case "literal":
      return draw(piece.text);
    case "own":
      return markHtml(piece.text);
    case "placeholder":
      return piece.fallback === undefined ? `<i class="blank">{${escapeHtml(piece.name)}}</i>` : draw(piece.fallback);
  }
}

/**
 * Paths and addresses break after their separators, but not after the `.\` that begins one. Takes HTML, in which a tag's own
 * slash stays whole.
 */
export function breakable(html: string): string {
  return html.replace(/<[^>]*>|(?<!(?:^|\s)\.)\\(?=[^\\])|\/(?=[^/])/g, (found) =>
    found.length > 1 ? found : `${found}<wbr>`,
  );
}

/** A value up to this length stands on one line of the narrowest page, even in a first line. */
const shortValue = 24;

/** The person's own value. */
export function markHtml(text: string): string {
  const html = escapeHtml(text);
  return text.length <= shortValue ? `<mark>${html}</mark>` : `<mark class="long">${breakable(html)}</mark>`;
}

/** A switch (`-DisplayName`) or a command (`Get-Service`) never breaks at its hyphen, unless it is longer than a narrow line. */
const command = /(?<![^\s"'(,;=|])(?:-{1,2}[A-Za-z]\w*|[A-Z]\w*-[A-Z]\w*)(?![^\s"'),;=|.])/g;
const longestCommand = 32;

/** Literal text of code: commands whole, paths breakable. */
export function codeTextHtml(text: string, draw: DrawText = escapeHtml): string {
  let html = "";
  let end = 0;
  for (const { 0: word, index } of text.matchAll(command)) {
    html += breakable(draw(text.slice(end, index)));
    html += word.length > longestCommand ? draw(word) : `<span>${draw(word)}</span>`;
    end = index + word.length;
  }
  return html + breakable(draw(text.slice(end)));
}
