// The inner parts of a paragraph: marked's tokens into ours. What Markdown would lose in silence is refused.
import type { MarkedToken, Token, Tokens } from "marked";
import { literal, type Inline } from "../knowledge/blocks.ts";
import { isFileId, toAddress } from "./ids.ts";
import { countLines, isComment } from "./markdown.ts";
import { toPieces } from "./placeholder.ts";
import type { Report } from "./problem.ts";

export interface InlineContext {
  readonly report: Report;
  /** Names that may stand in braces here; none outside of a resolution and its verification. */
  readonly names: ReadonlySet<string>;
  /** Told of every link to an article, to be checked once all files are known. */
  readonly linked: (id: string, line: number) => void;
}

export function toInlines(tokens: readonly Token[], line: number, context: InlineContext): readonly Inline[] {
  let at = line;
  return tokens.flatMap((token): readonly Inline[] => {
    const begins = at;
    at += countLines(token.raw);
    return toInline(token, begins, context);
  });
}

function toInline(generic: Token, line: number, context: InlineContext): readonly Inline[] {
  const { report, names } = context;
  // marked's Token has a catch-all for extensions, and we have none.
  const token = generic as MarkedToken;
  switch (token.type) {
    case "text": {
      if ("tokens" in token && token.tokens !== undefined) return toInlines(token.tokens, line, context);
      return toPieces(decodeEntities(joinLines(token.text)), names, (message) => {
        report.warning(line, message);
      });
    }
    case "codespan":
      return [
        {
          kind: "code",
          pieces: toPieces(token.text, names, (message) => {
            report.warning(line, message);
          }),
        },
      ];
    case "strong":
      return [{ kind: "strong", content: toInlines(token.tokens, line, context) }];
    case "em":
      return [{ kind: "emphasis", content: toInlines(token.tokens, line, context) }];
    case "del":
      return toInlines(token.tokens, line, context);
    case "br":
      return [{ kind: "break" }];
    case "link":
      return toLink(token, line, context);
    case "image":
      return toImageLink(token, line, report);
    case "escape":
      report.error(
        line,
        `A backslash before \`${token.text}\` is lost outside of code. Put the path or name in backticks.`,
      );
      return [literal(token.text)];
    case "html":
      if (isComment(token)) return [];
      report.error(
        line,
        `\`${firstLineOf(token.raw)}\` is HTML, which is not shown. Put it in backticks, or write it in Markdown.`,
      );
      return [];
    case "checkbox":
    case "space":
    case "def":
      return [];
    case "paragraph":
    case "heading":
      return toInlines(token.tokens, line, context);
    case "blockquote":
    case "code":
    case "hr":
    case "list":
    case "list_item":
    case "table":
      report.error(line, "This does not belong inside a sentence. Put it on lines of its own.");
      return [];
  }
}

function toLink(
  token: Tokens.Link | Tokens.Tag | Tokens.Image,
  line: number,
  context: InlineContext,
): readonly Inline[] {
  const { href, raw, tokens } = token as Tokens.Link;
  // Written as it is, without brackets: marked makes addresses and mail addresses links by itself.
  const bare = !raw.startsWith("[") && !raw.startsWith("<");
  const address = toAddress(href);
  if (bare && (address === undefined || /[{}]/.test(raw))) return toPieces(raw, context.names);
  const content = toInlines(tokens, line, context);
  if (address !== undefined) return [{ kind: "link", href: address, content }];
  if (isFileId(href) && !href.endsWith(".md")) {
    context.linked(href, line);
    return [{ kind: "article-link", article: href, content }];
  }
  const id = /([^/#?]+)\.md(?:[#?].*)?$/.exec(href)?.[1];
  context.report.error(
    line,
    `The link to \`${href}\` leads nowhere. ${id === undefined ? "Write a whole address beginning with https://, or the id of an article." : `Write the id alone: \`(${id})\`.`}`,
  );
  return content;
}

/** Pictures are not drawn: a chat window is too narrow, and a screen reader sees nothing in them. */
function toImageLink({ href, text }: Tokens.Image, line: number, report: Report): readonly Inline[] {
  const content = [literal(text === "" ? "Picture" : text)];
  const address = toAddress(href);
  if (address !== undefined) return [{ kind: "link", href: address, content }];
  report.warning(line, `The picture \`${href}\` is not shown. Say in words what it shows, or give its whole address.`);
  return text === "" ? [] : content;
}

const joinLines = (text: string): string => text.replace(/ ?\n ?/g, " ");
const firstLineOf = (text: string): string => text.split("\n", 1)[0]!.slice(0, 60);

const entities: ReadonlyMap<string, string> = new Map([
  ["amp", "&"], ["lt", "<"], ["gt", ">"], ["quot", '"'], ["apos", "'"], ["nbsp", "\u00a0"],
]); // prettier-ignore

/** marked leaves these to the browser, and we draw no HTML. An unknown one stays as it is. */
function decodeEntities(text: string): string {
  return text.replace(
    /&(?:#(\d{1,6})|#[xX]([\da-fA-F]{1,5})|([a-z]{2,4}));/g,
    (whole, decimal?: string, hex?: string, name?: string) => {
      if (name !== undefined) return entities.get(name) ?? whole;
      const point = decimal === undefined ? parseInt(hex ?? "", 16) : Number(decimal);
      return point > 0 && point <= 0x10ffff && (point < 0xd800 || point > 0xdfff) ? String.fromCodePoint(point) : whole;
    },
  );
}
