// The strip of what must be undone: it goes only by undoing, or by saying aloud that it stays.
import type { LedgerEntry } from "../../conversation/turn.ts";
import { clock } from "../dates.ts";
import { escapeHtml } from "./escape-html.ts";
import { icons } from "./icons.ts";
import { saidAttribute } from "./press-html.ts";

/** One row a change that is still open; empty where none is. */
export function ledgerHtml(ledger: readonly LedgerEntry[]): string {
  return ledger
    .filter(({ state }) => state === "open")
    .map(
      (entry) =>
        `<div class="width ledger-row"><p>${icons.risk}<span>Open until undone: <strong>${escapeHtml(sentence(entry.text))}</strong>` +
        `<span class="since">, since <time datetime="${escapeHtml(entry.since)}">${escapeHtml(clock(entry.since))}</time>.</span></span></p>` +
        `<button type="button" ${saidAttribute({ action: "undone" })}>It is set back</button></div>`,
    )
    .join("");
}

/** Its full stop would stand before the comma. */
const sentence = (text: string): string => text.replace(/\.\s*$/, "");
