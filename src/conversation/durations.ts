// How long ago something was, in the words of people: "since about ten days", "gestern", "half an hour".
import { lessThan, minutesOfUnit, moreThan, numberWords, onlyLonger, passedTimes } from "../phrases/answers.ts";

/** Minutes that a text names; undefined where it names none. `plain`: lower case, no punctuation, one space between words. */
export function minutesIn(plain: string): number | undefined {
  const padded = ` ${plain} `;
  const named = measuredIn(plain);
  if (named !== undefined) return named;
  return passedTimes.find(([words]) => padded.includes(` ${words} `))?.[1];
}

/** A number, in digits or words, before a unit: "10 min", "zwei tage", "half an hour", "10min". */
function measuredIn(plain: string): number | undefined {
  const words = plain.split(" ").flatMap((word) => {
    const joined = /^(\d{1,4})([\p{L}]{1,10})$/u.exec(word);
    return joined === null ? [word] : [joined[1]!, joined[2]!];
  });
  for (let at = 0; at < words.length; at++) {
    const unit = minutesOfUnit.get(words[at]!);
    if (unit === undefined) continue;
    const number = numberOf(words[at - 1]);
    const before = numberOf(words[at - 2]);
    if (number === undefined) continue;
    // "half an hour", "a couple of days" have a small word between.
    const counted = number === 1 && before !== undefined && before !== 1 ? before : number;
    return counted * unit;
  }
  for (let at = 2; at < words.length; at++) {
    const unit = minutesOfUnit.get(words[at]!);
    const number = words[at - 1] === "of" ? numberOf(words[at - 2]) : undefined;
    if (unit !== undefined && number !== undefined) return number * unit;
  }
  return undefined;
}

function numberOf(word: string | undefined): number | undefined {
  if (word === undefined) return undefined;
  return /^\d{1,4}$/.test(word) ? Number(word) : numberWords.get(word);
}

export interface Span {
  /** Minutes, inclusive. */
  readonly from: number;
  readonly to: number;
}

/** The span that a label names; `others` are the labels beside it, which "Longer" alone is measured by. */
export function spanOfLabel(label: string, others: readonly string[]): Span | undefined {
  const minutes = measuredIn(label);
  if (minutes !== undefined && lessThan.some((words) => label.includes(words))) return { from: 0, to: minutes };
  if (minutes !== undefined && moreThan.some((words) => label.includes(words))) return { from: minutes, to: Infinity };
  if (!onlyLonger.has(label)) return undefined;
  const bounds = others.flatMap((other) => measuredIn(other) ?? []);
  return bounds.length === 0 ? undefined : { from: Math.max(...bounds), to: Infinity };
}
