// The braces: what varies in a documented message, and what a resolution fills with the person's own values.
import { placeholderTypes, type MessagePiece, type PlaceholderType } from "../knowledge/article.ts";
import type { Piece } from "../knowledge/blocks.ts";
import { didYouMean } from "./nearest.ts";

/**
 * `{` a letter, then letters, digits, space, `_`, `-`, at most 40, then perhaps `=` and what is shown when nothing was
 * read, `}` on the same line. `{{…}}` is caught first, so that it stays literal.
 */
const braces = /\{\{([A-Za-z][\w -]{0,39})\}\}|\{([A-Za-z][\w -]{0,39})(?:=([^{}\n]*))?\}/g;

const typeOf = (name: string): PlaceholderType | undefined => {
  const last = name.split(" ").at(-1);
  return placeholderTypes.find((type) => type === last);
};

/** One line or more of a documented message. `complain` is told of braces that look meant and are none. */
export function toMessagePieces(text: string, complain: (message: string) => void): readonly MessagePiece[] {
  const pieces: MessagePiece[] = [];
  const addText = (added: string): void => {
    const last = pieces.at(-1);
    if (added === "") return;
    if (last?.kind === "literal") pieces[pieces.length - 1] = { kind: "literal", text: last.text + added };
    else pieces.push({ kind: "literal", text: added });
  };
  let offset = 0;
  for (const match of text.matchAll(braces)) {
    const [whole, doubled, name, fallback] = match;
    addText(text.slice(offset, match.index));
    offset = match.index + whole.length;
    if (doubled !== undefined) {
      addText(`{${doubled}}`);
      continue;
    }
    const type = name === undefined || fallback !== undefined ? undefined : typeOf(name);
    if (name === undefined || type === undefined) {
      if (name !== undefined && fallback === undefined) complain(notAType(name));
      addText(whole);
    } else {
      pieces.push({ kind: "placeholder", name, type });
    }
  }
  addText(text.slice(offset));
  return pieces;
}

const notAType = (name: string): string =>
  `\`{${name}}\` counts as written, since its last word is not a type.` +
  `${didYouMean(name.split(" ").at(-1)!, placeholderTypes)} If it varies, end it with one of ${placeholderTypes.join(", ")}; if not, write \`{{${name}}}\`.`;

/** Text of a resolution or verification: only `names` are placeholders, every other brace is literal. */
export function toPieces(
  text: string,
  names: ReadonlySet<string>,
  complain?: (message: string) => void,
): readonly Piece[] {
  const pieces: Piece[] = [];
  let pending = "";
  const flush = (): void => {
    if (pending !== "") pieces.push({ kind: "literal", text: pending });
    pending = "";
  };
  let offset = 0;
  for (const match of text.matchAll(braces)) {
    const [whole, doubled, name, fallback] = match;
    pending += text.slice(offset, match.index);
    offset = match.index + whole.length;
    if (doubled !== undefined && names.has(doubled)) {
      pending += `{${doubled}}`;
    } else if (name !== undefined && names.has(name)) {
      flush();
      pieces.push({ kind: "placeholder", name, ...(fallback === undefined ? {} : { fallback }) });
    } else {
      if (name !== undefined && fallback !== undefined) {
        complain?.(
          `\`{${name}=…}\` is filled by nothing and shown as written. Use a name of this article's messages or a case value.${didYouMean(name, names)}`,
        );
      }
      pending += whole;
    }
  }
  pending += text.slice(offset);
  flush();
  return pieces;
}
