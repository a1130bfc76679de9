// The built server, as `npm start` runs it, in a real browser: every documented error of the seed is answered with its article first,
// and the conversation is there again after the server was started anew.
import { type ChildProcess, spawn } from "node:child_process";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Browser, chromium, type Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { documented } from "../matching/documented.ts";
import { chromiumArguments, chromiumPath } from "./chromium.ts";

const hasBrowser = existsSync(chromiumPath);
const required = process.env.REQUIRE_ALL === "1";
const patience = 90_000;

const data = mkdtempSync(join(tmpdir(), "assistant-page-"));
let server: ChildProcess;
let url: string;
let browser: Browser;
let page: Page;

/** Starts the built server on the given port, 0 for any, and waits until it says where it listens. */
async function start(port: string): Promise<void> {
  server = spawn(process.execPath, ["dist/main.js", "server", "--now", "2026-11-24T12:00:00Z"], {
    env: { ...process.env, PORT: port, DATA_DIR: data, NODE_ENV: "test" },
    stdio: ["ignore", "pipe", "pipe"],
  });
  url = await new Promise((resolve, reject) => {
    let said = "";
    const hear = (chunk: Buffer): void => {
      said += chunk.toString();
      const found = /http:\/\/127\.0\.0\.1:\d+/.exec(said);
      if (found !== null) resolve(found[0]);
    };
    server.stdout?.on("data", hear);
    server.stderr?.on("data", hear);
    server.once("exit", (code) => {
      reject(new Error(`The server ended with ${String(code)} and said: ${said}`));
    });
  });
}

async function stop(): Promise<void> {
  const ended = new Promise((resolve) => server.once("exit", resolve));
  server.kill("SIGTERM");
  await ended;
}

/** Pastes a text, presses Send, and gives the article that the newest answer is from. */
async function articleFor(text: string): Promise<string | undefined> {
  const before = await page.evaluate(() => document.querySelector<HTMLElement>("#newest")?.dataset.n ?? null);
  await page.locator("#say").fill(text);
  await page.getByRole("button", { name: "Send", exact: true }).click();
  await page.waitForFunction((n) => {
    const newest = document.querySelector<HTMLElement>("#newest");
    return newest !== null && newest.dataset.n !== n;
  }, before);
  const newest = page.locator("#newest");
  const source = newest.locator('.source a[href^="/articles/"]');
  if ((await source.count()) > 0) return (await source.first().getAttribute("href"))?.replace("/articles/", "");
  // An answer that asks before it shows the steps names its article in the first line.
  return newest.locator(".hero").innerText();
}

describe.runIf(hasBrowser || required)("the page of the built server", { timeout: patience }, () => {
  beforeAll(async () => {
    await start("0");
    browser = await chromium.launch({ executablePath: chromiumPath, args: chromiumArguments });
    page = await browser.newPage();
    page.setDefaultTimeout(30_000);
    await page.goto(url);
  }, patience);
  afterAll(async () => {
    await browser.close();
    await stop();
    rmSync(data, { recursive: true, force: true });
  }, patience);

  it.each(documented.map((one) => [one.text.slice(0, 60).replaceAll("\n", " "), one] as const))(
    "answers with its article first: %s",
    async (_, one) => {
      const given = await articleFor(one.marker === undefined ? one.text : `${one.marker}: ${one.text}`);
      if (one.article === "certificate-subject-mismatch")
        expect(given).toContain("the certificate's subject does not match the server's host name");
      else expect(given).toBe(one.article);
    },
  );

  it("shows the conversation again after the server was started anew", async () => {
    const turns = await page.locator("article.turn").count();
    const { port } = new URL(url);
    await stop();
    await start(port);
    await page.reload();
    await page.waitForFunction((count) => document.querySelectorAll("article.turn").length >= count, turns - 1);
    expect(await page.locator("#newest .hero").innerText()).not.toBe("");
  });
});
