// The case file: what the next level needs, as text to copy. Secrets are masked; names stay as the person pasted them.
import { textOfBlocks, textOfInlines } from "../knowledge/blocks.ts";
import { articleOf } from "../knowledge/knowledge.ts";
import { sentenceOf } from "../phrases/findings.ts";
import { questionsToSend } from "./customer.ts";
import { labelOf } from "./for-and-against.ts";
import { openChanges } from "./ledger.ts";
import { isWayOut } from "./session.ts";
import type { Standing } from "./standing.ts";
import { collectBlocks } from "./unknown-reply.ts";
import { panelOf } from "./panel-of.ts";
import type { Telling } from "./telling.ts";
import { valuesRead } from "./values.ts";

/** Of each report the case file shows so many lines; the rest is in the paste itself. */
const mostLines = 40;

export function caseFile(standing: Standing, telling: Telling): string {
  const { say, knowledge, zone, now } = telling;
  const title = (id: string): string => {
    const article = articleOf(knowledge, id);
    if (article !== undefined) return `${textOfInlines(article.title)} (${id})`;
    return knowledge.dialogs.get(id)?.title ?? id;
  };
  const at = (iso: string): string =>
    new Intl.DateTimeFormat(say.dates, { dateStyle: "medium", timeStyle: "short", timeZone: zone }).format(
      Date.parse(iso),
    );

  const reported: string[] = [];
  const read: string[] = [];
  const asked: string[] = [];
  const tried: string[] = [];
  for (const fact of standing.facts) {
    switch (fact.kind) {
      case "report": {
        const lines = fact.report.text.split(/\r\n|\n|\r/);
        reported.push(
          `[${at(fact.at)}${fact.report.file === undefined ? "" : `, ${fact.report.file}`}]`,
          ...lines.slice(0, mostLines),
        );
        if (fact.report.lines > mostLines) reported.push(`(… ${say.fileMoreLines(fact.report.lines - mostLines)})`);
        for (const value of valuesRead(fact.report.readings, say, zone)) {
          read.push(`- ${value.label}: ${value.value}${value.line === undefined ? "" : ` (${say.line(value.line)})`}`);
        }
        break;
      }
      case "answer": {
        const question = standing.diagnosis?.dialog.questions.find((each) => each.id === fact.question);
        const label =
          question === undefined ? (fact.words?.label ?? fact.answer) : labelOf(question, fact.answer, telling);
        asked.push(`- ${question?.ask ?? fact.words?.ask ?? fact.question} ${label}`);
        break;
      }
      case "tried":
        tried.push(`- ${title(fact.article)}: ${fact.helped ? say.fileHelped : say.fileNotHelped}`);
        break;
      case "pick":
        asked.push(`- ${title(fact.id)}`);
        break;
      case "none":
        asked.push(`- ${say.noneOfThese}`);
        break;
      case "step": {
        const step = articleOf(knowledge, fact.article)?.ways[(fact.way ?? 1) - 1]?.steps[fact.number - 1];
        const words = step === undefined ? String(fact.number) : textOfBlocks(step.content).split("\n")[0]!;
        tried.push(`- ${words} (${fact.state === "done" ? say.stepDone.toLowerCase() : say.fileSkipped})`);
        break;
      }
      case "role": {
        const label = knowledge.product.roles.find(({ id }) => id === fact.role)?.label;
        if (label !== undefined) asked.push(`- ${say.fileRole}: ${label}`);
        break;
      }
      case "deny":
        asked.push(
          `- ${textOfInlines(sentenceOf({ finding: fact.finding, values: {}, lines: [], report: 0 }, zone, say.findings))} ${say.notThat}`,
        );
        break;
      case "show-fix":
      case "reopen":
      case "settled":
      case "asked-customer":
      case "reminder":
      case "parked":
      case "resumed":
      case "handed-over":
        break;
    }
  }
  const found = foundLines(standing, telling, title);
  const ruledOut = panelOf(standing, telling).ruledOut.map((each) => `- ${each.title}: ${each.fact}`);
  const open = openChanges(standing.changes).map((change) => `- ${change.text} (${say.ledgerSince(at(change.since))})`);
  const missing = missingLines(standing, telling);
  const part = (heading: string, lines: readonly string[]): string =>
    `${heading}\n${lines.length === 0 ? `- ${say.fileNothing}` : lines.join("\n")}`;
  return [
    `${say.caseFileTitle}${knowledge.product.name === "" ? "" : `: ${knowledge.product.name}`} (${at(now.toISOString())}, ${zone})`,
    part(say.fileReported, reported),
    part(say.fileRead, read),
    part(say.fileFound, found),
    part(say.fileAsked, asked),
    ...(ruledOut.length === 0 ? [] : [part(say.fileRuledOut, ruledOut)]),
    part(say.fileTried, tried),
    ...(open.length === 0 ? [] : [part(say.fileOpen, open)]),
    part(say.fileMissing, missing),
  ].join("\n\n");
}

function foundLines(standing: Standing, telling: Telling, title: (id: string) => string): readonly string[] {
  const lines = standing.findings.flatMap((finding) => {
    const sentence = textOfInlines(sentenceOf(finding, telling.zone, telling.say.findings));
    return sentence === "" ? [] : [`- ${sentence} (${finding.lines.map((line) => telling.say.line(line)).join(", ")})`];
  });
  if (standing.focus.kind === "article") lines.push(`- ${title(standing.focus.article.id)}`);
  if (standing.diagnosis !== undefined) {
    for (const [cause, probability] of [...standing.diagnosis.belief]
      .toSorted((one, other) => other[1] - one[1])
      .slice(0, 3)) {
      if (articleOf(telling.knowledge, cause) === undefined) continue;
      const line = `- ${title(cause)}: ${probability >= 0.5 ? telling.say.likely.likely : telling.say.likely.possible}`;
      if (!lines.includes(`- ${title(cause)}`)) lines.push(line);
    }
  }
  return lines;
}

/** Questions that nobody could answer and those that would still tell causes apart, with how to find out; then what the product asks to collect. */
function missingLines(standing: Standing, telling: Telling): readonly string[] {
  const { say } = telling;
  const open = standing.facts.flatMap((fact) => {
    if (fact.kind !== "answer" || !isWayOut(fact.answer)) return [];
    const question = standing.diagnosis?.dialog.questions.find((each) => each.id === fact.question);
    return question === undefined ? [] : [`- ${question.ask} (${say.fileUnanswered})`];
  });
  const useful = questionsToSend(standing).map(({ ask, how = "" }) => {
    const lines = how.split("\n").filter((line) => line.trim() !== "" && !line.trim().startsWith("```"));
    return [`- ${ask}`, ...lines.map((line) => `  ${line.trim()}`)].join("\n");
  });
  const collect = textOfBlocks(collectBlocks(telling));
  return [
    ...open,
    ...useful,
    ...collect
      .split("\n")
      .filter((line) => line.trim() !== "")
      .map((line) => `- ${line}`),
  ];
}
