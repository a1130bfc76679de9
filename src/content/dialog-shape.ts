// What a dialog's file may hold: the shape alone. Whether it makes sense is checked in dialog.ts.
import * as z from "zod";
import type { Effect } from "../knowledge/dialog.ts";
import { code, id, minutes, sentence, sources } from "./ids.ts";
import { createReport, hasErrors, type Problem, type Report } from "./problem.ts";
import { checkShape } from "./shape.ts";
import { checkStyle } from "./style.ts";
import { findTree, lineOf, type Path, type Tree } from "./tree.ts";
import { parseYaml } from "./yaml.ts";
import { idOf, toPlainLines } from "./article.ts";

const ids = z.array(id);

const answerSchema = z.strictObject({
  label: sentence.optional().describe("What the person presses."),
  findings: ids.optional().describe("Evidence that gives this answer without asking; any of them."),
  "points-to": ids.optional().describe("Causes that nearly always give this answer (0.90)."),
  suggests: ids.optional().describe("Causes that often give this answer (0.60)."),
  "speaks-against": ids.optional().describe("Causes that seldom give this answer (0.15)."),
  "rules-out": ids.optional().describe("Causes that hardly ever give this answer (0.02)."),
});

const questionSchema = z.strictObject({
  from: id.optional().describe("The dialog that has this question in full; then only the effects are written here."),
  ask: sentence.optional().describe("The question, in one sentence."),
  how: sentence.optional().describe("How to find out."),
  minutes: minutes.optional().describe("How long it takes to find out."),
  who: z.union([id, ids]).optional().describe("The role that can tell, or several; without it, anybody."),
  usual: id.optional().describe("The answer that a healthy system gives."),
  reads: z.string().min(1).optional().describe("The value that a free reply gives, in place of answers."),
  answers: z.record(id, answerSchema).optional().describe("The answers on offer, in order."),
});

export const dialogSchema = z.strictObject({
  title: sentence.describe("What the person would call the problem."),
  source: sources.optional().describe("The page or pages that document it: whole addresses."),
  opens: z
    .strictObject({
      codes: z.array(code).optional().describe("Codes that open this dialog."),
      symptoms: z.array(sentence).optional().describe("Complaints that open this dialog."),
    })
    .optional()
    .describe("What opens this dialog."),
  "documented-order": ids.optional().describe("The causes in the order of the documentation."),
  causes: z
    .record(id, z.enum(["often", "sometimes", "rarely"]))
    .describe("Ids of articles, and how often each is the reason."),
  "settle-first": ids
    .optional()
    .describe("Questions that must be settled before the remedy of a cause is given that they do not point to."),
  questions: z.record(id, questionSchema).describe("The questions that tell the causes apart."),
});

export type DialogData = z.infer<typeof dialogSchema>;
export type QuestionData = z.infer<typeof questionSchema>;
export type AnswerData = z.infer<typeof answerSchema>;

export const effects: readonly Effect[] = ["points-to", "suggests", "speaks-against", "rules-out"];

const style = { sentences: new Set(["title", "ask", "how", "label", "symptoms"]), bracketLists: true };

/** A dialog as its file has it, before other dialogs' questions are taken over. */
export interface DialogSource {
  readonly id: string;
  readonly file: string;
  /** Absent where too little could be read; with mistakes, it is what was left without them. */
  readonly data?: DialogData;
  readonly lineOf: (...path: Path) => number;
  /** Whether anything stands there, be it wrong. */
  readonly has: (...path: Path) => boolean;
  readonly problems: readonly Problem[];
}

/** `file` is the path from the dialogs folder; the file's name is the id. */
export function readDialog(file: string, text: string): DialogSource {
  const report = createReport(file);
  const { tree, soundUntil } = parseYaml(toPlainLines(text), 1, report);
  const data = tree === undefined ? undefined : checkTree(tree, soundUntil, report);
  if (tree === undefined && !hasErrors(report.problems)) {
    report.error(1, "This file is empty. Write `title:`, `causes:` and `questions:`, or remove the file.");
  }
  return {
    id: idOf(file),
    file,
    ...(data === undefined ? {} : { data }),
    lineOf: (...path) => (tree === undefined ? 1 : lineOf(tree, ...path)),
    has: (...path) => tree !== undefined && findTree(tree, path).found !== undefined,
    problems: report.problems,
  };
}

function checkTree(tree: Tree, soundUntil: number, report: Report): DialogData | undefined {
  checkStyle(tree, style, report);
  const data = checkShape(dialogSchema, tree, soundUntil, report);
  // Behind a syntax mistake too much is missing for the checks that follow to say anything true.
  return soundUntil === Infinity ? data : undefined;
}
