// A typed reply as one of a question's answers: a number, a label or a clear part of one, a time, yes or no, or its telling words.
// What could mean two answers means none: it is asked again, never guessed.
import {
  fillers, negations, notChecking, notKnowing, noWords, yesNoOpenings, yesWords,
} from "../phrases/answers.ts"; // prettier-ignore
import type { Question } from "../knowledge/dialog.ts";
import { termOf } from "../text/tokens.ts";
import { minutesIn, spanOfLabel } from "./durations.ts";
import { plainOf } from "./plain.ts";

export interface TypedAnswer {
  /** Id of an answer, or one of the two ways out. */
  readonly answer: string;
  /** How plain it was: `words` alone may be meant for another question. */
  readonly by: "number" | "label" | "time" | "yes-no" | "words" | "way-out";
  /** Telling words that agreed, where words decided. */
  readonly agreed?: number;
  /** Minutes that had passed, where a time was named. */
  readonly ago?: number;
}

/** Terms that mean the same, to one of them. */
export type SameMeaning = (term: string) => string;

/** Longer replies are reports. */
const longestReply = 240;
/** So much of what a reply says must stand in the answer's label; else the words meet by chance. */
const leastAgreement = 0.5;

export function readAnswer(text: string, question: Question, same: SameMeaning): TypedAnswer | undefined {
  const typed = text.trim();
  if (typed.length > longestReply || typed.split(/\r\n|\n|\r/).length > 3) return undefined;
  const plain = plainOf(typed);
  if (plain === "") return undefined;
  return byNumber(plain, question) ?? byLabel(plain, question) ?? byTime(plain, question) ?? byWayOut(plain) ??
    byYesNo(plain, question, same) ?? byWords(plain, question, same); // prettier-ignore
}

const numberPattern = /^(?:(?:no|nr|number|answer|option|nummer|antwort)\.? ?|#)?(\d{1,2})\.?$/;

/** The number that a message is, "2" or "answer 2"; undefined where it is more than that. */
export function numberIn(plain: string): number | undefined {
  const number = numberPattern.exec(plain)?.[1];
  return number === undefined ? undefined : Number(number);
}

function byNumber(plain: string, question: Question): TypedAnswer | undefined {
  const number = numberIn(plain);
  if (number === undefined) return undefined;
  const answer = [...question.answers.map(({ id }) => id), "dont-know", "cant-check"][number - 1];
  return answer === undefined ? undefined : { answer, by: "number" };
}

/** The label, one of the alternatives it lists, a clear part of it, or the label inside what was typed. */
function byLabel(plain: string, question: Question): TypedAnswer | undefined {
  const labels = question.answers.map(({ id, label }) => ({ id, label: plainOf(label), parts: partsOf(label) }));
  const tests: readonly ((label: (typeof labels)[number]) => boolean)[] = [
    ({ label }) => label === plain,
    ({ parts }) => parts.includes(plain),
    ({ label }) => startsWithWords(label, plain) || wordsInside(label, plain),
    ({ label }) => wordsInside(plain, label) && (!isNegated(plain) || isNegated(label)),
    ({ parts }) => !isNegated(plain) && parts.some((part) => isTelling(part) && wordsInside(plain, part)),
  ];
  for (const test of tests) {
    const meant = labels.filter(test);
    if (meant.length === 1) return { answer: meant[0]!.id, by: "label" };
    if (meant.length > 1) return undefined;
  }
  return undefined;
}

/** "401, Unauthorized, or invalid credentials" lists three. */
const partsOf = (label: string): readonly string[] =>
  label.split(/[,;:]|\bor\b/).map(plainOf).filter((part) => part !== ""); // prettier-ignore

/** A part of one small word ("yes", "no") is told apart elsewhere. */
const isTelling = (part: string): boolean =>
  part.split(" ").some((word) => !fillers.has(word) && !negations.has(word) && (word.length > 2 || /\d/.test(word)));

function byTime(plain: string, question: Question): TypedAnswer | undefined {
  const ago = minutesIn(plain);
  if (ago === undefined) return undefined;
  const labels = question.answers.map(({ label }) => plainOf(label));
  const meant = question.answers.filter((_, index) => {
    const span = spanOfLabel(labels[index]!, labels);
    return span !== undefined && ago >= span.from && ago < span.to;
  });
  return meant.length === 1 ? { answer: meant[0]!.id, by: "time", ago } : undefined;
}

/** "no idea, he left" and "I have no access to the server". */
function byWayOut(plain: string): TypedAnswer | undefined {
  const padded = ` ${plain} `;
  if (notKnowing.some((words) => padded.includes(` ${words} `))) return { answer: "dont-know", by: "way-out" };
  return notChecking.some((words) => padded.includes(` ${words} `))
    ? { answer: "cant-check", by: "way-out" }
    : undefined;
}

function byYesNo(plain: string, question: Question, same: SameMeaning): TypedAnswer | undefined {
  const words = plain.split(" ");
  const said = yesOrNo(words);
  // "No, it stopped" says more than no; its words decide.
  if (said === undefined || words.slice(1).some((word) => !fillers.has(word))) return undefined;
  const explicit = question.answers.filter(({ label }) => yesOrNo(plainOf(label).split(" ")) === said);
  if (explicit.length === 1) return { answer: explicit[0]!.id, by: "yes-no" };
  if (explicit.length > 1 || question.answers.length !== 2) return undefined;
  const affirmed = affirmedBy(question, same);
  if (affirmed === undefined) return undefined;
  const meant = question.answers.find(({ id }) => (id === affirmed) === (said === "yes"));
  return meant === undefined ? undefined : { answer: meant.id, by: "yes-no" };
}

/** Of two answers, the one that says what the question asks: "Are both running?" is affirmed by "Both are running". */
function affirmedBy(question: Question, same: SameMeaning): string | undefined {
  const asked = termsOf(plainOf(question.ask), same);
  if (!yesNoOpenings.has(plainOf(question.ask).split(" ")[0] ?? "")) return undefined;
  const [one, other] = question.answers.map(({ id, label }) => ({
    id,
    shared: [...termsOf(plainOf(label), same)].filter((term) => asked.has(term)).length,
  }));
  if (one === undefined || other === undefined || one.shared === other.shared) return undefined;
  return one.shared > other.shared ? one.id : other.id;
}

/** Words that stand in one answer and in none beside it. */
function byWords(plain: string, question: Question, same: SameMeaning): TypedAnswer | undefined {
  const said = termsOf(plain, same);
  const labels = question.answers.map(({ id, label }) => ({
    id,
    negated: isNegated(plainOf(label)),
    terms: termsOf(`${plainOf(label)} ${id.replaceAll("-", " ")}`, same),
  }));
  const asked = termsOf(plainOf(question.ask), same);
  const scored = labels
    .map((label) => {
      const others = labels.filter(({ id }) => id !== label.id);
      const telling = [...said].filter((term) => label.terms.has(term) && !others.some(({ terms }) => terms.has(term)));
      return { ...label, agreed: telling.length };
    })
    .filter(({ agreed }) => agreed > 0)
    .toSorted((one, other) => other.agreed - one.agreed);
  const [best, second] = scored;
  if (best === undefined || second?.agreed === best.agreed) return undefined;
  const meaningful = [...said].filter((term) => !asked.has(term) || best.terms.has(term));
  const shared = meaningful.filter((term) => best.terms.has(term)).length;
  if (shared / meaningful.length <= leastAgreement) return undefined;
  if (isNegated(plain) === best.negated) return { answer: best.id, by: "words", agreed: best.agreed };
  // Not the one of two is the other; of more answers it could be any.
  const others = question.answers.filter(({ id }) => id !== best.id);
  return others.length === 1 ? { answer: others[0]!.id, by: "words", agreed: best.agreed } : undefined;
}

function termsOf(plain: string, same: SameMeaning): ReadonlySet<string> {
  return new Set(
    plain
      .split(/[ -]/)
      .filter((word) => word !== "" && !fillers.has(word) && !negations.has(word))
      .map((word) => same(termOf(word))),
  );
}

const isNegated = (plain: string): boolean =>
  plain
    .split(" ")
    .some((word, index) => negations.has(word) || (index === 0 && noWords.has(word) && plain.includes(" ")));

function yesOrNo(words: readonly string[]): "yes" | "no" | undefined {
  const [first] = words;
  if (first === undefined) return undefined;
  if (yesWords.has(first)) return "yes";
  return noWords.has(first) ? "no" : undefined;
}

function startsWithWords(label: string, plain: string): boolean {
  return plain.length >= 3 && label.startsWith(plain) && !/[\p{L}\p{N}]/u.test(label.charAt(plain.length));
}

/** Typed words that stand in a label side by side, three letters at least. */
function wordsInside(label: string, plain: string): boolean {
  return plain.length >= 3 && ` ${label} `.includes(` ${plain} `);
}
