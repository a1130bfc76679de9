// The reply that fits where a case stands.
import { literal, type Inline, textOfInlines } from "../knowledge/blocks.ts";
import type { Article } from "../knowledge/article.ts";
import { articleOf } from "../knowledge/knowledge.ts";
import { sentenceOf } from "../phrases/findings.ts";
import { answersOf } from "./diagnosing.ts";
import { factOf } from "./for-and-against.ts";
import { articleReply } from "./article-reply.ts";
import { candidatesReply } from "./candidates-reply.ts";
import { questionReply, roleReply } from "./question-reply.ts";
import { errorsSection } from "./log-sections.ts";
import type { Choice, Reply, Section } from "./reply.ts";
import type { Report } from "./report.ts";
import { deniedReply, exhaustedReply, undoReply, welcomeReply } from "./short-replies.ts";
import type { Standing } from "./standing.ts";
import { type Telling, titleInSentence } from "./telling.ts";
import { unknownReply } from "./unknown-reply.ts";
import { valuesRead } from "./values.ts";
import { dueOf } from "./waiting.ts";

/** @param report the report of this very turn, where the turn brought one: its values are said back. */
export function compose(standing: Standing, telling: Telling, report?: Report): Reply {
  const reply = replyTo(standing, telling, report);
  const faults = report === undefined ? [] : twoFaults(standing, telling);
  const notices =
    report === undefined
      ? []
      : [...settledNow(standing, telling), ...(faults.length > 0 ? faults : alsoSeen(standing, telling, report))];
  // An unknown report has its codes and errors in the answer itself.
  const more = report === undefined || standing.focus.kind === "unknown" ? [] : errorsSection(report, telling);
  return { ...reply, notices: [...reply.notices, ...notices], sections: beforeSource(reply.sections, more) };
}

function replyTo(standing: Standing, telling: Telling, report: Report | undefined): Reply {
  const { focus } = standing;
  const read = report === undefined ? [] : valuesRead(report.readings, telling.say, telling.zone);
  switch (focus.kind) {
    case "nothing":
      return welcomeReply(telling);
    case "article": {
      const findings = standing.findings.filter((finding) => focus.article.findings.includes(finding.finding));
      const [finding] = findings;
      return articleReply(
        {
          article: focus.article,
          confidence: focus.confidence,
          findings: focus.by === "pick" ? [] : findings,
          read,
          facts: standing.facts,
          ...dueIn(focus.article, standing),
          quiet: quietBeside(standing, telling),
          chosen: focus.by === "pick",
          ...(finding === undefined || focus.by === "pick"
            ? {}
            : { deny: { label: denialOf(finding.finding, telling), said: { deny: finding.finding } } }),
        },
        telling,
      );
    }
    case "dialog": {
      const { move } = focus.diagnosis;
      if (move.kind !== "ask") return exhaustedReply(standing, telling);
      const opening =
        standing.reports.length < 2 && !standing.facts.some((fact) => fact.kind === "answer" || fact.kind === "tried");
      return questionReply(
        { diagnosis: focus.diagnosis, question: move.question, read, opening, tried: standing.tried },
        telling,
      );
    }
    case "role":
      return roleReply(telling);
    case "undo":
      return undoReply(standing, telling);
    case "candidates":
      return candidatesReply(focus.entries, read, telling);
    case "unknown":
      if (standing.facts.at(-1)?.kind === "deny") return deniedReply(telling);
      return unknownReply(focus.report, read, telling);
    case "exhausted":
      return exhaustedReply(standing, telling);
  }
}

function dueIn(article: Article, { facts }: Standing): { readonly due?: string } {
  const due = dueOf(article, facts);
  return due === undefined ? {} : { due };
}

/** At most four quiet words beside a remedy. */
function quietBeside({ diagnosis, facts }: Standing, { say }: Telling): readonly Choice[] {
  return [
    { label: say.why, said: { action: "why" } },
    { label: say.alreadyTriedShort, said: { action: "tried" } },
    ...(facts.length > 1 ? [{ label: say.back, said: { action: "back" } as const }] : []),
    ...(diagnosis === undefined ? [] : [{ label: say.status, said: { action: "status" } as const }]),
  ];
}

/** Two things are wrong at once: which, and which is mended sooner. */
function twoFaults(standing: Standing, telling: Telling): readonly (readonly Inline[])[] {
  const { focus, diagnosis, proved, tried } = standing;
  if (focus.kind !== "article" || diagnosis === undefined || !proved.has(focus.article.id)) return [];
  const other = [...proved.keys()].find(
    (id) => id !== focus.article.id && !tried.has(id) && diagnosis.dialog.causes.has(id),
  );
  const article = other === undefined ? undefined : articleOf(telling.knowledge, other);
  if (article === undefined) return [];
  return [[literal(telling.say.twoFaults(faultOf(focus.article), faultOf(article)))]];
}

const faultOf = (article: Article): string => textOfInlines(titleInSentence(article));

/** The source stays last. */
function beforeSource(sections: readonly Section[], more: readonly Section[]): readonly Section[] {
  const source = sections.findIndex(({ kind }) => kind === "source");
  return source < 0 ? [...sections, ...more] : [...sections.slice(0, source), ...more, ...sections.slice(source)];
}

/** What this report answers unasked is said before anything follows from it, unless the first line says it. */
function settledNow(standing: Standing, telling: Telling): readonly (readonly Inline[])[] {
  const { diagnosis, focus } = standing;
  const index = standing.reports.length - 1;
  const own = focus.kind === "article" ? focus.article.findings : [];
  const told = new Set<string>();
  for (const { given, question } of answersOf(diagnosis)) {
    if (given.by !== "finding" || given.finding.report !== index || own.includes(given.finding.finding)) continue;
    told.add(factOf({ given, question }, telling));
  }
  return told.size === 0 ? [] : [[literal(telling.say.seen([...told].slice(0, mostSeen)))]];
}

const mostSeen = 3;

function denialOf(finding: string, telling: Telling): string {
  return finding.startsWith("certificate-") ? telling.say.notThatCertificate : telling.say.notThat;
}

/** Decisive evidence, and documented messages, that this report holds beside what the answer is about. */
function alsoSeen(standing: Standing, telling: Telling, report: Report): readonly (readonly Inline[])[] {
  const { knowledge, say, zone } = telling;
  const about = standing.focus.kind === "article" ? standing.focus.article.id : undefined;
  const notices: (readonly Inline[])[] = [];
  const told = new Set<string>(about === undefined ? [] : [about]);
  const index = standing.reports.length - 1;
  for (const article of knowledge.articles.values()) {
    if (told.has(article.id) || article.status !== "validated") continue;
    const finding = standing.findings.find((each) => each.report === index && article.findings.includes(each.finding));
    if (finding === undefined) continue;
    const sentence = sentenceOf(finding, zone, say.findings);
    if (sentence.length === 0) continue;
    told.add(article.id);
    notices.push([
      literal(`${say.alsoSeen} `),
      ...sentence,
      literal(" "),
      { kind: "article-link", article: article.id, content: article.title },
    ]);
  }
  // The list of errors names these with their lines.
  const listed = (report.match.errors ?? []).length > 1;
  for (const entry of listed ? [] : report.match.entries) {
    if (
      entry.by !== "message" ||
      entry.lines === undefined ||
      entry.confidence < 0.9 ||
      told.has(entry.id) ||
      standing.focus.kind !== "article"
    )
      continue;
    const article = articleOf(knowledge, entry.id);
    if (article === undefined) continue;
    told.add(article.id);
    notices.push([
      literal(`${say.alsoSeen} `),
      { kind: "article-link", article: article.id, content: article.title },
      literal(` (${say.lines(entry.lines.from, entry.lines.to)})`),
    ]);
  }
  return notices.slice(0, 3).filter((notice) => textOfInlines(notice) !== "");
}
