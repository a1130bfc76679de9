// Notices between what was brought and the answer: above all that a secret was masked.
import type { Reply } from "../../conversation/reply.ts";
import type { Heard } from "../../conversation/turn.ts";
import { literal, strong, type Inline } from "../../knowledge/blocks.ts";
import { inlinesHtml } from "./html.ts";
import { icons } from "./icons.ts";
import { whenHtml } from "./when-html.ts";

/** The notices of a turn. Where the replies bring none and something was masked, it is said all the same. */
export function noticesHtml(heard: Heard, replies: readonly Reply[], at: string): string {
  const masked = heard.kind === "report" && heard.masked.length > 0;
  const said = replies.flatMap((reply) => reply.notices);
  const notices = said.length > 0 ? said : masked ? [maskedNotice(heard)] : [];
  return notices.map((notice) => noticeHtml(notice, masked, at)).join("");
}

function noticeHtml(notice: readonly Inline[], masked: boolean, at: string): string {
  return (
    `<article class="turn turn-notice" aria-label="Notice">${whenHtml(at)}` +
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

/** "A password and 2 tokens were in your paste." with the lines they stood in. */
export function maskedNotice(heard: Heard & { readonly kind: "report" }): readonly Inline[] {
  const count = heard.masked.reduce((sum, entry) => sum + entry.count, 0);
  const what = listed(
    heard.masked.map((entry) => (entry.count === 1 ? `a ${entry.kind}` : `${entry.count} ${entry.kind}s`)),
  );
  const lines = heard.text
    .split(/\r\n|\r|\n/)
    .flatMap((line, index) => (heard.masked.some(({ kind }) => line.includes(`[${kind} `)) ? [String(index + 1)] : []));
  const where = lines.length === 0 ? "" : `, in ${lines.length === 1 ? "line" : "lines"} ${listed(lines.slice(0, 6))}`;
  const one = count === 1;
  return [
    strong(`${what.charAt(0).toUpperCase()}${what.slice(1)} ${one ? "was" : "were"} in your paste.`),
    literal(` ${one ? "It is" : "They are"} masked${where}, and ${one ? "was" : "were"} not kept.`),
    { kind: "break" },
    literal(`${one ? "It has" : "They have"} been in a log or a chat, so change ${one ? "it" : "them"}.`),
  ];
}

/** "a, b and c". */
function listed(words: readonly string[]): string {
  const last = words.at(-1) ?? "";
  return words.length < 2 ? last : `${words.slice(0, -1).join(", ")} and ${last}`;
}
