// R4: activities delivered one to three times to a server that is killed again and again. Each has exactly one effect.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openLibsqlStore } from "../../src/stores/libsql.ts";
import { openPostgresStore } from "../../src/stores/postgres.ts";
import { startPostgres } from "../../test/stores/postgres-server.ts";
import { activityOf, botKey, countKept, deliver, shuffled } from "./activities.ts";
import { type Chance, inParallel, pause } from "./chance.ts";
import type { Figure } from "./figure.ts";
import { createInstance } from "./instance.ts";

const PORT = 39_800;
const MESSAGES = 10;
const AT_ONCE = 16;

export async function deliverWithKills(
  kind: "libsql" | "postgres",
  activities: number,
  kills: number,
  chance: Chance,
): Promise<readonly Figure[]> {
  const folder = mkdtempSync(join(tmpdir(), "assistant-deliveries-"));
  const postgres = kind === "postgres" ? await startPostgres() : undefined;
  const database = await postgres?.freshDatabase();
  const environment = { DATA_DIR: folder, ...(database === undefined ? {} : { DATABASE_URL: database }) };
  const instance = createInstance(PORT, environment);
  await instance.start();

  const conversations = Math.ceil(activities / MESSAGES);
  const deliveries = shuffled(conversations, MESSAGES, chance);
  let done = 0;
  let killed = 0;
  let worst = 0;
  const began = performance.now();
  const killing = (async () => {
    while (killed < kills && done < deliveries.length) {
      const until = Math.floor((deliveries.length / (kills + 1)) * (killed + 1));
      while (done < until) await pause(5);
      await instance.kill();
      killed += 1;
      await instance.start();
    }
  })();
  await inParallel(deliveries.length, AT_ONCE, async (index) => {
    const delivered = await deliver(() => `http://127.0.0.1:${PORT}/api/messages`, activityOf(deliveries[index]!));
    worst = Math.max(worst, delivered.worst);
    done += 1;
  });
  await killing;
  const seconds = (performance.now() - began) / 1000;
  await instance.stop();

  const store = database === undefined ? openLibsqlStore(folder) : await openPostgresStore(database);
  const keys = Array.from({ length: conversations }, (_, index) => botKey(`conversation-${index}`));
  const kept = await countKept(store, keys, MESSAGES);
  await store.close();
  await postgres?.stop();
  rmSync(folder, { recursive: true, force: true });
  const wanted = conversations * MESSAGES;
  return [
    { name: "activities", value: wanted },
    { name: "deliveries", value: deliveries.length },
    { name: "kills", value: killed, target: kills },
    { name: "effects", value: kept.effects, target: wanted },
    { name: "lost", value: kept.lost, target: 0 },
    { name: "taken twice", value: kept.twice, target: 0 },
    { name: "conversations with a gap in their numbers", value: kept.broken, target: 0 },
    { name: "answers of 5xx", value: worst >= 500 ? 1 : 0, target: 0 },
    { name: "time", value: seconds, unit: " s" },
  ];
}
