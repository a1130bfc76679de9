// assistant show: a dialog as its owner wants to see it, with what follows from it.
import { loadKnowledge } from "../assemble.ts";
import { didYouMean } from "../content/nearest.ts";
import { type Costs, costsFor } from "../diagnosis/costs.ts";
import { type Branch, treeOf } from "../diagnosis/simulation/tree.ts";
import { priorOf, somethingElse, weightOfLikelihood } from "../diagnosis/words.ts";
import type { Answer, Dialog, Effect, Question } from "../knowledge/dialog.ts";
import { type Command, contentHelp, contentOptions, exitCodes, parseArguments, say, settingsWith, write } from "./command.ts"; // prettier-ignore

const help = `assistant show <dialog>

Draws a dialog: its causes with their weights and the minutes of their remedies; its questions with what each answer
does; and the moves that follow, for somebody who answers as the table of words expects.

${contentHelp}
`;

export const show: Command = {
  name: "show",
  summary: "draws a dialog for its owner: causes, questions, and what follows",
  help,
  run: async (args, around) => {
    const [first, ...others] = args;
    const id = first?.startsWith("-") === true ? undefined : first;
    const parsed = parseArguments("show", id === undefined ? args : others, contentOptions);
    if (parsed.kind === "problem") return say(around, [parsed.sentence], exitCodes.usage);
    if (id === undefined) return say(around, ["Which dialog? Write its id: assistant show <dialog>"], exitCodes.usage);
    const found = settingsWith(parsed.values, around.environment);
    if (found.kind === "problems") return say(around, found.problems, exitCodes.usage);
    const loaded = await loadKnowledge(found.settings);
    if (loaded.kind === "problems") return say(around, loaded.problems, exitCodes.failed);
    const { articles, dialogs, product } = loaded.knowledge;
    const dialog = dialogs.get(id);
    if (dialog === undefined) {
      const known = [...dialogs.keys()];
      const all = known.length === 0 ? " There are none." : ` There are ${known.join(", ")}.`;
      return say(around, [`There is no dialog "${id}".${didYouMean(id, known) || all}`], exitCodes.usage);
    }
    const costs = costsFor((article) => articles.get(article), product, undefined);
    await write(around.stdout, `${drawn(dialog, costs).join("\n")}\n`);
    return exitCodes.done;
  },
};

/** Lines of plain text. */
export function drawn(dialog: Dialog, costs: Costs): readonly string[] {
  return [
    `${dialog.title} (${dialog.id})`,
    "",
    "Causes, likeliest first",
    ...causesOf(dialog, costs),
    "",
    "Questions",
    ...dialog.questions.flatMap((question) => ["", ...questionLines(question, costs)]),
    "",
    "What follows, where every answer is the expected one",
    "",
    ...branchLines(treeOf(dialog, costs), ""),
  ];
}

function causesOf(dialog: Dialog, costs: Costs): readonly string[] {
  const prior = priorOf(dialog);
  const width = Math.max(somethingElse.length, ...[...dialog.causes.keys()].map((cause) => cause.length));
  const line = (cause: string, word: string, rest: string): string =>
    `  ${cause.padEnd(width)}  ${word.padEnd(9)}  ${percent(prior.get(cause) ?? 0).padStart(4)}  ${rest}`;
  return [
    ...[...dialog.causes]
      .toSorted((one, other) => weightOfLikelihood[other[1]] - weightOfLikelihood[one[1]])
      .map(([cause, likelihood]) => {
        const wait = costs.waits?.(cause) === true ? ", mainly waiting" : "";
        return line(cause, likelihood, `${minutes(costs.fix(cause))} to remedy${wait}`);
      }),
    line(somethingElse, "", "in every dialog"),
  ];
}

const percent = (share: number): string => `${Math.round(share * 100)} %`;
const minutes = (count: number): string => `${Math.round(count)} min`;

function questionLines(question: Question, costs: Costs): readonly string[] {
  const who = question.who.length === 0 ? "anybody" : question.who.join(" or ");
  const width = Math.max(0, ...question.answers.map(({ id }) => id.length));
  return [
    `  ${question.id} (${minutes(costs.ask(question))}, ${who}): ${question.ask}`,
    ...(question.reads === undefined ? [] : [`    the reply is read: ${question.reads}`]),
    ...question.answers.map((answer) => {
      const usual = answer.id === question.usual ? ["usual"] : [];
      return `    ${answer.id.padEnd(width)}  ${[...usual, ...effectsOf(answer)].join("; ") || "says nothing about any cause"}`;
    }),
  ];
}

const inWords: Readonly<Record<Effect, string>> = {
  "points-to": "points to",
  suggests: "suggests",
  "speaks-against": "speaks against",
  "rules-out": "rules out",
};

const effectsOf = ({ effects }: Answer): readonly string[] =>
  Object.entries(inWords).flatMap(([effect, words]) => {
    const causes = [...effects].filter(([, own]) => own === effect).map(([cause]) => cause);
    return causes.length === 0 ? [] : [`${words} ${causes.join(", ")}`];
  });

function branchLines(branch: Branch, indent: string): readonly string[] {
  switch (branch.kind) {
    case "hand-over":
      return [`${indent}hand over (not reached: ${branch.causes.join(", ")})`];
    case "try":
    case "wait": {
      const line = `${indent}${branch.kind === "wait" ? "wait for" : "try"} ${branch.article}`;
      return branch.next === undefined
        ? [line]
        : [`${line}; if it does not help:`, ...branchLines(branch.next, indent)];
    }
    case "ask":
      return [
        `${indent}ask ${branch.question.id}`,
        ...branch.answers.flatMap(({ answer, next }, index) => {
          const last = index === branch.answers.length - 1;
          const [first = "", ...rest] = branchLines(next, "");
          const head = `${indent}${last ? "└" : "├"}─ ${answer.id}: ${first}`;
          return [head, ...rest.map((line) => `${indent}${last ? " " : "│"}  ${line}`)];
        }),
      ];
  }
}
