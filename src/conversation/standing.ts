// Where a case stands, computed from its facts: what was found, which causes are left, and what the answer is about.
import { believe, type Belief, type Observation } from "../diagnosis/belief.ts";
import { costsFor } from "../diagnosis/costs.ts";
import { type Move, nextMove } from "../diagnosis/move.ts";
import type { Finding } from "../evidence/readings.ts";
import { judge } from "../evidence/findings.ts";
import type { Article } from "../knowledge/article.ts";
import type { Dialog } from "../knowledge/dialog.ts";
import { articleOf, type Knowledge } from "../knowledge/knowledge.ts";
import type { MatchEntry } from "../matching/match.ts";
import { findingConfidence, recognizedFrom } from "../matching/confidence.ts";
import type { Report } from "./report.ts";
import { type Fact, waysOut } from "./session.ts";

/** What the answer is about. */
export type Focus =
  | { readonly kind: "nothing" }
  | {
      readonly kind: "article";
      readonly article: Article;
      readonly confidence: number;
      readonly by: MatchEntry["by"] | "pick" | "diagnosis";
    }
  | { readonly kind: "dialog"; readonly diagnosis: Diagnosis }
  | { readonly kind: "candidates"; readonly entries: readonly MatchEntry[] }
  | { readonly kind: "unknown"; readonly report: Report }
  /** Every documented remedy that fits was tried, or nobody can answer more. */
  | { readonly kind: "exhausted" };

export interface Diagnosis {
  readonly dialog: Dialog;
  readonly belief: Belief;
  readonly observations: readonly Observation[];
  /** Questions that evidence answered, with the finding that did. */
  readonly settled: ReadonlyMap<string, { readonly answer: string; readonly finding: Finding }>;
  readonly move: Move;
}

export interface Standing {
  readonly facts: readonly Fact[];
  readonly reports: readonly Report[];
  readonly findings: readonly Finding[];
  readonly tried: ReadonlySet<string>;
  readonly focus: Focus;
  /** The diagnosis of the family, also where the focus is an article of it. */
  readonly diagnosis?: Diagnosis;
  readonly state: "open" | "resolved" | "escalated";
}

/** After so many questions of one case the honest move is the next level. */
const questionBudget = 8;

export function standingOf(facts: readonly Fact[], knowledge: Knowledge, now: Date): Standing {
  const reports = facts.flatMap((fact) => (fact.kind === "report" ? [fact.report] : []));
  const denied = new Set(facts.flatMap((fact) => (fact.kind === "deny" ? [fact.finding] : [])));
  const findings = judge(
    reports.map((report) => report.readings),
    now,
    denied,
  );
  const tried = new Set(facts.flatMap((fact) => (fact.kind === "tried" && !fact.helped ? [fact.article] : [])));
  const last = facts.at(-1);
  const helped = facts.some((fact) => fact.kind === "tried" && fact.helped);
  const state = helped ? "resolved" : last?.kind === "handed-over" ? "escalated" : "open";
  const base = { facts, reports, findings, tried, state } as const;
  const { focus, diagnosis } = focusOf(base, knowledge);
  return { ...base, focus, ...(diagnosis === undefined ? {} : { diagnosis }) };
}

type Base = Omit<Standing, "focus" | "diagnosis">;

function focusOf(base: Base, knowledge: Knowledge): { readonly focus: Focus; readonly diagnosis?: Diagnosis } {
  const { facts, reports } = base;
  if (facts.length === 0) return { focus: { kind: "nothing" } };

  const report = governing(reports);
  const picked = pickInForce(facts);
  const dialog = openDialog(base, knowledge, picked?.kind === "pick" ? picked.id : undefined, report);
  const entries = entriesOf(base, knowledge, report, dialog);
  const diagnosis = dialog === undefined ? undefined : diagnose(dialog, base, knowledge, matchedCause(dialog, report));

  const shown = facts.at(-1);
  if (shown?.kind === "show-fix") {
    const article = articleOf(knowledge, shown.article);
    if (article !== undefined) return withDiagnosis(articleFocus(article, diagnosis, "diagnosis"), diagnosis);
  }
  if (picked?.kind === "pick" && !base.tried.has(picked.id)) {
    const article = articleOf(knowledge, picked.id);
    if (article !== undefined) return withDiagnosis({ kind: "article", article, confidence: 1, by: "pick" }, diagnosis);
  }
  const [first] = entries;
  const decided =
    first !== undefined && first.kind === "article" && first.confidence >= recognizedFrom ? first : undefined;
  if (decided !== undefined && picked === undefined && !asksFirst(decided, diagnosis, knowledge)) {
    const article = articleOf(knowledge, decided.id);
    if (article !== undefined) {
      return withDiagnosis({ kind: "article", article, confidence: decided.confidence, by: decided.by }, diagnosis);
    }
  }
  if (diagnosis !== undefined && picked?.kind !== "none") {
    switch (diagnosis.move.kind) {
      case "ask":
        return { focus: { kind: "dialog", diagnosis }, diagnosis };
      case "try":
      case "wait": {
        const article = articleOf(knowledge, diagnosis.move.article);
        if (article !== undefined) return { focus: articleFocus(article, diagnosis, "diagnosis"), diagnosis };
        break;
      }
      case "hand-over":
        return { focus: { kind: "exhausted" }, diagnosis };
    }
  }
  if (picked?.kind === "none")
    return report === undefined ? { focus: { kind: "exhausted" } } : { focus: { kind: "unknown", report } };
  if (entries.length > 0) {
    return base.tried.size > 0 && entries.length === 1 && entries[0]!.kind === "article"
      ? { focus: candidateArticle(entries[0]!, knowledge) }
      : { focus: { kind: "candidates", entries } };
  }
  if (base.tried.size > 0) return { focus: { kind: "exhausted" } };
  return report === undefined ? { focus: { kind: "nothing" } } : { focus: { kind: "unknown", report } };
}

/**
 * What the governing report matched, less what was tried or denied, and with what the evidence of the whole case proves: the name in one
 * paste and the certificate in the next are a finding that neither report had alone.
 */
function entriesOf(
  base: Base,
  knowledge: Knowledge,
  report: Report | undefined,
  dialog: Dialog | undefined,
): readonly MatchEntry[] {
  const proved = provedArticles(base, knowledge);
  const matched = (report?.match.entries ?? []).filter(
    (entry) =>
      entry.nearest === undefined &&
      !base.tried.has(entry.id) &&
      (entry.by !== "finding" || entry.kind === "dialog" || proved.has(entry.id)),
  );
  // What the words of a report only suggested, and evidence now proves, is decided by the evidence.
  const decided = new Set(matched.filter((entry) => entry.confidence >= recognizedFrom).map((entry) => entry.id));
  const rest = matched.filter((entry) => decided.has(entry.id) || !proved.has(entry.id));
  const added = [...proved]
    .filter((id) => !base.tried.has(id) && !decided.has(id))
    .map((id): MatchEntry => ({ id, kind: "article", confidence: findingConfidence, by: "finding" }));
  // A newer report that is decided by itself is not overruled by what an older one proved.
  const [first] = rest;
  const codes = first === undefined ? [] : (knowledge.articles.get(first.id)?.codes ?? []);
  const byItself =
    first !== undefined &&
    decided.has(first.id) &&
    first.kind === "article" &&
    first.by !== "description" &&
    !codes.some((code) => dialog?.opens.codes.includes(code) === true);
  if (byItself) return [...rest, ...added];
  const ofFamily = added.filter((entry) => dialog?.causes.has(entry.id) === true);
  return [...ofFamily, ...rest, ...added.filter((entry) => !ofFamily.includes(entry))];
}

/** Articles whose own decisive evidence the case holds. */
function provedArticles(base: Base, knowledge: Knowledge): ReadonlySet<string> {
  const found = new Set(base.findings.map((finding) => finding.finding));
  return new Set(
    [...knowledge.articles.values()]
      .filter((article) => article.status === "validated" && article.findings.some((id) => found.has(id)))
      .map((article) => article.id),
  );
}

/** What was picked, or that none fits, holds until a later report matches something by itself. */
function pickInForce(facts: readonly Fact[]): Extract<Fact, { kind: "pick" | "none" }> | undefined {
  const last = facts.findLastIndex((fact) => fact.kind === "pick" || fact.kind === "none");
  const picked = facts[last];
  if (picked === undefined || (picked.kind !== "pick" && picked.kind !== "none")) return undefined;
  const later = facts.slice(last + 1).some((fact) => fact.kind === "report" && fact.report.match.verdict !== "unknown");
  return later ? undefined : picked;
}

function withDiagnosis(
  focus: Focus,
  diagnosis: Diagnosis | undefined,
): { readonly focus: Focus; readonly diagnosis?: Diagnosis } {
  return diagnosis === undefined ? { focus } : { focus, diagnosis };
}

function articleFocus(article: Article, diagnosis: Diagnosis | undefined, by: "diagnosis"): Focus {
  return { kind: "article", article, confidence: diagnosis?.belief.get(article.id) ?? 0.5, by };
}

function candidateArticle(entry: MatchEntry, knowledge: Knowledge): Focus {
  const article = articleOf(knowledge, entry.id);
  return article === undefined
    ? { kind: "exhausted" }
    : { kind: "article", article, confidence: entry.confidence, by: entry.by };
}

/** The report that says what the case is about: the latest that was recognized, else the latest with candidates, else the latest. */
function governing(reports: readonly Report[]): Report | undefined {
  return (
    reports.findLast((report) => report.match.verdict === "recognized") ??
    reports.findLast((report) => report.match.verdict === "candidates") ??
    reports.at(-1)
  );
}

/**
 * The family that the case belongs to: the dialog that was picked or matched, else the one that holds the article that was matched,
 * picked or tried among its causes.
 */
function openDialog(
  base: Base,
  knowledge: Knowledge,
  picked: string | undefined,
  report: Report | undefined,
): Dialog | undefined {
  const ids = [
    picked,
    ...(report?.match.entries ?? []).filter((entry) => entry.nearest === undefined).map((entry) => entry.id),
    ...base.tried,
  ];
  const named = ids.find((id) => id !== undefined && knowledge.dialogs.has(id));
  if (named !== undefined) return knowledge.dialogs.get(named);
  const lead =
    picked ?? report?.match.entries.find((entry) => entry.nearest === undefined)?.id ?? [...base.tried].at(-1);
  if (lead === undefined) return undefined;
  const own = knowledge.articles.get(lead)?.dialog;
  if (own !== undefined) return knowledge.dialogs.get(own);
  return [...knowledge.dialogs.values()].find((dialog) => dialog.causes.has(lead));
}

/** The cause whose own message the report holds. */
function matchedCause(dialog: Dialog, report: Report | undefined): string | undefined {
  return report?.match.entries.find(
    (entry) =>
      entry.kind === "article" &&
      entry.by !== "finding" &&
      entry.confidence >= recognizedFrom &&
      dialog.causes.has(entry.id),
  )?.id;
}

/** A message whose code several causes share does not decide alone: there the diagnosis asks, unless trying is cheaper. */
function asksFirst(entry: MatchEntry, diagnosis: Diagnosis | undefined, knowledge: Knowledge): boolean {
  if (diagnosis === undefined || entry.by !== "message" || !diagnosis.dialog.causes.has(entry.id)) return false;
  const codes = knowledge.articles.get(entry.id)?.codes ?? [];
  return codes.some((code) => diagnosis.dialog.opens.codes.includes(code)) && diagnosis.move.kind === "ask";
}

function diagnose(dialog: Dialog, base: Base, knowledge: Knowledge, matched: string | undefined): Diagnosis {
  const settled = new Map<string, { readonly answer: string; readonly finding: Finding }>();
  const observations: Observation[] = [];
  const asked = new Set<string>();
  let questions = 0;
  for (const fact of base.facts) {
    if (fact.kind !== "answer") continue;
    questions++;
    asked.add(fact.question);
    if (!isWayOut(fact.answer)) observations.push({ kind: "answer", question: fact.question, answer: fact.answer });
  }
  for (const question of dialog.questions) {
    if (asked.has(question.id)) continue;
    for (const answer of question.answers) {
      const finding = base.findings.find((each) => answer.findings.includes(each.finding));
      if (finding === undefined) continue;
      settled.set(question.id, { answer: answer.id, finding });
      observations.push({ kind: "answer", question: question.id, answer: answer.id });
      asked.add(question.id);
      break;
    }
  }
  if (matched !== undefined) observations.push({ kind: "matched", article: matched });
  for (const article of provedArticles(base, knowledge)) {
    if (dialog.causes.has(article) && !base.tried.has(article)) observations.push({ kind: "proved", article });
  }
  for (const article of base.tried) observations.push({ kind: "tried", article });
  const belief = believe(dialog, observations);
  const costs = costsFor((id) => articleOf(knowledge, id), knowledge.product, undefined);
  const everything = questions >= questionBudget ? new Set(dialog.questions.map((question) => question.id)) : asked;
  return { dialog, belief, observations, settled, move: nextMove(dialog, belief, everything, base.tried, costs) };
}

export function isWayOut(answer: string): boolean {
  return waysOut.some((way) => way === answer);
}
