// Notices between what was brought and the answer: above all that a secret was masked.
import type { Reply } from "../../conversation/reply.ts";
import type { Heard } from "../../conversation/turn.ts";
import { literal, strong, type Inline } from "../../knowledge/blocks.ts";
import type { Phrases } from "../../phrases/en.ts";
import { escapeHtml } from "./escape-html.ts";
import { inlinesHtml } from "./html.ts";
import { icons } from "./icons.ts";
import { whenHtml } from "./when-html.ts";

/** The notices of a turn. Where the replies bring none and something was masked, it is said all the same. */
export function noticesHtml(heard: Heard, replies: readonly Reply[], say: Phrases, at: string): string {
  const masked = heard.kind === "report" && heard.masked.length > 0;
  const said = replies.flatMap((reply) => reply.notices);
  const notices = said.length > 0 ? said : masked ? [maskedNotice(heard, say)] : [];
  return notices.map((notice) => noticeHtml(notice, masked, say, at)).join("");
}

function noticeHtml(notice: readonly Inline[], masked: boolean, { drawn }: Phrases, at: string): string {
  return (
    `<article class="turn turn-notice" aria-label="${escapeHtml(drawn.notice)}">${whenHtml(at)}` +
    `<div class="notice">${masked ? icons.lock : icons.note}<div>${paragraphs(notice)
      .map((content) => `<p>${inlinesHtml(content)}</p>`)
      .join("")}</div></div></article>`
  );
}

/** A break in a notice begins its second, quieter paragraph. */
function paragraphs(notice: readonly Inline[]): readonly (readonly Inline[])[] {
  const parts: Inline[][] = [[]];
  for (const run of notice) {
    if (run.kind === "break") parts.push([]);
    else parts.at(-1)?.push(run);
  }
  return parts.filter((content) => content.length > 0);
}

/** "A password and tokens were in your paste." with the lines they stood in. */
export function maskedNotice(heard: Heard & { readonly kind: "report" }, say: Phrases): readonly Inline[] {
  const { drawn, maskKinds } = say;
  const count = heard.masked.reduce((sum, entry) => sum + entry.count, 0);
  const kinds = heard.masked.map((entry) => maskKinds[entry.kind]?.[entry.count === 1 ? 0 : 1] ?? entry.kind);
  const what = drawn.maskedWhat(kinds, count);
  const lines = heard.text
    .split(/\r\n|\r|\n/)
    .flatMap((line, index) => (heard.masked.some(({ kind }) => line.includes(`[${kind} `)) ? [index + 1] : []));
  return [
    strong(`${what.charAt(0).toUpperCase()}${what.slice(1)}`),
    literal(` ${drawn.maskedWhere(lines.slice(0, mostLines), count)}`),
    { kind: "break" },
    literal(drawn.maskedChange(count)),
  ];
}

/** Enough to find them; a log full of secrets would fill the page with numbers. */
const mostLines = 6;
