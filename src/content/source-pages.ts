// Whether the pages that articles name as their sources still answer: online, only when asked for.
import { setTimeout as pause } from "node:timers/promises";
import type { Block, Inline } from "../knowledge/blocks.ts";
import type { Knowledge } from "../knowledge/knowledge.ts";
import { createReport, type Problem } from "./problem.ts";

/** What a page answers: its HTTP status, or why none came. */
export type Opened =
  { readonly kind: "status"; readonly status: number } | { readonly kind: "silent"; readonly reason: string };
export type OpenPage = (address: string) => Promise<Opened>;

/** A page that takes longer is as good as gone for somebody on the phone. */
const patience = 15_000;
/** Polite to the one host that most sources live on. */
const atOnce = 4;
const pauseBetween = 100;

/** `file` of a problem is the article's path from the knowledge folder. Progress goes to `tell`. */
export async function checkSources(
  knowledge: Knowledge,
  tell: (line: string) => void,
  open: OpenPage = openPage,
): Promise<readonly Problem[]> {
  const articlesOf = new Map<string, Set<string>>();
  for (const { file, sources, explanation, ways, verification, caveats } of knowledge.articles.values()) {
    const blocks = [
      ...explanation,
      ...ways.flatMap(({ steps }) => steps.flatMap(({ content }) => content)),
      ...verification,
      ...caveats.flat(),
    ];
    for (const address of [...sources, ...blocks.flatMap(linksOf)]) {
      // The part behind `#` never reaches the server.
      const page = address.split("#", 1)[0]!;
      articlesOf.set(page, (articlesOf.get(page) ?? new Set()).add(file));
    }
  }
  const waiting = [...articlesOf.keys()];
  tell(`Opening ${waiting.length} pages.`);
  const problems: Problem[] = [];
  async function work(): Promise<void> {
    for (let page = waiting.shift(); page !== undefined; page = waiting.shift()) {
      const opened = await open(page);
      for (const file of articlesOf.get(page)!) problems.push(...toProblems(file, page, opened));
      if (waiting.length > 0) await pause(pauseBetween);
    }
  }
  await Promise.all(Array.from({ length: atOnce }, work));
  return problems;
}

function toProblems(file: string, page: string, opened: Opened): readonly Problem[] {
  const report = createReport(file);
  switch (opened.kind) {
    case "silent":
      report.warning(1, `${page} does not answer (${opened.reason}). Try again later.`);
      break;
    case "status":
      if (opened.status === 404 || opened.status === 410) {
        report.error(1, `${page} is gone (${opened.status}). Find where the page went, or name another source.`);
      } else if (opened.status >= 400) {
        report.warning(1, `${page} answers ${opened.status}. Open it in a browser.`);
      }
  }
  return report.problems;
}

function linksOf(block: Block): readonly string[] {
  switch (block.kind) {
    case "paragraph":
      return block.content.flatMap(addressesOf);
    case "list":
      return block.items.flatMap((item) => item.flatMap(linksOf));
    case "table":
      return [block.head, ...block.rows].flatMap((row) => row.flatMap((cell) => cell.flatMap(addressesOf)));
    case "code":
      return [];
  }
}

function addressesOf(run: Inline): readonly string[] {
  switch (run.kind) {
    case "link":
      return [run.href, ...run.content.flatMap(addressesOf)];
    case "strong":
    case "emphasis":
    case "article-link":
      return run.content.flatMap(addressesOf);
    case "literal":
    case "placeholder":
    case "own":
    case "code":
    case "break":
      return [];
  }
}

async function openPage(address: string): Promise<Opened> {
  try {
    const response = await fetch(address, {
      signal: AbortSignal.timeout(patience),
      headers: { "user-agent": "assistant check --links" },
    });
    await response.body?.cancel();
    return { kind: "status", status: response.status };
  } catch (error) {
    // fetch rejects with a TypeError for the network's failures and a DOMException for the time limit; all else is ours.
    if (error instanceof TypeError) {
      return { kind: "silent", reason: error.cause instanceof Error ? error.cause.message : error.message };
    }
    if (error instanceof DOMException) return { kind: "silent", reason: error.message };
    throw error;
  }
}
