// The pages on which a text rests, as Teams shows them: a small number in the text, and the page behind it.
import type { Entity } from "botbuilder";
import type { Reply } from "../../conversation/reply.ts";
import { firstLine } from "./cards/reply-card.ts";

/** Teams takes twenty, its own test client ten. */
const mostCitations = 10;
const longestName = 80;
const longestAbstract = 160;

const cut = (text: string, longest: number): string =>
  text.length <= longest ? text : `${text.slice(0, longest - 1)}…`;

/** Undefined where the answer names no page. `marks` go into the text. */
export function citationsOf(reply: Reply): { readonly marks: string; readonly entity: Entity } | undefined {
  const links = reply.sections
    .flatMap((section) => (section.kind === "source" ? section.links : []))
    .slice(0, mostCitations);
  if (links.length === 0) return undefined;
  return {
    marks: links.map((_, index) => `[${index + 1}]`).join(" "),
    entity: {
      type: "https://schema.org/Message",
      "@type": "Message",
      "@context": "https://schema.org",
      "@id": "",
      citation: links.map(({ label, href }, index) => ({
        "@type": "Claim",
        position: index + 1,
        appearance: {
          "@type": "DigitalDocument",
          name: cut(label, longestName),
          url: href,
          abstract: cut(firstLine(reply), longestAbstract),
        },
      })),
    },
  };
}
