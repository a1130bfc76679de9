// One case from the first question to the remedy that helps or the hand-over.
import type { ArticleId } from "../../knowledge/article.ts";
import type { Dialog } from "../../knowledge/dialog.ts";
import { believe, type Observation } from "../belief.ts";
import type { Costs } from "../costs.ts";
import { type Move, nextMove, questionBudget } from "../move.ts";
import type { Chance, User } from "./user.ts";

export interface Played {
  readonly cause: ArticleId;
  /** Ids of the questions, in order. */
  readonly asked: readonly string[];
  /** Causes whose remedy was tried, in order; the last one helped where the case is `solved`. */
  readonly tried: readonly ArticleId[];
  readonly minutes: number;
  readonly solved: boolean;
  /** Solved within the budget, questions and tries counted alike. */
  readonly reached: boolean;
}

/** Chooses moves; the same facts always give the same one. */
export type Strategy = (
  observations: readonly Observation[],
  asked: ReadonlySet<string>,
  tried: ReadonlySet<ArticleId>,
) => Move;

/** The assistant's own; remembers what it has decided, so that a thousand cases of a dialog are quick. */
export function createStrategy(dialog: Dialog, costs: Costs): Strategy {
  const known = new Map<string, Move>();
  return (observations, asked, tried) => {
    const facts = observations.map((fact) =>
      fact.kind === "answer" ? `${fact.question}=${fact.answer}` : fact.article,
    );
    const key = [...facts.toSorted(), "/", ...[...asked].toSorted()].join(" ");
    const before = known.get(key);
    if (before !== undefined) return before;
    const questionsLeft = questionBudget - asked.size;
    const move = nextMove(dialog, believe(dialog, observations), asked, tried, costs, { questionsLeft });
    known.set(key, move);
    return move;
  };
}

/** What stands in the paste already: facts, and the questions that they answer. */
export interface Given {
  readonly observations: readonly Observation[];
  readonly answered: ReadonlySet<string>;
}

export const nothingGiven: Given = { observations: [], answered: new Set() };

export function play(
  { cause, user, costs, strategy }: { cause: ArticleId; user: User; costs: Costs; strategy: Strategy },
  chance: Chance,
  given: Given = nothingGiven,
): Played {
  const observations = [...given.observations];
  const answered = new Set(given.answered);
  const asked: string[] = [];
  const tried: ArticleId[] = [];
  let minutes = 0;
  for (;;) {
    const move = strategy(observations, answered, new Set(tried));
    switch (move.kind) {
      case "hand-over":
        return { cause, asked, tried, minutes: minutes + costs.escalation, solved: false, reached: false };
      case "try":
      case "wait": {
        minutes += costs.fix(move.article);
        tried.push(move.article);
        if (move.article === cause) {
          const reached = asked.length + tried.length <= questionBudget;
          return { cause, asked, tried, minutes, solved: true, reached };
        }
        observations.push({ kind: "tried", article: move.article });
        break;
      }
      case "ask": {
        const { question } = move;
        minutes += costs.ask(question);
        asked.push(question.id);
        answered.add(question.id);
        const answer = user(question, cause, chance);
        if (answer !== undefined) observations.push({ kind: "answer", question: question.id, answer });
      }
    }
  }
}
