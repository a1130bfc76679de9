// What a text without error text describes: its words corrected, made general, the rarest of them asked for; and whether it says more than
// its family.
import type { Knowledge } from "../knowledge/knowledge.ts";
import type { Token } from "../text/tokens.ts";
import type { Found, QueryTerm, Retrieval } from "./retrieval.ts";
import type { Spelling } from "./spelling.ts";
import type { Vocabulary } from "./vocabulary.ts";
import { tellsNothing, weightOf } from "./words.ts";

/** Distinct terms of one query; a longer text is a log, and its rarest words are asked for. */
const mostQueryTerms = 60;

/** A cause must say this much of the description that its family does not, or the family is what was described. */
const leastOwnShare = 0.15;

/** "Test connection fails" is in every cause of that family: where a description says no more, the dialog goes first and asks. */
export function familyFirst(
  found: readonly Found[],
  knowledge: Knowledge,
  productTerms: ReadonlySet<string>,
): readonly Found[] {
  const [best] = found;
  if (best === undefined) return found;
  for (const hit of found.slice(1)) {
    const dialog = knowledge.dialogs.get(hit.id);
    if (dialog?.causes.has(best.id) !== true) continue;
    let own = 0;
    for (const [term, share] of best.terms) if (!hit.terms.has(term) && !productTerms.has(term)) own += share;
    if (own < leastOwnShare) return [{ ...hit, score: best.score }, ...found.filter((other) => other !== hit)];
  }
  return found;
}

export function describe(
  tokens: readonly Token[],
  retrieval: Retrieval,
  { generalize }: Pick<Vocabulary, "generalize">,
  { correct }: Spelling,
): readonly Found[] {
  const distinct = new Map<string, QueryTerm>();
  for (const token of tokens) {
    if (token.term === "" || distinct.has(token.term)) continue;
    const term = retrieval.vocabulary.has(token.term) ? token.term : (correct(token.term) ?? token.term);
    distinct.set(token.term, { ...token, term });
    // A log has thousands of words: what is not among the first is no description.
    if (distinct.size >= mostQueryTerms * 8) break;
  }
  const general = new Map<string, QueryTerm>();
  const corrected = tokens.slice(0, mostQueryTerms * 40).flatMap((token) => {
    const query = distinct.get(token.term);
    return query === undefined ? [] : [{ ...token, term: query.term }];
  });
  for (const token of generalize(corrected)) if (!general.has(token.term)) general.set(token.term, token);
  let terms = [...general.values()];
  if (terms.length > mostQueryTerms) {
    const rarity = (query: QueryTerm): number =>
      (retrieval.vocabulary.get(query.term) ?? Number.MAX_SAFE_INTEGER) / weightOf(query.term, query.word);
    terms = terms.toSorted((one, other) => rarity(one) - rarity(other)).slice(0, mostQueryTerms);
  }
  return retrieval.find(terms.filter((query) => !tellsNothing(query.term)));
}
