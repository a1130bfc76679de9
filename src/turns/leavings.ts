// What a turn leaves behind beside its session and its replies: what happened to the case, what is to be said later, or that nothing stays.
import type { Said } from "../conversation/said.ts";
import type { Turn } from "../conversation/turn.ts";
import type { DueTurn } from "../stores/store.ts";

/** Longest time ahead for which a reminder is kept: whatever is further away is no reminder of a case. */
const LONGEST_AHEAD_MS = 366 * 24 * 60 * 60 * 1000;

const remindDue: Said = { action: "remind-due" };

/** What happened, in ids and kinds: nothing that a person wrote. It is kept when the session is gone. */
export function eventOf(turn: Turn): unknown {
  const { heard, verdict, proposed, step, findings, state, fresh } = turn;
  return {
    heard: heard.kind,
    ...(verdict === undefined ? {} : { verdict }),
    ...(proposed === undefined ? {} : { proposed: proposed.article }),
    ...(step === undefined ? {} : { step: `${step.article} ${step.number}` }),
    ...(findings.length === 0 ? {} : { findings: findings.map(({ finding }) => finding) }),
    ...(fresh === true ? { fresh } : {}),
    state,
  };
}

/** One reminder a turn; another turn's does not take its place. */
export function dueTurnsOf(turn: Turn, now: Date): readonly DueTurn[] {
  const at = remindAt(turn);
  if (at === undefined || !(at.getTime() <= now.getTime() + LONGEST_AHEAD_MS)) return [];
  return [{ id: `remind ${at.toISOString()}`, at: at.toISOString(), said: remindDue }];
}

function remindAt({ remind }: Turn): Date | undefined {
  return remind === undefined ? undefined : new Date(remind.at);
}

export const isForgetting = ({ forget }: Turn): boolean => forget === true;
