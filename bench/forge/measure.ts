// How many variants of each kind find their article first, and which articles are taken for which.
import type { Knowledge } from "../../src/knowledge/knowledge.ts";
import type { Match } from "../../src/matching/match.ts";
import type { Variant } from "./variants.ts";

export interface KindFigures {
  readonly kind: string;
  readonly asked: number;
  readonly right: number;
}

export interface Collision {
  readonly article: string;
  readonly taken: string;
  readonly count: number;
  readonly sure: number;
  /** One of the texts, shortened. */
  readonly text: string;
}

export interface ForgeFigures {
  readonly asked: number;
  readonly right: number;
  readonly kinds: readonly KindFigures[];
  /** Halves that one article alone has. */
  readonly uniqueHalves: KindFigures;
  /** Halves that several have, right where the first three, or all, of the owners are among the entries. */
  readonly sharedHalves: KindFigures;
  /** Wrong articles that were said with "This is". */
  readonly sureAndWrong: number;
  readonly sure: number;
  readonly recognized: number;
  readonly collisions: readonly Collision[];
  /** What every first entry was worth, right or not, in the order of the variants; 0 where nothing was said. */
  readonly scored: readonly { readonly variant: Variant; readonly confidence: number; readonly right: boolean }[];
  readonly missed: readonly { readonly variant: Variant; readonly match: Match }[];
}

const mostShown = 3;

export function measureForge(
  variants: readonly Variant[],
  knowledge: Knowledge,
  matchOf: (text: string) => Match,
): ForgeFigures {
  const kinds = new Map<string, { asked: number; right: number }>();
  const unique = { kind: "halves that one message has", asked: 0, right: 0 };
  const shared = { kind: "halves that several have", asked: 0, right: 0 };
  const collisions = new Map<string, { article: string; taken: string; count: number; sure: number; text: string }>();
  const scored: { variant: Variant; confidence: number; right: boolean }[] = [];
  const missed: { variant: Variant; match: Match }[] = [];
  const totals = { right: 0, sure: 0, sureAndWrong: 0, recognized: 0 };
  for (const variant of variants) {
    const match = matchOf(variant.text);
    const given = match.entries.filter((entry) => entry.nearest === undefined);
    const first = given[0];
    const right = first !== undefined && isRight(first.id, variant, knowledge);
    const kind = kinds.get(variant.kind) ?? { asked: 0, right: 0 };
    kinds.set(variant.kind, kind);
    kind.asked++;
    scored.push({ variant, confidence: first?.confidence ?? 0, right });
    if (match.verdict === "recognized") totals.recognized++;
    if (match.sure) totals.sure++;
    if (match.sure && !right) totals.sureAndWrong++;
    if (right) {
      kind.right++;
      totals.right++;
    } else {
      missed.push({ variant, match });
      if (first !== undefined) {
        const key = `${variant.article} ${first.id}`;
        const known = collisions.get(key) ?? { article: variant.article, taken: first.id, count: 0, sure: 0, text: variant.text.replaceAll(/\s+/g, " ").slice(0, 160) }; // prettier-ignore
        collisions.set(key, { ...known, count: known.count + 1, sure: known.sure + (match.sure ? 1 : 0) });
      }
    }
    if (variant.half && variant.owners.length === 1) {
      unique.asked++;
      if (right) unique.right++;
    } else if (variant.half) {
      shared.asked++;
      const shown = new Set(given.map((entry) => entry.id));
      const owned = variant.owners.filter((owner) => shown.has(owner)).length;
      if (owned >= Math.min(mostShown, variant.owners.length)) shared.right++;
    }
  }
  return {
    asked: variants.length,
    ...totals,
    kinds: [...kinds].map(([kind, figures]) => ({ kind, ...figures })),
    uniqueHalves: unique,
    sharedHalves: shared,
    collisions: [...collisions.values()].toSorted((one, other) => other.count - one.count),
    scored,
    missed,
  };
}

/** A code that opens a dialog gives the dialog, where no whole part decides between its causes (DESIGN section 9). */
function isRight(first: string, variant: Variant, knowledge: Knowledge): boolean {
  if (variant.owners.includes(first)) return true;
  const dialog = knowledge.dialogs.get(first);
  return (
    dialog !== undefined &&
    variant.damagedWords &&
    variant.owners.every((owner) => dialog.causes.has(owner)) &&
    dialog.opens.codes.length > 0
  );
}
