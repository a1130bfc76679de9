// The honest answer: not documented; the nearest, and in which words it differs; what to collect for the next level.
import { literal, paragraph, type Block, type Inline } from "../knowledge/blocks.ts";
import { articleOf } from "../knowledge/knowledge.ts";
import type { MatchEntry } from "../matching/match.ts";
import type { Phrases } from "../phrases/en.ts";
import { codesSection, errorsSection } from "./log-sections.ts";
import type { Report } from "./report.ts";
import type { Choice, Reply, Section } from "./reply.ts";
import type { ReadValue } from "./values.ts";
import { plainReply, type Telling } from "./telling.ts";

export function unknownReply(report: Report, read: readonly ReadValue[], telling: Telling): Reply {
  const { say, knowledge } = telling;
  const { foreign, entries } = report.match;
  const sections: Section[] = [];
  if (read.length > 0) sections.push({ kind: "read", values: read });
  sections.push(...codesSection(report, telling), ...errorsSection(report, telling));
  if (foreign !== undefined) sections.push({ kind: "text", blocks: [paragraph(literal(say.foreignHint))] });
  const quiet: Choice[] = [];
  for (const entry of foreign === undefined ? entries.slice(0, 1) : []) {
    const article = articleOf(knowledge, entry.id);
    const dialog = knowledge.dialogs.get(entry.id);
    const title: readonly Inline[] | undefined =
      article?.title ?? (dialog === undefined ? undefined : [literal(dialog.title)]);
    if (title === undefined) continue;
    sections.push({
      kind: "text",
      blocks: [
        paragraph(
          literal(`${say.nearest} `),
          article === undefined
            ? { kind: "strong", content: title }
            : { kind: "article-link", article: article.id, content: title },
        ),
      ],
    });
    sections.push(...differenceOf(entry, say));
    quiet.push({ label: say.showNearest, said: { pick: entry.id } });
  }
  const collect = foreign === undefined ? collectBlocks(telling) : [];
  if (collect.length > 0) sections.push({ kind: "text", title: say.collect, blocks: collect });
  return plainReply(foreign === undefined ? say.unknownTitle : say.foreignTitle(foreign.maker), {
    sections,
    choices: [
      { label: say.handOver, said: { action: "hand-over" } },
      { label: say.somethingElse, said: { action: "restart" } },
    ],
    filled: foreign === undefined,
    quiet,
  });
}

/** How the nearest differs: a table where both sides name something of their own, else a sentence. */
function differenceOf(entry: MatchEntry, say: Phrases): readonly Section[] {
  const { article, yours } = entry.differs ?? { article: [], yours: [] };
  if (article.length > 0 && yours.length > 0) {
    return [
      {
        kind: "differences",
        rows: [{ aspect: say.differsAspect, article: article.join(", "), yours: yours.join(", ") }],
      },
    ];
  }
  const sentence =
    yours.length > 0 ? say.differsYours(yours) : article.length > 0 ? say.differsArticle(article) : undefined;
  return sentence === undefined ? [] : [{ kind: "text", blocks: [paragraph(literal(sentence))] }];
}

/** What to gather for the next level, from the product. */
export function collectBlocks(telling: Telling): readonly Block[] {
  const { collect } = telling.knowledge.product;
  if (collect.length === 0) return [];
  return [
    {
      kind: "list",
      ordered: false,
      items: collect.map((item): readonly Block[] => [
        paragraph(literal(item.text)),
        ...(item.how === undefined ? [] : [paragraph(literal(item.how.trimEnd()))]),
      ]),
    },
  ];
}
