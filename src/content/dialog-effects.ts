// Whether the answers of a dialog can do their work: masses that fit, causes that can be found and told apart.
import type { Dialog, Effect, Question } from "../knowledge/dialog.ts";
import { hasErrors, type Report } from "./problem.ts";
import type { Path } from "./tree.ts";

/** P(answer | cause) in hundredths, so that sums are exact: the table of diagnosis/words.ts, held to it by a test. */
export const massOfEffect: Readonly<Record<Effect, number>> = {
  "points-to": 90,
  suggests: 60,
  "speaks-against": 15,
  "rules-out": 2,
};

/** The words by which a cause can come to the top. */
const speaksFor: ReadonlySet<Effect> = new Set(["points-to", "suggests"]);

/** What remains belongs to the answers that nobody thought of: people err. */
const mostMass = 98;

export function checkEffects(dialog: Dialog, lineOf: (...path: Path) => number, sound: boolean, report: Report): void {
  for (const question of dialog.questions) checkMasses(question, lineOf, report);
  // An answer that could not be read may have been the one that is missed below.
  if (!sound || hasErrors(report.problems)) return;
  const pointed = new Set(
    dialog.questions.flatMap(({ answers }) =>
      answers.flatMap(({ effects }) =>
        [...effects].flatMap(([cause, effect]) => (speaksFor.has(effect) ? [cause] : [])),
      ),
    ),
  );
  const causes = [...dialog.causes.keys()];
  for (const cause of causes) {
    if (!pointed.has(cause)) {
      report.warning(
        lineOf("causes", cause),
        `No answer points to \`${cause}\`. Add the answer by which it shows itself.`,
      );
    }
  }
  for (const [index, one] of causes.entries()) {
    const alike = causes
      .slice(index + 1)
      .filter((other) => !dialog.questions.some((question) => tellsApart(question, one, other)));
    if (alike.length > 0) {
      report.warning(
        lineOf("causes", one),
        `No question tells \`${one}\` from ${alike.map((id) => `\`${id}\``).join(", ")}. Add an answer that fits only one of them.`,
      );
    }
  }
}

function checkMasses(question: Question, lineOf: (...path: Path) => number, report: Report): void {
  const sums = new Map<string, number>();
  for (const { effects } of question.answers) {
    for (const [cause, effect] of effects) sums.set(cause, (sums.get(cause) ?? 0) + massOfEffect[effect]);
  }
  for (const [cause, sum] of sums) {
    if (sum <= mostMass) continue;
    const named = question.answers.filter(({ effects }) => effects.has(cause)).map(({ id }) => id);
    report.error(
      lineOf("questions", question.id),
      `The answers ${named.join(" and ")} claim ${(sum / 100).toFixed(2)} of \`${cause}\`, more than 0.98. Weaken one: a cause gives mostly one answer.`,
    );
  }
}

const tellsApart = (question: Question, one: string, other: string): boolean =>
  question.answers.some(({ effects }) => effects.get(one) !== effects.get(other));
