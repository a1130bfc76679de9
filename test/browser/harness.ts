// A page in a real browser before a server with a fake conversation, anew for every test. The page must not complain: whatever
// stands on its console, above all a breach of the policy, fails the test.
import { existsSync } from "node:fs";
import { chromium, type Browser, type BrowserContext, type Locator, type Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { chromiumArguments, chromiumPath } from "./chromium.ts";
import { startFakeServer, type FakeServer } from "./fake-server.ts";

const hasBrowser = existsSync(chromiumPath);
const required = process.env.REQUIRE_ALL === "1";

// A first start of a browser on a busy machine takes its time.
const patience = 60_000;

let browser: Browser;
export let server: FakeServer;
export let context: BrowserContext;
export let page: Page;
let complaints: string[];

/** Failures that a test causes on purpose; all else on the console is a defect, above all a breach of the policy. */
const expected = /net::ERR_(?:INTERNET_DISCONNECTED|FAILED)|status of (?:4|5)\d\d/;

export async function open(path = "/", options: Parameters<Browser["newContext"]>[0] = {}): Promise<void> {
  context = await browser.newContext({
    viewport: { width: 1280, height: 800 },
    timezoneId: "Europe/Berlin",
    ...options,
  });
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  page = await context.newPage();
  page.setDefaultTimeout(15_000);
  page.on("console", (line) => {
    if (["error", "warning"].includes(line.type()) && !expected.test(line.text())) complaints.push(line.text());
  });
  page.on("pageerror", (error) => complaints.push(error.message));
  await page.goto(server.url + path);
}

/** What a paste leaves in the box; typing a long text letter by letter would take minutes. */
export const paste = (text: string): Promise<void> =>
  page.locator("#say").evaluate((area: HTMLTextAreaElement, value) => {
    area.focus();
    area.value = value;
    area.dispatchEvent(new Event("input", { bubbles: true }));
  }, text);

export async function say(text: string): Promise<void> {
  const before = await page.evaluate(() => document.querySelector<HTMLElement>("#newest")?.dataset.n ?? null);
  await paste(text);
  await page.press("#say", "Enter");
  await nextAnswer(before);
}

export const nextAnswer = (before: string | null): Promise<unknown> =>
  page.waitForFunction((n) => {
    const newest = document.querySelector<HTMLElement>("#newest");
    return newest !== null && newest.dataset.n !== n;
  }, before);

/** One word without an end, as logs have them. */
export const long = `${"x".repeat(500)} C:\\${"deep\\".repeat(60)}`;

export const hero = (): Promise<string> => page.locator("#newest .hero").innerText();
export const log = (): Promise<string> => page.locator("#log").evaluate((node) => node.textContent);
export const answer = (label: string): Locator => page.locator("#newest button", { hasText: label });

/** Tests that need a browser: skipped by name where there is none, a failure where all is required. */
export function describePage(name: string, tests: () => void): void {
  describe.runIf(hasBrowser || required)(name, { timeout: patience }, () => {
    beforeAll(async () => {
      browser = await chromium.launch({ executablePath: chromiumPath, args: chromiumArguments });
    }, patience);
    afterAll(() => browser.close());
    beforeEach(async () => {
      complaints = [];
      server = await startFakeServer();
    });
    afterEach(async () => {
      await context.close();
      await server.close();
      expect(complaints).toEqual([]);
    });
    tests();
  });

  describe.skipIf(hasBrowser || required)(name, () => {
    it.skip(`is not tested: there is no browser at ${chromiumPath}`);
  });
}
