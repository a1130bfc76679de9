// The languages of the bot's own sentences. Articles stay in the language in which they were written.
import { en, type Phrases } from "./en.ts";

const languages: ReadonlyMap<string, Phrases> = new Map([["en", en]]);

/** By a locale such as `de-AT`; English where there is no other. */
export function phrasesOf(locale: string | undefined): Phrases {
  return languages.get((locale ?? "").toLowerCase().split(/[-_]/)[0] ?? "") ?? en;
}

export const languageIds: readonly string[] = [...languages.keys()];
