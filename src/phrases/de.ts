// The bot's own sentences, in German. Commands, paths and names of the product stay as they are.
import { drawn } from "./de/drawn.ts";
import { files } from "./de/files.ts";
import { german } from "./de/findings.ts";
import type { Phrases } from "./en.ts";

export const de: Phrases = {
  language: "de",
  dates: "de-DE",
  findings: german,
  drawn,
  files,

  thisIs: "Das ist dokumentiert",
  mostLikely: "Am wahrscheinlichsten",

  welcome: "Eine Fehlermeldung, ein Protokoll oder die Ausgabe eines Befehls einfügen, oder schreiben, was nicht geht.",
  three: "Drei zum Ausprobieren",
  helpTitle:
    "Eine Fehlermeldung, ein Protokoll oder die Ausgabe eines Befehls einfügen, oder schreiben, was nicht geht.",
  helpLines: [
    "Ich suche das dokumentierte Problem und nenne die Schritte und die Quelle.",
    "Wo mehrere Ursachen möglich sind, stelle ich eine Frage nach der anderen, und keine, die der eingefügte Text schon beantwortet.",
    "Wo nichts dokumentiert ist, sage ich das und nenne, was zu sammeln ist.",
  ],
  helpWords:
    "Diese Worte gehen auch getippt: warum · wo stehen wir · was würde das ändern · Kunden fragen · Lösung zeigen · erledigt · überspringen · zurück · " +
    "es geht jetzt · hat nicht geholfen · schon versucht · keines davon · parken · weiter · übergeben · neuer Fall · meine Daten löschen · Hilfe",
  goodbye: "Der Fall bleibt hier. Den nächsten einfügen, wenn er kommt.",
  thanksNothing: "Gern geschehen. Den nächsten Fehler einfügen, wenn er kommt.",
  thanksOpen: "Hat es geholfen?",
  nothingToUndo: "Es gibt nichts zurückzunehmen. Eine Fehlermeldung einfügen, oder schreiben, was nicht geht.",
  stopped: "Hier angehalten. Der Fall bleibt erhalten; „neuer Fall“ beginnt einen anderen.",

  read: "Gelesen",
  effortSteps: (count) => (count === 1 ? "1 Schritt" : `${count} Schritte`),
  about: (minutes) => `etwa ${minutesOf(minutes)}`,
  minutes: (minutes) => minutesOf(minutes),
  wait: (from, to) => (from === to ? spanOf(from) : `${from} bis ${spanOf(to)}`),
  thenRoles: ", dann ",
  orRoles: " oder ",
  goodToKnow: "Gut zu wissen",
  verify: "Es hat geklappt, wenn",
  anotherWay: "Ein anderer Weg",
  theWay: "Der Weg",

  worksNow: "Es geht jetzt",
  gotIt: "Ich habe, was ich brauche",
  didNotHelp: "Es hat nicht geholfen",
  handOver: "Übergeben",
  showFix: "Lösung gleich zeigen",
  back: "Zurück",
  startOver: "Neuer Fall",
  help: "Hilfe",
  noneOfThese: "Keines davon",
  dontKnow: "Ich weiß es nicht",
  cantCheck: "Ich kann es nicht prüfen",
  somethingElse: "Es geht um etwas anderes",
  notThat: "Das stimmt nicht",
  notThatCertificate: "Das ist nicht das Zertifikat des Hosts",
  denied: "Notiert, das zählt nicht.",
  deniedText: "Einfügen, was stimmt, oder schreiben, was nicht geht.",
  showNearest: "Das Nächstliegende zeigen",

  familyOpening: (title, causes) =>
    `${title}: ${causes === 1 ? "eine Ursache ist" : `${countWord(causes)} Ursachen sind`} dokumentiert; ein paar Fragen unterscheiden sie.`,
  familyOfAnswers: (title, answers) =>
    `${title}: ${answers === 1 ? "eine Antwort ist" : `${countWord(answers)} Antworten sind`} dokumentiert; ein oder zwei Fragen führen zur richtigen.`,
  seen: (sentences) => `Gesehen: ${sentences.join(" · ")}. Danach frage ich also nicht.`,
  fastest: "Am schnellsten: die Meldung, das Protokoll oder die Ausgabe des Befehls einfügen.",
  stillOpen: (causes) =>
    `Noch nicht entschieden: ${causes === 1 ? "eine Ursache ist" : `${countWord(causes)} Ursachen sind`} noch möglich.`,
  unclear: "Daraus konnte ich keine Antwort lesen.",
  unclearRemark: "Das konnte ich nicht zuordnen.",
  unclearOutcome: "Bitte schreiben, wie es mit den Schritten oben ging, oder den nächsten Fehler einfügen.",
  unclearHelp: "Eine der Antworten wählen, ihre Nummer tippen, oder einfügen, was der Befehl ausgibt.",

  severalTitle: (count) =>
    count === 1
      ? "Ein dokumentiertes Problem könnte gemeint sein."
      : `${capital(countWord(count))} dokumentierte Probleme könnten gemeint sein.`,
  sharedWords: (count) =>
    count === 1
      ? "Es hat Worte mit dem Text gemeinsam. Passt es?"
      : "Sie haben Worte mit dem Text gemeinsam. Welches passt?",
  others: (count) =>
    count === 1
      ? "Ein weiteres ist weniger wahrscheinlich."
      : `${capital(countWord(count))} weitere sind weniger wahrscheinlich.`,
  swapped: (word) => `im Text steht ${word}, wo die dokumentierte Meldung ein anderes Wort hat`,

  unknownTitle: "Das gehört nicht zu dem, was ich kenne.",
  foreignTitle: (maker) => `Das ist ${maker}, nicht dieses Produkt; dazu habe ich keinen Eintrag.`,
  foreignHint: "Kommt es doch von diesem Produkt, bitte die Zeile einfügen, die es nennt.",
  nearest: "Am nächsten kommt:",
  differsAspect: "Nur in einem genannt",
  differsYours: (words) => `Der Unterschied: im Text steht ${words.join(", ")}, dort nicht.`,
  differsArticle: (words) => `Der Unterschied: dort steht ${words.join(", ")}, im Text nicht.`,
  collect: "Für die nächste Stufe sammeln",

  fixedTitle: "Gelöst.",
  fixedText: (title) => `Notiert: ${title}`,
  fixedNoArticle: "Notiert. Der Fall ist geschlossen.",
  exhaustedTitle: "Es bleibt nichts Dokumentiertes zu versuchen.",
  exhaustedText: "Bitte übergeben: Die Fallakte nennt, was gefunden, gefragt und versucht wurde.",

  caseFileTitle: "Fallakte",
  handedOver: "Die Fallakte, bereit zum Kopieren.",
  handedOverText: "Geheimnisse sind unkenntlich gemacht. Namen von Personen und Servern stehen da wie eingefügt.",
  fileReported: "Was gemeldet wurde",
  fileRead: "Was daraus gelesen wurde",
  fileFound: "Worauf es hinweist",
  fileAsked: "Was gefragt wurde",
  fileTried: "Was versucht wurde",
  fileMissing: "Was noch fehlt",
  fileNothing: "nichts",
  fileHelped: "es hat geholfen",
  fileNotHelped: "es hat nicht geholfen",

  masked: (kinds, count) =>
    count === 1
      ? `Der Text enthielt ${kinds}. Ich habe das vor allem anderen unkenntlich gemacht und nicht behalten. Es stand in einem Chat und muss geändert werden.`
      : `Der Text enthielt ${kinds}. Ich habe sie vor allem anderen unkenntlich gemacht und nicht behalten. Sie standen in einem Chat und müssen geändert werden.`,
  maskKinds: {
    password: ["ein Kennwort", "Kennwörter"],
    token: ["ein Token", "mehrere Token"],
    key: ["einen Schlüssel", "mehrere Schlüssel"],
    header: ["einen Authorization-Header", "mehrere Authorization-Header"],
    cookie: ["ein Cookie", "mehrere Cookies"],
    "private-key": ["einen privaten Schlüssel", "mehrere private Schlüssel"],
    secret: ["ein Geheimnis", "mehrere Geheimnisse"],
  },
  and: " und ",
  codeMeans: (family: string, name: string, says: string): string =>
    ` ist ${family}: ${name}${says === "" ? "" : `, ${says}`}.`,
  codeFamily: {
    http: "ein HTTP-Status",
    win32: "ein Windows-Fehler (Win32)",
    hresult: "ein Windows-Fehler (HRESULT)",
    ntstatus: "ein Windows-Status (NTSTATUS)",
    ldap: "ein LDAP-Ergebnis",
    scim: "ein SCIM-Fehlertyp",
  },
  errorsTitle: "Fehler im Text",
  fixFirst: "Zuerst den ersten beheben; die anderen folgen oft daraus.",
  times: (count: number): string => (count === 1 ? "" : `, ${count}-mal`),
  errorUnknown: "nicht dokumentiert",
  alsoSeen: "Auch in diesem Text:",
  line: (line) => `Zeile ${line}`,
  lines: (from, to) => (from === to ? `Zeile ${from}` : `Zeilen ${from} bis ${to}`),
  cut: (kept, all) => `Ich habe alles verglichen und von ${all} Zeilen die ${kept} behalten, auf die es ankommt.`,

  whoAsks: "Eines noch, bevor es weitergeht: Es entscheidet, was ich frage, und wen.",
  whoAsksId: "Wer sitzt an der Tastatur?",
  roleNoted: (label) => `Notiert: ${label}.`,

  why: "Warum diese Frage",
  whyTitle: "Warum ich das frage.",
  whyAnswer: (label) => `„${label}“`,
  whyMoves: (title, from, to) => `brächte *${title}* von ${percent(from)} auf ${percent(to)}.`,
  whyCosts: (minutes) => `Die Antwort kostet etwa ${minutesOf(minutes)}.`,
  whyArticle: "Warum ich das vorschlage.",
  whyRole:
    "Was jemand anders nachsehen oder tun muss, dauert länger. Wer da ist, entscheidet, wonach ich zuerst frage.",
  whyNothing:
    "Gerade wird nichts gefragt oder vorgeschlagen. Eine Fehlermeldung einfügen, oder schreiben, was nicht geht.",
  whyMatched: "Der Text enthält die dokumentierte Meldung.",
  whyDescribed: "Die Beschreibung kommt ihm am nächsten.",
  whyPicked: "Es wurde so gewählt.",
  whySeen: (fact) => `Dafür spricht: ${fact}.`,
  whyShare: (share) => `Von dem, was dokumentiert ist, ist es nach jetzigem Stand zu ${percent(share)} wahrscheinlich.`,
  whatIf: "Was würde das ändern",
  whatIfTitle: "Was daran etwas ändern würde.",
  whatIfAnswer: (ask, label) => `${ask} Wenn die Antwort „${label}“ ist:`,
  whatIfNotHelped: (title) => `Wenn die Schritte von *${title}* nicht helfen:`,
  whatIfLeads: (title) => `dann steht *${title}* vorn.`,
  whatIfNothing: "Nichts, was noch zu fragen wäre: Keine Antwort bringt eine andere Ursache nach vorn.",
  whatIfNone: "Gerade wird nichts abgewogen. Eine Fehlermeldung einfügen, oder schreiben, was nicht geht.",
  status: "Wo stehen wir",
  statusTitle: "Wo wir stehen.",
  statusLeft: (count, title) =>
    count === 1
      ? `Eine Ursache ist übrig: ${title}.`
      : `${capital(countWord(count))} Ursachen sind übrig; vorn liegt: ${title}.`,
  statusHelped: "Es geht jetzt, wie gesagt.",
  statusPossible: "Noch möglich",
  statusRuledOut: "Ausgeschlossen",
  statusTried: "Versucht",
  statusOpen: "Offen, bis es zurückgenommen ist",
  statusFor: "dafür",
  statusAgainst: "dagegen",
  statusNothing: "Es wurde noch nichts gemeldet. Eine Fehlermeldung einfügen, oder schreiben, was nicht geht.",

  askCustomer: "Kunden fragen",
  askCustomerTitle: "Fragen zum Weiterleiten.",
  askCustomerIntro: "Bitte teilen Sie uns mit, in beliebiger Reihenfolge:",
  askCustomerCopy: "Zum Weiterleiten",
  askCustomerAfter: "Die Antwort hier einfügen; ich lese sie in einem Zug.",
  askCustomerNothing: "Es ist nichts mehr zu fragen, was die Antwort ändern würde.",
  replyRead: "Der Antwort entnommen:",
  replyUnread: (numbers) => `Keine Antwort lesen konnte ich unter ${numbers.map((number) => `${number}.`).join(", ")}`,
  youSaid: (label, ask) => `„${label}“ auf „${ask}“`,
  replyMissing: (questions) =>
    `Noch nicht beantwortet: ${questions.map((question) => question.replace(/[.?]$/, "")).join("; ")}.`,

  changed: (label) => `Geändert: ${label}.`,
  took: (ask, label) => `Notiert zu „${ask}“ ${label}`,
  change: "Eine Antwort ändern",
  changeAnswer: (label) => `Ändern: ${label}`,
  contradiction: (newer, older) =>
    `Zwei Dinge passen nicht zusammen: ${newer}; und davor: ${older}. Ich richte mich nach dem neueren.`,
  contradictionTried: (title) => `die Schritte von „${title}“ haben nicht geholfen`,
  contradictionProved: (title) => `der eingefügte Text zeigt „${title}“`,
  twoFaults: (first, second) =>
    `Zwei Dinge stimmen nicht: ${first}, und ${second}. Zuerst das, was schneller behoben ist.`,
  budget: "Das waren genug Fragen.",
  knowledgeChanged: "Das Wissen wurde seit der letzten Nachricht erneuert.",
  knowledgeLost: (ask, label) =>
    `Die Antwort „${label}“ auf „${ask}“ zählt nicht mehr, weil das nicht mehr gefragt wird.`,

  testAgainAt: "Wieder testen um ",
  testNow: "Die dokumentierte Zeit ist um: jetzt wieder testen.",
  stillFails: "Es geht immer noch nicht",
  remindMe: "Erinnere mich",
  remindTitle: (time) => `Ich erinnere um ${time} daran.`,
  remindCannot: (time) => `Von selbst kann ich hier nicht schreiben. Wieder testen um ${time}.`,
  remindNothing: "Gerade ist auf nichts zu warten.",
  remindDue: (time) => `Es ist ${time}: jetzt wieder testen.`,

  stepDone: "Erledigt",
  stepSkip: "Überspringen",
  stepNone: "Gerade ist kein Schritt abzuhaken.",
  alreadyTriedShort: "Schon versucht",
  alreadyTried: (title) => `Als versucht notiert: ${title}`,

  undoTitle: (count) =>
    count === 1
      ? "Es geht, und eines ist noch offen, bis es zurückgenommen ist."
      : `Es geht, und ${countWord(count)} Dinge sind noch offen, bis sie zurückgenommen sind.`,
  undoOpened: "Offen, bis es zurückgenommen ist",
  undone: "Es ist zurückgestellt",
  waive: "So lassen, ich kenne das Risiko",
  undoneNoted: "Notiert: Es ist zurückgestellt.",
  waivedNoted: "Notiert: Es bleibt so, und das Risiko ist bekannt.",
  undoNothing: "Es ist nichts offen, was zurückgestellt werden müsste.",
  ledgerSince: (time) => `seit ${time}`,

  parked: (title) => `Geparkt: ${title}`,
  parkedText: "Es bleibt, wie es ist. „Weiter“ nimmt es wieder auf; oder das Nächste einfügen.",
  parkNothing: "Es ist kein Fall da, der sich parken ließe.",
  resume: "Weiter",
  resumeCase: (title) => `Zurück zu: ${title}`,
  resumed: (title) => `Wieder bei: ${title}`,
  resumeNothing: "Es wartet kein anderer Fall.",
  kept: (title) => `Der Fall davor wartet: ${title}. „Weiter“ führt dorthin zurück.`,
  park: "Parken",
  forgotten: "Alles aus dieser Unterhaltung ist gelöscht.",
  forgottenText: "Eingefügter Text, Antworten und Fall sind weg. Eine neue Nachricht beginnt von vorn.",
  fileRuledOut: "Was ausgeschlossen ist",
  fileOpen: "Noch offen, bis es zurückgenommen ist",
  fileSkipped: "ausgelassen",
  fileMoreLines: (count) => (count === 1 ? "1 weitere Zeile" : `${count} weitere Zeilen`),
  fileRole: "An der Tastatur",
  fileUnanswered: "niemand konnte es beantworten",

  readingLabels: {
    connectorName: "Connector",
    host: "Host",
    port: "Port",
    status: "Status",
    operation: "Operation",
    subject: "Zertifikat für",
    notAfter: "gültig bis",
    service: "Dienst",
    state: "Zustand",
    policy: "Richtlinie",
    scope: "Bereich",
    debug: "Debug",
    source: "Quelle",
    switchValue: "switchValue",
    proxy: "Proxy",
    dn: "DN",
    account: "Konto",
    version: "Version",
    release: "Release",
    code: "Code",
    count: "Anzahl",
    path: "Pfad",
    file: "Datei",
  },

  likely: { likely: "wahrscheinlich", possible: "möglich", less: "weniger wahrscheinlich" },
  somethingElseCause: "Etwas anderes",
};

function percent(share: number): string {
  const rounded = Math.round(share * 100);
  return rounded === 0 ? "unter 1 %" : rounded === 100 ? "über 99 %" : `${rounded} %`;
}

function minutesOf(minutes: number): string {
  const rounded = Math.max(1, Math.round(minutes));
  return rounded === 1 ? "1 Minute" : `${rounded} Minuten`;
}

/** A wait, given in minutes, in the unit that people would say. */
function spanOf(minutes: number): string {
  if (minutes % 1440 === 0) return minutes === 1440 ? "1 Tag" : `${minutes / 1440} Tage`;
  if (minutes % 60 === 0) return minutes === 60 ? "1 Stunde" : `${minutes / 60} Stunden`;
  return minutesOf(minutes);
}

const countWords = ["keine", "eine", "zwei", "drei", "vier", "fünf", "sechs", "sieben", "acht", "neun", "zehn", "elf", "zwölf"]; // prettier-ignore

function countWord(count: number): string {
  return countWords[count] ?? String(count);
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
