// The diagnosis of a family of causes, from the facts of a case: what was answered, by whom or by which finding, and what comes next.
import { believe, type Belief, type Observation } from "../diagnosis/belief.ts";
import { contradictions } from "../diagnosis/contradictions.ts";
import { type Costs, costsFor } from "../diagnosis/costs.ts";
import { type Move, nextMove, questionBudget } from "../diagnosis/move.ts";
import type { Finding } from "../evidence/readings.ts";
import type { ArticleId } from "../knowledge/article.ts";
import type { Dialog, Question } from "../knowledge/dialog.ts";
import { articleOf, type Knowledge } from "../knowledge/knowledge.ts";
import type { Evidence } from "./evidence-of-case.ts";
import { type Fact, isWayOut } from "./session.ts";

/** What a question was answered with, and where that came from. */
export type Given =
  | { readonly by: "person"; readonly answer: string; readonly place: number; readonly ago?: number }
  | { readonly by: "finding"; readonly answer: string; readonly place: number; readonly finding: Finding };

/** One of two facts that do not go together. */
export type Side =
  | { readonly kind: "given"; readonly question: Question; readonly given: Given }
  | { readonly kind: "tried" | "proved" | "matched"; readonly article: ArticleId };

/** Two facts that do not go together; where both answer one question, the newer counts. */
export interface Contradiction {
  readonly older: Side;
  readonly newer: Side;
}

export interface Diagnosis {
  readonly dialog: Dialog;
  readonly belief: Belief;
  /** In the order in which they were learned. */
  readonly observations: readonly Observation[];
  /** By question: the answer that counts. Ways out are not among them. */
  readonly given: ReadonlyMap<string, Given>;
  /** Questions that need not be asked: answered, or nobody could. */
  readonly asked: ReadonlySet<string>;
  readonly contradictions: readonly Contradiction[];
  readonly costs: Costs;
  readonly move: Move;
  /** The questions that may still be asked of this person. */
  readonly questionsLeft: number;
}

export interface Circumstances {
  readonly evidence: Evidence;
  readonly tried: ReadonlySet<string>;
  /** The causes whose own message a report holds. */
  readonly matched: readonly string[];
  readonly role: string | undefined;
}

export function diagnose(
  dialog: Dialog,
  facts: readonly Fact[],
  { evidence, tried, matched, role }: Circumstances,
  knowledge: Knowledge,
): Diagnosis {
  const given = new Map<string, Given>();
  const asked = new Set<string>();
  const conflicts: Contradiction[] = [];
  const reopened = reopenedQuestion(facts);
  const reports = facts.flatMap((fact, place) => (fact.kind === "report" ? [place] : []));
  for (const question of dialog.questions) {
    const said = answerOf(question, facts);
    const seen = findingOf(question, evidence, reports);
    if (said !== undefined) asked.add(question.id);
    const person = said === undefined || isWayOut(said.answer) ? undefined : said;
    const counts = later(person, seen);
    if (person !== undefined && seen !== undefined && person.answer !== seen.answer) {
      const side = (of: Given): Side => ({ kind: "given", question, given: of });
      conflicts.push(
        counts === person ? { newer: side(person), older: side(seen) } : { newer: side(seen), older: side(person) },
      );
    }
    if (counts === undefined || question.id === reopened) continue;
    given.set(question.id, counts);
    asked.add(question.id);
  }
  if (reopened !== undefined) asked.delete(reopened);
  const observations = learned(facts, reports, given, { evidence, tried, matched, role }, dialog);
  const sideOf = (observation: Observation): Side | undefined => {
    if (observation.kind !== "answer") return { kind: observation.kind, article: observation.article };
    const question = dialog.questions.find(({ id }) => id === observation.question);
    const own = given.get(observation.question);
    return question === undefined || own === undefined ? undefined : { kind: "given", question, given: own };
  };
  for (const { newer, earlier } of contradictions(dialog, observations)) {
    // Words that two causes share are no contradiction.
    if (newer.kind === "matched" && earlier.kind === "matched") continue;
    const one = sideOf(newer);
    const other = sideOf(earlier);
    if (one !== undefined && other !== undefined) conflicts.push({ newer: one, older: other });
  }
  const belief = believe(dialog, observations);
  const costs = costsFor((id) => articleOf(knowledge, id), knowledge.product, role);
  const questionsLeft = Math.max(0, questionBudget - questionsAsked(facts));
  const again = dialog.questions.find(({ id }) => id === reopened);
  let planned: Move | undefined = again === undefined ? undefined : { kind: "ask", question: again };
  return {
    dialog,
    belief,
    observations,
    given,
    asked,
    contradictions: conflicts,
    costs,
    questionsLeft,
    // Planning is the costly part, and not every look at a case needs it.
    get move() {
      return (planned ??= nextMove(dialog, belief, asked, tried, costs, { questionsLeft }));
    },
  };
}

/** What was answered, by a person or by evidence, with its question. */
export function answersOf(
  diagnosis: Diagnosis | undefined,
): readonly { readonly question: Question; readonly given: Given }[] {
  return (diagnosis?.dialog.questions ?? []).flatMap((question) => {
    const given = diagnosis?.given.get(question.id);
    return given === undefined ? [] : [{ question, given }];
  });
}

/** Whether a family asks something that this finding answers. */
export function isAnsweredBy(dialog: Dialog, finding: string): boolean {
  return dialog.questions.some((question) => question.answers.some(({ findings }) => findings.includes(finding)));
}

/** Everything that was observed, in the order in which it was learned; `reports`: the places of the reports among the facts. */
function learned(
  facts: readonly Fact[],
  reports: readonly number[],
  given: ReadonlyMap<string, Given>,
  { evidence, tried, matched }: Circumstances,
  dialog: Dialog,
): readonly Observation[] {
  const all: { readonly place: number; readonly observation: Observation }[] = [...given].map(
    ([question, { answer, place }]) => ({
      place,
      observation: { kind: "answer", question, answer },
    }),
  );
  for (const article of matched) all.push({ place: 0, observation: { kind: "matched", article } });
  for (const [article, finding] of evidence.proved) {
    if (dialog.causes.has(article) && !tried.has(article))
      all.push({ place: reports[finding.report] ?? 0, observation: { kind: "proved", article } });
  }
  for (const article of tried) {
    all.push({
      place: facts.findLastIndex((fact) => fact.kind === "tried" && fact.article === article),
      observation: { kind: "tried", article },
    });
  }
  return all.toSorted((one, other) => one.place - other.place).map(({ observation }) => observation);
}

/** Questions that a person was asked, each once, however often it was answered. */
function questionsAsked(facts: readonly Fact[]): number {
  return new Set(facts.flatMap((fact) => (fact.kind === "answer" ? [fact.question] : []))).size;
}

function answerOf(question: Question, facts: readonly Fact[]): Given | undefined {
  const place = facts.findLastIndex((fact) => fact.kind === "answer" && fact.question === question.id);
  const fact = facts[place];
  if (fact?.kind !== "answer") return undefined;
  // Knowledge may have changed since: an answer that is no longer on offer does not count.
  if (!isWayOut(fact.answer) && !question.answers.some(({ id }) => id === fact.answer)) return undefined;
  return { by: "person", answer: fact.answer, place, ...(fact.ago === undefined ? {} : { ago: fact.ago }) };
}

function findingOf(
  question: Question,
  { findings }: Evidence,
  reports: readonly number[],
): (Given & { by: "finding" }) | undefined {
  let newest: (Given & { by: "finding" }) | undefined;
  for (const { id, findings: giving } of question.answers) {
    for (const finding of findings) {
      if (!giving.includes(finding.finding)) continue;
      const place = reports[finding.report] ?? 0;
      if (newest === undefined || place > newest.place) newest = { by: "finding", answer: id, place, finding };
    }
  }
  return newest;
}

function later(one: Given | undefined, other: Given | undefined): Given | undefined {
  if (one === undefined || other === undefined) return one ?? other;
  return one.place > other.place ? one : other;
}

/** The question that was asked for again and not answered since. */
function reopenedQuestion(facts: readonly Fact[]): string | undefined {
  const last = facts.findLast((fact) => fact.kind === "reopen" || fact.kind === "answer" || fact.kind === "report");
  return last?.kind === "reopen" ? last.question : undefined;
}
