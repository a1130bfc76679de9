// What a pressed or typed action does.
import { somethingElse } from "../diagnosis/words.ts";
import type { Article } from "../knowledge/article.ts";
import { articleOf } from "../knowledge/knowledge.ts";
import { titleOfCase, waitingCases } from "./cases.ts";
import { messageToSend, questionsToSend } from "./customer.ts";
import { statusReply, whatIfReply, whyReply } from "./explain-replies.ts";
import { openChanges, stepAt } from "./ledger.ts";
import type { Action } from "./said.ts";
import { emptySession, factsOfCase, withCase, withoutLastFact, withResumed } from "./session.ts";
import {
  askCustomerReply, dueReply, fixedReply, forgottenReply, handOverReply, parkedReply, plainSentence, remindReply, smallTalkReply, unclearReply,
  welcomeReply,
} from "./short-replies.ts"; // prettier-ignore
import { lastTry } from "./outcome.ts";
import { namedCause, topCause, type Standing } from "./standing.ts";
import { titleOf, withNotices } from "./telling.ts";
import { nextStep, parseTick } from "./steps.ts";
import { compose } from "./compose.ts";
import { end, goOn, type Outcome, stay, tellingOf, type Turning, withNew } from "./turning.ts";
import { dueOf } from "./waiting.ts";

export function act(action: Action, turning: Turning): Outcome {
  const { before, at, session } = turning;
  const telling = tellingOf(before, turning);
  const { say } = telling;
  const nothing = before.facts.length === 0;
  switch (action) {
    case "back":
      return nothing && session.cases.length < 2
        ? stay(turning, plainSentence(say.nothingToUndo))
        : goOn(turning, withoutLastFact(session));
    case "restart":
      return end(turning, withCase(session), (told) => welcomeReply(told));
    case "help":
      return stay(turning, smallTalkReply("help", before, telling));
    case "stop":
      return stay(turning, plainSentence(say.stopped));
    case "fixed":
      return fixed(turning);
    case "not-fixed":
    case "tried":
      return tried(action, turning);
    case "done":
    case "skip":
      return tickNext(action === "done" ? "done" : "skipped", turning);
    case "undone":
    case "waive":
      return settle(action === "undone" ? "undone" : "waived", turning);
    case "none":
      return nothing ? stay(turning, welcomeReply(telling)) : goOn(turning, withNew(turning, { kind: "none", at }));
    case "show-fix": {
      const top = before.diagnosis === undefined ? undefined : topCause(before.diagnosis);
      return top === undefined
        ? stay(turning, compose(before, telling))
        : goOn(turning, withNew(turning, { kind: "show-fix", at, article: top.cause }));
    }
    case "hand-over": {
      if (nothing) return stay(turning, welcomeReply(telling));
      const next = before.state === "open" ? withNew(turning, { kind: "handed-over", at }) : session;
      return end(turning, next, () => handOverReply(before, telling));
    }
    case "dont-know":
    case "cant-check":
      return stay(turning, nothing ? welcomeReply(telling) : unclearReply(before, telling));
    case "why":
      return stay(turning, whyReply(before, telling));
    case "status":
      return stay(turning, statusReply(before, telling));
    case "what-if":
      return stay(turning, whatIfReply(before, telling));
    case "ask-customer":
      return askCustomer(turning);
    case "remind":
      return remind(turning);
    case "remind-due":
      return remindDue(turning);
    case "park":
      return nothing
        ? stay(turning, plainSentence(say.parkNothing))
        : end(turning, withNew(turning, { kind: "parked", at }), (told, standing) =>
            parkedReply(titleOfCase(standing, told), told),
          );
    case "resume":
      return resume(turning);
    case "forget":
      return { ...end(turning, emptySession, (told) => forgottenReply(told)), forget: true };
  }
}

/** The article whose remedy is shown. */
export function articleInFocus({ focus }: Standing): Article | undefined {
  return focus.kind === "article" ? focus.article : undefined;
}

function fixed(turning: Turning): Outcome {
  const { before, at } = turning;
  if (before.facts.length === 0 || before.state === "resolved")
    return stay(turning, smallTalkReply("thanks", before, tellingOf(before, turning)));
  if (before.focus.kind === "undo") return goOn(turning, turning.session);
  const article = articleInFocus(before)?.id ?? somethingElse;
  const next = withNew(turning, { kind: "tried", at, article, helped: true });
  return closing(turning, next);
}

/** A case that works is resolved, unless a change is still open; then it is said which. */
function closing(turning: Turning, session: Outcome["session"]): Outcome {
  const article = lastTry(factsOfCase(session))?.article ?? somethingElse;
  const outcome = goOn(turning, session);
  if (outcome.standing.state !== "resolved") return outcome;
  const telling = tellingOf(outcome.standing, turning);
  const waiting = waitingCases(session, turning).at(-1);
  return { ...outcome, replies: [fixedReply(article, waiting?.title, telling)] };
}

function tried(action: "not-fixed" | "tried", turning: Turning): Outcome {
  const { before, at } = turning;
  const telling = tellingOf(before, turning);
  const shown =
    // A question that names the likeliest cause has named its remedy, too.
    articleInFocus(before)?.id ??
    (before.focus.kind === "undo" ? lastTry(before.facts)?.article : namedCause(before.diagnosis)?.cause);
  if (before.facts.length === 0) return stay(turning, plainSentence(telling.say.nothingToUndo));
  if (shown === undefined) return stay(turning, compose(before, telling));
  const next = withNew(turning, { kind: "tried", at, article: shown, helped: false });
  const notices = action === "tried" ? [telling.say.alreadyTried(titleOf(shown, telling))] : [];
  return goOn(turning, next, { notices });
}

function tickNext(state: "done" | "skipped", turning: Turning): Outcome {
  const { before } = turning;
  const telling = tellingOf(before, turning);
  const article = articleInFocus(before);
  // "Done" after what must be set back means just that.
  if (before.focus.kind === "undo" && state === "done") return settle("undone", turning);
  const next = article === undefined ? undefined : nextStep(before.facts, article);
  if (article === undefined || next === undefined)
    return stay(
      turning,
      before.facts.length === 0 ? welcomeReply(telling) : withNotices(compose(before, telling), telling.say.stepNone),
    );
  return marked(turning, article, next, state);
}

/** A step that was ticked, whichever comes next. */
export function tick(said: string, turning: Turning): Outcome {
  const { before, knowledge } = turning;
  const place = parseTick(said);
  const article = place === undefined ? undefined : articleOf(knowledge, place.article);
  if (place === undefined || article === undefined || stepAt(article, place) === undefined)
    return stay(turning, unclearReply(before, tellingOf(before, turning)));
  return marked(turning, article, place, "done");
}

/** Remembers what became of a step. */
function marked(
  turning: Turning,
  article: Article,
  { way, number }: { readonly way: number; readonly number: number },
  state: "done" | "skipped",
): Outcome {
  const place = { article: article.id, ...(way === 1 ? {} : { way }), number };
  return goOn(turning, withNew(turning, { kind: "step", at: turning.at, ...place, state }));
}

function settle(state: "undone" | "waived", turning: Turning): Outcome {
  const { before, at } = turning;
  const telling = tellingOf(before, turning);
  const open = openChanges(before.changes);
  if (open.length === 0) return stay(turning, plainSentence(telling.say.undoNothing));
  const [first] = open;
  const next = withNew(turning, { kind: "settled", at, key: first!.key, state });
  const closed = closing(turning, next);
  const notice = state === "undone" ? telling.say.undoneNoted : telling.say.waivedNoted;
  return {
    ...closed,
    replies: closed.replies.map((reply, index) => (index === 0 ? withNotices(reply, notice) : reply)),
  };
}

function askCustomer(turning: Turning): Outcome {
  const { before, at } = turning;
  const telling = tellingOf(before, turning);
  const questions = questionsToSend(before);
  if (questions.length === 0) return stay(turning, plainSentence(telling.say.askCustomerNothing));
  const next = withNew(turning, { kind: "asked-customer", at, questions: questions.map(({ id }) => id) });
  return end(turning, next, (told, standing) =>
    askCustomerReply(messageToSend(questions, told.say.askCustomerIntro), standing, told),
  );
}

function remind(turning: Turning): Outcome {
  const { before, at, reminds, now } = turning;
  const telling = tellingOf(before, turning);
  const article = articleInFocus(before);
  const due = article === undefined ? undefined : dueOf(article, before.facts);
  if (article === undefined || due === undefined) return stay(turning, plainSentence(telling.say.remindNothing));
  if (Date.parse(due) <= now.getTime()) return stay(turning, compose(before, telling));
  if (!reminds) return stay(turning, remindReply(due, telling));
  const next = withNew(turning, { kind: "reminder", at, due, article: article.id });
  return { ...end(turning, next, (told) => remindReply(due, told)), remind: { at: due } };
}

/** Said by the clock. A case that has moved on meanwhile wants no reminder. */
function remindDue(turning: Turning): Outcome {
  const { before } = turning;
  const telling = tellingOf(before, turning);
  const reminder = before.facts.findLast((fact) => fact.kind === "reminder");
  const article = articleInFocus(before);
  if (reminder?.kind !== "reminder" || article?.id !== reminder.article || before.state !== "open")
    return { ...stay(turning, welcomeReply(telling)), replies: [] };
  return stay(turning, dueReply(telling));
}

function resume(turning: Turning): Outcome {
  const { before, session, at } = turning;
  const telling = tellingOf(before, turning);
  if (before.state === "parked")
    return goOn(turning, withNew(turning, { kind: "resumed", at }), {
      notices: [telling.say.resumed(titleOfCase(before, telling))],
    });
  const waiting = waitingCases(session, turning).at(-1);
  if (waiting === undefined) return stay(turning, plainSentence(telling.say.resumeNothing));
  return goOn(turning, withResumed(session, waiting.index, at), { notices: [telling.say.resumed(waiting.title)] });
}
