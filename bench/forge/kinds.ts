// The kinds of damage and how strong each is. Fixed here, and read by nothing in src/: the matcher is measured on it, not made for it.
import { pick, type Random } from "./random.ts";

export const strengths = {
  /** One letter in so many is wrong. */
  typoEvery: 12,
  /** Share of words that are missing. */
  dropped: 0.2,
  /** Share of the words that a cut leaves. */
  left: 0.5,
  /** Columns after which a line is broken, in mid-word too. */
  wrapAt: 40,
  /** One letter in so many is misread by a scanner, where it has a look-alike. */
  misreadEvery: 20,
  /** Columns of a quoted mail. */
  mailColumns: 72,
  /** Lines of somebody's log before and after. */
  logLines: 25,
  /** Sentences in another language before and after. */
  sentences: 2,
} as const;

/** What is done to the words before they are text; it may take away what tells two messages apart. */
export type WordDamage = (count: number, random: Random) => ReadonlySet<number>;
export type TextDamage = (text: string, random: Random) => string;

const half = (count: number): number => Math.ceil(count * strengths.left);

/** Which words stay. */
export const wordKinds = {
  "head is missing": (count) => range(count - half(count), count),
  "tail is missing": (count) => range(0, half(count)),
  "words dropped": (count, random) => new Set([...range(0, count)].filter(() => random() >= strengths.dropped)),
} as const satisfies Readonly<Record<string, WordDamage>>;

function range(from: number, to: number): ReadonlySet<number> {
  return new Set(Array.from({ length: to - from }, (_, index) => from + index));
}

const letters = "abcdefghijklmnopqrstuvwxyz";

/** One letter left out, doubled, replaced or swapped with its neighbour, about every twelfth. Digits are never touched: 401 stays 401. */
const typos: TextDamage = (text, random) => {
  let damaged = "";
  for (let at = 0; at < text.length; at++) {
    const letter = text.charAt(at);
    if (!/\p{L}/u.test(letter) || random() >= 1 / strengths.typoEvery) {
      damaged += letter;
      continue;
    }
    const kind = Math.floor(random() * 4);
    if (kind === 0) continue;
    if (kind === 1) damaged += letter + letter;
    else if (kind === 2) damaged += letters.charAt(Math.floor(random() * letters.length));
    else if (/\p{L}/u.test(text.charAt(at + 1))) damaged += text.charAt(++at) + letter;
    else damaged += letter;
  }
  return damaged;
};

const lookAlikes: readonly (readonly [string, string])[] = [
  ["rn", "m"], ["m", "rn"], ["l", "1"], ["l", "I"], ["I", "l"], ["i", "l"], ["o", "0"], ["O", "0"], ["S", "5"], ["cl", "d"], ["vv", "w"], ["w", "vv"], ["e", "c"], ["t", "f"], ["B", "8"], [".", ","], ["'", "`"],
]; // prettier-ignore

const misread: TextDamage = (text, random) => {
  let damaged = "";
  for (let at = 0; at < text.length; at++) {
    const possible = lookAlikes.filter(([seen]) => text.startsWith(seen, at));
    if (possible.length === 0 || random() >= 1 / strengths.misreadEvery) {
      damaged += text.charAt(at);
      continue;
    }
    const [seen, read] = pick(random, possible);
    damaged += read;
    at += seen.length - 1;
  }
  return damaged;
};

const wrapped: TextDamage = (text) =>
  text
    .split("\n")
    .map((line) => line.replace(new RegExp(`(.{${strengths.wrapAt}})(?=.)`, "gu"), "$1\n"))
    .join("\n");

function folded(text: string, columns: number): string {
  return text
    .split("\n")
    .map((line) => {
      let column = 0;
      return line
        .split(" ")
        .map((word, index) => {
          const breaks = index > 0 && column + word.length + 1 > columns;
          column = breaks ? word.length : column + word.length + 1;
          return `${index === 0 ? "" : breaks ? "\n" : " "}${word}`;
        })
        .join("");
    })
    .join("\n");
}

const mailed: TextDamage = (text) =>
  `On Tuesday the customer wrote:\n${folded(text, strengths.mailColumns).split("\n").map((line) => `> > ${line}`).join("\n")}\n`; // prettier-ignore

const two = (number: number): string => String(number).padStart(2, "0");

const stamped: TextDamage = (text, random) => {
  const second = Math.floor(random() * 3000);
  return folded(text, 100)
    .split("\n")
    .map((line, index) => {
      const at = second + index;
      return `2026-11-2${Math.floor(random() * 9)} 08:${two(Math.floor(at / 60) % 60)}:${two(at % 60)}.${100 + Math.floor(random() * 900)} [${1 + Math.floor(random() * 30)}] ERROR ${line}`;
    })
    .join("\n");
};

const noise = [
  "INFO heartbeat ok", "INFO cache refresh finished in 231 ms", "DEBUG GET /health 200", "INFO worker 4 idle", "TRACE queue length 0",
  "INFO scheduled task done, next run in 40 min", "WARN slow query: 1203 ms", "INFO session 7 opened for 10.4.0.17", "DEBUG 16 items left",
  "INFO backup of volume D finished", "DEBUG retry 1 of 3 in 5 s", "INFO user jdoe signed in",
]; // prettier-ignore

const inLog: TextDamage = (text, random) => {
  const lines = (): readonly string[] =>
    Array.from(
      { length: strengths.logLines },
      () => `08:1${Math.floor(random() * 9)}:0${Math.floor(random() * 9)} ${pick(random, noise)}`,
    );
  return [...lines(), text, ...lines()].join("\n");
};

const sentences = [
  "Hallo zusammen, seit gestern Abend bekommen wir beim Kunden diese Meldung.",
  "Wir haben schon alles neu gestartet, leider ohne Erfolg.",
  "Bonjour, depuis la mise à jour nous voyons ceci chez le client.",
  "Pouvez-vous nous aider, s'il vous plaît ?",
  "Hola, desde ayer nos sale este mensaje en la pantalla.",
  "Ya hemos reiniciado todo y sigue igual.",
];

const inOtherLanguage: TextDamage = (text, random) => {
  const some = (): string => Array.from({ length: strengths.sentences }, () => pick(random, sentences)).join(" ");
  return `${some()}\n\n${text}\n\n${some()}`;
};

// What a localized window prints around and inside the same English text.
const labels: readonly (readonly [RegExp, readonly string[]])[] = [
  [/\bError code\b/gi, ["Fehlercode", "Code d'erreur", "Código de error"]],
  [/\bDetails\b/gi, ["Einzelheiten", "Détails", "Detalles"]],
  [/\bMessage\b/g, ["Meldung", "Message", "Mensaje"]],
  [/\bAccess is denied\b/gi, ["Zugriff verweigert", "Accès refusé", "Acceso denegado"]],
  [/\bexception\b/g, ["Ausnahme", "exception", "excepción"]],
  [/\bwarning\b/gi, ["Warnung", "Avertissement", "Advertencia"]],
];

const localized: TextDamage = (text, random) => {
  const language = Math.floor(random() * 3);
  return labels.reduce((changed, [label, words]) => changed.replace(label, words[language]!), text);
};

const smartQuotes: TextDamage = (text) =>
  text
    .replace(/"([^"\n]*)"/gu, "“$1”")
    .replace(/'([^'\n]*)'/gu, "‘$1’")
    .replaceAll("'", "’")
    .replaceAll(" - ", " – ");

const windows1252 = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";

/** UTF-8 read as Windows-1252, of a text whose quotes an office program has rounded. */
const mojibake: TextDamage = (text, random) => {
  const bytes = new TextEncoder().encode(smartQuotes(text, random));
  // Some versions of Node read Windows-1252 as Latin-1, so the table is our own.
  return [...bytes]
    .map((byte) => (byte >= 0x80 && byte < 0xa0 ? windows1252.charAt(byte - 0x80) : String.fromCharCode(byte)))
    .join("");
};

const html: TextDamage = (text) =>
  text
    .replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;").replaceAll("'", "&#39;")
    .replaceAll("\n", "<br/>\n"); // prettier-ignore

const json: TextDamage = (text) => `{"level":"Error","message":${JSON.stringify(text)},"thread":12}`;

const xml: TextDamage = (text, random) =>
  `<Event xmlns="http://schemas.microsoft.com/win/2004/08/events/event"><System><Provider Name="Application" /><EventID>${Math.floor(random() * 900)}</EventID><Level>2</Level></System><EventData><Data>${html(text, random).replaceAll("<br/>\n", "&#xD;&#xA;")}</Data></EventData></Event>`;

const noBreak: TextDamage = (text, random) =>
  text.replace(/ /g, () => (random() < 0.3 ? "\u00a0" : " ")).replace(/\\/g, "\\\u200b");

const shouted: TextDamage = (text) => text.toUpperCase();

/** What is done to the text, in the order in which it happens to a text: letters, lines, escapes, surroundings. */
export const textKinds = {
  typos,
  misread,
  localized,
  "in capitals": shouted,
  "smart quotes": smartQuotes,
  "spaces that do not break": noBreak,
  wrapped,
  mailed,
  "time stamps": stamped,
  html,
  json,
  xml,
  mojibake,
  "in another language": inOtherLanguage,
  "in a log": inLog,
} as const satisfies Readonly<Record<string, TextDamage>>;

export type WordKind = keyof typeof wordKinds;
export type TextKind = keyof typeof textKinds;

/** The strong ones, which are tried two at a time in the small run too. */
export const strongKinds: readonly (WordKind | TextKind)[] = [
  "head is missing",
  "tail is missing",
  "words dropped",
  "typos",
  "wrapped",
];

/** A rest with fewer distinct words of six letters says nothing that one article alone could own; it is counted, not asked. */
export const fewestTellingWords = 4;
export const lettersOfTellingWord = 6;
