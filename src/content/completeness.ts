// What an article needs to load at all, and what a good one has besides.
import type { Article } from "../knowledge/article.ts";
import type { Report } from "./problem.ts";
import type { Section, SectionName } from "./sections.ts";

/** Fewer do not cover how differently people say the same. */
const enoughSymptoms = 8;

export function checkComplete(
  article: Article,
  named: ReadonlyMap<SectionName, Section>,
  place: { readonly titleLine: number; readonly frontMatterSound: boolean },
  report: Report,
): void {
  const { titleLine, frontMatterSound } = place;
  for (const [name, { line, content }] of named) {
    if (content.length === 0) report.warning(line, `\`## ${name}\` is empty. Fill it, or remove the heading.`);
  }
  const meant = named.has("Messages") || named.has("Symptoms") || article.title.length === 0;
  if (!meant && article.messages.length === 0 && article.symptoms.length === 0 && article.explanation.length === 0) {
    report.error(
      titleLine,
      "Nobody can find this article. Add an explanation below the title, or `## Messages` or `## Symptoms`.",
    );
  }
  const missing = whatIsMissing(article, frontMatterSound);
  if (missing.length > 0) {
    report.warning(
      titleLine,
      `What would make this article better is missing: ${missing.join("; ")}. Add it when you know it.`,
    );
  }
  const symptoms = named.get("Symptoms");
  if (symptoms !== undefined && article.symptoms.length < enoughSymptoms) {
    report.warning(
      symptoms.line,
      `There are fewer than ${enoughSymptoms} symptoms (${article.symptoms.length}). Add the words in which others would say it.`,
    );
  }
}

function whatIsMissing(article: Article, frontMatterSound: boolean): readonly string[] {
  const untimed = article.ways.flatMap(({ steps }) =>
    steps.flatMap((step, index) => (step.minutes === undefined && step.wait === undefined ? [index + 1] : [])),
  );
  return [
    frontMatterSound && article.sources.length === 0 && "`source`",
    frontMatterSound && article.reviewed === undefined && "`reviewed`",
    article.explanation.length === 0 && "an explanation below the title",
    article.symptoms.length === 0 && "`## Symptoms`",
    article.kind === "problem" && article.ways.length === 0 && "`## Resolution`",
    article.kind === "how-to" && article.ways.length === 0 && "`## Resolution`",
    article.ways.length > 0 && article.verification.length === 0 && "`## Verification`",
    article.examples.length === 0 && "`## Examples`",
    article.counterexamples.length === 0 && "`## Counterexamples`",
    untimed.length > 0 && `\`minutes:\` in step ${untimed.join(", ")}`,
  ].filter((name) => name !== false);
}
