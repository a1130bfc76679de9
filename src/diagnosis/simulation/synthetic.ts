// Dialogs of any size that no author wrote, to measure how the work grows.
import type { Dialog, Effect, Likelihood } from "../../knowledge/dialog.ts";
import type { Costs } from "../costs.ts";
import type { Chance } from "./user.ts";

const likelihoods: readonly Likelihood[] = ["often", "sometimes", "sometimes", "rarely"];
const answersEach = 4;

/** Every question tells one part of the causes from the rest, as real ones do; every cause has an answer that points to it. */
export function syntheticDialog(causes: number, questions: number, chance: Chance): Dialog {
  const pick = <T>(from: readonly T[]): T => from[Math.floor(chance() * from.length)]!;
  const ids = Array.from({ length: causes }, (_, index) => `cause-${index + 1}`);
  return {
    id: `synthetic-${causes}-${questions}`,
    file: "",
    title: "",
    sources: [],
    opens: { codes: [], symptoms: [] },
    documentedOrder: [],
    causes: new Map(ids.map((id) => [id, pick(likelihoods)])),
    questions: Array.from({ length: questions }, (_, number) => ({
      id: `question-${number + 1}`,
      ask: "",
      minutes: 1 + Math.floor(chance() * 4),
      who: [],
      usual: "answer-1",
      answers: Array.from({ length: answersEach }, (__, answer) => ({
        id: `answer-${answer + 1}`,
        label: "",
        findings: [],
        effects: new Map(
          ids.flatMap((id, index): [string, Effect][] => {
            // Each question is about every third cause; its unusual answers share these out.
            if ((index + number) % 3 !== 0) return [];
            const pointed = 1 + ((index + number * 7) % (answersEach - 1));
            if (answer === pointed) return [[id, chance() < 0.7 ? "points-to" : "suggests"]];
            return answer === 0 && chance() < 0.5 ? [[id, "rules-out"]] : [];
          }),
        ),
      })),
    })),
  };
}

/** Remedies of 3 to 30 minutes. */
export function syntheticCosts(dialog: Dialog, chance: Chance): Costs {
  const minutes = new Map([...dialog.causes.keys()].map((cause) => [cause, 3 + Math.floor(chance() * 28)]));
  return { fix: (cause) => minutes.get(cause) ?? 60, ask: (question) => question.minutes, escalation: 60 };
}
