// YAML as we allow it: plain texts, lists and maps. No types, tags, anchors or aliases, so that `no` is the word no,
// and nothing that a file says can do more than be read.
import { isAlias, isMap, isNode, isScalar, isSeq, LineCounter, parseDocument, type YAMLError } from "yaml";
import type { Report } from "./problem.ts";
import type { Entry, Tree } from "./tree.ts";

/** Deeper nesting exhausts the stack inside the library, which ends the process. No content of ours passes 6 levels. */
const deepest = 20;
/** Spaces before a line, and brackets open at once: both are nesting, see above. */
const widestIndent = 60;

/** Several checks compare every entry with every other. Nobody keeps a file of this length in order. */
const mostLines = 5_000;

/**
 * Reads one YAML text that begins in line `firstLine` of its file. Every mistake is reported; what could be read
 * despite them is returned with the first line that cannot be trusted, so that later checks can go on above it.
 */
export function parseYaml(text: string, firstLine: number, report: Report): { tree?: Tree; soundUntil: number } {
  if (text.split("\n").length > mostLines) {
    report.error(firstLine + mostLines, `This holds more than ${mostLines} lines. Cut it into several files.`);
    return { soundUntil: firstLine };
  }
  const deep = lineOfDeepNesting(text);
  if (deep !== undefined) {
    report.error(firstLine + deep, "This is nested too deeply. Keep to the levels that the format needs.");
    return { soundUntil: firstLine + deep };
  }
  const lines = new LineCounter();
  // Keys that stand twice are told by the reader below, with both lines. Aliases are never resolved: nothing calls toJS.
  const document = parseDocument(text, {
    schema: "failsafe",
    uniqueKeys: false,
    prettyErrors: false,
    lineCounter: lines,
    logLevel: "error",
  });
  const lineAt = (offset: number): number => firstLine + lines.linePos(offset).line - 1;
  const { read, quotes } = createReader(text, lineAt, report);
  const tree = document.contents === null ? undefined : read(document.contents);
  const soundUntil = reportSyntax(document.errors, quotes, lineAt, report);
  return tree === undefined ? { soundUntil } : { tree, soundUntil };
}

/** Index of the first line that nests too deeply. It may count too much (brackets inside a sentence), never too little. */
function lineOfDeepNesting(text: string): number | undefined {
  let open = 0;
  for (const [index, line] of text.split("\n").entries()) {
    const content = line.trimStart();
    const markers = /^(?:[-?][ \t]+)*/.exec(content)![0].length;
    if (line.length - content.length > widestIndent || markers > deepest * 2) return index;
    if (line.split(": ").length > deepest) return index;
    for (const letter of line) {
      if (letter === "[" || letter === "{") open++;
      else if ((letter === "]" || letter === "}") && open > 0) open--;
    }
    if (open > widestIndent) return index;
  }
  return undefined;
}

function createReader(text: string, lineAt: (offset: number) => number, report: Report) {
  /** Offsets where quoted texts begin: a quote that is never closed is reported where it was opened. */
  const quotes: number[] = [];

  function read(node: unknown): Tree {
    if (!isNode(node)) return { kind: "text", value: "", line: lineAt(0), plain: true, commented: false };
    const [from, to] = [node.range?.[0] ?? 0, node.range?.[1] ?? 0];
    const line = lineAt(from);
    refuseProperties(node, line);
    if (isSeq(node)) return { kind: "list", line, flow: node.flow === true, items: node.items.map(read) };
    if (isMap(node)) return { kind: "map", line, flow: node.flow === true, entries: readEntries(node.items, line) };
    if (!isScalar(node)) return { kind: "text", value: text.slice(from, to), line, plain: true, commented: false };
    const plain = node.type === "PLAIN";
    if (!plain) quotes.push(from);
    const value = typeof node.value === "string" ? node.value : "";
    return { kind: "text", value, line, plain, commented: /^[ \t]*#/.test(text.slice(to, to + 200)) };
  }

  function readEntries(pairs: readonly { readonly key: unknown; readonly value: unknown }[], mapLine: number): Entry[] {
    const entries = new Map<string, Entry>();
    for (const { key: keyNode, value } of pairs) {
      const line = isNode(keyNode) ? lineAt(keyNode.range?.[0] ?? 0) : mapLine;
      if (!isScalar(keyNode) || typeof keyNode.value !== "string" || keyNode.value === "__proto__") {
        report.error(line, "This cannot be a key. Begin the line with a word and a colon.");
        continue;
      }
      refuseProperties(keyNode, line);
      const key = keyNode.value;
      const before = entries.get(key);
      if (before !== undefined) {
        report.error(
          line,
          `\`${key}\` stands here a second time (first in line ${before.line}). Remove one of the two.`,
        );
        continue;
      }
      entries.set(key, { key, line, value: isNode(value) ? read(value) : { ...read(undefined), line } });
    }
    return [...entries.values()];
  }

  function refuseProperties(node: { readonly anchor?: string; readonly tag?: string }, line: number): void {
    const refuse = (mark: string, what: string): void => {
      report.error(
        line,
        `A value that begins with \`${mark}\` ${what}, which is not allowed here. Put the sentence in quotes.`,
      );
    };
    if (isAlias(node)) refuse("*", "repeats another one");
    else if (node.anchor !== undefined) refuse("&", "names it for reuse");
    if (node.tag !== undefined) refuse("!", "names a type");
  }

  return { read, quotes };
}

/** One mistake a line: the library reports what follows from a mistake as mistakes of their own. Returns the first such line. */
function reportSyntax(
  errors: readonly YAMLError[],
  quotes: readonly number[],
  lineAt: (offset: number) => number,
  report: Report,
): number {
  const told = new Set<number>();
  for (const error of errors) {
    const unclosed = error.code === "MISSING_CHAR" && error.message.includes("quote");
    const offset = unclosed ? (quotes.findLast((from) => from <= error.pos[0]) ?? error.pos[0]) : error.pos[0];
    const line = lineAt(offset);
    if (told.has(line)) continue;
    told.add(line);
    report.error(
      line,
      unclosed ? "A quote is opened here and never closed. Close it at the end of the sentence." : inPlainWords(error),
    );
  }
  return Math.min(...told, Infinity);
}

function inPlainWords(error: YAMLError): string {
  switch (error.code) {
    case "BLOCK_AS_IMPLICIT_KEY":
    case "MULTILINE_IMPLICIT_KEY":
      return "A colon or the indentation splits this sentence. Put the sentence in quotes.";
    case "BAD_SCALAR_START":
      return "A sentence cannot begin with this sign. Put the sentence in quotes.";
    case "UNEXPECTED_TOKEN":
      return "This does not fit to what stands before it. Put the whole sentence in quotes, or check the indentation.";
    case "TAB_AS_INDENT":
      return "A tab indents this line. Use spaces.";
    case "BAD_INDENT":
    case "MISSING_CHAR":
    case "BLOCK_IN_FLOW":
      return "The indentation does not fit, or a bracket or comma is missing. Bring the line in line with its neighbours.";
    case "BAD_DQ_ESCAPE":
      return "A backslash means something else between double quotes. Use single quotes.";
    case "MULTIPLE_DOCS":
      return "A line `---` ends the content too early. Remove it.";
    case "RESOURCE_EXHAUSTION":
      return "This is nested too deeply. Keep to the levels that the format needs.";
    case "ALIAS_PROPS":
    case "BAD_ALIAS":
    case "BAD_COLLECTION_TYPE":
    case "BAD_DIRECTIVE":
    case "BAD_PROP_ORDER":
    case "DUPLICATE_KEY":
    case "IMPOSSIBLE":
    case "KEY_OVER_1024_CHARS":
    case "MULTIPLE_ANCHORS":
    case "MULTIPLE_TAGS":
    case "NON_STRING_KEY":
    case "TAG_RESOLVE_FAILED":
      return "This cannot be read as YAML. Put the sentence in quotes, or remove the special signs.";
  }
}
