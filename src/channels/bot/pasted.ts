// The HTML that Teams sends beside a message's plain text: read for its lines, since the plain text loses those of code blocks.

/** Elements that end a line, and so does their beginning. */
const blocks = new Set(["p", "div", "li", "ul", "ol", "tr", "table", "pre", "blockquote", "h1", "h2", "h3", "h4", "h5", "h6", "hr", "codeblock"]); // prettier-ignore
/** What stands in them is nothing that a person wrote. */
const unread = new Set(["script", "style", "attachment", "head", "title"]);

const entities: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'", nbsp: " " };

/** How deep elements stand in each other: deeper, and somebody plays. */
const deepest = 200;

export interface Pasted {
  readonly text: string;
  /** It holds a code block, whose lines the plain text may have lost. */
  readonly code: boolean;
  /** It quotes an earlier message, which was left out. */
  readonly quotes: boolean;
}

/**
 * The text of a message's HTML. Goes through it once, whatever it is.
 * @param isBot whether a mention of that name is the bot's own; those are left out
 */
export function readHtml(html: string, isBot: (name: string) => boolean): Pasted {
  const out: string[] = [];
  const open: { readonly name: string; readonly skips: boolean; readonly mention?: number }[] = [];
  let skipping = 0;
  let verbatim = 0;
  let code = false;
  let quotes = false;
  const line = (): void => {
    if (skipping === 0 && out.length > 0 && out.at(-1) !== "\n") out.push("\n");
  };
  const words = (raw: string): void => {
    if (skipping > 0) return;
    const text = decode(raw);
    const folded = verbatim > 0 ? text : text.replace(/[ \t\r\n]+/g, " ");
    const shown = verbatim === 0 && (out.length === 0 || out.at(-1) === "\n") ? folded.trimStart() : folded;
    if (shown !== "") out.push(shown);
  };
  const close = (name: string): void => {
    const at = open.findLastIndex((element) => element.name === name);
    if (at < 0) return;
    for (const element of open.splice(at)) {
      if (element.skips) skipping -= 1;
      if (element.name === "pre") verbatim -= 1;
      if (element.mention !== undefined && isBot(out.slice(element.mention).join("").trim()))
        out.splice(element.mention);
    }
  };

  let at = 0;
  while (at < html.length) {
    const tag = html.indexOf("<", at);
    words(html.slice(at, tag < 0 ? html.length : tag));
    if (tag < 0) break;
    if (html.startsWith("<!--", tag)) {
      const end = html.indexOf("-->", tag);
      at = end < 0 ? html.length : end + 3;
      continue;
    }
    const end = html.indexOf(">", tag);
    // No element ends any more: whatever follows is text.
    if (end < 0) {
      words(html.slice(tag));
      break;
    }
    const found = /^\/?([a-z][a-z0-9]*)/i.exec(html.slice(tag + 1, tag + 30));
    if (found === null) {
      // A lone sign, as in "a < b".
      words("<");
      at = tag + 1;
      continue;
    }
    const name = found[1]!.toLowerCase();
    const inside = html.slice(tag + 1, end);
    at = end + 1;
    if (inside.startsWith("/")) {
      close(name);
      if (blocks.has(name)) line();
      continue;
    }
    if (name === "br") {
      if (skipping === 0) out.push("\n");
      continue;
    }
    if (name === "img") {
      words(attribute(inside, "alt"));
      continue;
    }
    if ((name === "td" || name === "th") && skipping === 0 && out.length > 0 && out.at(-1) !== "\n") out.push("\t");
    if (blocks.has(name)) line();
    if (inside.endsWith("/") || name === "hr" || open.length >= deepest) continue;
    const isQuote = name === "blockquote" && attribute(inside, "itemtype").endsWith("schema.skype.com/Reply");
    const isCard = name === "span" && attribute(inside, "class").includes("inline-compose-card");
    const isMention = name === "at" || attribute(inside, "itemtype").endsWith("schema.skype.com/Mention");
    const skips = isQuote || isCard || unread.has(name);
    quotes ||= isQuote;
    code ||= name === "pre" || name === "codeblock";
    if (skips) skipping += 1;
    if (name === "pre") verbatim += 1;
    open.push({ name, skips, ...(isMention ? { mention: out.length } : {}) });
  }
  // By lines, since an expression for spaces before a line's end takes the square of a long run of them.
  const lines = out.join("").split("\n").map((each) => each.trimEnd()); // prettier-ignore
  const text = lines.join("\n").replace(/\n{3,}/g, "\n\n").trim(); // prettier-ignore
  return { text, code, quotes };
}

/** Of the inside of a tag; empty where it has none. */
function attribute(inside: string, name: string): string {
  const at = inside.toLowerCase().indexOf(` ${name}=`);
  if (at < 0) return "";
  const rest = inside.slice(at + name.length + 2);
  const quote = rest.charAt(0);
  if (quote !== '"' && quote !== "'") return /^\S*/.exec(rest)![0];
  const end = rest.indexOf(quote, 1);
  return end < 0 ? "" : rest.slice(1, end);
}

function decode(text: string): string {
  return text
    .replace(
      /&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]{2,6}));/gi,
      (whole, decimal?: string, hex?: string, name?: string) => {
        if (name !== undefined) return entities[name.toLowerCase()] ?? whole;
        const point = decimal === undefined ? Number.parseInt(hex ?? "", 16) : Number(decimal);
        return point > 0 && point <= 0x10ffff && !(point >= 0xd800 && point <= 0xdfff)
          ? String.fromCodePoint(point)
          : whole;
      },
    )
    .replaceAll("\u00A0", " ");
}

/** Letters alone: whether two forms of a message say the same. */
export const lettersOf = (text: string): string => text.replace(/\s+/g, "");
