// The page in a real browser: sending, answering, and everything that may stand in the way of it.
import { existsSync } from "node:fs";
import { chromium, type Browser, type BrowserContext, type Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { longPaste } from "../channels/web/fixtures/replies.ts";
import { message, output, report, secretLog, trace, turnOf } from "../channels/web/fixtures/turns.ts";
import { chromiumArguments, chromiumPath } from "./chromium.ts";
import { startFakeServer, type FakeServer } from "./fake-server.ts";

const hasBrowser = existsSync(chromiumPath);
const required = process.env.REQUIRE_ALL === "1";

// A first start of a browser on a busy machine takes its time.
const patience = 60_000;

let browser: Browser;
let server: FakeServer;
let context: BrowserContext;
let page: Page;
let complaints: string[];

/** Failures that a test causes on purpose; all else on the console is a defect, above all a breach of the policy. */
const expected = /net::ERR_(?:INTERNET_DISCONNECTED|FAILED)|status of (?:4|5)\d\d/;

async function open(path = "/", options: Parameters<Browser["newContext"]>[0] = {}): Promise<void> {
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
const paste = (text: string): Promise<void> =>
  page.locator("#say").evaluate((area: HTMLTextAreaElement, value) => {
    area.focus();
    area.value = value;
    area.dispatchEvent(new Event("input", { bubbles: true }));
  }, text);

async function say(text: string): Promise<void> {
  const before = await page.evaluate(() => document.querySelector<HTMLElement>("#newest")?.dataset.n ?? null);
  await paste(text);
  await page.press("#say", "Enter");
  await nextAnswer(before);
}

const nextAnswer = (before: string | null): Promise<unknown> =>
  page.waitForFunction((n) => {
    const newest = document.querySelector<HTMLElement>("#newest");
    return newest !== null && newest.dataset.n !== n;
  }, before);

/** One word without an end, as logs have them. */
const long = `${"x".repeat(500)} C:\\${"deep\\".repeat(60)}`;

const hero = (): Promise<string> => page.locator("#newest .hero").innerText();
const log = (): Promise<string> => page.locator("#log").evaluate((node) => node.textContent);
const answer = (label: string) => page.locator("#newest button", { hasText: label });

describe.runIf(hasBrowser || required)(`the page in ${chromiumPath}`, { timeout: patience }, () => {
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

  it("answers a paste, keeps the focus in the box and says a line to those who listen", async () => {
    await open();

    await say(message);

    expect(await hero()).toBe("Most likely: the certificate’s name is not the server’s name.");
    expect(await page.title()).toContain("the certificate’s name");
    expect(await page.locator("#say").evaluate((area) => area === document.activeElement)).toBe(true);
    expect(await page.locator("#say").inputValue()).toBe("");
    expect(await page.locator("#say").getAttribute("placeholder")).toBe("Paste, or type 1 to 4");
    expect(await log()).toContain("Do these two names agree? 4 answers.");
    expect(await page.locator(".paste mark").allInnerTexts()).toEqual([
      "localhost",
      "8585",
      "HR",
      "InternalServerError",
    ]);
    expect(await page.locator("#stand").isVisible()).toBe(true);
  });

  it("shows times in the reader's zone", async () => {
    await open();

    await say(message);

    expect(await page.locator("#newest time").innerText()).toBe("15:02");
  });

  it("sends with Enter, breaks the line with Shift and Enter", async () => {
    await open();

    await page.locator("#say").pressSequentially("first");
    await page.press("#say", "Shift+Enter");
    await page.locator("#say").pressSequentially("second");
    expect(await page.locator("#say").inputValue()).toBe("first\nsecond");
    await page.press("#say", "Enter");
    await page.waitForSelector("#newest");

    expect(await page.locator(".lines li").allInnerTexts()).toEqual(["first", "second"]);
  });

  it("answers by a press; the old answer becomes one line that can be shown again without buttons", async () => {
    await open();
    await say(message);

    await answer("They differ").click();
    await nextAnswer("1");

    expect(await hero()).toContain("They differ");
    await page.waitForFunction(() => document.activeElement?.id === "say");
    const told = page.locator(".told:visible");
    expect(await told.innerText()).toBe(
      "Most likely: the certificate’s name is not the server’s name. Asked: Do these two names agree? You said: They differ. Show again",
    );
    expect(await page.locator(".paste-short:visible").count()).toBe(1);
    await told.locator("button").click();
    expect(await page.locator("[data-old] .sheet:visible").count()).toBe(1);
    expect(await page.locator("[data-old] [data-said]").count()).toBe(0);
  });

  it("answers by a number and Enter in the box, and by a number on the answers", async () => {
    await open();
    await say(message);
    await paste("1");
    await page.press("#say", "Enter");
    await nextAnswer("1");
    expect(await hero()).toContain("They differ");

    await page.click("#new-case");
    await page.waitForSelector("#ask-first:visible");
    await say(message);
    await answer("I can’t check").focus();
    await page.keyboard.press("1");
    await page.waitForSelector("#newest:has-text('They differ:')");
    expect(await page.locator("#say").inputValue()).toBe("");
  });

  it("takes a number that nothing is numbered with as text", async () => {
    await open();
    await say(message);

    await say("42");

    expect(await page.locator(".said-text").last().innerText()).toBe("42");
  });

  it("lets one press rest the others until the answer is there", async () => {
    await open();
    await say(message);
    server.delay(3000);

    await answer("They differ").click();

    expect(await answer("They differ").getAttribute("aria-pressed")).toBe("true");
    expect(await answer("They agree").isDisabled()).toBe(true);
    await page.waitForSelector(".on-its-way .state:has-text('one moment')");
    await page.waitForSelector("#newest:has-text('They differ:')");
    expect(await page.locator("[data-pending]").count()).toBe(0);
  });

  it("restores the case after a reload, the newest open, ticks and draft kept", async () => {
    await open();
    await say(message);
    await say(output);
    await page.locator("#newest .tick input").first().check();
    await paste("half a sent");

    await page.reload();
    await page.waitForSelector("#newest");

    expect(await hero()).toContain("They differ");
    expect(await page.locator(".told:visible").count()).toBe(1);
    expect(await page.locator("#newest .tick input").first().isChecked()).toBe(true);
    expect(await page.locator("#say").inputValue()).toBe("half a sent");
    expect(await page.locator("#ask-first").isVisible()).toBe(false);
  });

  it("begins a new case on an empty page, and stays there after a reload", async () => {
    await open();
    await say(message);

    await page.click("#new-case");
    await page.waitForSelector("#ask-first:visible");
    expect(await page.locator("#say").evaluate((area) => area === document.activeElement)).toBe(true);
    await page.reload();
    await page.waitForTimeout(400);

    expect(await page.locator("#ask-first").isVisible()).toBe(true);
    expect(await page.locator(".turn").count()).toBe(0);
  });

  it("tries an example at a press", async () => {
    await open();

    await page.locator("#examples button").first().click();
    await page.waitForSelector("#newest");

    expect(await hero()).toContain("Most likely");
  });

  it("copies code as it runs, and all steps as text", async () => {
    await open();
    await say(output);
    const copy = page.locator("#newest .copy").first();

    await copy.click();
    await page.waitForSelector("#newest .copy:has-text('Copied')");

    const clipboard = (): Promise<string> => page.evaluate(() => navigator.clipboard.readText());
    expect(await clipboard()).toBe(
      'Restart-Service -DisplayName "Microsoft ECMA2Host"\nRestart-Service -Name AADConnectProvisioningAgent',
    );
    expect(await log()).toContain("Copied.");
    await page.waitForSelector("#newest .copy >> nth=0 >> text=/^Copy$/", { timeout: 4000 });
    await page.click("[data-copy-steps]");
    await page.waitForSelector("[data-copy-steps]:has-text('Copied')");
    expect(await clipboard()).toContain("3. Set the tenant URL in the portal to the server’s name.");
    expect(await clipboard()).toContain("   https://SRV-IDM-04:8585/ecma2host_HR/scim");
  });

  it("opens the ledger at the tick of a step that leaves something to be undone, in place", async () => {
    await open();
    await say("need to see the cache of connector HR");

    await page.locator("#newest .tick input").first().click();
    await page.waitForSelector("#ledger:visible");

    expect(await page.locator("#ledger").innerText()).toContain("Open until undone: Debug is on");
    expect(await page.locator(".turn-sheet").count()).toBe(1);
    expect(await page.locator("#newest .tick input").first().isChecked()).toBe(true);
    await page.locator("#newest .tick input").nth(1).check();
    expect(await page.locator("#newest").getAttribute("data-n")).toBe("2");
  });

  it("keeps what is said without a connection, and sends it once when there is one", async () => {
    await open();
    await say(message);
    await context.setOffline(true);

    await answer("They differ").click();
    await page.waitForSelector("#say-note:has-text('No connection since')");
    await paste("and this too");
    await page.press("#say", "Enter");

    expect(await page.locator(".not-sent").allInnerTexts()).toEqual([
      expect.stringMatching(/They differ\s+not sent yet/),
      expect.stringMatching(/and this too\s+not sent yet/),
    ]);
    await page.waitForSelector("#say-note .after:has-text('next try in')");
    expect(await page.locator("#say").getAttribute("placeholder")).toBe("You can go on typing");
    await context.setOffline(false);
    await page.waitForSelector("#newest[data-n='3']");
    await page.waitForSelector("#say-note", { state: "hidden" });
    expect(await page.locator(".not-sent").count()).toBe(0);
    expect(await log()).toContain("Connected again.");
  });

  it("keeps what is not sent yet over a reload", async () => {
    await open();
    await page.route("**/web/messages", (route) => route.abort());
    await paste("only this once");
    await page.press("#say", "Enter");
    await page.waitForSelector(".not-sent");

    await page.unroute("**/web/messages");
    await page.reload();
    await page.waitForSelector("#newest");

    expect(await page.locator(".said-text").allInnerTexts()).toEqual(["only this once"]);
  });

  it("sends what is too long for a message as a file", async () => {
    await open();
    await say("it fails");
    await paste(`${trace}\n`.repeat(15));

    expect(await page.locator("#say-note").innerText()).toMatch(
      /\d+ kB is too long for a message. As a file it is read whole./,
    );
    expect(await page.locator("#say-form [type=submit]").isDisabled()).toBe(true);
    await page.click("#say-note button");
    await page.waitForSelector("#newest:has-text('performance counters')");

    expect(await page.locator(".paste-head").last().innerText()).toContain("pasted.txt, 3000 lines");
    expect(await page.locator("#say").inputValue()).toBe("");
  });

  it("sends a file that is chosen or dropped", async () => {
    await open();

    await page.setInputFiles("#file", { name: "Ärger im Log.txt", mimeType: "text/plain", buffer: Buffer.from(trace) });
    await page.waitForSelector("#newest:has-text('performance counters')");
    expect(await page.locator(".paste-head").innerText()).toContain("Ärger im Log.txt, 200 lines");

    const data = await page.evaluateHandle((text) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([text], "dropped.log"));
      return transfer;
    }, trace);
    await page.dispatchEvent("body", "dragover", { dataTransfer: data });
    expect(await page.locator("body").getAttribute("data-drop")).toBe("");
    await page.dispatchEvent("body", "drop", { dataTransfer: data });
    await page.waitForSelector(".paste-head:has-text('dropped.log')");
  });

  it("says at once that a file is too large", async () => {
    await open();

    await page.setInputFiles("#file", {
      name: "big.log",
      mimeType: "text/plain",
      buffer: Buffer.alloc(11 * 1024 * 1024),
    });

    await page.waitForSelector("#say-note:has-text('big.log has 11.0 MB, and a file may have 10 MB.')");
    expect(await page.locator("#ask-first").isVisible()).toBe(true);
  });

  it("shows how a large file goes, and can stop it", async () => {
    await open();
    await page.route("**/web/files", async (route) => {
      await new Promise((done) => setTimeout(done, 3000));
      await route.continue().catch(() => undefined);
    });

    await page.setInputFiles("#file", { name: "slow.log", mimeType: "text/plain", buffer: Buffer.from(trace) });
    await page.waitForSelector("[data-upload] progress");
    await page.click("text=Stop sending");
    await page.waitForSelector("[data-upload]", { state: "detached" });

    expect(await log()).toContain("slow.log was not sent.");
  });

  it("says on the box what the server refuses, and gives the words back", async () => {
    await open();
    server.refuseNext(500, { error: "Something went wrong here.", reference: "a1b2" });

    await paste("it fails");
    await page.press("#say", "Enter");
    await page.waitForSelector("#say-note:visible");

    expect(await page.locator("#say-note").innerText()).toContain(
      "It was not taken. Something went wrong here. Reference a1b2.",
    );
    expect(await page.locator("#say").inputValue()).toBe("it fails");
    await page.press("#say", "Enter");
    await page.waitForSelector("#newest");
    expect(await page.locator("#say-note").isVisible()).toBe(false);
  });

  it("frees the answers where a press is refused", async () => {
    await open();
    await say(message);
    server.refuseNext(429, { error: "Too many messages; try again in a minute." });

    await answer("They differ").click();
    await page.waitForSelector("#say-note:has-text('Too many messages')");

    expect(await answer("They agree").isEnabled()).toBe(true);
    await page.click("#say-note button");
    await page.waitForSelector("#newest:has-text('They differ:')");
  });

  it("brings what is said outside a request, and does not move who reads further up", async () => {
    await open();
    await say(output);
    await page.evaluate(() => {
      scrollTo(0, 0);
    });

    server.push(turnOf(report(trace, [], { file: "later.log" }), { replies: [longPaste] }));
    await page.waitForSelector("#newest:has-text('performance counters')");

    expect(await log()).toContain("The agent may not read its performance counters.");
    expect(await page.evaluate(() => scrollY)).toBe(0);
  });

  it("shows a secret only masked, and says so", async () => {
    await open();

    await say(secretLog.replaceAll("[password 1]", "hunter2"));

    expect(await page.locator(".notice").innerText()).toContain("A password was in your paste.");
    expect(await page.locator("body").innerText()).not.toContain("hunter2");
  });

  it("opens a long paste at its first error", async () => {
    await open();
    await say(trace);

    await page.click("summary");
    await page.waitForFunction(() => document.activeElement?.matches(".all") === true);

    const hit = await page.locator(".all .hit").first().boundingBox();
    const all = await page.locator(".all").boundingBox();
    expect(Math.abs((hit?.y ?? 0) - (all?.y ?? 0))).toBeLessThan(20);
  });

  it("clips a paste on a narrow page and shows it whole at a press", async () => {
    await open("/", { viewport: { width: 360, height: 740 } });
    await say(message);

    const height = (): Promise<number> => page.locator(".excerpt").evaluate((list) => list.clientHeight);
    const before = await height();
    await page.click("[data-unclip]");

    expect(await height()).toBeGreaterThan(before);
    expect(await page.locator("[data-unclip]").isVisible()).toBe(false);
  });

  it("searches the articles while one types, and empties with Escape", async () => {
    await open("/articles");

    await page.locator("#q").pressSequentially("certificate");
    await page.waitForSelector("#found:has-text('3 of 5 entries')");
    expect(await page.locator(".shelf mark").first().innerText()).toBe("certificate");
    expect(page.url()).toContain("?q=certificate");
    await page.press("#q", "Escape");
    await page.waitForSelector("#found:has-text('5 entries')");
    expect(await page.locator(".shelf a").count()).toBe(5);
  });

  it("searches the articles without a script", async () => {
    await open("/articles", { javaScriptEnabled: false });

    await page.fill("#q", "certificate");
    await page.press("#q", "Enter");

    await page.waitForSelector("#found:has-text('3 of 5 entries')");
  });

  it("leads from an article to its case and back from a missing page", async () => {
    await open("/articles/certificate-name-mismatch");
    expect(page.url()).toContain("/articles/certificate-subject-mismatch");

    await page.click("text=Ask about this");
    expect(await page.locator("#say").inputValue()).toContain("subject does not match");

    await page.goto(`${server.url}/articles/nothing`);
    await page.click("text=Browse all articles");
    await page.waitForSelector("#found");
  });

  it.each(["light", "dark"] as const)("never scrolls sideways in %s, from 320 to 1600 pixels", async (colorScheme) => {
    await open("/", { colorScheme });
    const fits = async (): Promise<void> => {
      for (const width of [320, 360, 639, 640, 768, 1280, 1600]) {
        await page.setViewportSize({ width, height: 800 });
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
      }
    };

    await fits();
    for (const text of [message, output, "the cache of HR", "failed to start", "0xc0000005", secretLog, trace, long]) {
      await say(text);
      await fits();
    }
    for (const path of [
      "/articles?q=certificate",
      "/articles/certificate-subject-mismatch",
      "/articles/test-connection-fails",
    ]) {
      await page.goto(server.url + path);
      await fits();
    }
  });

  it("has targets of 44 pixels on a narrow page", async () => {
    await open("/", { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true });
    await say(message);

    const heights = await page
      .locator("#newest .answers button, #newest .quiet:visible, .say button, #newest .copy")
      .evaluateAll((buttons) => buttons.map((button) => button.getBoundingClientRect().height));

    expect(heights.length).toBeGreaterThan(6);
    expect(Math.min(...heights)).toBeGreaterThanOrEqual(40);
  });
});

describe.skipIf(hasBrowser || required)("the page in a browser", () => {
  it.skip(`is not tested: there is no browser at ${chromiumPath}`);
});
