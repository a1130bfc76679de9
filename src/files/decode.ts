// Bytes of a file to text: byte order mark, then NULs of UTF-16, then strict UTF-8, then the 8-bit encodings of Windows.
import iconv from "iconv-lite";
import { en } from "../phrases/en.ts";
import type { FileSentences } from "../phrases/files.ts";
import { type BinaryKind, binaryKindOf, isPictureFormat } from "./binary.ts";
import { guessCharset } from "./charset.ts";

/** A log that one problem stands in is smaller; what is larger is asked for in parts. */
export const fileLimitBytes = 10 * 1024 * 1024;

export type Decoded =
  | { readonly kind: "text"; readonly text: string; readonly charset: string }
  /** `reason` is a sentence for the person: what the file is, and what to send instead. */
  | { readonly kind: "binary"; readonly reason: string };

/** Text has next to no control characters; a hundredth allows for colours of a console and the odd damaged line. */
const controlShare = 0.01;
/** Enough of a file to see whether it has 16 bits a character. */
const sampleLength = 65_536;
/** In 8-bit encodings, letters beyond ASCII next to each other look like UTF-8 now and then, but not this often. */
const soundPerBroken = 4;
/** Of 16-bit text, bytes of one parity are rarely NUL where those of the other often are. */
const otherParityShare = 0.1;

/** Never throws. The text has no NULs and no lone surrogates; its line ends are those of the file. `say` has the reasons. */
export function decode(bytes: Uint8Array, say: FileSentences = en.files): Decoded {
  if (bytes.length > fileLimitBytes) return { kind: "binary", reason: say.tooLarge };
  const marked = markedCharset(bytes);
  if (marked !== undefined) return toText(bytes, marked, say);
  const binary = binaryKindOf(bytes);
  if (binary !== undefined) return { kind: "binary", reason: reasonOf(binary, say) };
  const wide = wideCharset(bytes);
  if (wide !== undefined) return toText(bytes, wide, say);
  const utf8 = decodeStrictly(bytes);
  if (utf8 !== undefined) return checked(utf8, "utf-8", say);
  const damaged = decodeDamaged(bytes);
  if (damaged !== undefined) return checked(damaged, "utf-8", say);
  return toText(bytes, guessCharset(bytes), say);
}

/** Archives and pictures are read elsewhere; what comes here of them cannot be. */
function reasonOf(kind: BinaryKind, say: FileSentences): string {
  return isPictureFormat(kind) ? say.picture : say[kind];
}

/** The charset that a byte order mark names. UTF-32 before UTF-16: its mark begins with the other's. */
function markedCharset(bytes: Uint8Array): string | undefined {
  const [a, b, c, d] = bytes;
  if (a === 0xff && b === 0xfe && c === 0 && d === 0 && bytes.length % 4 === 0) return "utf-32le";
  if (a === 0 && b === 0 && c === 0xfe && d === 0xff) return "utf-32be";
  if (a === 0xff && b === 0xfe) return "utf-16le";
  if (a === 0xfe && b === 0xff) return "utf-16be";
  if (a === 0xef && b === 0xbb && c === 0xbf) return "utf-8";
  return undefined;
}

/** UTF-16 or UTF-32 without a mark, told by where the NULs are. */
function wideCharset(bytes: Uint8Array): string | undefined {
  const sample = bytes.subarray(0, sampleLength);
  // How many NULs stand at each place of four bytes.
  const nulls = [0, 0, 0, 0];
  for (const [index, byte] of sample.entries()) if (byte === 0) nulls[index % 4]! += 1;
  const [a = 0, b = 0, c = 0, d = 0] = nulls;
  const groups = sample.length / 4;
  if (a + b + c + d === 0) return undefined;
  // Two bytes of four that are always NUL, and one that rarely is: 32 bits.
  if (c + d > groups * 1.9 && a < groups * otherParityShare) return "utf-32le";
  if (a + b > groups * 1.9 && d < groups * otherParityShare) return "utf-32be";
  const even = a + c;
  const odd = b + d;
  // Any text has line ends and blanks, whose other byte is NUL, whatever its script.
  const enough = Math.max(1, groups * 0.02);
  if (odd >= enough && even <= odd * otherParityShare && looksWide(sample, "utf-16le")) return "utf-16le";
  if (even >= enough && odd <= even * otherParityShare && looksWide(sample, "utf-16be")) return "utf-16be";
  return undefined;
}

/** Letters, digits, blanks and signs for the most part, whatever the script. */
function looksWide(sample: Uint8Array, charset: string): boolean {
  const text = iconv.decode(Buffer.from(sample), charset);
  const plain = text.match(/[\p{L}\p{M}\p{N}\p{P}\p{S}\p{Zs}\t\r\n]/gu)?.length ?? 0;
  return plain > text.length * 0.9;
}

function decodeStrictly(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch (error) {
    if (error instanceof TypeError) return undefined;
    throw error;
  }
}

/** UTF-8 that was cut inside a letter, or that another program has written into: most of its letters are sound. */
function decodeDamaged(bytes: Uint8Array): string | undefined {
  const text = new TextDecoder("utf-8").decode(bytes);
  const broken = text.match(/\ufffd/g)?.length ?? 0;
  const sound = text.match(/[^\0-\u007f\ufffd]/g)?.length ?? 0;
  return sound >= broken * soundPerBroken ? text : undefined;
}

function toText(bytes: Uint8Array, charset: string, say: FileSentences): Decoded {
  return checked(iconv.decode(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), charset), charset, say);
}

function checked(raw: string, charset: string, say: FileSentences): Decoded {
  const text = raw.replaceAll("\0", "").toWellFormed();
  const controls = text.match(/[\u0001-\u0008\u000b\u000e-\u001a\u001c-\u001f\u007f\ufffd]/g)?.length ?? 0;
  // Many NULs, as at the end of a log whose space was reserved, are no reason: only what is between them counts.
  if (controls > Math.max(2, text.length * controlShare)) return { kind: "binary", reason: say.unreadable };
  return { kind: "text", text, charset };
}
