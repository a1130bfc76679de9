// The bot's own sentences in every language: complete, its own, and such that what they name can be typed.
import { describe, expect, it } from "vitest";
import { plainOf } from "../../src/conversation/plain.ts";
import { commandWords, denialWords } from "../../src/phrases/commands.ts";
import { de } from "../../src/phrases/de.ts";
import { en, type Phrases } from "../../src/phrases/en.ts";
import { es } from "../../src/phrases/es.ts";
import { fr } from "../../src/phrases/fr.ts";
import { sentenceOf } from "../../src/phrases/findings.ts";
import { languageIds, parseLocale, phrasesOf } from "../../src/phrases/languages.ts";
import { textOfInlines } from "../../src/knowledge/blocks.ts";

const others = [de, fr, es] as const;

/** Words that are the same in two languages: names, and words that both have. */
const alike: Readonly<Record<string, readonly string[]>> = {
  de: ["readingLabels.connectorName", "readingLabels.host", "readingLabels.port", "readingLabels.status", "readingLabels.operation", "drawn.codeNames.shell", "drawn.codeNames.text", "files.entryLeft", "files.entryCut"],
  fr: ["readingLabels.port", "readingLabels.service", "readingLabels.source", "likely.possible", "minutes", "wait"],
  es: ["readingLabels.host"],
}; // prettier-ignore
/** Technical names that no language translates. */
const names = /^readingLabels\.(?:debug|switchValue|proxy|dn|version|release|code)$/;
/** No sentences: which language it is. */
const facts = /^(?:language|dates)$/;

/** "3 times"; once is not said. */
const onceIsNotSaid = "times(0)";

/** Numbers that the sentences are tried with: one, several, shares of one, and times in minutes, hours and days. */
const numbers: readonly (readonly number[])[] = [[1, 1, 1], [3, 7, 2], [0.004, 0.5, 1], [15, 20, 20], [60, 60, 60], [2880, 2880, 1440]]; // prettier-ignore
const texts = ["AAA", "BBB", "CCC"] as const;

/** What the parameters of the English sentences hold, by their names. */
const isText =
  /^(?:title|label|ask|fact|time|word|maker|older|newer|first|second|day|span|question|what|name|keptSize|fullSize|kinds|family|says)$/;
const isTexts = /^(?:words|sentences|questions|listedKinds)$/;
const isNumbers = /^(?:numbers|places)$/;

/** The arguments of a sentence's function, once for each row of numbers. */
function argumentsOf(sentence: (...all: never[]) => unknown): readonly (readonly unknown[])[] {
  const [, inside = ""] = /^\(?([^)=]*)\)?\s*=>/.exec(String(sentence)) ?? [];
  const parameters = inside.split(",").map((each) => each.trim());
  return numbers.map((row, place) =>
    parameters.map((parameter, index) => {
      if (isText.test(parameter)) return texts[index];
      if (isTexts.test(parameter)) return place === 0 ? ["AAA"] : ["AAA", "BBB"];
      if (isNumbers.test(parameter)) return row.slice(0, place === 0 ? 1 : 2);
      if (parameter === "severity") return place % 2 === 0 ? "error" : "warning";
      return row[index];
    }),
  );
}

/** Every sentence by its path; a function's by its path and the row that it was tried with. */
function sentencesOf(value: unknown, sample: unknown = value, path = ""): readonly (readonly [string, string])[] {
  if (typeof value === "string") return [[path, value]];
  if (typeof value === "function")
    return argumentsOf(sample as () => unknown).map(
      (all, row) => [`${path}(${row})`, String((value as (...all: readonly unknown[]) => unknown)(...all))] as const,
    );
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    key === "findings"
      ? []
      : sentencesOf(inner, (sample as Record<string, unknown>)[key], path === "" ? key : `${path}.${key}`),
  );
}

const english = new Map(sentencesOf(en));
const nameOf = (path: string): string => path.replace(/\(\d+\)$/, "");

describe("the languages", () => {
  it("are English, German, French and Spanish", () => {
    expect(languageIds).toEqual(["en", "de", "fr", "es"]);
    expect(english.size).toBeGreaterThan(300);
  });

  it("are chosen by the first part of a locale, and English stands in for the rest", () => {
    expect(phrasesOf("de-AT")).toBe(de);
    expect(phrasesOf("FR")).toBe(fr);
    expect(phrasesOf("es_MX")).toBe(es);
    for (const locale of [undefined, "", "C", "pt-BR", "deu", "x"]) expect(phrasesOf(locale)).toBe(en);
  });

  it.each([
    ["de-CH,de;q=0.9,en;q=0.8", "de-CH"],
    ["it, fr;q=0.5, en;q=0.4", "fr"],
    ["en;q=0.3, es;q=0.9", "es"],
    ["de;q=0, en", "en"],
    ["de_DE.UTF-8", "de-DE"],
    ["C.UTF-8", undefined],
    ["*", undefined],
    ["", undefined],
    [undefined, undefined],
    [`${"x,".repeat(10_000)}de`, undefined],
  ])("of the wishes %j takes %j", (wishes, locale) => {
    expect(parseLocale(wishes)).toBe(locale);
  });
});

describe.each(others.map((phrases) => [phrases.language, phrases] as const))("in %s", (language, phrases) => {
  const sentences = new Map(sentencesOf(phrases, en));

  it("every sentence is there", () => {
    expect([...sentences.keys()]).toEqual([...english.keys()]);
  });

  it("no sentence is the English one, but for names", () => {
    const same = [...sentences]
      .filter(([path, said]) => english.get(path) === said && /[a-z]{3}/i.test(said.replace(/[ABC]{3}/g, "")))
      .map(([path]) => nameOf(path))
      .filter((path) => !names.test(path) && !facts.test(path) && alike[language]?.includes(path) !== true);
    expect(same).toEqual([]);
  });

  it("every sentence keeps the values that it is given", () => {
    const lost = [...sentences].flatMap(([path, said]) =>
      (english.get(path)?.match(/AAA|BBB|CCC/g) ?? []).filter((value) => !said.includes(value)).map((value) => `${path} ${value}`),
    ); // prettier-ignore
    expect(lost).toEqual([]);
  });

  it("every finding has a sentence of its own, with its values", () => {
    expect(Object.keys(phrases.findings)).toEqual(Object.keys(en.findings));
    const values = { service: "AAA", notAfter: "2025-03-31", notBefore: "2027-01-02", subject: "BBB", host: "CCC", port: "8585", connectorName: "HR", proxy: "PPP", scope: "SSS", policy: "QQQ", dn: "DDD", version: "4.6", count: "12" }; // prettier-ignore
    for (const finding of Object.keys(en.findings)) {
      const of = (table: Phrases): string =>
        textOfInlines(sentenceOf({ finding, values, lines: [], report: 0 }, "Europe/Berlin", table.findings));
      const said = of(phrases);
      expect(said).toMatch(/\.$/);
      expect(said).not.toBe(of(en));
      expect(said).not.toContain("undefined");
      for (const value of of(en).match(/AAA|BBB|CCC|8585|HR|PPP|SSS|QQQ|DDD|4\.6|2025|2027/g) ?? [])
        expect(said).toContain(value);
    }
  });

  it("months have the names of the language", () => {
    const said = textOfInlines(
      sentenceOf({ finding: "certificate-expired", values: { notAfter: "2025-03-31" }, lines: [], report: 0 }, "UTC", phrases.findings), // prettier-ignore
    );
    expect(said).toMatch({ de: /31\. März 2025/, fr: /31 mars 2025/, es: /31 de marzo de 2025/ }[language]!);
  });
});

describe.each([en, ...others].map((phrases) => [phrases.language, phrases] as const))(
  "what is said in %s",
  (_, phrases) => {
    const sentences = sentencesOf(phrases, en);

    it("is calm: no exclamation mark, no emoji, no apology", () => {
      expect(sentences.filter(([, said]) => /[!¡]|\p{Emoji_Presentation}|\bsorry\b|leider|désolé|lo siento/iu.test(said))).toEqual([]); // prettier-ignore
    });

    it("has no hole", () => {
      expect(
        sentences.filter(
          ([path, said]) => /undefined|NaN|\[object|\$\{| {2}/.test(said) || (said === "" && path !== onceIsNotSaid),
        ),
      ).toEqual([]);
    });

    it("names only commands that can be typed", () => {
      const known = new Set(Object.entries(commandWords).flatMap(([action, words]) => [action, ...words].map(plainOf)));
      const named = phrases.helpWords
        .replace(/^[^:]*: ?/, "")
        .split(" · ")
        .map(plainOf);
      expect(named.length).toBeGreaterThan(15);
      expect(named.filter((words) => !known.has(words))).toEqual([]);
    });

    it("can be typed wherever it can be pressed", () => {
      const labels = {
        fixed: [phrases.worksNow, phrases.gotIt],
        "not-fixed": [phrases.didNotHelp, phrases.stillFails],
        "hand-over": [phrases.handOver],
        "show-fix": [phrases.showFix],
        back: [phrases.back],
        restart: [phrases.startOver],
        help: [phrases.help],
        none: [phrases.noneOfThese],
        "dont-know": [phrases.dontKnow],
        "cant-check": [phrases.cantCheck],
        why: [phrases.why],
        status: [phrases.status],
        "what-if": [phrases.whatIf],
        "ask-customer": [phrases.askCustomer],
        tried: [phrases.alreadyTriedShort],
        done: [phrases.stepDone],
        skip: [phrases.stepSkip],
        undone: [phrases.undone],
        waive: [phrases.waive],
        remind: [phrases.remindMe],
        park: [phrases.park],
        resume: [phrases.resume],
      } satisfies Partial<Record<keyof typeof commandWords, readonly string[]>>;
      const deaf = Object.entries(labels).flatMap(([action, all]) => {
        const words = new Set([action, ...commandWords[action as keyof typeof labels]].map(plainOf));
        return all.filter((label) => !words.has(plainOf(label))).map((label) => `${action}: ${plainOf(label)}`);
      });
      expect(deaf).toEqual([]);
      expect([phrases.notThat, phrases.notThatCertificate].filter((label) => !denialWords.has(plainOf(label)))).toEqual(
        [],
      );
    });
  },
);
