// What a dialog is: a family of causes, and the questions that tell them apart. dialogs/README.md teaches how one is written.
import type { ArticleId } from "./article.ts";

export type Likelihood = "often" | "sometimes" | "rarely";

/** What an answer says about a cause; the words become probabilities in diagnosis/words.ts. */
export type Effect = "points-to" | "suggests" | "speaks-against" | "rules-out";

export interface Answer {
  readonly id: string;
  readonly label: string;
  /** Any of these findings gives this answer unasked. */
  readonly findings: readonly string[];
  readonly effects: ReadonlyMap<ArticleId, Effect>;
}

export interface Question {
  readonly id: string;
  readonly ask: string;
  /** How to find out, as the author wrote it (plain text, lines kept). */
  readonly how?: string;
  readonly minutes: number;
  /** Roles that can tell; any of them. */
  readonly who: readonly string[];
  /** Id of the answer that a healthy system gives. */
  readonly usual?: string;
  /** Name of the reading that a free reply gives, in place of answers. */
  readonly reads?: string;
  readonly answers: readonly Answer[];
}

export interface Dialog {
  readonly id: string;
  readonly file: string;
  readonly title: string;
  readonly sources: readonly string[];
  readonly opens: { readonly codes: readonly string[]; readonly symptoms: readonly string[] };
  readonly documentedOrder: readonly ArticleId[];
  readonly causes: ReadonlyMap<ArticleId, Likelihood>;
  /** Questions that are settled before any remedy is proposed that another answer would make pointless. */
  readonly settleFirst?: readonly string[];
  readonly questions: readonly Question[];
}
