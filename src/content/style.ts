// How YAML may be written here: what the language would silently cut off or split is refused.
import type { Report } from "./problem.ts";
import type { Tree } from "./tree.ts";

export interface Style {
  /** Keys whose value, or whose list's entries, are sentences. */
  readonly sentences: ReadonlySet<string>;
  /** Whether `[a, b]` may stand for a list of ids or words; for sentences it never may. */
  readonly bracketLists: boolean;
}

/** An id or a word: nothing in it that a comma or a comment could cut. */
const isWord = (text: string): boolean => /^[^\s,]+$/.test(text);
/** A term of the field: `event viewer`, `log on as a service`. */
const longestTerm = 5;
const isTerm = (text: string): boolean => !/[.?!] /.test(text) && text.split(" ").length <= longestTerm;

export function checkStyle(tree: Tree, style: Style, report: Report, key = ""): void {
  switch (tree.kind) {
    case "text":
      checkComment(tree.value, tree.plain && tree.commented, tree.line, key, style, report);
      return;
    case "list":
      if (tree.flow) checkBrackets(tree.items, tree.line, key, style, report);
      for (const item of tree.items) checkStyle(item, style, report, key);
      return;
    case "map":
      if (tree.flow) {
        report.error(tree.line, "Braces are not used here. Write each name with its colon on a line of its own.");
      }
      for (const entry of tree.entries) checkStyle(entry.value, style, report, entry.key);
  }
}

function checkComment(value: string, cut: boolean, line: number, key: string, style: Style, report: Report): void {
  // An empty value is told by the shape. A comment behind a single word is one; behind a sentence it may be its end.
  if (!cut || value === "" || (isWord(value) && !style.sentences.has(key))) return;
  report.error(
    line,
    `Everything behind \` #\` is a comment and is lost. Put the sentence in quotes, or the comment on a line of its own.`,
  );
}

function checkBrackets(items: readonly Tree[], line: number, key: string, style: Style, report: Report): void {
  if (!style.bracketLists) {
    report.error(
      line,
      `\`${key}\` must be written as lines. Write each entry on a line of its own, beginning with \`- \`.`,
    );
    return;
  }
  const terms = items.every((item) => item.kind === "text" && (!item.plain || isTerm(item.value)));
  if (style.sentences.has(key) || !terms) {
    report.error(
      line,
      `A comma splits the sentences in these brackets. Write each one on a line of its own, beginning with \`- \`.`,
    );
  }
}
