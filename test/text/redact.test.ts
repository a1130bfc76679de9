// Masking of secrets, over corpora of shapes: what must be gone, what must stay.
import { describe, expect, it } from "vitest";
import { redact } from "../../src/text/redact.ts";
import { benignSamples } from "./redact.benign.ts";
import { benignLines } from "./redact.logs.ts";
import { secretPairs } from "./redact.pairs.ts";
import { secretSamples } from "./redact.secrets.ts";

/** Without blanks: a secret that is wrapped is there all the same. */
const squeezed = (text: string): string => text.replace(/\s/g, "");

describe("secrets", () => {
  it("are at least 200 shapes and disguises", () => {
    expect(new Set(secretSamples.map(({ text }) => text)).size).toBeGreaterThanOrEqual(200);
  });

  it.each(secretSamples.map((sample) => [sample.title, sample] as const))("masks: %s", (_, sample) => {
    const { text, secrets, kinds, stays = [] } = sample;
    const { text: masked, masked: counts } = redact(text);
    for (const secret of secrets) {
      expect(squeezed(text)).toContain(squeezed(secret));
      expect(masked).not.toContain(secret);
    }
    if (kinds !== undefined) expect(counts.map(({ kind }) => kind)).toEqual(kinds);
    for (const part of stays) expect(masked).toContain(part);
  });

  it.each(secretSamples.map((sample) => [sample.title, sample.text] as const))("keeps the lines: %s", (_, text) => {
    expect(redact(text).text.match(/\r\n|\n|\r/g)).toEqual(text.match(/\r\n|\n|\r/g));
  });

  it.each(secretSamples.map((sample) => [sample.title, sample.text] as const))("finds no more: %s", (_, text) => {
    const masked = redact(text).text;
    expect(redact(masked)).toEqual({ text: masked, masked: [] });
  });

  it("of more shapes are at least 500", () => {
    expect(new Set(secretPairs.map(([text]) => text)).size).toBeGreaterThanOrEqual(500);
  });

  it.each(secretPairs)("masks: %j", (text, secret) => {
    const masked = redact(text).text;
    expect(text).toContain(secret);
    expect(masked).not.toContain(secret);
    expect(redact(masked)).toEqual({ text: masked, masked: [] });
    expect(masked.match(/\r\n|\n|\r/g)).toEqual(text.match(/\r\n|\n|\r/g));
  });

  it("are masked in the middle of a log, wherever they stand", () => {
    const noise = "2025-03-01 10:22:33 INFO Import of objects: 1204 read, 3 failed\n".repeat(40);
    for (const { text, secrets } of secretSamples) {
      const masked = redact(`${noise}${text}\n${noise}`).text;
      for (const secret of secrets) expect(masked).not.toContain(secret);
    }
  });
});

describe("look-alikes", () => {
  it("are at least 450", () => {
    expect(new Set([...benignSamples, ...benignLines]).size).toBeGreaterThanOrEqual(450);
  });

  it.each([...benignSamples, ...benignLines])("stays: %j", (text) => {
    expect(redact(text)).toEqual({ text, masked: [] });
  });

  it("stay side by side", () => {
    const text = [...benignSamples, ...benignLines].filter((sample) => !sample.includes("-----BEGIN")).join("\n\n");
    expect(redact(text)).toEqual({ text, masked: [] });
  });
});

describe("masks", () => {
  it("name kind and number, and leave the key", () => {
    expect(redact("Server=x;UID=sa;PWD=hunter2!;").text).toBe("Server=x;UID=sa;PWD=[password 1];");
    expect(redact("Authorization: Bearer abcdefgh1234").text).toBe("Authorization: Bearer [header 1]");
  });

  it("share a number for equal secrets, and count every place", () => {
    expect(redact("PWD=hunter2!;\nPWD=hunter3!;\nPWD=hunter2!;")).toEqual({
      text: "PWD=[password 1];\nPWD=[password 2];\nPWD=[password 1];",
      masked: [{ kind: "password", count: 3 }],
    });
  });

  it("go on behind those that the text has already", () => {
    expect(redact("PWD=[password 3];\nPWD=hunter2!;").text).toBe("PWD=[password 3];\nPWD=[password 4];");
  });

  it("keep the numbers of lines behind a key of many", () => {
    const body = "MIIEvQIBADANBgkqhkiG9w0BAQEFAASCBKcwggSjAgEAAoIBAQC7VJTUt9Us8cKj";
    const text = `one\r\n-----BEGIN PRIVATE KEY-----\r\n${body}\r\n${body}\r\n-----END PRIVATE KEY-----\r\nsix`;
    const masked = redact(text).text;
    expect(masked.split("\r\n")).toHaveLength(6);
    expect(masked.split("\r\n")[5]).toBe("six");
    expect(masked).toContain("-----BEGIN PRIVATE KEY-----\r\n[private-key 1]");
    expect(masked).toContain("-----END PRIVATE KEY-----");
  });

  it("hide a secret wherever it is said again", () => {
    expect(redact("password: hunter2!x\nI typed hunter2!x, and hunter2%21x in the URL").text).toBe(
      "password: [password 1]\nI typed [password 1], and [password 1] in the URL",
    );
  });
});
