// Where a case stands, computed from its facts: what was found, which causes are left, what must be undone, what the answer is about.
import { somethingElse } from "../diagnosis/words.ts";
import type { Finding } from "../evidence/readings.ts";
import type { Question } from "../knowledge/dialog.ts";
import type { Knowledge } from "../knowledge/knowledge.ts";
import type { Diagnosis } from "./diagnosing.ts";
import { evidenceOf } from "./evidence-of-case.ts";
import { type Focus, focusOf } from "./focus.ts";
import { isHelped, type Person } from "./outcome.ts";
import { type Change, changesOf, openChanges } from "./ledger.ts";
import type { Report } from "./report.ts";
import type { Fact } from "./session.ts";

export interface Standing {
  readonly facts: readonly Fact[];
  readonly reports: readonly Report[];
  readonly findings: readonly Finding[];
  /** Articles with their own decisive evidence in the case. */
  readonly proved: ReadonlyMap<string, Finding>;
  readonly tried: ReadonlySet<string>;
  readonly changes: readonly Change[];
  readonly focus: Focus;
  /** The diagnosis of the family, also where the focus is an article of it. */
  readonly diagnosis?: Diagnosis;
  readonly state: "open" | "resolved" | "escalated" | "parked";
}

export function standingOf(facts: readonly Fact[], knowledge: Knowledge, now: Date, person: Person): Standing {
  const evidence = evidenceOf(facts, knowledge, now);
  const tried = new Set(facts.flatMap((fact) => (fact.kind === "tried" && !fact.helped ? [fact.article] : [])));
  const changes = changesOf(facts, knowledge);
  const state = stateOf(facts, openChanges(changes).length > 0);
  const { focus, diagnosis } = focusOf({ facts, evidence, tried, changes, state, person }, knowledge);
  return {
    facts,
    reports: evidence.reports,
    findings: evidence.findings,
    proved: evidence.proved,
    tried,
    changes,
    state,
    focus,
    ...(diagnosis === undefined ? {} : { diagnosis }),
  };
}

/** A case is resolved by the person's word alone, and not while a temporary change is open. */
function stateOf(facts: readonly Fact[], changed: boolean): Standing["state"] {
  const last = facts.findLast(({ kind }) => kind !== "settled");
  if (last?.kind === "parked") return "parked";
  if (isHelped(facts)) return changed ? "open" : "resolved";
  return last?.kind === "handed-over" ? "escalated" : "open";
}

/** The most probable documented cause. */
export function topCause(diagnosis: Diagnosis): { readonly cause: string; readonly probability: number } | undefined {
  let top: { cause: string; probability: number } | undefined;
  for (const [cause, probability] of diagnosis.belief) {
    if (cause !== somethingElse && (top === undefined || probability > top.probability)) top = { cause, probability };
  }
  return top;
}

/** From here on the most probable cause is named before anything proves it. */
const namedFrom = 0.5;

/** The most probable documented cause, where it is probable enough to be named. */
export function namedCause(diagnosis: Diagnosis | undefined): ReturnType<typeof topCause> {
  const top = diagnosis === undefined ? undefined : topCause(diagnosis);
  return top === undefined || top.probability < namedFrom ? undefined : top;
}

/** The question that is open, where there is one. */
export function openQuestion(standing: Standing): Question | undefined {
  const { focus } = standing;
  return focus.kind === "dialog" && focus.diagnosis.move.kind === "ask" ? focus.diagnosis.move.question : undefined;
}

/** Questions of the family that the person answered, a way out included. */
export function answeredQuestions({ diagnosis, facts }: Standing): readonly Question[] {
  const answered = new Set(facts.flatMap((fact) => (fact.kind === "answer" ? [fact.question] : [])));
  return (diagnosis?.dialog.questions ?? []).filter(({ id }) => answered.has(id));
}
