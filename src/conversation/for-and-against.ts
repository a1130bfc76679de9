// What speaks for and against a cause, by the answers and evidence of the case.
import type { Effect, Question } from "../knowledge/dialog.ts";
import { textOfInlines } from "../knowledge/blocks.ts";
import { sentenceOf } from "../phrases/findings.ts";
import { answersOf, type Diagnosis, type Given, type Side } from "./diagnosing.ts";
import { type Telling, titleOf } from "./telling.ts";

export interface Speaking {
  readonly question: Question;
  readonly given: Given;
  readonly effect: Effect;
}

const sides = {
  for: ["points-to", "suggests"],
  against: ["rules-out", "speaks-against"],
} as const satisfies Readonly<Record<string, readonly Effect[]>>;

/** The answers that speak for or against a cause, the plainest first. */
export function speaks(cause: string, diagnosis: Diagnosis, side: "for" | "against"): readonly Speaking[] {
  const effects: readonly Effect[] = sides[side];
  return answersOf(diagnosis)
    .flatMap(({ question, given }) => {
      const effect = question.answers.find((answer) => answer.id === given.answer)?.effects.get(cause);
      return effect === undefined || !effects.includes(effect) ? [] : [{ question, given, effect }];
    })
    .toSorted((one, other) => effects.indexOf(one.effect) - effects.indexOf(other.effect));
}

/** The fact in words: what evidence showed and in which line, or what the person answered. */
export function factOf({ question, given }: Pick<Speaking, "question" | "given">, telling: Telling): string {
  const { say, zone } = telling;
  if (given.by === "finding") {
    const sentence = textOfInlines(sentenceOf(given.finding, zone, say.findings)).replace(/\.$/, "");
    const [line] = given.finding.lines;
    if (sentence !== "") return line === undefined ? sentence : `${sentence}, ${say.line(line)}`;
  }
  const [ask = question.ask] = /^[^?]*\?/.exec(question.ask) ?? [];
  return say.youSaid(labelOf(question, given.answer, telling), ask);
}

export function labelOf(question: Question | undefined, answer: string, { say }: Telling): string {
  if (answer === "dont-know") return say.dontKnow;
  if (answer === "cant-check") return say.cantCheck;
  return question?.answers.find(({ id }) => id === answer)?.label ?? answer;
}

/** One side of a contradiction, as it is said. */
export function wordsOfSide(side: Side, telling: Telling): string {
  const { say } = telling;
  if (side.kind === "given") return factOf(side, telling);
  const title = titleOf(side.article, telling);
  return side.kind === "tried" ? say.contradictionTried(title) : say.contradictionProved(title);
}
