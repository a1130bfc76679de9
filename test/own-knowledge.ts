// The project's own content, read once for all tests of a file, and the two functions that are made from it.
import { loadContent } from "../src/content/load.ts";
import { createUnderstand } from "../src/conversation/understand.ts";

/** No test depends on today's date. */
export const now = new Date("2026-11-24T12:00:00Z");

const { knowledge, problems } = await loadContent({ knowledgeDir: "knowledge", dialogsDir: "dialogs" });

export { knowledge, problems };

const understand = createUnderstand(knowledge);

/** The verdict on a text, with its evidence. */
export function matchOf(text: string): ReturnType<typeof understand>["report"]["match"] {
  return understand(text, { now }).report.match;
}
