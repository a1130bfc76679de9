// The tags of an XML fragment with their lines and what they stand in: a paste is seldom a whole document.

export interface Tag {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  /** Names of the open tags around it, outermost first, as far as the fragment shows them; `</configuration>` in front where the root was closed. */
  readonly path: readonly string[];
  /** From 1. */
  readonly line: number;
}

/** Lines over which one tag may be broken, and letters of one of them. */
const mostTagLines = 12;
const longestPiece = 1_000;
/** A larger document is no configuration file; its first tags are read. */
const mostTags = 20_000;
const root = "configuration";

// A tag in code marks is quoted in a sentence and opens or closes nothing.
const tagHead = /<!--|-->|(?<!`)<(\/?)([A-Za-z][\w.:-]{0,80})(?![\w.:-])/gu;
const attribute = /([\w.:-]{1,60}) {0,10}= {0,10}(?:"([^"]{0,500})"|'([^']{0,500})')/gu;

/** Opening tags in order; comments are left out, because what is commented out is not in force. */
export function findTags(lines: readonly string[]): readonly Tag[] {
  const tags: Tag[] = [];
  const open: string[] = [];
  let isComment = false;
  let isRootClosed = false;
  for (const [index, line] of lines.entries()) {
    if (!isComment && !line.includes("<")) continue;
    for (const match of line.matchAll(tagHead)) {
      const [head, slash, name] = match;
      if (head === "<!--") isComment = true;
      else if (head === "-->") isComment = false;
      if (isComment || name === undefined) continue;
      if (slash === "/") {
        const at = open.lastIndexOf(name);
        if (at >= 0) open.length = at;
        isRootClosed ||= name === root;
        continue;
      }
      if (name === root) {
        open.length = 0;
        isRootClosed = false;
      }
      const body = bodyOf(lines, index, match.index + head.length);
      tags.push({
        name,
        attributes: toAttributes(body),
        path: [...(isRootClosed ? [`</${root}>`] : []), ...open],
        line: index + 1,
      });
      if (!body.endsWith("/") && open.length < 50) open.push(name);
      if (tags.length >= mostTags) return tags;
    }
  }
  return tags;
}

/** What stands between the tag's name and its `>`; the next `<` ends a tag that was never closed. */
function bodyOf(lines: readonly string[], index: number, from: number): string {
  let body = "";
  for (let at = index; at < Math.min(lines.length, index + mostTagLines); at++) {
    const piece = lines[at]!.slice(at === index ? from : 0, (at === index ? from : 0) + longestPiece);
    const end = piece.search(/[<>]/u);
    if (end >= 0) return `${body} ${piece.slice(0, end)}`.trim();
    body += ` ${piece.trim()}`;
  }
  return body.trim();
}

function toAttributes(body: string): ReadonlyMap<string, string> {
  return new Map(
    [...body.matchAll(attribute)].map((match): [string, string] => [match[1]!, match[2] ?? match[3] ?? ""]),
  );
}
