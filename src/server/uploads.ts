// Files that were sent ahead of the message that names them. Kept in memory for a few minutes: what a message does not use is gone.
import { randomBytes } from "node:crypto";
import { redact } from "../text/redact.ts";

/** A person chooses a file and sends; nobody waits this long in between. */
const KEPT_MS = 15 * 60 * 1000;
/** So much memory may wait at once; the oldest makes room. */
const KEPT_CHARACTERS = 64 * 1024 * 1024;
const KEPT_FILES = 200;
/** What file systems take. */
const LONGEST_NAME = 255;

export interface Upload {
  readonly name: string;
  readonly text: string;
}

export interface Uploads {
  /** Keeps a file for the session of this key and names it. */
  readonly keep: (key: string, upload: Upload) => string;
  /** The file, if this session sent it. It stays until its time is up, since a message may be sent twice. */
  readonly find: (key: string, id: string) => Upload | undefined;
}

export function createUploads(clock: () => number = Date.now): Uploads {
  const kept = new Map<string, Upload & { readonly key: string; readonly until: number }>();

  const size = (): number => [...kept.values()].reduce((sum, upload) => sum + upload.text.length, 0);
  const makeRoom = (): void => {
    const now = clock();
    for (const [id, upload] of kept) if (upload.until <= now) kept.delete(id);
    // A Map keeps the order of arrival: the first is the oldest.
    for (const id of kept.keys()) {
      if (kept.size <= KEPT_FILES && size() <= KEPT_CHARACTERS) return;
      kept.delete(id);
    }
  };

  return {
    keep: (key, upload) => {
      const id = randomBytes(16).toString("hex");
      kept.set(id, { ...upload, key, until: clock() + KEPT_MS });
      makeRoom();
      return id;
    },
    find: (key, id) => {
      const upload = kept.get(id);
      if (upload?.key !== key || upload.until <= clock()) return undefined;
      return { name: upload.name, text: upload.text };
    },
  };
}

/** A file's name as it may be shown: its last part, without control characters, of a length that a file can have. */
export function parseFileName(header: string | undefined): string {
  // Masked before it is cut: half a key is a secret too.
  const decoded = redact(decodePercent(header ?? "")).text;
  const last = decoded.split(/[\\/]/).at(-1) ?? "";
  const clean = last
    .replace(/[\p{Cc}\p{Cf}\p{Surrogate}]/gu, "")
    .trim()
    .slice(0, LONGEST_NAME);
  return clean === "" ? "file" : clean;
}

/** A header holds no letters beyond Latin, so the page sends the name percent-encoded. */
function decodePercent(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch (error) {
    if (error instanceof URIError) return text;
    throw error;
  }
}
