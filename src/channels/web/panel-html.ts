// Where the case stands, beside the newest answer.
import type { Panel } from "../../conversation/panel.ts";
import type { Phrases } from "../../phrases/en.ts";
import { escapeHtml, markHtml } from "./escape-html.ts";
import { icons } from "./icons.ts";

/** The inside of the panel; empty where there is nothing to say. */
export function panelHtml(panel: Panel, say: Phrases): string {
  return possibleHtml(panel.possible, say) + ruledOutHtml(panel.ruledOut, say) + knownHtml(panel.known, say);
}

const wordKeys = { likely: "likely", possible: "possible", "less likely": "less" } as const;

function possibleHtml(possible: Panel["possible"], say: Phrases): string {
  if (possible.length === 0) return "";
  const rows = possible.map(({ title, word, share }) => {
    const width = Math.round(Math.min(1, Math.max(0, share)) * 100);
    return (
      `<li><span>${escapeHtml(title)}</span><span class="word">${escapeHtml(say.likely[wordKeys[word]])}</span>` +
      // The bar is an SVG with a width: a style attribute would need a weaker policy.
      `<svg aria-hidden="true" preserveAspectRatio="none" viewBox="0 0 100 1"><rect width="${width}" height="1"/></svg></li>`
    );
  });
  return `<h2>${escapeHtml(say.statusPossible)}</h2><ul class="odds">${rows.join("")}</ul>`;
}

function ruledOutHtml(ruledOut: Panel["ruledOut"], say: Phrases): string {
  if (ruledOut.length === 0) return "";
  const rows = ruledOut.map(
    ({ title, fact }) =>
      `<li>${icons.out}<span>${escapeHtml(title)}<span class="fact">${escapeHtml(fact)}</span></span></li>`,
  );
  return `<h2>${escapeHtml(say.statusRuledOut)}</h2><ul class="out">${rows.join("")}</ul>`;
}

function knownHtml(known: Panel["known"], { drawn }: Phrases): string {
  if (known.length === 0) return "";
  const rows = known.map(({ label, value }) => `<div><dt>${escapeHtml(label)}</dt><dd>${markHtml(value)}</dd></div>`);
  return (
    `<div class="stand-title"><h2>${escapeHtml(drawn.knownSoFar)}</h2><button class="quiet" type="button" data-correct>${escapeHtml(drawn.correct)}</button></div>` +
    `<dl class="facts">${rows.join("")}</dl>`
  );
}
