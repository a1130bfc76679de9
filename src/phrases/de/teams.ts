// Sentences that only a chat with cards needs, in German.
import type { TeamsPhrases } from "../teams.ts";

export const teams: TeamsPhrases = {
  answered: (label) => `Gesagt: „${label}“. Weiter geht es in der neuesten Nachricht.`,
  wroteOn: "Seitdem kam etwas anderes. Weiter geht es in der neuesten Nachricht.",
  oldCard: "Diese Karte ist von früher; es wurde nichts geändert. Weiter geht es auf der neuesten Karte dieses Falls.",
  othersCase: (name) =>
    `Das ist der Fall von ${name}; es wurde nichts geändert. Wer mich erwähnt und schreibt, was zu sehen ist, bekommt einen eigenen Fall.`,
  otherCase:
    "Diese Karte gehört zu einem anderen Fall; es wurde nichts geändert. Zum Anfangen mich erwähnen und schreiben, was zu sehen ist.",
  oldButton: "Diese Schaltfläche gehört zu etwas anderem. Bitte schreiben, was gemeint ist, oder den Fehler einfügen.",
  noFiles: "Dateien werden in diesem Chat nicht gelesen. Bitte die Stelle um den Fehler einfügen.",
  changeAnswer: "Diese Antwort ändern",
  commandsAsText: "Befehle als Text",
  noCommands: "In dieser Antwort stehen keine Befehle.",
  chooseThis: (number) => `${number} wählen`,
  belowAsText: (title) => `${title}: steht in der Nachricht neben dieser Karte, zum Kopieren.`,
  moreThere: "Es gibt mehr, als auf eine Karte passt. Das Übrige steht auf der Seite der Quelle.",

  edited:
    "Eine Nachricht wird gelesen, wenn sie kommt, und nicht noch einmal, wenn sie geändert wird. Den neuen Text bitte als eigene Nachricht senden.",
  deleted:
    "Die Nachricht ist aus dem Chat verschwunden. Was von diesem Fall behalten wurde, bleibt, bis dies geschrieben wird: meine Daten löschen",

  feedbackTitle: "Wie diese Antwort war",
  feedbackGood: "Gut zu wissen, dass es geholfen hat. Mit „Senden“ wird es beim Fall vermerkt.",
  feedbackReasons: "Was war daran falsch?",
  feedbackReason: {
    "wrong-cause": "Es geht um ein anderes Problem",
    "steps-failed": "Die Schritte gingen nicht",
    outdated: "Es ist veraltet",
    unclear: "Es ist schwer zu verstehen",
    "something-else": "Etwas anderes",
  },
  feedbackSend: "Senden",

  searchNothing: "Kein Artikel hat alle diese Wörter. Ein Wort des Fehlers oder ein Code hilft oft weiter.",
  findTitle: "Was zu dieser Nachricht bekannt ist",
  findEmpty: "In dieser Nachricht steht kein Text, der sich lesen ließe.",
  findGoOn: "Weiter geht es im Chat mit mir: dort eingefügt, kann ich fragen, was die Ursachen unterscheidet.",
  notOffered: "Das gibt es hier nicht.",
};
