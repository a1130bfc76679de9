import { createRequire as bundleRequire } from "node:module";
import { fileURLToPath as bundlePath } from "node:url";
const require = bundleRequire(import.meta.url);
const bundleFile = bundlePath(import.meta.url);
const bundleFolder = bundlePath(new URL(".", import.meta.url));
import {
  dialogSchema,
  frontMatterSchema,
  loadContent,
  productSchema,
  shownPath
} from "./chunk-TUQMMMYO.js";
import {
  believe,
  createMind
} from "./chunk-UPRYNAIK.js";
import "./chunk-IXMSVPOQ.js";
import {
  contentOptions,
  exitCodes,
  parseArguments,
  say,
  settingsWith
} from "./chunk-TESY5HPS.js";
import {
  createReport,
  inOrder,
  toLine
} from "./chunk-AJG7WLWI.js";
import "./chunk-RPBVDIL4.js";
import "./chunk-3CWPMJSE.js";
import "./chunk-GQQHCBP4.js";
import "./chunk-G5VT3MP4.js";
import "./chunk-PYHFKQYR.js";

// src/commands/check.ts
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";

// src/content/editor-schemas.ts
import { z } from "zod";
function editorSchemas() {
  return [
    { file: "article.schema.json", schema: toSchema(frontMatterSchema, "The facts at the head of an article") },
    { file: "dialog.schema.json", schema: toSchema(dialogSchema, "A dialog") },
    { file: "product.schema.json", schema: toSchema(productSchema, "What the engine must know of a product") }
  ];
}
function toSchema(schema, title) {
  const json = z.toJSONSchema(schema, {
    target: "draft-7",
    io: "input",
    // We read every value as text; an editor reads `minutes: 5` as a number and would call it wrong.
    override: ({ zodSchema, jsonSchema }) => {
      if (zodSchema instanceof z.ZodType && zodSchema.meta()?.["number"] === true) {
        delete jsonSchema["number"];
        jsonSchema.type = "number";
        delete jsonSchema.pattern;
      }
    }
  });
  return { title, ...json };
}

// src/content/source-pages.ts
import { setTimeout as pause } from "node:timers/promises";
var patience = 15e3;
var atOnce = 4;
var pauseBetween = 100;
async function checkSources(knowledge, tell, open = openPage) {
  const articlesOf = /* @__PURE__ */ new Map();
  for (const { file, sources, explanation, ways, verification, caveats } of knowledge.articles.values()) {
    const blocks = [
      ...explanation,
      ...ways.flatMap(({ steps }) => steps.flatMap(({ content }) => content)),
      ...verification,
      ...caveats.flat()
    ];
    for (const address of [...sources, ...blocks.flatMap(linksOf)]) {
      const page = address.split("#", 1)[0];
      articlesOf.set(page, (articlesOf.get(page) ?? /* @__PURE__ */ new Set()).add(file));
    }
  }
  const waiting = [...articlesOf.keys()];
  tell(`Opening ${waiting.length} pages.`);
  const problems = [];
  async function work() {
    for (let page = waiting.shift(); page !== void 0; page = waiting.shift()) {
      const opened = await open(page);
      for (const file of articlesOf.get(page)) problems.push(...toProblems(file, page, opened));
      if (waiting.length > 0) await pause(pauseBetween);
    }
  }
  await Promise.all(Array.from({ length: atOnce }, work));
  return problems;
}
function toProblems(file, page, opened) {
  const report = createReport(file);
  switch (opened.kind) {
    case "silent":
      report.warning(1, `${page} does not answer (${opened.reason}). Try again later.`);
      break;
    case "status":
      if (opened.status === 404 || opened.status === 410) {
        report.error(1, `${page} is gone (${opened.status}). Find where the page went, or name another source.`);
      } else if (opened.status >= 400) {
        report.warning(1, `${page} answers ${opened.status}. Open it in a browser.`);
      }
  }
  return report.problems;
}
function linksOf(block) {
  switch (block.kind) {
    case "paragraph":
      return block.content.flatMap(addressesOf);
    case "list":
      return block.items.flatMap((item) => item.flatMap(linksOf));
    case "table":
      return [block.head, ...block.rows].flatMap((row) => row.flatMap((cell) => cell.flatMap(addressesOf)));
    case "code":
      return [];
  }
}
function addressesOf(run) {
  switch (run.kind) {
    case "link":
      return [run.href, ...run.content.flatMap(addressesOf)];
    case "strong":
    case "emphasis":
    case "article-link":
      return run.content.flatMap(addressesOf);
    case "literal":
    case "placeholder":
    case "own":
    case "code":
    case "break":
      return [];
  }
}
async function openPage(address) {
  try {
    const response = await fetch(address, {
      signal: AbortSignal.timeout(patience),
      headers: { "user-agent": "assistant check --links" }
    });
    await response.body?.cancel();
    return { kind: "status", status: response.status };
  } catch (error) {
    if (error instanceof TypeError) {
      return { kind: "silent", reason: error.cause instanceof Error ? error.cause.message : error.message };
    }
    if (error instanceof DOMException) return { kind: "silent", reason: error.message };
    throw error;
  }
}

// src/commands/check.ts
async function check(args, io, parts = {}) {
  if (args.schemas !== void 0) return writeSchemas(args.schemas, io);
  const { knowledge, problems } = await loadContent({
    knowledgeDir: args.knowledge,
    ...args.dialogs === void 0 ? {} : { dialogsDir: args.dialogs },
    ...parts.findings === void 0 ? {} : { findings: parts.findings },
    ...parts.readings === void 0 ? {} : { readings: parts.readings }
  });
  const later = [
    ...parts.samples?.(knowledge) ?? [],
    ...args.links === true ? await checkSources(knowledge, io.err, parts.open) : []
  ];
  const inFolder = later.map((problem) => ({ ...problem, file: shownPath(args.knowledge, problem.file) }));
  const all = inOrder([...problems, ...inFolder]);
  for (const problem of all) io.out(toLine(problem));
  if (args.orders === true) printOrders(knowledge, io, parts.orders);
  io.out(summary(knowledge, all));
  return all.some(({ severity }) => severity === "error") ? 1 : 0;
}
function printOrders(knowledge, io, orders2) {
  if (orders2 === void 0) {
    io.err("The order of causes cannot be shown here: nothing that diagnoses was handed in.");
    return;
  }
  for (const dialog of knowledge.dialogs.values()) {
    io.out(`${dialog.id}: ${dialog.title}`);
    for (const line of orders2(dialog, knowledge)) io.out(`  ${line}`);
  }
}
function summary(knowledge, problems) {
  const errors = problems.filter(({ severity }) => severity === "error").length;
  return [
    counted(knowledge.articles.size, "article"),
    counted(knowledge.dialogs.size, "dialog"),
    counted(errors, "problem"),
    counted(problems.length - errors, "warning")
  ].join(", ");
}
var counted = (count, what) => `${count} ${what}${count === 1 ? "" : "s"}`;
async function writeSchemas(folder, io) {
  await mkdir(folder, { recursive: true });
  for (const { file, schema } of editorSchemas()) {
    const path = join(folder, file);
    await writeFile(path, `${JSON.stringify(schema, void 0, 2)}
`);
    io.out(`Wrote ${path}`);
  }
  return 0;
}

// src/commands/checking.ts
var help = `assistant check [--knowledge DIR] [--dialogs DIR]

Reads every article and dialog, runs their examples, and prints every mistake as file:line what is wrong. what to do.
The exit code is 1 when there are mistakes; warnings alone are none.

  --knowledge DIR   articles in DIR (or KNOWLEDGE)
  --dialogs DIR     dialogs in DIR; with --knowledge alone there are none (or DIALOGS)
  --orders          print how each answer of each dialog changes the order of its causes
  --links           open the address of every source; needs the network
  --schemas DIR     write the JSON Schemas for editors into DIR, and check nothing
  --help            this text
`;
var USUAL_TODAY = "2026-01-15";
var checking = {
  name: "check",
  summary: "finds mistakes in articles and dialogs (npm run check)",
  help,
  run: async (args, around) => {
    const parsed = parseArguments("check", args, {
      ...contentOptions,
      orders: { type: "boolean" },
      links: { type: "boolean" },
      schemas: { type: "string" }
    });
    if (parsed.kind === "problem") return say(around, [parsed.sentence], exitCodes.usage);
    const { values } = parsed;
    const found = settingsWith(values, around.environment);
    if (found.kind === "problems") return say(around, found.problems, exitCodes.usage);
    const { knowledgeFolder, dialogsFolder, now } = found.settings;
    const today = now ?? new Date(USUAL_TODAY);
    return check(
      {
        knowledge: knowledgeFolder,
        ...dialogsFolder === void 0 ? {} : { dialogs: dialogsFolder },
        orders: values.orders === true,
        links: values.links === true,
        ...values.schemas === void 0 ? {} : { schemas: values.schemas }
      },
      {
        out: (line) => {
          around.stdout.write(`${line}
`);
        },
        err: (line) => {
          around.stderr.write(`${line}
`);
        }
      },
      { samples: (knowledge) => checkSamples(knowledge, today), orders }
    );
  }
};
function orders(dialog) {
  const lineOf = (head, observations) => {
    const causes = [...believe(dialog, observations)].toSorted((one, other) => other[1] - one[1]);
    return `${head}: ${causes.map(([cause, probability]) => `${cause} ${Math.round(probability * 100)} %`).join(", ")}`;
  };
  const answers = dialog.questions.flatMap(
    (question) => question.answers.map(
      ({ id }) => lineOf(`${question.id} ${id}`, [{ kind: "answer", question: question.id, answer: id }])
    )
  );
  return [lineOf("before any answer", []), ...answers];
}
function checkSamples(knowledge, today) {
  const { understand } = createMind(knowledge);
  const verdictOf = (sample) => {
    const now = sample.today === void 0 ? today : new Date(sample.today);
    return understand(sample.text, { now }).report.match;
  };
  return [...knowledge.articles.values()].filter(({ status }) => status === "validated").flatMap((article) => [
    ...article.examples.flatMap((sample) => problemOfExample(article, sample, verdictOf(sample))),
    ...article.counterexamples.flatMap((sample) => problemOfCounterexample(article, sample, verdictOf(sample)))
  ]);
}
function problemOfExample(article, sample, match) {
  const named = match.entries.filter((entry) => entry.nearest !== true).map((entry) => entry.id);
  const first = named[0] ?? "nothing";
  const right = named.includes(article.id) && (sample.candidate || first === article.id || first === article.dialog);
  const recognized = sample.candidate || match.verdict === "recognized";
  if (right && recognized) return [];
  const what = right ? `is only a candidate` : named.length === 0 ? "is not found" : `finds ${first}`;
  return [
    {
      file: article.file,
      line: sample.line,
      severity: "error",
      message: `This example ${what}. Add the words that tell it apart to the messages or symptoms, or mark it as a candidate.`
    }
  ];
}
function problemOfCounterexample(article, sample, match) {
  const finds = match.verdict === "recognized" && match.entries[0]?.id === article.id;
  if (!finds) return [];
  return [
    {
      file: article.file,
      line: sample.line,
      severity: "error",
      message: "This counterexample finds the article. Make the messages or symptoms that it shares more precise."
    }
  ];
}
export {
  checkSamples,
  checking,
  orders
};
