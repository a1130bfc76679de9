// Hostile variants of every documented message, each with the articles for which it counts as right.
import type { Knowledge } from "../../src/knowledge/knowledge.ts";
import {
  fewestTellingWords,
  lettersOfTellingWord,
  strongKinds,
  textKinds,
  type TextKind,
  wordKinds,
  type WordKind,
} from "./kinds.ts";
import { type Chunk, filledChunks, originalsOf, ownersOf } from "./originals.ts";
import { createRandom, seedOf } from "./random.ts";

export interface Variant {
  readonly kind: string;
  readonly id: string;
  readonly text: string;
  readonly article: string;
  /** Every article that documents what is left of the words; the first three must be shown where they are several. */
  readonly owners: readonly string[];
  /** Half of a message is left, and nothing else was done to it. */
  readonly half: boolean;
  /** Words are missing, so that no whole part may be left. */
  readonly damagedWords: boolean;
}

export interface Forged {
  readonly variants: readonly Variant[];
  /** Variants of which too little was left to ask for. */
  readonly skipped: number;
}

export interface ForgeOptions {
  readonly seed: number;
  /** Variants of one message and one kind. */
  readonly each: number;
  /** All kinds two at a time, not only the strong ones. */
  readonly allPairs: boolean;
}

type Kind = WordKind | TextKind;
const kinds: readonly Kind[] = [...Object.keys(wordKinds), ...Object.keys(textKinds)] as readonly Kind[];
const isWordKind = (kind: Kind): kind is WordKind => Object.hasOwn(wordKinds, kind);

export function forge(knowledge: Knowledge, options: ForgeOptions): Forged {
  const originals = originalsOf(knowledge);
  const marker = knowledge.product.markers[0];
  const older = [...knowledge.product.aliases].map(([old, current]) => ({ old, current }));
  const variants: Variant[] = [];
  let skipped = 0;

  for (const original of originals) {
    const id = `${original.article}/${original.number}`;
    const seeded = (kind: string, count: number) => createRandom(seedOf(`${options.seed} ${id} ${kind} ${count}`));
    const add = (kind: string, count: number, chunks: readonly Chunk[], text: string, half: boolean): void => {
      const words = chunks.flatMap((chunk) => chunk.words);
      const telling = new Set(words.filter((word) => word.length >= lettersOfTellingWord));
      const whole = words.length === original.words.length;
      if (!whole && telling.size < fewestTellingWords) {
        skipped++;
        return;
      }
      variants.push({
        kind,
        id: `${id} ${kind} ${count}`,
        // A sentence that others say too counts only beside a marker: it stands above, as the window's title does.
        text: original.generic && marker !== undefined ? `${marker}\n${text}` : text,
        article: original.article,
        owners: [...new Set([original.article, ...ownersOf(words, originals)])],
        half,
        damagedWords: !whole,
      });
    };
    for (const combination of combinations(options.allPairs)) {
      const kind = combination.join(" + ");
      for (let count = 0; count < options.each; count++) {
        const random = seeded(kind, count);
        const chunks = filledChunks(original, random);
        const words = combination.filter(isWordKind);
        const left = words.reduce<readonly Chunk[]>((chunksLeft, damage) => {
          const kept = wordKinds[damage](chunksLeft.length, random);
          return chunksLeft.filter((_, index) => kept.has(index));
        }, chunks);
        const text = combination
          .filter((one) => !isWordKind(one))
          .reduce((damaged, damage) => textKinds[damage](damaged, random), textOf(left));
        add(kind, count, left, text, combination.length === 1 && words[0]?.endsWith("is missing") === true);
      }
    }
    const verbatim = filledChunks(original, seeded("verbatim", 0));
    add("verbatim", 0, verbatim, textOf(verbatim), false);
    for (const [index, { old, current }] of older.entries()) {
      const text = textOf(verbatim);
      if (text.includes(current)) add("older names", index, verbatim, text.replaceAll(current, old), false);
    }
  }
  return { variants, skipped };
}

const textOf = (chunks: readonly Chunk[]): string =>
  chunks
    .map((chunk) => chunk.text)
    .join("")
    .trim();

/** Each kind alone, and two at a time in the order in which they happen. */
function combinations(allPairs: boolean): readonly (readonly Kind[])[] {
  const pairs = kinds.flatMap((one, index) =>
    kinds
      .slice(index + 1)
      .filter((other) => allPairs || (strongKinds.includes(one) && strongKinds.includes(other)))
      .map((other) => [one, other] as const),
  );
  return [...kinds.map((kind) => [kind]), ...pairs.filter(([one, other]) => !isBoth(one, other))];
}

/** Head and tail missing together leave nothing: half of a half is another strength. */
const isBoth = (one: Kind, other: Kind): boolean => one.endsWith("is missing") && other.endsWith("is missing");

/** So many of the variants, or all where there are fewer, at even distances. */
export function sampled(variants: readonly Variant[], most: number): readonly Variant[] {
  const every = Math.max(1, variants.length / most);
  return variants.filter((_, index) => Math.floor(index / every) !== Math.floor((index - 1) / every));
}
