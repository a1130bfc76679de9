// Whether a tree has the shape that a zod schema asks for; what differs is said in plain words, with the line.
import * as z from "zod";
import { didYouMean, nearest } from "./nearest.ts";
import type { Report } from "./problem.ts";
import { prune } from "./prune.ts";
import { findTree, toData, type Path, type Tree } from "./tree.ts";

type Issue = z.core.$ZodIssue;

/** A value is quoted in a message up to here. */
const longestQuote = 60;

/**
 * The typed data; where the shape is wrong, what is left without the wrong parts. From `soundUntil` on, the first line with a syntax mistake, a
 * wrong shape follows from that mistake and is not told again.
 */
export function checkShape<T>(schema: z.ZodType<T>, tree: Tree, soundUntil: number, report: Report): T | undefined {
  const data = toData(tree);
  const result = schema.safeParse(data);
  if (result.success) return result.data;
  const broken = soundUntil !== Infinity;
  // What a line's writing cuts or hides, its shape cannot be blamed for.
  const told = new Set(report.problems.map((problem) => problem.line));
  const { issues } = result.error;
  const strangers = issues.flatMap((issue) => (issue.code === "unrecognized_keys" ? issue.keys : []));
  for (const issue of issues) {
    const name = String(issue.path.at(-1));
    for (const { line, message, missing } of toMistakes(issue, [], { schema, tree })) {
      if (told.has(line) || (broken && (missing || line >= soundUntil))) continue;
      // It is there under a misspelt name, which is told as such.
      if (missing && nearest(name, strangers) !== undefined) continue;
      report.error(line, message);
    }
  }
  return prune(schema, data);
}

interface Mistake {
  readonly line: number;
  readonly message: string;
  /** Nothing stands there at all. */
  readonly missing: boolean;
}

interface Place {
  readonly schema: z.ZodType;
  readonly tree: Tree;
}

function toMistakes(issue: Issue, above: Path, place: Place): readonly Mistake[] {
  const path = [...above, ...issue.path];
  const { found, line } = findTree(place.tree, path);
  const name = nameOf(path);
  const mistake = (message: string): readonly Mistake[] => [{ line, message, missing: found === undefined }];
  if (found === undefined) return mistake(`${name} is missing. Add it.`);
  const value = found.kind === "text" ? found.value : undefined;
  if (value === "") return mistake(emptyMessage(name, found));
  switch (issue.code) {
    case "unrecognized_keys": {
      const known = keysAt(place.schema, path);
      return issue.keys.map((key) => ({
        line: findTree(place.tree, [...path, key]).line,
        message: `\`${key}\` is not a key here.${didYouMean(key, known) || ` Remove it, or use one of ${known.join(", ")}.`}`,
        missing: false,
      }));
    }
    case "invalid_value": {
      const known = issue.values.map(String);
      return mistake(
        `${quoted(path, value)} is not known. Write one of ${known.join(", ")}.${didYouMean(value ?? "", known)}`,
      );
    }
    case "invalid_type":
      return mistake(wrongKind(name, issue.expected, found));
    case "invalid_union": {
      // The author meant the kind that stands there: of a list the mistakes of its items are told.
      const meant = issue.errors.find((issues) =>
        issues.some((inner) => inner.code !== "invalid_type" || inner.path.length > 0),
      );
      return meant?.flatMap((inner) => toMistakes(inner, path, place)) ?? mistake(wrongKind(name, "string", found));
    }
    case "invalid_key":
    case "invalid_element":
      return mistake(`${name} ${issue.issues[0]?.message ?? "is not a good name."}`);
    case "invalid_format":
    case "too_small":
    case "too_big":
    case "not_multiple_of":
    case "custom":
      return mistake(`${quoted(path, value)} ${issue.message}`);
  }
}

/** `answers.yes.label` as the author knows it: the last name, or the list that an item stands in. */
function nameOf(path: Path): string {
  const last = path.at(-1);
  if (last === undefined) return "The file";
  return typeof last === "number" ? `An entry of \`${String(path.at(-2))}\`` : `\`${String(last)}\``;
}

/** The name with its value, as it stands in the file. */
function quoted(path: Path, value: string | undefined): string {
  const last = path.at(-1);
  if (value === undefined || value.length > longestQuote) return nameOf(path);
  return typeof last === "string" ? `\`${last}: ${value}\`` : `\`${value}\` in \`${String(path.at(-2))}\``;
}

function emptyMessage(name: string, found: Tree): string {
  return found.kind === "text" && found.commented
    ? `${name} has no value: what follows \`#\` is a comment. Put the sentence in quotes.`
    : `${name} has no value. Write one, or remove the line.`;
}

function wrongKind(name: string, expected: string, found: Tree): string {
  if (expected === "array") {
    return `${name} must be a list. Write each entry on a line of its own, beginning with \`- \`.`;
  }
  if (expected === "string") {
    return found.kind === "map"
      ? `${name} must be a sentence, and a colon splits it. Put the sentence in quotes.`
      : `${name} must be one sentence, not a list. Write it behind the colon.`;
  }
  return found.kind === "list"
    ? `${name} must hold names with a colon, not a list. Remove each \`- \` and end each name with a colon.`
    : `${name} must hold entries of its own. Indent them on the lines below it.`;
}

/** The keys that the schema knows at a path. */
function keysAt(schema: z.core.$ZodType, path: Path): readonly string[] {
  if (schema instanceof z.ZodOptional) return keysAt(schema.unwrap(), path);
  const [step, ...rest] = path;
  if (schema instanceof z.ZodObject) {
    if (step === undefined) return Object.keys(schema.shape);
    const inner: unknown = schema.shape[String(step)];
    return inner instanceof z.core.$ZodType ? keysAt(inner, rest) : [];
  }
  if (schema instanceof z.ZodRecord) return keysAt(schema.valueType, rest);
  if (schema instanceof z.ZodArray) return keysAt(schema.element, rest);
  return [];
}
