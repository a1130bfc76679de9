// What `npm start` and `npx assistant` run: the built files, in a process of their own.
import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { deserialize, serialize } from "node:v8";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { loadContent } from "../../src/content/load.ts";

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const root = fileURLToPath(new URL("../../", import.meta.url));
const data = mkdtempSync(join(tmpdir(), "assistant-built-"));
const children: ChildProcess[] = [];

beforeAll(() => {
  if (!existsSync(join(root, "dist/main.js")))
    spawnSync(process.execPath, ["build.mjs"], { cwd: root, stdio: "inherit" });
});
afterAll(() => {
  for (const child of children) child.kill("SIGKILL");
  rmSync(data, { recursive: true, force: true });
});

interface Serving {
  readonly child: ChildProcess;
  readonly address: string;
  readonly ended: Promise<number | null>;
  readonly err: () => string;
}

async function serve(args: readonly string[] = ["--data", data]): Promise<Serving> {
  const child = spawn(process.execPath, ["bin/assistant.mjs", "server", "--port", "0", ...args], { cwd: root });
  children.push(child);
  let err = "";
  child.stderr.on("data", (chunk: Buffer) => (err += chunk.toString()));
  const ended = new Promise<number | null>((resolve) => child.on("exit", resolve));
  const address = await new Promise<string>((resolve, reject) => {
    let out = "";
    child.stdout.on("data", (chunk: Buffer) => {
      out += chunk.toString();
      const found = /http:\/\/\S+/.exec(out)?.[0];
      if (found !== undefined) resolve(found);
    });
    child.on("exit", (code) => { reject(new Error(`The server ended with ${code}: ${err}`)); }); // prettier-ignore
  });
  return { child, address, ended, err: () => err };
}

const say = (address: string, said: unknown, cookie = ""): Promise<Response> =>
  fetch(`${address}/web/messages`, {
    method: "POST",
    headers: { "content-type": "application/json", cookie },
    body: JSON.stringify(said),
  });

describe("the built server", () => {
  it("serves the page with its files, reads a long paste in its worker, and answers the bot", async () => {
    const { address, child, ended } = await serve();
    const html = await (await fetch(`${address}/`)).text();
    for (const [, file] of html.matchAll(/(?:href|src)="(\/assets\/[^"]+)"/g))
      expect((await fetch(`${address}${file!}`)).status).toBe(200);
    const paste = "2026-01-15 10:00:00 Information: nothing to see in this line\n".repeat(2_000);
    const long = await say(address, { text: paste });
    expect(long.status).toBe(200);
    const activity = {
      type: "message",
      text: "hello",
      conversation: { id: "c" },
      deliveryMode: "expectReplies",
      from: { id: "p" },
    };
    const bot = await fetch(`${address}/api/messages`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(activity),
    });
    expect(await bot.json()).toMatchObject({ activities: [{ type: "message" }] });
    child.kill("SIGTERM");
    expect(await ended).toBe(0);
  });

  it("goes on where nobody reads its log any more", async () => {
    const { address, child, ended } = await serve(["--data", join(data, "unread")]);
    child.stderr!.destroy();
    for (let count = 0; count < 5; count += 1)
      await fetch(`${address}/web/messages`, { method: "POST", headers: { "content-type": "text/plain" }, body: "x" });
    // Refused requests are logged, and each failed line must not be logged in its turn.
    expect((await fetch(`${address}/healthz`)).status).toBe(200);
    child.kill("SIGTERM");
    expect(await ended).toBe(0);
  });

  it("keeps a conversation when it is killed without warning", async () => {
    const first = await serve();
    const response = await say(first.address, { text: "test connection fails" });
    const cookie = response.headers.getSetCookie()[0]!.split(";")[0]!;
    first.child.kill("SIGKILL");
    await first.ended;
    const second = await serve();
    const answer = (await (await say(second.address, { text: "hello" }, cookie)).json()) as { n: number };
    expect(answer.n).toBe(2);
    second.child.kill("SIGTERM");
    await second.ended;
  });

  it("stays alive and quiet under requests that end careless servers", async () => {
    const { address, child, ended, err } = await serve();
    const json = { "content-type": "application/json" };
    const bad: readonly (readonly [Record<string, string>, BodyInit])[] = [
      [{ ...json, "content-encoding": "gzip" }, "not gzip"],
      [json, "{"],
      [json, JSON.stringify({ text: "x".repeat(10 * 1024 * 1024) })],
      [{ "content-type": "multipart/form-data; boundary=x" }, "--x--"],
      [json, "[".repeat(100_000)],
    ];
    for (const path of ["/web/messages", "/api/messages"]) {
      for (const [headers, body] of bad) {
        const { status } = await fetch(`${address}${path}`, { method: "POST", headers, body });
        expect(status).toBeGreaterThanOrEqual(400);
        expect(status).toBeLessThan(500);
      }
    }
    expect((await fetch(`${address}/healthz`)).status).toBe(200);
    for (const line of err()
      .trim()
      .split("\n")
      .filter((text) => text !== ""))
      expect(JSON.parse(line)).toHaveProperty("event");
    child.kill("SIGTERM");
    expect(await ended).toBe(0);
  });
});

describe("the content that was prepared with the build", () => {
  const match = (...args: readonly string[]): string =>
    spawnSync(process.execPath, ["bin/assistant.mjs", "match", ...args], { cwd: root, encoding: "utf8" }).stdout;

  it("is what the files say, to the last part", async () => {
    const { knowledge } = await loadContent({
      knowledgeDir: join(root, "knowledge"),
      dialogsDir: join(root, "dialogs"),
    });
    expect(knowledge.articles.size).toBeGreaterThan(30);
    expect(deserialize(serialize(knowledge))).toEqual(knowledge);
  });

  it("stands back where other files, or changed ones, are asked for", () => {
    const other = join(data, "knowledge");
    cpSync(join(root, "test/server/content/knowledge"), other, { recursive: true });
    const jam = "PRT-4711 paper jam in tray 2";
    expect(match("--text", jam)).not.toContain("paper-jam");
    expect(match("--knowledge", other, "--text", jam)).toContain("paper-jam");
    const article = join(other, "printing/paper-jam.md");
    writeFileSync(article, readFileSync(article, "utf8").replaceAll("PRT-4711", "PRT-9999"));
    expect(match("--knowledge", other, "--text", jam)).not.toContain('"verdict":"recognized"');
  });
});

describe("dist/", () => {
  it("holds few files, with the worker and the page's files beside them", () => {
    const names = readdirSync(join(root, "dist"));
    expect(names.length).toBeLessThan(64);
    expect(names).toEqual(expect.arrayContaining(["main.js", "reading-worker.js", "content.bin", "web"]));
    // The framework of the bot is no part of what every start reads.
    expect(readFileSync(join(root, "dist/main.js"), "utf8").length).toBeLessThan(50_000);
  });
});
