// The files of a content folder, as text; what cannot be read is one clear problem each.
import { isUtf8 } from "node:buffer";
import { readdir, readFile, realpath, stat } from "node:fs/promises";
import { join, sep } from "node:path";
import { createReport, type Problem } from "./problem.ts";

/** An article is a page; what is longer is a manual, or no text at all. In bytes. */
export const largestFile = 200_000;

export interface SourceFile {
  /** From the folder, with `/` on every system. */
  readonly path: string;
  readonly text: string;
}

export interface Folder {
  /** By path. */
  readonly files: readonly SourceFile[];
  /** `file` is the path from the folder. */
  readonly problems: readonly Problem[];
}

/** Reads the files that `wants`, given a path from the folder, asks for. */
export async function readFolder(folder: string, wants: (path: string) => boolean): Promise<Folder> {
  const walk = await createWalk(folder, wants);
  if (walk === undefined) {
    const report = createReport(".");
    report.error(1, `There is no folder \`${folder}\`. Create it, or name another one.`);
    return { files: [], problems: report.problems };
  }
  const paths = [...walk.paths].sort((a, b) => (a < b ? -1 : 1));
  const read = await Promise.all(paths.map((path) => readText(join(folder, path), path)));
  return {
    files: read.flatMap(({ file }) => file ?? []),
    problems: [...walk.problems, ...read.flatMap(({ problems }) => problems)],
  };
}

async function createWalk(
  folder: string,
  wants: (path: string) => boolean,
): Promise<{ paths: string[]; problems: Problem[] } | undefined> {
  const root = await named(realpath(folder));
  if (root === undefined || (await stat(root)).isFile()) return undefined;
  const paths: string[] = [];
  const problems: Problem[] = [];
  /** Real paths of the folders above, so that a link to one of them ends. */
  async function visit(relative: string, above: readonly string[]): Promise<void> {
    const entries = await named(readdir(join(folder, relative), { withFileTypes: true }));
    if (entries === undefined) {
      problems.push(...problemAt(relative, "This folder cannot be read. Check its permissions."));
      return;
    }
    for (const entry of entries) {
      // A dot hides what editors and version control keep for themselves.
      if (entry.name.startsWith(".")) continue;
      const path = relative === "" ? entry.name : `${relative}/${entry.name}`;
      const real = entry.isSymbolicLink() ? await named(realpath(join(folder, path))) : join(above.at(-1)!, entry.name);
      if (entry.isSymbolicLink()) {
        if (real === undefined) {
          problems.push(...problemAt(path, "This link leads to nothing. Remove it, or put the file itself here."));
          continue;
        }
        if (real !== root! && !real.startsWith(root! + sep)) {
          problems.push(...problemAt(path, "This link leaves the folder. Put the file itself here."));
          continue;
        }
      }
      const isFolder = entry.isDirectory() || (entry.isSymbolicLink() && (await stat(real!)).isDirectory());
      if (!isFolder) {
        if (wants(path)) paths.push(path);
      } else if (above.includes(real!)) {
        problems.push(...problemAt(path, "This link leads back to a folder above it. Remove it."));
      } else {
        await visit(path, [...above, real!]);
      }
    }
  }
  await visit("", [root]);
  return { paths, problems };
}

async function readText(path: string, shown: string): Promise<{ file?: SourceFile; problems: readonly Problem[] }> {
  const bytes = await named(readFile(path));
  if (bytes === undefined) {
    return { problems: problemAt(shown, "This file cannot be read. Check its permissions, or remove it.") };
  }
  if (bytes.length > largestFile) {
    return {
      problems: problemAt(
        shown,
        `This file holds ${Math.ceil(bytes.length / 1000)} kB, more than ${largestFile / 1000}. Cut it into several.`,
      ),
    };
  }
  const wrong = whatIsWrong(bytes);
  if (wrong !== undefined) return { problems: problemAt(shown, wrong.message, wrong.line) };
  return { file: { path: shown, text: bytes.toString("utf8") }, problems: [] };
}

function whatIsWrong(bytes: Buffer): { message: string; line: number } | undefined {
  const advice = "Save the file as UTF-8.";
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)) {
    return { message: `This file is UTF-16. ${advice}`, line: 1 };
  }
  if (isUtf8(bytes) && !bytes.includes(0)) return undefined;
  // A line feed is never part of another letter in UTF-8, so the lines can be tried one by one.
  let line = 1;
  for (let from = 0; from <= bytes.length; line++) {
    const end = bytes.indexOf(0x0a, from);
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

function problemAt(file: string, message: string, line = 1): readonly Problem[] {
  const report = createReport(file);
  report.error(line, message);
  return report.problems;
}

/** What the system refuses (no such file, no permission, a link in a circle) is the author's to mend; all else is ours. */
async function named<T>(attempt: Promise<T>): Promise<T | undefined> {
  try {
    return await attempt;
  } catch (error) {
    if (error instanceof Error && "code" in error && "syscall" in error) return undefined;
    throw error;
  }
}
