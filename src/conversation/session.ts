// What is remembered between turns: facts, not a position. Findings, belief and next move are computed from them anew every turn, so
// that "back" is one fact fewer, and a restart or new knowledge loses nothing.
import type { Report } from "./report.ts";

export type Fact =
  | { readonly kind: "report"; readonly at: string; readonly report: Report }
  /** `answer` is an answer's id, or one of the two ways out. Of several answers to one question the newest counts. */
  | {
      readonly kind: "answer";
      readonly at: string;
      readonly question: string;
      readonly answer: string;
      /** The words that were shown, for the day when the knowledge has changed. */
      readonly words?: { readonly ask: string; readonly label: string };
      /** It came with the fact before it, and is taken back with that. */
      readonly joined?: true;
      /** Minutes that had passed when it was said, where the person named a time. */
      readonly ago?: number;
    }
  /** `role` is absent where the person would not say. */
  | { readonly kind: "role"; readonly at: string; readonly role?: string; readonly before?: string }
  /** An answered question is asked again. */
  | { readonly kind: "reopen"; readonly at: string; readonly question: string }
  | { readonly kind: "pick"; readonly at: string; readonly id: string }
  /** A finding that does not count, of the report with that place in the case, from 0. */
  | { readonly kind: "deny"; readonly at: string; readonly finding: string; readonly report?: number }
  /** The remedy of an article was tried. */
  | { readonly kind: "tried"; readonly at: string; readonly article: string; readonly helped: boolean }
  /** One step of an article's remedy, by its place in its way; both count from 1, and the first way needs no number. */
  | {
      readonly kind: "step";
      readonly at: string;
      readonly article: string;
      readonly way?: number;
      readonly number: number;
      readonly state: "done" | "skipped";
    }
  /** A temporary change was set back, or its risk was taken knowingly. */
  | { readonly kind: "settled"; readonly at: string; readonly key: string; readonly state: "undone" | "waived" }
  | { readonly kind: "show-fix"; readonly at: string; readonly article: string }
  /** The questions that were written down for somebody else, in their order. */
  | { readonly kind: "asked-customer"; readonly at: string; readonly questions: readonly string[] }
  /** None of the candidates. */
  | { readonly kind: "none"; readonly at: string }
  /** Somebody wants to be told, at `due`, to look again. */
  | { readonly kind: "reminder"; readonly at: string; readonly due: string; readonly article: string }
  | { readonly kind: "parked"; readonly at: string }
  | { readonly kind: "resumed"; readonly at: string }
  | { readonly kind: "handed-over"; readonly at: string };

/** One problem from report to outcome. */
export interface Case {
  /** Facts, oldest first. */
  readonly facts: readonly Fact[];
}

export interface Session {
  readonly version: 2;
  /** The open case is the last. A case that another one interrupted stays where it is until it is resumed. */
  readonly cases: readonly Case[];
  /** Who is at the keyboard, for every case; absent until it was said. */
  readonly role?: string;
  /** It was asked, whatever the answer was. */
  readonly roleAsked?: true;
  /** The person's locale, for what is said by the clock. */
  readonly locale?: string;
  /** Version of the knowledge that answered last. */
  readonly knowledge?: string;
}

export const emptySession: Session = { version: 2, cases: [{ facts: [] }] };

/** Ways out of a question that every question has. */
export const waysOut = ["dont-know", "cant-check"] as const;

export function isWayOut(answer: string): boolean {
  return waysOut.some((way) => way === answer);
}

/** A session keeps so many facts; older cases fall off whole. */
const mostFacts = 400;

/** The facts of the case that is open, oldest first. */
export function factsOfCase(session: Session): readonly Fact[] {
  return session.cases.at(-1)?.facts ?? [];
}

export function withFacts(session: Session, ...facts: readonly Fact[]): Session {
  const open = session.cases.at(-1) ?? { facts: [] };
  const said = facts.findLast((fact) => fact.kind === "role");
  const role = said?.role ?? session.role;
  return pruned({
    ...session,
    cases: [...session.cases.slice(0, -1), { facts: [...open.facts, ...facts] }],
    ...(role === undefined ? {} : { role }),
    ...(said === undefined ? {} : { roleAsked: true as const }),
  });
}

/** A new case, with its first facts. A case in which nothing was said makes room for it. */
export function withCase(session: Session, ...facts: readonly Fact[]): Session {
  const kept = session.cases.filter((each, index) => index < session.cases.length - 1 || each.facts.length > 0);
  return withFacts({ ...session, cases: [...kept, { facts: [] }] }, ...facts);
}

/** The case at that place is the open one. */
export function withResumed(session: Session, index: number, at: string): Session {
  const resumed = session.cases[index];
  if (resumed === undefined) return session;
  const others = session.cases.filter((each, place) => place !== index && each.facts.length > 0);
  return withFacts({ ...session, cases: [...others, resumed] }, { kind: "resumed", at });
}

/** One fact fewer. A case that loses its first fact goes, so that the one before is open again. */
export function withoutLastFact(session: Session): Session {
  const facts = factsOfCase(session);
  const last = facts.at(-1);
  const kept = facts.findLastIndex((fact) => fact.kind !== "answer" || fact.joined !== true);
  const rest: Case = { facts: facts.slice(0, Math.max(0, kept)) };
  const before = session.cases.slice(0, -1);
  const cases = rest.facts.length === 0 && before.length > 0 ? before : [...before, rest];
  if (last?.kind !== "role") return { ...session, cases };
  // As if it had never been said: where nobody was known before, it is asked again.
  const { version, knowledge, locale } = session;
  return {
    version,
    cases,
    ...(knowledge === undefined ? {} : { knowledge }),
    ...(locale === undefined ? {} : { locale }),
    ...(last.before === undefined ? {} : { role: last.before, roleAsked: true as const }),
  };
}

function pruned(session: Session): Session {
  let { cases } = session;
  const count = (): number => cases.reduce((sum, each) => sum + each.facts.length, 0);
  while (cases.length > 1 && count() > mostFacts) cases = cases.slice(1);
  const open = cases.at(-1);
  if (open !== undefined && open.facts.length > mostFacts) cases = [{ facts: open.facts.slice(-mostFacts) }];
  return cases === session.cases ? session : { ...session, cases };
}

/** Sessions of the first released form: one list of facts, in which `case` began a new case. */
export interface FirstSession {
  readonly version: 1;
  readonly facts: readonly (Fact | { readonly kind: "case"; readonly at: string })[];
}

export function upgraded(first: FirstSession): Session {
  const cases: Fact[][] = [[]];
  for (const fact of first.facts) {
    if (fact.kind !== "case") cases[cases.length - 1]!.push(fact);
    else if (cases[cases.length - 1]!.length > 0) cases.push([]);
  }
  return { version: 2, cases: cases.map((facts) => ({ facts })) };
}
