// Questions for somebody who is not here: all that are still useful in one message to copy, and the reply that comes back, numbered or
// not, in any order, answered in part, read in one go.
import { stillUseful } from "../diagnosis/explain.ts";
import type { Dialog, Question } from "../knowledge/dialog.ts";
import type { Diagnosis } from "./diagnosing.ts";
import { plainOf } from "./plain.ts";
import type { Standing } from "./standing.ts";
import type { Fact } from "./session.ts";
import { readAnswer, type SameMeaning, type TypedAnswer } from "./typed-answer.ts";

/** The open question first, then what is cheap to find out. */
export function questionsToSend(standing: Standing): readonly Question[] {
  const { diagnosis } = standing;
  if (diagnosis === undefined) return [];
  const useful = stillUseful(diagnosis.dialog, diagnosis.belief, diagnosis.asked, standing.tried, diagnosis.costs);
  const open = diagnosis.move.kind === "ask" ? [diagnosis.move.question] : [];
  return [...new Set([...useful, ...open])].toSorted(
    (one, other) => diagnosis.costs.ask(one) - diagnosis.costs.ask(other),
  );
}

/** More than this nobody reads in parentheses. */
const longestChoice = 90;

/** As a person would write it: numbered, each with how to find out. */
export function messageToSend(questions: readonly Question[], intro: string): string {
  const lines = questions.flatMap((question, index) => {
    const how = (question.how ?? "")
      .split("\n")
      .filter((line) => !line.trim().startsWith("```"))
      .map((line) => `   ${line.trimEnd()}`)
      .filter((line) => line.trim() !== "");
    const answers = question.answers.map(({ label }) => label).join(" / ");
    return [
      "",
      `${index + 1}. ${question.ask}`,
      ...how,
      ...(answers === "" || answers.length > longestChoice ? [] : [`   (${answers})`]),
    ];
  });
  return [intro, ...lines].join("\n");
}

/** The questions that were sent and have no answer yet, with the numbers they were sent under. */
export function questionsPending(
  facts: readonly Fact[],
  diagnosis: Diagnosis,
): readonly { readonly number: number; readonly question: Question }[] {
  const sent = facts.findLast((fact) => fact.kind === "asked-customer");
  if (sent?.kind !== "asked-customer") return [];
  return sent.questions.flatMap((id, index) => {
    const question = questionOf(diagnosis.dialog, id);
    return question === undefined || diagnosis.given.has(id) ? [] : [{ number: index + 1, question }];
  });
}

const questionOf = (dialog: Dialog, id: string): Question | undefined =>
  dialog.questions.find((question) => question.id === id);

export interface CustomerAnswer {
  readonly question: Question;
  readonly answer: TypedAnswer;
}

/** Answers in a reply. A part under a number answers that question; any other part only what it plainly answers and nothing beside. */
export function readCustomerReply(
  text: string,
  pending: readonly { readonly number: number; readonly question: Question }[],
  same: SameMeaning,
): { readonly answers: readonly CustomerAnswer[]; readonly unread: readonly number[] } {
  const unread: number[] = [];
  const found = new Map<string, CustomerAnswer>();
  const take = (question: Question, answer: TypedAnswer | undefined): void => {
    if (answer !== undefined && !found.has(question.id)) found.set(question.id, { question, answer });
  };
  for (const { number, words } of partsOf(text, pending)) {
    const numbered = pending.find((each) => each.number === number);
    if (numbered !== undefined) {
      const answer = readAnswer(words, numbered.question, same) ?? byFirstLine(words, numbered.question, same);
      if (answer === undefined) unread.push(numbered.number);
      take(numbered.question, answer);
      continue;
    }
    const open = pending.filter(({ question }) => !found.has(question.id));
    const meant = open.flatMap(({ question }) => {
      const answer = readAnswer(words, question, same);
      return answer === undefined || !isPlain(answer) ? [] : [{ question, answer }];
    });
    // A time is plainer than a label, and a label than words that happen to stand in an answer elsewhere.
    const rank = ({ answer }: CustomerAnswer): number => plainness.indexOf(answer.by);
    const best = Math.min(...meant.map(rank));
    const [only, second] = meant.filter((each) => rank(each) === best);
    if (only !== undefined && second === undefined) take(only.question, only.answer);
  }
  return { answers: [...found.values()], unread };
}

const plainness: readonly TypedAnswer["by"][] = ["time", "label", "words"];

/** A number, yes or no, and not knowing fit any question; without a number nobody knows which is meant. */
const isPlain = ({ by, agreed = 0 }: TypedAnswer): boolean =>
  by === "label" || by === "time" || (by === "words" && agreed >= 1);

function byFirstLine(words: string, question: Question, same: SameMeaning): TypedAnswer | undefined {
  const [first = ""] = words.split("\n");
  return first === words ? undefined : readAnswer(first, question, same);
}

const numberedLine = /^[\s>*-]*(?:\(?(\d{1,2})[.):]|(?:#|q|nr\.? ?|question |frage )(\d{1,2})\b[.):]?)\s*(.*)$/i;

interface Part {
  readonly number?: number;
  readonly words: string;
}

/** Parts under their numbers; without numbers, every line and every sentence of it. What only repeats a question is left out. */
function partsOf(text: string, pending: readonly { readonly question: Question }[]): readonly Part[] {
  const asked = new Set(pending.map(({ question }) => plainOf(question.ask)));
  const parts: { number?: number; lines: string[] }[] = [];
  for (const raw of text.split(/\r\n|\n|\r/)) {
    const line = raw.replace(/^[\s>]+/, "").trim();
    const found = numberedLine.exec(line);
    const number = found === null ? undefined : Number(found[1] ?? found[2]);
    let words = found === null ? line : (found[3] ?? "");
    for (const question of pending) words = withoutQuestion(words, question.question.ask);
    if (number !== undefined) parts.push({ number, lines: asked.has(plainOf(words)) || words === "" ? [] : [words] });
    else if (line === "" || asked.has(plainOf(line))) continue;
    else {
      const open = parts.at(-1);
      if (open?.number !== undefined) open.lines.push(line);
      else parts.push(...words.split(/(?<=[.;!])\s+/).map((sentence) => ({ lines: [sentence] })));
    }
  }
  return parts
    .map(({ number, lines }): Part => ({ ...(number === undefined ? {} : { number }), words: lines.join("\n").trim() }))
    .filter(({ words }) => words !== "");
}

/** "Does the portal show it as active? Yes" answers behind the question. */
function withoutQuestion(words: string, ask: string): string {
  const at = words.toLowerCase().indexOf(ask.toLowerCase());
  return at < 0 ? words : words.slice(at + ask.length).trim();
}
