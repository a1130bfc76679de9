// The outcome of a turn as it is handed on: replies, and where the case stands in figures.
import { somethingElse } from "../diagnosis/words.ts";
import { type Change, changesOf } from "./ledger.ts";
import { panelOf } from "./panel-of.ts";
import type { Reply } from "./reply.ts";
import { namedCause, type Standing } from "./standing.ts";
import { nextStep } from "./steps.ts";
import { type Telling, withNotices } from "./telling.ts";
import { type Outcome, tellingOf, type Turning } from "./turning.ts";
import type { Heard, LedgerEntry, Turn } from "./turn.ts";

export function turnOf(outcome: Outcome, heard: Heard, turning: Turning): Turn {
  const { session, standing, replies, report, remind, forget } = outcome;
  const telling = tellingOf(standing, turning);
  const { diagnosis } = standing;
  const causes = [...(diagnosis?.belief ?? [])].map(([article, probability]) => ({ article, probability }));
  const ordered = [
    ...causes
      .filter((cause) => cause.article !== somethingElse)
      .toSorted((one, other) => other.probability - one.probability),
    ...causes.filter((cause) => cause.article === somethingElse),
  ];
  const proposed = proposalOf(standing);
  const step = stepOf(standing);
  return {
    heard,
    replies: withMaskNotice(replies, heard, telling),
    panel: panelOf(standing, telling),
    ...(report === undefined ? {} : { verdict: report.match.verdict }),
    ...(proposed === undefined ? {} : { proposed }),
    ...(step === undefined ? {} : { step }),
    causes: ordered,
    findings: standing.findings,
    ledger: ledgerOf(session, turning).map(({ key, text, since, state }): LedgerEntry => ({ key, text, since, state })),
    state: standing.state,
    language: telling.say.language,
    ...(remind === undefined ? {} : { remind }),
    ...(forget === undefined ? {} : { forget }),
    ...(beginsCase(turning, outcome) ? { fresh: true as const } : {}),
  };
}

/** What was changed for a time in any case of this person, so that a new case hides no open door. */
function ledgerOf(session: Outcome["session"], { knowledge }: Turning): readonly Change[] {
  const [open, ...others] = session.cases.toReversed().map(({ facts }) => changesOf(facts, knowledge));
  return [
    ...others.toReversed().flatMap((changes) => changes.filter(({ state }) => state === "open")),
    ...(open ?? []),
  ];
}

/** Whether this very turn opened a case, after another one. */
function beginsCase({ session }: Turning, { session: next, forget }: Outcome): boolean {
  if (forget === true) return true;
  const before = session.cases.at(-1)?.facts.length ?? 0;
  const facts = next.cases.at(-1)?.facts ?? [];
  return (
    before > 0 &&
    !facts.some(({ kind }) => kind === "resumed") &&
    next.cases.at(-1)?.facts[0] !== session.cases.at(-1)?.facts[0]
  );
}

function stepOf({ focus, state, facts }: Standing): Turn["step"] {
  if (focus.kind !== "article" || focus.article.ways.length === 0 || state !== "open") return undefined;
  const next = nextStep(facts, focus.article);
  return { article: focus.article.id, number: next?.number ?? focus.article.ways[0]!.steps.length };
}

function proposalOf(standing: Standing): Turn["proposed"] {
  const { focus, diagnosis } = standing;
  if (focus.kind === "article") return { article: focus.article.id, confidence: focus.confidence };
  if (focus.kind !== "dialog" && focus.kind !== "role") return undefined;
  const named = namedCause(diagnosis);
  return named === undefined ? undefined : { article: named.cause, confidence: named.probability };
}

/** What was masked is said once, before the answer. */
function withMaskNotice(replies: readonly Reply[], heard: Heard, telling: Telling): readonly Reply[] {
  const [first, ...rest] = replies;
  if (first === undefined || heard.kind !== "report" || heard.masked.length === 0) return replies;
  const { say } = telling;
  const kinds = heard.masked.map(({ kind, count }) => say.maskKinds[kind]?.[count === 1 ? 0 : 1] ?? kind);
  const list =
    kinds.length < 2 ? kinds.join("") : `${kinds.slice(0, -1).join(", ")}${say.and}${kinds[kinds.length - 1]!}`;
  const count = heard.masked.reduce((sum, { count: each }) => sum + each, 0);
  return [withNotices(first, say.masked(list, count)), ...rest];
}
