// assistant check: the content's mistakes, with the examples run through the matcher.
import { createMind } from "../assemble.ts";
import type { Problem } from "../content/problem.ts";
import { believe, type Observation } from "../diagnosis/belief.ts";
import type { Article, Sample } from "../knowledge/article.ts";
import type { Dialog } from "../knowledge/dialog.ts";
import type { Knowledge } from "../knowledge/knowledge.ts";
import { check } from "./check.ts";
import { type Command, contentOptions, exitCodes, parseArguments, say, settingsWith } from "./command.ts";

const help = `assistant check [--knowledge DIR] [--dialogs DIR]

Reads every article and dialog, runs their examples, and prints every mistake as file:line what is wrong. what to do.
The exit code is 1 when there are mistakes; warnings alone are none.

  --knowledge DIR   articles in DIR (or KNOWLEDGE)
  --dialogs DIR     dialogs in DIR; with --knowledge alone there are none (or DIALOGS)
  --orders          print how each answer of each dialog changes the order of its causes
  --links           open the address of every source; needs the network
  --schemas DIR     write the JSON Schemas for editors into DIR, and check nothing
  --help            this text
`;

/** Examples that do not say their day are judged on this one, so that no example changes with the calendar. */
const USUAL_TODAY = "2026-01-15";

export const checking: Command = {
  name: "check",
  summary: "finds mistakes in articles and dialogs (npm run check)",
  help,
  run: async (args, around) => {
    const parsed = parseArguments("check", args, {
      ...contentOptions,
      orders: { type: "boolean" },
      links: { type: "boolean" },
      schemas: { type: "string" },
    });
    if (parsed.kind === "problem") return say(around, [parsed.sentence], exitCodes.usage);
    const { values } = parsed;
    const found = settingsWith(values, around.environment);
    if (found.kind === "problems") return say(around, found.problems, exitCodes.usage);
    const { knowledgeFolder, dialogsFolder, now } = found.settings;
    const today = now ?? new Date(USUAL_TODAY);
    return check(
      {
        knowledge: knowledgeFolder,
        ...(dialogsFolder === undefined ? {} : { dialogs: dialogsFolder }),
        orders: values.orders === true,
        links: values.links === true,
        ...(values.schemas === undefined ? {} : { schemas: values.schemas }),
      },
      {
        out: (line) => { around.stdout.write(`${line}\n`); },
        err: (line) => { around.stderr.write(`${line}\n`); },
      },
      { samples: (knowledge) => checkSamples(knowledge, today), orders },
    ); // prettier-ignore
  },
};

/** The causes of a dialog, most probable first: before any answer, and after each. */
export function orders(dialog: Dialog): readonly string[] {
  const lineOf = (head: string, observations: readonly Observation[]): string => {
    const causes = [...believe(dialog, observations)].toSorted((one, other) => other[1] - one[1]);
    return `${head}: ${causes.map(([cause, probability]) => `${cause} ${Math.round(probability * 100)} %`).join(", ")}`;
  };
  const answers = dialog.questions.flatMap((question) =>
    question.answers.map(({ id }) =>
      lineOf(`${question.id} ${id}`, [{ kind: "answer", question: question.id, answer: id }]),
    ),
  );
  return [lineOf("before any answer", []), ...answers];
}

/** Runs every example and counterexample of the validated articles through the matcher. */
export function checkSamples(knowledge: Knowledge, today: Date): readonly Problem[] {
  const { understand } = createMind(knowledge);
  const verdictOf = (sample: Sample) => {
    const now = sample.today === undefined ? today : new Date(sample.today);
    return understand(sample.text, { now }).report.match;
  };
  return [...knowledge.articles.values()]
    .filter(({ status }) => status === "validated")
    .flatMap((article) => [
      ...article.examples.flatMap((sample) => problemOfExample(article, sample, verdictOf(sample))),
      ...article.counterexamples.flatMap((sample) => problemOfCounterexample(article, sample, verdictOf(sample))),
    ]);
}

type Match = ReturnType<ReturnType<typeof createMind>["understand"]>["report"]["match"];

function problemOfExample(article: Article, sample: Sample, match: Match): readonly Problem[] {
  const named = match.entries.filter((entry) => entry.nearest !== true).map((entry) => entry.id);
  const first = named[0] ?? "nothing";
  // The dialog that decides where the message does not is a right answer too: it leads to the article.
  const right = named.includes(article.id) && (sample.candidate || first === article.id || first === article.dialog);
  const recognized = sample.candidate || match.verdict === "recognized";
  if (right && recognized) return [];
  const what = right ? `is only a candidate` : named.length === 0 ? "is not found" : `finds ${first}`;
  return [
    {
      file: article.file,
      line: sample.line,
      severity: "error",
      message: `This example ${what}. Add the words that tell it apart to the messages or symptoms, or mark it as a candidate.`,
    },
  ];
}

function problemOfCounterexample(article: Article, sample: Sample, match: Match): readonly Problem[] {
  const finds = match.verdict === "recognized" && match.entries[0]?.id === article.id;
  if (!finds) return [];
  return [
    {
      file: article.file,
      line: sample.line,
      severity: "error",
      message: "This counterexample finds the article. Make the messages or symptoms that it shares more precise.",
    },
  ];
}
