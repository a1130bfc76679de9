// Load for long: npm run soak [-- --seconds 300] [--rate 200] [--people 5000] [--json]
// So many turns a second by a client of its own against the built server with its synced store; how long each took, and what memory grew.
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { activityOf } from "./chaos/activities.ts";
import { pause } from "./chaos/chance.ts";
import { type Figure, isMissed, lineOf, percentile } from "./chaos/figure.ts";
import { copyBuild, createInstance } from "./chaos/instance.ts";

const { values } = parseArgs({
  options: {
    seconds: { type: "string", default: "300" },
    rate: { type: "string", default: "200" },
    people: { type: "string", default: "5000" },
    json: { type: "boolean", default: false },
  },
});
const [seconds, rate, people] = [Number(values.seconds), Number(values.rate), Number(values.people)];
const PORT = 39_830;
/** Caches and compiled code have their size by then. */
const WARM_SHARE = 0.2;
const TICK_MS = 20;

copyBuild();
const folder = mkdtempSync(join(tmpdir(), "assistant-soak-"));
const instance = createInstance(PORT, { DATA_DIR: folder });
await instance.start();
const address = `http://127.0.0.1:${PORT}/api/messages`;
const residentMb = (): number =>
  Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${instance.pid()}/status`, "utf8"))?.[1] ?? 0) / 1024;

const times: number[] = [];
let errors = 0;
let warm = 0;
const underWay = new Set<Promise<void>>();
const send = async (index: number): Promise<void> => {
  const activity = activityOf({ conversation: `person-${index % people}`, number: Math.floor(index / people) + 1 });
  const began = performance.now();
  try {
    const response = await fetch(address, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(activity),
    });
    const text = await response.text();
    if (response.status !== 200 || /Reference [2-9A-Z]{8}/.test(text)) errors += 1;
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    errors += 1;
  }
  times.push(performance.now() - began);
};

const began = performance.now();
let sent = 0;
while (sent < seconds * rate) {
  const due = Math.min(seconds * rate, Math.floor(((performance.now() - began) / 1000) * rate));
  for (; sent < due; sent += 1) {
    const one = send(sent).finally(() => underWay.delete(one));
    underWay.add(one);
  }
  if (warm === 0 && sent >= seconds * rate * WARM_SHARE) warm = residentMb();
  await pause(TICK_MS);
}
await Promise.all(underWay);
const grown = residentMb() - warm;
await instance.stop();
rmSync(folder, { recursive: true, force: true });

const figures: readonly Figure[] = [
  { name: "turns", value: times.length },
  { name: "errors", value: errors, target: 0 },
  { name: "turns a second", value: times.length / ((performance.now() - began) / 1000) },
  { name: "50th percentile", value: percentile(times, 0.5), unit: " ms" },
  { name: "95th percentile", value: percentile(times, 0.95), most: 150, unit: " ms" },
  { name: "99th percentile", value: percentile(times, 0.99), most: 400, unit: " ms" },
  { name: "memory after warming up", value: warm, unit: " MB" },
  { name: "memory grown since", value: grown, most: 50, unit: " MB" },
  { name: "errors that nobody expected", value: instance.odd().length, target: 0 },
];
if (values.json) console.log(JSON.stringify(figures, undefined, 2));
else for (const figure of figures) console.log(lineOf(figure));
process.exit(figures.some(isMissed) ? 1 : 0);
