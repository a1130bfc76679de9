// What a strategy costs on average where people answer as the table of words says, by going through all answers there can be.
import type { Dialog } from "../../knowledge/dialog.ts";
import { believe, type Observation } from "../belief.ts";
import type { Costs } from "../costs.ts";
import { type Move, type MoveOptions, nextMove, questionBudget } from "../move.ts";
import { answersGiven, priorOf } from "../words.ts";

/** A branch that is taken less often is counted as handed over at once: it changes no figure that is shown. */
const leastMass = 1e-7;

export interface Expected {
  /** Minutes, the remedy that helped among them. */
  readonly cost: number;
  /** Questions and tries, weighted the same way. */
  readonly moves: number;
}

/** The true remedy always works; what is not documented is handed over. */
export function expectedCost(dialog: Dialog, costs: Costs, options: MoveOptions = {}): Expected {
  const known = new Map<string, Move>();
  const go = (
    mass: ReadonlyMap<string, number>,
    observations: readonly Observation[],
    asked: ReadonlySet<string>,
    tried: ReadonlySet<string>,
  ): Expected => {
    const total = [...mass.values()].reduce((sum, own) => sum + own, 0);
    const handedOver = { cost: total * costs.escalation, moves: 0 };
    if (total < leastMass) return handedOver;
    const belief = believe(dialog, observations);
    const key = [...asked, ...[...tried].toSorted(), JSON.stringify([...belief.values()])].join(" ");
    const left = questionBudget - asked.size;
    const move = known.get(key) ?? nextMove(dialog, belief, asked, tried, costs, { questionsLeft: left, ...options });
    known.set(key, move);
    switch (move.kind) {
      case "hand-over":
        return handedOver;
      case "try":
      case "wait": {
        const rest = new Map([...mass].filter(([cause]) => cause !== move.article));
        const observation: Observation = { kind: "tried", article: move.article };
        const after = go(rest, [...observations, observation], asked, new Set([...tried, move.article]));
        return { cost: total * costs.fix(move.article) + after.cost, moves: total + after.moves };
      }
      case "ask": {
        const { question } = move;
        const given = new Map([...mass.keys()].map((cause) => [cause, answersGiven(question, cause)]));
        const afterAsking = new Set([...asked, question.id]);
        let cost = total * costs.ask(question);
        let moves = total;
        for (const [index, answer] of question.answers.entries()) {
          const rest = new Map([...mass].map(([cause, own]) => [cause, own * given.get(cause)![index]!]));
          const observation: Observation = { kind: "answer", question: question.id, answer: answer.id };
          const after = go(rest, [...observations, observation], afterAsking, tried);
          cost += after.cost;
          moves += after.moves;
        }
        return { cost, moves };
      }
    }
  };
  return go(priorOf(dialog), [], new Set(), new Set());
}
