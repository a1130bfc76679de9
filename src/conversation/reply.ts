// What is answered, in no channel's terms. Channels draw it: the page as HTML, Teams as a card, the terminal as text.
import type { Block, Inline } from "../knowledge/blocks.ts";
import type { Said } from "./said.ts";

/** Something to press. What it does is data; the label is only what the person sees. */
export interface Choice {
  readonly label: string;
  readonly said: Said;
}

export interface ReplyStep {
  readonly number: number;
  readonly content: readonly Block[];
  /** "Server administrator · 10 minutes"; empty where nothing is known. */
  readonly effort: string;
  /** Said before the step. */
  readonly risk?: string;
  /** When the step is needed; absent where it always is. */
  readonly optional?: string;
  /** "10 to 20 minutes"; said after the step. */
  readonly wait?: string;
  /** Already done; drawn ticked. */
  readonly done?: boolean;
  /** Left out on purpose. */
  readonly skipped?: boolean;
  /** The steps before are done or left out: this one comes next. */
  readonly next?: boolean;
  /** What a tick says, where it must be known (a temporary change opens the ledger); without it a tick is the reader's own mark. */
  readonly said?: Said;
}

export type Section =
  /** `folded`: beside the point for most; where the channel can, only the title is shown until it is opened. */
  | { readonly kind: "text"; readonly title?: string; readonly blocks: readonly Block[]; readonly folded?: true }
  /** Values that were read from this report; drawn as one strip. `line` is the line of the report. */
  | {
      readonly kind: "read";
      readonly values: readonly { readonly label: string; readonly value: string; readonly line?: number }[];
    }
  /** One way of a resolution. `effort` is the line above: "3 steps · about 14 minutes · server administrator". */
  | {
      readonly kind: "steps";
      readonly title?: string;
      readonly folded?: true;
      readonly effort: string;
      readonly steps: readonly ReplyStep[];
    }
  /** What is seen when it worked. */
  | { readonly kind: "check"; readonly blocks: readonly Block[] }
  | { readonly kind: "candidates"; readonly candidates: readonly Candidate[] }
  /** Where the nearest documented problem differs from what was reported. */
  | {
      readonly kind: "differences";
      readonly rows: readonly { readonly aspect: string; readonly article: string; readonly yours: string }[];
    }
  /** Text made to be copied whole, such as the case file. */
  | { readonly kind: "copy"; readonly title: string; readonly text: string }
  | {
      readonly kind: "source";
      readonly links: readonly { readonly label: string; readonly href: string }[];
      readonly article?: string;
      readonly reviewed?: string;
    };

/** One of at most three articles that could be meant. */
export interface Candidate {
  readonly article: string;
  readonly title: readonly Inline[];
  /** The cause in a sentence or two. */
  readonly explanation: readonly Inline[];
  readonly effort: string;
  readonly choice: Choice;
}

export interface Asked {
  /** Permanent id of the question. */
  readonly question: string;
  readonly text: string;
  /** How to find out. */
  readonly how: readonly Block[];
  /** Answers on offer, in order; "I don't know" and "I can't check" are not among them and always come last. */
  readonly answers: readonly { readonly id: string; readonly label: string }[];
}

export interface Reply {
  /** The word for certainty, where there is one ("This is", "Most likely"), and the first line, which alone is already useful. */
  readonly certainty?: string;
  readonly headline: readonly Inline[];
  /** `risk` where a step can hurt or something is still open; the head of the answer is tinted. */
  readonly tone: "plain" | "risk" | "done";
  /** Said between what was pasted and the answer, such as what was masked. */
  readonly notices: readonly (readonly Inline[])[];
  readonly sections: readonly Section[];
  readonly asked?: Asked;
  /** What to press, in order. The first is filled where `filled` says so; the asked question's answers stand before these. */
  readonly choices: readonly Choice[];
  readonly filled: boolean;
  /** Set apart, grey: the ways out of a question ("I don't know", "None of these"). */
  readonly aside: readonly Choice[];
  /** Quiet words below, at most four. */
  readonly quiet: readonly Choice[];
}

/**
 * What a typed number chooses, from 1: the candidates, then the answers of the question, then what stands aside. All channels number so.
 * An answer that a candidate already gives is not numbered twice.
 */
export function numbered(reply: Reply): readonly Choice[] {
  const candidates = reply.sections.flatMap((section) =>
    section.kind === "candidates" ? section.candidates.map((candidate) => candidate.choice) : [],
  );
  const given = new Set(candidates.map((choice) => JSON.stringify(choice.said)));
  const answers = (reply.asked?.answers ?? [])
    .map((answer): Choice => ({ label: answer.label, said: { answer: answer.id } }))
    .filter((choice) => !given.has(JSON.stringify(choice.said)));
  return [...candidates, ...answers, ...reply.aside];
}
