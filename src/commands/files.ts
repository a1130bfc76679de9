// Files that a person names on the command line.
import { open } from "node:fs/promises";
import { readFileText } from "../assemble.ts";

/** What is larger is no log that one problem stands in. */
const LARGEST_FILE = 10 * 1024 * 1024;

export type FoundText =
  | { readonly kind: "text"; readonly text: string }
  /** Why it cannot be had, and what to do. */
  | { readonly kind: "problem"; readonly sentence: string };

export async function readTextFile(path: string): Promise<FoundText> {
  try {
    const file = await open(path);
    try {
      const { size } = await file.stat();
      if (size > LARGEST_FILE)
        return { kind: "problem", sentence: `${path} is larger than 10 MB. Cut it to the part around the error.` };
      const text = await readFileText(await file.readFile());
      return text;
    } finally {
      await file.close();
    }
  } catch (error) {
    if (!(error instanceof Error && "code" in error)) throw error;
    return { kind: "problem", sentence: `${path} ${whyNot(error.code)}. Name a text or log file.` };
  }
}

function whyNot(code: unknown): string {
  switch (code) {
    case "ENOENT":
      return "does not exist";
    case "EISDIR":
      return "is a folder";
    default:
      return "cannot be read";
  }
}
