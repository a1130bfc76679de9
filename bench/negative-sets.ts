// Texts that nothing of ours documents, in named sets: our own, and those of real documentation of other makers.
import type { NegativeSet } from "./compare.ts";
import { type ForeignEntry, readLines } from "./foreign.ts";
import { linesOf } from "./own-samples.ts";

export function ownNegatives(): readonly NegativeSet[] {
  return [{ name: "bench/negatives.txt", texts: linesOf("bench/negatives.txt") }];
}

/** How-to questions are no negatives for our own articles. @param data folder of the real documentation */
export function farNegatives(data: string): readonly NegativeSet[] {
  const firstText = ({ error_texts }: Pick<ForeignEntry, "error_texts">): readonly string[] => error_texts.slice(0, 1);
  return [
    { name: "neg_hand, without how-to", texts: readLines<{ kind: string; text: string }>(data, "neg_hand.jsonl").filter(({ kind }) => kind !== "howto").map(({ text }) => text) },
    { name: "neg_traces", texts: readLines<{ text: string }>(data, "neg_traces.jsonl").map(({ text }) => text) },
    { name: "neg_family", texts: readLines<ForeignEntry>(data, "neg_family.jsonl").flatMap(firstText) },
    { name: "ext_heldout", texts: readLines<ForeignEntry>(data, "ext_heldout.jsonl").flatMap(firstText) },
  ]; // prettier-ignore
}

/** The sets that there are: without a folder of real documentation our own. */
export function negativeSets(data: string | undefined): readonly NegativeSet[] {
  return [...ownNegatives(), ...(data === undefined ? [] : farNegatives(data))];
}
