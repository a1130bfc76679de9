// A case in the browser: what is said, answered, pressed, copied and kept.
import { expect, it } from "vitest";
import { message, output, secretLog, trace } from "../channels/web/fixtures/turns.ts";
import { describePage, answer, hero, log, long, nextAnswer, open, page, paste, say, server } from "./harness.ts";

describePage("a case on the page", () => {
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
});
