// What the answer is about: an article, the question that comes next, candidates, or that nothing is left.
import { priorOf, somethingElse } from "../diagnosis/words.ts";
import type { Finding } from "../evidence/readings.ts";
import type { Article } from "../knowledge/article.ts";
import type { Dialog } from "../knowledge/dialog.ts";
import { articleOf, type Knowledge } from "../knowledge/knowledge.ts";
import type { MatchEntry } from "../matching/match.ts";
import { findingConfidence, recognizedFrom } from "../matching/confidence.ts";
import { diagnose, type Diagnosis } from "./diagnosing.ts";
import type { Evidence } from "./evidence-of-case.ts";
import { type Change, openChanges } from "./ledger.ts";
import type { Report } from "./report.ts";
import type { Fact } from "./session.ts";
import { isHelped, type Person } from "./outcome.ts";

export type Focus =
  | { readonly kind: "nothing" }
  | {
      readonly kind: "article";
      readonly article: Article;
      readonly confidence: number;
      readonly by: MatchEntry["by"] | "pick" | "diagnosis";
    }
  | { readonly kind: "dialog"; readonly diagnosis: Diagnosis }
  /** Who is at the keyboard decides what the rest costs, so it is asked before the next question. */
  | { readonly kind: "role"; readonly diagnosis: Diagnosis }
  | { readonly kind: "candidates"; readonly entries: readonly MatchEntry[] }
  | { readonly kind: "unknown"; readonly report: Report }
  /** It works, and something that was changed for a time must be set back. */
  | { readonly kind: "undo"; readonly changes: readonly Change[] }
  /** Every documented remedy that fits was tried, or nobody can answer more. */
  | { readonly kind: "exhausted" };

export interface Base {
  readonly facts: readonly Fact[];
  readonly evidence: Evidence;
  readonly tried: ReadonlySet<string>;
  readonly changes: readonly Change[];
  readonly state: "open" | "resolved" | "escalated" | "parked";
  readonly person: Person;
}

interface Found {
  readonly focus: Focus;
  readonly diagnosis?: Diagnosis;
}

export function focusOf(base: Base, knowledge: Knowledge): Found {
  const { facts } = base;
  if (facts.length === 0) return { focus: { kind: "nothing" } };
  const picked = pickInForce(facts);
  const dialog = openDialog(base, knowledge, picked?.kind === "pick" ? picked.id : undefined);
  const report = governing(base.evidence, dialog);
  const entries = entriesOf(base, knowledge, report, dialog);
  const diagnosis =
    dialog === undefined
      ? undefined
      : diagnose(
          dialog,
          facts,
          {
            evidence: base.evidence,
            tried: base.tried,
            matched: matchedCauses(dialog, base.evidence.reports),
            role: base.person.role,
          },
          knowledge,
        );
  const focus =
    settling(base) ??
    (reopens(facts) && diagnosis !== undefined ? { kind: "dialog" as const, diagnosis } : undefined) ??
    chosen(base, picked, diagnosis, knowledge) ??
    decided(base, picked, entries, diagnosis, knowledge) ??
    diagnosed(base, picked, diagnosis, knowledge) ??
    left(base, picked, entries, report, knowledge);
  return diagnosis === undefined ? { focus } : { focus, diagnosis };
}

function settling(base: Base): Focus | undefined {
  const changes = openChanges(base.changes);
  return isHelped(base.facts) && changes.length > 0 ? { kind: "undo", changes } : undefined;
}

const reopens = (facts: readonly Fact[]): boolean => facts.at(-1)?.kind === "reopen";

/** What the person chose to see: the fix of the likeliest cause, or a candidate. */
function chosen(
  base: Base,
  picked: ReturnType<typeof pickInForce>,
  diagnosis: Diagnosis | undefined,
  knowledge: Knowledge,
): Focus | undefined {
  const shown = shownFix(base.facts);
  if (shown !== undefined && !base.tried.has(shown)) {
    const article = articleOf(knowledge, shown);
    if (article !== undefined) return articleFocus(article, diagnosis);
  }
  if (picked?.kind !== "pick" || base.tried.has(picked.id)) return undefined;
  const article = articleOf(knowledge, picked.id);
  return article === undefined ? undefined : { kind: "article", article, confidence: 1, by: "pick" };
}

/** The fix that was asked for holds until something new is said about the cause. */
function shownFix(facts: readonly Fact[]): string | undefined {
  const last = facts.findLast(
    ({ kind }) =>
      kind === "show-fix" ||
      kind === "answer" ||
      kind === "report" ||
      kind === "pick" ||
      kind === "none" ||
      kind === "deny",
  );
  return last?.kind === "show-fix" ? last.article : undefined;
}

/** The report decides by itself, unless its code stands for several causes. */
function decided(
  base: Base,
  picked: ReturnType<typeof pickInForce>,
  entries: readonly MatchEntry[],
  diagnosis: Diagnosis | undefined,
  knowledge: Knowledge,
): Focus | undefined {
  const [first] = entries;
  if (first === undefined || first.kind !== "article" || first.confidence < recognizedFrom) return undefined;
  if (picked !== undefined || asksFirst(first, diagnosis, knowledge)) return undefined;
  const id = mendedSooner(first.id, base, diagnosis);
  const article = articleOf(knowledge, id);
  if (article === undefined) return undefined;
  return { kind: "article", article, confidence: first.confidence, by: id === first.id ? first.by : "finding" };
}

/** Of several causes that evidence proves at once, the one that is mended sooner; the others follow. */
function mendedSooner(first: string, { evidence, tried }: Base, diagnosis: Diagnosis | undefined): string {
  if (diagnosis === undefined || !evidence.proved.has(first) || !diagnosis.dialog.causes.has(first)) return first;
  // What an older paste proved comes after the one that is being answered.
  const report = evidence.proved.get(first)?.report;
  const proved = [...evidence.proved]
    .filter(([id, finding]) => finding.report === report && diagnosis.dialog.causes.has(id) && !tried.has(id))
    .map(([id]) => id);
  return proved.reduce((best, id) => (diagnosis.costs.fix(id) < diagnosis.costs.fix(best) ? id : best), first);
}

function diagnosed(
  base: Base,
  picked: ReturnType<typeof pickInForce>,
  diagnosis: Diagnosis | undefined,
  knowledge: Knowledge,
): Focus | undefined {
  if (diagnosis === undefined || picked?.kind === "none") return undefined;
  switch (diagnosis.move.kind) {
    case "ask":
      return asksRole(base, knowledge) ? { kind: "role", diagnosis } : { kind: "dialog", diagnosis };
    case "try":
    case "wait": {
      const article = articleOf(knowledge, diagnosis.move.article);
      return article === undefined ? undefined : articleFocus(article, diagnosis);
    }
    case "hand-over":
      return { kind: "exhausted" };
  }
}

/** Once, alone, after the first answer, and only where more is going to be asked. */
function asksRole({ facts, person }: Base, { product }: Knowledge): boolean {
  if (person.asked || person.role !== undefined) return false;
  return product.roles.some(({ asked }) => asked !== undefined) && facts.some(({ kind }) => kind === "answer");
}

function left(
  base: Base,
  picked: ReturnType<typeof pickInForce>,
  entries: readonly MatchEntry[],
  report: Report | undefined,
  knowledge: Knowledge,
): Focus {
  if (picked?.kind === "none") return report === undefined ? { kind: "exhausted" } : { kind: "unknown", report };
  if (entries.length > 0) {
    const [only] = entries;
    return base.tried.size > 0 && entries.length === 1 && only!.kind === "article"
      ? candidateArticle(only!, knowledge)
      : { kind: "candidates", entries };
  }
  if (base.tried.size > 0) return { kind: "exhausted" };
  return report === undefined ? { kind: "nothing" } : { kind: "unknown", report };
}

/**
 * What the governing report matched, less what was tried or denied, and with what the evidence of the whole case proves: the name in one
 * paste and the certificate in the next are a finding that neither report had alone.
 */
function entriesOf(
  { evidence: { proved, findings }, tried }: Base,
  knowledge: Knowledge,
  report: Report | undefined,
  dialog: Dialog | undefined,
): readonly MatchEntry[] {
  const refuted = refutedBy(findings, knowledge);
  const matched = (report?.match.entries ?? []).filter(
    (entry) =>
      entry.nearest === undefined &&
      (entry.by !== "description" || !refuted.has(entry.id)) &&
      !tried.has(entry.id) &&
      (entry.by !== "finding" || entry.kind === "dialog" || proved.has(entry.id)),
  );
  // What the words of a report only suggested, and evidence now proves, is decided by the evidence.
  const decided = new Set(matched.filter((entry) => entry.confidence >= recognizedFrom).map((entry) => entry.id));
  const rest = matched.filter((entry) => decided.has(entry.id) || !proved.has(entry.id));
  const added = [...proved.keys()]
    .filter((id) => !tried.has(id) && !decided.has(id))
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

/** Causes that the evidence of the case rules out, in whatever family: a likeness in words does not stand against that. */
function refutedBy(findings: readonly Finding[], knowledge: Knowledge): ReadonlySet<string> {
  const found = new Set(findings.map(({ finding }) => finding));
  const refuted = new Set<string>();
  if (found.size === 0) return refuted;
  for (const dialog of knowledge.dialogs.values())
    for (const question of dialog.questions)
      for (const answer of question.answers)
        if (answer.findings.some((finding) => found.has(finding)))
          for (const [cause, effect] of answer.effects) if (effect === "rules-out") refuted.add(cause);
  return refuted;
}

/** What was picked, or that none fits, holds until a later report matches something by itself. */
function pickInForce(facts: readonly Fact[]): Extract<Fact, { kind: "pick" | "none" }> | undefined {
  const last = facts.findLastIndex((fact) => fact.kind === "pick" || fact.kind === "none");
  const picked = facts[last];
  if (picked === undefined || (picked.kind !== "pick" && picked.kind !== "none")) return undefined;
  const later = facts.slice(last + 1).some((fact) => fact.kind === "report" && fact.report.match.verdict !== "unknown");
  return later ? undefined : picked;
}

function articleFocus(article: Article, diagnosis: Diagnosis | undefined): Focus {
  return { kind: "article", article, confidence: diagnosis?.belief.get(article.id) ?? 0.5, by: "diagnosis" };
}

function candidateArticle(entry: MatchEntry, knowledge: Knowledge): Focus {
  const article = articleOf(knowledge, entry.id);
  return article === undefined
    ? { kind: "exhausted" }
    : { kind: "article", article, confidence: entry.confidence, by: entry.by };
}

const isMessageCandidate = ({ verdict, entries: [first] }: Report["match"]): boolean =>
  verdict === "candidates" && first?.by === "message";

/**
 * The report that says what the case is about: the latest that was recognized, else the latest with candidates, else the latest. A paste
 * that answers what the family asks is an answer; that its words resemble something does not make it another problem.
 */
function governing({ reports: all, findings }: Evidence, dialog: Dialog | undefined): Report | undefined {
  const reports = all.filter((report, index) => {
    const resembles = report.match.entries[0]?.by === "description";
    const answering =
      dialog !== undefined && findings.some((each) => each.report === index && answers(dialog, each.finding));
    return index === 0 || !resembles || !answering;
  });
  return (
    reports.findLast(({ match }) => match.verdict === "recognized" || isMessageCandidate(match)) ??
    reports.findLast((report) => report.match.verdict === "candidates") ??
    reports.at(-1)
  );
}

/**
 * The family that the case belongs to: the one that was picked, else the one that the reports opened. A later paste stays in the family
 * that it says something about; only one that is plainly of another opens that.
 */
function openDialog(base: Base, knowledge: Knowledge, picked: string | undefined): Dialog | undefined {
  const own = picked === undefined ? undefined : (knowledge.dialogs.get(picked) ?? familyOf(picked, knowledge));
  if (own !== undefined) return own;
  let open: Dialog | undefined;
  base.evidence.reports.forEach((report, index) => {
    const ids = report.match.entries.filter((entry) => entry.nearest === undefined).map((entry) => entry.id);
    const current = open;
    if (current !== undefined) {
      if (report.match.verdict !== "recognized" || ids.some((id) => id === current.id || current.causes.has(id)))
        return;
      const [lead] = report.match.entries;
      const plainly = lead?.by === "message" || lead?.by === "code";
      if (
        !plainly &&
        base.evidence.findings.some((finding) => finding.report === index && answers(current, finding.finding))
      )
        return;
    }
    const named = ids.find((id) => knowledge.dialogs.has(id));
    open = (named === undefined ? familyOf(ids[0], knowledge) : knowledge.dialogs.get(named)) ?? open;
  });
  return open ?? familyOf([...base.tried].at(-1), knowledge);
}

const answers = (dialog: Dialog, finding: string): boolean =>
  dialog.questions.some((question) => question.answers.some(({ findings }) => findings.includes(finding)));

/** The family of an article: its own, else the one in which it is met most. */
function familyOf(article: string | undefined, knowledge: Knowledge): Dialog | undefined {
  if (article === undefined || article === somethingElse) return undefined;
  const own = knowledge.articles.get(article)?.dialog;
  if (own !== undefined) return knowledge.dialogs.get(own);
  const share = (dialog: Dialog): number => priorOf(dialog).get(article) ?? 0;
  return [...knowledge.dialogs.values()]
    .filter((dialog) => dialog.causes.has(article))
    .toSorted((one, other) => share(other) - share(one))[0];
}

/** The causes whose own message a report holds; the latest report counts. Several where their messages share those words. */
function matchedCauses(dialog: Dialog, reports: readonly Report[]): readonly string[] {
  for (const report of reports.toReversed()) {
    const held = report.match.entries.filter(
      (entry) =>
        entry.kind === "article" &&
        entry.by !== "finding" &&
        entry.nearest === undefined &&
        dialog.causes.has(entry.id),
    );
    const first = held.find((entry) => entry.confidence >= recognizedFrom);
    if (first !== undefined) return [first.id];
    const shared = held.filter((entry) => entry.by === "message");
    if (shared.length > 1) return shared.map(({ id }) => id);
  }
  return [];
}

/** A message whose code several causes share does not decide alone: there the diagnosis asks, unless trying is cheaper. */
function asksFirst(entry: MatchEntry, diagnosis: Diagnosis | undefined, knowledge: Knowledge): boolean {
  if (diagnosis === undefined || entry.by !== "message" || !diagnosis.dialog.causes.has(entry.id)) return false;
  const codes = knowledge.articles.get(entry.id)?.codes ?? [];
  return codes.some((code) => diagnosis.dialog.opens.codes.includes(code)) && diagnosis.move.kind === "ask";
}
