// The questions of a dialog: written in full, or taken over from another dialog with `from:`.
import type { Answer, Effect, Question } from "../knowledge/dialog.ts";
import type { Product } from "../knowledge/product.ts";
import { unknownFinding } from "./article.ts";
import { checkAnswers } from "./dialog-answers.ts";
import type { Place } from "./dialog-place.ts";
import { effects, type AnswerData, type QuestionData } from "./dialog-shape.ts";
import { toList } from "./ids.ts";
import { didYouMean } from "./nearest.ts";
import type { Report } from "./problem.ts";

export function readQuestion(id: string, written: QuestionData, place: Place): Question {
  const { source, context, report } = place;
  const line = source.lineOf("questions", id);
  const inherited = written.from === undefined ? undefined : inherit(id, written, written.from, place);
  const full = inherited ?? written;
  if (written.from === undefined) {
    refuseSameQuestion(id, line, place);
    if (!source.has("questions", id, "ask")) {
      report.error(line, `\`ask\` is missing in \`${id}\`. Add the question in one sentence.`);
    }
    if (!source.has("questions", id, "minutes")) {
      report.error(line, `\`minutes\` is missing in \`${id}\`. Add how long it takes to find out.`);
    }
    checkAnswers(id, written, place);
  }
  const who = toList(full.who);
  for (const role of who) checkRole(role, source.lineOf("questions", id, "who"), context.product, report);
  const answers = Object.entries(full.answers ?? {}).map(([answer, data]) => {
    return readAnswer({ question: id, answer, data, own: written.answers?.[answer] }, place);
  });
  return {
    id,
    ask: full.ask ?? "",
    ...(full.how === undefined ? {} : { how: full.how.trimEnd() }),
    minutes: Number(full.minutes ?? 0),
    who,
    ...(full.usual === undefined ? {} : { usual: full.usual }),
    ...(full.reads === undefined ? {} : { reads: full.reads }),
    answers,
  };
}

/** The question as the other dialog has it; here stand only its effects. */
function inherit(
  id: string,
  written: QuestionData,
  from: string,
  { source, context, report }: Place,
): QuestionData | undefined {
  const line = source.lineOf("questions", id, "from");
  const others = (context.others ?? []).filter((other) => other.id !== source.id);
  const other = others.find((one) => one.id === from);
  if (other === undefined) {
    const names = others.map((one) => one.id);
    report.error(
      line,
      `There is no other dialog \`${from}\`.${didYouMean(from, names) || " Name the one that has the question in full."}`,
    );
    return undefined;
  }
  // Its shape is wrong, which its own file tells.
  if (other.data === undefined) return undefined;
  const question = other.data.questions[id];
  if (question === undefined || question.from !== undefined) {
    const advice =
      question?.from === undefined
        ? "Name the dialog that has it, or write the question here"
        : `Write \`from: ${question.from}\``;
    report.error(line, `\`${from}\` does not have the question \`${id}\` in full. ${advice}.`);
    return undefined;
  }
  for (const key of ["ask", "how", "minutes", "who", "usual", "reads"] as const) {
    if (written[key] !== undefined) {
      report.error(
        source.lineOf("questions", id, key),
        `\`${key}\` comes from \`${from}\`. Remove it here; under \`from\` stand only effects.`,
      );
    }
  }
  for (const [answer, data] of Object.entries(written.answers ?? {})) {
    const at = (...path: string[]) => source.lineOf("questions", id, "answers", answer, ...path);
    const known = Object.keys(question.answers ?? {});
    if (!known.includes(answer)) {
      report.error(
        at(),
        `\`${from}\` has no answer \`${answer}\` to this question.${didYouMean(answer, known) || ` It has ${known.join(", ")}.`}`,
      );
    }
    for (const key of ["label", "findings"] as const) {
      if (data[key] !== undefined) {
        report.error(at(key), `\`${key}\` comes from \`${from}\`. Remove it here; under \`from\` stand only effects.`);
      }
    }
  }
  return question;
}

function refuseSameQuestion(id: string, line: number, { source, context, report }: Place): void {
  const other = (context.others ?? []).find((one) => one.id < source.id && one.data?.questions[id] !== undefined);
  if (other === undefined) return;
  const from = other.data?.questions[id]?.from ?? other.id;
  // Whichever of the two is read first has it in full.
  if (from !== source.id) {
    report.error(
      line,
      `\`${other.id}\` asks \`${id}\`, too, and an id means one question everywhere. Write \`from: ${from}\` here, or use another id.`,
    );
  }
}

function checkRole(role: string, line: number, { roles }: Product, report: Report): void {
  if (roles.length === 0 || roles.some(({ id }) => id === role)) return;
  const known = roles.map(({ id }) => id);
  report.error(
    line,
    `The role \`${role}\` is not in product.yaml.${didYouMean(role, known)} Write one of ${known.join(", ")}.`,
  );
}

interface WrittenAnswer {
  readonly question: string;
  readonly answer: string;
  /** Has label and findings; another dialog's where the question was taken over. */
  readonly data: AnswerData;
  /** Has the effects in this dialog. */
  readonly own: AnswerData | undefined;
}

function readAnswer(
  { question, answer, data, own }: WrittenAnswer,
  { source, causes, context, report }: Place,
): Answer {
  const lineOf = (key: string, index: number): number =>
    source.lineOf("questions", question, "answers", answer, key, index);
  const found = new Map<string, Effect>();
  for (const effect of effects) {
    for (const [index, cause] of (own?.[effect] ?? []).entries()) {
      const before = found.get(cause);
      if (causes?.has(cause) === false) {
        const hint = didYouMean(cause, causes.keys()) || " Add it under `causes`, or remove it here.";
        report.error(lineOf(effect, index), `\`${cause}\` is not a cause of this dialog.${hint}`);
      } else if (before !== undefined) {
        report.error(
          lineOf(effect, index),
          `\`${cause}\` stands under \`${before}\` of this answer already. Keep it under one of the two.`,
        );
      }
      found.set(cause, effect);
    }
  }
  const findings = data.findings ?? [];
  for (const [index, finding] of findings.entries()) {
    if (data === own && context.findings?.has(finding) === false) {
      report.error(lineOf("findings", index), unknownFinding(finding, context.findings));
    }
  }
  return { id: answer, label: data.label ?? "", findings, effects: found };
}
