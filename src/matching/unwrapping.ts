// Words that a line end broke, put together again: a console or a mail wraps wherever its edge is.
import { stem } from "../text/stem.ts";
import type { Token } from "../text/tokens.ts";

/** @param isKnown whether an article uses a term; only such words are put together */
export function unwrapped(tokens: readonly Token[], isKnown: (term: string) => boolean): readonly Token[] {
  let whole: Token[] | undefined;
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at]!;
    const next = tokens[at + 1];
    const joined = next === undefined || next.line !== token.line + 1 ? undefined : joinedOf(token, next, isKnown);
    if (joined === undefined) {
      whole?.push(token);
      continue;
    }
    whole ??= tokens.slice(0, at);
    whole.push(joined);
    at++;
  }
  return whole ?? tokens;
}

function joinedOf(token: Token, next: Token, isKnown: (term: string) => boolean): Token | undefined {
  // Two words that are words by themselves only met at a line end.
  if (token.term === "" || next.term === "" || (isKnown(token.term) && isKnown(next.term))) return undefined;
  const word = token.word + next.word;
  const term = stem(word.toLowerCase());
  return isKnown(term) ? { term, word, line: token.line } : undefined;
}
