// A typed or pasted text that is no command: the reply to what was sent to the customer, an answer in a sentence, a correction of an
// earlier answer, evidence, another problem, or nothing that anything here was asked about.
import { readReply, valuesOfFindings } from "../evidence/replies.ts";
import type { ValueName } from "../evidence/readings.ts";
import type { Question } from "../knowledge/dialog.ts";
import { changeWords } from "../phrases/commands.ts";
import { titleOfCase } from "./cases.ts";
import { questionsPending, readCustomerReply } from "./customer.ts";
import { openQuestion, titleOf } from "./explain-replies.ts";
import { labelOf, wordsOfSide } from "./for-and-against.ts";
import { typedRole } from "./interpret.ts";
import { plainOf } from "./plain.ts";
import { placeOf } from "./place.ts";
import type { Report } from "./report.ts";
import { type Fact, withCase } from "./session.ts";
import { unclearReply } from "./short-replies.ts";
import type { Standing } from "./standing.ts";
import type { Telling } from "./telling.ts";
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
      return isMessage(given)
        ? reportedAndAnswered(given, question, answer, turning)
        : answered(question, answer, turning);
  }
  const said = onlyRole(given, turning, same) ?? triedBefore(given, turning);
  if (said !== undefined) return said;
  const other = given.readings.length > 0 || isDecided(given) ? undefined : volunteered(given, turning, same);
  return other === undefined ? undefined : answered(other.question, other.answer, turning);
}

const isMessage = ({ match }: Report): boolean =>
  match.entries[0]?.by === "message" && match.entries[0].nearest === undefined;

function reportedAndAnswered(
  report: Report,
  question: Question,
  { answer, ago }: TypedAnswer,
  turning: Turning,
): Outcome {
  const { before, at } = turning;
  const label = labelOf(question, answer, tellingOf(before, turning));
  const next = withNew(
    turning,
    { kind: "report", at, report },
    { ...factOf(question, answer, at, label, ago), joined: true },
  );
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

/** "server admin", alone, says who is at the keyboard, whenever it is said. */
function onlyRole(given: Report, turning: Turning, same: SameMeaning): Outcome | undefined {
  const { before, knowledge } = turning;
  if (before.facts.length === 0 || given.text.length > longestRole) return undefined;
  const intent = typedRole(
    plainOf(given.text).replace(iAm, ""),
    knowledge.product.roles.filter(({ asked }) => asked !== undefined),
    same,
  );
  return intent?.kind === "role" && intent.role !== undefined && intent.plain === true
    ? roleTaken(intent.role, turning)
    : undefined;
}

const longestRole = 40;
const iAm = /^(?:i am|im|we are|now|ich bin|wir sind|je suis|soy)(?: (?:the|a|an|der|die|ein|eine|le|la|un|une|el))? /;

/** Remembers an answer; where it replaces an earlier one, that is said. */
export function answered(question: Question, { answer, ago }: TypedAnswer, turning: Turning): Outcome {
  const { before, at } = turning;
  const telling = tellingOf(before, turning);
  const label = labelOf(question, answer, telling);
  const earlier = before.facts.some((fact) => fact.kind === "answer" && fact.question === question.id);
  const open = openQuestion(before);
  const notices = earlier
    ? [telling.say.changed(plainLabel(label))]
    : open?.id === question.id
      ? []
      : [telling.say.took(question.ask, `${plainLabel(label)}.`)];
  const next = withNew(turning, factOf(question, answer, at, label, ago));
  return goOn(turning, next, { notices: [...notices, ...contradictionNotices(next, turning)] });
}

const plainLabel = (label: string): string => label.replace(/\.$/, "");

function factOf(
  question: Question,
  answer: string,
  at: string,
  label: string,
  ago: number | undefined,
): Extract<Fact, { kind: "answer" }> {
  return {
    kind: "answer",
    at,
    question: question.id,
    answer,
    words: { ask: question.ask, label },
    ...(ago === undefined ? {} : { ago }),
  };
}

/** What the newest fact does not go together with, where that was not so before. */
function contradictionNotices(next: Turning["session"], turning: Turning): readonly string[] {
  const { before } = turning;
  const standing = standingIn(next, turning);
  const telling = tellingOf(standing, turning);
  const said = ({ diagnosis }: Standing): readonly string[] =>
    (diagnosis?.contradictions ?? []).map(({ newer, older }) =>
      telling.say.contradiction(wordsOfSide(newer, telling), wordsOfSide(older, telling)),
    );
  const known = new Set(said(before));
  return said(standing)
    .filter((sentence) => !known.has(sentence))
    .slice(0, 1);
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
  const roles = turning.knowledge.product.roles.filter(({ asked }) => asked !== undefined);
  const answeredBefore = diagnosis.dialog.questions.filter(({ id }) =>
    before.facts.some((fact) => fact.kind === "answer" && fact.question === id),
  );
  const open = openQuestion(before);
  const meant = [...answeredBefore.toReversed(), ...(open === undefined ? [] : [open])].flatMap((question) => {
    const answer = readAnswer(rest, question, same);
    return answer === undefined || answer.by === "number" ? [] : [{ question, answer }];
  });
  const plainest = meant.filter(({ answer }) => answer.by !== "words");
  const [only, second] = plainest.length > 0 ? plainest : meant;
  if (only === undefined || (second !== undefined && plainest.length === 0))
    return roleSaid(rest, roles, turning, same);
  return answered(only.question, only.answer, turning);
}

function roleSaid(
  rest: string,
  roles: Turning["knowledge"]["product"]["roles"],
  turning: Turning,
  same: SameMeaning,
): Outcome | undefined {
  const intent = typedRole(rest, roles, same);
  return intent?.kind === "role" && intent.role !== undefined ? roleTaken(intent.role, turning) : undefined;
}

/** Who is at the keyboard, said or pressed. */
export function roleTaken(role: string | undefined, turning: Turning): Outcome {
  const { before, at, session, knowledge } = turning;
  const known = knowledge.product.roles.find(({ id }) => id === role);
  const telling = tellingOf(before, turning);
  const asked = before.focus.kind === "role";
  if (role !== undefined && known === undefined) return stay(turning, unclearReply(before, telling));
  const fact: Fact = {
    kind: "role",
    at,
    ...(role === undefined ? {} : { role }),
    ...(session.role === undefined ? {} : { before: session.role }),
  };
  return goOn(
    turning,
    withNew(turning, fact),
    known === undefined || asked ? {} : { notices: [telling.say.roleNoted(known.label)] },
  );
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
  if (diagnosis === undefined || given.text.length > longestTried || isMessage(given) || !alreadyWords.test(given.text))
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

function customerReply(given: Report, turning: Turning, same: SameMeaning): Outcome | undefined {
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
    ...answers.map(({ question, answer: { answer, ago } }): Fact => ({
      ...factOf(question, answer, at, labelOf(question, answer, telling), ago),
      joined: true,
    })),
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

/** Another problem begins its own case; the one before waits, and that is said. */
function newCase(report: Report, turning: Turning): Outcome {
  const { before, session, at } = turning;
  const next = withCase(session, { kind: "report", at, report });
  const waits = before.facts.length > 0 && (before.state === "open" || before.state === "parked");
  return goOn(turning, next, { report, notices: waits ? [keptNotice(before, tellingOf(before, turning))] : [] });
}

const keptNotice = (before: Parameters<typeof titleOfCase>[0], telling: Telling): string =>
  telling.say.kept(titleOfCase(before, telling));
