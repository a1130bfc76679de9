// The search engines that are compared, each with the same entries and the same queries.
import { create, insertMultiple, search as searchOrama } from "@orama/orama";
import FlexSearch from "flexsearch";
import Fuse from "fuse.js";
import lunr from "lunr";
import MiniSearch from "minisearch";
import { textOfBlocks, textOfInlines } from "../src/knowledge/blocks.ts";
import type { Knowledge } from "../src/knowledge/knowledge.ts";
import { createMatcher } from "../src/matching/matcher.ts";

export interface Hit {
  readonly id: string;
  /** Higher is better; comparable within one engine. */
  readonly score: number;
}

export interface Engine {
  readonly name: string;
  /** Best first. */
  readonly search: (text: string) => Promise<readonly Hit[]> | readonly Hit[];
}

interface Entry {
  readonly id: string;
  readonly title: string;
  readonly messages: string;
  readonly symptoms: string;
  readonly body: string;
}

const fields = ["title", "messages", "symptoms", "body"] as const;
const mostHits = 10;

function entriesOf(knowledge: Knowledge): readonly Entry[] {
  return [...knowledge.articles.values()].map((article) => ({
    id: article.id,
    title: textOfInlines(article.title),
    messages: article.messages
      .flatMap((message) => message.parts.flatMap((part) => part.pieces))
      .map((piece) => (piece.kind === "literal" ? piece.text : " "))
      .join(" "),
    symptoms: article.symptoms.join("\n"),
    body: textOfBlocks(article.explanation),
  }));
}

export type EngineName = "ours" | "MiniSearch" | "MiniSearch tuned" | "FlexSearch" | "Orama" | "Lunr" | "Fuse";
export const engineNames: readonly EngineName[] = [
  "ours",
  "MiniSearch",
  "MiniSearch tuned",
  "FlexSearch",
  "Orama",
  "Lunr",
  "Fuse",
];

export async function createEngine(name: EngineName, knowledge: Knowledge): Promise<Engine> {
  const entries = entriesOf(knowledge);
  switch (name) {
    case "ours": {
      const match = createMatcher(knowledge);
      return {
        name,
        search: (text) =>
          match(text, []).entries.filter((entry) => entry.nearest === undefined).map(({ id, confidence }) => ({ id, score: confidence })), // prettier-ignore
      };
    }
    case "MiniSearch":
    case "MiniSearch tuned": {
      const tuned = name === "MiniSearch tuned";
      const index = new MiniSearch<Entry>({
        fields: [...fields],
        ...(tuned ? { searchOptions: { boost: { title: 2, messages: 4, symptoms: 2 }, fuzzy: (term: string) => (/\d/.test(term) || term.length < 5 ? false : 0.2), bm25: { k: 1.2, b: 0.4, d: 0.5 } } } : {}),
      }); // prettier-ignore
      index.addAll(entries);
      return { name, search: (text) => index.search(text).slice(0, mostHits).map(({ id, score }) => ({ id: id as string, score })) }; // prettier-ignore
    }
    case "FlexSearch": {
      const index = new FlexSearch.Index({ tokenize: "forward" });
      entries.forEach((entry, number) => { index.add(number, fields.map((field) => entry[field]).join(" ")); }); // prettier-ignore
      // It gives an order and no score: the share of the query's words that the first hits have stands for one.
      const texts = entries.map((entry) =>
        fields
          .map((field) => entry[field])
          .join(" ")
          .toLowerCase(),
      );
      return {
        name,
        search: (text) => {
          const words = [...new Set(text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [])];
          const hits = index.search(text, { suggest: true, limit: mostHits }) as readonly number[];
          return hits.map((number) => ({ id: entries[number]!.id, score: words.filter((word) => texts[number]!.includes(word)).length / Math.max(1, words.length) })); // prettier-ignore
        },
      };
    }
    case "Orama": {
      const index = create({ schema: { id: "string", title: "string", messages: "string", symptoms: "string", body: "string" } as const }); // prettier-ignore
      await insertMultiple(index, [...entries]);
      return {
        name,
        search: async (text) => {
          const found = await searchOrama(index, { term: text, properties: [...fields], limit: mostHits });
          return found.hits.map((hit) => ({ id: hit.document.id, score: hit.score }));
        },
      };
    }
    case "Lunr": {
      const index = lunr(function () {
        this.ref("id");
        for (const field of fields) this.field(field);
        for (const entry of entries) this.add(entry);
      });
      return {
        name,
        search: (text) =>
          index.query((query) => { query.term(lunr.tokenizer(text), {}); }).slice(0, mostHits).map(({ ref, score }) => ({ id: ref, score })), // prettier-ignore
      };
    }
    case "Fuse": {
      const index = new Fuse([...entries], {
        keys: [...fields],
        includeScore: true,
        ignoreLocation: true,
        threshold: 0.6,
      });
      return { name, search: (text) => index.search(text.slice(0, 300)).slice(0, mostHits).map(({ item, score }) => ({ id: item.id, score: 1 - (score ?? 1) })) }; // prettier-ignore
    }
  }
}
