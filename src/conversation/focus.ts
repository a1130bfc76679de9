// What the answer is about: an article, the question that comes next, candidates, or that nothing is left.
import type { Article } from "../knowledge/article.ts";
import { articleOf, type Knowledge } from "../knowledge/knowledge.ts";
import { rolesAsked } from "../knowledge/product.ts";
import type { MatchEntry } from "../matching/match.ts";
import { recognizedFrom } from "../matching/confidence.ts";
import { diagnose, type Diagnosis } from "./diagnosing.ts";
import type { Evidence } from "./evidence-of-case.ts";
import { entriesOf } from "./entries.ts";
import { governing, matchedCauses, openDialog } from "./family.ts";
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
  const dialog = openDialog(base.evidence, base.tried, picked?.kind === "pick" ? picked.id : undefined, knowledge);
  const report = governing(base.evidence, dialog);
  const entries = entriesOf(report, dialog, base.evidence, base.tried, knowledge);
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
  return rolesAsked(product).length > 0 && facts.some(({ kind }) => kind === "answer");
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

/** A message whose code several causes share does not decide alone: there the diagnosis asks, unless trying is cheaper. */
function asksFirst(entry: MatchEntry, diagnosis: Diagnosis | undefined, knowledge: Knowledge): boolean {
  if (diagnosis === undefined || entry.by !== "message" || !diagnosis.dialog.causes.has(entry.id)) return false;
  const codes = knowledge.articles.get(entry.id)?.codes ?? [];
  return codes.some((code) => diagnosis.dialog.opens.codes.includes(code)) && diagnosis.move.kind === "ask";
}
