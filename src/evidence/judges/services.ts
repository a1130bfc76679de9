// Do the product's services run?
import type { Finding } from "../readings.ts";
import { toFinding, type Judge, type Placed } from "./evidence.ts";

/** The parts that findings are named after; `both` are these two. */
const parts = ["agent", "host"] as const;

export const judgeServices: Judge = (evidence) => {
  const latest = parts.flatMap((part) => {
    // Of one service the last line counts: "Stopped, Start-Service, Running" is a console read from top to bottom.
    const reading = evidence.newest("service-status", ({ values }) => values.scope === part).at(-1);
    return reading === undefined ? [] : [{ part, reading }];
  });
  const broken = latest.flatMap(({ part, reading }) => toBroken(part, reading) ?? []);
  const running = latest.map(({ reading }) => reading).filter(({ values }) => values.state === "running");
  const [newest, other] = running.sort((a, b) => b.report - a.report);
  if (newest === undefined || other === undefined) return broken;
  return [toFinding("services-both-running", [newest, other], { state: "running" }, ["state"])];
};

function toBroken(part: string, reading: Placed): Finding | undefined {
  const { service, state } = reading.values;
  if (state === "missing") return toFinding(`${part}-service-missing`, [reading], { service, state }, ["state"]);
  const isStopped = state === "stopped" || state === "disabled";
  return isStopped ? toFinding(`${part}-service-stopped`, [reading], { service, state }, ["state"]) : undefined;
}
