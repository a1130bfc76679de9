// The answer where several documented problems could be meant: at most three, what each is, and "none of these".
import { textOfInlines, literal, paragraph } from "../knowledge/blocks.ts";
import { articleOf } from "../knowledge/knowledge.ts";
import type { MatchEntry } from "../matching/match.ts";
import { effortOfArticle } from "./effort.ts";
import { familyOpening } from "./question-reply.ts";
import type { Candidate, Reply, Section } from "./reply.ts";
import type { ReadValue } from "./values.ts";
import { plainReply, type Telling } from "./telling.ts";

/** More than three at once nobody compares. */
export const mostCandidates = 3;

export function candidatesReply(entries: readonly MatchEntry[], read: readonly ReadValue[], telling: Telling): Reply {
  const { say } = telling;
  const shown = entries.flatMap((entry) => candidateOf(entry, telling) ?? []).slice(0, mostCandidates);
  const others = entries.length - shown.length;
  const sections: Section[] = [];
  const lead = [say.sharedWords(shown.length), ...(others > 0 ? [say.others(others)] : [])].join(" ");
  sections.push({ kind: "text", blocks: [paragraph(literal(lead))] });
  if (read.length > 0) sections.push({ kind: "read", values: read });
  sections.push({ kind: "candidates", candidates: shown });
  return plainReply(say.severalTitle(shown.length), {
    sections,
    aside: [{ label: say.noneOfThese, said: { action: "none" } }],
    quiet: [{ label: say.handOver, said: { action: "hand-over" } }],
  });
}

function candidateOf(entry: MatchEntry, telling: Telling): Candidate | undefined {
  const { knowledge, say } = telling;
  const dialog = knowledge.dialogs.get(entry.id);
  if (dialog !== undefined) {
    return {
      article: dialog.id,
      title: [literal(dialog.title)],
      explanation: [literal(familyOpening(dialog, telling))],
      effort: "",
      choice: { label: dialog.title, said: { pick: dialog.id } },
    };
  }
  const article = articleOf(knowledge, entry.id);
  if (article === undefined) return undefined;
  const [first] = article.explanation;
  const swapped = entry.swapped === undefined ? [] : [literal(` (${say.swapped(entry.swapped)})`)];
  return {
    article: article.id,
    title: article.title,
    explanation: [...(first?.kind === "paragraph" ? first.content : []), ...swapped],
    effort: effortOfArticle(article, knowledge.product, say),
    choice: { label: textOfInlines(article.title), said: { pick: article.id } },
  };
}
