// Finds the secrets of a text: all rules, over the text as it is and as it reads once disguises are undone.
import { findInBase64 } from "./base64.ts";
import { gap, undisguise } from "./disguises.ts";
import { findEchoes } from "./echoes.ts";
import { findByRules, type Rule, type Span } from "./rule.ts";
import { blockRules } from "./rules-block.ts";
import { commandRules } from "./rules-command.ts";
import { headerRules } from "./rules-header.ts";
import { namedRules } from "./rules-named.ts";
import { passwordRules } from "./rules-password.ts";
import { secretRules } from "./rules-secret.ts";
import { shapeRules } from "./rules-shape.ts";
import { urlRules } from "./rules-url.ts";
import { mergeSpans } from "./spans.ts";
import { findInTables } from "./tables.ts";

/** In order: where two find the same stretch, the earlier names it. */
export const rules: readonly Rule[] = [
  ...blockRules,
  ...headerRules,
  ...urlRules,
  ...commandRules,
  ...passwordRules,
  ...secretRules,
  ...namedRules,
  ...shapeRules,
];

/** Base64 inside base64 is looked into this often. */
const deepest = 2;

/** The stretches of a text that hold secrets, ascending, without overlaps. */
export function findSecrets(text: string): readonly Span[] {
  const spans = find(text, 0);
  return spans.length === 0 ? spans : mergeSpans([...spans, ...findEchoes(text, spans)]);
}

function find(text: string, depth: number): readonly Span[] {
  const spans: Span[] = [];
  for (const view of undisguise(text)) {
    const found = [...findByRules(rules, view.text), ...findInTables(view.text)];
    if (depth < deepest) found.push(...findInBase64(view, (decoded) => find(decoded, depth + 1)));
    for (const { kind, value, start, end } of found) {
      if (value.includes(gap)) continue;
      const [from, to] = view.toOriginal(start, end);
      spans.push({ kind, value, start: from, end: to });
    }
  }
  return mergeSpans(spans);
}
