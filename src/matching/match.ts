// The verdict of matching, and what it rests on.
import type { SmallTalk } from "./smalltalk.ts";

export interface MatchEntry {
  /** Of an article or a dialog. */
  readonly id: string;
  readonly kind: "article" | "dialog";
  /** 0 to 1. */
  readonly confidence: number;
  /** Not a match: only what comes nearest. */
  readonly nearest?: true;
  /** What decided: a documented message, a finding, an exact code, or the description. */
  readonly by: "message" | "finding" | "code" | "description";
  /** Lines of the report that matched, where a message did. */
  readonly lines?: { readonly from: number; readonly to: number };
  /** The word that stands in the place of a code word of the message. */
  readonly swapped?: string;
  /** Of a nearest entry: its telling words that the report lacks, and the report's that it does not know. */
  readonly differs?: { readonly article: readonly string[]; readonly yours: readonly string[] };
}

export interface Match {
  readonly verdict: "recognized" | "candidates" | "unknown" | "smalltalk";
  /** At 0.99 or more: "This is". */
  readonly sure: boolean;
  /** Best first. Of unknown: the nearest, marked so. */
  readonly entries: readonly MatchEntry[];
  readonly smalltalk?: SmallTalk;
  /** Another maker's product that the text names. */
  readonly foreign?: { readonly word: string; readonly maker: string };
}
