import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createRewriting } from "../../src/matching/rewriting.ts";
import { smallTalkOf } from "../../src/matching/smalltalk.ts";
import { createSpelling, editDistance } from "../../src/matching/spelling.ts";
import { isCodeWord, isExactCode } from "../../src/matching/words.ts";

describe("spelling", () => {
  const spelling = createSpelling(
    new Map([
      ["certificat", 3],
      ["connect", 5],
      ["connection", 2],
      ["401", 1],
      ["token", 4],
      ["unauthorized", 1],
    ]),
  );
  it.each([
    ["certficat", "certificat"],
    ["conection", "connection"],
    ["tokne", "token"],
    ["unautorised", "unauthorized"],
  ])("%s was meant to be %s", (typed, meant) => {
    expect(spelling.correct(typed)).toBe(meant);
  });
  it("never makes 401 of 404", () => {
    expect(spelling.correct("404")).toBeUndefined();
    expect(spelling.correct("code404")).toBeUndefined();
  });
  it("leaves short and known words alone", () => {
    expect(spelling.correct("toke")).toBeUndefined();
    expect(spelling.correct("token")).toBeUndefined();
  });
  it("measures edits as the textbook does", () => {
    const naive = (a: string, b: string): number => {
      const d = Array.from({ length: a.length + 1 }, (_, i) =>
        Array.from({ length: b.length + 1 }, (_, j) => (i === 0 ? j : j === 0 ? i : 0)),
      );
      for (let i = 1; i <= a.length; i++)
        for (let j = 1; j <= b.length; j++) {
          d[i]![j] = Math.min(
            d[i - 1]![j]! + 1,
            d[i]![j - 1]! + 1,
            d[i - 1]![j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1),
          );
          if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
            d[i]![j] = Math.min(d[i]![j]!, d[i - 2]![j - 2]! + 1);
        }
      return d[a.length]![b.length]!;
    };
    const word = fc.stringMatching(/^[abc]{0,7}$/);
    fc.assert(fc.property(word, word, (a, b) => editDistance(a, b, 10) === naive(a, b)));
    fc.assert(fc.property(word, word, (a, b) => editDistance(a, b, 2) > 2 === naive(a, b) > 2));
  });
});

describe("rewriting", () => {
  const rewrite = createRewriting([
    [
      ["azur", "ad"],
      ["entra", "id"],
    ],
    [
      ["azur", "ad", "connect"],
      ["entra", "connect"],
    ],
    [["box"], ["server"]],
  ]);
  const terms = (...words: string[]): string[] => rewrite(words.map((term) => ({ term }))).map(({ term }) => term);
  it("takes the longest run and leaves the rest", () => {
    expect(terms("my", "azur", "ad", "connect", "box")).toEqual(["my", "entra", "connect", "server"]);
    expect(terms("azur", "ad", "x")).toEqual(["entra", "id", "x"]);
  });
  it("changes nothing where nothing is named", () => {
    expect(terms("azur", "blue")).toEqual(["azur", "blue"]);
  });
});

describe("small talk", () => {
  it.each([
    ["hi", "greeting"],
    ["Good morning!", "greeting"],
    ["thanks a lot 🙂", "thanks"],
    ["Danke dir", "thanks"],
    ["great, that worked, thank you", "fixed"],
    ["what can you do", "help"],
    ["help", "help"],
    ["bye", "goodbye"],
  ])("%s", (said, kind) => {
    expect(smallTalkOf(said)).toBe(kind);
  });
  it.each([
    "it is not working",
    "hi, the agent fails",
    "thanks but still 401",
    "help the wizard crashes",
    "401",
    "does not work",
    "stopped",
  ])("is not: %s", (said) => {
    expect(smallTalkOf(said)).toBeUndefined();
  });
});

describe("code words", () => {
  it.each(["0x80070005", "InternalServerError", "AADConnectProvisioningAgent", "ECMA2Host"])(
    "%s names one thing",
    (word) => {
      expect(isCodeWord(word)).toBe(true);
    },
  );
  it.each(["certificate", "Microsoft", "PowerShell", "12"])("%s does not", (word) => {
    expect(isCodeWord(word)).toBe(false);
  });
  it("a reason phrase of HTTP is a plain word", () => {
    expect(isExactCode("InternalServerError")).toBe(false);
  });
});
