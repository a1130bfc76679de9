// Entries of other documentation as articles, for benchmarks: a title, error texts, a body. Loaded from the folder of `--data`.
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Article, MessagePiece } from "../src/knowledge/article.ts";
import type { Knowledge } from "../src/knowledge/knowledge.ts";
import { noProduct } from "../src/knowledge/product.ts";
import { createRandom, pick, seedOf } from "./forge/random.ts";

export interface ForeignEntry {
  readonly id: string;
  readonly title: string;
  readonly error_texts: readonly string[];
  readonly body: string;
}

// eslint-disable-next-line @typescript-eslint/no-unnecessary-type-parameters -- the caller knows what the file holds
export function readLines<T>(folder: string, file: string): readonly T[] {
  const path = join(folder, file);
  if (!existsSync(path)) return [];
  return readFileSync(path, "utf8").split("\n").filter((line) => line.trim() !== "").map((line) => JSON.parse(line) as T); // prettier-ignore
}

export function knowledgeOf(entries: readonly ForeignEntry[]): Knowledge {
  return {
    articles: new Map(entries.map((entry) => [entry.id, toArticle(entry)])),
    dialogs: new Map(),
    renamed: new Map(),
    product: noProduct,
    version: "foreign",
  };
}

function toArticle({ id, title, error_texts, body }: ForeignEntry): Article {
  return {
    id, subject: "foreign", file: id, kind: "problem", status: "validated",
    title: [{ kind: "literal", text: title }],
    explanation: [{ kind: "paragraph", content: [{ kind: "literal", text: body.slice(0, 2_000) }] }],
    messages: error_texts.map((text, index) => ({ parts: [{ pieces: piecesOf(text), line: index + 1 }], language: "en", generic: false, line: index + 1 })),
    symptoms: [], ways: [], verification: [], caveats: [], examples: [], counterexamples: [], codes: [], findings: [], sources: [], related: [], formerly: [],
  }; // prettier-ignore
}

/** What stands in braces varies. */
function piecesOf(text: string): readonly MessagePiece[] {
  return text
    .split(/(\{[A-Za-z][\w -]{0,38}\})/)
    .filter((piece) => piece !== "")
    .map((piece): MessagePiece => (/^\{[A-Za-z][\w -]{0,38}\}$/.test(piece) ? { kind: "placeholder", name: piece.slice(1, -1), type: "name" } : { kind: "literal", text: piece })); // prettier-ignore
}

/** As many entries as asked for: the given ones, and above their number variants of them with other names and numbers. */
export function grown(entries: readonly ForeignEntry[], count: number): readonly ForeignEntry[] {
  if (count <= entries.length) return entries.slice(0, count);
  const random = createRandom(seedOf("growth"));
  const names = [
    "connector",
    "gateway",
    "broker",
    "scheduler",
    "importer",
    "registry",
    "listener",
    "exporter",
    "resolver",
    "planner",
  ];
  const varied = Array.from({ length: count - entries.length }, (_, index): ForeignEntry => {
    const entry = entries[index % entries.length]!;
    const number = String(10_000 + index);
    const changed = (text: string): string =>
      text
        .split(" ")
        .map((word) => (random() < 0.15 ? pick(random, names) : word.replace(/\d{2,}/, number)))
        .join(" ");
    return {
      id: `${entry.id}~${index}`,
      title: `${changed(entry.title)} ${number}`,
      error_texts: entry.error_texts.map(changed),
      body: entry.body.slice(0, 300),
    };
  });
  return [...entries, ...varied];
}
