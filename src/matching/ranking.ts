// The order of what was found.
import type { Knowledge } from "../knowledge/knowledge.ts";
import type { Sighting } from "./align.ts";
import { findingConfidence } from "./confidence.ts";
import type { MatchEntry } from "./match.ts";
import type { Found } from "./retrieval.ts";

/** Of two messages that say the same words the one that has more of them, and less besides, fits better. */
export function fitOf({ tells, fullTells }: Sighting): number {
  return tells - 0.1 * (fullTells - tells);
}

/**
 * Best first. Evidence outranks a message whose code opens a dialog that holds both causes: there the message says only the family,
 * and the evidence says which. Otherwise confidence decides, then how well the description fits.
 */
export function rank(
  entries: readonly MatchEntry[],
  decisive: ReadonlySet<string>,
  support: ReadonlyMap<string, Found>,
  fits: ReadonlyMap<string, number>,
  knowledge: Knowledge,
): readonly MatchEntry[] {
  const bestFit = Math.max(1, ...fits.values());
  const causesOfCodes = [...knowledge.dialogs.values()].filter((dialog) => dialog.opens.codes.length > 0);
  const outranked = (entry: MatchEntry): boolean =>
    entry.by === "message" &&
    !decisive.has(entry.id) &&
    causesOfCodes.some((dialog) => dialog.causes.has(entry.id) && [...decisive].some((id) => dialog.causes.has(id)));
  const key = (entry: MatchEntry): number => {
    const fit = support.get(entry.id);
    const bonus =
      (fit === undefined ? 0 : 0.004 * fit.coverage + 0.004 * fit.likeness) +
      (0.015 * (fits.get(entry.id) ?? 0)) / bestFit;
    const base = outranked(entry) ? Math.min(entry.confidence, findingConfidence - 0.02) : entry.confidence;
    // A dialog that opens by code steps back behind anything that decides.
    return base + bonus - (entry.kind === "dialog" && entry.by !== "description" ? 0.02 : 0);
  };
  return entries
    .map((entry) =>
      outranked(entry) ? { ...entry, confidence: Math.min(entry.confidence, findingConfidence - 0.02) } : entry,
    )
    .toSorted((one, other) => key(other) - key(one) || (one.id < other.id ? -1 : 1));
}
