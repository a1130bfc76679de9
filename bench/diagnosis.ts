// How well the diagnosis asks: `npm run bench:diagnosis`, one run, seeded; `-- --json` for figures alone, `-- --dialog ID` for one dialog.
// What each figure means stands in docs/diagnosis.md.
import { parseArgs } from "node:util";
import { loadContent } from "../src/content/load.ts";
import {
  ratioToOptimum,
  simulatedRuns,
  simulatedSeed,
  simulationTable,
  toJson,
  withoutByDefault,
} from "../src/commands/simulate.ts";
import { believe, type Observation } from "../src/diagnosis/belief.ts";
import { type Costs, costsFor } from "../src/diagnosis/costs.ts";
import { type Move, nextMove } from "../src/diagnosis/move.ts";
import {
  avoidableInAll,
  faredOf,
  type KindOfUser,
  meanOf,
  movesOf,
  simulate,
  type Weighted,
} from "../src/diagnosis/simulation/figures.ts";
import { createStrategy, type Given, play } from "../src/diagnosis/simulation/play.ts";
import { syntheticCosts, syntheticDialog } from "../src/diagnosis/simulation/synthetic.ts";
import { createChance, perfectUser } from "../src/diagnosis/simulation/user.ts";
import { weightOfLikelihood } from "../src/diagnosis/words.ts";
import type { Dialog } from "../src/knowledge/dialog.ts";

const { values: options } = parseArgs({ options: { json: { type: "boolean" }, dialog: { type: "string" } } });
const { knowledge } = await loadContent({ knowledgeDir: "knowledge", dialogsDir: "dialogs" });
const costs = costsFor((id) => knowledge.articles.get(id), knowledge.product, undefined);
const dialogs = [...knowledge.dialogs.values()].filter(({ id }) => (options.dialog ?? id) === id);

if (dialogs.length === 0)
  throw new Error(`There is no dialog ${options.dialog ?? ""}. Write the id of one in dialogs/.`);

const portalMessage = "portal-message";

interface Target {
  readonly name: string;
  readonly figure: number;
  readonly target: number;
  readonly better: "less" | "more";
  readonly unit: string;
}

const figures = dialogs.map((dialog) => {
  const started = performance.now();
  const one = simulate(dialog, costs, {
    seed: simulatedSeed,
    runs: simulatedRuns,
    beyondReach: new Set([withoutByDefault]),
  });
  if (process.stderr.isTTY) console.error(`${dialog.id}: ${Math.round(performance.now() - started)} ms`);
  return one;
});
const all = (kind: KindOfUser): readonly Weighted[] => figures.flatMap(({ played }) => played[kind]);
const pasted = pastedMessage();
const decisive = decisiveEvidence();
const worstRole = leastReached();
const growth = [[8, 6], [15, 10], [30, 20], [60, 40]].map(([causes, questions]) => timeOf(causes!, questions!)); // prettier-ignore
const avoidable = avoidableInAll(figures);
const worst = figures.toSorted((one, other) => ratioToOptimum(other) - ratioToOptimum(one))[0]!;
const perfect = faredOf(all("perfect"));

const allTargets: readonly Target[] = [
  { name: `cost against the exact optimum, worst dialog (${worst.id})`, figure: ratioToOptimum(worst), target: 1.05, better: "less", unit: "×" },
  { name: "avoidable cost against the documented order", figure: avoidable.ours / avoidable.documented, target: 0.6, better: "less", unit: "×" },
  { name: "true cause reached, perfect user", figure: 100 * perfect.reached, target: 100, better: "more", unit: "%" },
  { name: `true cause reached, perfect user, worst role (${worstRole.role})`, figure: 100 * worstRole.reached, target: 100, better: "more", unit: "%" },
  { name: "true cause reached, 10 % don't-know", figure: 100 * faredOf(all("unsure")).reached, target: 95, better: "more", unit: "%" },
  { name: "true cause reached, 5 % wrong answers", figure: 100 * faredOf(all("mistaken")).reached, target: 90, better: "more", unit: "%" },
  { name: "questions and tries, mean", figure: perfect.mean, target: 3, better: "less", unit: "" },
  { name: "questions and tries, 95th percentile", figure: perfect.percentile95, target: 6, better: "less", unit: "" },
  { name: "mean where the portal's message was pasted", figure: pasted.mean, target: 2.5, better: "less", unit: "" },
  { name: "questions asked whose answer was in the paste", figure: pasted.askedAgain, target: 0, better: "less", unit: "" },
  { name: `decisive evidence that leads straight to its cause (of ${decisive.count})`, figure: 100 * decisive.share, target: 100, better: "more", unit: "%" },
  { name: "next move, 30 causes and 20 questions, 95th percentile", figure: growth[2]!.percentile95, target: 5, better: "less", unit: "ms" },
]; // prettier-ignore

// With --dialog, some have no case.
const targets = allTargets.filter(({ figure }) => !Number.isNaN(figure));

if (options.json === true) {
  const simulated = toJson(figures);
  console.log(JSON.stringify({ targets: targets.map((each) => ({ ...each, met: met(each) })), simulated, growth }));
} else print();

function met({ figure, target, better }: Target): boolean {
  return better === "less" ? figure <= target + 1e-9 : figure >= target - 1e-9;
}

/** The role at the keyboard for which the fewest cases end at the true cause: what others must do costs more. */
function leastReached(): { readonly role: string; readonly reached: number } {
  const byRole = knowledge.product.roles.map(({ id: role }) => {
    const prices = costsFor((id) => knowledge.articles.get(id), knowledge.product, role);
    const cases = dialogs.flatMap((dialog) => {
      const strategy = createStrategy(dialog, prices);
      return [...dialog.causes].map(([cause, likelihood]) => ({
        weight: weightOfLikelihood[likelihood],
        played: play({ cause, user: perfectUser, costs: prices, strategy }, () => 0),
      }));
    });
    return { role, reached: meanOf(cases, ({ reached }) => (reached ? 1 : 0)) };
  });
  return byRole.toSorted((one, other) => one.reached - other.reached)[0] ?? { role: "none", reached: 1 };
}

/** Cases in which what the portal says was pasted, with all that the same findings answer. */
function pastedMessage(): { readonly mean: number; readonly askedAgain: number } {
  const cases = dialogs.flatMap((dialog) => {
    const strategy = createStrategy(dialog, costs);
    return [...dialog.causes].flatMap(([cause, likelihood]) => {
      const question = dialog.questions.find(({ id }) => id === portalMessage);
      const said = question === undefined ? undefined : perfectUser(question, cause);
      const findings = question?.answers.find(({ id }) => id === said)?.findings ?? [];
      const [finding] = findings;
      if (finding === undefined) return [];
      const given = givenBy(dialog, finding);
      const played = play({ cause, user: perfectUser, costs, strategy }, () => 0, given);
      return [{ weight: weightOfLikelihood[likelihood], played, again: played.asked.filter((id) => given.answered.has(id)) }];
    }); // prettier-ignore
  });
  return { mean: meanOf(cases, movesOf), askedAgain: cases.reduce((sum, { again }) => sum + again.length, 0) };
}

/** The questions that a finding answers in advance. */
function givenBy(dialog: Dialog, finding: string): Given {
  const observations = dialog.questions.flatMap((question): readonly Observation[] => {
    const answer = question.answers.find(({ findings }) => findings.includes(finding));
    return answer === undefined ? [] : [{ kind: "answer", question: question.id, answer: answer.id }];
  });
  return {
    observations,
    answered: new Set(observations.flatMap((fact) => (fact.kind === "answer" ? [fact.question] : []))),
  };
}

/** Every finding that is an article's own, in every dialog that has the article: is its remedy the next move? */
function decisiveEvidence(): { readonly count: number; readonly share: number; readonly not: readonly string[] } {
  const tries = dialogs.flatMap((dialog) =>
    [...dialog.causes.keys()].flatMap((cause) =>
      (knowledge.articles.get(cause)?.findings ?? []).map((finding) => {
        const { observations, answered } = givenBy(dialog, finding);
        const belief = believe(dialog, [...observations, { kind: "proved", article: cause }]);
        const move = nextMove(dialog, belief, answered, new Set(), costs);
        const straight = (move.kind === "try" || move.kind === "wait") && move.article === cause;
        return { straight, name: `${dialog.id}: ${finding} (${cause})` };
      }),
    ),
  );
  const not = tries.filter(({ straight }) => !straight).map(({ name }) => name);
  return { count: tries.length, share: 1 - not.length / Math.max(1, tries.length), not };
}

interface Time {
  readonly causes: number;
  readonly questions: number;
  readonly median: number;
  readonly percentile95: number;
}

/** Milliseconds of one move, the quickest of three each, over the first moves of cases with random answers. */
function timeOf(causes: number, questions: number): Time {
  const chance = createChance(simulatedSeed);
  const dialog = syntheticDialog(causes, questions, chance);
  const prices: Costs = syntheticCosts(dialog, chance);
  const times: number[] = [];
  for (let round = 0; round < 60; round++) {
    const observations: Observation[] = [];
    const asked = new Set<string>();
    for (let turn = 0; turn < 4; turn++) {
      const belief = believe(dialog, observations);
      let least = Infinity;
      let move: Move = { kind: "hand-over" };
      for (let again = 0; again < 3; again++) {
        const started = performance.now();
        move = nextMove(dialog, belief, asked, new Set(), prices);
        least = Math.min(least, performance.now() - started);
      }
      times.push(least);
      if (move.kind !== "ask") break;
      asked.add(move.question.id);
      const answer = move.question.answers[Math.floor(chance() * move.question.answers.length)]!;
      observations.push({ kind: "answer", question: move.question.id, answer: answer.id });
    }
  }
  // The first quarter warms up.
  const warm = times.slice(Math.floor(times.length / 4)).toSorted((one, other) => one - other);
  const at = (share: number): number => warm[Math.floor(share * (warm.length - 1))]!;
  return { causes, questions, median: at(0.5), percentile95: at(0.95) };
}

function print(): void {
  console.log(simulationTable(figures).join("\n"));
  console.log("\nnext move, ms            median     95th");
  for (const { causes, questions, median, percentile95 } of growth)
    console.log(`  ${causes} causes, ${questions} questions`.padEnd(24), median.toFixed(2).padStart(6), percentile95.toFixed(2).padStart(8)); // prettier-ignore
  if (decisive.not.length > 0)
    console.log(`\nDecisive evidence that is not followed at once:\n  ${decisive.not.join("\n  ")}`);
  console.log("");
  for (const each of targets) {
    const figure = each.figure.toFixed(each.unit === "×" ? 3 : 2);
    const sign = each.better === "less" ? "≤" : "≥";
    console.log(
      `${met(each) ? "met          " : "falls short  "} ${each.name}: ${figure} ${each.unit} (${sign} ${each.target})`,
    );
  }
}
