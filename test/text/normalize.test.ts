import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { linesOf, normalizeLine } from "../../src/text/normalize.ts";
import { stem } from "../../src/text/stem.ts";
import { humpsOf, tokenize } from "../../src/text/tokens.ts";

describe("a line is read as it was meant", () => {
  it.each([
    ["&quot;a&quot; &amp;amp; &#39;b&#39; &#x41;", "\"a\" & 'b' A"],
    ["“smart” ‘quotes’ and object’s", "\"smart\" 'quotes' and object's"],
    ['{\\"Message\\":\\"one\\r\\ntwo\\"}', '{"Message":"one  two"}'],
    ["wonâ€™t", "won't"],
    ["a\u00a0b\u200bc", "a bc"],
    ["C:\\new\\table\\root", "C:\\new\\table\\root"],
    ["&unknown; &#x110000;", "&unknown; &#x110000;"],
  ])("%s", (written, meant) => {
    expect(normalizeLine(written)).toBe(meant);
  });

  it("never throws, whatever is pasted", () => {
    fc.assert(fc.property(fc.string({ unit: "binary" }), (text) => typeof normalizeLine(text) === "string"));
  });
});

describe("lines are counted as they were given", () => {
  it("with any kind of line end", () => {
    expect(linesOf("a\r\nb\nc\rd")).toEqual(["a", "b", "c", "d"]);
  });
  it("and tokens name theirs", () => {
    expect(tokenize("one two\n\nthree").map(({ word, line }) => [word, line])).toEqual([
      ["one", 1],
      ["two", 1],
      ["three", 3],
    ]);
  });
});

describe("what varies is a slot, not a word", () => {
  it.each(["8646d011-1693-4cd3-9ee6-0d7482ca2219", "2026-11-24T08:15:02.117Z", "31.03.2025", "08:15:02"])(
    "%s",
    (value) => {
      expect(tokenize(`at ${value} it`).map((token) => token.term)).toEqual(["at", "", "it"]);
    },
  );
  it("while a status stays a word", () => {
    expect(tokenize("401 404").map((token) => token.term)).toEqual(["401", "404"]);
  });
  it("and a run of a thousand letters is noise", () => {
    expect(tokenize("x".repeat(1000))[0]?.term).toBe("");
  });
});

describe("words", () => {
  it("keep their inner apostrophe and lose their quotes", () => {
    expect(tokenize("object's 'Global' won't").map((token) => token.term)).toEqual(["object", "global", "wont"]);
  });
  it("of other scripts are words", () => {
    expect(tokenize("läuft não 服务").map((token) => token.word)).toEqual(["läuft", "não", "服务"]);
  });
  it.each([
    ["expired", "expires"],
    ["agents", "agent"],
    ["stopped", "stops"],
    ["policies", "policy"],
    ["services", "service"],
    ["registering", "registers"],
  ])("%s and %s have one stem", (one, other) => {
    expect(stem(one)).toBe(stem(other));
  });
  it("with digits are exact", () => {
    expect(stem("0x80004005s")).toBe("0x80004005s");
  });
  it("in humps come apart", () => {
    expect(humpsOf("InternalServerError")).toEqual(["Internal", "Server", "Error"]);
    expect(humpsOf("plain")).toEqual(["plain"]);
  });
});
