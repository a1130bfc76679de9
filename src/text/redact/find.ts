// Finds the secrets of a text: all rules, over the text as it is and as it reads once disguises are undone.
import { findInBase64 } from "./base64.ts";
import { undisguise } from "./disguises.ts";
import { findEchoes } from "./echoes.ts";
import { findPrivateKeys } from "./pem.ts";
import { findByRules, type Rule, type Span } from "./rule.ts";
import { blockRules } from "./rules-block.ts";
import { commandRules } from "./rules-command.ts";
import { credentialRules } from "./rules-credentials.ts";
import { headerRules } from "./rules-header.ts";
import { namedRules } from "./rules-named.ts";
import { passwordRules } from "./rules-password.ts";
import { scriptRules } from "./rules-script.ts";
import { secretRules } from "./rules-secret.ts";
import { shapeRules } from "./rules-shape.ts";
import { urlRules } from "./rules-url.ts";
import { mergeSpans } from "./spans.ts";
import { findInTables } from "./tables.ts";
import { createWindows } from "./windows.ts";
import { excerpt, gap, plainView, type View } from "./view.ts";

/** In order: where two find the same stretch, the earlier names it. */
export const rules: readonly Rule[] = [
  ...blockRules,
  ...headerRules,
  ...urlRules,
  ...commandRules,
  ...scriptRules,
  ...passwordRules,
  ...credentialRules,
  ...secretRules,
  ...namedRules,
  ...shapeRules,
];

/** What a mask may change for the rules is near it. */
const reach = { before: 1, after: 2 };

/** Base64 inside base64 is looked into this often. */
const deepest = 2;

/** The stretches of a text that hold secrets, ascending, without overlaps. `near` names the stretches around which alone to look. */
export function findSecrets(text: string, near?: readonly Pick<Span, "start" | "end">[]): readonly Span[] {
  const base =
    near === undefined
      ? plainView(text)
      : excerpt(
          plainView(text),
          near.map(({ start, end }) => ({ start, end, text: text.slice(start, end) })),
          reach,
        );
  const spans = find(base, 0);
  return spans.length === 0 ? spans : mergeSpans([...spans, ...findEchoes(text, spans)]);
}

/** Spans of the text that the view was made of. */
function find(base: View, depth: number): readonly Span[] {
  const spans: Span[] = [];
  for (const view of undisguise(base)) {
    const windows = createWindows(view.text);
    const found = [
      ...findByRules(rules, view.text, windows),
      ...findInTables(view.text, windows),
      ...findPrivateKeys(view.text, windows),
      ...(depth < deepest ? findInBase64(view.text, (decoded) => find(plainView(decoded), depth + 1)) : []),
    ];
    for (const { kind, value, start, end } of found) {
      if (value.includes(gap)) continue;
      const [from, to] = view.toOriginal(start, end);
      spans.push({ kind, value, start: from, end: to });
    }
  }
  return mergeSpans(spans);
}
