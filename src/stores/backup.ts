// A copy of the embedded store, made while it is in use, and a copy put in its place.
import { copyFileSync, existsSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import Database from "libsql";
import { STORE_FILE } from "./libsql-file.ts";
import { openLibsqlStore } from "./libsql.ts";
import { StoreTrouble } from "./store.ts";
import { folderTroubleOf } from "./trouble.ts";

/** A turn holds the file for milliseconds; a checkpoint of a large log may take longer. */
const BUSY_WAIT_MS = 10_000;

export type BackedUp =
  | { readonly kind: "done" }
  /** A full sentence: what is wrong and what to do. */
  | { readonly kind: "problem"; readonly sentence: string };

const problem = (sentence: string): BackedUp => ({ kind: "problem", sentence });

/** Writes the store of a folder to a new file: all turns that were committed when it began, whole and compact. */
export function backUp(folder: string, to: string): BackedUp {
  const file = join(folder, STORE_FILE);
  if (!existsSync(file))
    return problem(`There is no store in ${folder}. Set DATA_DIR to the folder that the server uses.`);
  if (existsSync(to)) return problem(`${to} exists and was left as it is. Name a file that does not.`);
  const db = new Database(file, { timeout: BUSY_WAIT_MS });
  try {
    db.prepare("VACUUM INTO ?").run([to]);
    return { kind: "done" };
  } catch (error) {
    rmSync(to, { force: true });
    return problem(folderTroubleOf(folder)(error).message);
  } finally {
    db.close();
  }
}

/**
 * Puts a copy in the place of a folder's store, which nobody may be using. What stood there is kept beside it, under the name in
 * `before`; the copy is read through, and where it is damaged all is as it was.
 */
export async function restore(folder: string, from: string, before: string): Promise<BackedUp> {
  if (!existsSync(from)) return problem(`There is no file ${from}.`);
  const file = join(folder, STORE_FILE);
  const kept = join(folder, before);
  try {
    // Opened once, so that a folder in use is refused and what stands in its log is in the file.
    await openLibsqlStore(folder).close();
    renameSync(file, kept);
    for (const rest of [`${file}-wal`, `${file}-shm`]) rmSync(rest, { force: true });
  } catch (error) {
    // A damaged store is what a backup is for: it is put aside like any other.
    if (!(error instanceof StoreTrouble) || error.fault !== "corrupt")
      return problem(folderTroubleOf(folder)(error).message);
    for (const end of ["", "-wal", "-shm"]) if (existsSync(file + end)) renameSync(file + end, kept + end);
  }
  try {
    copyFileSync(from, file);
    await openLibsqlStore(folder).close();
    return { kind: "done" };
  } catch (error) {
    const { message } = folderTroubleOf(folder)(error);
    rmSync(file, { force: true });
    for (const end of ["", "-wal", "-shm"]) if (existsSync(kept + end)) renameSync(kept + end, file + end);
    return problem(`${from} could not be put in place, and all is as it was. ${message}`);
  }
}
