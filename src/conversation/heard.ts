// What the person said, as it may be shown and kept: a report with its values marked, or the label of what was pressed.
import { textOfInlines } from "../knowledge/blocks.ts";
import { articleOf, type Knowledge } from "../knowledge/knowledge.ts";
import type { Phrases } from "../phrases/en.ts";
import { linesOf } from "../text/normalize.ts";
import type { Intent } from "./interpret.ts";
import type { Report } from "./report.ts";
import type { Said } from "./said.ts";
import { openQuestion, type Standing } from "./standing.ts";
import type { Telling } from "./telling.ts";
import type { Heard } from "./turn.ts";
import { marksOf } from "./values.ts";

export function heardOf(
  intent: Intent,
  input: { readonly said: Said; readonly report?: Report },
  before: Standing,
  { knowledge, say }: Pick<Telling, "knowledge" | "say">,
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
  return { kind: "choice", label: labelOf(said, report, before, knowledge, say) };
}

/** What a press, or the words typed for one, is called in the record of the conversation. */
function labelOf(said: Said, report: Report | undefined, before: Standing, knowledge: Knowledge, say: Phrases): string {
  if (report !== undefined) return report.text;
  if ("answer" in said) {
    const question = openQuestion(before);
    const role = knowledge.product.roles.find(({ id }) => id === said.answer)?.asked;
    return (
      question?.answers.find((answer) => answer.id === said.answer)?.label ?? role ?? wayOutLabel(said.answer, say)
    );
  }
  if ("action" in said) return actionLabels(say)[said.action] ?? said.action;
  if ("pick" in said) {
    const article = articleOf(knowledge, said.pick);
    return article === undefined
      ? (knowledge.dialogs.get(said.pick)?.title ?? said.pick)
      : textOfInlines(article.title);
  }
  if ("deny" in said) return say.notThat;
  if ("role" in said) return knowledge.product.roles.find(({ id }) => id === said.role)?.label ?? said.role;
  if ("change" in said)
    return before.diagnosis?.dialog.questions.find(({ id }) => id === said.change)?.ask ?? say.change;
  if ("tick" in said) return say.stepDone;
  return said.text;
}

function wayOutLabel(answer: string, say: Phrases): string {
  return answer === "dont-know" ? say.dontKnow : answer === "cant-check" ? say.cantCheck : answer;
}

const actionLabels = (say: Phrases): Readonly<Record<string, string>> => ({
  fixed: say.worksNow,
  "not-fixed": say.didNotHelp,
  "hand-over": say.handOver,
  "show-fix": say.showFix,
  back: say.back,
  restart: say.startOver,
  help: say.help,
  none: say.noneOfThese,
  tried: say.alreadyTriedShort,
  done: say.stepDone,
  skip: say.stepSkip,
  undone: say.undone,
  waive: say.waive,
  why: say.why,
  status: say.status,
  "what-if": say.whatIf,
  "ask-customer": say.askCustomer,
  remind: say.remindMe,
  park: say.park,
  resume: say.resume,
  "dont-know": say.dontKnow,
  "cant-check": say.cantCheck,
});
