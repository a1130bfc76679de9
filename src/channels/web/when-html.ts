// The time of a turn. It is written in UTC; the page's script puts it in the reader's zone.
import { clock } from "../dates.ts";
import { escapeHtml } from "./escape-html.ts";

/** `id` names the paragraph, so that an article can be labelled by it. */
export const whenHtml = (at: string, options: { readonly who?: string; readonly id?: string } = {}): string =>
  `<p class="when"${options.id === undefined ? "" : ` id="${options.id}"`}>` +
  (options.who === undefined ? "" : `<span>${options.who}<i class="comma">,</i></span> `) +
  `<time datetime="${escapeHtml(at)}">${escapeHtml(clock(at))}</time></p>`;
