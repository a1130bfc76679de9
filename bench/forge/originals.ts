// What the forge starts from: each documented message with values in its placeholders, and who documents its words.
import type { Knowledge } from "../../src/knowledge/knowledge.ts";
import type { MessagePart, PlaceholderType } from "../../src/knowledge/article.ts";
import { pick, type Random } from "./random.ts";

export interface Original {
  readonly article: string;
  /** Which of the article's messages, from 1. */
  readonly number: number;
  readonly generic: boolean;
  readonly parts: readonly MessagePart[];
  /** Literal words in small letters, in order. */
  readonly words: readonly string[];
}

/** A piece of the filled text between two spaces, with the literal words that it holds. */
export interface Chunk {
  readonly text: string;
  readonly words: readonly string[];
}

const wordPattern = /[\p{L}\p{N}_]+/gu;
const lowerWords = (text: string): readonly string[] =>
  (text.match(wordPattern) ?? []).map((word) => word.toLowerCase());

export function originalsOf(knowledge: Knowledge): readonly Original[] {
  return [...knowledge.articles.values()]
    .filter((article) => article.status === "validated")
    .flatMap((article) =>
      article.messages.map((message, index) => ({
        article: article.id,
        number: index + 1,
        generic: message.generic,
        parts: message.parts,
        words: message.parts.flatMap((part) =>
          part.pieces.flatMap((piece) => (piece.kind === "literal" ? lowerWords(piece.text) : [])),
        ),
      })),
    );
}

/** Articles that document all these words in this order: each of them is right where nothing else is left of a text. */
export function ownersOf(words: readonly string[], originals: readonly Original[]): readonly string[] {
  const owners = originals.filter((one) => isSubsequence(words, one.words)).map((one) => one.article);
  return [...new Set(owners)];
}

function isSubsequence(words: readonly string[], of: readonly string[]): boolean {
  let at = 0;
  for (const word of of) if (at < words.length && word === words[at]) at++;
  return at === words.length;
}

/** The message with values, cut at its spaces; a line end stays with the chunk before it. */
export function filledChunks(original: Original, random: Random): readonly Chunk[] {
  const values = new Map<string, string>();
  let text = "";
  let literal = "";
  const add = (more: string, isLiteral: boolean): void => {
    text += more;
    // The same length, so that both are cut at the same places; what is no literal is a sign that no word holds.
    literal += isLiteral ? more : "\u0001".repeat(more.length);
  };
  original.parts.forEach((part, index) => {
    if (index > 0) add("\n\n", true);
    for (const piece of part.pieces) {
      if (piece.kind === "literal") add(piece.text, true);
      else {
        const value = values.get(piece.name) ?? valueOf(piece.type, random);
        values.set(piece.name, value);
        add(value, false);
      }
    }
  });
  return [...text.matchAll(/\S+\s*/gu)].map((found) => ({
    text: found[0],
    words: lowerWords(literal.slice(found.index, found.index + found[0].length)),
  }));
}

const names = ["HR", "PAYROLL", "contoso", "fabrikam", "SQL7", "Northwind", "crm-west", "people2"];
const servers = ["srv-app-07", "PROV02", "ecma01", "winbox3", "dc-muc-1"];
const hex = (random: Random, length: number): string =>
  Array.from({ length }, () => Math.floor(random() * 16).toString(16)).join("");

function valueOf(type: PlaceholderType, random: Random): string {
  const number = (from: number, to: number): string => String(from + Math.floor(random() * (to - from)));
  switch (type) {
    case "guid":
      return [8, 4, 4, 4, 12].map((length) => hex(random, length)).join("-");
    case "path":
      return `${pick(random, ["C", "D", "E"])}:\\${pick(random, ["Program Files", "Tools", "Apps\\prod", "Programme"])}\\${pick(random, names)}`;
    case "file":
      return `${pick(random, ["Contoso.Connector", "Custom.Hr", "MyAgent", "Microsoft.IAM.Connector.GenericLdap"])}.dll`;
    case "host":
      return `${pick(random, servers)}.${pick(random, ["corp.example", "tailspin.example", "local"])}`;
    case "port":
      return pick(random, ["8585", "443", "9090", "1433"]);
    case "date":
      return pick(random, ["2026-03-14T09:26:53Z", "11/24/2026 8:01:12 AM", "24.11.2026 08:01:12"]);
    case "number":
      return number(1, 4000);
    case "user":
      return pick(random, ["k.weber@tailspin.example", "CONTOSO\\svc-ecma", "ada"]);
    case "url":
      return `https://${pick(random, servers)}.corp.example:8585/ecma2host_${pick(random, names)}/scim/Users`;
    case "code":
      return `0x8${hex(random, 7)}`;
    case "name":
      return pick(random, names);
    case "text":
      return pick(random, [
        "line 14 of the import file",
        "the value was empty",
        "see the inner error",
        "row 3, second column",
      ]);
  }
}
