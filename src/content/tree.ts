// A YAML text once read: texts, lists and maps, each with its line, so that every later check can name it.

export type Tree =
  | {
      readonly kind: "text";
      readonly value: string;
      readonly line: number;
      /** Neither quoted nor a block: what follows a colon or ` #` was cut off. */
      readonly plain: boolean;
      /** A comment stands on the value's own line. */
      readonly commented: boolean;
    }
  | { readonly kind: "list"; readonly items: readonly Tree[]; readonly line: number; readonly flow: boolean }
  | { readonly kind: "map"; readonly entries: readonly Entry[]; readonly line: number; readonly flow: boolean };

export interface Entry {
  readonly key: string;
  /** Line of the key; the value's own line may be a later one. */
  readonly line: number;
  readonly value: Tree;
}

export type Path = readonly PropertyKey[];

/** What stands at a path, or the nearest thing above it that exists. */
export function findTree(tree: Tree, path: Path): { readonly found?: Tree; readonly line: number } {
  let at: Tree = tree;
  let line = tree.line;
  for (const step of path) {
    if (at.kind === "map") {
      const entry: Entry | undefined = at.entries.find(({ key }) => key === step);
      if (entry === undefined) return { line };
      ({ line, value: at } = entry);
    } else if (at.kind === "list") {
      const item: Tree | undefined = at.items[Number(step)];
      if (item === undefined) return { line };
      ({ line } = item);
      at = item;
    } else {
      return { line };
    }
  }
  return { found: at, line };
}

/** Line of a key or an item, from 1. */
export const lineOf = (tree: Tree, ...path: Path): number => findTree(tree, path).line;

/** Plain data for zod. An entry that holds nothing is left out by its schema, which refuses the empty text. */
export function toData(tree: Tree): unknown {
  switch (tree.kind) {
    case "text":
      return tree.value;
    case "list":
      return tree.items.map(toData);
    case "map":
      return Object.fromEntries(tree.entries.map(({ key, value }) => [key, toData(value)]));
  }
}
