// One dialog: a YAML file to a Dialog, or to all of its mistakes at once.
import type { Answer, Dialog, Effect, Question } from "../knowledge/dialog.ts";
import type { Product } from "../knowledge/product.ts";
import { unknownFinding } from "./article.ts";
import { checkEffects } from "./dialog-effects.ts";
import {
  effects,
  readDialog,
  type AnswerData,
  type DialogData,
  type DialogSource,
  type QuestionData,
} from "./dialog-shape.ts";
import { toList, toSource } from "./ids.ts";
import { didYouMean } from "./nearest.ts";
import { createReport, hasErrors, type Parsed, type Report } from "./problem.ts";

export interface DialogContext {
  /** Ids of the articles that exist, those with mistakes of their own included. */
  readonly articles: ReadonlySet<string>;
  /** The other dialogs, whose questions may be taken over with `from:`. */
  readonly others?: readonly DialogSource[];
  readonly product: Product;
  /** Findings and values that the readers can give; without them every name is taken. */
  readonly findings?: ReadonlySet<string>;
  readonly readings?: ReadonlySet<string>;
}

export const parseDialog = (file: string, text: string, context: DialogContext): Parsed<Dialog> =>
  toDialog(readDialog(file, text), context);

/** Always on offer, and therefore never written. */
const alwaysOffered: ReadonlySet<string> = new Set(["dont-know", "cant-check", "unknown"]);
const somethingElse = "something-else";

export function toDialog(source: DialogSource, context: DialogContext): Parsed<Dialog> {
  const report = createReport(source.file);
  const { data } = source;
  const dialog = data === undefined ? undefined : readData(source, data, context, report);
  const problems = [...source.problems, ...report.problems];
  return { problems, ...(dialog === undefined || hasErrors(problems) ? {} : { value: dialog }) };
}

function readData(source: DialogSource, data: DialogData, context: DialogContext, report: Report): Dialog {
  const { lineOf } = source;
  const causes = new Map(Object.entries(data.causes));
  for (const cause of causes.keys()) {
    const line = lineOf("causes", cause);
    if (cause === somethingElse)
      report.error(line, "`something-else` is a cause of every dialog by itself. Remove the line.");
    else if (!context.articles.has(cause)) {
      report.error(
        line,
        `There is no article \`${cause}\`.${didYouMean(cause, context.articles) || " Write the article first, or remove the cause."}`,
      );
    }
  }
  if (causes.size === 0)
    report.error(
      lineOf("causes"),
      "This dialog has no causes. Write the ids of its articles, each with often, sometimes or rarely.",
    );
  const order = data["documented-order"] ?? [];
  for (const [index, cause] of order.entries()) {
    const line = lineOf("documented-order", index);
    if (!causes.has(cause))
      report.error(
        line,
        `\`${cause}\` is no cause of this dialog.${didYouMean(cause, causes.keys()) || " Add it under `causes`, or remove it here."}`,
      );
    if (order.indexOf(cause) !== index)
      report.error(line, `\`${cause}\` stands twice in this order. Remove one of the two.`);
  }
  if (data.opens?.codes === undefined && data.opens?.symptoms === undefined) {
    report.warning(
      lineOf("opens"),
      "Nothing opens this dialog but an article's `dialog:`. Add `opens:` with codes or symptoms.",
    );
  }
  const questions = Object.entries(data.questions).map(([id, question]) =>
    readQuestion(id, question, { source, causes, context, report }),
  );
  if (questions.length === 0)
    report.error(lineOf("questions"), "This dialog asks nothing. Write the questions that tell its causes apart.");
  const dialog: Dialog = {
    id: source.id,
    file: source.file,
    title: data.title,
    sources: toList(data.source).flatMap((text) => toSource(text) ?? []),
    opens: { codes: data.opens?.codes ?? [], symptoms: data.opens?.symptoms ?? [] },
    documentedOrder: order,
    causes,
    questions,
  };
  checkEffects(dialog, lineOf, report);
  return dialog;
}

interface Place {
  readonly source: DialogSource;
  readonly causes: ReadonlyMap<string, unknown>;
  readonly context: DialogContext;
  readonly report: Report;
}

function readQuestion(id: string, written: QuestionData, place: Place): Question {
  const { source, context, report } = place;
  const line = source.lineOf("questions", id);
  const inherited = written.from === undefined ? undefined : inherit(id, written, written.from, place);
  const full = inherited ?? written;
  if (written.from === undefined) {
    refuseSameQuestion(id, line, place);
    if (full.ask === undefined)
      report.error(line, `\`ask\` is missing in \`${id}\`. Add the question in one sentence.`);
    if (full.minutes === undefined)
      report.error(line, `\`minutes\` is missing in \`${id}\`. Add how long it takes to find out.`);
    checkAnswers(id, written, place);
  }
  const who = toList(full.who);
  for (const role of who) checkRole(role, source.lineOf("questions", id, "who"), context.product, report);
  const answers = Object.entries(full.answers ?? {}).map(([answer, data]) => {
    const own = written.answers?.[answer];
    return readAnswer(answer, data, own, [id, answer], place);
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
    report.error(
      line,
      `There is no other dialog \`${from}\`.${
        didYouMean(
          from,
          others.map((one) => one.id),
        ) || " Name the one that has the question in full."
      }`,
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
    if (written[key] !== undefined)
      report.error(
        source.lineOf("questions", id, key),
        `\`${key}\` comes from \`${from}\`. Remove it here; under \`from\` stand only effects.`,
      );
  }
  for (const [answer, data] of Object.entries(written.answers ?? {})) {
    const at = (...path: string[]) => source.lineOf("questions", id, "answers", answer, ...path);
    const known = Object.keys(question.answers ?? {});
    if (!known.includes(answer))
      report.error(
        at(),
        `\`${from}\` has no answer \`${answer}\` to this question.${didYouMean(answer, known) || ` It has ${known.join(", ")}.`}`,
      );
    for (const key of ["label", "findings"] as const) {
      if (data[key] !== undefined)
        report.error(at(key), `\`${key}\` comes from \`${from}\`. Remove it here; under \`from\` stand only effects.`);
    }
  }
  return question;
}

function refuseSameQuestion(id: string, line: number, { source, context, report }: Place): void {
  const other = (context.others ?? []).find((one) => one.id < source.id && one.data?.questions[id] !== undefined);
  if (other === undefined) return;
  const from = other.data?.questions[id]?.from ?? other.id;
  // Whichever of the two is read first has it in full.
  if (from !== source.id)
    report.error(
      line,
      `\`${other.id}\` asks \`${id}\`, too, and an id means one question everywhere. Write \`from: ${from}\` here, or use another id.`,
    );
}

function checkAnswers(id: string, question: QuestionData, { source, report }: Place): void {
  const line = source.lineOf("questions", id);
  const answers = Object.entries(question.answers ?? {});
  const at = (...path: string[]) => source.lineOf("questions", id, "answers", ...path);
  if (question.reads !== undefined) {
    if (question.answers !== undefined)
      report.error(
        at(),
        `\`${id}\` has \`reads\` and \`answers\`. Keep \`reads\` where the reply is a free value, \`answers\` where it is a choice.`,
      );
    if (question.usual !== undefined)
      report.error(
        source.lineOf("questions", id, "usual"),
        "A question with `reads` has no usual answer. Remove the line.",
      );
    return;
  }
  if (answers.length < 2)
    report.error(
      line,
      `\`${id}\` has fewer than two answers. Add the other, or use \`reads\` where the reply is a free value.`,
    );
  if (question.usual !== undefined && question.answers?.[question.usual] === undefined) {
    report.error(
      source.lineOf("questions", id, "usual"),
      `\`usual: ${question.usual}\` is no answer of \`${id}\`.${didYouMean(question.usual, Object.keys(question.answers ?? {})) || " Name one of its answers."}`,
    );
  }
  const owners = new Map<string, string>();
  for (const [answer, { label, findings = [] }] of answers) {
    if (label === undefined)
      report.error(at(answer), `\`label\` is missing in \`${answer}\`. Add what the person presses.`);
    if (alwaysOffered.has(answer) || /^i (?:don.?t know|can.?t check)/i.test(label ?? "")) {
      report.error(
        at(answer),
        `"I don't know" and "I can't check" are always on offer. Remove the answer \`${answer}\`.`,
      );
    }
    const same = answers.find(([other, data]) => other !== answer && data.label !== undefined && data.label === label);
    if (same !== undefined && same[0] < answer)
      report.error(at(answer, "label"), `\`${same[0]}\` has the same label. Say what is different.`);
    for (const [index, finding] of findings.entries()) {
      const owner = owners.get(finding);
      if (owner !== undefined)
        report.error(
          source.lineOf("questions", id, "answers", answer, "findings", index),
          `\`${finding}\` gives the answer \`${owner}\` already. Keep it under one of the two.`,
        );
      owners.set(finding, answer);
    }
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

/** `data` has label and findings, `own` the effects in this dialog. */
function readAnswer(
  id: string,
  data: AnswerData,
  own: AnswerData | undefined,
  [question, answer]: readonly [string, string],
  { source, causes, context, report }: Place,
): Answer {
  const found = new Map<string, Effect>();
  for (const effect of effects) {
    for (const [index, cause] of (own?.[effect] ?? []).entries()) {
      const line = source.lineOf("questions", question, "answers", answer, effect, index);
      const before = found.get(cause);
      if (!causes.has(cause))
        report.error(
          line,
          `\`${cause}\` is no cause of this dialog.${didYouMean(cause, causes.keys()) || " Add it under `causes`, or remove it here."}`,
        );
      else if (before !== undefined)
        report.error(
          line,
          `\`${cause}\` stands under \`${before}\` of this answer already. Keep it under one of the two.`,
        );
      found.set(cause, effect);
    }
  }
  const findings = data.findings ?? [];
  for (const [index, finding] of findings.entries()) {
    if (context.findings?.has(finding) === false)
      report.error(
        source.lineOf("questions", question, "answers", answer, "findings", index),
        unknownFinding(finding, context.findings),
      );
  }
  return { id, label: data.label ?? "", findings, effects: found };
}
