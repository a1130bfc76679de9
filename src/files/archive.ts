// The text and log files in a ZIP, as one text, each below a line that names it. Nothing is written to disk, nothing in a ZIP is followed:
// an archive inside it is named and left.
import { crc32 } from "node:zlib";
import { fromBufferPromise, type Entry, type ZipFile } from "yauzl";
import type { FileSentences } from "../phrases/files.ts";
import { binaryKindOf } from "./binary.ts";
import { decode, type Decoded, fileLimitBytes } from "./decode.ts";

/** What is collected for support packs to less; a log packs to a tenth or better. */
export const archiveLimitBytes = 32 * 1024 * 1024;
/** Logs of a server have dozens of files. */
export const mostEntries = 1_000;
export const unpackedLimitBytes = 100 * 1024 * 1024;
/** A log of the same line over and over packs to a hundredth; the format allows a thousandth, which only a bomb needs. */
const mostTimes = 400;
/** Below this size a ratio says nothing: a short file of blanks packs to next to nothing. */
const ratioFrom = 1024 * 1024;
/** All text together: as much as one file may have. The newest of each file is kept. */
const textLimit = fileLimitBytes;
/** Longest name that is shown; paths of Windows end at 260. */
const longestName = 260;
/** Names of files that were not read; more of them only push the text away. */
const mostLeft = 40;

/** By their names no text, and often too large to look at. */
const noText =
  /\.(?:zip|7z|rar|gz|cab|xz|tar|evtx|etl|dmp|mdmp|exe|dll|msi|sys|pdb|png|jpe?g|gif|bmp|pdf|docx?|xlsx?|pptx?|db|sqlite|pfx|p12|pcapng|pcap|cap)$/i;

/** Never throws for what is in the file. */
export async function readArchive(bytes: Uint8Array, say: FileSentences): Promise<Decoded> {
  if (bytes.length > archiveLimitBytes) return { kind: "binary", reason: say.tooLarge };
  try {
    const zip = await fromBufferPromise(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
    const listed = await listedIn(zip, say);
    if (typeof listed === "string") return { kind: "binary", reason: listed };
    return await joined(zip, listed, say);
  } catch (error) {
    if (error instanceof Error) return { kind: "binary", reason: isUnsafe(error) ? say.zipUnsafe : say.zipBroken };
    throw error;
  }
}

/** yauzl refuses absolute names and names with `..` in these words. */
const isUnsafe = ({ message }: Error): boolean =>
  /^(?:absolute|invalid relative) path|^invalid characters/.test(message);

interface Listed {
  readonly read: readonly Entry[];
  readonly left: readonly string[];
}

/** All entries looked at before any is unpacked; a sentence where the file is not opened. */
async function listedIn(zip: ZipFile, say: FileSentences): Promise<Listed | string> {
  if (zip.entryCount === 0) return say.zipEmpty;
  if (zip.entryCount > mostEntries) return say.zipMany(mostEntries);
  const read: Entry[] = [];
  const left: string[] = [];
  let size = 0;
  for await (const entry of zip.eachEntry()) {
    if (read.length + left.length > mostEntries) return say.zipMany(mostEntries);
    if (entry.fileName.endsWith("/")) continue;
    if (entry.isEncrypted()) return say.zipEncrypted;
    if (noText.test(entry.fileName) || isLink(entry) || !entry.canDecodeFileData()) {
      left.push(entry.fileName);
      continue;
    }
    if (entry.uncompressedSize > Math.max(ratioFrom, entry.compressedSize * mostTimes)) return say.zipBomb;
    size += entry.uncompressedSize;
    if (size > unpackedLimitBytes) return say.zipLarge(unpackedLimitBytes / 1024 / 1024);
    read.push(entry);
  }
  return { read, left };
}

/** Its text is the path of another file. */
const isLink = ({ externalFileAttributes }: Entry): boolean =>
  ((externalFileAttributes >>> 16) & 0o170000) === 0o120000;

interface Part {
  readonly name: string;
  readonly text: string;
  /** Of the file before it was cut, in bytes. */
  readonly size: number;
}

async function joined(zip: ZipFile, { read, left }: Listed, say: FileSentences): Promise<Decoded> {
  const parts: Part[] = [];
  const unread = [...left];
  for (const entry of read) {
    const bytes = await unpacked(zip, entry);
    if (bytes === undefined) return { kind: "binary", reason: say.zipBroken };
    const decoded = binaryKindOf(bytes) === undefined ? decode(endOf(bytes), say) : undefined;
    if (decoded?.kind !== "text") unread.push(entry.fileName);
    else if (decoded.text.trim() !== "") parts.push({ name: entry.fileName, text: decoded.text, size: bytes.length });
  }
  if (parts.length === 0) return { kind: "binary", reason: unread.some(isEventLog) ? say.eventLog : say.zipNoText };
  const share = shareOf(parts.map(({ text }) => text.length));
  const texts = parts.map((part) => drawn(part, share, say));
  const names = unread.slice(0, mostLeft).map((name) => heading(say.entryLeft(shown(name))));
  const rest = unread.length > mostLeft ? [heading(say.entryLeft(`+ ${unread.length - mostLeft}`))] : [];
  return { kind: "text", text: [...texts, ...names, ...rest].join("\n\n"), charset: "utf-8" };
}

const isEventLog = (name: string): boolean => /\.evtx$/i.test(name);

/** Undefined where the content is not what the directory says: another length, another checksum, or not to be unpacked. */
async function unpacked(zip: ZipFile, entry: Entry): Promise<Uint8Array | undefined> {
  const parts: Buffer[] = [];
  for await (const part of await zip.openReadStreamPromise(entry)) parts.push(part as Buffer);
  const bytes = Buffer.concat(parts);
  return bytes.length === entry.uncompressedSize && crc32(bytes) === entry.crc32 ? bytes : undefined;
}

/** The newest of a log stands at its end. Its byte order mark comes along, and letters of two bytes stay whole. */
function endOf(bytes: Uint8Array): Uint8Array {
  if (bytes.length <= fileLimitBytes) return bytes;
  const mark = bytes.subarray(0, bytes[0] === 0xef ? 3 : bytes[0] === 0xff || bytes[0] === 0xfe ? 2 : 0);
  const from = bytes.length - fileLimitBytes + 4;
  const end = bytes.subarray(from + (from % 2));
  return Buffer.concat([mark, end]);
}

/** How much of each text is kept, so that short ones stay whole and long ones share what is left. */
function shareOf(lengths: readonly number[]): number {
  const ascending = lengths.toSorted((one, other) => one - other);
  let left = textLimit;
  for (const [index, length] of ascending.entries()) {
    const share = Math.floor(left / (ascending.length - index));
    if (length > share) return share;
    left -= length;
  }
  return textLimit;
}

function drawn({ name, text, size }: Part, share: number, say: FileSentences): string {
  const kept = text.length <= share ? text : text.slice(text.indexOf("\n", text.length - share) + 1);
  const isCut = kept.length < text.length || size > fileLimitBytes;
  const title = isCut ? say.entryCut(shown(name), sizeOf(kept.length), sizeOf(size)) : shown(name);
  return `${heading(title)}\n${kept.trimEnd()}`;
}

const heading = (title: string): string => `===== ${title} =====`;

const sizeOf = (bytes: number): string =>
  bytes >= 1024 * 1024 ? `${(bytes / 1024 / 1024).toFixed(1)} MB` : `${Math.ceil(bytes / 1024)} kB`;

/** A name as it may be shown: without line ends and other controls. */
const shown = (name: string): string => name.replace(/[\p{Cc}\p{Cf}\p{Surrogate}]/gu, "").slice(-longestName);
