// A file that a person names in a terminal, as text.
import { constants } from "node:fs";
import { open, type FileHandle } from "node:fs/promises";
import { en } from "../phrases/en.ts";
import { archiveLimitBytes } from "./archive.ts";
import { readBytes } from "./read-bytes.ts";
import type { FileText as ReadText, ReadFile } from "./reading.ts";

/** A problem says what is wrong and what to do, beginning with the path. */
export type FileText = ReadText;

/** Nothing that is read is larger. */
const longest = archiveLimitBytes;

/** In the process itself, and without pictures: for commands that do one thing and end. */
const readHere: ReadFile = async (bytes) => {
  const read = await readBytes(bytes, en.files);
  return read.kind === "text" ? { kind: "text", text: read.text } : { kind: "problem", sentence: read.reason };
};

/** Reads at most the limit. What a file system may refuse is a problem; anything else throws. */
export async function readTextFile(path: string, read: ReadFile = readHere, locale?: string): Promise<FileText> {
  try {
    // Without O_NONBLOCK a pipe that nobody writes to would be waited for, for ever. Windows has no such flag (undefined counts as 0) and no such pipe.
    const file = await open(path, constants.O_RDONLY | constants.O_NONBLOCK);
    try {
      return await readOpened(path, file, (bytes) => read(bytes, locale));
    } finally {
      await file.close();
    }
  } catch (error) {
    const why = whyNot(error);
    if (why === undefined) throw new Error(`Reading ${path} failed.`, { cause: error });
    return { kind: "problem", sentence: `${path}: ${why}` };
  }
}

async function readOpened(
  path: string,
  file: FileHandle,
  read: (bytes: Uint8Array) => Promise<ReadText>,
): Promise<FileText> {
  const stats = await file.stat();
  if (stats.isDirectory())
    return { kind: "problem", sentence: `${path}: This is a folder. Name a text or log file in it.` };
  if (!stats.isFile())
    return { kind: "problem", sentence: `${path}: This is a device or a pipe. Name a text or log file.` };
  if (stats.size > longest) return { kind: "problem", sentence: `${path}: ${en.files.tooLarge}` };
  const text = await read(await readAtMost(file, longest + 1));
  return text.kind === "text" ? text : { kind: "problem", sentence: `${path}: ${text.sentence}` };
}

/** A file may grow while it is read: a log does. */
async function readAtMost(file: FileHandle, limit: number): Promise<Uint8Array> {
  const parts: Buffer[] = [];
  let length = 0;
  while (length < limit) {
    const { bytesRead, buffer } = await file.read(Buffer.alloc(Math.min(1024 * 1024, limit - length)));
    if (bytesRead === 0) break;
    parts.push(buffer.subarray(0, bytesRead));
    length += bytesRead;
  }
  return Buffer.concat(parts);
}

function whyNot(error: unknown): string | undefined {
  if (!(error instanceof Error) || !("code" in error)) return undefined;
  switch (error.code) {
    case "ENOENT":
    case "ENOTDIR":
      return "There is no such file. Check the path; with blanks in it, put it in quotes.";
    case "EACCES":
    case "EPERM":
      return "You may not read this file. Copy it to a folder of your own, or run the terminal as administrator.";
    case "EBUSY":
      return "Another program holds this file. Copy it, and name the copy.";
    case "EISDIR":
      return "This is a folder. Name a text or log file in it.";
    case "ENAMETOOLONG":
    case "ERR_INVALID_ARG_VALUE":
      return "This is no path of a file. Give a text with --text, and a file's path with --file.";
    case "ELOOP":
      return "The links that lead to this file go in a circle. Name the file itself.";
    case "EMFILE":
    case "ENFILE":
      return "Too many files are open. Close some programs and try again.";
    case "EIO":
    case "ENXIO":
    case "UNKNOWN":
      return "The disk or the network drive does not deliver this file. Copy it to a local folder, and name the copy.";
    default:
      return undefined;
  }
}
