import { createRequire as bundleRequire } from "node:module";
import { fileURLToPath as bundlePath } from "node:url";
const require = bundleRequire(import.meta.url);
const bundleFile = bundlePath(import.meta.url);
const bundleFolder = bundlePath(new URL(".", import.meta.url));

// src/content/problem.ts
function createReport(file) {
  const problems = [];
  return {
    problems,
    error: (line, message) => void problems.push({ file, line, message, severity: "error" }),
    warning: (line, message) => void problems.push({ file, line, message, severity: "warning" })
  };
}
var hasErrors = (problems) => problems.some((problem) => problem.severity === "error");
function toLine({ file, line, message, severity }) {
  const text = severity === "error" ? `${file}:${line} ${message}` : `${file}:${line} warning: ${message}`;
  return text.replace(/ ?[\p{Cc}\p{Zl}\p{Zp}]+ ?/gu, " ");
}
function inOrder(problems) {
  const said = new Map(problems.map((problem) => [toLine(problem), problem]));
  return [...said.values()].sort((a, b) => a.file === b.file ? a.line - b.line : a.file < b.file ? -1 : 1);
}

// src/content/files.ts
import { isUtf8 } from "node:buffer";
import { readdir, readFile, realpath, stat } from "node:fs/promises";
import { join, sep } from "node:path";
var largestFile = 2e5;
async function readFolder(folder, wants) {
  const walk = await createWalk(folder, wants);
  if (walk === void 0) {
    const report = createReport(".");
    report.error(1, `There is no folder \`${folder}\`. Create it, or name another one.`);
    return { files: [], problems: report.problems };
  }
  const paths = [...walk.paths].sort((a, b) => a < b ? -1 : 1);
  const read = await Promise.all(paths.map((path) => readText(join(folder, path), path)));
  return {
    files: read.flatMap(({ file }) => file ?? []),
    problems: [...walk.problems, ...read.flatMap(({ problems }) => problems)]
  };
}
async function createWalk(folder, wants) {
  const root = await named(realpath(folder));
  if (root === void 0 || (await stat(root)).isFile()) return void 0;
  const paths = [];
  const problems = [];
  async function visit(relative, above) {
    const entries = await named(readdir(join(folder, relative), { withFileTypes: true }));
    if (entries === void 0) {
      problems.push(...problemAt(relative, "This folder cannot be read. Check its permissions."));
      return;
    }
    for (const entry of entries) {
      if (entry.name.startsWith(".")) continue;
      const path = relative === "" ? entry.name : `${relative}/${entry.name}`;
      const real = entry.isSymbolicLink() ? await named(realpath(join(folder, path))) : join(above.at(-1), entry.name);
      if (entry.isSymbolicLink()) {
        if (real === void 0) {
          problems.push(...problemAt(path, "This link leads to nothing. Remove it, or put the file itself here."));
          continue;
        }
        if (real !== root && !real.startsWith(root + sep)) {
          problems.push(...problemAt(path, "This link leaves the folder. Put the file itself here."));
          continue;
        }
      }
      const isFolder = entry.isDirectory() || entry.isSymbolicLink() && (await stat(real)).isDirectory();
      if (!isFolder) {
        if (wants(path)) paths.push(path);
      } else if (above.includes(real)) {
        problems.push(...problemAt(path, "This link leads back to a folder above it. Remove it."));
      } else {
        await visit(path, [...above, real]);
      }
    }
  }
  await visit("", [root]);
  return { paths, problems };
}
async function readText(path, shown) {
  const bytes = await named(readFile(path));
  if (bytes === void 0) {
    return { problems: problemAt(shown, "This file cannot be read. Check its permissions, or remove it.") };
  }
  if (bytes.length > largestFile) {
    return {
      problems: problemAt(
        shown,
        `This file holds ${Math.ceil(bytes.length / 1e3)} kB, more than ${largestFile / 1e3}. Cut it into several.`
      )
    };
  }
  const wrong = whatIsWrong(bytes);
  if (wrong !== void 0) return { problems: problemAt(shown, wrong.message, wrong.line) };
  return { file: { path: shown, text: bytes.toString("utf8") }, problems: [] };
}
function whatIsWrong(bytes) {
  const advice = "Save the file as UTF-8.";
  if (bytes[0] === 255 && bytes[1] === 254 || bytes[0] === 254 && bytes[1] === 255) {
    return { message: `This file is UTF-16. ${advice}`, line: 1 };
  }
  if (isUtf8(bytes) && !bytes.includes(0)) return void 0;
  let line = 1;
  for (let from = 0; from <= bytes.length; line++) {
    const end = bytes.indexOf(10, from);
    const part = bytes.subarray(from, end === -1 ? bytes.length : end);
    if (part.includes(0)) {
      return { message: `This line holds a NUL, so the file is UTF-16 or no text. ${advice}`, line };
    }
    if (!isUtf8(part)) return { message: `This line holds letters that are not UTF-8. ${advice}`, line };
    if (end === -1) break;
    from = end + 1;
  }
  return { message: `This file is not UTF-8. ${advice}`, line: 1 };
}
function problemAt(file, message, line = 1) {
  const report = createReport(file);
  report.error(line, message);
  return report.problems;
}
async function named(attempt) {
  try {
    return await attempt;
  } catch (error) {
    if (error instanceof Error && "code" in error && "syscall" in error) return void 0;
    throw error;
  }
}

export {
  createReport,
  hasErrors,
  toLine,
  inOrder,
  readFolder
};
