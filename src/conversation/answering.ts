// An answer as a fact: remembered, with what it changes and what it does not go together with.
import type { Question } from "../knowledge/dialog.ts";
import { labelOf, wordsOfSide } from "./for-and-against.ts";
import type { Fact } from "./session.ts";
import { openQuestion, type Standing } from "./standing.ts";
import { goOn, type Outcome, standingIn, tellingOf, type Turning, withNew } from "./turning.ts";
import type { TypedAnswer } from "./typed-answer.ts";

/** Remembers an answer; where it replaces an earlier one, that is said. */
export function answered(question: Question, answer: TypedAnswer, turning: Turning): Outcome {
  const { before } = turning;
  const telling = tellingOf(before, turning);
  const label = labelOf(question, answer.answer, telling);
  const earlier = before.facts.some((fact) => fact.kind === "answer" && fact.question === question.id);
  const open = openQuestion(before);
  const notices = earlier
    ? [telling.say.changed(plainLabel(label))]
    : open?.id === question.id
      ? []
      : [telling.say.took(question.ask, `${plainLabel(label)}.`)];
  const next = withNew(turning, answerFact(question, answer, turning));
  return goOn(turning, next, { notices: [...notices, ...contradictionNotices(next, turning)] });
}

const plainLabel = (label: string): string => label.replace(/\.$/, "");

/** The answer as it is remembered, with the words that were shown. */
export function answerFact(
  question: Question,
  { answer, ago }: TypedAnswer,
  turning: Turning,
): Extract<Fact, { kind: "answer" }> {
  return {
    kind: "answer",
    at: turning.at,
    question: question.id,
    answer,
    words: { ask: question.ask, label: labelOf(question, answer, tellingOf(turning.before, turning)) },
    ...(ago === undefined ? {} : { ago }),
  };
}

/** What the newest fact does not go together with, where that was not so before. */
export function contradictionNotices(next: Turning["session"], turning: Turning): readonly string[] {
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
