import { createRequire as bundleRequire } from "node:module";
import { fileURLToPath as bundlePath } from "node:url";
const require = bundleRequire(import.meta.url);
const bundleFile = bundlePath(import.meta.url);
const bundleFolder = bundlePath(new URL(".", import.meta.url));
import {
  json,
  listen,
  pathOf,
  readBody,
  readJson,
  refusal,
  send,
  utf8
} from "./chunk-MAENBQJU.js";
import {
  clock,
  dayInWords,
  numbered,
  parseSaid,
  toLine,
  toMarkdown
} from "./chunk-CE6CJREC.js";
import {
  articleOf
} from "./chunk-RPBVDIL4.js";
import {
  StoreTrouble
} from "./chunk-3CWPMJSE.js";
import {
  sessionKey
} from "./chunk-GQQHCBP4.js";
import "./chunk-G5VT3MP4.js";
import {
  literal,
  strong,
  textOfBlocks,
  textOfInlines,
  textOfPieces
} from "./chunk-PYHFKQYR.js";

// src/channels/web/escape-html.ts
var entities = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
  "`": "&#96;"
};
function escapeHtml(text) {
  return text.replace(/[&<>"'`]/g, (character) => entities[character] ?? character);
}
function pieceHtml(piece, draw = escapeHtml) {
  switch (piece.kind) {
    case "literal":
      return draw(piece.text);
    case "own":
      return markHtml(piece.text);
    case "placeholder":
      return piece.fallback === void 0 ? `<i class="blank">{${escapeHtml(piece.name)}}</i>` : draw(piece.fallback);
  }
}
function breakable(html) {
  return html.replace(
    /<[^>]*>|(?<!(?:^|\s)\.)\\(?=[^\\])|\/(?=[^/])/g,
    (found) => found.length > 1 ? found : `${found}<wbr>`
  );
}
var shortValue = 24;
function markHtml(text) {
  const html = escapeHtml(text);
  return text.length <= shortValue ? `<mark>${html}</mark>` : `<mark class="long">${breakable(html)}</mark>`;
}
var command = /(?<![^\s"'(,;=|])(?:-{1,2}[A-Za-z]\w*|[A-Z]\w*-[A-Z]\w*)(?![^\s"'),;=|.])/g;
var longestCommand = 32;
function codeTextHtml(text, draw = escapeHtml) {
  let html = "";
  let end = 0;
  for (const { 0: word, index } of text.matchAll(command)) {
    html += breakable(draw(text.slice(end, index)));
    html += word.length > longestCommand ? draw(word) : `<span>${draw(word)}</span>`;
    end = index + word.length;
  }
  return html + breakable(draw(text.slice(end)));
}

// src/channels/web/code-html.ts
var languageNames = /* @__PURE__ */ new Map([
  ["powershell", "PowerShell"],
  ["ps1", "PowerShell"],
  ["cmd", "Command prompt"],
  ["bat", "Command prompt"],
  ["xml", "XML"],
  ["config", "Configuration file"],
  ["json", "JSON"],
  ["sql", "SQL"],
  ["http", "HTTP"],
  ["bash", "Shell"],
  ["sh", "Shell"],
  ["shell", "Shell"],
  ["ini", "INI file"],
  ["yaml", "YAML"],
  ["kusto", "Kusto query"],
  ["kql", "Kusto query"],
  ["csharp", "C#"],
  ["ldap", "LDAP"],
  ["text", "Text"],
  ["txt", "Text"],
  ["url", "Address"]
]);
function codeBlock(pieces, options = {}) {
  const title = options.title ?? languageLabel(options.language, textOfPieces(pieces));
  const what = options.what ?? title;
  const lines = linesOf(pieces).map((line) => `<span class="line">${line.map(codePieceHtml).join("")}</span>`);
  return `<div class="code"><div class="code-head"><span>${escapeHtml(title)}</span><button class="copy" type="button" data-copy aria-label="Copy: ${escapeHtml(what)}">Copy</button></div><pre><code>${lines.join("")}</code></pre></div>`;
}
function languageLabel(language, text) {
  if (language !== void 0 && language !== "") {
    return languageNames.get(language.toLowerCase()) ?? language;
  }
  const lines = text.trim().split("\n");
  if (lines.every((line) => /^\s*https?:\/\//i.test(line))) return lines.length === 1 ? "Address" : "Addresses";
  if (lines.every((line) => /^\s*(?:[a-z]:|\\)\\/i.test(line))) return lines.length === 1 ? "Path" : "Paths";
  return "Text";
}
function linesOf(pieces) {
  const lines = [[]];
  for (const piece of pieces) {
    if (piece.kind === "placeholder") {
      lines.at(-1)?.push(piece);
      continue;
    }
    const [first = "", ...rest] = piece.text.split(/\r?\n/);
    if (first !== "") lines.at(-1)?.push({ ...piece, text: first });
    for (const text of rest) lines.push(text === "" ? [] : [{ ...piece, text }]);
  }
  while (lines.length > 1 && lines.at(-1)?.length === 0) lines.pop();
  return lines;
}
var codePieceHtml = (piece) => pieceHtml(piece, codeTextHtml);

// src/channels/web/effort.ts
function roleLabel(product, id) {
  return product.roles.find((role) => role.id === id)?.label ?? id.replaceAll("-", " ");
}
var minutesWords = (minutes) => `${minutes} ${minutes === 1 ? "minute" : "minutes"}`;
function waitWords(wait) {
  const units = [
    { minutes: 24 * 60, word: "day" },
    { minutes: 60, word: "hour" }
  ];
  const unit = units.find(({ minutes: minutes2 }) => wait.from % minutes2 === 0 && wait.to % minutes2 === 0);
  const { minutes, word } = unit ?? { minutes: 1, word: "minute" };
  const to = wait.to / minutes;
  const plural = to === 1 ? word : `${word}s`;
  return wait.from === wait.to ? `${to} ${plural}` : `${wait.from / minutes} to ${to} ${plural}`;
}
function stepEffort(product, step) {
  const who = step.who.map((id) => roleLabel(product, id)).join(" or ");
  return [
    ...who === "" ? [] : [`${who.charAt(0).toUpperCase()}${who.slice(1)}`],
    ...step.minutes === void 0 ? [] : [minutesWords(step.minutes)]
  ].join(" \xB7 ");
}
function wayEffort(product, way) {
  const minutes = way.steps.reduce((sum, step) => sum + (step.minutes ?? 0), 0);
  const roles = [...new Set(way.steps.flatMap((step) => step.who.slice(0, 1)))].map((id) => roleLabel(product, id));
  const who = roles.map((role) => role.charAt(0).toLowerCase() + role.slice(1)).join(", then ");
  return [
    `${way.steps.length} ${way.steps.length === 1 ? "step" : "steps"}`,
    ...minutes === 0 ? [] : [`about ${minutesWords(minutes)}`],
    ...who === "" ? [] : [who]
  ].join(" \xB7 ");
}

// src/channels/web/html.ts
var articleHref = (id) => `/articles/${encodeURIComponent(id)}`;
function inlinesHtml(content, draw = escapeHtml) {
  return content.map((run) => inlineHtml(run, draw)).join("");
}
function inlineHtml(run, draw) {
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
function linkHtml(href, words) {
  if (!URL.canParse(href)) return words;
  const { protocol } = new URL(href);
  if (protocol !== "http:" && protocol !== "https:") return words;
  return `<a href="${escapeHtml(href)}" target="_blank" rel="noopener noreferrer">${words}</a>`;
}
function codeSpanHtml(pieces, draw) {
  const [only] = pieces;
  if (pieces.length === 1 && only?.kind === "own") return pieceHtml(only, draw);
  return `<code>${pieces.map((piece) => pieceHtml(piece, (text) => codeTextHtml(text, draw))).join("")}</code>`;
}
function blocksHtml(blocks, draw = escapeHtml) {
  return blocks.map((block) => blockHtml(block, draw)).join("");
}
function blockHtml(block, draw = escapeHtml) {
  switch (block.kind) {
    case "paragraph":
      return `<p>${inlinesHtml(block.content, draw)}</p>`;
    case "code":
      return codeBlock(block.pieces, { language: block.language });
    case "list": {
      const tag = block.ordered ? "ol" : "ul";
      const items = block.items.map((item) => `<li><div>${itemHtml(item, draw)}</div></li>`).join("");
      return `<${tag} class="${block.ordered ? "numbers" : "bullets"}">${items}</${tag}>`;
    }
    case "table":
      return tableHtml(
        block.head.map((cell) => inlinesHtml(cell, draw)),
        block.rows.map((row) => row.map((cell) => inlinesHtml(cell, draw)))
      );
  }
}
function itemHtml(item, draw) {
  const [first, ...rest] = item;
  return first?.kind === "paragraph" ? `<span>${inlinesHtml(first.content, draw)}</span>${blocksHtml(rest, draw)}` : blocksHtml(item, draw);
}
function tableHtml(head, rows) {
  const headRow = head.some((cell) => cell !== "") ? `<thead><tr>${head.map((cell) => `<th scope="col">${cell}</th>`).join("")}</tr></thead>` : "";
  const body = rows.map((row) => `<tr>${row.map((cell) => `<td>${cell}</td>`).join("")}</tr>`).join("");
  return `<div class="table-room"><table class="plain">${headRow}<tbody>${body}</tbody></table></div>`;
}

// src/channels/web/icons.ts
var svg = (shapes) => `<svg class="icon" aria-hidden="true" viewBox="0 0 16 16" width="16" height="16">${shapes}</svg>`;
var icons = {
  tick: svg('<path d="m3.5 8.5 3 3 6-7"/>'),
  works: svg('<circle cx="8" cy="8" r="6.25"/><path d="m5.25 8.25 2 2 3.5-4.25"/>'),
  risk: svg('<path d="M8 2.25 14.25 13.5H1.75Z"/><path d="M8 6.5v3.25M8 11.6v.1"/>'),
  lock: svg('<rect x="3" y="7" width="10" height="6.5" rx="1.5"/><path d="M5.25 7V5a2.75 2.75 0 0 1 5.5 0v2"/>'),
  note: svg('<circle cx="8" cy="8" r="6.25"/><path d="M8 7.25v3.5M8 5.1v.1"/>'),
  out: svg('<path d="M4 8h8"/>'),
  fold: svg('<path d="m6 3.5 4.5 4.5L6 12.5"/>'),
  attach: svg(
    '<path d="m13 7.5-5.3 5.3a3.1 3.1 0 0 1-4.4-4.4l5.5-5.5a2.1 2.1 0 0 1 3 3L6.4 11.3a1 1 0 0 1-1.5-1.5l4.9-4.9"/>'
  )
};

// src/channels/web/assets.ts
import { readFile } from "node:fs/promises";
var folders = [new URL("./assets/", import.meta.url), new URL("./web/", import.meta.url)];
var types = {
  css: "text/css; charset=utf-8",
  mjs: "text/javascript; charset=utf-8",
  svg: "image/svg+xml; charset=utf-8"
};
var names = [
  ["page.css", "css"],
  ["turns.css", "css"],
  ["sheet.css", "css"],
  ["parts.css", "css"],
  ["box.css", "css"],
  ["articles.css", "css"],
  ["page.mjs", "mjs"],
  ["announce.mjs", "mjs"],
  ["box.mjs", "mjs"],
  ["case.mjs", "mjs"],
  ["connection.mjs", "mjs"],
  ["copy.mjs", "mjs"],
  ["elements.mjs", "mjs"],
  ["files.mjs", "mjs"],
  ["kept.mjs", "mjs"],
  ["live.mjs", "mjs"],
  ["outbox.mjs", "mjs"],
  ["pastes.mjs", "mjs"],
  ["presses.mjs", "mjs"],
  ["search.mjs", "mjs"],
  ["strip.mjs", "mjs"],
  ["times.mjs", "mjs"],
  ["turns.mjs", "mjs"],
  ["icon.svg", "svg"]
];
var assets = new Map([
  ...names.map(([name, type]) => [`/assets/${name}`, { type: types[type], read: () => read(name) }]),
  ["/favicon.ico", { type: types.svg, read: () => read("icon.svg") }]
]);
var scripts = names.filter(([, type]) => type === "mjs").map(([name]) => `/assets/${name}`);
async function read(name) {
  const failures = [];
  for (const folder of folders) {
    try {
      return await readFile(new URL(name, folder));
    } catch (error) {
      if (!(error instanceof Error && "code" in error && error.code === "ENOENT")) throw error;
      failures.push(error);
    }
  }
  throw new AggregateError(
    failures,
    `The page's file ${name} is in none of ${folders.map(String).join(", ")}. Run npm run build.`
  );
}

// src/channels/web/layout.ts
var sheets = {
  case: ["page", "parts", "turns", "sheet", "box"],
  articles: ["page", "parts", "articles"]
};
var shortName = 24;
function brandOf(product) {
  const name = product.name.trim();
  if (name === "") return "Troubleshooting help";
  const word = name.length <= shortName ? name : name.split(/\s+/).at(-1) ?? name;
  return `${word.charAt(0).toUpperCase()}${word.slice(1)} help`;
}
function layout(parts) {
  const brand = escapeHtml(brandOf(parts.product));
  const title = parts.title === void 0 ? brand : `${escapeHtml(parts.title)} \xB7 ${brand}`;
  const skips = parts.skips.map(
    ({ to, words, hidden }) => `<a class="skip unseen" href="#${to}"${hidden === true ? " hidden" : ""}>${words}</a>`
  ).join("\n");
  const styles = sheets[parts.current].map((name) => `<link rel="stylesheet" href="/assets/${name}.css">`).join("\n");
  const modules = scripts.map((path) => `<link rel="modulepreload" href="${path}">`).join("\n");
  const here = (page) => page === parts.current ? ' aria-current="page"' : "";
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

// src/channels/web/search-articles.ts
var worth = { title: 8, line: 3, body: 1 };
var longestQuery = 200;
var dialogGroup = "Guided diagnoses";
var listedArticles = (knowledge) => [...knowledge.articles.values()].filter((article) => article.status === "validated");
function entriesOf(knowledge) {
  return [...[...knowledge.dialogs.values()].map(toDialogEntry), ...listedArticles(knowledge).map(toEntry)];
}
function toEntry(article) {
  const messages = article.messages.map(
    (message) => message.parts.map((part2) => part2.pieces.map((piece) => piece.kind === "literal" ? piece.text : `{${piece.name}}`).join("")).join(" ").replace(/\s+/g, " ")
  );
  return {
    id: article.id,
    group: groupName(article.subject),
    article,
    title: textOfInlines(article.title),
    lines: [...article.symptoms, ...article.codes, ...messages],
    body: textOfBlocks(article.explanation)
  };
}
var toDialogEntry = (dialog) => ({
  id: dialog.id,
  group: dialogGroup,
  title: dialog.title,
  lines: [...dialog.opens.symptoms, ...dialog.opens.codes],
  body: dialog.questions.map(({ ask }) => ask).join(" ")
});
function groupName(subject) {
  const words = subject.replace(/[-_]+/g, " ").trim();
  return words === "" ? "Articles" : `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
}
function wordsOf(query) {
  return [...new Set(query.slice(0, longestQuery).toLowerCase().split(/\s+/))].filter((word) => word !== "");
}
function searchEntries(entries, words) {
  if (words.length === 0) return entries.map((entry) => ({ entry, says: entry.lines[0] ?? "" }));
  return entries.map((entry) => ({ entry, score: scoreOf(entry, words) })).filter(({ score }) => score > 0).sort((a, b) => b.score - a.score).map(({ entry }) => ({ entry, says: saysOf(entry, words) }));
}
function scoreOf(entry, words) {
  const title = entry.title.toLowerCase();
  const lines = entry.lines.join("\n").toLowerCase();
  const body = `${entry.id} ${entry.body}`.toLowerCase();
  const scores = words.map(
    (word) => (title.includes(word) ? worth.title : 0) + (lines.includes(word) ? worth.line : 0) + (body.includes(word) ? worth.body : 0)
  );
  return scores.includes(0) ? 0 : scores.reduce((sum, score) => sum + score, 0);
}
function saysOf(entry, words) {
  const title = entry.title.toLowerCase();
  const missing2 = words.filter((word) => !title.includes(word));
  const holding = entry.lines.find((line) => missing2.some((word) => line.toLowerCase().includes(word)));
  return (missing2.length === 0 ? void 0 : holding) ?? entry.lines[0] ?? "";
}

// src/channels/web/press-html.ts
var saidAttribute = (said) => `data-said="${escapeHtml(JSON.stringify(said))}"`;
function buttonHtml(choice, options = {}) {
  const key = options.number === void 0 ? "" : `<span class="key">${options.number}</span>`;
  const number = options.number === void 0 ? "" : ` data-number="${options.number}"`;
  const kind = options.class === void 0 ? "" : ` class="${options.class}"`;
  return `<button type="button"${kind}${number} ${saidAttribute(choice.said)}>${key}<span class="label">${escapeHtml(choice.label)}</span></button>`;
}

// src/channels/web/section-html.ts
function sectionHtml(section, context) {
  switch (section.kind) {
    case "text":
      return part(
        section.folded === true && section.title !== void 0 ? foldedHtml(section.title, `<div class="prose">${blocksHtml(section.blocks)}</div>`) : (section.title === void 0 ? "" : `<h3 class="part-title">${escapeHtml(section.title)}</h3>`) + `<div class="prose">${blocksHtml(section.blocks)}</div>`
      );
    case "read":
      return part(readStrip(section));
    case "steps":
      return part(stepsHtml(section));
    case "check":
      return part(checkHtml(section.blocks));
    case "candidates":
      return part(candidatesHtml(section.candidates, context));
    case "differences":
      return part(differencesHtml(section.rows));
    case "copy":
      return part(codeBlock([literal(section.text)], { title: section.title }));
    case "source":
      return part(sourceHtml(section));
  }
}
var foldedHtml = (title, html) => `<details class="fold"><summary>${escapeHtml(title)}</summary>${html}</details>`;
var part = (html) => html === "" ? "" : `<div class="sheet-part">${html}</div>`;
function readStrip(section) {
  if (section.values.length === 0) return "";
  const values = section.values.map(({ label, value, line }) => {
    const where = line === void 0 ? "" : ` title="line ${line}"`;
    return `<div><dt>${escapeHtml(label)}</dt><dd${where}>${markHtml(value)}</dd></div>`;
  });
  return `<div class="read"><p class="read-title">What I read</p><dl>${values.join("")}</dl></div>`;
}
function effortHtml(effort) {
  if (effort === "") return "";
  const [first = "", ...rest] = effort.split(" \xB7 ").map(escapeHtml);
  return `<p class="effort"><span><strong>${first}</strong>${rest.map((word) => `<span>${word}</span>`).join("")}</span></p>`;
}
function stepsHtml(section) {
  const title = section.title === void 0 ? "" : `<h3 class="steps-title">${escapeHtml(section.title)}</h3>`;
  const start = section.steps[0]?.number ?? 1;
  const from = start === 1 ? "" : ` start="${start}"`;
  const steps = `${effortHtml(section.effort)}<ol class="steps"${from}>${section.steps.map(stepHtml).join("")}</ol>`;
  return section.folded === true && section.title !== void 0 ? foldedHtml(section.title, steps) : title + steps;
}
function stepHtml(step) {
  const data = step.said === void 0 ? "" : ` ${saidAttribute(step.said)}`;
  const done = step.done === true ? " checked" : "";
  return `<li><label class="tick"><input type="checkbox" data-step="${step.number}"${data}${done} aria-label="Step ${step.number} done"><span><b>${step.number}</b>${icons.tick}</span></label><div>${stepBody(step)}</div></li>`;
}
function stepBody(step) {
  const [first, ...rest] = step.content;
  const instruction = first === void 0 ? "" : stepBlock(first, "step-do");
  const who = [step.effort, step.optional, step.wait === void 0 ? void 0 : `then wait ${step.wait}`].filter((words) => words !== void 0 && words !== "").map((words) => escapeHtml(words ?? ""));
  return (step.risk === void 0 ? "" : `<p class="step-risk">${icons.risk}<span>${escapeHtml(step.risk)}</span></p>`) + instruction + (who.length === 0 ? "" : `<p class="step-who">${who.join(" \xB7 ")}</p>`) + rest.map((block) => stepBlock(block, "step-note")).join("");
}
var stepBlock = (block, kind) => block.kind === "paragraph" ? `<p class="${kind}">${inlinesHtml(block.content)}</p>` : blockHtml(block);
function checkHtml(blocks) {
  const [first, ...rest] = blocks;
  if (first === void 0) return "";
  const lead = first.kind === "paragraph" ? `<p><span class="lead">It worked when:</span> ${inlinesHtml(first.content)}</p>` : `<p class="lead">It worked when:</p>${blockHtml(first)}`;
  return `<div class="check">${icons.works}<div class="prose">${lead}${blocksHtml(rest)}</div></div>`;
}
function candidatesHtml(candidates, context) {
  const differ = (row) => new Set(candidates.map(row)).size > 1;
  const rows = {
    title: candidates.some(({ title, choice }) => textOfInlines(title) !== choice.label),
    explanation: candidates.length === 1 || differ(({ explanation }) => inlinesHtml(explanation)),
    effort: candidates.length === 1 || differ(({ effort }) => effort)
  };
  const columns = candidates.map((candidate, index) => candidateHtml(candidate, index + 1, context.id, rows));
  return `<div class="candidates" role="group" aria-labelledby="${context.labelledBy}">${columns.join("")}</div>`;
}
function candidateHtml(candidate, number, id, rows) {
  const name = `${id}-candidate-${number}`;
  const labelled = rows.title ? `aria-labelledby="${name}"` : `aria-label="${escapeHtml(candidate.choice.label)}"`;
  return `<section class="candidate" ${labelled}>${buttonHtml(candidate.choice, { number })}` + (rows.title ? `<h3 id="${name}">${inlinesHtml(candidate.title)}</h3>` : "") + (rows.explanation ? `<p>${inlinesHtml(candidate.explanation)}</p>` : "") + (rows.effort ? `<p class="step-who">${escapeHtml(candidate.effort)}</p>` : "") + `</section>`;
}
function differencesHtml(rows) {
  const body = rows.map(
    (row) => `<tr><th scope="row">${escapeHtml(row.aspect)}</th><td>${escapeHtml(row.article)}</td><td>${escapeHtml(row.yours)}</td></tr>`
  );
  return `<table class="differs"><thead><tr><th scope="col"><span class="unseen">What is compared</span></th><th scope="col">The article</th><th scope="col">Yours</th></tr></thead><tbody>${body.join("")}</tbody></table>`;
}
function sourceHtml(section) {
  const links = section.links.map(({ label, href }) => linkHtml(href, escapeHtml(label))).join(", ");
  const parts = [
    links === "" ? "" : `Source: ${links}`,
    section.article === void 0 ? "" : `<a href="${escapeHtml(articleHref(section.article))}">the article</a>`,
    section.reviewed === void 0 ? "" : `reviewed ${escapeHtml(dayInWords(section.reviewed))}`
  ].filter((words) => words !== "");
  return parts.length === 0 ? "" : `<p class="source">${parts.join(" \xB7 ")}</p>`;
}

// src/channels/web/article-page.ts
var shownSymptoms = 8;
function articleHtml(knowledge, article) {
  return layout({
    product: knowledge.product,
    title: textOfInlines(article.title),
    current: "articles",
    skips: [{ to: "content", words: "Skip to the content" }],
    body: `<div class="width desk">
<main class="reading" id="content">
<p class="crumbs"><a href="/articles">Articles</a> / ${escapeHtml(groupName(article.subject))}</p>
<h1 class="article-title">${inlinesHtml(article.title)}</h1>
<div class="lede prose">${blocksHtml(article.explanation)}</div>
${[
      messagesHtml(article.messages),
      resolutionHtml(knowledge, article),
      caveatsHtml(article),
      symptomsHtml(article.symptoms)
    ].join("")}</main>
${marginHtml(knowledge, article)}
</div>`
  });
}
var articlePart = (id, title, html) => `<section class="article-part" aria-labelledby="part-${id}"><h2 id="part-${id}">${title}</h2>${html}</section>`;
function messagesHtml(messages) {
  if (messages.length === 0) return "";
  const blocks = messages.map(
    (message) => codeBlock(messagePieces(message), { title: messageTitle(message), what: "the message" })
  );
  return articlePart("messages", messages.length === 1 ? "The message" : "The messages", blocks.join(""));
}
function messageTitle(message) {
  const language = message.language === "en" ? "Message" : `Message, ${languageName(message.language)}`;
  return message.generic ? `${language}; other products say this too` : language;
}
var languageNames2 = new Intl.DisplayNames(["en"], { type: "language" });
var languageName = (code) => /^[a-z]{2,3}$/i.test(code) ? languageNames2.of(code) ?? code : code;
function messagePieces(message) {
  return message.parts.flatMap((part2, index) => [
    ...index === 0 ? [] : [literal("\n\n")],
    ...part2.pieces.map(
      (piece) => piece.kind === "literal" ? literal(piece.text) : { kind: "placeholder", name: piece.name }
    )
  ]);
}
function resolutionHtml(knowledge, article) {
  const ways = article.ways.map((way) => wayHtml(knowledge, way, article.ways.length > 1)).join("");
  const check = checkHtml(article.verification);
  return ways === "" && check === "" ? "" : articlePart("resolution", "Resolution", ways + check);
}
function wayHtml(knowledge, way, several) {
  const title = way.title === void 0 || !several ? "" : `<h3 class="way-title">${escapeHtml(way.title)}</h3>`;
  const steps = way.steps.map(
    (step, index) => `<li><span class="number" aria-hidden="true">${index + 1}</span><div>${stepHtml2(knowledge, way, step)}</div></li>`
  );
  return `${title}${effortHtml(wayEffort(knowledge.product, way))}<ol class="steps plain">${steps.join("")}</ol>`;
}
function stepHtml2(knowledge, way, step) {
  const { temporary } = step;
  const undoing = way.steps.findLastIndex((other) => other.undoes !== void 0 && other.undoes === temporary?.key);
  const later = temporary === void 0 ? "" : `<p class="step-note">${icons.note} ${undoing >= 0 ? `Only for a time: step ${undoing + 1} sets it back.` : escapeHtml(temporary.sentence ?? "Only for a time: it must be set back.")}</p>`;
  return stepBody({
    content: step.content,
    effort: stepEffort(knowledge.product, step),
    ...step.risk === void 0 ? {} : { risk: step.risk },
    ...step.optional === void 0 ? {} : { optional: step.optional },
    ...step.wait === void 0 ? {} : { wait: waitWords(step.wait) }
  }) + later;
}
function caveatsHtml(article) {
  if (article.caveats.length === 0) return "";
  const items = article.caveats.map((caveat) => `<li><div class="prose">${blocksHtml(caveat)}</div></li>`);
  return articlePart("caveats", "Good to know", `<ul class="bullets">${items.join("")}</ul>`);
}
function symptomsHtml(symptoms) {
  if (symptoms.length === 0) return "";
  const items = symptoms.slice(0, shownSymptoms).map((symptom) => `<li><span>${escapeHtml(symptom)}</span></li>`);
  return articlePart("symptoms", "How people put it", `<ul class="bullets">${items.join("")}</ul>`);
}
var kinds = { problem: "Problem", "how-to": "How-to", concept: "Concept" };
function marginHtml(knowledge, article) {
  const facts = [
    ["Kind", `${kinds[article.kind]}, ${article.status}`],
    ["Reviewed", article.reviewed === void 0 ? "" : escapeHtml(dayInWords(article.reviewed))],
    [
      article.codes.length === 1 ? "Code" : "Codes",
      article.codes.map((code) => `<code>${humps(code)}</code>`).join("<br>")
    ],
    [article.sources.length === 1 ? "Source" : "Sources", sourcesHtml(article.sources)]
  ].filter(([, html]) => html !== "");
  return `<aside class="margin" aria-label="About this article">
<p><a class="button" href="/?about=${encodeURIComponent(article.id)}">Ask about this</a></p>
<dl>${facts.map(([term, html]) => `<div><dt>${term}</dt><dd>${html}</dd></div>`).join("")}</dl>
${relatedHtml(knowledge, article)}</aside>`;
}
function sourcesHtml(sources) {
  return sources.map((address) => `<span class="address">${linkHtml(address, breakable(escapeHtml(shortAddress(address))))}</span>`).join("");
}
function shortAddress(address) {
  if (!URL.canParse(address)) return address;
  const url = new URL(address);
  const page = url.pathname.split("/").findLast((part2) => part2 !== "") ?? "";
  const place = url.hash.slice(1).replaceAll("-", " ");
  return [url.hostname, page === "" ? "" : `: ${page}`, place === "" ? "" : `, ${place}`].join("");
}
var humps = (code) => escapeHtml(code).replace(/(?<=[a-z])(?=[A-Z])/g, "<wbr>");
function relatedHtml(knowledge, article) {
  const items = article.related.flatMap((id) => {
    const other = articleOf(knowledge, id);
    return other === void 0 ? [] : [`<li><a href="${escapeHtml(articleHref(other.id))}">${inlinesHtml(other.title)}</a></li>`];
  });
  if (items.length === 0) return "";
  return `<section aria-labelledby="related"><h2 class="small-title" id="related">Related</h2><ul>${items.join("")}</ul></section>`;
}

// src/channels/web/articles-page.ts
var longestSays = 110;
function articlesPage(knowledge, query = "") {
  const entries = entriesOf(knowledge);
  const words = wordsOf(query);
  const found = searchEntries(entries, words);
  const groups = groupsOf(entries);
  return layout({
    product: knowledge.product,
    title: query.trim() === "" ? "Articles" : `${query.trim()}: articles`,
    current: "articles",
    skips: [{ to: "content", words: "Skip to the content" }],
    body: `<div class="width desk">
<main class="reading" id="content">
<h1 class="article-title">Articles</h1>
<p class="lede">${ledeOf(knowledge)}</p>
<form class="search" role="search" action="/articles" id="search">
<label for="q">Search titles, messages, codes and symptoms</label>
<input id="q" name="q" type="search" value="${escapeHtml(query)}" autocomplete="off" spellcheck="false" maxlength="200">
<button type="submit">Search</button>
</form>
<p class="found" role="status" id="found">${foundWords(found.length, entries.length, words.length > 0)}</p>
<div id="shelves">${[...groups.keys()].map((group) => shelfHtml(group, found, groups.get(group) ?? 0, words)).join("")}</div>
</main>
<aside class="margin" aria-label="Groups">
<h2 class="small-title">Groups</h2>
<ul>${[...groups].map(([group, count]) => `<li><a href="#${shelfId(group)}">${escapeHtml(group)}</a> ${count}</li>`).join("")}</ul>
<p>Not here? <a href="/">Paste the message</a>: messages are matched whole, not word by word.</p>
</aside>
</div>`
  });
}
function ledeOf(knowledge) {
  const articles = listedArticles(knowledge).length;
  const dialogs = knowledge.dialogs.size;
  const guided = dialogs === 0 ? "" : ` and ${dialogs} guided ${dialogs === 1 ? "diagnosis" : "diagnoses"}`;
  return `Everything the assistant answers from: ${articles} ${articles === 1 ? "article" : "articles"}${guided}.`;
}
function foundWords(found, all, searched) {
  if (!searched) return `${all} entries`;
  return found === 0 ? `None of ${all} entries holds all these words.` : `${found} of ${all} entries, best first in each group`;
}
function groupsOf(entries) {
  const groups = /* @__PURE__ */ new Map();
  for (const { group } of entries) groups.set(group, (groups.get(group) ?? 0) + 1);
  return groups;
}
var shelfId = (group) => `group-${group.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "-")}${group === dialogGroup ? "-list" : ""}`;
function shelfHtml(group, found, all, words) {
  const here = found.filter(({ entry }) => entry.group === group);
  if (here.length === 0) return "";
  const count = words.length === 0 ? `${all}` : `${here.length} of ${all}`;
  const items = here.map(({ entry, says }) => itemHtml2(entry, says, words));
  return `<section class="shelf" aria-labelledby="${shelfId(group)}"><h2 id="${shelfId(group)}">${escapeHtml(group)} <span>${count}</span></h2><ul>${items.join("")}</ul></section>`;
}
function itemHtml2(entry, says, words) {
  const draw = (text) => markWords(text, words);
  const title = entry.article === void 0 ? draw(entry.title) : inlinesHtml(entry.article.title, draw);
  const line = cutAround(says, words);
  return `<li><a href="${escapeHtml(articleHref(entry.id))}"><span class="shelf-title">${title}</span><span class="shelf-says">${draw(line)}</span></a></li>`;
}
function cutAround(text, words) {
  if (text.length <= longestSays) return text;
  const at = Math.min(...words.map((word) => text.toLowerCase().indexOf(word)).filter((place) => place >= 0));
  const start = Number.isFinite(at) && at > longestSays - 20 ? at - 40 : 0;
  const cut = text.slice(start, start + longestSays);
  return `${start > 0 ? "\u2026 " : ""}${cut.replace(/\s+\S*$/, "")} \u2026`;
}
function markWords(text, words) {
  const small = text.toLowerCase();
  let html = "";
  let end = 0;
  while (end < text.length) {
    const from = end;
    const next = words.map((word) => ({ at: small.indexOf(word, from), length: word.length })).filter(({ at }) => at >= 0).sort((a, b) => a.at - b.at || b.length - a.length)[0];
    if (next === void 0 || small.length !== text.length) break;
    html += escapeHtml(text.slice(end, next.at));
    html += `<mark>${escapeHtml(text.slice(next.at, next.at + next.length))}</mark>`;
    end = next.at + next.length;
  }
  return html + escapeHtml(text.slice(end));
}

// src/channels/web/case-page.ts
function casePage(knowledge, ask = "") {
  return layout({
    product: knowledge.product,
    current: "case",
    skips: [
      { to: "newest", words: "Skip to the newest answer", hidden: true },
      { to: "say", words: "Skip to the text box" }
    ],
    bar: `<button class="quiet" type="button" id="new-case" ${saidAttribute({ action: "restart" })} hidden><span>New<span class="wide"> case</span></span></button>
`,
    body: `<section class="ledger" id="ledger" aria-label="Open until undone" hidden></section>
<div class="width desk" data-state="start" id="desk">
<main class="case" id="content">
<h1 class="start-title" id="ask-first">Paste an error message, a log or a command\u2019s output, or say what fails.</h1>
<h1 class="unseen" id="case-title" hidden>Case</h1>
<noscript><p class="notice-line">Sending needs JavaScript. The <a href="/articles">articles</a> can be read without it.</p></noscript>
<div class="turns" id="turns"></div>
${boxHtml(ask)}
${examplesHtml(knowledge.product)}</main>
${aboutHtml(knowledge)}
<aside class="stand" id="stand" aria-label="Where we stand" hidden></aside>
</div>`
  });
}
var boxHtml = (ask) => `<form class="say" id="say-form">
<div class="say-box">
<div class="say-note" id="say-note" hidden></div>
<button class="attach" type="button" id="attach" aria-label="Attach a file">${icons.attach}<span class="attach-words">Attach a file</span></button>
<textarea id="say" rows="1" autocomplete="off" spellcheck="false" aria-labelledby="ask-first" aria-describedby="hint" autofocus>${escapeHtml(ask)}</textarea>
<button class="main" type="submit">Send</button>
</div>
<p class="hint" id="hint">Up to 200 kB of text, or a text file up to 10 MB. Passwords and tokens are masked before anything is kept.</p>
<input type="file" id="file" hidden>
</form>`;
function examplesHtml(product) {
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
var isPasted = (text) => /\n|[\\{}]|[a-z][A-Z]|:\/\//.test(text);
function aboutHtml(knowledge) {
  const count = listedArticles(knowledge).length;
  const about = knowledge.product.about === "" ? knowledge.product.name : knowledge.product.about;
  return `<aside class="about" id="about" aria-label="What to expect">
<div><h2 class="small-title">What it knows</h2><p>${escapeHtml(about)}</p><p><a href="/articles">${count === 1 ? "Browse the article" : `Browse all ${count} articles`}</a></p></div>
<div><h2 class="small-title">When it is not sure</h2><p>It asks one question at a time, and none that your paste has answered.</p></div>
<div><h2 class="small-title">When it does not know</h2><p>It says so, names what comes nearest and how that differs, and lists what to collect.</p></div>
</aside>`;
}

// src/channels/web/dialog-page.ts
var order = ["often", "sometimes", "rarely"];
function dialogHtml(knowledge, dialog) {
  const causes = [...dialog.causes].sort(([, a], [, b]) => order.indexOf(a) - order.indexOf(b));
  return layout({
    product: knowledge.product,
    title: dialog.title,
    current: "articles",
    skips: [{ to: "content", words: "Skip to the content" }],
    body: `<div class="width desk">
<main class="reading" id="content">
<p class="crumbs"><a href="/articles">Articles</a> / ${dialogGroup}</p>
<h1 class="article-title">${escapeHtml(dialog.title)}</h1>
<p class="lede">It can have ${causes.length} documented causes. <a href="/?about=${encodeURIComponent(dialog.id)}">Ask about it</a>, and a few questions tell which it is; or read what each cause looks like.</p>
${articlePart("causes", "Causes", `<ul class="causes">${causes.map(([id, word]) => causeHtml(knowledge, id, word)).join("")}</ul>`)}
${articlePart("questions", "What tells them apart", `<ul class="bullets">${dialog.questions.map(questionHtml).join("")}</ul>`)}
</main>
<aside class="margin" aria-label="About this diagnosis">
<p><a class="button" href="/?about=${encodeURIComponent(dialog.id)}">Ask about this</a></p>
<dl><div><dt>Kind</dt><dd>Guided diagnosis</dd></div>${dialog.sources.length === 0 ? "" : `<div><dt>${dialog.sources.length === 1 ? "Source" : "Sources"}</dt><dd>${sourcesHtml(dialog.sources)}</dd></div>`}</dl>
</aside>
</div>`
  });
}
function causeHtml(knowledge, id, word) {
  const article = articleOf(knowledge, id);
  const title = article === void 0 ? escapeHtml(id) : inlinesHtml(article.title);
  const link = article === void 0 ? title : `<a href="${escapeHtml(articleHref(article.id))}">${title}</a>`;
  return `<li><span>${link}</span><span class="word">${word}</span></li>`;
}
function questionHtml(question) {
  const answers = question.answers.map(({ label }) => label).join(" \xB7 ");
  return `<li><span>${escapeHtml(question.ask)}${answers === "" ? "" : `<span class="fact">${escapeHtml(answers)}</span>`}</span></li>`;
}
var askOfDialog = (dialog) => dialog.opens.symptoms[0] ?? dialog.title;
var askOfArticle = (knowledge, id) => {
  const article = articleOf(knowledge, id);
  return article === void 0 ? "" : textOfInlines(article.title);
};

// src/channels/web/pages.ts
function articlePage(knowledge, id) {
  const article = knowledge.articles.get(id);
  if (article !== void 0) return articleHtml(knowledge, article);
  const dialog = knowledge.dialogs.get(id);
  return dialog === void 0 ? void 0 : dialogHtml(knowledge, dialog);
}
function pageOf(knowledge, path, query = new URLSearchParams()) {
  if (path === "/") return { kind: "page", html: casePage(knowledge, askOf(knowledge, query.get("about") ?? "")) };
  if (path === "/articles" || path === "/articles/") {
    return path.endsWith("/") ? { kind: "redirect", to: "/articles" } : { kind: "page", html: articlesPage(knowledge, query.get("q") ?? "") };
  }
  const id = idOf(path);
  if (id === void 0) return missing(knowledge);
  const html = articlePage(knowledge, id);
  if (html !== void 0) return { kind: "page", html };
  const renamed = articleOf(knowledge, id);
  return renamed === void 0 ? missing(knowledge) : { kind: "redirect", to: articleHref(renamed.id) };
}
var idOf = (path) => /^\/articles\/([a-z0-9][a-z0-9._-]*)$/i.exec(path)?.[1];
function askOf(knowledge, id) {
  const dialog = knowledge.dialogs.get(id);
  return dialog === void 0 ? askOfArticle(knowledge, id) : askOfDialog(dialog);
}
function missing(knowledge) {
  return { kind: "missing", html: missingPage(knowledge) };
}
function missingPage(knowledge) {
  return layout({
    product: knowledge.product,
    title: "No such page",
    current: "articles",
    skips: [{ to: "content", words: "Skip to the content" }],
    body: `<div class="width desk">
<main class="reading" id="content">
<h1 class="article-title">There is no page at this address.</h1>
<p class="lede">The article may have another name now. Search for it, or paste what you have.</p>
<form class="search" role="search" action="/articles">
<label for="q">Search titles, messages, codes and symptoms</label>
<input id="q" name="q" type="search" autocomplete="off" maxlength="200">
<button type="submit">Search</button>
</form>
<p class="ways"><a class="button" href="/">Paste a message</a> <a class="button" href="/articles">Browse all articles</a></p>
</main>
</div>`
  });
}

// src/channels/web/excerpt.ts
var wholeUpTo = 40;
var shownProblems = 8;
var shownFrames = 2;
var shownOpening = 6;
var errorWords = /\b(?:errors?|exception|fatal|critical|failed|failure|denied|unauthorized|refused)\b|\w+Exception\b/i;
var noError = /\b(?:no|0|without(?: an)?) errors?\b|\berrors?\s*[:=]\s*0\b(?!\s*:)/i;
var warningWords = /\bwarn(?:ing)?\b/i;
var frame = /^\s+(?:at\s|---|\.\.\.)|^\s*(?:-+>|Caused by)/;
var alike = (line) => line.toLowerCase().replace(/[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}/g, "#").replace(/\d+/g, "#").trim();
function problemsOf(lines) {
  const problems = /* @__PURE__ */ new Map();
  lines.forEach((line, index) => {
    const isError = errorWords.test(line) && !noError.test(line);
    if (!isError && !warningWords.test(line) || frame.test(line)) return;
    const key = alike(line);
    const known = problems.get(key);
    if (known === void 0) {
      const severity = warningWords.test(line) && !/\berror\b/i.test(line) ? "warning" : "error";
      problems.set(key, { first: index + 1, lines: [index + 1], severity });
    } else known.lines.push(index + 1);
  });
  return [...problems.values()];
}
var counted = (count, word) => `${count} ${word}${count === 1 ? "" : "s"}`;
function excerptOf(lines, marked) {
  const problems = problemsOf(lines);
  const shown = problems.slice(0, shownProblems);
  const hits = shown.flatMap((problem) => [problem.first, ...framesAfter(lines, problem.first)]);
  const opening = problems.length === 0 ? Array.from({ length: shownOpening }, (_, index) => index + 1) : [];
  const visible = [.../* @__PURE__ */ new Set([...hits, ...opening, ...[...marked].slice(0, shownProblems)])].filter((n) => n >= 1 && n <= lines.length).sort((a, b) => a - b);
  return {
    rows: rowsOf(visible, lines.length, problems),
    hits: [...hits].sort((a, b) => a - b),
    summary: summaryOf(problems)
  };
}
function framesAfter(lines, n) {
  const frames = [];
  for (let next = n + 1; frames.length < shownFrames && frame.test(lines[next - 1] ?? ""); next += 1) frames.push(next);
  return frames;
}
function rowsOf(visible, total, problems) {
  const rows = [];
  const shown = new Set(visible);
  let seen = [];
  let last = 0;
  for (const n of [...visible, total + 1]) {
    if (n > last + 1) rows.push({ kind: "gap", words: gapWords(last, n, seen, problems, shown) });
    if (n <= total) rows.push({ kind: "line", n });
    seen = n > last + 1 ? [] : seen;
    seen = [...seen, ...problems.filter((problem) => problem.first === n)];
    last = n;
  }
  return rows;
}
function gapWords(after, before, seen, problems, shown) {
  const count = counted(before - after - 1, "line");
  const repeated = seen.filter((problem) => problem.lines.length > 1);
  const [only] = repeated;
  if (repeated.length === 1 && only !== void 0) {
    const more = only.lines.length - 1;
    return `${count}; the same ${only.severity} ${more === 1 ? "once more" : `${more} more times`}, last in line ${only.lines.at(-1) ?? 0}`;
  }
  if (repeated.length > 1) return `${count}; these come again`;
  const errors = problems.filter((problem) => problem.severity === "error");
  const hidden = errors.filter(({ first }) => first > after && first < before && !shown.has(first)).length;
  if (hidden > 0) return `${count}, ${counted(hidden, "other error")} among them`;
  const again = errors.some((problem) => problem.lines.some((line) => line > after && line < before));
  if (again) return `${count} without a new error`;
  return errors.some(({ first }) => first <= after) ? `${count} without another error` : `${count} without an error`;
}
function summaryOf(problems) {
  const errors = problems.filter(({ severity }) => severity === "error");
  const warnings = problems.filter(({ severity }) => severity === "warning");
  const times = errors.reduce((sum, { lines }) => sum + lines.length, 0);
  const repeats = times > errors.length ? `, ${counted(times, "time")}` : "";
  return [
    ...errors.length === 0 ? [] : [`${counted(errors.length, "distinct error")}${repeats}`],
    ...warnings.length === 0 ? [] : [counted(warnings.length, "warning")]
  ].join(" \xB7 ");
}

// src/channels/web/when-html.ts
var whenHtml = (at, options = {}) => `<p class="when"${options.id === void 0 ? "" : ` id="${options.id}"`}>` + (options.who === void 0 ? "" : `<span>${options.who}<i class="comma">,</i></span> `) + `<time datetime="${escapeHtml(at)}">${escapeHtml(clock(at))}</time></p>`;

// src/channels/web/heard-html.ts
var sentenceUpTo = 140;
var allUpTo = 6e3;
function heardHtml(heard, n, at) {
  const open = `<article class="turn" data-n="${n}" data-heard="${heard.kind}" aria-labelledby="turn-${n}-heard">`;
  return `${open}${whenHtml(at, { who: "You", id: `turn-${n}-heard` })}${heardBody(heard)}</article>`;
}
function heardBody(heard) {
  switch (heard.kind) {
    case "choice":
      return `<p class="said-text">${escapeHtml(heard.label)}</p>`;
    case "report":
      return reportHtml(heard);
  }
}
function reportHtml(report) {
  const lines = report.text.replace(/\s+$/, "").split(/\r\n|\r|\n/);
  const [first = ""] = lines;
  if (report.file === void 0 && lines.length === 1 && first.length <= sentenceUpTo) {
    return `<p class="said-text">${createLineDrawer(report)(first, 1)}</p>`;
  }
  return lines.length <= wholeUpTo ? shortPaste(report, lines) : longPaste(report, lines);
}
function shortPaste(report, lines) {
  const draw = createLineDrawer(report);
  const items = lines.map((line, index) => lineHtml(draw(line, index + 1), index + 1));
  return `<div class="paste clip">${foldedHtml2(lines)}${fileHead(report, lines.length)}<ol class="lines excerpt">${items.join("")}</ol><button class="quiet open-all" type="button" data-unclip>Show it whole</button></div>`;
}
function longPaste(report, lines) {
  const draw = createLineDrawer(report);
  const excerpt = excerptOf(lines, new Set(report.marks.map(({ line }) => line)));
  const items = excerpt.rows.map(
    (row) => row.kind === "gap" ? `<li class="fold">${escapeHtml(row.words)}</li>` : lineHtml(draw(lines[row.n - 1] ?? "", row.n), row.n)
  );
  const name = report.file === void 0 ? "" : `${escapeHtml(report.file)}, `;
  return `<div class="paste">${foldedHtml2(lines)}<p class="paste-head"><span>${name}${lines.length} lines</span><span>${escapeHtml(excerpt.summary)}</span></p><ol class="lines excerpt">${items.join("")}</ol>${allHtml(lines, draw, excerpt)}</div>`;
}
function allHtml(lines, draw, excerpt) {
  if (lines.length > allUpTo) return "";
  const hits = new Set(excerpt.hits);
  const all = lines.map((line, index) => lineHtml(draw(line, index + 1), index + 1, hits.has(index + 1)));
  return `<details><summary>${icons.fold}<span class="more">Show all ${lines.length} lines</span><span class="less">Show only what stands out</span></summary><ol class="lines all" tabindex="0" aria-label="All ${lines.length} lines">${all.join("")}</ol></details>`;
}
function foldedHtml2(lines) {
  const first = lines.find((line) => line.trim() !== "") ?? "";
  return `<div class="paste-short"><p><code>${escapeHtml(first.slice(0, 200))}</code></p><button class="quiet" type="button" data-unfold>Show it whole</button></div>`;
}
var fileHead = (report, count) => report.file === void 0 ? "" : `<p class="paste-head"><span>${escapeHtml(report.file)}, ${count === 1 ? "1 line" : `${count} lines`}</span></p>`;
var lineHtml = (html, n, hit = false) => `<li data-n="${n}"${hit ? ' class="hit"' : ""}><span>${html}</span></li>`;
function createLineDrawer(report) {
  const marks = /* @__PURE__ */ new Map();
  for (const { line, text } of report.marks) marks.set(line, [...marks.get(line) ?? [], text]);
  const kinds2 = report.masked.map(({ kind }) => kind);
  return (line, n) => {
    const ranges = [...maskedRanges(line, kinds2), ...ownRanges(line, marks.get(n) ?? [])].sort(
      (a, b) => a.start - b.start
    );
    let html = "";
    let end = 0;
    for (const range of ranges) {
      if (range.start < end) continue;
      html += breakable(escapeHtml(line.slice(end, range.start))) + rangeHtml(line.slice(range.start, range.end), range.kind);
      end = range.end;
    }
    return html + breakable(escapeHtml(line.slice(end)));
  };
}
function rangeHtml(text, kind) {
  switch (kind) {
    case "own":
      return markHtml(text);
    case "masked":
      return `<span class="masked-value">${escapeHtml(text)}</span>`;
  }
}
function maskedRanges(line, kinds2) {
  if (kinds2.length === 0) return [];
  return [...line.matchAll(/\[([^[\]]{1,40}) \d{1,4}\]/g)].filter((found) => kinds2.includes(found[1] ?? "")).map((found) => ({ start: found.index, end: found.index + found[0].length, kind: "masked" }));
}
function ownRanges(line, texts) {
  const ranges = [];
  for (const text of [...texts].sort((a, b) => b.length - a.length)) {
    const start = placeOf(line, text, ranges);
    if (start !== void 0) ranges.push({ start, end: start + text.length, kind: "own" });
  }
  return ranges;
}
function placeOf(line, text, taken) {
  if (text === "") return void 0;
  let inside;
  for (let at = line.indexOf(text); at !== -1; at = line.indexOf(text, at + 1)) {
    const end = at + text.length;
    if (taken.some((range) => at < range.end && range.start < end)) continue;
    const around = `${line[at - 1] ?? " "}${line[end] ?? " "}`;
    if (!/[\p{L}\p{N}]/u.test(around)) return at;
    inside ??= at;
  }
  return inside;
}

// src/channels/web/ledger-html.ts
function ledgerHtml(ledger) {
  return ledger.filter(({ state }) => state === "open").map(
    (entry) => `<div class="width ledger-row"><p>${icons.risk}<span>Open until undone: <strong>${escapeHtml(sentence(entry.text))}</strong><span class="since">, since <time datetime="${escapeHtml(entry.since)}">${escapeHtml(clock(entry.since))}</time>.</span></span></p><button type="button" ${saidAttribute({ action: "undone" })}>It is set back</button></div>`
  ).join("");
}
var sentence = (text) => text.replace(/\.\s*$/, "");

// src/channels/web/notice-html.ts
function noticesHtml(heard, replies, at) {
  const masked = heard.kind === "report" && heard.masked.length > 0;
  const said = replies.flatMap((reply) => reply.notices);
  const notices = said.length > 0 ? said : masked ? [maskedNotice(heard)] : [];
  return notices.map((notice) => noticeHtml(notice, masked, at)).join("");
}
function noticeHtml(notice, masked, at) {
  return `<article class="turn turn-notice" aria-label="Notice">${whenHtml(at)}<div class="notice">${masked ? icons.lock : icons.note}<div>${paragraphs(notice).map((content) => `<p>${inlinesHtml(content)}</p>`).join("")}</div></div></article>`;
}
function paragraphs(notice) {
  const parts = [[]];
  for (const run of notice) {
    if (run.kind === "break") parts.push([]);
    else parts.at(-1)?.push(run);
  }
  return parts.filter((content) => content.length > 0);
}
function maskedNotice(heard) {
  const count = heard.masked.reduce((sum, entry) => sum + entry.count, 0);
  const what = listed(
    heard.masked.map((entry) => entry.count === 1 ? `a ${entry.kind}` : `${entry.count} ${entry.kind}s`)
  );
  const lines = heard.text.split(/\r\n|\r|\n/).flatMap((line, index) => heard.masked.some(({ kind }) => line.includes(`[${kind} `)) ? [String(index + 1)] : []);
  const where = lines.length === 0 ? "" : `, in ${lines.length === 1 ? "line" : "lines"} ${listed(lines.slice(0, 6))}`;
  const one = count === 1;
  return [
    strong(`${what.charAt(0).toUpperCase()}${what.slice(1)} ${one ? "was" : "were"} in your paste.`),
    literal(` ${one ? "It is" : "They are"} masked${where}, and ${one ? "was" : "were"} not kept.`),
    { kind: "break" },
    literal(`${one ? "It has" : "They have"} been in a log or a chat, so change ${one ? "it" : "them"}.`)
  ];
}
function listed(words) {
  const last = words.at(-1) ?? "";
  return words.length < 2 ? last : `${words.slice(0, -1).join(", ")} and ${last}`;
}

// src/channels/web/panel-html.ts
function panelHtml(panel) {
  return possibleHtml(panel.possible) + ruledOutHtml(panel.ruledOut) + knownHtml(panel.known);
}
function possibleHtml(possible) {
  if (possible.length === 0) return "";
  const rows = possible.map(({ title, word, share }) => {
    const width = Math.round(Math.min(1, Math.max(0, share)) * 100);
    return `<li><span>${escapeHtml(title)}</span><span class="word">${escapeHtml(word)}</span><svg aria-hidden="true" preserveAspectRatio="none" viewBox="0 0 100 1"><rect width="${width}" height="1"/></svg></li>`;
  });
  return `<h2>Still possible</h2><ul class="odds">${rows.join("")}</ul>`;
}
function ruledOutHtml(ruledOut) {
  if (ruledOut.length === 0) return "";
  const rows = ruledOut.map(
    ({ title, fact }) => `<li>${icons.out}<span>${escapeHtml(title)}<span class="fact">${escapeHtml(fact)}</span></span></li>`
  );
  return `<h2>Ruled out</h2><ul class="out">${rows.join("")}</ul>`;
}
function knownHtml(known) {
  if (known.length === 0) return "";
  const rows = known.map(({ label, value }) => `<div><dt>${escapeHtml(label)}</dt><dd>${markHtml(value)}</dd></div>`);
  return `<div class="stand-title"><h2>Known so far</h2><button class="quiet" type="button" data-correct>Correct</button></div><dl class="facts">${rows.join("")}</dl>`;
}

// src/channels/web/reply-html.ts
function replyHtml(reply, place) {
  const id = place.part === 1 ? `turn-${place.n}` : `turn-${place.n}-${place.part}`;
  const { head, parts } = divided(reply.sections);
  const asks = askingId(reply, id);
  const sections = parts.map((section) => sectionHtml(section, { id, labelledBy: asks })).join("");
  const tone = reply.tone === "plain" ? "" : ` sheet-${reply.tone}`;
  return `<article class="turn turn-sheet" data-n="${place.n}" tabindex="-1" aria-labelledby="${id}-title">${whenHtml(place.at)}` + toldHtml(reply) + `<div class="sheet${tone}"><div class="sheet-head">${toneIcon(reply.tone)}${headlineHtml(reply, id)}` + head.map((section) => section.kind === "read" ? readStrip(section) : leadHtml(section)).join("") + `</div>${sections}${footHtml(reply, id)}</div></article>`;
}
function divided(sections) {
  const isHead = (section) => section.kind === "read" || section.kind === "text" && section.title === void 0;
  const end = sections.findIndex((section) => !isHead(section));
  return end === -1 ? { head: sections, parts: [] } : { head: sections.slice(0, end), parts: sections.slice(end) };
}
var leadHtml = (section) => section.kind === "text" ? `<div class="prose">${blocksHtml(section.blocks)}</div>` : "";
function toneIcon(tone) {
  switch (tone) {
    case "plain":
      return "";
    case "risk":
      return icons.risk;
    case "done":
      return icons.works;
  }
}
function headlineHtml(reply, id) {
  const certainty = reply.certainty === void 0 ? "" : `<span class="sure">${escapeHtml(reply.certainty)}:</span> `;
  return `<h2 class="hero" id="${id}-title">${certainty}${inlinesHtml(unbold(reply.headline))}</h2>`;
}
var unbold = (content) => content.flatMap((run) => run.kind === "strong" ? run.content : [run]);
function headlineText(reply) {
  const words = textOfInlines(reply.headline).replace(/\s+/g, " ").trim();
  return reply.certainty === void 0 ? words : `${reply.certainty}: ${words}`;
}
function toldHtml(reply) {
  const asked = reply.asked === void 0 ? "" : ` Asked: ${escapeHtml(reply.asked.text)}`;
  return `<div class="told"><h2>${escapeHtml(headlineText(reply))}</h2><span>${asked} </span><span data-answered></span> <button class="quiet" type="button" data-again aria-expanded="false">Show again</button></div>`;
}
var askingId = (reply, id) => reply.asked === void 0 ? `${id}-title` : `${id}-ask`;
function footHtml(reply, id) {
  const parts = [
    reply.asked === void 0 ? "" : askedHtml(reply.asked, id),
    answersHtml(reply, askingId(reply, id)),
    outcomeHtml(reply),
    besideHtml(reply)
  ].join("");
  return parts === "" ? "" : `<div class="sheet-foot">${parts}</div>`;
}
function askedHtml(asked, id) {
  const how = asked.how.length === 0 ? "" : `<div class="prose how">${blocksHtml(asked.how)}</div>`;
  return `<h3 class="ask-title" id="${id}-ask">${escapeHtml(asked.text)}</h3>${how}`;
}
function answersHtml(reply, labelledBy) {
  const candidates = reply.sections.flatMap((section) => section.kind === "candidates" ? section.candidates : []);
  const buttons = numbered(reply).map((choice, index) => ({ choice, number: index + 1, unsure: reply.aside.includes(choice) })).slice(candidates.length).map(({ choice, number, unsure }) => buttonHtml(choice, unsure ? { number, class: "unsure" } : { number }));
  return buttons.length === 0 ? "" : `<div class="answers" role="group" aria-labelledby="${labelledBy}">${buttons.join("")}</div>`;
}
function outcomeHtml(reply) {
  if (reply.choices.length === 0) return "";
  const buttons = reply.choices.map(
    (choice, index) => buttonHtml(choice, reply.filled && index === 0 ? { class: "main" } : {})
  );
  return `<div class="outcome">${buttons.join("")}</div>`;
}
function besideHtml(reply) {
  const copyAll = reply.sections.some((section) => section.kind === "steps") ? `<button class="quiet" type="button" data-copy-steps>Copy all steps</button>` : "";
  const quiet = reply.quiet.map((choice) => {
    const standing = "action" in choice.said && choice.said.action === "status";
    return buttonHtml(choice, { class: standing ? "quiet when-narrow" : "quiet" });
  });
  return copyAll === "" && quiet.length === 0 ? "" : `<div class="beside">${copyAll}${quiet.join("")}</div>`;
}

// src/channels/web/turn-html.ts
function toWire(taken) {
  const { n, at, turn } = taken;
  const open = ledgerHtml(turn.ledger);
  return {
    n,
    at,
    html: heardHtml(turn.heard, n, at) + noticesHtml(turn.heard, turn.replies, at) + turn.replies.map((reply, index) => replyHtml(reply, { n, part: index + 1, at })).join(""),
    announce: turn.replies.map(announcement).join(" "),
    panel: panelHtml(turn.panel),
    open,
    ...turn.fresh === true ? { fresh: open === "" && turn.replies.every(isGreeting) ? "start" : "sheet" } : {}
  };
}
var isGreeting = (reply) => reply.asked === void 0 && reply.tone !== "risk" && reply.sections.every((section) => section.kind === "text");
function announcement(reply) {
  const answers = numbered(reply).length;
  const effort = reply.sections.flatMap((section) => section.kind === "steps" ? [section.effort] : [])[0] ?? "";
  const parts = [
    headlineText(reply),
    reply.asked?.text ?? "",
    answers === 0 ? "" : `${answers} ${answers === 1 ? "answer" : "answers"}`,
    effort.split(" \xB7 ").slice(0, 2).join(", ")
  ];
  return parts.filter((words) => words !== "").map((words) => /[.?:!]$/.test(words) ? words : `${words}.`).join(" ");
}

// src/channels/web/channel.ts
function createWebChannel(parts) {
  return {
    async post(key, said, seenId, zone) {
      const taken = await parts.turns.take({
        key,
        said,
        ...seenId === void 0 ? {} : { seenId },
        ...zone === void 0 ? {} : { zone }
      });
      return { ...toLine(taken.turn, toMarkdown), ...toWire(asFresh(taken, said)) };
    },
    async replies(key, after) {
      return (await parts.turns.since(key, after)).map(toWire);
    },
    toWire,
    page: (path, query) => pageOf(parts.knowledge(), path, query)
  };
}
function asFresh(taken, said) {
  const restarts = "action" in said && said.action === "restart";
  return restarts ? { ...taken, turn: { fresh: true, ...taken.turn } } : taken;
}

// src/server/health.ts
function healthRoutes({ store, knowledge, isStopping }) {
  return [
    {
      method: "GET",
      path: "/healthz",
      serve: async ({ response }) => {
        send(response, isStopping() ? json(503, { alive: true, stopping: true }) : json(200, { alive: true }));
        return Promise.resolve();
      }
    },
    {
      method: "GET",
      path: "/readyz",
      serve: async ({ response }) => {
        const reason = isStopping() ? "stopping" : await troubleOf(store);
        const status = reason === void 0 ? 200 : 503;
        send(
          response,
          json(status, { ready: reason === void 0, ...reason === void 0 ? {} : { reason }, knowledge })
        );
      }
    }
  ];
}
async function troubleOf(store) {
  try {
    await store.ping();
    return void 0;
  } catch (error) {
    if (error instanceof StoreTrouble) return `storage ${error.fault}`;
    throw error;
  }
}

// src/server/messages.ts
var ACTIVITY_LIMITS = { bytes: 512 * 1024, milliseconds: 8e3 };
function messageRoutes(bot) {
  return [
    {
      method: "POST",
      path: "/api/messages",
      serve: async ({ request, response }) => {
        const body = await readJson(request, ACTIVITY_LIMITS);
        if (body.kind === "refused") {
          send(response, refusal(body.refusal));
          return;
        }
        const { receive } = await bot();
        const answer = await receive(body.value, request.headers.authorization ?? "");
        send(
          response,
          answer.body === void 0 ? { status: answer.status, type: "text/plain", body: "" } : json(answer.status, answer.body)
        );
      }
    }
  ];
}

// src/server/pages.ts
var FORM_LIMITS = { bytes: 4 * 1024, milliseconds: 1e4 };
var WRONG_TOKEN_MS = 400;
function pageRoutes(parts) {
  const page = (visit) => servePage(parts, visit);
  return [
    { method: "GET", path: "/", serve: page },
    { method: "GET", path: "/articles", serve: page },
    { method: "GET", path: "/articles/", serve: page },
    { method: "GET", path: "/articles/:id", serve: page },
    { method: "GET", path: "/assets/*", serve: serveAsset },
    { method: "GET", path: "/favicon.ico", serve: serveAsset },
    { method: "POST", path: "/sign-in", serve: (visit) => signIn(parts, visit) }
  ];
}
function closedPageRoutes() {
  const closed = ({ response }) => {
    send(response, refusal({ status: 404, error: "The pages of this server are off. Set WEB_TOKEN to turn them on." }));
    return Promise.resolve();
  };
  return ["/", "/articles", "/articles/:id"].map((path) => ({ method: "GET", path, serve: closed }));
}
async function servePage({ channel, product, visitors }, { request, response, query }) {
  const path = pathOf(request);
  const token = query.get("token");
  if (token !== null && visitors.tokenNeeded) {
    if (visitors.admit(token, request, response)) redirect(response, path, 303);
    else await refuseToken(response, product);
    return;
  }
  if (!visitors.isKnown(request)) {
    const fromElsewhere = request.headers["sec-fetch-site"] === "cross-site";
    if (visitors.tokenNeeded) {
      if (fromElsewhere && query.get("again") === null) sendHtml(response, 200, comeAgainPage(path));
      else sendHtml(response, 401, signInPage(product));
      return;
    }
    if (!fromElsewhere) visitors.of(request, response);
  }
  const page = channel.page(path, query);
  switch (page.kind) {
    case "page":
      sendHtml(response, 200, page.html);
      return;
    case "redirect":
      redirect(response, page.to, 308);
      return;
    case "missing":
      sendHtml(response, 404, page.html);
      return;
  }
}
async function serveAsset({ request, response }) {
  const asset = assets.get(pathOf(request));
  if (asset === void 0) {
    send(response, refusal({ status: 404, error: "There is no such file." }));
    return;
  }
  const headers = { "Cache-Control": "no-cache", "Content-Type": asset.type };
  send(response, { status: 200, type: asset.type, body: await asset.read(), headers });
}
async function signIn({ product, visitors }, { request, response }) {
  const body = await readBody(request, FORM_LIMITS);
  if (body.kind === "refused") {
    send(response, refusal(body.refusal));
    return;
  }
  const form = new URLSearchParams(utf8(body.bytes) ?? "");
  if (visitors.admit(form.get("token")?.trim() ?? "", request, response)) redirect(response, "/", 303);
  else if (visitors.tokenNeeded) await refuseToken(response, product);
  else send(response, json(404, { error: "These pages need no token." }));
}
async function refuseToken(response, product) {
  await new Promise((resolve) => {
    setTimeout(resolve, WRONG_TOKEN_MS);
  });
  sendHtml(response, 401, signInPage(product, "That is not the token. Ask whoever runs this server."));
}
var sendHtml = (response, status, html) => {
  send(response, { status, type: "text/html", body: html });
};
function redirect(response, to, status) {
  const location = `/${to.replace(/^[/\\]+/, "")}`;
  send(response, { status, type: "text/plain", body: "", headers: { Location: location } });
}
function signInPage(product, trouble) {
  return layout({
    product,
    title: "Sign in",
    current: "articles",
    skips: [{ to: "content", words: "Skip to the content" }],
    body: `<div class="width desk">
<main class="reading" id="content">
<h1 class="article-title">These pages need a token.</h1>
<p class="lede">${trouble ?? "Whoever runs this server has it. It is asked for once in each browser."}</p>
<form class="search" method="post" action="/sign-in">
<label for="token">Token</label>
<input id="token" name="token" type="password" autocomplete="current-password" required>
<button type="submit">Sign in</button>
</form>
</main>
</div>`
  });
}
var comeAgainPage = (path) => `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>One moment</title><meta http-equiv="refresh" content="0;url=${encodeURI(path).replaceAll('"', "%22")}?again=1"></head><body><p>One moment.</p></body></html>`;

// src/server/stream.ts
var HEARTBEAT_MS = 2e4;
var RETRY_MS = 2e3;
var BUFFERED_BYTES = 8 * 1024 * 1024;
var STREAMS_OF_ONE = 24;
var STREAMS = 2e3;
function createStreams(turns, toJson) {
  const open = /* @__PURE__ */ new Map();
  return {
    open: async ({ key, after, request, response }) => {
      const mine = [...open.values()].filter((other) => other === key).length;
      if (open.size >= STREAMS || mine >= STREAMS_OF_ONE) return "too-many";
      open.set(response, key);
      let last = after;
      const write = (taken) => {
        if (taken.n <= last) return;
        last = taken.n;
        response.write(`id: ${taken.n}
data: ${JSON.stringify(toJson(taken))}

`);
        if (response.writableLength > BUFFERED_BYTES) response.destroy();
      };
      const early = [];
      let restored = false;
      const unwatch = turns.watch(key, (taken) => {
        if (restored) write(taken);
        else early.push(taken);
      });
      const heartbeat = setInterval(() => response.write(": still here\n\n"), HEARTBEAT_MS);
      const ended = new Promise((resolve) => {
        response.once("close", resolve).on("error", () => {
          resolve();
        });
      });
      try {
        const before = await turns.since(key, after);
        response.writeHead(200, {
          "Content-Type": "text/event-stream; charset=utf-8",
          "Cache-Control": "no-store",
          // nginx would otherwise hold the events back.
          "X-Accel-Buffering": "no"
        });
        response.write(`retry: ${RETRY_MS}

`);
        before.forEach(write);
        restored = true;
        early.forEach(write);
        request.resume();
        await ended;
        return "ended";
      } finally {
        clearInterval(heartbeat);
        unwatch();
        open.delete(response);
      }
    },
    closeAll: () => {
      for (const response of open.keys()) response.end();
    }
  };
}

// src/server/uploads.ts
import { randomBytes } from "node:crypto";
var KEPT_MS = 15 * 60 * 1e3;
var KEPT_CHARACTERS = 64 * 1024 * 1024;
var KEPT_FILES = 200;
var LONGEST_NAME = 255;
function createUploads(clock2 = Date.now) {
  const kept = /* @__PURE__ */ new Map();
  const size = () => [...kept.values()].reduce((sum, upload) => sum + upload.text.length, 0);
  const makeRoom = () => {
    const now = clock2();
    for (const [id, upload] of kept) if (upload.until <= now) kept.delete(id);
    for (const id of kept.keys()) {
      if (kept.size <= KEPT_FILES && size() <= KEPT_CHARACTERS) return;
      kept.delete(id);
    }
  };
  return {
    keep: (key, upload) => {
      const id = randomBytes(16).toString("hex");
      kept.set(id, { ...upload, key, until: clock2() + KEPT_MS });
      makeRoom();
      return id;
    },
    find: (key, id) => {
      const upload = kept.get(id);
      if (upload?.key !== key || upload.until <= clock2()) return void 0;
      return { name: upload.name, text: upload.text };
    }
  };
}
function parseFileName(header) {
  const decoded = decodePercent(header ?? "");
  const last = decoded.split(/[\\/]/).at(-1) ?? "";
  const clean = last.replace(/[\p{Cc}\p{Cf}\p{Surrogate}]/gu, "").trim().slice(0, LONGEST_NAME);
  return clean === "" ? "file" : clean;
}
function decodePercent(text) {
  try {
    return decodeURIComponent(text);
  } catch (error) {
    if (error instanceof URIError) return text;
    throw error;
  }
}

// src/server/visitors.ts
import { createHash, createHmac, randomBytes as randomBytes2, timingSafeEqual } from "node:crypto";
var COOKIE = "visitor";
var COOKIE_SECONDS = 30 * 24 * 60 * 60;
var ID_BYTES = 16;
function createVisitors(token) {
  const proofOf = (id) => token === void 0 ? "" : createHmac("sha256", token).update(`visitor ${id}`).digest("hex");
  const idOf2 = (request) => {
    const found = /^([0-9a-f]{32})(?:\.([0-9a-f]{64}))?$/.exec(cookieOf(request) ?? "");
    if (found === null) return void 0;
    const [, id, proof] = found;
    return equal(proof ?? "", proofOf(id)) ? id : void 0;
  };
  const give = (request, response) => {
    const id = randomBytes2(ID_BYTES).toString("hex");
    const proof = proofOf(id);
    const value = proof === "" ? id : `${id}.${proof}`;
    const secure = request.headers["x-forwarded-proto"] === "https" ? "; Secure" : "";
    response.setHeader(
      "Set-Cookie",
      `${COOKIE}=${value}; Path=/; Max-Age=${COOKIE_SECONDS}; HttpOnly; SameSite=Strict${secure}`
    );
    return id;
  };
  const visitorOf = (id) => ({
    key: sessionKey(
      "web",
      createHash("sha256").update(id).digest("hex").slice(0, 2 * ID_BYTES)
    )
  });
  return {
    of: (request, response) => {
      const id = idOf2(request);
      if (id !== void 0) return visitorOf(id);
      return token === void 0 ? visitorOf(give(request, response)) : void 0;
    },
    isKnown: (request) => idOf2(request) !== void 0,
    admit: (shown, request, response) => {
      if (token === void 0 || !equal(digest(shown), digest(token))) return false;
      give(request, response);
      return true;
    },
    tokenNeeded: token !== void 0
  };
}
var digest = (text) => createHash("sha256").update(text).digest("hex");
var equal = (one, other) => one.length === other.length && timingSafeEqual(Buffer.from(one), Buffer.from(other));
function cookieOf(request) {
  for (const pair of (request.headers.cookie ?? "").split(";")) {
    const equals = pair.indexOf("=");
    if (equals > 0 && pair.slice(0, equals).trim() === COOKIE) return pair.slice(equals + 1).trim();
  }
  return void 0;
}

// src/server/web.ts
var MESSAGE_LIMITS = { bytes: 512 * 1024, milliseconds: 1e4 };
var FILE_LIMITS = { bytes: 10 * 1024 * 1024, milliseconds: 6e4 };
var LONGEST_MESSAGE_ID = 200;
var signInFirst = { status: 401, error: "The pages need the token. Open / and enter it." };
var fileGone = { status: 410, error: "The file is no longer at hand. Choose it again." };
var tooMany = { status: 429, error: "Too many pages are open. Close some and load this one again." };
function webRoutes(parts) {
  const { visitors } = parts;
  const forVisitor = (serve2) => async (visit) => {
    const visitor = visitors.of(visit.request, visit.response);
    if (visitor === void 0) send(visit.response, refusal(signInFirst));
    else await serve2(visit, visitor);
  };
  return [
    {
      method: "POST",
      path: "/web/messages",
      serve: forVisitor((visit, visitor) => takeMessage(parts, visit, visitor))
    },
    { method: "POST", path: "/web/files", serve: forVisitor((visit, visitor) => keepFile(parts, visit, visitor)) },
    { method: "GET", path: "/web/replies", serve: forVisitor((visit, visitor) => stream(parts, visit, visitor)) }
  ];
}
async function takeMessage(parts, { request, response }, visitor) {
  const body = await readJson(request, MESSAGE_LIMITS);
  if (body.kind === "refused") {
    send(response, refusal(body.refusal));
    return;
  }
  const parsed = parseSaid(body.value);
  if ("problem" in parsed) {
    send(response, refusal({ status: 400, error: parsed.problem }));
    return;
  }
  const said = resolveFile(parsed, visitor, parts.uploads);
  if (said === void 0) {
    send(response, refusal(fileGone));
    return;
  }
  const seenId = headerOf(request.headers["x-message-id"], LONGEST_MESSAGE_ID);
  const zone = headerOf(request.headers["x-time-zone"], LONGEST_MESSAGE_ID);
  send(response, json(200, await parts.channel.post(visitor.key, said, seenId, zone)));
}
function resolveFile(incoming, visitor, uploads) {
  if (!("file" in incoming)) return incoming;
  const upload = uploads.find(visitor.key, incoming.file);
  return upload === void 0 ? void 0 : { file: upload.name, text: upload.text };
}
async function keepFile(parts, { request, response }, visitor) {
  const body = await readBody(request, FILE_LIMITS);
  if (body.kind === "refused") {
    send(response, refusal(body.refusal));
    return;
  }
  const name = parseFileName(headerOf(request.headers["x-file-name"], Number.POSITIVE_INFINITY));
  const file = await parts.readFile(body.bytes, name);
  if (file.kind === "problem") send(response, refusal({ status: 422, error: file.sentence }));
  else send(response, json(200, { id: parts.uploads.keep(visitor.key, { name, text: file.text }) }));
}
async function stream(parts, { request, response, query }, visitor) {
  const after = headerOf(request.headers["last-event-id"], 20) ?? query.get("after") ?? "0";
  if (!/^\d{1,9}$/.test(after)) {
    send(response, refusal({ status: 400, error: "`after` is the number of a turn, such as 0." }));
    return;
  }
  const outcome = await parts.streams.open({ key: visitor.key, after: Number(after), request, response });
  if (outcome === "too-many") send(response, refusal(tooMany));
}
function headerOf(value, longest) {
  if (typeof value !== "string") return void 0;
  const text = value.trim();
  return text === "" || text.length > longest ? void 0 : text;
}

// src/server/serve.ts
async function serve(parts) {
  const { settings, knowledge, turns, store, log } = parts;
  const channel = createWebChannel({ turns, knowledge: () => knowledge });
  const streams = createStreams(turns, channel.toWire);
  const visitors = createVisitors(settings.webToken);
  const guarded = settings.bot !== void 0;
  let stopping = false;
  const pages = guarded && settings.webToken === void 0 ? closedPageRoutes() : [
    ...pageRoutes({ channel, product: knowledge.product, visitors }),
    ...webRoutes({ channel, visitors, uploads: createUploads(), streams, readFile: parts.readFile })
  ];
  const counts = { version: knowledge.version, articles: knowledge.articles.size, dialogs: knowledge.dialogs.size };
  const health = healthRoutes({ store, knowledge: counts, isStopping: () => stopping });
  const listening = await listen({
    routes: [...pages, ...messageRoutes(parts.bot), ...health],
    onStop: streams.closeAll,
    host: settings.host,
    port: settings.port,
    guarded,
    log
  });
  return {
    address: listening.address,
    stop: () => {
      stopping = true;
      return listening.stop();
    }
  };
}
export {
  serve
};
