// Markdown to marked's tokens, each with its line in the file; within bounds, since marked takes seconds for some short
// texts and exhausts the stack on others.
import { Lexer, type Token } from "marked";
import type { Report } from "./problem.ts";

/** A token and the line of the file where it begins. */
export interface Placed {
  readonly token: Token;
  readonly line: number;
}

/** Columns before the last `>`, `-` or `1.` that opens a line: each level of nesting takes at least one. */
const widestMarkers = 100;
/** Marks (`*`, `_`, `~`, `[`) of one paragraph: they nest, and each level is a frame of the stack. */
const mostMarks = 600;
/** marked's time grows with the square of a paragraph's marks: 1,000 in one take 90 ms. The sum of the squares of a file. */
const markBudget = 1_500_000;

/** marked's time grows with the square of a list's entries: 49,000 of them take two seconds. Nobody reads an article of this length. */
const mostLines = 5_000;

/** Undefined where the text is beyond the bounds, which is reported. */
export function lexMarkdown(text: string, firstLine: number, report: Report): readonly Placed[] | undefined {
  const lines = text.split("\n");
  if (lines.length > mostLines) {
    report.error(firstLine + mostLines, `This article has more than ${mostLines} lines. Cut it into several.`);
    return undefined;
  }
  const deep = lines.findIndex((line) => markerColumns(line) > widestMarkers);
  if (deep !== -1) {
    report.error(firstLine + deep, "This line is nested too deeply. Keep to three levels of lists or quotations.");
    return undefined;
  }
  const lexer = new Lexer({ gfm: true });
  lexer.blockTokens(text, lexer.tokens);
  let budget = markBudget;
  // The paragraphs stand in a queue until their inner parts are read: the place to count before that costs anything.
  for (const { src } of lexer.inlineQueue) {
    const marks = countMarks(src);
    budget -= marks * marks;
    if (marks <= mostMarks && budget >= 0) continue;
    const line = firstLine + countLines(text.slice(0, Math.max(0, text.indexOf(src.slice(0, 200)))));
    report.error(
      line,
      "This paragraph holds too many of the signs * _ ~ [. Put what is no formatting in backticks or in a fence.",
    );
    return undefined;
  }
  for (const { src, tokens } of lexer.inlineQueue) lexer.inlineTokens(src, tokens);
  return placeIn(lexer.tokens, text, firstLine);
}

/**
 * Lines of tokens that were cut from `text`, which begins in `line`. marked trims what it cuts, so each token is looked
 * for behind the one before it.
 */
export function placeIn(tokens: readonly Token[], text: string, line: number): readonly Placed[] {
  let offset = 0;
  let at = line;
  return tokens.map((token) => {
    const found = text.indexOf(token.raw, offset);
    const start = found === -1 ? offset : found;
    const begins = at + countLines(text.slice(offset, start));
    offset = found === -1 ? offset : start + token.raw.length;
    at = begins + (found === -1 ? 0 : countLines(token.raw));
    // What leads a token as blank lines is not where a person would look for it.
    const blank = /^\n*/.exec(token.raw)![0].length;
    return { token, line: token.type === "space" ? begins : begins + blank };
  });
}

export const countLines = (text: string): number => text.split("\n").length - 1;

function countMarks(text: string): number {
  let marks = 0;
  for (const letter of text) if (letter === "*" || letter === "_" || letter === "~" || letter === "[") marks++;
  return marks;
}

function markerColumns(line: string): number {
  const markers = /^(?:[ \t]*(?:>|[-+*](?=[ \t])|\d{1,9}[.)](?=[ \t])))*/.exec(line)![0];
  let columns = 0;
  for (const letter of markers) columns += letter === "\t" ? 4 : 1;
  return columns;
}

/** A note of the author's that nobody is shown; what stands behind it on its line would be lost with it. */
export const isComment = ({ type, raw }: Token): boolean => type === "html" && /^<!--.*-->$/s.test(raw.trim());
