// The few facts between two lines of `---` at the head of an article.
import * as z from "zod";
import { code, id, isoDate, sources, toList, toSource } from "./ids.ts";
import type { Report } from "./problem.ts";
import { checkShape } from "./shape.ts";
import { checkStyle } from "./style.ts";
import { lineOf, type Tree } from "./tree.ts";
import { parseYaml } from "./yaml.ts";

export const frontMatterSchema = z.strictObject({
  kind: z.enum(["problem", "how-to", "concept"]).optional().describe("What the article is. Without it: problem."),
  status: z
    .enum(["validated", "draft", "archived"])
    .optional()
    .describe("Only validated articles answer. Without it: validated."),
  reviewed: isoDate.optional().describe("The day somebody last read it against its source, as 2026-11-23."),
  codes: z.array(code).optional().describe("Exact names that stand in error messages, such as InvalidAnchor."),
  findings: z.array(id).optional().describe("Evidence that by itself means this article, such as certificate-expired."),
  source: sources.optional().describe("The page or pages that document it: whole addresses."),
  related: z.array(id).optional().describe("Ids of articles to read next."),
  dialog: id.optional().describe("Only where the message alone does not decide: the dialog that does."),
  formerly: z.array(id).optional().describe("Older ids of this article, so that old links still lead here."),
});

export interface FrontMatter {
  readonly kind: "problem" | "how-to" | "concept";
  readonly status: "validated" | "draft" | "archived";
  readonly reviewed?: string;
  readonly codes: readonly string[];
  readonly findings: readonly string[];
  readonly sources: readonly string[];
  readonly related: readonly string[];
  readonly dialog?: string;
  readonly formerly: readonly string[];
  /** Whether it could be read whole; what seems absent may only be broken. */
  readonly sound: boolean;
  /** Line of a key, or of one of its entries, for checks that need other files. */
  readonly lineOf: (key: string, index?: number) => number;
}

/** Lists in block form only: everybody who reads an article sees one entry a line. */
const style = { sentences: new Set<string>(), bracketLists: false };

export interface Split {
  readonly frontMatter?: { readonly text: string; readonly line: number };
  /** Absent where nobody can say where it begins. */
  readonly body?: string;
  /** Line of the file where the body begins. */
  readonly bodyLine: number;
}

/** Cuts an article at its front matter. Our own: other splitters run code that a file names behind `---`. */
export function splitFrontMatter(text: string, report: Report): Split {
  const lines = text.split("\n");
  const first = lines[0]!.trimEnd();
  if (!/^---[\w]*$/.test(first)) return { body: text, bodyLine: 1 };
  if (first !== "---") report.error(1, "The first line must be `---` alone. Remove what stands behind it.");
  const end = lines.findIndex((line, index) => index > 0 && line.trimEnd() === "---");
  if (end === -1) {
    report.error(1, "The front matter is never closed. Add a line `---` below its last key.");
    return { bodyLine: lines.length };
  }
  return {
    frontMatter: { text: lines.slice(1, end).join("\n"), line: 2 },
    body: lines.slice(end + 1).join("\n"),
    bodyLine: end + 2,
  };
}

/** The facts, with what is absent filled in. What is wrong is reported and left out, so that the body can still be checked. */
export function parseFrontMatter(split: Split["frontMatter"], report: Report): FrontMatter {
  const { tree, soundUntil } =
    split === undefined ? { soundUntil: Infinity } : parseYaml(split.text, split.line, report);
  if (tree !== undefined) {
    checkStyle(tree, style, report);
    checkTwice(tree, report);
  }
  const data = tree === undefined ? {} : (checkShape(frontMatterSchema, tree, soundUntil, report) ?? {});
  return {
    kind: data.kind ?? "problem",
    status: data.status ?? "validated",
    ...(data.reviewed === undefined ? {} : { reviewed: data.reviewed }),
    codes: data.codes ?? [],
    findings: data.findings ?? [],
    sources: toList(data.source).flatMap((text) => toSource(text) ?? []),
    related: data.related ?? [],
    ...(data.dialog === undefined ? {} : { dialog: data.dialog }),
    formerly: data.formerly ?? [],
    sound: soundUntil === Infinity,
    lineOf: (key, index) => (tree === undefined ? 1 : lineOf(tree, ...(index === undefined ? [key] : [key, index]))),
  };
}

function checkTwice(tree: Tree, report: Report): void {
  if (tree.kind !== "map") return;
  for (const { key, value } of tree.entries) {
    if (value.kind !== "list") continue;
    const seen = new Set<string>();
    for (const item of value.items) {
      if (item.kind !== "text") continue;
      if (seen.has(item.value)) {
        report.error(item.line, `\`${item.value}\` stands twice under \`${key}\`. Remove one of the two.`);
      }
      seen.add(item.value);
    }
  }
}
