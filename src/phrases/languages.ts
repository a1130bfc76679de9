// The languages of the bot's own sentences. Articles stay in the language in which they were written.
import { de } from "./de.ts";
import { en, type Phrases } from "./en.ts";
import { es } from "./es.ts";
import { fr } from "./fr.ts";

const languages: ReadonlyMap<string, Phrases> = new Map(
  [en, de, fr, es].map((phrases) => [phrases.language, phrases] as const),
);

/** By a locale such as `de-AT`; English where there is no other. */
export function phrasesOf(locale: string | undefined): Phrases {
  return languages.get(languageOf(locale ?? "")) ?? en;
}

/**
 * Of the languages that a person reads, best first, as an HTTP Accept-Language header, `LANG` or `LC_ALL` name them: the first whose
 * sentences are here. Undefined where none is.
 */
export function parseLocale(wishes: string | undefined): string | undefined {
  return (wishes ?? "")
    .slice(0, longestWishes)
    .split(",")
    .map((wish, place) => {
      const [locale = "", ...options] = wish.trim().split(";");
      const weight = /^\s*q=(\d(?:\.\d{1,3})?)\s*$/.exec(options.join(";"))?.[1];
      return { locale: locale.trim(), weight: weight === undefined ? 1 : Number(weight), place };
    })
    .filter(({ locale, weight }) => weight > 0 && languages.has(languageOf(locale)))
    .toSorted((one, other) => other.weight - one.weight || one.place - other.place)
    .map(({ locale }) => locale.replace(/\..*$/, "").replaceAll("_", "-"))[0];
}

/** A header of a browser has a tenth of it. */
const longestWishes = 500;

/** `de` of `de-AT` and of `de_DE.UTF-8`. */
function languageOf(locale: string): string {
  return locale.toLowerCase().split(/[-_.@]/)[0] ?? "";
}

export const languageIds: readonly string[] = [...languages.keys()];
