// The words that channels add when they draw a reply, in French.
import type { Drawn } from "../drawn.ts";

export const drawn: Drawn = {
  sourceIs: "Provenance",
  theArticle: "l’article",
  reviewed: (day) => `relu le ${day}`,
  columnCompared: "Ce qui est comparé",
  columnArticle: "L’article",
  columnYours: "Le vôtre",
  thenWait: (span) => `puis attendre ${span}`,
  beforeStep: "Avant cette étape :",
  isDone: "fait",
  isLeftOut: "laissé de côté",
  isNext: "suivante",
  tickStep: (number) => `Étape ${number} faite`,

  you: "Vous",
  notice: "Remarque",
  asked: (question) => `Question : ${question}`,
  showAgain: "Montrer de nouveau",
  showWhole: "Tout montrer",
  showAll: (lines) => `Montrer les ${lines} lignes`,
  showLess: "Montrer seulement ce qui ressort",
  allLines: (lines) => `Les ${lines} lignes`,
  lines: linesOf,
  answers: (count) => (count === 1 ? "1 réponse" : `${count} réponses`),
  copy: "Copier",
  copyWhat: (what) => `Copier : ${what}`,
  copySteps: "Copier toutes les étapes",
  knownSoFar: "Connu jusqu’ici",
  correct: "Corriger",

  sameAgain: (severity, more, line) => {
    const what = severity === "error" ? "la même erreur" : "le même avertissement";
    return `${what} encore ${more === 1 ? "une fois" : `${more} fois`}, en dernier à la ligne ${line}`;
  },
  allAgain: "les mêmes reviennent",
  hiddenErrors: (lines, errors) =>
    `${linesOf(lines)}, dont ${errors === 1 ? "1 autre erreur" : `${errors} autres erreurs`}`,
  noNewError: (lines) => `${linesOf(lines)} sans nouvelle erreur`,
  noOtherError: (lines) => `${linesOf(lines)} sans autre erreur`,
  noError: (lines) => `${linesOf(lines)} sans erreur`,
  distinctErrors: (count, times) =>
    `${count === 1 ? "1 erreur" : `${count} erreurs différentes`}${times === undefined ? "" : `, ${times} fois`}`,
  warnings: (count) => (count === 1 ? "1 avertissement" : `${count} avertissements`),

  maskedWhat: (listedKinds) => `Votre texte contenait ${listed(listedKinds)}.`,
  maskedWhere: (places) => {
    const where =
      places.length === 0 ? "" : ` (${places.length === 1 ? "ligne" : "lignes"} ${listed(places.map(String))})`;
    return `Cela est masqué${where} et n’a pas été conservé.`;
  },
  maskedChange: () => "Cela a circulé dans un journal ou une conversation et doit être changé.",

  codeNames: {
    cmd: "Invite de commandes",
    config: "Fichier de configuration",
    shell: "Interpréteur",
    ini: "Fichier INI",
    kusto: "Requête Kusto",
    text: "Texte",
    address: "Adresse",
    addresses: "Adresses",
    path: "Chemin",
    paths: "Chemins",
  },
};

function linesOf(count: number): string {
  return count === 1 ? "1 ligne" : `${count} lignes`;
}

/** "a, b et c". */
function listed(words: readonly string[]): string {
  return words.length < 2 ? words.join("") : `${words.slice(0, -1).join(", ")} et ${words.at(-1)!}`;
}
