// The knowledge may change in mid-case. Facts stay; what no longer counts is said once, politely.
import { withNotices } from "./telling.ts";
import { isWayOut } from "./session.ts";
import { type Outcome, tellingOf, type Turning } from "./turning.ts";

export function changedKnowledge(outcome: Outcome, turning: Turning): Outcome {
  const { session, before, knowledge } = turning;
  if (session.knowledge === undefined || session.knowledge === knowledge.version || before.facts.length === 0)
    return outcome;
  const { say } = tellingOf(before, turning);
  const questions = [...knowledge.dialogs.values()].flatMap((dialog) => dialog.questions);
  const lost = before.facts.flatMap((fact) => {
    if (fact.kind !== "answer" || isWayOut(fact.answer) || fact.words === undefined) return [];
    const known = questions.some(
      ({ id, answers }) => id === fact.question && answers.some((answer) => answer.id === fact.answer),
    );
    return known ? [] : [say.knowledgeLost(fact.words.ask, fact.words.label)];
  });
  const [reply, ...rest] = outcome.replies;
  // What changed without touching this case is nobody's concern.
  if (reply === undefined || lost.length === 0) return outcome;
  return { ...outcome, replies: [withNotices(reply, [say.knowledgeChanged, ...new Set(lost)].join(" ")), ...rest] };
}
