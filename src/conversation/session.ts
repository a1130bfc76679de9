// What is remembered between turns: facts, not a position. Findings, belief and next move are computed from them anew every turn, so
// that "back" is one fact fewer, and a restart or new knowledge loses nothing.
import type { Report } from "./report.ts";

export type Fact =
  /** A new case begins; what was said before belongs to the one before. */
  | { readonly kind: "case"; readonly at: string }
  | { readonly kind: "report"; readonly at: string; readonly report: Report }
  /** `answer` is an answer's id, or one of the two ways out. */
  | { readonly kind: "answer"; readonly at: string; readonly question: string; readonly answer: string }
  | { readonly kind: "pick"; readonly at: string; readonly id: string }
  | { readonly kind: "deny"; readonly at: string; readonly finding: string }
  /** The remedy of an article was tried. */
  | { readonly kind: "tried"; readonly at: string; readonly article: string; readonly helped: boolean }
  | { readonly kind: "show-fix"; readonly at: string; readonly article: string }
  /** None of the candidates. */
  | { readonly kind: "none"; readonly at: string }
  | { readonly kind: "handed-over"; readonly at: string };

export interface Session {
  readonly version: 1;
  readonly facts: readonly Fact[];
}

export const emptySession: Session = { version: 1, facts: [] };

/** Ways out of a question that every question has. */
export const waysOut = ["dont-know", "cant-check"] as const;

/** A session keeps so many facts; older cases fall off whole. */
const mostFacts = 400;

/** The facts of the case that is open, oldest first. */
export function factsOfCase(session: Session): readonly Fact[] {
  const start = session.facts.findLastIndex((fact) => fact.kind === "case");
  return session.facts.slice(start + 1);
}

export function withFacts(session: Session, ...facts: readonly Fact[]): Session {
  const all = [...session.facts, ...facts];
  if (all.length <= mostFacts) return { ...session, facts: all };
  const cut = all.findIndex((fact, index) => fact.kind === "case" && index >= all.length - mostFacts);
  return { ...session, facts: cut < 0 ? all.slice(-mostFacts) : all.slice(cut) };
}

/** One fact fewer. A case that has just begun goes with its first fact, so that the one before is open again. */
export function withoutLastFact(session: Session): Session {
  let facts = session.facts.slice(0, -1);
  if (facts.at(-1)?.kind === "case") facts = facts.slice(0, -1);
  return { ...session, facts };
}
