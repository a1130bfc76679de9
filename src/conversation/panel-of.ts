// The panel beside the newest answer, from where the case stands.
import { priorOf, somethingElse } from "../diagnosis/words.ts";
import type { LikelihoodWord, Panel } from "./panel.ts";
import type { Diagnosis } from "./diagnosing.ts";
import { factOf, speaks } from "./for-and-against.ts";
import { isHelped } from "./outcome.ts";
import type { Standing } from "./standing.ts";
import { type Telling, titleOf } from "./telling.ts";
import { valuesRead } from "./values.ts";

/** A cause below this share, and well below where it began, is ruled out. */
const ruledOutBelow = 0.03;
/** A cause below this share is not still possible. */
export const possibleFrom = 0.04;
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
  if (diagnosis === undefined || !weighs(standing)) return { possible: [], ruledOut: [], known };
  const ordered = [...diagnosis.belief].toSorted((one, other) => other[1] - one[1]);
  const prior = priorOf(diagnosis.dialog);
  return {
    possible: ordered
      .filter(([, share]) => share >= possibleFrom)
      .slice(0, mostShown)
      .map(([cause, share]) => ({ title: titleOf(cause, telling), word: wordOf[likelihoodOf(share)], share })),
    ruledOut: ordered
      .filter(
        ([cause, share]) => cause !== somethingElse && share < ruledOutBelow && share < (prior.get(cause) ?? 0) / 3,
      )
      .flatMap(([cause]) => {
        const fact = factAgainst(cause, diagnosis, standing, telling);
        return fact === undefined ? [] : [{ title: titleOf(cause, telling), fact }];
      })
      .slice(0, mostShown),
    known,
  };
}

/** Beside the steps of a how-to, once it works, and where the text alone has decided, nobody weighs causes. */
function weighs({ focus, facts, diagnosis }: Standing): boolean {
  if (isHelped(facts)) return false;
  if (focus.kind !== "article") return true;
  const asked = (diagnosis?.given.size ?? 0) > 0 || facts.some(({ kind }) => kind === "tried");
  return focus.article.kind === "problem" && (focus.by === "diagnosis" || asked);
}

/** How likely a share is, as a key of the words for it. */
export function likelihoodOf(share: number): "likely" | "possible" | "less" {
  if (share >= likelyFrom) return "likely";
  return share < lessLikelyBelow ? "less" : "possible";
}

const wordOf = { likely: "likely", possible: "possible", less: "less likely" } as const satisfies Readonly<
  Record<string, LikelihoodWord>
>;

/** The fact that speaks most plainly against a cause: an answer or evidence, then a try. */
function factAgainst(cause: string, diagnosis: Diagnosis, standing: Standing, telling: Telling): string | undefined {
  const [against] = speaks(cause, diagnosis, "against");
  if (against !== undefined) return factOf(against, telling);
  return standing.tried.has(cause) ? telling.say.fileNotHelped : undefined;
}
