// Things to press. A button carries what it does as data (the wire's form of Said); its label is only what the person sees.
import type { Choice } from "../../conversation/reply.ts";
import type { Said } from "../../conversation/said.ts";
import { escapeHtml } from "./escape-html.ts";

/** The attribute that makes a button say something. */
export const saidAttribute = (said: Said): string => `data-said="${escapeHtml(JSON.stringify(said))}"`;

export interface ButtonOptions {
  readonly class?: string;
  /** Typed in the box, it presses this button. */
  readonly number?: number | undefined;
}

export function buttonHtml(choice: Choice, options: ButtonOptions = {}): string {
  const key = options.number === undefined ? "" : `<span class="key">${options.number}</span>`;
  const number = options.number === undefined ? "" : ` data-number="${options.number}"`;
  const kind = options.class === undefined ? "" : ` class="${options.class}"`;
  return `<button type="button"${kind}${number} ${saidAttribute(choice.said)}>${key}<span class="label">${escapeHtml(choice.label)}</span></button>`;
}
