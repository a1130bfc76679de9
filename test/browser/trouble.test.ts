// What may stand in the way: no connection, a refusal, a text too long, a file; and what is said meanwhile.
import { expect, it } from "vitest";
import { longPaste } from "../channels/web/fixtures/replies.ts";
import { message, output, report, trace, turnOf } from "../channels/web/fixtures/turns.ts";
import { describePage, answer, context, log, open, page, paste, say, server } from "./harness.ts";

describePage("a case in trouble", () => {
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

    const data = await page.evaluateHandle(() => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([new Uint8Array(11 * 1024 * 1024)], "big.log"));
      return transfer;
    });
    await page.dispatchEvent("body", "drop", { dataTransfer: data });

    await page.waitForSelector("#say-note:has-text('big.log has 11.0 MB, and a file may have 10 MB.')");
    expect(await page.locator("#ask-first").isVisible()).toBe(true);
  });

  it("puts the text of a picture into the box, to be checked before it is sent", async () => {
    await open();
    await page.route("**/web/files", (route) =>
      route.fulfill({ json: { text: "Access is denled.", note: "I read this from the picture. Check it." } }),
    );

    await page.setInputFiles("#file", { name: "shot.png", mimeType: "image/png", buffer: Buffer.from("x") });
    await page.waitForSelector("#say-note:has-text('I read this from the picture.')");
    expect(await page.inputValue("#say")).toBe("Access is denled.");
    expect(await page.locator("[data-heard]").count()).toBe(0);

    await say("Access is denied.");
    expect(await page.locator("#say-note").isVisible()).toBe(false);
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
});
