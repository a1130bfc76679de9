// What every turn has at hand: where the case stood, how a reply is told, and the two ways to end: with new facts, or without.
import type { Knowledge } from "../knowledge/knowledge.ts";
import type { Phrases } from "../phrases/en.ts";
import { compose } from "./compose.ts";
import type { Reply } from "./reply.ts";
import type { Report } from "./report.ts";
import { factsOfCase, type Fact, type Session, withFacts } from "./session.ts";
import { standingOf, type Standing } from "./standing.ts";
import { type Telling, withNotices } from "./telling.ts";
import { caseValues } from "./values.ts";

export interface Outcome {
  readonly session: Session;
  readonly standing: Standing;
  readonly replies: readonly Reply[];
  readonly report?: Report;
  readonly remind?: { readonly at: string };
  readonly forget?: true;
}

export interface Turning {
  readonly knowledge: Knowledge;
  readonly session: Session;
  readonly before: Standing;
  /** ISO time of the turn. */
  readonly at: string;
  readonly now: Date;
  readonly zone: string;
  readonly reminds: boolean;
  readonly say: Phrases;
  /** Standings of this turn, by the session that they are of. */
  readonly known: WeakMap<Session, Standing>;
}

export interface GoOn {
  readonly report?: Report;
  /** Said before the answer. */
  readonly notices?: readonly string[];
}

/** Where the open case of a session stands; computed once a turn, however often it is asked for. */
export function standingIn(
  session: Session,
  { knowledge, now, known }: Pick<Turning, "knowledge" | "now" | "known">,
): Standing {
  const before = known.get(session);
  if (before !== undefined) return before;
  const standing = standingOf(factsOfCase(session), knowledge, now, {
    ...(session.role === undefined ? {} : { role: session.role }),
    asked: session.roleAsked === true,
  });
  known.set(session, standing);
  return standing;
}

export function tellingOf(standing: Standing, { knowledge, now, zone, reminds, say }: Turning): Telling {
  const readings = standing.reports.flatMap((report) => report.readings);
  return { say, knowledge, zone, now, reminds, values: caseValues(readings, knowledge.product) };
}

export const withNew = ({ session }: Turning, ...facts: readonly Fact[]): Session => withFacts(session, ...facts);

/** Remembers, and answers from where the case then stands. */
export function goOn(turning: Turning, session: Session, { report, notices = [] }: GoOn = {}): Outcome {
  const standing = standingIn(session, turning);
  const reply = compose(standing, tellingOf(standing, turning), report);
  return {
    session,
    standing,
    replies: [withNotices(reply, ...notices)],
    ...(report === undefined ? {} : { report }),
  };
}

/** Answers without remembering anything. */
export function stay({ session, before }: Turning, reply: Reply, report?: Report): Outcome {
  return { session, standing: before, replies: [reply], ...(report === undefined ? {} : { report }) };
}

/** Remembers, and answers with a given reply. */
export function end(
  turning: Turning,
  session: Session,
  reply: (telling: Telling, standing: Standing) => Reply,
): Outcome {
  const standing = standingIn(session, turning);
  return { session, standing, replies: [reply(tellingOf(standing, turning), standing)] };
}
