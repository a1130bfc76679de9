// The frame of every page: head, skip links, bar, and the line for those who listen. No inline script or style, nothing from
// elsewhere, so that the strictest policy holds.
import type { Product } from "../../knowledge/product.ts";
import { scripts } from "./assets.ts";
import { escapeHtml } from "./escape-html.ts";

export interface PageParts {
  readonly product: Product;
  /** Before the name of the whole; absent on the first page. */
  readonly title?: string;
  readonly current: "case" | "articles";
  /** A hidden one leads to what the script has yet to draw. */
  readonly skips: readonly { readonly to: string; readonly words: string; readonly hidden?: boolean }[];
  /** HTML at the end of the bar. */
  readonly bar?: string;
  /** HTML between the bar and the line for those who listen. */
  readonly body: string;
}

/** In this order: each stands on the ones before. */
const sheets: Readonly<Record<PageParts["current"], readonly string[]>> = {
  case: ["page", "parts", "turns", "sheet", "box"],
  articles: ["page", "parts", "articles"],
};

/** A name up to this length fits the bar of a narrow screen whole. */
const shortName = 24;

/** "Provisioning help": the product's name, or the last word of a long one. */
export function brandOf(product: Product): string {
  const name = product.name.trim();
  if (name === "") return "Troubleshooting help";
  const word = name.length <= shortName ? name : (name.split(/\s+/).at(-1) ?? name);
  return `${word.charAt(0).toUpperCase()}${word.slice(1)} help`;
}

export function layout(parts: PageParts): string {
  const brand = escapeHtml(brandOf(parts.product));
  const title = parts.title === undefined ? brand : `${escapeHtml(parts.title)} · ${brand}`;
  const skips = parts.skips
    .map(
      ({ to, words, hidden }) => `<a class="skip unseen" href="#${to}"${hidden === true ? " hidden" : ""}>${words}</a>`,
    )
    .join("\n");
  const styles = sheets[parts.current].map((name) => `<link rel="stylesheet" href="/assets/${name}.css">`).join("\n");
  const modules = scripts.map((path) => `<link rel="modulepreload" href="${path}">`).join("\n");
  const here = (page: PageParts["current"]): string => (page === parts.current ? ' aria-current="page"' : "");
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${title}</title>
<link rel="icon" type="image/svg+xml" href="/assets/icon.svg">
${styles}
${modules}
<script type="module" src="/assets/page.mjs"></script>
</head>
<body data-page="${parts.current}" data-brand="${brand}">
${skips}
<header class="bar">
<div class="width bar-row">
<a class="brand" href="/">${brand}</a>
<nav aria-label="Main"><a href="/"${here("case")}>Case</a><a href="/articles"${here("articles")}>Articles</a></nav>
${parts.bar ?? ""}</div>
</header>
${parts.body}
<div class="unseen" id="log" role="log" aria-label="What is new"></div>
</body>
</html>
`;
}
