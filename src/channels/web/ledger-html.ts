// The strip of what must be undone: it goes only by undoing, or by saying aloud that it stays.
import type { LedgerEntry } from "../../conversation/turn.ts";
import type { Phrases } from "../../phrases/en.ts";
import { clock } from "../dates.ts";
import { escapeHtml } from "./escape-html.ts";
import { icons } from "./icons.ts";
import { saidAttribute } from "./press-html.ts";

/** One row a change that is still open; empty where none is. */
export function ledgerHtml(ledger: readonly LedgerEntry[], say: Phrases): string {
  return ledger
    .filter(({ state }) => state === "open")
    .map(
      (entry) =>
        `<div class="width ledger-row"><p>${icons.risk}<span>${escapeHtml(say.undoOpened)}: <strong>${escapeHtml(sentence(entry.text))}</strong>` +
        `<span class="since">, ${sinceHtml(entry.since, say)}.</span></span></p>` +
        `<button type="button" ${saidAttribute({ action: "undone" })}>${escapeHtml(say.undone)}</button></div>`,
    )
    .join("");
}

/** "since 14:02"; languages put words before and behind the time. */
const sinceHtml = (since: string, say: Phrases): string =>
  say
    .ledgerSince("\0")
    .split("\0")
    .map(escapeHtml)
    .join(`<time datetime="${escapeHtml(since)}">${escapeHtml(clock(since))}</time>`);

/** Its full stop would stand before the comma. */
const sentence = (text: string): string => text.replace(/\.\s*$/, "");
