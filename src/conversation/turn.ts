// The outcome of one turn: what is answered, what is shown of what the person said, and where the case stands.
import type { Finding } from "../evidence/readings.ts";
import type { Panel } from "./panel.ts";
import type { Reply } from "./reply.ts";

/** What the person said, as it may be shown and kept: secrets masked. */
export type Heard =
  | {
      readonly kind: "report";
      readonly text: string;
      /** Name of the file it came from. */
      readonly file?: string;
      /** Values that were read, to be marked where they stand; `line` from 1. */
      readonly marks: readonly { readonly line: number; readonly text: string }[];
      /** What was masked, by kind. */
      readonly masked: readonly { readonly kind: string; readonly count: number }[];
    }
  /** A press, or typed words that mean one: the label of the answer or action. */
  | { readonly kind: "choice"; readonly label: string };

export interface LedgerEntry {
  readonly key: string;
  readonly text: string;
  /** ISO time. */
  readonly since: string;
  readonly state: "open" | "undone" | "waived";
}

export interface Turn {
  readonly heard: Heard;
  /** Usually one. */
  readonly replies: readonly Reply[];
  readonly panel: Panel;
  readonly verdict?: "recognized" | "candidates" | "unknown" | "smalltalk";
  readonly proposed?: { readonly article: string; readonly confidence: number };
  readonly step?: { readonly article: string; readonly number: number };
  /** Most probable first; `something-else` last. Empty where no dialog is open. */
  readonly causes: readonly { readonly article: string; readonly probability: number }[];
  readonly findings: readonly Finding[];
  readonly ledger: readonly LedgerEntry[];
  readonly state: "open" | "resolved" | "escalated" | "parked";
  /** Of the sentences in it; see phrases/languages.ts. */
  readonly language?: string;
  /** Something falls due: a turn `{"action":"remind-due"}` is taken then. ISO time. */
  readonly remind?: { readonly at: string };
  /** Everything that is kept of this conversation is to be deleted after this answer. */
  readonly forget?: true;
  /** A new case begins with this turn; a channel that shows one case at a time puts the old one away. */
  readonly fresh?: boolean;
}
