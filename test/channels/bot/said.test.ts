// What Teams really sends, and what is heard in it.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type InboundActivity, parseActivity } from "../../../src/channels/bot/activity.ts";
import { readHtml } from "../../../src/channels/bot/pasted.ts";
import { heardIn, textOf } from "../../../src/channels/bot/said.ts";
import { messageFrom } from "./start.ts";

function activity(fields: Readonly<Record<string, unknown>>): InboundActivity {
  const parsed = parseActivity(messageFrom("http://127.0.0.1/", fields));
  if (parsed.kind === "problem") throw new Error(parsed.sentence);
  return parsed.activity;
}
const withHtml = (text: string, content: string, fields: Readonly<Record<string, unknown>> = {}) =>
  textOf(activity({ text, attachments: [{ contentType: "text/html", content }], ...fields }));
const mention = { type: "mention", text: "<at>Assistant</at>", mentioned: { id: "28:bot", name: "Assistant" } };

describe("a paste in Teams", () => {
  it("keeps the lines of its code block, which the plain text has lost", () => {
    const html =
      "<p>look:</p>\n<pre><code>Status   Name\n------   ----\nStopped  AADConnectProvisioningAgent</code></pre>";
    expect(withHtml("look: Status Name ------ ---- Stopped AADConnectProvisioningAgent", html)).toBe(
      "look:\nStatus   Name\n------   ----\nStopped  AADConnectProvisioningAgent",
    );
  });

  it("has plain spaces for hard ones, and signs for their names", () => {
    expect(withHtml("a < b & c", "<p>a&nbsp;&lt; b &amp;&#160;c</p>")).toBe("a < b & c");
    expect(withHtml("“quoted”\u00A0text", "<div>“quoted”&nbsp;text</div>")).toBe("“quoted” text");
  });

  it("has a line for a paragraph, a break, a list item and a table row", () => {
    expect(
      withHtml(
        "one two three four five",
        "<p>one<br>two</p><ul><li>three</li></ul><table><tr><td>four</td><td>five</td></tr></table>",
      ),
    ).toBe("one\ntwo\nthree\nfour\tfive");
  });

  it("is read as plain text where its HTML says something else", () => {
    expect(withHtml("what I typed", "<p>something else</p>")).toBe("what I typed");
  });

  it("is read without the message that it quotes", () => {
    const html = `<blockquote itemscope itemtype="http://schema.skype.com/Reply" itemid="1"><strong>Assistant</strong><p>Which status?</p></blockquote><p>401</p>`;
    expect(withHtml("Assistant Which status? 401", html)).toBe("401");
  });

  it("is read without the bot's mention, in either form, and with everybody else's", () => {
    const html = `<p><span itemtype="http://schema.skype.com/Mention" itemscope itemid="0">Assistant</span>&nbsp;ask <span itemtype="http://schema.skype.com/Mention" itemscope itemid="1">Kim</span></p>`;
    const entities = [mention, { type: "mention", text: "<at>Kim</at>", mentioned: { id: "29:kim" } }];
    expect(withHtml("<at>Assistant</at> ask <at>Kim</at>", html, { entities })).toBe("ask <at>Kim</at>");
    expect(withHtml("", '<p><at id="0">Assistant</at> it fails</p>', { entities })).toBe("it fails");
  });
});

describe("a result of the search that is sent", () => {
  const card = { contentType: "application/vnd.microsoft.card.adaptive", content: {} };
  it("is no question, and no file", () => {
    const text = `\n<span class="inline-compose-card" itemid="0" itemtype="http://schema.skype.com/InputExtension">\n  <span content="0" itemprop="cardId"></span>\n</span>\n`;
    expect(heardIn(activity({ text, attachments: [card] }))).toEqual({ kind: "nothing" });
    expect(
      heardIn(
        activity({
          text: "",
          attachments: [card, { contentType: "text/html", content: `<attachment id="1"></attachment>` }],
        }),
      ),
    ).toEqual({
      kind: "nothing",
    });
  });

  it("with words beside it is those words", () => {
    const text = `it fails <span class="inline-compose-card" itemid="1"></span>`;
    expect(heardIn(activity({ text, attachments: [card] }))).toEqual({ kind: "said", said: { text: "it fails" } });
  });
});

describe("any HTML", () => {
  const piece = fc.oneof(
    fc.constantFrom(
      "<p>",
      "</p>",
      "<pre>",
      "</pre>",
      "<br>",
      "<",
      ">",
      "</",
      "<!--",
      "-->",
      '<span itemtype="http://schema.skype.com/Mention">',
      "</span>",
      "<script>",
      "&#x110000;",
      "&#xD800;",
      "&amp",
      "<a href='",
      '"',
      '<blockquote itemtype="http://schema.skype.com/Reply">',
      "</blockquote>",
    ),
    fc.string(),
  );
  it("gives a text, and no more of it than there was", () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const html = pieces.join("");
        const { text } = readHtml(html, () => false);
        expect(text.length).toBeLessThanOrEqual(html.length + pieces.length);
      }),
      { numRuns: 500 },
    );
  });

  it("is read in the time of its length", () => {
    for (const part of [
      "<",
      "<p>",
      "<pre><",
      "</p",
      "<!--",
      '<a b="',
      "&#",
      "<span itemtype='http://schema.skype.com/Mention'>",
      "x</span>",
      "<pre>" + " ".repeat(200_000),
    ]) {
      const began = performance.now();
      readHtml(part.repeat(Math.ceil(200_000 / part.length)), () => true);
      expect(performance.now() - began, part).toBeLessThan(1_500);
    }
  });
});
