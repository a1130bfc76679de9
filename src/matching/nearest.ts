// What comes nearest to a text that nothing documented fits.
import type { Knowledge } from "../knowledge/knowledge.ts";
import type { Token } from "../text/tokens.ts";
import { candidateFrom } from "./confidence.ts";
import type { MatchEntry } from "./match.ts";
import type { Found } from "./retrieval.ts";
import { tellsNothing, weightOf } from "./words.ts";

const mostNearest = 2;
/** What has less in common than this is not near. */
const leastNearness = 0.12;
/** Words that say how the nearest differs. */
const mostDiffering = 4;

/** What comes nearest to a text that nothing documented fits, and in which words they differ. */
export function nearestOf(
  found: readonly Found[],
  tokens: readonly Token[],
  knowledge: Knowledge,
  productTerms: ReadonlySet<string>,
): readonly MatchEntry[] {
  const near = found.filter((hit) => hit.likeness >= leastNearness);
  return near.slice(0, mostNearest).map((hit): MatchEntry => {
    const said = new Set(tokens.map((token) => token.term));
    const article = [...hit.phrase]
      .filter(([term, word]) => !hit.terms.has(term) && !said.has(term) && isTelling(term, word))
      .map(([, word]) => word);
    const yours = tokens
      .filter(
        (token) => !hit.terms.has(token.term) && !productTerms.has(token.term) && isTelling(token.term, token.word),
      )
      .toSorted((one, other) => weightOf(other.term, other.word) - weightOf(one.term, one.word))
      .map((token) => token.word);
    return {
      id: hit.id,
      kind: knowledge.dialogs.has(hit.id) ? "dialog" : "article",
      confidence: Math.min(hit.likeness, candidateFrom - 0.01),
      nearest: true,
      by: "description",
      differs: { article: article.slice(0, mostDiffering), yours: [...new Set(yours)].slice(0, mostDiffering) },
    };
  });
}

function isTelling(term: string, word: string): boolean {
  return term !== "" && word.length >= 4 && !tellsNothing(term) && weightOf(term, word) >= 1;
}
