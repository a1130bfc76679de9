// The walls of the house (DESIGN section 2), read from the imports of every file of src/.
import { readdirSync, readFileSync, statSync } from "node:fs";
import { isBuiltin } from "node:module";
import { basename, dirname, join, relative, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import ts from "typescript";
import { describe, expect, it } from "vitest";

const src = fileURLToPath(new URL("../src/", import.meta.url));

/** A room may name rooms of a higher number only, and itself. So nothing imports upwards, and nothing runs in a circle. */
const floors: Readonly<Record<string, number>> = {
  main: 0,
  commands: 1,
  assemble: 2,
  server: 3,
  channels: 4,
  insights: 4,
  turns: 5,
  files: 5,
  stores: 6,
  conversation: 7,
  phrases: 8,
  diagnosis: 8,
  matching: 8,
  content: 8,
  evidence: 9,
  text: 10,
  knowledge: 11,
  config: 12,
};

/** Rooms without Node, clock, chance or framework: the same input gives the same output. */
const pure = ["knowledge", "text", "matching", "evidence", "diagnosis", "phrases", "conversation"];

const forbiddenFolders = /^(?:utils?|helpers?|common|shared|services|models|types)$/;

interface Import {
  readonly from: string;
  /** Nothing of it is left when the program runs. */
  readonly typeOnly: boolean;
  /** Names that are taken out of it, where it says so. */
  readonly names: readonly string[];
}

interface SourceFile {
  /** Path from src/, with `/`. */
  readonly path: string;
  readonly room: string;
  readonly tree: ts.SourceFile;
  readonly imports: readonly Import[];
}

const filesBelow = (folder: string): readonly string[] =>
  readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    return statSync(path).isDirectory() ? filesBelow(path) : [path];
  });

const roomOf = (path: string): string => (path.includes("/") ? path.split("/")[0]! : basename(path, ".ts"));

function importsOf(tree: ts.SourceFile): readonly Import[] {
  const found: Import[] = [];
  const visit = (node: ts.Node): void => {
    if (
      (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) &&
      node.moduleSpecifier !== undefined &&
      ts.isStringLiteral(node.moduleSpecifier)
    ) {
      const clause = ts.isImportDeclaration(node) ? node.importClause : undefined;
      const bindings = clause?.namedBindings;
      const elements = bindings !== undefined && ts.isNamedImports(bindings) ? [...bindings.elements] : [];
      const typeOnly = ts.isImportDeclaration(node)
        ? clause?.phaseModifier === ts.SyntaxKind.TypeKeyword ||
          (clause?.name === undefined && elements.length > 0 && elements.every((one) => one.isTypeOnly))
        : node.isTypeOnly;
      found.push({
        from: node.moduleSpecifier.text,
        typeOnly,
        names: elements.map((one) => (one.propertyName ?? one.name).text),
      });
    }
    if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
      const [argument] = node.arguments;
      found.push({
        from: argument !== undefined && ts.isStringLiteral(argument) ? argument.text : "(computed)",
        typeOnly: false,
        names: [],
      });
    }
    ts.forEachChild(node, visit);
  };
  visit(tree);
  return found;
}

const files: readonly SourceFile[] = filesBelow(src)
  .filter((file) => file.endsWith(".ts"))
  .map((file) => {
    const path = relative(src, file).replaceAll("\\", "/");
    const tree = ts.createSourceFile(path, readFileSync(file, "utf8"), ts.ScriptTarget.Latest, true);
    return { path, room: roomOf(path), tree, imports: importsOf(tree) };
  });

const isOwn = ({ from }: Import): boolean => from.startsWith(".");
const targetOf = (file: SourceFile, { from }: Import): string =>
  relative(src, resolve(src, dirname(file.path), from)).replaceAll("\\", "/");
const packageOf = (from: string): string =>
  from
    .split("/")
    .slice(0, from.startsWith("@") ? 2 : 1)
    .join("/");

/** Every place where a rule is broken, as "file: what". */
const broken = (rule: (file: SourceFile) => readonly string[]): readonly string[] =>
  files.flatMap((file) => rule(file).map((what) => `${file.path}: ${what}`));

/** Packages that a file names, whether or not anything of them is left at run time. */
const packagesIn = (file: SourceFile): readonly string[] =>
  file.imports.filter((one) => !isOwn(one) && !isBuiltin(one.from)).map((one) => packageOf(one.from));

/** Uses of a global, told apart from comments, strings and properties of the same name. */
function usesOf(file: SourceFile, isUse: (node: ts.Node) => boolean): number {
  let count = 0;
  const visit = (node: ts.Node): void => {
    if (isUse(node)) count += 1;
    ts.forEachChild(node, visit);
  };
  visit(file.tree);
  return count;
}

const isMember = (node: ts.Node, object: string, member: string): boolean =>
  ts.isPropertyAccessExpression(node) &&
  ts.isIdentifier(node.expression) &&
  node.expression.text === object &&
  node.name.text === member;

describe("the house", () => {
  it("was looked at whole", () => {
    expect(files.length).toBeGreaterThan(100);
    for (const room of ["server", "channels", "turns", "stores", ...pure])
      expect(files.filter((file) => file.room === room).length).toBeGreaterThan(0);
    expect(files.reduce((sum, file) => sum + file.imports.length, 0)).toBeGreaterThan(files.length);
  });

  it("has no room that this test does not know", () => {
    expect(broken(({ room }) => (room in floors ? [] : [`a room named ${room}`]))).toEqual([]);
  });

  it("has no import upwards, and none between rooms of one floor", () => {
    const upwards = broken((file) =>
      file.imports
        .filter(isOwn)
        .map((one) => roomOf(targetOf(file, one)))
        .filter((room) => room !== file.room && !(floors[room]! > floors[file.room]!))
        .map((room) => `imports ${room}`),
    );
    expect(upwards).toEqual([]);
  });

  it("has no circle inside a room", () => {
    const edges = new Map(
      files.map((file) => [
        file.path,
        file.imports.filter((one) => isOwn(one) && !one.typeOnly).map((one) => targetOf(file, one)),
      ]),
    );
    const done = new Set<string>();
    const circles: string[] = [];
    const walk = (path: string, above: readonly string[]): void => {
      if (above.includes(path)) circles.push([...above.slice(above.indexOf(path)), path].join(" > "));
      if (done.has(path) || above.includes(path)) return;
      for (const next of edges.get(path) ?? []) walk(next, [...above, path]);
      done.add(path);
    };
    for (const { path } of files) walk(path, []);
    expect(circles).toEqual([]);
  });

  it("has no room whose name says nothing, and no file that only passes on others", () => {
    expect(
      broken(({ path }) =>
        path
          .split("/")
          .slice(0, -1)
          .filter((folder) => forbiddenFolders.test(folder)),
      ),
    ).toEqual([]);
    expect(broken(({ path }) => (basename(path) === "index.ts" ? ["a barrel"] : []))).toEqual([]);
    const barrels = broken(({ tree }) =>
      tree.statements.length > 0 && tree.statements.every(ts.isExportDeclaration) ? ["only passes on"] : [],
    );
    expect(barrels).toEqual([]);
  });

  it("names its files with their ends, and none by a computed name", () => {
    expect(
      broken((file) =>
        file.imports
          .filter((one) => one.from === "(computed)" || (isOwn(one) && !one.from.endsWith(".ts")))
          .map((one) => one.from),
      ),
    ).toEqual([]);
  });
});

describe("the pure rooms", () => {
  const inPure = files.filter(({ room }) => pure.includes(room));

  it("import no module of Node, X509Certificate in evidence/ aside", () => {
    const found = inPure.flatMap((file) =>
      file.imports
        .filter((one) => isBuiltin(one.from))
        .filter(
          (one) =>
            !(
              file.room === "evidence" &&
              one.from === "node:crypto" &&
              one.names.every((name) => name === "X509Certificate")
            ),
        )
        .map((one) => `${file.path}: ${one.from}`),
    );
    expect(found).toEqual([]);
  });

  it("import no package, minisearch in matching/ aside", () => {
    const found = inPure.flatMap((file) =>
      packagesIn(file)
        .filter((name) => !(file.room === "matching" && name === "minisearch"))
        .map((name) => `${file.path}: ${name}`),
    );
    expect(found).toEqual([]);
  });

  it("have no clock and no chance", () => {
    const isClock = (node: ts.Node): boolean =>
      isMember(node, "Date", "now") ||
      isMember(node, "Math", "random") ||
      (ts.isIdentifier(node) &&
        ["performance", "crypto", "setTimeout", "setInterval", "process", "fetch"].includes(node.text) &&
        isGlobalUse(node)) ||
      (ts.isNewExpression(node) &&
        ts.isIdentifier(node.expression) &&
        node.expression.text === "Date" &&
        (node.arguments ?? []).length === 0);
    expect(inPure.filter((file) => usesOf(file, isClock) > 0).map(({ path }) => path)).toEqual([]);
  });
});

/** An identifier that stands for itself: not a property's name, not declared here as something else. */
function isGlobalUse(node: ts.Identifier): boolean {
  const { parent } = node;
  if (ts.isPropertyAccessExpression(parent) && parent.name === node) return false;
  return (
    !ts.isPropertyAssignment(parent) &&
    !ts.isPropertySignature(parent) &&
    !ts.isImportSpecifier(parent) &&
    !ts.isParameter(parent) &&
    !ts.isVariableDeclaration(parent) &&
    !ts.isBindingElement(parent)
  );
}

describe("what is named in few places", () => {
  const namedOutside = (name: RegExp, where: (path: string) => boolean): readonly string[] =>
    files.filter((file) => !where(file.path) && packagesIn(file).some((one) => name.test(one))).map(({ path }) => path);

  it("botbuilder and its family in channels/bot/", () => {
    expect(namedOutside(/^bot(?:builder|framework)/, (path) => path.startsWith("channels/bot/"))).toEqual([]);
  });

  it("restify in server/", () => {
    expect(namedOutside(/^restify/, (path) => path.startsWith("server/"))).toEqual([]);
  });

  it("libsql in stores/", () => {
    expect(namedOutside(/^libsql$/, (path) => path.startsWith("stores/"))).toEqual([]);
  });

  it("zod at the edges", () => {
    expect(
      namedOutside(/^zod$/, (path) => /^(?:content|stores|channels|server|commands)\/|^config\.ts$/.test(path)),
    ).toEqual([]);
  });

  it("process.env in config.ts", () => {
    const found = files.filter(
      (file) => file.path !== "config.ts" && usesOf(file, (node) => isMember(node, "process", "env")) > 0,
    );
    expect(found.map(({ path }) => path)).toEqual([]);
  });

  it("packages at all: only those that package.json lists", () => {
    const listed = JSON.parse(readFileSync(fileURLToPath(new URL("../package.json", import.meta.url)), "utf8")) as {
      readonly dependencies: Readonly<Record<string, string>>;
    };
    // They come with botbuilder, at its own exact version.
    const brought = ["botframework-connector", "botbuilder-stdlib"];
    const known = new Set([...Object.keys(listed.dependencies), ...brought]);
    expect(broken((file) => packagesIn(file).filter((name) => !known.has(name)))).toEqual([]);
  });
});

describe("the writing", () => {
  it("uses no enum, no namespace, no parameter property, no any", () => {
    const isForbidden = (node: ts.Node): boolean =>
      ts.isEnumDeclaration(node) ||
      (ts.isModuleDeclaration(node) && !ts.isStringLiteral(node.name)) ||
      (ts.isParameter(node) && ts.isParameterPropertyDeclaration(node, node.parent)) ||
      node.kind === ts.SyntaxKind.AnyKeyword;
    expect(files.filter((file) => usesOf(file, isForbidden) > 0).map(({ path }) => path)).toEqual([]);
  });

  it("has no catch without a name for what it catches", () => {
    expect(
      files
        .filter((file) => usesOf(file, (node) => ts.isCatchClause(node) && node.variableDeclaration === undefined) > 0)
        .map(({ path }) => path),
    ).toEqual([]);
  });
});
