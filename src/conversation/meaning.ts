// Words that people use for one another, to one of them: "exchanged" and "replaced" answer alike.
import type { Product } from "../knowledge/product.ts";
import { termOf } from "../text/tokens.ts";
import type { SameMeaning } from "./typed-answer.ts";

/** By the product's own synonyms; of a group only single words, since a reply's words are compared one by one. */
export function sameMeaningOf(product: Product): SameMeaning {
  const groups = new Map<string, string>();
  for (const group of product.synonyms) {
    const [first] = group;
    if (first === undefined) continue;
    for (const word of group)
      if (!/\s/.test(word) && !groups.has(termOf(word))) groups.set(termOf(word), termOf(first));
  }
  return (term) => groups.get(term) ?? term;
}
