// The articles, and the page at every width.
import { expect, it } from "vitest";
import { message } from "../channels/web/fixtures/turns.ts";
import { describePage, open, page, say, server } from "./harness.ts";

describePage("the pages", () => {
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
    await page.waitForSelector("#found:text-is('5 entries')");
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
