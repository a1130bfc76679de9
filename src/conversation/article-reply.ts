// The answer that is an article: the cause in a sentence, the steps with who and how long, how to verify, what to know, the source.
import type { Article } from "../knowledge/article.ts";
import { type Block, fillBlocks, fillInlines, type Inline, literal, paragraph } from "../knowledge/blocks.ts";
import type { Finding } from "../evidence/readings.ts";
import { sureFrom } from "../matching/confidence.ts";
import { sentenceOf } from "../phrases/findings.ts";
import type { Choice, Reply, Section } from "./reply.ts";
import { effortOfWay } from "./effort.ts";
import type { Fact } from "./session.ts";
import { replySteps } from "./steps.ts";
import type { ReadValue } from "./values.ts";
import { timeOf } from "./waiting.ts";
import { asSentence, plainReply, type Telling, titleInSentence } from "./telling.ts";

export interface ArticleAnswer {
  readonly article: Article;
  readonly confidence: number;
  /** Findings that prove this article; the first says what was seen. */
  readonly findings: readonly Finding[];
  readonly read: readonly ReadValue[];
  /** A choice that denies the evidence, where there is any. */
  readonly deny?: Choice;
  /** The person chose this article: nothing is claimed about how likely it is. */
  readonly chosen: boolean;
  readonly facts: readonly Fact[];
  /** Quiet words below. */
  readonly quiet: readonly Choice[];
  /** When to look again, as an ISO time, where the remedy is mainly waiting. */
  readonly due?: string;
}

export function articleReply(answer: ArticleAnswer, telling: Telling): Reply {
  const { article } = answer;
  const { say, values, zone } = telling;
  const [finding] = answer.findings;
  const seen = finding === undefined ? [] : sentenceOf(finding, zone, say.findings);
  const title = asSentence(titleInSentence(article));
  const problem = article.kind === "problem";
  const claims = problem && !answer.chosen;
  const certainty =
    claims && seen.length === 0 ? (answer.confidence >= sureFrom ? say.thisIs : say.mostLikely) : undefined;
  const headline: readonly Inline[] = seen.length > 0 ? seen : claims ? title : asSentence(article.title);

  const explanation = fillBlocks(article.explanation, values);
  const sections: Section[] = [
    {
      kind: "text",
      blocks:
        seen.length > 0
          ? [paragraph({ kind: "strong", content: asSentence(article.title) }), ...explanation]
          : explanation,
    },
  ];
  if (answer.read.length > 0) sections.push({ kind: "read", values: answer.read });
  if (answer.due !== undefined) sections.push(whenToLook(answer.due, telling));
  article.ways.forEach((way, index) => {
    const title = article.ways.length === 1 ? undefined : (way.title ?? (index === 0 ? say.theWay : say.anotherWay));
    sections.push({
      kind: "steps",
      ...(title === undefined ? {} : { title }),
      // The best way is first; another one is there for who needs it.
      ...(index === 0 ? {} : { folded: true as const }),
      effort: effortOfWay(way, telling.knowledge.product, say),
      steps: replySteps(article, way, index + 1, answer.facts, telling),
    });
  });
  if (article.verification.length > 0)
    sections.push({ kind: "check", blocks: fillBlocks(article.verification, values) });
  if (article.caveats.length > 0) {
    const caveats: Block = {
      kind: "list",
      ordered: false,
      items: article.caveats.map((caveat) => fillBlocks(caveat, values)),
    };
    sections.push({ kind: "text", title: say.goodToKnow, blocks: [caveats], folded: true });
  }
  sections.push(sourceOf(article));

  const risky = article.ways[0]?.steps.some((step) => step.risk !== undefined && step.temporary !== undefined) ?? false;
  return plainReply(fillInlines(headline, values), {
    ...(certainty === undefined ? {} : { certainty }),
    tone: risky ? "risk" : "plain",
    sections,
    choices: [
      { label: problem ? say.worksNow : say.gotIt, said: { action: "fixed" } },
      ...(answer.deny === undefined ? [] : [answer.deny]),
      { label: answer.due === undefined ? say.didNotHelp : say.stillFails, said: { action: "not-fixed" } },
      ...(answer.due === undefined || !telling.reminds
        ? []
        : [{ label: say.remindMe, said: { action: "remind" } as const }]),
      { label: say.handOver, said: { action: "hand-over" } },
    ],
    filled: true,
    quiet: answer.quiet,
  });
}

function whenToLook(due: string, telling: Telling): Section {
  const { say, now } = telling;
  const past = Date.parse(due) <= now.getTime();
  const content: readonly Inline[] = past
    ? [literal(say.testNow)]
    : [literal(say.testAgainAt), { kind: "strong", content: [literal(timeOf(due, telling))] }, literal(".")];
  return { kind: "text", blocks: [paragraph(...content)] };
}

function sourceOf(article: Article): Section {
  return {
    kind: "source",
    links: article.sources.map((href) => ({ label: labelOf(href), href })),
    article: article.id,
    ...(article.reviewed === undefined ? {} : { reviewed: article.reviewed }),
  };
}

/** A link's words from its address: host and last part of the path, so that people see where it leads. */
function labelOf(href: string): string {
  const [address = href] = href.split("#");
  const parts = address
    .replace(/^https?:\/\//, "")
    .split(/[/?]/)
    .filter((part) => part !== "");
  const [host = address] = parts;
  const page = parts.length > 1 ? parts[parts.length - 1]! : "";
  return page === "" ? host : `${host}: ${page.replaceAll("-", " ")}`;
}
