// Masks secrets in what a user pasted: once, at the door, before anything is matched, stored, logged or echoed.
import { maskedCharacter } from "./redact/benign.ts";
import { findSecrets } from "./redact/find.ts";
import type { MaskKind, Span } from "./redact/rule.ts";

export type { MaskKind } from "./redact/rule.ts";

export interface Redacted {
  /** The text with each secret replaced by `[kind number]`; its lines keep their numbers. */
  readonly text: string;
  /** How many stretches were masked now, by kind; kinds in the order in which they first appear. Masks that the text held before do not count. */
  readonly masked: readonly { readonly kind: MaskKind; readonly count: number }[];
}

const mask = /\[(password|token|key|header|cookie|private-key|secret) (\d{1,6})\]/g;

/** A masked text is read again until nothing is found; what a mask uncovers is found in the second pass, and no known text needs a third. */
const passesAtMost = 6;

/**
 * Masks every secret in a text. Keys, kinds and line breaks stay; equal secrets share a number; `redact(redact(x).text)` changes nothing.
 * Never throws, and takes time in proportion to the length of the text.
 */
export function redact(text: string): Redacted {
  const numbering = createNumbering(text);
  const counts = new Map<MaskKind, number>();
  let result = text;
  let masks: readonly Stretch[] | undefined;
  for (let pass = 0; pass < passesAtMost; pass += 1) {
    const hidden = result.replace(mask, (found) => maskedCharacter.repeat(found.length));
    // What is far from the masks of the pass before has been read and was found clean.
    const spans = findSecrets(hidden, masks);
    if (spans.length === 0) break;
    for (const { kind } of spans) counts.set(kind, (counts.get(kind) ?? 0) + 1);
    ({ text: result, masks } = replaceSpans(result, spans, numbering));
  }
  return { text: result, masked: [...counts].map(([kind, count]) => ({ kind, count })) };
}

type Stretch = Pick<Span, "start" | "end">;

/** The text with a label for each span, and where the labels stand in it. */
function replaceSpans(
  text: string,
  spans: readonly Span[],
  label: (span: Span) => string,
): { readonly text: string; readonly masks: readonly Stretch[] } {
  const parts: string[] = [];
  const masks: Stretch[] = [];
  let from = 0;
  let length = 0;
  for (const span of spans) {
    // Line breaks inside a secret stay behind its mask, so that later lines keep their numbers.
    const breaks = text.slice(span.start, span.end).match(/\r\n|\n|\r/g) ?? [];
    const replaced = label(span) + breaks.join("");
    parts.push(text.slice(from, span.start), replaced);
    const start = length + span.start - from;
    length = start + replaced.length;
    masks.push({ start, end: length });
    from = span.end;
  }
  parts.push(text.slice(from));
  return { text: parts.join(""), masks };
}

/** Gives equal secrets equal labels; numbers go on behind those that the text holds already. */
function createNumbering(text: string): (span: Span) => string {
  const last = new Map<string, number>();
  for (const [, kind = "", number = ""] of text.matchAll(mask))
    last.set(kind, Math.max(last.get(kind) ?? 0, Number(number)));
  const labels = new Map<string, string>();
  return ({ kind, value }) => {
    const known = labels.get(value);
    if (known !== undefined) return known;
    const number = (last.get(kind) ?? 0) + 1;
    last.set(kind, number);
    const label = `[${kind} ${number}]`;
    labels.set(value, label);
    return label;
  };
}
