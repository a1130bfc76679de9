// People who have one cause and answer the assistant, each in a way of their own.
import type { ArticleId } from "../../knowledge/article.ts";
import type { Question } from "../../knowledge/dialog.ts";
import { answersGiven } from "../words.ts";

/** Numbers from 0 up to 1; the same seed gives the same row. */
export type Chance = () => number;

/** The answer's id; undefined is "I don't know" or "I can't check". */
export type User = (question: Question, cause: ArticleId, chance: Chance) => string | undefined;

/** Gives the most probable answer of the table; on a tie the usual one, then the first. */
export const perfectUser = (question: Question, cause: ArticleId): string | undefined => {
  const given = answersGiven(question, cause);
  const most = Math.max(...given) - closeEnough;
  const tied = question.answers.filter((_, index) => given[index]! >= most);
  return (tied.find(({ id }) => id === question.usual) ?? tied[0])?.id;
};

/** Probabilities that differ only by rounding are a tie. */
const closeEnough = 1e-12;

/** Does not know the answer to some questions. */
export const unsureUser =
  (share: number): User =>
  (question, cause, chance) =>
    chance() < share ? undefined : perfectUser(question, cause);

/** Gives some answers wrong, any of the others alike. */
export const mistakenUser =
  (share: number): User =>
  (question, cause, chance) => {
    const right = perfectUser(question, cause);
    if (chance() >= share) return right;
    const others = question.answers.filter(({ id }) => id !== right);
    return others[Math.floor(chance() * others.length)]?.id ?? right;
  };

/** Cannot check what only one of these roles can tell. */
export const userWithout =
  (roles: ReadonlySet<string>): User =>
  (question, cause) =>
    question.who.length > 0 && question.who.every((who) => roles.has(who)) ? undefined : perfectUser(question, cause);

/** A generator for simulations (mulberry32): small, quick, and good enough for shares of a thousand cases. */
export function createChance(seed: number): Chance {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
