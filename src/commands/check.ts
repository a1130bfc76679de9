// `assistant check`: every mistake in knowledge/ and dialogs/, with file and line.
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { editorSchemas } from "../content/editor-schemas.ts";
import { loadContent, shownPath } from "../content/load.ts";
import { inOrder, toLine, type Problem } from "../content/problem.ts";
import { checkSources, type OpenPage } from "../content/source-pages.ts";
import type { Dialog } from "../knowledge/dialog.ts";
import type { Knowledge } from "../knowledge/knowledge.ts";

export interface CheckArgs {
  /** The folder of articles. */
  readonly knowledge: string;
  /** The folder of dialogs; without it there are none. */
  readonly dialogs?: string;
  /** Print the order of causes after each answer of each dialog. */
  readonly orders?: boolean;
  /** Open the sources of all articles: needs the network. */
  readonly links?: boolean;
  /** Write the JSON Schemas for editors into this folder, and check nothing. */
  readonly schemas?: string;
}

export interface Io {
  readonly out: (line: string) => void;
  readonly err: (line: string) => void;
}

/** What other rooms know about content; handed in by whoever assembles the whole. */
export interface CheckParts {
  /** Names that the readers can give; without them every name is taken. */
  readonly findings?: ReadonlySet<string>;
  readonly readings?: ReadonlySet<string>;
  /** Lines that show the order of causes after each answer. */
  readonly orders?: (dialog: Dialog, knowledge: Knowledge) => readonly string[];
  /** Runs examples and counterexamples through the matcher; `file` is the article's path from the knowledge folder. */
  readonly samples?: (knowledge: Knowledge) => readonly Problem[];
  /** Opens a page; the network by default. */
  readonly open?: OpenPage;
}

/** The exit code: 1 when there are errors. Warnings alone are no failure. */
export async function check(args: CheckArgs, io: Io, parts: CheckParts = {}): Promise<number> {
  if (args.schemas !== undefined) return writeSchemas(args.schemas, io);
  const { knowledge, problems } = await loadContent({
    knowledgeDir: args.knowledge,
    ...(args.dialogs === undefined ? {} : { dialogsDir: args.dialogs }),
    ...(parts.findings === undefined ? {} : { findings: parts.findings }),
    ...(parts.readings === undefined ? {} : { readings: parts.readings }),
  });
  const later = [
    ...(parts.samples?.(knowledge) ?? []),
    ...(args.links === true ? await checkSources(knowledge, io.err, parts.open) : []),
  ];
  const inFolder = later.map((problem) => ({ ...problem, file: shownPath(args.knowledge, problem.file) }));
  const all = inOrder([...problems, ...inFolder]);
  for (const problem of all) io.out(toLine(problem));
  if (args.orders === true) printOrders(knowledge, io, parts.orders);
  io.out(summary(knowledge, all));
  return all.some(({ severity }) => severity === "error") ? 1 : 0;
}

function printOrders(knowledge: Knowledge, io: Io, orders: CheckParts["orders"]): void {
  if (orders === undefined) {
    io.err("The order of causes cannot be shown here: nothing that diagnoses was handed in.");
    return;
  }
  for (const dialog of knowledge.dialogs.values()) {
    io.out(`${dialog.id}: ${dialog.title}`);
    for (const line of orders(dialog, knowledge)) io.out(`  ${line}`);
  }
}

function summary(knowledge: Knowledge, problems: readonly Problem[]): string {
  const errors = problems.filter(({ severity }) => severity === "error").length;
  return [
    counted(knowledge.articles.size, "article"),
    counted(knowledge.dialogs.size, "dialog"),
    counted(errors, "problem"),
    counted(problems.length - errors, "warning"),
  ].join(", ");
}

const counted = (count: number, what: string): string => `${count} ${what}${count === 1 ? "" : "s"}`;

async function writeSchemas(folder: string, io: Io): Promise<number> {
  await mkdir(folder, { recursive: true });
  for (const { file, schema } of editorSchemas()) {
    const path = join(folder, file);
    await writeFile(path, `${JSON.stringify(schema, undefined, 2)}\n`);
    io.out(`Wrote ${path}`);
  }
  return 0;
}
