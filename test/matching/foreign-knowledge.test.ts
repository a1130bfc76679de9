// Foreign content: a title and messages, symptoms or an explanation, no product file, another field altogether.
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { loadContent } from "../../src/content/load.ts";
import { createUnderstand } from "../../src/conversation/understand.ts";
import { now } from "../own-knowledge.ts";

const folder = mkdtempSync(join(tmpdir(), "foreign-"));
writeFileSync(
  join(folder, "pump-jam.md"),
  "# The feed pump is jammed\n\n## Messages\n\n```\nE-4711: feed pump {number} blocked, rotor at {number} rpm\n```\n",
);
writeFileSync(
  join(folder, "low-ink.md"),
  "# Ink is low\n\n## Symptoms\n\n- print is pale and has stripes\n- magenta is missing on the page\n",
);
writeFileSync(
  join(folder, "night-mode.md"),
  "# Night mode\n\nThe line runs at half speed between ten and six so that the neighbours can sleep.\n",
);
const { knowledge, problems } = await loadContent({ knowledgeDir: folder });
const understand = createUnderstand(knowledge);

describe("foreign content", () => {
  it("loads without errors", () => {
    expect(problems.filter((problem) => problem.severity === "error")).toEqual([]);
    expect(knowledge.articles.size).toBe(3);
  });
  it.each([
    ["2031-01-01 ERR E-4711: feed pump 3 blocked, rotor at 0 rpm", "pump-jam"],
    ["prints are pale with stripes", "low-ink"],
    ["why does the line run at half speed between ten and six", "night-mode"],
  ])("is found: %s", (text, id) => {
    expect(understand(text, { now }).report.match.entries[0]?.id).toBe(id);
  });
  it("is silent about anything else", () => {
    expect(understand("the coffee machine leaks", { now }).report.match.verdict).toBe("unknown");
  });
});
