// Takes pictures of every state, to be looked at beside ../shared/look: `npx tsx test/browser/pictures.ts FOLDER [name …]`.
import { mkdir } from "node:fs/promises";
import { chromium, type Page } from "playwright-core";
import { message, output, secretLog, serviceMessage, trace } from "../channels/web/fixtures/turns.ts";
import { startFakeServer } from "./fake-server.ts";
import { chromiumArguments, chromiumPath } from "./chromium.ts";

const [folder = "/tmp/pictures", ...only] = process.argv.slice(2);

// `fill` types: minutes for a long text. This is what a paste leaves in the box.
const putText = (page: Page, text: string): Promise<void> =>
  page.locator("#say").evaluate((area: HTMLTextAreaElement, value) => {
    area.value = value;
    area.dispatchEvent(new Event("input", { bubbles: true }));
  }, text);

const say = async (page: Page, text: string): Promise<void> => {
  await putText(page, text);
  await page.press("#say", "Enter");
  await page.waitForSelector("#newest");
  await page.waitForTimeout(250);
};

const press = async (page: Page, label: string): Promise<void> => {
  await page.click(`#newest button:has-text("${label}")`);
  await page.waitForTimeout(300);
};

const states: Readonly<Record<string, { readonly path?: string; readonly act?: (page: Page) => Promise<void> }>> = {
  "a-index": {},
  "b-question": { act: (page) => say(page, message) },
  "c-resolution": {
    act: async (page) => {
      await say(page, message);
      await say(page, output);
    },
  },
  "c-pressed": {
    act: async (page) => {
      await say(page, message);
      await press(page, "They differ");
    },
  },
  "d-risk": {
    act: async (page) => {
      await say(page, "need to see which users the host has in its cache, connector HR");
      await page.click("#newest .tick input >> nth=0");
      await page.waitForTimeout(300);
    },
  },
  "e-candidates": { act: (page) => say(page, serviceMessage) },
  "f-unknown": { act: (page) => say(page, "Application Error: 0xc0000005 in ecma2host.exe after the June patch") },
  "g-masked": { act: (page) => say(page, secretLog) },
  "h-long": { act: (page) => say(page, trace) },
  "h-long-open": {
    act: async (page) => {
      await say(page, trace);
      await page.click("summary");
      await page.waitForTimeout(200);
    },
  },
  "l-case-file": {
    act: async (page) => {
      await say(page, message);
      await press(page, "They differ");
      await press(page, "Hand over");
    },
  },
  "m-solved": {
    act: async (page) => {
      await say(page, message);
      await press(page, "They differ");
      await press(page, "It works now");
    },
  },
  "j-article": { path: "/articles/certificate-subject-mismatch" },
  "j-articles": { path: "/articles?q=certificate" },
  "j-dialog": { path: "/articles/test-connection-fails" },
  "j-missing": { path: "/articles/nothing" },
  "k-offline": {
    act: async (page) => {
      await say(page, message);
      await page.context().setOffline(true);
      await page.click('#newest button:has-text("They differ")');
      await page.waitForTimeout(700);
    },
  },
  "k-too-long": {
    act: async (page) => {
      await say(page, "test connection fails");
      await putText(page, `${trace}\n`.repeat(25));
      await page.waitForTimeout(200);
    },
  },
};

const views = [
  { width: 1280, scheme: "light" },
  { width: 1280, scheme: "dark" },
  { width: 360, scheme: "light" },
  { width: 360, scheme: "dark" },
] as const;

await mkdir(folder, { recursive: true });
const browser = await chromium.launch({ executablePath: chromiumPath, args: chromiumArguments });
for (const [name, state] of Object.entries(states)) {
  if (only.length > 0 && !only.some((part) => name.startsWith(part))) continue;
  for (const { width, scheme } of views) {
    const server = await startFakeServer();
    const context = await browser.newContext({
      viewport: { width, height: width > 1000 ? 860 : 740 },
      colorScheme: scheme,
      timezoneId: "UTC",
      deviceScaleFactor: width > 1000 ? 1 : 2,
    });
    const page = await context.newPage();
    page.on("console", (line) => {
      if (line.type() === "error") process.stderr.write(`${name}: ${line.text()}\n`);
    });
    page.on("pageerror", (error) => process.stderr.write(`${name}: ${error.message}\n`));
    await page.goto(`${server.url}${state.path ?? "/"}`);
    await state.act?.(page);
    const height = await page.evaluate(() => Math.ceil(document.body.getBoundingClientRect().height));
    await page.setViewportSize({ width, height: Math.max(height, width > 1000 ? 860 : 740) });
    await page.waitForTimeout(200);
    await page.screenshot({ path: `${folder}/${name}-${width}-${scheme}.png` });
    await context.close();
    await server.close();
  }
}
await browser.close();
