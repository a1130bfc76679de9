// Which 8-bit encoding a text is in that is no UTF-8: Windows' own, or that of its console. No mark says so; the words do.
import iconv from "iconv-lite";

/** Western first: where two read alike, the first is taken. The console's (850, 437, 852, 866) are beside Windows' own. */
const candidates = [
  "windows-1252",
  "cp850",
  "cp437",
  "windows-1250",
  "cp852",
  "windows-1251",
  "cp866",
  "windows-1253",
] as const;
export type Charset8 = (typeof candidates)[number];

/** As many bytes around letters beyond ASCII are looked at: enough words to tell, in a file of any size. */
const sampleLength = 16_384;
/** Bytes before and behind one beyond ASCII that show whether it stands in a word. */
const contextLength = 12;

/** Letters that are frequent in the languages of an encoding; a letter that is none of them counts for less. */
const frequent: Readonly<Record<Charset8, RegExp>> = {
  "windows-1252": /[äöüßÄÖÜéèêëàâáçñíóúîïôûùœæøåãõ]/u,
  cp850: /[äöüßÄÖÜéèêëàâáçñíóúîïôûùæøåãõ]/u,
  cp437: /[äöüßÄÖÜéèêëàâáçñíóúîïôûùæåÇÑ]/u,
  "windows-1250": /[ąćęłńóśźżĄĆĘŁŃÓŚŹŻáčďéěíňřšťúůýžőűČŘŠŽ]/u,
  cp852: /[ąćęłńóśźżĄĆĘŁŃÓŚŹŻáčďéěíňřšťúůýžőűČŘŠŽ]/u,
  "windows-1251": /[а-яё]/u,
  cp866: /[а-яё]/u,
  "windows-1253": /[α-ωάέήίόύώς]/u,
};
/** Lines and corners that the console draws tables with. */
const drawn = /[\u2500-\u259f]/;
/** Signs that stand between words or numbers in texts of Windows, not inside words. */
const punctuation = /[„“”‘’‚–—…•€«»§©®°·¿¡\u00a0]/u;

/** One letter that reads a little better is no reason to leave an encoding that comes before. */
const margin = 2;

/** The encoding in which the bytes read best. */
export function guessCharset(bytes: Uint8Array): Charset8 {
  const sample = sampleOf(bytes);
  let best: Charset8 = candidates[0];
  let toBeat = Number.NEGATIVE_INFINITY;
  for (const candidate of candidates) {
    const score = scoreOf(iconv.decode(Buffer.from(sample), candidate), candidate);
    if (score > toBeat) {
      best = candidate;
      toBeat = score + margin;
    }
  }
  return best;
}

/** The bytes around those beyond ASCII. */
function sampleOf(bytes: Uint8Array): Uint8Array {
  const parts: number[] = [];
  let taken = 0;
  for (let at = 0; at < bytes.length && parts.length < sampleLength; at += 1) {
    if (bytes[at]! < 0x80) continue;
    const from = Math.max(taken, at - contextLength);
    // Stretches that were no neighbours must not make a word.
    if (from > taken) parts.push(0x0a);
    parts.push(...bytes.subarray(from, at + 1));
    taken = at + 1;
    const next = bytes.subarray(taken, taken + contextLength).findIndex((byte) => byte >= 0x80);
    if (next === -1) {
      parts.push(...bytes.subarray(taken, taken + contextLength));
      taken += contextLength;
    }
  }
  return Uint8Array.from(parts);
}

/** Letters inside words count for an encoding, signs inside words and controls against it. */
function scoreOf(text: string, charset: Charset8): number {
  const likely = frequent[charset];
  let score = 0;
  for (let at = 0; at < text.length; at += 1) {
    const character = text.charAt(at);
    if (character <= "\u007f") continue;
    const before = isLetter(text.charAt(at - 1));
    const after = isLetter(text.charAt(at + 1));
    if (character === text.charAt(at - 1) && character === text.charAt(at + 1) && !drawn.test(character)) {
      // No word has a letter three times: these are lines of a table in another encoding.
      score -= 2;
    } else if (/\p{L}/u.test(character)) {
      score += likely.test(character) ? 2 : -1;
      // A capital behind a small letter begins no word.
      if (/\p{Lu}/u.test(character) && /\p{Ll}/u.test(text.charAt(at - 1))) score -= 3;
      // Alone it is no word of these languages, but for à, é, ó and the like.
      if (!before && !after) score -= 2;
    } else if (drawn.test(character)) {
      score += drawn.test(text.charAt(at - 1)) || drawn.test(text.charAt(at + 1)) ? 1 : before || after ? -3 : -1;
    } else if (before && after) {
      score -= /[’]/.test(character) ? -1 : 3;
    } else if (punctuation.test(character)) {
      score += 1;
    } else {
      score -= /[\p{Cc}\ufffd]/u.test(character) ? 4 : 1;
    }
  }
  return score;
}

function isLetter(character: string): boolean {
  return /\p{L}/u.test(character);
}
