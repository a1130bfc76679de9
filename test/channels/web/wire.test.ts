import { describe, expect, it } from "vitest";
import { toMarkdown } from "../../../src/channels/markdown.ts";
import { parseSaid, textLimit, toLine } from "../../../src/channels/wire.ts";
import { actions } from "../../../src/conversation/said.ts";
import { question } from "./fixtures/replies.ts";
import { report, turnOf } from "./fixtures/turns.ts";

describe("what may be said", () => {
  it.each<object>([
    { text: "it fails" },
    { file: "trace.log" },
    { answer: "differ" },
    { role: "first-line" },
    { pick: "certificate-expired" },
    { deny: "certificate-expired" },
    ...actions.filter((action) => action !== "remind-due").map((action) => ({ action })),
  ])("takes %j", (json) => {
    expect(parseSaid(json)).toEqual(json);
  });

  it.each([
    ["nothing", {}],
    ["two things", { text: "a", answer: "b" }],
    ["another key", { said: "a" }],
    ["an inherited key", JSON.parse('{"__proto__": "a"}')],
    ["a list", ["text"]],
    ["null", null],
    ["a string", "text"],
    ["a number as text", { text: 1 }],
    ["an empty text", { text: " \n" }],
    ["an unknown action", { action: "explode" }],
    ["an empty id", { answer: "" }],
    ["an endless id", { pick: "x".repeat(121) }],
    ["an object as id", { answer: { id: 1 } }],
    ["an endless file name", { file: "x".repeat(4097) }],
  ])("refuses %s in a sentence", (_, json: unknown) => {
    expect(parseSaid(json)).toEqual({ problem: expect.stringMatching(/^\S.*\.$/) as unknown });
  });

  it("counts bytes, not letters, and asks for a file where there are too many", () => {
    expect(parseSaid({ text: "x".repeat(textLimit) })).toHaveProperty("text");
    expect(parseSaid({ text: "ü".repeat(textLimit) })).toEqual({
      problem: "400 kB is too long for a message, which holds 200 kB. As a file it is read whole.",
    });
  });

  it("cleans what the stores refuse: NUL and lone surrogates", () => {
    expect(parseSaid({ text: "E\0r\0r \ud800 \u{1f600}" })).toEqual({ text: "Err \ufffd \u{1f600}" });
  });
});

describe("the line of a turn", () => {
  it("has every field of the contract, null where there is nothing", () => {
    const finding = { finding: "certificate-expired", values: { notAfter: "2025-03-31" }, lines: [18], report: 0 };
    const line = toLine(turnOf(report("x"), { replies: [question], findings: [finding] }), toMarkdown);

    expect(Object.keys(line)).toEqual([
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
    expect(line.verdict).toBeNull();
    expect(line.asked?.answers).toEqual([
      { id: "differ", label: "They differ" },
      { id: "agree", label: "They agree" },
    ]);
    expect(line.findings).toEqual([
      { finding: "certificate-expired", values: { notAfter: "2025-03-31" }, lines: [18] },
    ]);
  });
});
