// A URL as it was typed, in parts. Not the URL class: that mends what is wrong, and what is wrong is what we look for.

export interface UrlParts {
  /** In small letters; absent where none was typed. */
  readonly scheme?: string;
  readonly host: string;
  readonly port?: number;
  /** From the first `/` on, without query. */
  readonly path: string;
  readonly hasQuery: boolean;
}

export interface FoundUrl {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** Longer URLs are cut: host, port and path stand in front. */
const longest = 1_000;
const placeholder = String.raw`[<\[{]connector[ _-]?name[>\]}]`;
const character = String.raw`[^\s"'<>|\\\x60,;{[]`;
// Plain characters first: almost all are. A brace that opens no placeholder is one of the URL.
const piece = `(?:${character}|${placeholder}|[{[])`;
const withScheme = new RegExp(`https?:/{1,2}${piece}{1,${String(longest)}}`, "giu");
const withoutScheme = new RegExp(
  `^[\\s:="'*<(]{0,8}((?:[\\w.-]{1,253}):\\d{1,5}/${piece}{1,${String(longest)}})`,
  "iu",
);

export function findUrls(line: string): readonly FoundUrl[] {
  if (!/https?:\//iu.test(line)) return [];
  return [...line.matchAll(withScheme)].map((match) => toFound(match[0], match.index));
}

/** `localhost:8585/ecma2host_HR/scim`, right at the beginning of the text. */
export function findSchemeless(text: string): FoundUrl | undefined {
  const match = withoutScheme.exec(text);
  return match === null ? undefined : toFound(match[1]!, match[0].length - match[1]!.length);
}

export function toUrlParts(url: string): UrlParts | undefined {
  const match = /^(?:(https?):\/{1,2})?([^/?#]{1,300})([^?#]*)(\?)?/iu.exec(url);
  if (match === null) return undefined;
  const authority = match[2]!.replace(/^[^@]{0,200}@/u, "");
  const [, host, port] = /^(\[[\da-f:.]{2,45}\]|[^:[\]]{1,253})(?::(\d{1,5}))?$/iu.exec(authority) ?? [];
  if (host === undefined) return undefined;
  return {
    ...(match[1] === undefined ? {} : { scheme: match[1].toLowerCase() }),
    host,
    ...(port === undefined ? {} : { port: Number(port) }),
    path: match[3]!,
    hasQuery: match[4] !== undefined,
  };
}

/** Sentences end after a URL; its own closing brace belongs to it. */
function toFound(url: string, start: number): FoundUrl {
  let text = url.replace(/[.:!?*]{1,5}$/u, "");
  if (text.endsWith(")") && !text.includes("(")) text = text.slice(0, -1);
  if (text.endsWith("]") && !text.includes("[")) text = text.slice(0, -1);
  return { text, start, end: start + text.length };
}
