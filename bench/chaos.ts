// What breaks, on purpose: npm run chaos [-- --only kills,order,deliveries,instances,database] [--scale 0.1] [--kill-every 0.7] [--seed 1] [--json]
// --scale 1 is what issue 7 asks for. It needs npm run build before, strace for `order`, nginx for `instances`.
import { parseArgs } from "node:util";
import { execFileSync } from "node:child_process";
import { createChance } from "./chaos/chance.ts";
import { breakDatabase } from "./chaos/database.ts";
import { deliverWithKills } from "./chaos/deliveries.ts";
import { type Figure, isMissed, lineOf } from "./chaos/figure.ts";
import { copyBuild } from "./chaos/instance.ts";
import { runInstances } from "./chaos/instances.ts";
import { killWriters, traceOrder } from "./chaos/kills.ts";

const { values } = parseArgs({
  options: {
    only: { type: "string" },
    scale: { type: "string", default: "1" },
    // Seconds; below the time of a start and a first turn, which a busy machine multiplies, nobody is left to answer.
    "kill-every": { type: "string", default: "0.7" },
    seed: { type: "string", default: "1" },
    json: { type: "boolean", default: false },
  },
});
const scale = Number(values.scale);
const seed = Number(values.seed);
const scaled = (count: number): number => Math.max(1, Math.round(count * scale));
const chance = createChance(seed);

const parts: Readonly<Record<string, { readonly title: string; readonly run: () => Promise<readonly Figure[]> }>> = {
  kills: { title: "kill -9 during writes", run: () => killWriters(scaled(1_000), chance) },
  order: { title: "sync before acknowledgement (strace)", run: () => traceOrder(scaled(2_000)) },
  deliveries: {
    title: "deliveries, embedded store",
    run: () => deliverWithKills("libsql", scaled(10_000), scaled(50), chance),
  },
  "deliveries-postgres": {
    title: "deliveries, PostgreSQL",
    run: () => deliverWithKills("postgres", scaled(10_000), scaled(50), chance),
  },
  instances: {
    title: "three instances behind nginx",
    run: () => runInstances(scaled(500), Number(values["kill-every"]) * 1_000, chance),
  },
  database: { title: "PostgreSQL restarted and frozen", run: () => breakDatabase(scaled(30) * 1_000) },
};
const wanted = values.only?.split(",") ?? Object.keys(parts);
const unknown = wanted.filter((name) => !(name in parts));
if (unknown.length > 0)
  throw new Error(`There is no part ${unknown.join(", ")}. The parts are ${Object.keys(parts).join(", ")}.`);

copyBuild();
const commit = execFileSync("git", ["rev-parse", "--short", "HEAD"], { encoding: "utf8" }).trim();
if (!values.json) console.log(`commit ${commit}, seed ${seed}, scale ${scale}, Node ${process.versions.node}`);
let missed = 0;
const all: Record<string, readonly Figure[]> = {};
for (const name of wanted) {
  const { title, run } = parts[name]!;
  if (!values.json) console.log(`\n${title} (--only ${name})`);
  const figures = await run();
  all[name] = figures;
  missed += figures.filter(isMissed).length;
  if (!values.json) for (const figure of figures) console.log(lineOf(figure));
}
if (values.json) console.log(JSON.stringify({ commit, seed, scale, parts: all }, undefined, 2));
process.exit(missed > 0 ? 1 : 0);
