// Sections that hold nothing but fences: messages, examples and counterexamples.
import type { Tokens } from "marked";
import { checkFenceCloses } from "./block.ts";
import type { Report } from "./problem.ts";
import type { Section, SectionName } from "./sections.ts";

export interface Fence {
  readonly text: string;
  /** The words behind the opening fence. */
  readonly words: readonly string[];
  /** Line of the opening fence. */
  readonly line: number;
}

/** Written out of habit, and meaning nothing here. */
const needless = new Set(["text", "txt", "plain", "plaintext", "log", "console", "output"]);

export function readFences(name: SectionName, section: Section, report: Report): readonly Fence[] {
  const what = name === "Messages" ? "A message" : name === "Examples" ? "An example" : "A counterexample";
  return section.content.flatMap(({ token, line }): readonly Fence[] => {
    if (token.type !== "code" || (token as Tokens.Code).codeBlockStyle === "indented") {
      report.error(line, `${what} stands in a fence. Put a line of \`\`\` before and after it.`);
      return [];
    }
    const code = token as Tokens.Code;
    checkFenceCloses(code, line, report.error);
    if (code.text.trim() === "") {
      report.error(line, "This fence is empty. Write the text into it, or remove it.");
      return [];
    }
    const words = (code.lang ?? "").split(/\s+/).filter((word) => word !== "");
    for (const word of words) {
      if (needless.has(word)) report.warning(line, `The word \`${word}\` says nothing here. Remove it.`);
    }
    return [{ text: code.text, words: words.filter((word) => !needless.has(word)), line }];
  });
}
