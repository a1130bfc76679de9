// Every regular expression of src/: those that stand in the files, and those that are built when a module is loaded.
import { readdirSync, readFileSync, statSync } from "node:fs";
import { join, relative } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import ts from "typescript";

export interface Expression {
  readonly source: string;
  readonly flags: string;
  /** Where it stands, or in which module it was built. */
  readonly where: string;
}

const src = fileURLToPath(new URL("../../src/", import.meta.url));

const filesBelow = (folder: string): readonly string[] =>
  readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    return statSync(path).isDirectory() ? filesBelow(path) : [path];
  });

export const sourceFiles = filesBelow(src).filter((file) => /\.m?[jt]s$/.test(file));

/** Literals, wherever they stand. */
export function literalExpressions(): readonly Expression[] {
  return sourceFiles.flatMap((file) => {
    const tree = ts.createSourceFile(file, readFileSync(file, "utf8"), ts.ScriptTarget.Latest, true);
    const found: Expression[] = [];
    const visit = (node: ts.Node): void => {
      if (ts.isRegularExpressionLiteral(node)) {
        const end = node.text.lastIndexOf("/");
        const { line } = tree.getLineAndCharacterOfPosition(node.getStart());
        found.push({
          source: node.text.slice(1, end),
          flags: node.text.slice(end + 1),
          where: `${relative(src, file)}:${line + 1}`,
        });
      }
      ts.forEachChild(node, visit);
    };
    visit(tree);
    return found;
  });
}

/** Modules that start something when they are loaded. */
const notLoaded =
  /^(?:main\.ts|turns\/reading-worker\.ts|files\/file-worker\.ts|commands\/prepare-content\.ts|channels\/web\/assets\/)/;

/** Expressions that `new RegExp` makes while modules are loaded. */
export async function builtExpressions(): Promise<readonly Expression[]> {
  const found: Expression[] = [];
  const Native = globalThis.RegExp;
  const record = (made: RegExp): void =>
    void found.push({ source: made.source, flags: made.flags, where: whereFrom(new Error().stack ?? "") });
  globalThis.RegExp = new Proxy(Native, {
    construct: (target, args: ConstructorParameters<typeof RegExp>) => {
      const made = new target(...args);
      record(made);
      return made;
    },
  });
  try {
    for (const file of sourceFiles.filter((one) => !notLoaded.test(relative(src, one))))
      await import(/* @vite-ignore */ pathToFileURL(file).href);
  } finally {
    globalThis.RegExp = Native;
  }
  return found.filter(({ where }) => where !== "");
}

/** The first place of ours on the stack; empty where a library built it for itself. */
function whereFrom(stack: string): string {
  const frames = stack.split("\n").slice(3);
  const [first = ""] = frames.filter((frame) => !frame.includes("attacks/expressions"));
  return /\/src\/([\w/.-]+:\d+)/.exec(first)?.[1] ?? "";
}
