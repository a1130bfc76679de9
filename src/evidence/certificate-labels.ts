// The words that stand before a certificate's values, in the tools and languages that print them.
import type { DateOrder } from "./dates.ts";

export type LabelKind =
  | "not-after"
  | "not-before"
  | "subject"
  | "issued-to"
  | "issuer"
  | "names"
  | "thumbprint"
  /** A date of expiry in words that other things have too: passwords, licences, tokens. */
  | "expiry"
  /** From one date to another. */
  | "range"
  /** The browser's word for the first day. */
  | "issued-on";

/** A list that lost its line ends has a dozen labels on one line; more is no list. */
const mostLabels = 24;

export interface FoundLabel {
  readonly kind: LabelKind;
  /** In French and Spanish the day comes first, so a date with slashes is not ambiguous. */
  readonly order?: DateOrder;
  readonly start: number;
  readonly end: number;
}

const words: readonly (readonly [LabelKind, readonly string[], readonly string[]])[] = [
  // kind, English and German, French and Spanish
  ["not-after", ["not after", "notafter", "nicht nach"], ["pas après", "no después de", "no después"]],
  ["not-before", ["not before", "notbefore", "nicht vor"], ["pas avant", "no antes de", "no antes"]],
  [
    "names",
    ["subject alternative name", "dnsnamelist", "alternativer antragstellername"],
    ["autre nom de l'objet", "autre nom du sujet", "nombre alternativo del titular", "nombre alternativo del sujeto", "nombre alternativo del firmante"],
  ],
  ["issued-to", ["issued to", "ausgestellt für", "ausgestellt auf"], ["délivré à", "emitido para", "emitido a"]],
  ["issuer", ["issuer", "issued by", "aussteller", "ausgestellt von"], ["émetteur", "délivré par", "emisor", "emitido por"]],
  ["subject", ["subject", "antragsteller"], ["objet", "sujet", "sujeto", "titular", "asunto"]],
  ["thumbprint", ["thumbprint", "fingerabdruck", "cert hash(sha1)", "zertifikathash(sha1)", "sha1 fingerprint"], ["empreinte numérique", "empreinte", "hach. cert. (sha1)", "huella digital", "hash cert.(sha1)"]],
  ["issued-on", ["issued on", "ausgestellt am"], []],
  [
    "range",
    ["valid from", "gültig ab", "gültig von", "gültig vom"],
    ["valide du", "valide à partir du", "valable du", "válido desde"],
  ],
  [
    "expiry",
    [
      "certificate expiration date", "expiration date", "expiry date", "expires on", "expires at", "expires", "expired on", "expired at", "expired since",
      "expired", "expiry", "expiration", "valid until", "valid till", "valid to", "valid through", "ran out on", "ended on", "gültig bis zum", "gültig bis",
      "ablaufdatum", "läuft am", "läuft ab am", "abgelaufen am", "abgelaufen seit", "abgelaufen",
    ],
    [
      "expire le", "expirait le", "a expiré le", "expiré le", "expiré depuis le", "date d'expiration", "valable jusqu'au", "valide jusqu'au", "válido hasta el",
      "válido hasta", "vence el", "venció el", "caduca el", "caducó el", "expira el", "expiró el", "fecha de expiración", "fecha de caducidad",
      "fecha de vencimiento",
    ],
  ],
]; // prettier-ignore

const labels: ReadonlyMap<string, Pick<FoundLabel, "kind" | "order">> = new Map(
  words.flatMap(([kind, unordered, dayFirst]): [string, Pick<FoundLabel, "kind" | "order">][] => [
    ...unordered.map((word): [string, Pick<FoundLabel, "kind">] => [word, { kind }]),
    ...dayFirst.map((word): [string, Pick<FoundLabel, "kind" | "order">] => [word, { kind, order: "day-first" }]),
  ]),
);

const anyLabel = new RegExp(
  `(?<![\\p{L}\\d.])(?:${[...labels.keys()]
    // Longer words hold the shorter ones.
    .sort((a, b) => b.length - a.length)
    .map((word) => word.replace(/[().]/gu, "\\$&"))
    .join("|")})(?![\\p{L}\\d])`,
  "giu",
);

/** How labels begin: a line without any of these has no label, and almost all lines have none. */
const trigger = new RegExp([...new Set([...labels.keys()].map((word) => word.slice(0, 4)))].join("|"), "i");

export function findLabels(line: string): readonly FoundLabel[] {
  if (!trigger.test(line)) return [];
  const found: FoundLabel[] = [];
  for (const match of line.matchAll(anyLabel)) {
    const label = labels.get(match[0].toLowerCase());
    if (found.length >= mostLabels) break;
    if (label !== undefined) found.push({ ...label, start: match.index, end: match.index + match[0].length });
  }
  return found;
}

/** Words of which one is in every text with a certificate; in small letters. */
export const certificateMentions: readonly string[] = [
  "cert", "zertifikat", "notafter", "not after", "nicht nach", "subject", "antragsteller", "cn=", "cn =", "issued to", "ausgestellt",
  "délivré à", "emitido", "expires on", "settings tab", "registerkarte", "onglet", "pestaña", "pas après", "no después", "sujet", "objet",
]; // prettier-ignore
