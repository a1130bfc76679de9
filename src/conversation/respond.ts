// One turn: what was said and matched and read from it, what is remembered, the knowledge and the time, to what is answered and remembered.
import { somethingElse } from "../diagnosis/words.ts";
import type { Knowledge } from "../knowledge/knowledge.ts";
import { en } from "../phrases/en.ts";
import { compose } from "./compose.ts";
import { heardOf } from "./heard.ts";
import { interpret, type OnOffer } from "./interpret.ts";
import { panelOf } from "./panel-of.ts";
import { placeOf } from "./place.ts";
import { topCause } from "./question-reply.ts";
import type { Reply } from "./reply.ts";
import type { Report } from "./report.ts";
import type { Said } from "./said.ts";
import { emptySession, factsOfCase, type Fact, type Session, withFacts, withoutLastFact } from "./session.ts";
import {
  smallTalkReply,
  fixedReply,
  handOverReply,
  plainSentence,
  unclearReply,
  welcomeReply,
} from "./short-replies.ts";
import { standingOf, type Standing } from "./standing.ts";
import type { Telling } from "./telling.ts";
import type { Heard, Turn } from "./turn.ts";
import { caseValues } from "./values.ts";

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
}

export type Respond = (input: RespondInput) => Turned;

export function createRespond(knowledge: Knowledge): Respond {
  return (input) => {
    const session = input.session ?? emptySession;
    const before = standingOf(factsOfCase(session), knowledge, input.now);
    const intent = interpret(input.said, onOffer(before));
    const { now, zone } = input;
    const at = now.toISOString();
    const telling = (standing: Standing): Telling => ({
      say: en,
      knowledge,
      zone,
      now,
      values: caseValues(
        standing.reports.flatMap((report) => report.readings),
        knowledge.product,
      ),
    });

    /** Remembers facts and answers from where the case then stands. */
    const goOn = (next: Session, report?: Report): Turned => {
      const standing = standingOf(factsOfCase(next), knowledge, now);
      return finish(next, standing, [compose(standing, telling(standing), report)], report);
    };
    /** Answers without remembering anything. */
    const stay = (reply: Reply, report?: Report): Turned => finish(session, before, [reply], report);
    const finish = (next: Session, standing: Standing, replies: readonly Reply[], report?: Report): Turned => ({
      session: next,
      turn: {
        ...turnOf(standing, telling(standing), replies, heardOf(intent, input, before, knowledge), report),
        ...(beginsCase(session, next) ? { fresh: true as const } : {}),
      },
    });
    const add = (...facts: readonly Fact[]): Session => withFacts(session, ...facts);

    switch (intent.kind) {
      case "report": {
        const { report } = input;
        if (report === undefined) return stay(welcomeReply(telling(before)));
        const fact: Fact = { kind: "report", at, report };
        const place = placeOf(report, before, knowledge, now);
        if (place === "unclear") return stay(unclearReply(before, telling(before)), report);
        return goOn(place === "new" ? add({ kind: "case", at }, fact) : add(fact), report);
      }
      case "answer":
        return goOn(add({ kind: "answer", at, question: intent.question, answer: intent.answer }));
      case "pick":
        if (
          !knowledge.dialogs.has(intent.id) &&
          !knowledge.articles.has(knowledge.renamed.get(intent.id) ?? intent.id)
        ) {
          return stay(unclearReply(before, telling(before)));
        }
        return goOn(add({ kind: "pick", at, id: intent.id }));
      case "deny":
        return goOn(add({ kind: "deny", at, finding: intent.finding }));
      case "role":
        return stay(plainSentence(en.refused.role ?? ""));
      case "not-on-offer":
        return stay(unclearReply(before, telling(before)));
      case "smalltalk":
        return stay(smallTalkReply(intent.talk, before, telling(before)));
      case "action":
        break;
    }

    switch (intent.action) {
      case "back": {
        if (session.facts.length === 0) return stay(plainSentence(en.nothingToUndo));
        const earlier = withoutLastFact(session);
        if (factsOfCase(earlier).length === 0) {
          const standing = standingOf([], knowledge, now);
          return finish(earlier, standing, [plainSentence(en.startedOver)]);
        }
        return goOn(earlier);
      }
      case "restart": {
        const fresh = session.facts.length === 0 ? session : add({ kind: "case", at });
        return finish(fresh, standingOf([], knowledge, now), [welcomeReply(telling(standingOf([], knowledge, now)))]);
      }
      case "help":
        return stay(smallTalkReply("help", before, telling(before)));
      case "stop":
        return stay(plainSentence(en.stopped));
      case "fixed": {
        if (before.facts.length === 0) return stay(smallTalkReply("thanks", before, telling(before)));
        const article = currentArticle(before) ?? somethingElse;
        const next = add({ kind: "tried", at, article, helped: true });
        const standing = standingOf(factsOfCase(next), knowledge, now);
        return finish(next, standing, [fixedReply(article, telling(standing))]);
      }
      case "not-fixed":
      case "tried": {
        const article = currentArticle(before);
        if (article === undefined)
          return before.facts.length === 0
            ? stay(plainSentence(en.nothingToUndo))
            : stay(compose(before, telling(before)));
        return goOn(add({ kind: "tried", at, article, helped: false }));
      }
      case "none":
        if (before.facts.length === 0) return stay(welcomeReply(telling(before)));
        return goOn(add({ kind: "none", at }));
      case "show-fix": {
        const top = before.diagnosis === undefined ? undefined : topCause(before.diagnosis);
        if (top === undefined) return stay(compose(before, telling(before)));
        return goOn(add({ kind: "show-fix", at, article: top.cause }));
      }
      case "hand-over": {
        if (before.facts.length === 0) return stay(welcomeReply(telling(before)));
        const next = before.state === "open" ? add({ kind: "handed-over", at }) : session;
        const standing = standingOf(factsOfCase(next), knowledge, now);
        return finish(next, standing, [handOverReply(before, telling(before))]);
      }
      case "dont-know":
      case "cant-check":
        return stay(before.facts.length === 0 ? welcomeReply(telling(before)) : unclearReply(before, telling(before)));
      case "done":
      case "skip":
      case "undone":
      case "waive":
      case "why":
      case "status":
      case "what-if":
      case "ask-customer":
      case "remind":
      case "park":
      case "resume":
      case "forget":
        return stay(plainSentence(en.refused[intent.action] ?? ""));
    }
  };
}

function onOffer(standing: Standing): OnOffer {
  const { focus } = standing;
  const open = standing.state === "open";
  const finding =
    open && focus.kind === "article"
      ? standing.findings.find((each) => focus.article.findings.includes(each.finding))
      : undefined;
  const question =
    open && focus.kind === "dialog" && focus.diagnosis.move.kind === "ask" ? focus.diagnosis.move.question : undefined;
  return {
    ...(question === undefined ? {} : { question }),
    candidates: open && focus.kind === "candidates" ? focus.entries.slice(0, 3).map((entry) => entry.id) : [],
    outcome: open && focus.kind === "article",
    ...(finding === undefined ? {} : { finding: finding.finding }),
  };
}

/** The article whose remedy is shown. */
function currentArticle(standing: Standing): string | undefined {
  return standing.focus.kind === "article" ? standing.focus.article.id : undefined;
}

/** Whether this very turn opened a case, after another one. */
function beginsCase(before: Session, after: Session): boolean {
  const added = after.facts.slice(before.facts.length);
  return before.facts.length > 0 && added.some((fact) => fact.kind === "case");
}

function turnOf(
  standing: Standing,
  telling: Telling,
  replies: readonly Reply[],
  heard: Heard,
  report: Report | undefined,
): Turn {
  const { focus, diagnosis } = standing;
  const causes = [...(diagnosis?.belief ?? [])].map(([article, probability]) => ({ article, probability }));
  const ordered = [
    ...causes
      .filter((cause) => cause.article !== somethingElse)
      .toSorted((one, other) => other.probability - one.probability),
    ...causes.filter((cause) => cause.article === somethingElse),
  ];
  const proposed = proposalOf(standing);
  const step =
    focus.kind === "article" && focus.article.ways.length > 0 && standing.state === "open"
      ? { article: focus.article.id, number: 1 }
      : undefined;
  return {
    heard,
    replies: withNotices(replies, heard, telling),
    panel: panelOf(standing, telling),
    ...(report === undefined ? {} : { verdict: report.match.verdict }),
    ...(proposed === undefined ? {} : { proposed }),
    ...(step === undefined ? {} : { step }),
    causes: ordered,
    findings: standing.findings,
    ledger: [],
    state: standing.state,
  };
}

function proposalOf(standing: Standing): Turn["proposed"] {
  const { focus, diagnosis } = standing;
  if (focus.kind === "article") return { article: focus.article.id, confidence: focus.confidence };
  if (focus.kind !== "dialog" || diagnosis === undefined) return undefined;
  const top = topCause(diagnosis);
  return top === undefined || top.probability < 0.5 ? undefined : { article: top.cause, confidence: top.probability };
}

/** What was masked is said once, before the answer. */
function withNotices(replies: readonly Reply[], heard: Heard, telling: Telling): readonly Reply[] {
  const [first, ...rest] = replies;
  if (first === undefined || heard.kind !== "report" || heard.masked.length === 0) return replies;
  const { say } = telling;
  const kinds = heard.masked.map(({ kind, count }) => say.maskKinds[kind]?.[count === 1 ? 0 : 1] ?? kind);
  const list =
    kinds.length < 2 ? kinds.join("") : `${kinds.slice(0, -1).join(", ")}${say.and}${kinds[kinds.length - 1]!}`;
  return [
    {
      ...first,
      notices: [
        [
          {
            kind: "literal",
            text: say.masked(
              list,
              heard.masked.reduce((sum, { count }) => sum + count, 0),
            ),
          },
        ],
        ...first.notices,
      ],
    },
    ...rest,
  ];
}
