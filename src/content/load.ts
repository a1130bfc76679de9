// knowledge/ and dialogs/ from disk into the checked whole, and all mistakes of all files at once.
import { createHash } from "node:crypto";
import { isAbsolute, join, relative } from "node:path";
import type { Article } from "../knowledge/article.ts";
import type { Dialog } from "../knowledge/dialog.ts";
import type { Knowledge } from "../knowledge/knowledge.ts";
import { noProduct, type Product } from "../knowledge/product.ts";
import { idOf, parseArticle, toPlainLines } from "./article.ts";
import { readDialog, type DialogSource } from "./dialog-shape.ts";
import { toDialog } from "./dialog.ts";
import { readFolder, type Folder, type SourceFile } from "./files.ts";
import { createReport, inOrder, type Parsed, type Problem } from "./problem.ts";
import { parseProduct } from "./product.ts";
import { checkIds, checkReferences, type Ids } from "./references.ts";

export interface ContentFolders {
  readonly knowledgeDir: string;
  /** Absent: no dialogs. */
  readonly dialogsDir?: string;
  /** Findings and values that the readers can give, to check their names; without them every name is taken. */
  readonly findings?: ReadonlySet<string>;
  readonly readings?: ReadonlySet<string>;
}

export interface Content {
  /** What loads; a file with an error is left out. */
  readonly knowledge: Knowledge;
  /** By file and line; `file` is a path that a person can open from where the command was started. */
  readonly problems: readonly Problem[];
}

const productFile = "product.yaml";
const misnamedProduct = "product.yml";
const versionDigits = 12;

export async function loadContent(folders: ContentFolders): Promise<Content> {
  const { knowledgeDir, dialogsDir } = folders;
  const [knowledge, dialogs] = await Promise.all([
    readFolder(knowledgeDir, (path) => isArticle(path) || path === productFile || path === misnamedProduct),
    dialogsDir === undefined ? emptyFolder : readFolder(dialogsDir, isDialog),
  ]);
  return parseContent(knowledge, dialogs, folders);
}

const emptyFolder: Folder = { files: [], problems: [] };
const isReadme = (path: string): boolean => /(?:^|\/)readme\.md$/i.test(path);
const isArticle = (path: string): boolean => /\.md$/i.test(path) && !isReadme(path);
const isDialog = (path: string): boolean => /\.ya?ml$/.test(path);

function parseContent(knowledge: Folder, dialogs: Folder, folders: ContentFolders): Content {
  const inKnowledge = (path: string): string => shownPath(folders.knowledgeDir, path);
  const inDialogs = (path: string): string => shownPath(folders.dialogsDir ?? "", path);

  const product = readProduct(knowledge.files, folders);
  const context = { ...folders, product: product.value ?? noProduct };
  const articles = knowledge.files
    .filter(({ path }) => isArticle(path))
    .map(({ path, text }) => ({ file: path, ...parseArticle(path, text, context) }));
  const sources = dialogs.files.map(({ path, text }) => readDialog(path, text));
  const ids = idsOf(knowledge, articles, folders.dialogsDir === undefined ? undefined : sources);
  const parsedDialogs = sources.map((source) =>
    toDialog(source, { ...context, articles: new Set(ids.articles.keys()), others: sources }),
  );

  const all = [...articles, ...sources];
  const problems = [
    ...showAt(inKnowledge, [knowledge, product, ...articles, { problems: checkReferences(articles, ids) }]),
    ...showAt(inDialogs, [dialogs, ...parsedDialogs]),
    ...checkIds(
      all.map((one) => ({ id: one.id, file: "references" in one ? inKnowledge(one.file) : inDialogs(one.file) })),
    ),
  ];
  const broken = new Set(problems.filter(({ severity }) => severity === "error").map(({ file }) => file));
  const sound = articles.flatMap(({ file, value }) =>
    value === undefined || broken.has(inKnowledge(file)) ? [] : [value],
  );
  const loaded = new Map(sound.map((article) => [article.id, article]));
  const soundDialogs = parsedDialogs.flatMap(({ value }) =>
    value === undefined || broken.has(inDialogs(value.file)) ? [] : [value],
  );
  return {
    problems: inOrder(problems),
    knowledge: {
      articles: loaded,
      dialogs: new Map(soundDialogs.map((dialog) => [dialog.id, withoutMissing(dialog, loaded)])),
      renamed: new Map(sound.flatMap(({ id, formerly }) => formerly.map((old) => [old, id] as const))),
      product: context.product,
      version: versionOf(knowledge.files, dialogs.files),
    },
  };
}

function readProduct(files: readonly SourceFile[], folders: ContentFolders): Parsed<Product> {
  const file = files.find(({ path }) => path === productFile);
  if (file !== undefined) return parseProduct(file.path, file.text, folders);
  const report = createReport(misnamedProduct);
  if (files.some(({ path }) => path === misnamedProduct))
    report.error(1, `This file is not read. Rename it to ${productFile}.`);
  return { value: noProduct, problems: report.problems };
}

function idsOf(
  knowledge: Folder,
  articles: readonly { readonly id: string; readonly file: string }[],
  dialogs: readonly DialogSource[] | undefined,
): Ids {
  // A file that cannot be read has an id all the same: what mentions it is not wrong.
  const unread = knowledge.problems.map(({ file }) => file).filter(isArticle);
  const files = [...unread.map((file) => ({ id: idOf(file), file })), ...articles];
  return {
    articles: new Map(files.map(({ id, file }) => [id, file])),
    ...(dialogs === undefined ? {} : { dialogs: new Map(dialogs.map(({ id, file }) => [id, file])) }),
  };
}

const showAt = (
  show: (path: string) => string,
  parts: readonly { readonly problems: readonly Problem[] }[],
): readonly Problem[] =>
  parts.flatMap(({ problems }) => problems.map((problem) => ({ ...problem, file: show(problem.file) })));

/** An article with an error was left out; a cause that nothing can be said about cannot be proposed. */
function withoutMissing(dialog: Dialog, articles: ReadonlyMap<string, Article>): Dialog {
  const causes = new Map([...dialog.causes].filter(([cause]) => articles.has(cause)));
  return causes.size === dialog.causes.size
    ? dialog
    : { ...dialog, causes, documentedOrder: dialog.documentedOrder.filter((cause) => causes.has(cause)) };
}

/** The same content has the same version on every system: line ends and the order of the folder do not count. */
function versionOf(knowledge: readonly SourceFile[], dialogs: readonly SourceFile[]): string {
  const hash = createHash("sha256");
  for (const [folder, files] of [
    ["knowledge", knowledge],
    ["dialogs", dialogs],
  ] as const) {
    for (const { path, text } of files) hash.update(`${folder}/${path}\0${toPlainLines(text)}\0`);
  }
  return hash.digest("hex").slice(0, versionDigits);
}

/** A path that can be opened from where the command was started; with `/`, so that messages are the same everywhere. */
export function shownPath(folder: string, file: string): string {
  const near = relative(process.cwd(), folder);
  const shown = isAbsolute(folder) && !near.startsWith("..") && !isAbsolute(near) ? near : folder;
  return join(shown, file).replaceAll("\\", "/");
}
