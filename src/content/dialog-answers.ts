// Whether the answers of a question can be given: enough of them, each its own, none that is always on offer.
import type { Place } from "./dialog-place.ts";
import type { QuestionData } from "./dialog-shape.ts";
import { didYouMean } from "./nearest.ts";

/** Always on offer, and therefore never written. */
const alwaysOffered: ReadonlySet<string> = new Set(["dont-know", "cant-check"]);
const soundsAlwaysOffered = /^i (?:do not|don.?t) know|^i (?:cannot|can.?t) check/i;

export function checkAnswers(id: string, question: QuestionData, place: Place): void {
  const { source, report } = place;
  const lineOf = (...path: string[]): number => source.lineOf("questions", id, ...path);
  if (question.reads !== undefined) {
    checkReads(id, question, lineOf, place);
    return;
  }
  const ids = Object.keys(question.answers ?? {});
  if (ids.length < 2) {
    report.error(
      lineOf(),
      `\`${id}\` has fewer than two answers. Add the other, or use \`reads\` where the reply is a free value.`,
    );
  }
  if (question.usual !== undefined && !ids.includes(question.usual)) {
    const hint = didYouMean(question.usual, ids) || " Name one of its answers.";
    report.error(lineOf("usual"), `\`usual: ${question.usual}\` is not an answer of \`${id}\`.${hint}`);
  }
  /** Which answer has a label, and which is given by a finding: two owners would mean two answers at once. */
  const labels = new Map<string, string>();
  const findings = new Map<string, string>();
  for (const [answer, data] of Object.entries(question.answers ?? {})) {
    const line = lineOf("answers", answer);
    if (!source.has("questions", id, "answers", answer, "label")) {
      report.error(line, `\`label\` is missing in \`${answer}\`. Add what the person presses.`);
    } else if (data.label !== undefined) {
      claim(labels, data.label, answer, (owner) => {
        report.error(lineOf("answers", answer, "label"), `\`${owner}\` has the same label. Say what is different.`);
      });
    }
    if (alwaysOffered.has(answer) || soundsAlwaysOffered.test(data.label ?? "")) {
      report.error(line, `"I don't know" and "I can't check" are always on offer. Remove the answer \`${answer}\`.`);
    }
    for (const [index, finding] of (data.findings ?? []).entries()) {
      claim(findings, finding, answer, (owner) => {
        const at = source.lineOf("questions", id, "answers", answer, "findings", index);
        report.error(at, `\`${finding}\` gives the answer \`${owner}\` already. Keep it under one of the two.`);
      });
    }
  }
}

function claim(owners: Map<string, string>, what: string, owner: string, taken: (by: string) => void): void {
  const by = owners.get(what);
  if (by !== undefined) taken(by);
  owners.set(what, owner);
}

function checkReads(
  id: string,
  { reads = "", answers, usual }: QuestionData,
  lineOf: (...path: string[]) => number,
  { context, report }: Place,
): void {
  if (context.readings?.has(reads) === false) {
    const hint = didYouMean(reads, context.readings) || ` Write one of ${[...context.readings].join(", ")}.`;
    report.error(lineOf("reads"), `No reader gives the value \`${reads}\`.${hint}`);
  }
  if (answers !== undefined) {
    report.error(
      lineOf("answers"),
      `\`${id}\` has \`reads\` and \`answers\`. Keep \`reads\` where the reply is a free value, \`answers\` where it is a choice.`,
    );
  }
  if (usual !== undefined) {
    report.error(lineOf("usual"), "A question with `reads` has no usual answer. Remove the line.");
  }
}
