import { PassThrough } from "node:stream";
import { describe, expect, it } from "vitest";
import { converse } from "../../src/channels/terminal/conversation.ts";
import { drawMarkdown } from "../../src/channels/terminal/draw.ts";
import { readTyped } from "../../src/channels/terminal/paste.ts";
import type { Said } from "../../src/conversation/said.ts";
import { de } from "../../src/phrases/de.ts";
import { createMemoryStore } from "../../src/stores/memory.ts";
import { createTurns } from "../../src/turns/take.ts";
import { createFakeReading, sayBack } from "../turns/fakes.ts";

const pause = (milliseconds: number): Promise<void> => new Promise((resolve) => { setTimeout(resolve, milliseconds); }); // prettier-ignore

/** Types the parts with a pause between them, and gives the texts that were made of them. */
async function typed(...parts: readonly string[]): Promise<readonly string[]> {
  const input = new PassThrough();
  const { texts, close } = readTyped(input, new PassThrough(), true);
  const found: string[] = [];
  const reading = (async () => {
    for await (const text of texts) found.push(text);
  })();
  for (const part of parts) {
    input.write(part);
    await pause(250);
  }
  input.end();
  await reading;
  close();
  return found;
}

describe("what is typed at a terminal", () => {
  it("is a text a line", async () => {
    expect(await typed("hello\r", "2\r")).toEqual(["hello", "2"]);
  });

  it("is one text where many lines come at once", async () => {
    const lines = Array.from({ length: 200 }, (_, index) => `line ${index}`);
    expect(await typed(`${lines.join("\r")}\r`, "next\r")).toEqual([lines.join("\n"), "next"]);
  });

  it("waits for Enter where the last line of a paste does not end", async () => {
    expect(await typed("one\rtwo\rthree", "\r")).toEqual(["one\ntwo\nthree"]);
  });

  it("is one text where the terminal marks a paste", async () => {
    const texts = await typed("\u001B[200~one\rtwo\r\u001B[201~", "\r");
    expect(texts.filter((text) => text.trim() !== "")).toEqual([expect.stringContaining("one\ntwo")]);
  });

  it("is taken too where it ends without Enter", async () => {
    expect(await typed("one\rtwo")).toEqual([expect.stringContaining("one")]);
  });
});

describe("Markdown at a terminal", () => {
  const plain = (markdown: string): string => drawMarkdown(markdown, { colour: false });

  it("loses its marks", () => {
    expect(plain("**Most likely: the name differs.**")).toBe("Most likely: the name differs.");
    expect(plain("Run `Get-Service` *now*")).toBe("Run Get-Service now");
    expect(plain("[Source](https://example.com/a)")).toBe("Source https://example.com/a");
    expect(plain("a \\* b \\_c\\_ \\[d\\]")).toBe("a * b _c_ [d]");
    expect(plain("`` a ` b ``")).toBe("a ` b");
  });

  it("keeps code as it is, set in", () => {
    expect(plain("1. Run\n\n   ```powershell\n   Get-Service **x** \\_\n   ```\n\nThen")).toBe(
      "1. Run\n\n       Get-Service **x** \\_\n\nThen",
    );
  });

  it("has weight and colour where a person sits at it", () => {
    expect(drawMarkdown("**bold** `code`", { colour: true })).toBe("\u001B[1mbold\u001B[0m \u001B[36mcode\u001B[0m");
  });

  it("takes a time that grows with its length only", () => {
    const began = performance.now();
    for (const text of ["*a_", "`", "`a``", "[", "**", "\\", "[](http"].map((part) =>
      `${part.repeat(200)}\n`.repeat(50),
    ))
      plain(text);
    expect(performance.now() - began).toBeLessThan(2_000);
  });
});

describe("a conversation at a terminal", () => {
  it("answers each text, and begins with what it is given", async () => {
    const turns = createTurns({
      store: createMemoryStore(),
      mind: { respond: sayBack },
      reading: createFakeReading(),
      clock: () => new Date("2026-01-15T10:00:00Z"),
      zone: "UTC",
      log: () => undefined,
    });
    const [input, output] = [new PassThrough(), new PassThrough()];
    const first: Said = { file: "agent.log", text: "the file" };
    const done = converse({ turns, key: "t", zone: "UTC", input, output, interactive: false, first });
    input.end("second\n\nthird\n");
    await done;
    output.end();
    let written = "";
    for await (const chunk of output) written += String(chunk);
    expect(written.trim().split(/\n+/)).toEqual([
      "1: the file (UTC)", "[It works now]", "2: second (UTC)", "[It works now]", "3: third (UTC)", "[It works now]",
    ]); // prettier-ignore
  });

  it.each([
    ["Enter takes it", "\r", "1: Access is denled. (UTC)"],
    ["yes takes it", "ja\r", "1: Access is denled. (UTC)"],
    ["the right text stands in for it", "Access is denied.\r", "1: Access is denied. (UTC)"],
  ])("shows what was read from a picture before it is taken: %s", async (_, key, answer) => {
    const turns = createTurns({
      store: createMemoryStore(),
      mind: { respond: sayBack },
      reading: createFakeReading(),
      clock: () => new Date("2026-01-15T10:00:00Z"),
      zone: "UTC",
      log: () => undefined,
    });
    const [input, output] = [new PassThrough(), new PassThrough()];
    const first: Said = { file: "shot.png", text: "Access is denled." };
    const done = converse({ turns, key: "t", zone: "UTC", locale: "de", input, output, interactive: true, first, unchecked: true }); // prettier-ignore
    await pause(50);
    let written = String(output.read());
    expect(written).toContain(de.files.pictureRead);
    expect(written).toContain("    Access is denled.");
    expect(written).not.toContain("1: ");
    input.write(key);
    await pause(400);
    input.end();
    await done;
    output.end();
    for await (const chunk of output) written += String(chunk);
    expect(written).toContain(answer);
  });
});
