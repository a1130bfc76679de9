// The moves of a dialog as a tree: what is asked first, and what follows after each answer that somebody with a cause of it gives.
import type { ArticleId } from "../../knowledge/article.ts";
import type { Answer, Dialog, Question } from "../../knowledge/dialog.ts";
import type { Observation } from "../belief.ts";
import type { Costs } from "../costs.ts";
import { createStrategy } from "./play.ts";
import { perfectUser } from "./user.ts";

export type Branch =
  | {
      readonly kind: "ask";
      readonly question: Question;
      readonly answers: readonly { readonly answer: Answer; readonly next: Branch }[];
    }
  /** `next` is what follows where it did not help; absent where no cause is left that it could be. */
  | { readonly kind: "try" | "wait"; readonly article: ArticleId; readonly next?: Branch }
  | { readonly kind: "hand-over"; readonly causes: readonly ArticleId[] };

export function treeOf(dialog: Dialog, costs: Costs): Branch {
  const strategy = createStrategy(dialog, costs);
  const grow = (
    causes: readonly ArticleId[],
    observations: readonly Observation[],
    asked: ReadonlySet<string>,
    tried: ReadonlySet<ArticleId>,
  ): Branch => {
    const move = strategy(observations, asked, tried);
    switch (move.kind) {
      case "hand-over":
        return { kind: "hand-over", causes };
      case "try":
      case "wait": {
        const { kind, article } = move;
        const rest = causes.filter((cause) => cause !== article);
        if (rest.length === 0) return { kind, article };
        const failed: Observation = { kind: "tried", article };
        return { kind, article, next: grow(rest, [...observations, failed], asked, new Set([...tried, article])) };
      }
      case "ask": {
        const { question } = move;
        const answers = question.answers.flatMap((answer) => {
          const fitting = causes.filter((cause) => perfectUser(question, cause) === answer.id);
          if (fitting.length === 0) return [];
          const given: Observation = { kind: "answer", question: question.id, answer: answer.id };
          const next = grow(fitting, [...observations, given], new Set([...asked, question.id]), tried);
          return [{ answer, next }];
        });
        return { kind: "ask", question, answers };
      }
    }
  };
  return grow([...dialog.causes.keys()], [], new Set(), new Set());
}
