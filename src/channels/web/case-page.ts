// The document for `/`: the first visit, which turns into the case when something was said. The script draws the turns.
import type { Knowledge } from "../../knowledge/knowledge.ts";
import type { Product } from "../../knowledge/product.ts";
import { escapeHtml } from "./escape-html.ts";
import { icons } from "./icons.ts";
import { layout } from "./layout.ts";
import { saidAttribute } from "./press-html.ts";
import { listedArticles } from "./search-articles.ts";

/** `ask` is put in the box, ready to be sent. */
export function casePage(knowledge: Knowledge, ask = ""): string {
  return layout({
    product: knowledge.product,
    current: "case",
    skips: [
      { to: "newest", words: "Skip to the newest answer", hidden: true },
      { to: "say", words: "Skip to the text box" },
    ],
    bar: `<button class="quiet" type="button" id="new-case" ${saidAttribute({ action: "restart" })} hidden><span>New<span class="wide"> case</span></span></button>\n`,
    body: `<section class="ledger" id="ledger" aria-label="Open until undone" hidden></section>
<div class="width desk" data-state="start" id="desk">
<main class="case" id="content">
<h1 class="start-title" id="ask-first">Paste an error message, a log or a command’s output, or say what fails.</h1>
<h1 class="unseen" id="case-title" hidden>Case</h1>
<noscript><p class="notice-line">Sending needs JavaScript. The <a href="/articles">articles</a> can be read without it.</p></noscript>
<div class="turns" id="turns"></div>
${boxHtml(ask)}
${examplesHtml(knowledge.product)}</main>
${aboutHtml(knowledge)}
<aside class="stand" id="stand" aria-label="Where we stand" hidden></aside>
</div>`,
  });
}

const boxHtml = (ask: string): string => `<form class="say" id="say-form">
<div class="say-box">
<div class="say-note" id="say-note" hidden></div>
<button class="attach" type="button" id="attach" aria-label="Attach a file">${icons.attach}<span class="attach-words">Attach a file</span></button>
<textarea id="say" rows="1" autocomplete="off" spellcheck="false" aria-labelledby="ask-first" aria-describedby="hint" autofocus>${escapeHtml(ask)}</textarea>
<button class="main" type="submit">Send</button>
</div>
<p class="hint" id="hint">Up to 200 kB of text, or a text file up to 10 MB. Passwords and tokens are masked before anything is kept.</p>
<input type="file" id="file" hidden>
</form>`;

function examplesHtml(product: Product): string {
  if (product.tryThese.length === 0) return "";
  const words = ["", "One", "Two", "Three", "Four", "Five"][product.tryThese.length] ?? "Some";
  const items = product.tryThese.map(({ label, text }) => {
    const line = text.replace(/\s+/g, " ").trim().slice(0, 120);
    const tag = isPasted(text) ? "code" : "span";
    return `<li><button type="button" ${saidAttribute({ text })}><span class="kind">${escapeHtml(label)}</span><${tag} class="example-text">${escapeHtml(line)}</${tag}></button></li>`;
  });
  return `<section class="examples" id="examples" aria-labelledby="examples-title">
<h2 class="small-title" id="examples-title">${words} to try</h2>
<ul>${items.join("")}</ul>
</section>
`;
}

/** What no person typed: several lines, a path, or a word with humps. */
const isPasted = (text: string): boolean => /\n|[\\{}]|[a-z][A-Z]|:\/\//.test(text);

function aboutHtml(knowledge: Knowledge): string {
  const count = listedArticles(knowledge).length;
  const about = knowledge.product.about === "" ? knowledge.product.name : knowledge.product.about;
  return `<aside class="about" id="about" aria-label="What to expect">
<div><h2 class="small-title">What it knows</h2><p>${escapeHtml(about)}</p><p><a href="/articles">${count === 1 ? "Browse the article" : `Browse all ${count} articles`}</a></p></div>
<div><h2 class="small-title">When it is not sure</h2><p>It asks one question at a time, and none that your paste has answered.</p></div>
<div><h2 class="small-title">When it does not know</h2><p>It says so, names what comes nearest and how that differs, and lists what to collect.</p></div>
</aside>`;
}
