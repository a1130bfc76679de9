// Masking of secrets, over corpora of shapes: what must be gone, what must stay.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { redact } from "../../src/text/redact.ts";
import { benignSamples } from "./redact.benign.ts";
import { secretSamples } from "./redact.secrets.ts";

describe("secrets", () => {
  it("are at least 120 shapes and disguises", () => {
    expect(secretSamples.length).toBeGreaterThanOrEqual(120);
  });

  it.each(secretSamples.map((sample) => [sample.title, sample] as const))(
    "masks: %s",
    (_, { text, secrets, kinds, stays }) => {
      const { text: masked, masked: counts } = redact(text);
      for (const secret of secrets) expect(text.replace(/\s/g, "")).toContain(secret.replace(/\s/g, ""));
      for (const secret of secrets) expect(masked).not.toContain(secret);
      if (kinds !== undefined) expect(counts.map(({ kind }) => kind)).toEqual(kinds);
      for (const part of stays ?? []) expect(masked).toContain(part);
      expect(masked.split("\n").length).toBe(text.split("\n").length);
      expect(redact(masked)).toEqual({ text: masked, masked: [] });
    },
  );
});

describe("look-alikes", () => {
  it("are at least 200", () => {
    expect(new Set(benignSamples).size).toBeGreaterThanOrEqual(200);
  });

  it.each(benignSamples)("stays: %s", (text) => {
    expect(redact(text)).toEqual({ text, masked: [] });
  });
});

void fc;
