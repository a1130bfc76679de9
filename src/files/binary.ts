// Files that are no text, told by their first bytes, and what to send instead.

/** A kind of file: where its mark stands, and the sentence for the person who sent it. */
interface BinaryKind {
  readonly mark: readonly number[] | string;
  /** Where the mark begins; 0 where absent. */
  readonly at?: number;
  readonly reason: string;
}

const unpack = "Unpack it and send the text files in it.";
const screenshot =
  "This is a picture, and pictures are not read here. Copy the text of the message (Ctrl+C works in most message boxes) and paste it.";
const program = "This is a program, not a text. Send its log file, or the output of the command.";
const office = "Open it, copy the text and paste it, or save it as plain text (.txt).";

const kinds: readonly BinaryKind[] = [
  {
    mark: "ElfFile\0",
    reason:
      "This is an event log (.evtx), which is not read here yet. In Event Viewer choose Save All Events As… and the type XML or Text, and send that file.",
  },
  { mark: [0x50, 0x4b, 0x03, 0x04], reason: `This is a ZIP file. ${unpack}` },
  { mark: [0x50, 0x4b, 0x05, 0x06], reason: "This is a ZIP file with nothing in it. Send the text files themselves." },
  { mark: [0x50, 0x4b, 0x07, 0x08], reason: `This is a part of a ZIP file. ${unpack}` },
  { mark: [0x1f, 0x8b, 0x08], reason: `This file is packed (gzip). ${unpack}` },
  { mark: [0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c], reason: `This is a 7-Zip file. ${unpack}` },
  { mark: "Rar!\u001a\u0007", reason: `This is a RAR file. ${unpack}` },
  { mark: "MSCF\0\0\0\0", reason: `This is a cabinet file (.cab). ${unpack}` },
  { mark: [0xfd, 0x37, 0x7a, 0x58, 0x5a, 0x00], reason: `This file is packed (xz). ${unpack}` },
  { mark: [0x28, 0xb5, 0x2f, 0xfd], reason: `This file is packed (zstd). ${unpack}` },
  { mark: "ustar", at: 257, reason: `This is a tar archive. ${unpack}` },
  { mark: [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a], reason: screenshot },
  { mark: [0xff, 0xd8, 0xff], reason: screenshot },
  { mark: "GIF87a", reason: screenshot },
  { mark: "GIF89a", reason: screenshot },
  { mark: "WEBP", at: 8, reason: screenshot },
  { mark: [0x49, 0x49, 0x2a, 0x00], reason: screenshot },
  { mark: [0x4d, 0x4d, 0x00, 0x2a], reason: screenshot },
  { mark: "ftyphei", at: 4, reason: screenshot },
  { mark: "ftyp", at: 4, reason: "This is a video. Write down the message it shows, or paste the log." },
  { mark: "%PDF-", reason: `This is a PDF file. ${office}` },
  { mark: "{\\rtf", reason: `This is a Rich Text file. ${office}` },
  {
    mark: [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1],
    reason: `This is an Office file, a saved mail (.msg) or an installer (.msi). ${office}`,
  },
  { mark: [0x7f, 0x45, 0x4c, 0x46], reason: program },
  {
    mark: "regf",
    reason:
      "This is a registry hive. Export the key instead (reg export, or File > Export in the Registry Editor) and send the .reg file.",
  },
  { mark: "SQLite format 3\0", reason: "This is a database. Send the log file instead." },
  { mark: "MDMP", reason: "This is a memory dump. Send the log file, or the text of the event in Event Viewer." },
  { mark: "PAGEDU", reason: "This is a memory dump. Send the log file, or the text of the event in Event Viewer." },
  {
    mark: [0x0a, 0x0d, 0x0d, 0x0a],
    reason: "This is a network trace (.pcapng). Send the error message or the log instead.",
  },
  {
    mark: [0xd4, 0xc3, 0xb2, 0xa1],
    reason: "This is a network trace (.pcap). Send the error message or the log instead.",
  },
];

const certificate =
  "This is a certificate or a key in binary form. Run certutil -dump on the file and paste what it prints, without any private key.";
/** A bitmap and a program begin with two letters that a text may begin with too; both have NULs soon. */
const shortMarks: readonly BinaryKind[] = [
  { mark: "MZ", reason: program },
  { mark: "BM", reason: screenshot },
  { mark: "BZh", reason: `This file is packed (bzip2). ${unpack}` },
];
/** Enough to find the first NUL of a program's or a bitmap's head. */
const headLength = 64;

/** Why a file is no text and what to send instead, by its first bytes; undefined where they say nothing. */
export function whyBinary(bytes: Uint8Array): string | undefined {
  const found = kinds.find((kind) => hasMark(bytes, kind));
  if (found !== undefined) return describeZip(bytes, found.reason);
  const head = bytes.subarray(0, headLength);
  const short = shortMarks.find((kind) => hasMark(bytes, kind));
  // Text of 16 bits has NULs too, but begins with one behind the first letter.
  if (short !== undefined && head.some((byte) => byte === 0 || byte >= 0x80)) return short.reason;
  // DER: a sequence whose length has two bytes and is that of the file.
  if (bytes[0] === 0x30 && bytes[1] === 0x82 && bytes.length === 4 + (bytes[2] ?? 0) * 256 + (bytes[3] ?? 0))
    return certificate;
  return undefined;
}

function hasMark(bytes: Uint8Array, { mark, at = 0 }: BinaryKind): boolean {
  const codes =
    typeof mark === "string" ? Array.from({ length: mark.length }, (_, index) => mark.charCodeAt(index)) : mark;
  return codes.every((code, index) => bytes[at + index] === code);
}

/** Documents of Office are ZIP files; the first name in them tells. */
function describeZip(bytes: Uint8Array, reason: string): string {
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) return reason;
  const head = String.fromCharCode(...bytes.subarray(30, 200));
  return /\[Content_Types\]\.xml|^mimetypeapplication\/vnd|_rels\/|word\/|xl\/|ppt\//.test(head)
    ? `This is an Office file. ${office}`
    : reason;
}
