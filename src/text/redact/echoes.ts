// A secret that a rule has found may stand elsewhere in the text, where no rule sees it.
import { isIdentifier, isPlaceholder, isStrong, isWord } from "./benign.ts";
import type { Span } from "./rule.ts";

/** As many different secrets are looked for; a text that holds more is a dump of them, each beside its name. */
const secretsAtMost = 60;
/** Shorter ones occur inside other words. */
const shortestEcho = 6;
const longestEcho = 600;

/** Further occurrences of secrets, as they are and as URLs, JSON, XML and base64 write them. */
export function findEchoes(text: string, spans: readonly Span[]): readonly Span[] {
  const secrets = new Map<string, Span>();
  for (const span of spans) {
    if (secrets.size >= secretsAtMost) break;
    if (isDistinct(span.value) && !secrets.has(span.value)) secrets.set(span.value, span);
  }
  return [...secrets].flatMap(([value, { kind }]) =>
    spellings(value).flatMap((spelling) =>
      occurrences(text, spelling).map((start) => ({ kind, value, start, end: start + spelling.length })),
    ),
  );
}

/** Not a word that a text may use otherwise. */
function isDistinct(value: string): boolean {
  if (value.length < shortestEcho || value.length > longestEcho || /[\r\n]/.test(value)) return false;
  return isStrong(value) && !isWord(value) && !isPlaceholder(value) && !isIdentifier(value);
}

function spellings(value: string): readonly string[] {
  const written = new Set([value]);
  // A lone surrogate has no percent encoding.
  if (value.isWellFormed()) {
    const lax = encodeURIComponent(value);
    const strict = lax.replace(/[!'()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
    for (const encoded of [lax, strict])
      for (const spelled of [encoded, encoded.replace(/%../g, (hex) => hex.toLowerCase())]) written.add(spelled);
  }
  written.add(JSON.stringify(value).slice(1, -1));
  written.add(value.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;"));
  if (/^[\x20-\xff]+$/.test(value)) written.add(btoa(value));
  return [...written];
}

function occurrences(text: string, spelling: string): readonly number[] {
  const starts: number[] = [];
  for (let at = text.indexOf(spelling); at !== -1; at = text.indexOf(spelling, at + spelling.length)) {
    // Part of a longer word is another word.
    const joined = (inside: string, outside: string): boolean =>
      /[\p{L}\p{N}]/u.test(inside) && /[\p{L}\p{N}]/u.test(outside);
    if (
      joined(spelling.charAt(0), text.charAt(at - 1)) ||
      joined(spelling.charAt(spelling.length - 1), text.charAt(at + spelling.length))
    )
      continue;
    starts.push(at);
  }
  return starts;
}
