// A typed or pasted text that is no command: the reply to what was sent to the customer, an answer in a sentence, a correction of an
// earlier answer, evidence, another problem, or nothing that anything here was asked about.
import { readReply, valuesOfFindings } from "../evidence/replies.ts";
import type { ValueName } from "../evidence/readings.ts";
import type { Question } from "../knowledge/dialog.ts";
import { changeWords } from "../phrases/commands.ts";
import { answered, answerFact, contradictionNotices } from "./answering.ts";
import { titleOfCase } from "./cases.ts";
import { customerReply } from "./customer-reply.ts";
import { plainOf } from "./plain.ts";
import { placeOf } from "./place.ts";
import { isByMessage, type Report } from "./report.ts";
import { onlyRole, roleSaid } from "./role-said.ts";
import { type Fact, withCase } from "./session.ts";
import { unclearReply } from "./short-replies.ts";
import { answeredQuestions, openQuestion } from "./standing.ts";
import { titleOf } from "./telling.ts";
import { goOn, type Outcome, standingIn, stay, tellingOf, type Turning, withNew } from "./turning.ts";
import { readAnswer, type SameMeaning, type TypedAnswer } from "./typed-answer.ts";

export function takeReport(given: Report, turning: Turning, same: SameMeaning): Outcome {
  const { before, at } = turning;
  const question = openQuestion(before);
  const report = question === undefined ? given : withReply(given, question);
  // Where a case has ended, whatever comes is another one.
  const remark = before.state === "open" ? takeRemark(given, report, turning, same) : undefined;
  if (remark !== undefined) return remark;
  const place = placeOf(report, before, turning);
  if (place === "new") return newCase(report, turning);
  const next = withNew(turning, { kind: "report", at, report });
  const asks = question !== undefined || before.focus.kind === "role";
  if (place === "unclear" || (asks && saysNothing(next, turning)))
    return stay(turning, unclearReply(before, tellingOf(before, turning)), given);
  return goOn(turning, next, { report, notices: contradictionNotices(next, turning) });
}

/** What says something about the open case without being a report of its own. */
function takeRemark(given: Report, report: Report, turning: Turning, same: SameMeaning): Outcome | undefined {
  const { before } = turning;
  const known = customerReply(given, turning, same) ?? correction(given, turning, same);
  if (known !== undefined) return known;
  const question = openQuestion(before);
  if (question !== undefined && report.readings.length === 0) {
    const answer = readAnswer(given.text, question, same);
    // A pasted message that is an answer as well is kept as both.
    if (answer !== undefined)
      return isByMessage(given)
        ? reportedAndAnswered(given, question, answer, turning)
        : answered(question, answer, turning);
  }
  const said = onlyRole(given, turning, same) ?? triedBefore(given, turning);
  if (said !== undefined) return said;
  const other = given.readings.length > 0 || isDecided(given) ? undefined : volunteered(given, turning, same);
  return other === undefined ? undefined : answered(other.question, other.answer, turning);
}

function reportedAndAnswered(report: Report, question: Question, answer: TypedAnswer, turning: Turning): Outcome {
  const fact: Fact = { ...answerFact(question, answer, turning), joined: true };
  const next = withNew(turning, { kind: "report", at: turning.at, report }, fact);
  return goOn(turning, next, { report, notices: contradictionNotices(next, turning) });
}

/** A documented message, evidence or a code is what it is, and no answer to another question. */
const isDecided = ({ match }: Report): boolean =>
  match.verdict === "recognized" && match.entries[0]?.by !== "description";

/** A report that changes neither what is known nor what is asked was not understood. */
function saysNothing(next: Turning["session"], turning: Turning): boolean {
  const { before } = turning;
  const after = standingIn(next, turning);
  if (after.findings.length !== before.findings.length || after.focus.kind !== before.focus.kind) return false;
  if (openQuestion(after)?.id !== openQuestion(before)?.id) return false;
  return [...(after.diagnosis?.belief ?? [])].every(
    ([cause, share]) => Math.abs(share - (before.diagnosis?.belief.get(cause) ?? 0)) < 1e-9,
  );
}

/** A bare value answers a question that is about such a value: a date for "until when", a name for "which host". */
function withReply(report: Report, question: Question): Report {
  const names =
    question.reads === undefined
      ? valuesOfFindings(question.answers.flatMap(({ findings }) => findings))
      : [question.reads as ValueName];
  if (report.readings.length > 0 || report.lines > 1) return report;
  for (const name of names) {
    const reading = readReply(name, report.text);
    if (reading !== undefined) return { ...report, readings: [reading] };
  }
  return report;
}

/** "no wait, the agent was assigned yesterday" */
function correction(given: Report, turning: Turning, same: SameMeaning): Outcome | undefined {
  const { before } = turning;
  const { diagnosis } = before;
  if (diagnosis === undefined || given.lines > 2) return undefined;
  const plain = plainOf(given.text);
  const lead = changeWords.find((words) => plain.startsWith(`${plainOf(words)} `));
  if (lead === undefined) return undefined;
  const rest = plain.slice(plainOf(lead).length).trim();
  const open = openQuestion(before);
  const meant = [...answeredQuestions(before).toReversed(), ...(open === undefined ? [] : [open])].flatMap(
    (question) => {
      const answer = readAnswer(rest, question, same);
      return answer === undefined || answer.by === "number" ? [] : [{ question, answer }];
    },
  );
  const plainest = meant.filter(({ answer }) => answer.by !== "words");
  const [only, second] = plainest.length > 0 ? plainest : meant;
  if (only === undefined || (second !== undefined && plainest.length === 0)) return roleSaid(rest, turning, same);
  return answered(only.question, only.answer, turning);
}

/** An answer to a question of the family that was not asked yet, where the words leave no doubt which is meant. */
function volunteered(
  given: Report,
  turning: Turning,
  same: SameMeaning,
): { readonly question: Question; readonly answer: TypedAnswer } | undefined {
  const { before } = turning;
  const { diagnosis } = before;
  if (diagnosis === undefined || given.lines > 2) return undefined;
  const open = openQuestion(before);
  const meant = diagnosis.dialog.questions.flatMap((question) => {
    // What was answered is changed by whoever says that it is changed.
    if (question.id === open?.id || diagnosis.given.get(question.id)?.by === "person") return [];
    const answer = readAnswer(given.text, question, same);
    const plain =
      answer !== undefined && (answer.by === "label" || (answer.by === "words" && (answer.agreed ?? 0) >= leastAgreed));
    return plain ? [{ question, answer }] : [];
  });
  return meant.length === 1 ? meant[0] : undefined;
}

/** One word in common may be chance where the question was not even asked. */
const leastAgreed = 2;

const alreadyWords = /\b(?:already|schon|bereits|déjà|ya)\b/iu;

/** "We already restarted the agent": the remedy of a cause of this family was tried. */
function triedBefore(given: Report, turning: Turning): Outcome | undefined {
  const { before, at } = turning;
  const { diagnosis } = before;
  if (
    diagnosis === undefined ||
    given.text.length > longestTried ||
    isByMessage(given) ||
    !alreadyWords.test(given.text)
  )
    return undefined;
  const lead = given.match.entries.find(
    (entry) => entry.kind === "article" && entry.nearest === undefined && diagnosis.dialog.causes.has(entry.id),
  );
  if (lead === undefined || before.tried.has(lead.id)) return undefined;
  const telling = tellingOf(before, turning);
  return goOn(turning, withNew(turning, { kind: "tried", at, article: lead.id, helped: false }), {
    notices: [telling.say.alreadyTried(titleOf(lead.id, telling))],
  });
}

const longestTried = 160;

/** Another problem begins its own case; the one before waits, and that is said. */
function newCase(report: Report, turning: Turning): Outcome {
  const { before, session, at } = turning;
  const next = withCase(session, { kind: "report", at, report });
  const waits = before.facts.length > 0 && (before.state === "open" || before.state === "parked");
  const telling = tellingOf(before, turning);
  return goOn(turning, next, { report, notices: waits ? [telling.say.kept(titleOfCase(before, telling))] : [] });
}
