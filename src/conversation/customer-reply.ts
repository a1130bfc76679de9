// The reply to the questions that were sent to the customer, taken in one go.
import { contradictionNotices, answerFact } from "./answering.ts";
import { questionsPending, readCustomerReply } from "./customer.ts";
import { labelOf } from "./for-and-against.ts";
import type { Report } from "./report.ts";
import type { Fact } from "./session.ts";
import { openQuestion } from "./standing.ts";
import { goOn, type Outcome, standingIn, tellingOf, type Turning, withNew } from "./turning.ts";
import type { SameMeaning } from "./typed-answer.ts";

/** Undefined where nothing was sent, or the text answers none of it. */
export function customerReply(given: Report, turning: Turning, same: SameMeaning): Outcome | undefined {
  const { before, at } = turning;
  const { diagnosis } = before;
  if (diagnosis === undefined) return undefined;
  const pending = questionsPending(before.facts, diagnosis);
  if (pending.length === 0) return undefined;
  const { answers, unread } = readCustomerReply(given.text, pending, same);
  // One line may as well answer the question that is open; that is read in its own way.
  if (
    (answers.length === 0 && unread.length < 2) ||
    (answers.length === 1 && given.lines === 1 && openQuestion(before)?.id === answers[0]!.question.id)
  )
    return undefined;
  const telling = tellingOf(before, turning);
  const facts: readonly Fact[] = [
    { kind: "report", at, report: given },
    ...answers.map(({ question, answer }): Fact => ({ ...answerFact(question, answer, turning), joined: true })),
  ];
  const next = withNew(turning, ...facts);
  const standing = standingIn(next, turning);
  const missing = pending.filter(
    ({ question }) =>
      standing.diagnosis?.given.has(question.id) !== true && !answers.some((each) => each.question === question),
  );
  const stillUnread = unread.filter((number) => missing.some((each) => each.number === number));
  const took = answers.map(({ question, answer }) => `${question.ask} ${labelOf(question, answer.answer, telling)}`);
  return goOn(turning, next, {
    report: given,
    notices: [
      ...(took.length === 0 ? [] : [`${telling.say.replyRead} ${took.join(" · ")}`]),
      ...(stillUnread.length === 0 ? [] : [telling.say.replyUnread(stillUnread)]),
      ...(missing.length === 0 ? [] : [telling.say.replyMissing(missing.map(({ question }) => question.ask))]),
      ...contradictionNotices(next, turning),
    ],
  });
}
