// The panel beside the newest answer, from where the case stands.
import { priorOf, somethingElse } from "../diagnosis/words.ts";
import { textOfInlines } from "../knowledge/blocks.ts";
import { articleOf } from "../knowledge/knowledge.ts";
import { sentenceOf } from "../phrases/findings.ts";
import type { LikelihoodWord, Panel } from "./panel.ts";
import { isWayOut, type Diagnosis, type Standing } from "./standing.ts";
import type { Telling } from "./telling.ts";
import { valuesRead } from "./values.ts";

/** A cause below this share, and well below where it began, is ruled out. */
const ruledOutBelow = 0.03;
const possibleFrom = 0.04;
const likelyFrom = 0.4;
const lessLikelyBelow = 0.12;
const mostShown = 5;

export function panelOf(standing: Standing, telling: Telling): Panel {
  const { say, zone } = telling;
  const known = valuesRead(
    standing.reports.flatMap((report) => report.readings),
    say,
    zone,
  ).map(({ label, value }) => ({ label, value }));
  const { diagnosis } = standing;
  if (diagnosis === undefined) return { possible: [], ruledOut: [], known };
  const ordered = [...diagnosis.belief].toSorted((one, other) => other[1] - one[1]);
  const title = (cause: string): string => {
    const article = articleOf(telling.knowledge, cause);
    return article === undefined ? say.somethingElseCause : textOfInlines(article.title);
  };
  const prior = priorOf(diagnosis.dialog);
  return {
    possible: ordered
      .filter(([, share]) => share >= possibleFrom)
      .slice(0, mostShown)
      .map(([cause, share]) => ({ title: title(cause), word: wordOf(share), share })),
    ruledOut: ordered
      .filter(
        ([cause, share]) => cause !== somethingElse && share < ruledOutBelow && share < (prior.get(cause) ?? 0) / 3,
      )
      .flatMap(([cause]) => {
        const fact = factAgainst(cause, diagnosis, standing, telling);
        return fact === undefined ? [] : [{ title: title(cause), fact }];
      })
      .slice(0, mostShown),
    known,
  };
}

function wordOf(share: number): LikelihoodWord {
  if (share >= likelyFrom) return "likely";
  return share < lessLikelyBelow ? "less likely" : "possible";
}

/** The fact that speaks most plainly against a cause: evidence, then an answer, then a try. */
function factAgainst(cause: string, diagnosis: Diagnosis, standing: Standing, telling: Telling): string | undefined {
  const { say, zone } = telling;
  for (const question of diagnosis.dialog.questions) {
    const settled = diagnosis.settled.get(question.id);
    const given = standing.facts.findLast(
      (fact) => fact.kind === "answer" && fact.question === question.id && !isWayOut(fact.answer),
    );
    const id = settled?.answer ?? (given?.kind === "answer" ? given.answer : undefined);
    const answer = question.answers.find((each) => each.id === id);
    if (answer === undefined) continue;
    const effect = answer.effects.get(cause);
    if (effect !== "rules-out" && effect !== "speaks-against") continue;
    if (settled !== undefined) {
      const sentence = textOfInlines(sentenceOf(settled.finding, zone)).replace(/\.$/, "");
      const [line] = settled.finding.lines;
      return line === undefined ? sentence : `${sentence}, ${say.line(line)}`;
    }
    return answer.label;
  }
  return standing.tried.has(cause) ? say.fileNotHelped : undefined;
}
