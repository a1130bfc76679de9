// What is said of files that cannot be read, or only in part: what the file is, and what to send instead. English; the other languages
// stand in de/, fr/ and es/.

const unpack = "Unpack it and send the text files in it.";
const copyText = "Open it, copy the text and paste it, or save it as plain text (.txt).";
const sendLog = "Send the error message or the log instead.";

export const files = {
  tooLarge: "The file is larger than 10 MB. Cut out the part around the error, an hour or less, and send that.",
  unreadable:
    "The file is no text that can be read here. Save it as plain text (.txt, UTF-8), or copy the part that matters and paste it.",
  tooSlow: "Reading this file took too long, so it was stopped. Send the part around the error.",

  eventLog:
    "This is an event log (.evtx), which is not read here. In Event Viewer choose Save All Events As… and the type XML or Text, or run wevtutil qe with /lf:true /f:xml on the file, and send what that gives.",
  gzip: `This file is packed (gzip). ${unpack}`,
  sevenZip: `This is a 7-Zip file. ${unpack}`,
  rar: `This is a RAR file. ${unpack}`,
  cabinet: `This is a cabinet file (.cab). ${unpack}`,
  xz: `This file is packed (xz). ${unpack}`,
  zstd: `This file is packed (zstd). ${unpack}`,
  bzip2: `This file is packed (bzip2). ${unpack}`,
  tar: `This is a tar archive. ${unpack}`,
  video: "This is a video. Write down the message it shows, or paste the log.",
  pdf: `This is a PDF file. ${copyText}`,
  richText: `This is a Rich Text file. ${copyText}`,
  office: `This is an Office file. ${copyText}`,
  oldOffice: `This is an Office file, a saved mail (.msg) or an installer (.msi). ${copyText}`,
  program: "This is a program, not a text. Send its log file, or the output of the command.",
  registry:
    "This is a registry hive. Export the key instead (reg export, or File > Export in the Registry Editor) and send the .reg file.",
  database: "This is a database. Send the log file instead.",
  dump: "This is a memory dump. Send the log file, or the text of the event in Event Viewer.",
  trace: `This is a network trace (.pcap). ${sendLog}`,
  windowsTrace: `This is a trace in binary form (.etl). ${sendLog}`,
  certificate:
    "This is a certificate or a key in binary form. Run certutil -dump on the file and paste what it prints, without any private key.",

  zip: `This is a ZIP file. ${unpack}`,
  zipBomb:
    "The ZIP file holds a file that unpacks to far more than any log does, so it was not opened. Send the logs themselves.",
  zipEmpty: "This is a ZIP file with nothing in it. Send the text files themselves.",
  zipBroken: `The ZIP file is damaged or cut off. Make it again, or: ${lower(unpack)}`,
  zipEncrypted: `The ZIP file has a password. ${unpack}`,
  zipMany: (most: number): string => `The ZIP file holds more than ${most} files. Send the logs in it alone.`,
  zipLarge: (megabytes: number): string =>
    `The ZIP file unpacks to more than ${megabytes} MB. Send the logs around the error alone.`,
  zipUnsafe: "The ZIP file names files outside its own folder, so it was not opened. Send the text files in it.",
  zipNoText: "The ZIP file holds no text or log that can be read here. Send the log file itself.",
  /** Above the text of a file in an archive. */
  entryCut: (name: string, keptSize: string, fullSize: string): string =>
    `${name} (the last ${keptSize} of ${fullSize})`,
  entryLeft: (name: string): string => `${name} (not read)`,

  picture:
    "This is a picture, and pictures are not read here. Copy the text of the message (Ctrl+C works in most message boxes) and paste it.",
  pictureKind:
    "Pictures are read as PNG, JPEG, GIF or BMP. Save it as one of these, or copy the text of the message and paste it.",
  pictureLarge:
    "The picture is too large to be read here. Cut it to the part with the message, or copy the text and paste it.",
  pictureEmpty:
    "I could read no text in the picture. Copy the text of the message (Ctrl+C works in most message boxes) and paste it.",
  /** Above what was read, before it is taken. */
  pictureRead: "I read this from the picture. Letters may be wrong: check it, and correct what is not right.",
  pictureTake: "Press Enter to go on with it, or paste the right text.",
};

export type FileSentences = typeof files;

function lower(sentence: string): string {
  return sentence.charAt(0).toLowerCase() + sentence.slice(1);
}
