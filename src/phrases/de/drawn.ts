// The words that channels add when they draw a reply, in German.
import type { Drawn } from "../drawn.ts";

export const drawn: Drawn = {
  sourceIs: "Quelle",
  theArticle: "der Artikel",
  reviewed: (day) => `geprüft am ${day}`,
  columnCompared: "Was verglichen wird",
  columnArticle: "Der Artikel",
  columnYours: "Der eingefügte Text",
  thenWait: (span) => `dann warten: ${span}`,
  beforeStep: "Vor diesem Schritt:",
  isDone: "erledigt",
  isLeftOut: "ausgelassen",
  isNext: "als Nächstes",
  tickStep: (number) => `Schritt ${number} erledigt`,

  you: "Sie",
  notice: "Hinweis",
  asked: (question) => `Gefragt: ${question}`,
  showAgain: "Wieder zeigen",
  showWhole: "Ganz zeigen",
  showAll: (lines) => `Alle ${lines} Zeilen zeigen`,
  showLess: "Nur zeigen, was auffällt",
  allLines: (lines) => `Alle ${lines} Zeilen`,
  lines: linesOf,
  answers: (count) => (count === 1 ? "1 Antwort" : `${count} Antworten`),
  copy: "Kopieren",
  copyWhat: (what) => `Kopieren: ${what}`,
  copySteps: "Alle Schritte kopieren",
  knownSoFar: "Bisher bekannt",
  correct: "Berichtigen",

  sameAgain: (severity, more, line) => {
    const what = severity === "error" ? "derselbe Fehler" : "dieselbe Warnung";
    return `${what} noch ${more === 1 ? "einmal" : `${more}-mal`}, zuletzt in Zeile ${line}`;
  },
  allAgain: "diese kommen wieder",
  hiddenErrors: (lines, errors) =>
    `${linesOf(lines)}, darunter ${errors === 1 ? "1 anderer Fehler" : `${errors} andere Fehler`}`,
  noNewError: (lines) => `${linesOf(lines)} ohne neuen Fehler`,
  noOtherError: (lines) => `${linesOf(lines)} ohne weiteren Fehler`,
  noError: (lines) => `${linesOf(lines)} ohne Fehler`,
  distinctErrors: (count, times) =>
    `${count === 1 ? "1 Fehler" : `${count} verschiedene Fehler`}${times === undefined ? "" : `, ${times}-mal`}`,
  warnings: (count) => (count === 1 ? "1 Warnung" : `${count} Warnungen`),

  maskedWhat: (listedKinds) => `Der eingefügte Text enthielt ${listed(listedKinds)}.`,
  maskedWhere: (places, count) => {
    const where =
      places.length === 0 ? "" : ` (${places.length === 1 ? "Zeile" : "Zeilen"} ${listed(places.map(String))})`;
    return count === 1
      ? `Das ist unkenntlich gemacht${where} und wurde nicht behalten.`
      : `Sie sind unkenntlich gemacht${where} und wurden nicht behalten.`;
  },
  maskedChange: (count) =>
    count === 1
      ? "Es stand in einem Protokoll oder Chat und muss geändert werden."
      : "Sie standen in einem Protokoll oder Chat und müssen geändert werden.",

  codeNames: {
    cmd: "Eingabeaufforderung",
    config: "Konfigurationsdatei",
    shell: "Shell",
    ini: "INI-Datei",
    kusto: "Kusto-Abfrage",
    text: "Text",
    address: "Adresse",
    addresses: "Adressen",
    path: "Pfad",
    paths: "Pfade",
  },
};

function linesOf(count: number): string {
  return count === 1 ? "1 Zeile" : `${count} Zeilen`;
}

/** "a, b und c". */
function listed(words: readonly string[]): string {
  return words.length < 2 ? words.join("") : `${words.slice(0, -1).join(", ")} und ${words.at(-1)!}`;
}
