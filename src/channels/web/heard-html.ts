// What the person brought, as a well on the desk: a sentence as a sentence, a paste with its lines numbered (the numbers are
// pseudo-content, so nobody copies them), values that were read marked where they stand, masked secrets white on black.
import type { Heard } from "../../conversation/turn.ts";
import type { Phrases } from "../../phrases/en.ts";
import { breakable, escapeHtml, markHtml } from "./escape-html.ts";
import { excerptOf, wholeUpTo, type Excerpt } from "./excerpt.ts";
import { icons } from "./icons.ts";
import { whenHtml } from "./when-html.ts";

type Drawn = Phrases["drawn"];
type Report = Heard & { readonly kind: "report" };

/** One line up to this length is a sentence somebody typed; what is longer was pasted. */
const sentenceUpTo = 140;

/** A paste with more lines is shown as its excerpt alone: the page would be slower than an editor. */
const allUpTo = 6000;

export function heardHtml(heard: Heard, say: Phrases, n: number, at: string): string {
  const open = `<article class="turn" data-n="${n}" data-heard="${heard.kind}" aria-labelledby="turn-${n}-heard">`;
  return `${open}${whenHtml(at, { who: escapeHtml(say.drawn.you), id: `turn-${n}-heard` })}${heardBody(heard, say)}</article>`;
}

function heardBody(heard: Heard, { drawn }: Phrases): string {
  switch (heard.kind) {
    case "choice":
      return `<p class="said-text">${escapeHtml(heard.label)}</p>`;
    case "report":
      return reportHtml(heard, drawn);
  }
}

function reportHtml(report: Report, words: Drawn): string {
  const lines = report.text.trimEnd().split(/\r\n|\r|\n/);
  const [first = ""] = lines;
  if (report.file === undefined && lines.length === 1 && first.length <= sentenceUpTo) {
    return `<p class="said-text">${createLineDrawer(report)(first, 1)}</p>`;
  }
  return lines.length <= wholeUpTo ? shortPaste(report, lines, words) : longPaste(report, lines, words);
}

/** Clipped by the style sheet after so many rows; the script shows the button only where something was cut. */
function shortPaste(report: Report, lines: readonly string[], words: Drawn): string {
  const draw = createLineDrawer(report);
  const items = lines.map((line, index) => lineHtml(draw(line, index + 1), index + 1));
  return (
    `<div class="paste clip">${foldedHtml(lines, words)}${fileHead(report, lines.length, words)}<ol class="lines excerpt">${items.join("")}</ol>` +
    `<button class="quiet open-all" type="button" data-unclip>${escapeHtml(words.showWhole)}</button></div>`
  );
}

function longPaste(report: Report, lines: readonly string[], words: Drawn): string {
  const draw = createLineDrawer(report);
  const excerpt = excerptOf(lines, new Set(report.marks.map(({ line }) => line)), words);
  const items = excerpt.rows.map((row) =>
    row.kind === "gap"
      ? `<li class="fold">${escapeHtml(row.words)}</li>`
      : lineHtml(draw(lines[row.n - 1] ?? "", row.n), row.n),
  );
  const name = report.file === undefined ? "" : `${escapeHtml(report.file)}, `;
  return (
    `<div class="paste">${foldedHtml(lines, words)}<p class="paste-head"><span>${name}${escapeHtml(words.lines(lines.length))}</span>` +
    `<span>${escapeHtml(excerpt.summary)}</span></p><ol class="lines excerpt">${items.join("")}</ol>` +
    `${allHtml(lines, draw, excerpt, words)}</div>`
  );
}

function allHtml(lines: readonly string[], draw: LineDrawer, excerpt: Excerpt, words: Drawn): string {
  if (lines.length > allUpTo) return "";
  const hits = new Set(excerpt.hits);
  const all = lines.map((line, index) => lineHtml(draw(line, index + 1), index + 1, hits.has(index + 1)));
  return (
    `<details><summary>${icons.fold}<span class="more">${escapeHtml(words.showAll(lines.length))}</span>` +
    `<span class="less">${escapeHtml(words.showLess)}</span></summary>` +
    `<ol class="lines all" tabindex="0" aria-label="${escapeHtml(words.allLines(lines.length))}">${all.join("")}</ol></details>`
  );
}

/** Once it is answered a paste is its first line that says something. */
function foldedHtml(lines: readonly string[], words: Drawn): string {
  const first = lines.find((line) => line.trim() !== "") ?? "";
  return (
    `<div class="paste-short"><p><code>${escapeHtml(first.slice(0, 200))}</code></p>` +
    `<button class="quiet" type="button" data-unfold>${escapeHtml(words.showWhole)}</button></div>`
  );
}

const fileHead = (report: Report, count: number, words: Drawn): string =>
  report.file === undefined
    ? ""
    : `<p class="paste-head"><span>${escapeHtml(report.file)}, ${escapeHtml(words.lines(count))}</span></p>`;

const lineHtml = (html: string, n: number, hit = false): string =>
  `<li data-n="${n}"${hit ? ' class="hit"' : ""}><span>${html}</span></li>`;

type LineDrawer = (line: string, n: number) => string;

interface Range {
  readonly start: number;
  readonly end: number;
  readonly kind: "own" | "masked";
}

/** Draws a line with the values that were read marked and the masks in their colours. */
function createLineDrawer(report: Report): LineDrawer {
  const marks = new Map<number, string[]>();
  for (const { line, text } of report.marks) marks.set(line, [...(marks.get(line) ?? []), text]);
  const kinds = report.masked.map(({ kind }) => kind);
  return (line, n) => {
    const ranges = [...maskedRanges(line, kinds), ...ownRanges(line, marks.get(n) ?? [])].sort(
      (a, b) => a.start - b.start,
    );
    let html = "";
    let end = 0;
    for (const range of ranges) {
      if (range.start < end) continue;
      html +=
        breakable(escapeHtml(line.slice(end, range.start))) + rangeHtml(line.slice(range.start, range.end), range.kind);
      end = range.end;
    }
    return html + breakable(escapeHtml(line.slice(end)));
  };
}

function rangeHtml(text: string, kind: Range["kind"]): string {
  switch (kind) {
    case "own":
      return markHtml(text);
    case "masked":
      return `<span class="masked-value">${escapeHtml(text)}</span>`;
  }
}

/** `[password 1]`, for the kinds that were masked here; other brackets are the paste's own. */
function maskedRanges(line: string, kinds: readonly string[]): readonly Range[] {
  if (kinds.length === 0) return [];
  return [...line.matchAll(/\[([^[\]]{1,40}) \d{1,4}\]/g)]
    .filter((found) => kinds.includes(found[1] ?? ""))
    .map((found): Range => ({ start: found.index, end: found.index + found[0].length, kind: "masked" }));
}

function ownRanges(line: string, texts: readonly string[]): readonly Range[] {
  const ranges: Range[] = [];
  for (const text of [...texts].sort((a, b) => b.length - a.length)) {
    const start = placeOf(line, text, ranges);
    if (start !== undefined) ranges.push({ start, end: start + text.length, kind: "own" });
  }
  return ranges;
}

/** The first free place of a value; one that is a whole word wins over one inside a word (`HR` in `THREAD`). */
function placeOf(line: string, text: string, taken: readonly Range[]): number | undefined {
  if (text === "") return undefined;
  let inside: number | undefined;
  for (let at = line.indexOf(text); at !== -1; at = line.indexOf(text, at + 1)) {
    const end = at + text.length;
    if (taken.some((range) => at < range.end && range.start < end)) continue;
    const around = `${line[at - 1] ?? " "}${line[end] ?? " "}`;
    if (!/[\p{L}\p{N}]/u.test(around)) return at;
    inside ??= at;
  }
  return inside;
}
