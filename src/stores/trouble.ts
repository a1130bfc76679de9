// What an error of the storage means, and the sentence for the person who runs the server.
import { type StoreFault, StoreTrouble } from "./store.ts";

const faultsOfCodes: readonly (readonly [prefix: string, fault: FolderFault])[] = [
  ["SQLITE_NOTADB", "corrupt"],
  ["SQLITE_CORRUPT", "corrupt"],
  ["SQLITE_FULL", "full"],
  ["SQLITE_BUSY", "busy"],
  ["SQLITE_LOCKED", "busy"],
  ["SQLITE_READONLY", "unwritable"],
  ["SQLITE_CANTOPEN", "unwritable"],
  ["SQLITE_PERM", "unwritable"],
  ["SQLITE_IOERR", "failed"],
  ["ENOSPC", "full"],
  ["EDQUOT", "full"],
  ["EACCES", "unwritable"],
  ["EPERM", "unwritable"],
  ["EROFS", "unwritable"],
  ["ENOTDIR", "unwritable"],
  ["EEXIST", "unwritable"],
  ["ENOENT", "unwritable"],
];

/** libsql says this, without a code, where it cannot open a file (SQLite's error 14). */
const cannotOpen = /Unable to open connection to local database/;

function faultOf(error: unknown): FolderFault {
  if (!(error instanceof Error)) return "failed";
  const code = "code" in error && typeof error.code === "string" ? error.code : "";
  const known = faultsOfCodes.find(([prefix]) => code.startsWith(prefix));
  if (known !== undefined) return known[1];
  return cannotOpen.test(error.message) ? "unwritable" : "failed";
}

type FolderFault = Exclude<StoreFault, "unreachable" | "refused" | "unsure">;

const sentences: Readonly<Record<FolderFault, (folder: string) => string>> = {
  corrupt: (folder) =>
    `The store in ${folder} is damaged and was left as it is. Put a backup of the folder in its place, or move it away to start with an empty one.`,
  unwritable: (folder) =>
    `The data folder ${folder} cannot be written. Give this user the right to write there, or set DATA_DIR to another folder.`,
  "in-use": (folder) =>
    `The data folder ${folder} is in use by another process. Stop that one, or set DATA_DIR to another folder.`,
  full: (folder) =>
    `The disk that holds ${folder} is full; nothing that was saved is lost. Make room, or set DATA_DIR to a folder on another disk.`,
  newer: (folder) =>
    `The store in ${folder} was written by a newer version of the assistant. Start that version, or set DATA_DIR to another folder.`,
  busy: (folder) => `The store in ${folder} is held by another program. Close that program, then try again.`,
  failed: (folder) =>
    `The store in ${folder} could not be read or written. Check the disk, then start again; nothing that was saved was removed.`,
};

/** Makes StoreTrouble of what reading or writing in a folder threw; StoreTrouble itself passes unchanged. */
export const folderTroubleOf =
  (folder: string) =>
  (error: unknown): StoreTrouble =>
    error instanceof StoreTrouble ? error : troubleWith(faultOf(error), folder, error);

export function troubleWith(fault: FolderFault, folder: string, cause?: unknown): StoreTrouble {
  return new StoreTrouble(fault, sentences[fault](folder), { cause });
}
