// R6: three instances on one PostgreSQL behind nginx, of which one is killed every 0.7 s. Replies leave through a connector, which counts them.
import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { openPostgresStore } from "../../src/stores/postgres.ts";
import { startPostgres } from "../../test/stores/postgres-server.ts";
import { activityOf, botKey, countKept, deliver } from "./activities.ts";
import { type Chance, inParallel, pause } from "./chance.ts";
import type { Figure } from "./figure.ts";
import { createInstance } from "./instance.ts";

const PORTS = [39_811, 39_812, 39_813] as const;
const PROXY_PORT = 39_810;
const MESSAGES = 6;
const AT_ONCE = 24;
const TWICE_SHARE = 0.05;
/** Longer than the lease and a look for what is due. */
const SETTLE_MS = 25_000;

export async function runInstances(cases: number, killEveryMs: number, chance: Chance): Promise<readonly Figure[]> {
  const postgres = await startPostgres();
  const database = await postgres.freshDatabase();
  const folder = mkdtempSync(join(tmpdir(), "assistant-instances-"));
  const replies = new Map<string, number>();
  const told = new Set<string>();
  const connector = createServer((request, response) => {
    let body = "";
    request.setEncoding("utf8").on("data", (chunk: string) => (body += chunk));
    request.on("end", () => {
      const [, conversation, activity] = /conversations\/([^/]+)\/activities\/([^/]+)/.exec(request.url ?? "") ?? [];
      const name = `${conversation ?? ""} ${activity ?? ""}`;
      // "I cannot save anything, send it again": the person knows, and it is no reply to what was said.
      if (/Reference [2-9A-Z]{8}/.test(body)) told.add(name);
      else replies.set(name, (replies.get(name) ?? 0) + 1);
      response.writeHead(201, { "content-type": "application/json" });
      response.end(JSON.stringify({ id: "sent" }));
    });
  });
  await new Promise<void>((resolve) => connector.listen(0, "127.0.0.1", resolve));
  const serviceUrl = `http://127.0.0.1:${(connector.address() as AddressInfo).port}/`;
  const instances = PORTS.map((port) => createInstance(port, { DATABASE_URL: database, DATA_DIR: folder }));
  await Promise.all(instances.map((one) => one.start()));
  const proxy = await startProxy(folder);

  let running = true as boolean;
  let kills = 0;
  const killing = (async () => {
    let starting = Promise.resolve();
    for (let next = 0; running; next = (next + 1) % instances.length) {
      // One is down at a time: where a start takes longer than that, on a busy machine, the next kill waits for it.
      await Promise.all([pause(killEveryMs), starting]);
      await instances[next]!.kill();
      kills += 1;
      starting = instances[next]!.start();
    }
    await starting;
  })();

  let repeats = 0;
  let slowest = 0;
  const began = performance.now();
  await inParallel(cases, AT_ONCE, async (index) => {
    for (let number = 1; number <= MESSAGES; number += 1) {
      const activity = activityOf({ conversation: `case-${index}`, number }, serviceUrl);
      const address = (): string => `http://127.0.0.1:${PROXY_PORT}/api/messages`;
      const twice = chance.next() < TWICE_SHARE;
      const all = await Promise.all(Array.from({ length: twice ? 2 : 1 }, () => deliver(address, activity)));
      for (const one of all) {
        repeats += one.tries - 1;
        slowest = Math.max(slowest, one.slowest);
      }
    }
  });
  const seconds = (performance.now() - began) / 1000;
  running = false;
  await killing;
  await pause(SETTLE_MS);
  await Promise.all(instances.map((one) => one.stop()));
  proxy.kill("SIGTERM");
  connector.close();

  const store = await openPostgresStore(database);
  const keys = Array.from({ length: cases }, (_, index) => botKey(`case-${index}`));
  const kept = await countKept(store, keys, MESSAGES);
  const left = await store.due("9999", 1_000);
  await store.close();
  await postgres.stop();
  rmSync(folder, { recursive: true, force: true });
  const wanted = cases * MESSAGES;
  const doubles = [...replies.values()].filter((count) => count > 1).length;
  return [
    { name: "cases of 6 answers", value: cases },
    { name: "kills", value: kills },
    { name: "a kill every", value: seconds / Math.max(1, kills), unit: " s" },
    { name: "effects", value: kept.effects },
    { name: "not kept, and the person told so", value: told.size },
    { name: "lost without a word", value: Math.max(0, kept.lost - told.size), target: 0 },
    { name: "taken twice", value: kept.twice, target: 0 },
    { name: "cases with a gap in their numbers", value: kept.broken, target: 0 },
    { name: "answers without a reply", value: Math.max(0, kept.effects - replies.size), target: 0 },
    { name: "replies still to be sent", value: left.length, target: 0 },
    { name: "answers with more than one reply", value: (doubles / wanted) * 100, most: 1, unit: " %" },
    { name: "requests that the client had to repeat", value: repeats },
    { name: "slowest HTTP answer", value: slowest / 1000, most: 10, unit: " s" },
    { name: "time", value: seconds, unit: " s" },
  ];
}

/** The example of deploy/, with ports and folders of this run. */
async function startProxy(folder: string): Promise<ChildProcess> {
  const example = readFileSync(fileURLToPath(new URL("../../deploy/nginx.conf", import.meta.url)), "utf8");
  const servers = PORTS.map((port) => `    server 127.0.0.1:${port} max_fails=0;`).join("\n");
  const site = example
    .replace(/^ {4}server assistant-\d:3978[^\n]*\n/gm, "")
    .replace("    # instances", servers)
    .replace(/listen 80;/, `listen 127.0.0.1:${PROXY_PORT};`);
  const temporary = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"]
    .map((name) => `  ${name}_temp_path ${folder}/${name};`)
    .join("\n");
  const whole = `daemon off;\npid ${folder}/nginx.pid;\nerror_log ${folder}/error.log;\nevents { worker_connections 512; }\nhttp {\n  access_log off;\n${temporary}\n${site}\n}\n`;
  const file = join(folder, "nginx.conf");
  writeFileSync(file, whole);
  const proxy = spawn("nginx", ["-c", file, "-e", `${folder}/error.log`], { stdio: "inherit" });
  await pause(500);
  if (proxy.exitCode !== null) throw new Error("nginx did not start (Debian: apt-get install nginx-light).");
  return proxy;
}
