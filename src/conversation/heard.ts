// What the person said, as it may be shown and kept: a report with its values marked, or the label of what was pressed.
import { textOfInlines } from "../knowledge/blocks.ts";
import { articleOf, type Knowledge } from "../knowledge/knowledge.ts";
import { en } from "../phrases/en.ts";
import { linesOf } from "../text/normalize.ts";
import { openQuestion } from "./explain-replies.ts";
import type { Intent } from "./interpret.ts";
import type { Report } from "./report.ts";
import type { Said } from "./said.ts";
import type { Standing } from "./standing.ts";
import type { Heard } from "./turn.ts";
import { marksOf } from "./values.ts";

export function heardOf(
  intent: Intent,
  input: { readonly said: Said; readonly report?: Report },
  before: Standing,
  knowledge: Knowledge,
): Heard {
  const { said, report } = input;
  if (report !== undefined && (intent.kind === "report" || intent.kind === "smalltalk")) {
    return {
      kind: "report",
      text: report.text,
      ...(report.file === undefined ? {} : { file: report.file }),
      marks: marksOf(report.readings, linesOf(report.text)),
      masked: report.masked,
    };
  }
  return { kind: "choice", label: labelOf(said, report, before, knowledge) };
}

/** What a press, or the words typed for one, is called in the record of the conversation. */
function labelOf(said: Said, report: Report | undefined, before: Standing, knowledge: Knowledge): string {
  if (report !== undefined) return report.text;
  if ("answer" in said) {
    const question = openQuestion(before);
    const role = knowledge.product.roles.find(({ id }) => id === said.answer)?.asked;
    return question?.answers.find((answer) => answer.id === said.answer)?.label ?? role ?? wayOutLabel(said.answer);
  }
  if ("action" in said) return actionLabels[said.action] ?? said.action;
  if ("pick" in said) {
    const article = articleOf(knowledge, said.pick);
    return article === undefined
      ? (knowledge.dialogs.get(said.pick)?.title ?? said.pick)
      : textOfInlines(article.title);
  }
  if ("deny" in said) return en.notThat;
  if ("role" in said) return knowledge.product.roles.find(({ id }) => id === said.role)?.label ?? said.role;
  if ("change" in said)
    return before.diagnosis?.dialog.questions.find(({ id }) => id === said.change)?.ask ?? en.change;
  if ("tick" in said) return en.stepDone;
  return said.text;
}

function wayOutLabel(answer: string): string {
  return answer === "dont-know" ? en.dontKnow : answer === "cant-check" ? en.cantCheck : answer;
}

const actionLabels: Readonly<Record<string, string>> = {
  fixed: en.worksNow,
  "not-fixed": en.didNotHelp,
  "hand-over": en.handOver,
  "show-fix": en.showFix,
  back: en.back,
  restart: en.startOver,
  help: en.help,
  none: en.noneOfThese,
  tried: en.alreadyTriedShort,
  done: en.stepDone,
  skip: en.stepSkip,
  undone: en.undone,
  waive: en.waive,
  why: en.why,
  status: en.status,
  "what-if": en.whatIf,
  "ask-customer": en.askCustomer,
  remind: en.remindMe,
  park: en.park,
  resume: en.resume,
  "dont-know": en.dontKnow,
  "cant-check": en.cantCheck,
};
