// One name for one thing: older product names and the field's synonyms are rewritten, in the articles and in what people type alike.

export interface Termed {
  readonly term: string;
}

/** Rewrites runs of terms; the longest run wins, the rest stays. */
export type Rewriting = <T extends Termed>(tokens: readonly T[]) => readonly T[];

interface Node {
  readonly next: Map<string, Node>;
  to?: readonly string[];
}

/**
 * @param pairs from a run of terms to the run that stands for it. A run that is already the target stays as it is.
 */
export function createRewriting(pairs: readonly (readonly [readonly string[], readonly string[]])[]): Rewriting {
  const root: Node = { next: new Map() };
  for (const [from, to] of pairs) {
    if (from.length === 0 || from.join(" ") === to.join(" ")) continue;
    let node = root;
    for (const term of from) {
      let next = node.next.get(term);
      if (next === undefined) node.next.set(term, (next = { next: new Map() }));
      node = next;
    }
    node.to ??= to;
  }
  if (root.next.size === 0) return (tokens) => tokens;

  return (tokens) => {
    let rewritten: (typeof tokens)[number][] | undefined;
    for (let at = 0; at < tokens.length;) {
      const found = longest(root, tokens, at);
      if (found === undefined) {
        rewritten?.push(tokens[at]!);
        at++;
        continue;
      }
      rewritten ??= tokens.slice(0, at);
      for (const term of found.to) rewritten.push({ ...tokens[at]!, term });
      at += found.length;
    }
    return rewritten ?? tokens;
  };
}

function longest(
  root: Node,
  tokens: readonly Termed[],
  start: number,
): { readonly to: readonly string[]; readonly length: number } | undefined {
  let node: Node | undefined = root;
  let best: { to: readonly string[]; length: number } | undefined;
  for (let at = start; at < tokens.length; at++) {
    node = node.next.get(tokens[at]!.term);
    if (node === undefined) break;
    if (node.to !== undefined) best = { to: node.to, length: at - start + 1 };
  }
  return best;
}
