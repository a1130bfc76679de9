// Files that are no text, told by their first bytes. What is said of them stands in phrases/.
import type { FileSentences } from "../phrases/files.ts";

/** Sentences that need no value. */
export type PlainSentence = {
  [Name in keyof FileSentences]: FileSentences[Name] extends string ? Name : never;
}[keyof FileSentences];

/** What a file is, by its first bytes: an archive or a picture, which are read in their own ways, or why it is not read at all. */
export type BinaryKind = "zip" | PictureFormat | PlainSentence;
export type PictureFormat = "png" | "jpeg" | "gif" | "bmp";

export const isPictureFormat = (kind: BinaryKind | undefined): kind is PictureFormat =>
  kind === "png" || kind === "jpeg" || kind === "gif" || kind === "bmp";

/** Where the mark of a kind stands. */
interface Mark {
  readonly mark: readonly number[] | string;
  /** Where the mark begins; 0 where absent. */
  readonly at?: number;
  readonly is: BinaryKind;
}

const marks: readonly Mark[] = [
  { mark: "ElfFile\0", is: "eventLog" },
  { mark: [0x50, 0x4b, 0x03, 0x04], is: "zip" },
  { mark: [0x50, 0x4b, 0x05, 0x06], is: "zip" },
  { mark: [0x50, 0x4b, 0x07, 0x08], is: "zipBroken" },
  { mark: [0x1f, 0x8b, 0x08], is: "gzip" },
  { mark: [0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c], is: "sevenZip" },
  { mark: "Rar!\u001a\u0007", is: "rar" },
  { mark: "MSCF\0\0\0\0", is: "cabinet" },
  { mark: [0xfd, 0x37, 0x7a, 0x58, 0x5a, 0x00], is: "xz" },
  { mark: [0x28, 0xb5, 0x2f, 0xfd], is: "zstd" },
  { mark: "ustar", at: 257, is: "tar" },
  { mark: [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a], is: "png" },
  { mark: [0xff, 0xd8, 0xff], is: "jpeg" },
  { mark: "GIF87a", is: "gif" },
  { mark: "GIF89a", is: "gif" },
  { mark: "WEBP", at: 8, is: "pictureKind" },
  { mark: [0x49, 0x49, 0x2a, 0x00], is: "pictureKind" },
  { mark: [0x4d, 0x4d, 0x00, 0x2a], is: "pictureKind" },
  { mark: "ftyphei", at: 4, is: "pictureKind" },
  { mark: "ftypavif", at: 4, is: "pictureKind" },
  { mark: "ftyp", at: 4, is: "video" },
  { mark: "%PDF-", is: "pdf" },
  { mark: "{\\rtf", is: "richText" },
  { mark: [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1], is: "oldOffice" },
  { mark: [0x7f, 0x45, 0x4c, 0x46], is: "program" },
  { mark: "regf", is: "registry" },
  { mark: "SQLite format 3\0", is: "database" },
  { mark: "MDMP", is: "dump" },
  { mark: "PAGEDU", is: "dump" },
  { mark: [0x0a, 0x0d, 0x0d, 0x0a], is: "trace" },
  { mark: [0xd4, 0xc3, 0xb2, 0xa1], is: "trace" },
];

/** A bitmap and a program begin with two letters that a text may begin with too; both have NULs soon. */
const shortMarks: readonly Mark[] = [
  { mark: "MZ", is: "program" },
  { mark: "BM", is: "bmp" },
  { mark: "BZh", is: "bzip2" },
];
/** Enough to find the first NUL of a program's or a bitmap's head. */
const headLength = 64;
/** An SVG says so in its first tags; what stands before is a declaration and comments. */
const svgWithin = 1024;

/** What a file is that is no text, by its first bytes; undefined where they say nothing. */
export function binaryKindOf(bytes: Uint8Array): BinaryKind | undefined {
  const found = marks.find((mark) => hasMark(bytes, mark));
  if (found !== undefined) return found.is === "zip" && isOffice(bytes) ? "office" : found.is;
  const head = bytes.subarray(0, headLength);
  const short = shortMarks.find((mark) => hasMark(bytes, mark));
  // Text of 16 bits has NULs too, but begins with one behind the first letter.
  if (short !== undefined && head.some((byte) => byte === 0 || byte >= 0x80)) return short.is;
  // DER: a sequence whose length has two bytes and is that of the file.
  if (bytes[0] === 0x30 && bytes[1] === 0x82 && bytes.length === 4 + (bytes[2] ?? 0) * 256 + (bytes[3] ?? 0))
    return "certificate";
  return isSvg(bytes) ? "pictureKind" : undefined;
}

function hasMark(bytes: Uint8Array, { mark, at = 0 }: Mark): boolean {
  const codes =
    typeof mark === "string" ? Array.from({ length: mark.length }, (_, index) => mark.charCodeAt(index)) : mark;
  return codes.every((code, index) => bytes[at + index] === code);
}

/** Documents of Office are ZIP files; the first name in them tells. */
function isOffice(bytes: Uint8Array): boolean {
  const head = String.fromCharCode(...bytes.subarray(30, 200));
  return /^\[Content_Types\]\.xml|^mimetypeapplication\/vnd|^(?:_rels|word|xl|ppt)\//.test(head);
}

/** A picture written as text, whose words are places of lines. */
function isSvg(bytes: Uint8Array): boolean {
  const head = String.fromCharCode(...bytes.subarray(0, svgWithin));
  return /^(?:\u00ef\u00bb\u00bf)?\s*(?:<\?xml[^>]*>\s*)?(?:<!--[^<]*-->\s*)?(?:<!DOCTYPE svg[^>]*>\s*)?<svg[\s>]/i.test(
    head,
  );
}
