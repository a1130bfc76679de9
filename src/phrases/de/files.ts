// What is said of files that cannot be read, or only in part, in German.
import type { FileSentences } from "../files.ts";

const unpack = "Bitte entpacken und die Textdateien darin senden.";
const copyText = "Bitte öffnen, den Text kopieren und einfügen, oder als reinen Text (.txt) speichern.";
const sendLog = "Bitte stattdessen die Fehlermeldung oder das Protokoll senden.";

export const files: FileSentences = {
  tooLarge:
    "Die Datei ist größer als 10 MB. Bitte den Teil um den Fehler herausschneiden, eine Stunde oder weniger, und den senden.",
  unreadable:
    "Die Datei ist kein Text, der sich hier lesen lässt. Bitte als reinen Text (.txt, UTF-8) speichern, oder den wichtigen Teil kopieren und einfügen.",
  tooSlow: "Das Lesen dieser Datei dauerte zu lange und wurde abgebrochen. Bitte den Teil um den Fehler senden.",

  eventLog:
    "Das ist ein Ereignisprotokoll (.evtx), das hier nicht gelesen wird. In der Ereignisanzeige „Alle Ereignisse speichern unter…“ wählen, als Typ XML oder Text, oder wevtutil qe mit /lf:true /f:xml auf die Datei anwenden, und das Ergebnis senden.",
  gzip: `Diese Datei ist gepackt (gzip). ${unpack}`,
  sevenZip: `Das ist eine 7-Zip-Datei. ${unpack}`,
  rar: `Das ist eine RAR-Datei. ${unpack}`,
  cabinet: `Das ist eine CAB-Datei (.cab). ${unpack}`,
  xz: `Diese Datei ist gepackt (xz). ${unpack}`,
  zstd: `Diese Datei ist gepackt (zstd). ${unpack}`,
  bzip2: `Diese Datei ist gepackt (bzip2). ${unpack}`,
  tar: `Das ist ein tar-Archiv. ${unpack}`,
  video: "Das ist ein Video. Bitte die gezeigte Meldung abschreiben oder das Protokoll einfügen.",
  pdf: `Das ist eine PDF-Datei. ${copyText}`,
  richText: `Das ist eine Rich-Text-Datei. ${copyText}`,
  office: `Das ist eine Office-Datei. ${copyText}`,
  oldOffice: `Das ist eine Office-Datei, eine gespeicherte Mail (.msg) oder ein Installationspaket (.msi). ${copyText}`,
  program: "Das ist ein Programm, kein Text. Bitte die Protokolldatei oder die Ausgabe des Befehls senden.",
  registry:
    "Das ist eine Registrierungsstruktur. Bitte den Schlüssel exportieren (reg export, oder Datei > Exportieren im Registrierungs-Editor) und die .reg-Datei senden.",
  database: "Das ist eine Datenbank. Bitte stattdessen die Protokolldatei senden.",
  dump: "Das ist ein Speicherabbild. Bitte die Protokolldatei senden, oder den Text des Ereignisses aus der Ereignisanzeige.",
  trace: `Das ist ein Netzwerkmitschnitt (.pcap). ${sendLog}`,
  windowsTrace: `Das ist eine Ablaufverfolgung in binärer Form (.etl). ${sendLog}`,
  certificate:
    "Das ist ein Zertifikat oder Schlüssel in binärer Form. Bitte certutil -dump auf die Datei anwenden und die Ausgabe einfügen, ohne privaten Schlüssel.",

  zip: `Das ist eine ZIP-Datei. ${unpack}`,
  zipBomb:
    "Die ZIP-Datei enthält eine Datei, die entpackt weit größer ist als jedes Protokoll, und wurde nicht geöffnet. Bitte die Protokolle selbst senden.",
  zipEmpty: "Das ist eine ZIP-Datei ohne Inhalt. Bitte die Textdateien selbst senden.",
  zipBroken: `Die ZIP-Datei ist beschädigt oder abgeschnitten. Bitte neu erstellen, oder: ${unpack}`,
  zipEncrypted: `Die ZIP-Datei hat ein Kennwort. ${unpack}`,
  zipMany: (most) => `Die ZIP-Datei enthält mehr als ${most} Dateien. Bitte nur die Protokolle daraus senden.`,
  zipLarge: (megabytes) =>
    `Die ZIP-Datei ist entpackt größer als ${megabytes} MB. Bitte nur die Protokolle um den Fehler senden.`,
  zipUnsafe:
    "Die ZIP-Datei nennt Dateien außerhalb ihres eigenen Ordners und wurde nicht geöffnet. Bitte die Textdateien darin senden.",
  zipNoText:
    "Die ZIP-Datei enthält keinen Text und kein Protokoll, das sich hier lesen lässt. Bitte die Protokolldatei selbst senden.",
  entryCut: (name, keptSize, fullSize) => `${name} (die letzten ${keptSize} von ${fullSize})`,
  entryLeft: (name) => `${name} (nicht gelesen)`,

  picture:
    "Das ist ein Bild, und Bilder werden hier nicht gelesen. Bitte den Text der Meldung kopieren (Strg+C geht in den meisten Meldungsfenstern) und einfügen.",
  pictureKind:
    "Bilder werden als PNG, JPEG, GIF oder BMP gelesen. Bitte als eines davon speichern, oder den Text der Meldung kopieren und einfügen.",
  pictureLarge:
    "Das Bild ist zu groß, um hier gelesen zu werden. Bitte auf den Teil mit der Meldung zuschneiden, oder den Text kopieren und einfügen.",
  pictureEmpty:
    "In dem Bild konnte ich keinen Text lesen. Bitte den Text der Meldung kopieren (Strg+C geht in den meisten Meldungsfenstern) und einfügen.",
  pictureRead: "Das habe ich aus dem Bild gelesen. Einzelne Zeichen können falsch sein: bitte prüfen und berichtigen.",
  pictureTake: "Mit der Eingabetaste geht es damit weiter; oder den richtigen Text einfügen.",
};
