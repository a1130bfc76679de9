// R7: a PostgreSQL that is restarted and frozen while a server takes turns.
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openPostgresStore } from "../../src/stores/postgres.ts";
import { startPostgres } from "../../test/stores/postgres-server.ts";
import { activityOf, countKept, deliver, visitorKey } from "./activities.ts";
import { pause } from "./chance.ts";
import type { Figure } from "./figure.ts";
import { createInstance } from "./instance.ts";

const PORT = 39_820;
const WRITERS = 8;

export async function breakDatabase(freezeMs: number): Promise<readonly Figure[]> {
  const postgres = await startPostgres();
  const database = await postgres.freshDatabase();
  const folder = mkdtempSync(join(tmpdir(), "assistant-database-"));
  const instance = createInstance(PORT, { DATABASE_URL: database, DATA_DIR: folder });
  await instance.start();

  let running = true;
  let slowest = 0;
  let acknowledged = 0;
  let lastGood = 0;
  const visitors = Array.from({ length: WRITERS }, (_, index) => index.toString(16).padStart(32, "0"));
  const sent = visitors.map(() => 0);
  const writing = visitors.map(async (visitor, index) => {
    for (let number = 1; running; number += 1) {
      const { text } = activityOf({ conversation: "", number }) as { readonly text: string };
      const headers = { cookie: `visitor=${visitor}`, "x-message-id": `message-${number}` };
      const delivered = await deliver(() => `http://127.0.0.1:${PORT}/web/messages`, { text }, headers);
      slowest = Math.max(slowest, delivered.slowest);
      acknowledged += 1;
      sent[index] = number;
      lastGood = performance.now();
      await pause(1_100); // A person's allowance.
    }
  });
  /** Milliseconds from now until the next turn is acknowledged. */
  const untilGood = async (): Promise<number> => {
    const began = performance.now();
    while (lastGood < began) await pause(5);
    return lastGood - began;
  };

  await pause(3_000);
  const recoveries: number[] = [];
  for (const signal of ["SIGINT", "SIGQUIT"] as const) {
    // Fast and immediate shutdown, as pg_ctl would ask for.
    await postgres.restart(signal);
    recoveries.push(await untilGood());
    await pause(2_000);
  }
  const pids = processesOf(postgres.folder);
  for (const pid of pids) process.kill(pid, "SIGSTOP");
  await pause(freezeMs);
  for (const pid of pids.toReversed()) process.kill(pid, "SIGCONT");
  recoveries.push(await untilGood());
  await pause(2_000);
  running = false;
  await Promise.all(writing);
  const odd = instance.odd();
  await instance.stop();

  const store = await openPostgresStore(database);
  let lost = 0;
  let twice = 0;
  for (const [index, visitor] of visitors.entries()) {
    const kept = await countKept(store, [visitorKey(visitor)], sent[index]!);
    lost += kept.lost;
    twice += kept.twice;
  }
  await store.close();
  await postgres.stop();
  rmSync(folder, { recursive: true, force: true });
  return [
    { name: "acknowledged turns", value: acknowledged },
    { name: "lost", value: lost, target: 0 },
    { name: "taken twice", value: twice, target: 0 },
    { name: "slowest HTTP answer", value: slowest / 1000, most: 10, unit: " s" },
    { name: "good again after a fast restart", value: recoveries[0]! / 1000, most: 2, unit: " s" },
    { name: "good again after an immediate restart", value: recoveries[1]! / 1000, most: 2, unit: " s" },
    {
      name: `good again after ${freezeMs / 1000} s of being frozen`,
      value: recoveries[2]! / 1000,
      most: 2,
      unit: " s",
    },
    { name: "errors that nobody expected", value: odd.length, target: 0 },
  ];
}

/** The server and its children, the server first. */
function processesOf(folder: string): readonly number[] {
  const server = Number(readFileSync(join(folder, "postmaster.pid"), "utf8").split("\n")[0]);
  const children = readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name))
    .filter((name) => {
      try {
        return Number(/\) \S (\d+)/.exec(readFileSync(`/proc/${name}/stat`, "utf8"))?.[1]) === server;
      } catch (error) {
        if (error instanceof Error) return false; // It ended meanwhile.
        throw error;
      }
    });
  return [server, ...children.map(Number)];
}
