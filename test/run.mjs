// npm test: runs what this machine can, and names what it skipped and what it lacks. REQUIRE_ALL=1 makes a skip a failure.
import { spawn } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../", import.meta.url));
const requireAll = process.env.REQUIRE_ALL === "1";
const scratch = mkdtempSync(join(tmpdir(), "assistant-tests-"));
const report = join(scratch, "vitest.json");

/** A test on a busy machine may take long to load what it tests. */
const TEST_TIMEOUT_MS = 30_000;

const bin = (name) => join(root, "node_modules", ".bin", process.platform === "win32" ? `${name}.cmd` : name);

/** Steps before the tests proper; each is counted as one test. */
const steps = [
  // Always anew: tests of an old build would say nothing of these sources.
  { name: "build", command: process.execPath, args: ["build.mjs"] },
  { name: "types", command: bin("tsc"), args: ["--noEmit"] },
  { name: "lint", command: bin("eslint"), args: [".", "--max-warnings", "0"] },
  { name: "format", command: bin("prettier"), args: ["--check", "--log-level", "warn", "."] },
];

const run = (command, args, options = {}) =>
  new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd: root,
      stdio: "inherit",
      shell: process.platform === "win32",
      ...options,
    });
    child.on("error", (error) => {
      console.error(`${command} could not be started: ${error.message}`);
      resolve(1);
    });
    child.on("exit", (code) => resolve(code ?? 1));
  });

const chromium =
  process.env.CHROMIUM ??
  ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"]
    .flatMap((name) => (process.env.PATH ?? "").split(delimiter).map((folder) => join(folder, name)))
    .find((file) => existsSync(file));

const tesseract = (process.env.PATH ?? "").split(delimiter).some((folder) => existsSync(join(folder, "tesseract")));

/** What tests ask for that npm does not bring. */
const lacks = [
  ...(chromium === undefined ? ["chromium: the tests in a browser (Debian: apt-get install chromium)"] : []),
  ...(tesseract ? [] : ["tesseract: the tests of screenshots (Debian: apt-get install tesseract-ocr)"]),
];

/** Skips that hide nothing, with the reason; they are named, and not counted. */
const harmless = [
  {
    skip: /refuses a file that may not be read|refuses a folder without the right to write/,
    holds: process.getuid?.() === 0,
    why: "root may read and write everything",
  },
  {
    skip: /is not tested: there is no program tesseract|are not tested: they need Chromium and the program tesseract/,
    holds: chromium !== undefined && tesseract,
    why: "they are there, and were used",
  },
  { skip: /is not tested: there is no browser/, holds: chromium !== undefined, why: "there is one, and it was used" },
];

const counts = { passed: 0, failed: 0, skipped: 0 };
const failures = [];

for (const { name, command, args } of steps) {
  const began = performance.now();
  const ok = (await run(command, args)) === 0;
  counts[ok ? "passed" : "failed"] += 1;
  if (!ok) failures.push(name);
  console.log(`${ok ? "passed" : "FAILED"}  ${name}  ${((performance.now() - began) / 1000).toFixed(1)} s`);
}

await run(bin("vitest"), [
  "run",
  "--reporter=default",
  "--reporter=json",
  `--outputFile.json=${report}`,
  `--testTimeout=${TEST_TIMEOUT_MS}`,
  `--hookTimeout=${TEST_TIMEOUT_MS}`,
  ...process.argv.slice(2),
]);

const skipped = [];
const needless = [];
const noteSkip = (name) => {
  const known = harmless.find(({ skip, holds }) => holds && skip.test(name));
  if (known === undefined) skipped.push(name);
  else needless.push(`${name} (${known.why})`);
};
if (existsSync(report)) {
  const { testResults, numPassedTests, numFailedTests, success } = JSON.parse(readFileSync(report, "utf8"));
  counts.passed += numPassedTests;
  counts.failed += numFailedTests;
  for (const file of testResults) {
    // A file that does not load has no tests, and fails all the same.
    if (file.status === "failed" && file.assertionResults.every(({ status }) => status !== "failed")) {
      counts.failed += 1;
      failures.push(file.name);
    }
    for (const test of file.assertionResults) {
      if (test.status === "failed") failures.push(`${file.name.replace(root, "")}: ${test.fullName}`);
      if (["pending", "skipped", "todo", "disabled"].includes(test.status))
        noteSkip(`${file.name.replace(root, "")}: ${test.fullName}`);
    }
  }
  // An error outside of every test, such as a rejection that nobody awaits.
  if (!success && counts.failed === 0) {
    counts.failed += 1;
    failures.push("vitest: an error outside of the tests, see above");
  }
} else {
  counts.failed += 1;
  failures.push("vitest: it gave no report");
}
counts.skipped += skipped.length;
rmSync(scratch, { recursive: true, force: true });

const list = (title, entries) => {
  if (entries.length > 0) console.log(`\n${title}\n${entries.map((entry) => `  ${entry}`).join("\n")}`);
};
list("Failed", failures);
list("Skipped", skipped);
list("Skipped, and nothing is missing", needless);
list("This machine lacks", lacks);
const skipFails = requireAll && (skipped.length > 0 || lacks.length > 0);
if (skipFails) console.log("\nREQUIRE_ALL=1: a skip is a failure.");
console.log(`\n${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped`);
process.exit(counts.failed > 0 || skipFails ? 1 : 0);
