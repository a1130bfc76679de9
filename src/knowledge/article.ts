// What an article is, already cut into blocks. knowledge/README.md teaches how one is written.
import type { Block, Inline } from "./blocks.ts";

/** File name without `.md`; permanent. Articles and dialogs share one namespace. */
export type ArticleId = string;

/** The last word of a placeholder in a documented message: what kind of value varies there. */
export type PlaceholderType =
  "guid" | "path" | "file" | "host" | "port" | "date" | "number" | "user" | "url" | "code" | "name" | "text";

export const placeholderTypes: readonly PlaceholderType[] = [
  "guid", "path", "file", "host", "port", "date", "number", "user", "url", "code", "name", "text",
]; // prettier-ignore

export type MessagePiece =
  | { readonly kind: "literal"; readonly text: string }
  | { readonly kind: "placeholder"; readonly name: string; readonly type: PlaceholderType };

/** A piece of a message that may turn up alone ("Error code" / "Details"); line ends inside count as one space. */
export interface MessagePart {
  readonly pieces: readonly MessagePiece[];
  /** Line of the article's file where the part begins, from 1. */
  readonly line: number;
}

/** One documented error text. */
export interface Message {
  readonly parts: readonly MessagePart[];
  /** The language of the words, `en` unless the fence says otherwise. */
  readonly language: string;
  /** Said by other products too: counts only beside a marker of this one. */
  readonly generic: boolean;
  readonly line: number;
}

export interface Step {
  readonly content: readonly Block[];
  /** Roles of product.yaml that can do it; empty where the article does not say. */
  readonly who: readonly string[];
  /** Hands on. */
  readonly minutes?: number;
  /** Waiting after the step, in minutes; both ends are equal where the source gives one figure. */
  readonly wait?: { readonly from: number; readonly to: number };
  /** Said before the step. */
  readonly risk?: string;
  /** Opens an entry of the ledger; `sentence` says how it is undone where no step does. */
  readonly temporary?: { readonly key: string; readonly sentence?: string };
  /** Closes the entry of that key. */
  readonly undoes?: string;
  /** When the step is needed; absent where it always is. */
  readonly optional?: string;
  readonly line: number;
}

/** One of several remedies, best first. */
export interface Way {
  readonly title?: string;
  readonly steps: readonly Step[];
}

/** A report in an article that must find it (an example) or must not (a counterexample). */
export interface Sample {
  readonly text: string;
  /** The example need not be recognized, only be among the candidates. */
  readonly candidate: boolean;
  /** ISO date that counts as today for this sample. */
  readonly today?: string;
  readonly line: number;
}

export interface Article {
  readonly id: ArticleId;
  /** The folder in knowledge/ that holds it. */
  readonly subject: string;
  /** Path from the knowledge folder, for error messages. */
  readonly file: string;
  readonly kind: "problem" | "how-to" | "concept";
  /** Only validated articles are matched. */
  readonly status: "validated" | "draft" | "archived";
  /** ISO date. */
  readonly reviewed?: string;
  readonly title: readonly Inline[];
  readonly explanation: readonly Block[];
  readonly messages: readonly Message[];
  readonly symptoms: readonly string[];
  readonly ways: readonly Way[];
  readonly verification: readonly Block[];
  readonly caveats: readonly (readonly Block[])[];
  readonly examples: readonly Sample[];
  readonly counterexamples: readonly Sample[];
  /** Exact names that the matcher knows as codes. */
  readonly codes: readonly string[];
  /** Findings that by themselves mean this article. */
  readonly findings: readonly string[];
  /** Addresses of the pages that document it. */
  readonly sources: readonly string[];
  readonly related: readonly ArticleId[];
  /** The dialog that decides where the message alone does not. */
  readonly dialog?: string;
  /** Older ids that still lead here. */
  readonly formerly: readonly ArticleId[];
}
