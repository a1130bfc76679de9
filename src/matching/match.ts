// The verdict of matching, and what it rests on.
import type { DecodedCode } from "../evidence/codes.ts";
import type { DifferencePiece } from "./difference.ts";
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
  /** Of the first entry, where a message decided: the text in pieces, which together are the text, or its `lines` where it is long. */
  readonly difference?: readonly DifferencePiece[];
  /** Of a nearest entry: its telling words that the report lacks, and the report's that it does not know. */
  readonly differs?: { readonly article: readonly string[]; readonly yours: readonly string[] };
}

/** One error of a text that holds several, or one several times. */
export interface MatchError {
  /** Of its first occurrence, from 1. */
  readonly lines: { readonly from: number; readonly to: number };
  readonly count: number;
  /** What its exceptions say, the innermost first. */
  readonly says: readonly string[];
  /** What answers it; absent where nothing documented does. */
  readonly entry?: { readonly id: string; readonly kind: "article" | "dialog"; readonly confidence: number };
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
  /** Where the text holds several errors, or one repeated: what to see to first comes first. */
  readonly errors?: readonly MatchError[];
  /** Codes that tables know, with the article that documents one where there is such. */
  readonly codes?: readonly (Omit<DecodedCode, "spellings"> & { readonly article?: string })[];
}
