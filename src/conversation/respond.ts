// One turn: what was said and matched and read from it, what is remembered, the knowledge and the time, to what is answered and remembered.
import { articleOf, type Knowledge } from "../knowledge/knowledge.ts";
import { rolesAsked } from "../knowledge/product.ts";
import { phrasesOf } from "../phrases/languages.ts";
import { act, articleInFocus, tick } from "./acting.ts";
import { changedKnowledge } from "./changed-knowledge.ts";
import { heardOf } from "./heard.ts";
import { interpret, type Intent, type OnOffer } from "./interpret.ts";
import { sameMeaningOf } from "./meaning.ts";
import { answered } from "./answering.ts";
import { takeReport } from "./reporting.ts";
import { roleTaken } from "./role-said.ts";
import type { Report } from "./report.ts";
import type { Said } from "./said.ts";
import { emptySession, type Session } from "./session.ts";
import { smallTalkReply, unclearReply, welcomeReply } from "./short-replies.ts";
import { answeredQuestions, openQuestion, type Standing } from "./standing.ts";
import { goOn, type Outcome, standingIn, stay, tellingOf, type Turning, withNew } from "./turning.ts";
import type { Turn } from "./turn.ts";
import { turnOf } from "./turn-of.ts";
import type { SameMeaning } from "./typed-answer.ts";

export interface Turned {
  readonly session: Session;
  readonly turn: Turn;
}

export interface RespondInput {
  readonly said: Said;
  /** What `understand` made of the text; there whenever the turn has a text. */
  readonly report?: Report;
  /** Absent at the first turn. */
  readonly session?: Session;
  readonly now: Date;
  /** IANA time zone of the person. */
  readonly zone: string;
  /** The person's locale, such as `de-AT`; else the one of the turn before. */
  readonly locale?: string;
  /** The channel can say something by itself later. */
  readonly reminds?: boolean;
}

export type Respond = (input: RespondInput) => Turned;

export function createRespond(knowledge: Knowledge): Respond {
  const same = sameMeaningOf(knowledge.product);
  return (input) => {
    const session = input.session ?? emptySession;
    const { now, zone, locale = session.locale } = input;
    const known = new WeakMap<Session, Standing>();
    const turning: Turning = {
      known,
      knowledge,
      session,
      before: standingIn(session, { knowledge, now, known }),
      at: now.toISOString(),
      now,
      zone,
      reminds: input.reminds === true,
      say: phrasesOf(locale),
    };
    const { before } = turning;
    const intent = interpret(input.said, onOffer(before, knowledge, same));
    const outcome = changedKnowledge(takeIntent(intent, input.report, turning, same), turning);
    const heard = heardOf(intent, input, before, turning);
    return {
      session: {
        ...outcome.session,
        knowledge: knowledge.version,
        ...(locale === undefined ? {} : { locale }),
      },
      turn: turnOf(outcome, heard, turning),
    };
  };
}

function takeIntent(intent: Intent, report: Report | undefined, turning: Turning, same: SameMeaning): Outcome {
  const { before, knowledge, at } = turning;
  const telling = tellingOf(before, turning);
  switch (intent.kind) {
    case "report":
      return report === undefined ? stay(turning, welcomeReply(telling)) : takeReport(report, turning, same);
    case "answer":
      return answered(intent.question, intent.answer, turning);
    case "pick":
      return knowledge.dialogs.has(intent.id) || articleOf(knowledge, intent.id) !== undefined
        ? goOn(turning, withNew(turning, { kind: "pick", at, id: intent.id }))
        : stay(turning, unclearReply(before, telling));
    case "deny": {
      const finding = before.findings.findLast((each) => each.finding === intent.finding);
      return goOn(
        turning,
        withNew(turning, {
          kind: "deny",
          at,
          finding: intent.finding,
          ...(finding === undefined ? {} : { report: finding.report }),
        }),
      );
    }
    case "role":
      return roleTaken(intent.role, turning);
    case "change":
      return before.diagnosis?.dialog.questions.some(({ id }) => id === intent.question) === true
        ? goOn(turning, withNew(turning, { kind: "reopen", at, question: intent.question }))
        : stay(turning, unclearReply(before, telling));
    case "tick":
      return tick(intent.tick, turning);
    case "not-on-offer":
      return stay(turning, unclearReply(before, telling));
    case "smalltalk":
      return stay(turning, smallTalkReply(intent.talk, before, telling));
    case "action":
      return act(intent.action, turning);
  }
}

function onOffer(standing: Standing, knowledge: Knowledge, same: SameMeaning): OnOffer {
  const { focus } = standing;
  const open = standing.state === "open";
  const article = open ? articleInFocus(standing) : undefined;
  const finding =
    article === undefined ? undefined : standing.findings.find((each) => article.findings.includes(each.finding));
  const question = open ? openQuestion(standing) : undefined;
  return {
    ...(question === undefined ? {} : { question }),
    ...(open && focus.kind === "role" ? { roles: rolesAsked(knowledge.product) } : {}),
    answered: answeredQuestions(standing),
    candidates: open && focus.kind === "candidates" ? focus.entries.slice(0, 3).map((entry) => entry.id) : [],
    outcome: article !== undefined,
    ...(finding === undefined ? {} : { finding: finding.finding }),
    same,
  };
}
