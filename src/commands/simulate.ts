// assistant simulate: people with every cause play every dialog, and the figures that come of it.
import { loadKnowledge } from "../assemble.ts";
import { didYouMean } from "../content/nearest.ts";
import { costsFor } from "../diagnosis/costs.ts";
import {
  avoidableInAll,
  type DialogFigures,
  faredOf,
  kindsOfUser,
  type KindOfUser,
  missedIn,
  simulate as simulateDialog,
} from "../diagnosis/simulation/figures.ts";
import { type Command, contentHelp, contentOptions, exitCodes, parseArguments, say, settingsWith, write } from "./command.ts"; // prettier-ignore

const help = `assistant simulate [--dialog ID] [--json]

Lets people with every cause of every dialog answer its questions: one who gives the expected answers, one who does not
know every tenth, one who gives every twentieth wrong, and one who cannot check what a role beyond reach would have to.
Prints questions and tries, the share of cases that end at the true cause, and the cost in minutes against the
documented order and against the exact optimum. The same seed gives the same figures.

  --dialog ID       this dialog only
  --without ROLES   roles beyond reach, with commas between them (server-admin)
  --seed NUMBER     another row of chance
  --json            the figures as JSON
${contentHelp}
`;

/** How often each cause is played where chance is in it: enough for a tenth of a percent or two. */
export const simulatedRuns = 100;
export const simulatedSeed = 20_261_124;
export const withoutByDefault = "server-admin";

export const simulate: Command = {
  name: "simulate",
  summary: "plays the dialogs with simulated people and prints how they fare",
  help,
  run: async (args, around) => {
    const parsed = parseArguments("simulate", args, {
      ...contentOptions,
      dialog: { type: "string" },
      without: { type: "string", default: withoutByDefault },
      seed: { type: "string" },
      json: { type: "boolean" },
    });
    if (parsed.kind === "problem") return say(around, [parsed.sentence], exitCodes.usage);
    const { values } = parsed;
    const seed = values.seed === undefined ? simulatedSeed : Number(values.seed);
    if (!Number.isSafeInteger(seed) || seed < 0)
      return say(around, ["--seed is not a whole number. Write one such as 7."], exitCodes.usage);
    const found = settingsWith(values, around.environment);
    if (found.kind === "problems") return say(around, found.problems, exitCodes.usage);
    const loaded = await loadKnowledge(found.settings);
    if (loaded.kind === "problems") return say(around, loaded.problems, exitCodes.failed);
    const { articles, dialogs, product } = loaded.knowledge;
    const wanted = [...dialogs.values()].filter(({ id }) => (values.dialog ?? id) === id);
    if (wanted.length === 0) {
      const sentence =
        values.dialog === undefined
          ? "There are no dialogs to play."
          : `There is no dialog "${values.dialog}".${didYouMean(values.dialog, dialogs.keys()) || ` There are ${[...dialogs.keys()].join(", ")}.`}`;
      return say(around, [sentence], exitCodes.usage);
    }
    const costs = costsFor((id) => articles.get(id), product, undefined);
    const beyondReach = new Set(values.without.split(",").map((role) => role.trim()));
    const figures: DialogFigures[] = [];
    for (const dialog of wanted) {
      if (around.stderr.isTTY === true) await write(around.stderr, `${dialog.id} ...\n`);
      figures.push(simulateDialog(dialog, costs, { seed, runs: simulatedRuns, beyondReach }));
    }
    const text = values.json === true ? JSON.stringify(toJson(figures)) : simulationTable(figures).join("\n");
    await write(around.stdout, `${text}\n`);
    return exitCodes.done;
  },
};

export const ratioToOptimum = ({ cut }: DialogFigures): number => cut.ours / cut.atLeast;

const inAll = (figures: readonly DialogFigures[], kind: KindOfUser) => figures.flatMap(({ played }) => played[kind]);

export function toJson(figures: readonly DialogFigures[]): unknown {
  const users = (playedBy: (kind: KindOfUser) => DialogFigures["played"][KindOfUser]) =>
    Object.fromEntries(
      kindsOfUser.map((kind) => [kind, { ...faredOf(playedBy(kind)), missed: missedIn(playedBy(kind)) }]),
    );
  return {
    dialogs: figures.map(({ played, ...each }) => ({
      ...each,
      ratio: each.cut.ours / each.cut.atLeast,
      users: users((kind) => played[kind]),
    })),
    all: { users: users((kind) => inAll(figures, kind)), avoidable: avoidableInAll(figures) },
  };
}

/** Lines: what each dialog costs and asks, then whom it serves how well, then what nobody reaches. */
export function simulationTable(figures: readonly DialogFigures[]): readonly string[] {
  const first = Math.max(14, ...figures.map(({ id }) => id.length)) + 2;
  const row = (cells: readonly string[]): string =>
    cells.map((cell, index) => (index === 0 ? cell.padEnd(first) : cell.padStart(11))).join("");
  const asked = (cases: DialogFigures["played"][KindOfUser]): readonly string[] => {
    const { mean, percentile95 } = faredOf(cases);
    return [mean.toFixed(2), `${percentile95}`];
  };
  const reached = (cases: (kind: KindOfUser) => DialogFigures["played"][KindOfUser]): readonly string[] =>
    kindsOfUser.map((kind) => (100 * faredOf(cases(kind)).reached).toFixed(1));
  const all = avoidableInAll(figures);
  const someOrdered = figures.some(({ avoidable }) => avoidable.hasOrder);
  return [
    row(["minutes", "expected", "optimum", "ratio", "avoidable", "documented"]) +
      row(["", "mean", "95th", "bound"]).slice(first),
    ...figures.map((each) =>
      row([
        each.id,
        each.cut.ours.toFixed(2),
        each.cut.atLeast.toFixed(2),
        ratioToOptimum(each).toFixed(3),
        each.avoidable.ours.toFixed(2),
        each.avoidable.hasOrder ? each.avoidable.documented.toFixed(2) : "-",
        ...asked(each.played.perfect),
        each.bound.toFixed(2),
      ]),
    ),
    row([
      "all", "", "", "",
      someOrdered ? all.ours.toFixed(2) : "-",
      someOrdered ? all.documented.toFixed(2) : "-",
      ...asked(inAll(figures, "perfect")),
      "",
    ]), // prettier-ignore
    "",
    row(["reached, %", "perfect", "don't know", "wrong", "no access"]),
    ...figures.map(({ id, played }) => row([id, ...reached((kind) => played[kind])])),
    row(["all", ...reached((kind) => inAll(figures, kind))]),
    ...figures.flatMap(({ id, played }) => {
      const missed = missedIn(played.perfect);
      return missed.length === 0 ? [] : ["", `${id}: expected answers do not lead to ${missed.join(", ")}.`];
    }),
  ];
}
