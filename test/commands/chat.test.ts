import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { de } from "../../src/phrases/de.ts";
import { en } from "../../src/phrases/en.ts";
import { es } from "../../src/phrases/es.ts";
import { fr } from "../../src/phrases/fr.ts";
import { zipOf } from "../files/zips.ts";
import { linesOf, run, temporaryFolder } from "./around.ts";

const jam = "PRT-4711 paper jam in tray 2";
const chatJson = async (...said: readonly unknown[]) =>
  linesOf(
    (
      await run(["chat", "--json"], {
        input: said.map((one) => `${typeof one === "string" ? one : JSON.stringify(one)}\n`).join(""),
      })
    ).out,
  );

describe("assistant chat --json", () => {
  it("writes a line a turn, in the form of the contract", async () => {
    const [turn] = await chatJson({ text: jam });
    expect(Object.keys(turn!)).toEqual([
      "replies",
      "verdict",
      "asked",
      "proposed",
      "step",
      "causes",
      "findings",
      "ledger",
      "state",
    ]);
    expect(turn).toMatchObject({ verdict: "recognized", proposed: { article: "paper-jam" }, state: "open" });
  });

  it("remembers the conversation", async () => {
    const turns = await chatJson({ text: jam }, { action: "fixed" });
    expect(turns.map(({ state }) => state)).toEqual(["open", "resolved"]);
  });

  it("answers a line that it cannot read with an error, and goes on", async () => {
    const turns = await chatJson("{broken", { nonsense: 1 }, [], { text: "" }, { action: "fly" }, { text: jam });
    expect(turns.slice(0, 5).map((turn) => Object.keys(turn))).toEqual(Array.from({ length: 5 }, () => ["error"]));
    expect(turns[5]).toMatchObject({ verdict: "recognized" });
    expect(turns[0]?.error).toBe('Line 1 is not JSON. Write an object like {"text": "..."}.');
  });

  it("answers every action in words, and goes on", async () => {
    const later = [
      "why",
      "status",
      "what-if",
      "ask-customer",
      "done",
      "skip",
      "undone",
      "waive",
      "remind",
      "park",
      "resume",
    ];
    const turns = await chatJson(
      { text: jam },
      ...later.map((action) => ({ action })),
      { role: "expert" },
      { action: "fixed" },
    );
    expect(turns).toHaveLength(later.length + 3);
    for (const turn of turns.slice(1, -1))
      expect(turn.replies).toMatchObject([{ markdown: expect.stringMatching(/\S/) as string }]);
    expect(turns.at(-1)).toMatchObject({ state: "resolved" });
  });

  it("reads files that are named, and says where one cannot be had", async () => {
    const file = join(temporaryFolder(), "printer.log");
    writeFileSync(file, `line one\r\n${jam}\r\n`);
    const turns = await chatJson({ file: "/nowhere.log" }, { file });
    expect(turns).toMatchObject([
      { error: expect.stringMatching(/^\/nowhere\.log: There is no such file\./) as string },
      { verdict: "recognized" },
    ]);
  });

  it("reads a ZIP of logs, and says what is wrong with one", async () => {
    const file = join(temporaryFolder(), "logs.zip");
    const zip = await zipOf([{ name: "printer.log", content: jam }]);
    writeFileSync(file, zip);
    expect(await chatJson({ file })).toMatchObject([{ verdict: "recognized" }]);
    writeFileSync(file, zip.subarray(0, 60));
    const [answer] = linesOf(
      (await run(["chat", "--json", "--locale", "de"], { input: JSON.stringify({ file }) })).out,
    );
    expect(answer).toEqual({ error: `${file}: ${de.files.zipBroken}` });
  });

  it("begins with a file that the command names", async () => {
    const file = join(temporaryFolder(), "printer.log");
    writeFileSync(file, jam);
    expect(linesOf((await run(["chat", "--json", "--file", file])).out)).toMatchObject([{ verdict: "recognized" }]);
  });
});

describe("the language of assistant chat", () => {
  const helpIn = async (args: readonly string[], environment: Readonly<Record<string, string>>): Promise<string> =>
    (await run(["chat", ...args], { environment, input: args.includes("--json") ? '{"action":"help"}\n' : "" })).out;

  it("is the machine's, and another where that is asked for", async () => {
    expect(await helpIn([], { LANG: "de_DE.UTF-8" })).toContain(de.helpTitle);
    expect(await helpIn([], { LC_ALL: "es_ES.UTF-8", LANG: "de_DE.UTF-8" })).toContain(es.helpTitle);
    expect(await helpIn([], { LC_ALL: "", LANG: "C.UTF-8" })).toContain(en.helpTitle);
    expect(await helpIn(["--locale", "fr-CA"], { LANG: "de_DE.UTF-8" })).toContain(fr.helpTitle);
  });

  it("is English for programs, unless they ask for another", async () => {
    expect(await helpIn(["--json"], { LANG: "de_DE.UTF-8" })).toContain(en.helpTitle);
    expect(await helpIn(["--json", "--locale", "de"], {})).toContain(de.helpTitle);
  });
});

describe("assistant chat", () => {
  it("greets, then answers a line a turn where nobody sits at it", async () => {
    const { code, out } = await run(["chat"], { input: `${jam}\nit works now\n` });
    expect(code).toBe(0);
    expect(out).toContain("Paper is stuck in the printer");
    expect(out).not.toContain("\u001B[");
    expect(out).not.toContain("**");
  });

  it("ends at a word for it", async () => {
    const { out } = await run(["chat"], { input: `exit\n${jam}\n` });
    expect(out).not.toContain("Paper is stuck");
  });
});
