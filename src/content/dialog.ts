// One dialog: a YAML file to a Dialog, or to all of its mistakes at once.
import type { Dialog } from "../knowledge/dialog.ts";
import { checkEffects } from "./dialog-effects.ts";
import type { DialogContext } from "./dialog-place.ts";
import { readQuestion } from "./dialog-questions.ts";
import { readDialog, type DialogData, type DialogSource } from "./dialog-shape.ts";
import { toList, toSource } from "./ids.ts";
import { didYouMean } from "./nearest.ts";
import { createReport, hasErrors, inOrder, type Parsed, type Report } from "./problem.ts";

export const parseDialog = (file: string, text: string, context: DialogContext): Parsed<Dialog> =>
  toDialog(readDialog(file, text), context);

const somethingElse = "something-else";

export function toDialog(source: DialogSource, context: DialogContext): Parsed<Dialog> {
  const report = createReport(source.file);
  const { data } = source;
  const dialog = data === undefined ? undefined : readData(source, data, context, report);
  const problems = inOrder([...source.problems, ...report.problems]);
  return { problems, ...(dialog === undefined || hasErrors(problems) ? {} : { value: dialog }) };
}

function readData(source: DialogSource, data: DialogData, context: DialogContext, report: Report): Dialog {
  const { lineOf } = source;
  const causes = new Map(Object.entries(data.causes));
  for (const cause of causes.keys()) {
    const line = lineOf("causes", cause);
    if (cause === somethingElse) {
      report.error(line, "`something-else` is a cause of every dialog by itself. Remove the line.");
    } else if (!context.articles.has(cause)) {
      report.error(
        line,
        `There is no article \`${cause}\`.${didYouMean(cause, context.articles) || " Write the article first, or remove the cause."}`,
      );
    }
  }
  const wrong = hasErrors(source.problems);
  if (causes.size === 0 && !wrong) {
    report.error(
      lineOf("causes"),
      "This dialog has no causes. Write the ids of its articles, each with often, sometimes or rarely.",
    );
  }
  const order = data["documented-order"] ?? [];
  for (const [index, cause] of order.entries()) {
    const line = lineOf("documented-order", index);
    if (causes.size > 0 && !causes.has(cause)) {
      report.error(
        line,
        `\`${cause}\` is not a cause of this dialog.${didYouMean(cause, causes.keys()) || " Add it under `causes`, or remove it here."}`,
      );
    }
    if (order.indexOf(cause) !== index) {
      report.error(line, `\`${cause}\` stands twice in this order. Remove one of the two.`);
    }
  }
  if (data.opens?.codes === undefined && data.opens?.symptoms === undefined) {
    report.warning(
      lineOf("opens"),
      "Nothing opens this dialog but an article's `dialog:`. Add `opens:` with codes or symptoms.",
    );
  }
  const questions = Object.entries(data.questions).map(([id, question]) =>
    readQuestion(id, question, { source, context, report, ...(causes.size === 0 ? {} : { causes }) }),
  );
  if (questions.length === 0 && !wrong) {
    report.error(lineOf("questions"), "This dialog asks nothing. Write the questions that tell its causes apart.");
  }
  const settleFirst = data["settle-first"];
  for (const [index, id] of (settleFirst ?? []).entries()) {
    if (!questions.some((question) => question.id === id)) {
      const known = questions.map((question) => question.id);
      report.error(
        lineOf("settle-first", index),
        `\`${id}\` is no question of this dialog.${didYouMean(id, known) || " Add it under `questions`, or remove it here."}`,
      );
    }
  }
  const dialog: Dialog = {
    id: source.id,
    file: source.file,
    title: data.title,
    sources: toList(data.source).flatMap((text) => toSource(text) ?? []),
    opens: { codes: data.opens?.codes ?? [], symptoms: data.opens?.symptoms ?? [] },
    documentedOrder: order,
    causes,
    ...(settleFirst === undefined ? {} : { settleFirst }),
    questions,
  };
  checkEffects(dialog, lineOf, !wrong, report);
  return dialog;
}
