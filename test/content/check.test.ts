import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { check, type CheckArgs, type CheckParts } from "../../src/commands/check.ts";
import { createReport } from "../../src/content/problem.ts";
import { body, folderWith, frontMatter } from "./given.ts";

const dialog =
  "title: Fails\ncauses:\n  one: often\n  two: often\nquestions:\n  which:\n    ask: Which?\n    minutes: 1\n    answers:\n      a:\n        label: A\n        points-to: [one]\n      b:\n        label: B\n        points-to: [two]\n";

async function run(
  args: CheckArgs,
  parts?: CheckParts,
): Promise<{ code: number; out: readonly string[]; err: readonly string[] }> {
  const out: string[] = [];
  const err: string[] = [];
  const code = await check(args, { out: (line) => void out.push(line), err: (line) => void err.push(line) }, parts);
  return { code, out: out.map((line) => line.replaceAll(`${args.knowledge}/`, "")), err };
}

test("every mistake is printed, then the sum, and the exit code is 1", async () => {
  const knowledge = await folderWith({ "one.md": body("a <b>"), "two.md": body("a <i>", "", "## Resolution") });

  const { code, out } = await run({ knowledge });

  expect(code).toBe(1);
  expect(out.filter((line) => !line.includes("better"))).toEqual([
    "one.md:5 `<b>` is HTML, which is not shown. Put it in backticks, or write it in Markdown.",
    "two.md:5 `<i>` is HTML, which is not shown. Put it in backticks, or write it in Markdown.",
    "two.md:7 warning: `## Resolution` is empty. Fill it, or remove the heading.",
    "0 articles, 0 dialogs, 2 problems, 3 warnings",
  ]);
});

test("warnings alone are no failure", async () => {
  const { code, out } = await run({ knowledge: await folderWith({ "one.md": body() }) });

  expect(code).toBe(0);
  expect(out.at(-1)).toBe("1 article, 0 dialogs, 0 problems, 1 warning");
});

test("samples are run by whoever was handed in, and their mistakes count", async () => {
  const knowledge = await folderWith({ "office/one.md": body() });

  const { code, out } = await run(
    { knowledge },
    {
      samples: ({ articles }) =>
        [...articles.values()].flatMap(({ file }) => {
          const report = createReport(file);
          report.error(9, "The example is not recognized. Add its words to the message.");
          return report.problems;
        }),
    },
  );

  expect(code).toBe(1);
  expect(out).toContain("office/one.md:9 The example is not recognized. Add its words to the message.");
});

test("the order of causes is printed by whoever was handed in", async () => {
  const knowledge = await folderWith({ "one.md": body(), "two.md": body() });
  const dialogs = await folderWith({ "fails.yaml": dialog });
  const args = { knowledge, dialogs, orders: true };

  const { out } = await run(args, { orders: ({ questions }) => questions.map(({ id }) => `${id}: one, two`) });

  expect(out).toContain("fails: Fails");
  expect(out).toContain("  which: one, two");
  expect((await run(args)).err).toEqual([
    "The order of causes cannot be shown here: nothing that diagnoses was handed in.",
  ]);
});

test("findings that no reader gives are told where the readers' names are handed in", async () => {
  const knowledge = await folderWith({ "one.md": frontMatter("findings:", "  - paper-jamed") });

  expect((await run({ knowledge }, { findings: new Set(["paper-jammed"]) })).code).toBe(1);
  expect((await run({ knowledge })).code).toBe(0);
});

test("sources are opened only when asked for: a page that is gone is a mistake, a silent one a warning", async () => {
  const knowledge = await folderWith({
    "one.md": `${frontMatter("source:", "  - https://example.org/gone#part", "  - https://example.org/here")}\nSee [x](https://example.org/slow).\n`,
  });
  const opened: string[] = [];
  const parts: CheckParts = {
    open: (address) => {
      opened.push(address);
      if (address.endsWith("slow")) return Promise.resolve({ kind: "silent", reason: "timed out" });
      return Promise.resolve({ kind: "status", status: address.endsWith("gone") ? 404 : 200 });
    },
  };

  const { code, out } = await run({ knowledge, links: true }, parts);

  expect(code).toBe(1);
  expect(opened.toSorted()).toEqual([
    "https://example.org/gone",
    "https://example.org/here",
    "https://example.org/slow",
  ]);
  expect(out).toContain(
    "one.md:1 https://example.org/gone is gone (404). Find where the page went, or name another source.",
  );
  expect(out).toContain("one.md:1 warning: https://example.org/slow does not answer (timed out). Try again later.");
  opened.length = 0;
  await run({ knowledge }, parts);
  expect(opened).toEqual([]);
});

test("the schemas for editors know every key, and take a number as a number", async () => {
  const folder = await folderWith({});

  const { code, out } = await run({ knowledge: folder, schemas: join(folder, "schemas") });
  const schema = JSON.parse(await readFile(join(folder, "schemas", "dialog.schema.json"), "utf8")) as unknown;

  expect(code).toBe(0);
  expect(out).toHaveLength(3);
  expect(schema).toMatchObject({
    required: ["title", "causes", "questions"],
    additionalProperties: false,
    properties: { questions: { additionalProperties: { properties: { minutes: { type: "number" } } } } },
  });
});
