// Files that people send, as text: what takes time is read in a worker, and pictures by a program of the machine, so that nobody else waits.
import { Worker } from "node:worker_threads";
import { phrasesOf } from "../phrases/languages.ts";
import { binaryKindOf, isPictureFormat } from "./binary.ts";
import type { FileJob, FileResult } from "./file-worker.ts";
import { createInTurn } from "./in-turn.ts";
import { createPictureReading } from "./picture.ts";
import { preparedPicture } from "./prepare-picture.ts";
import { readBytes } from "./read-bytes.ts";

/** Below this a text is decoded sooner than a worker starts. */
const WORKER_FROM = 256 * 1024;
/** Unpacking 100 MB takes two or three; a machine that needs more is too busy for it. */
const FILE_CAP_MS = 20_000;
/** Workers at once: each may hold an archive's whole text. */
const AT_ONCE = 2;
const WORKER_HEAP_MB = 1024;

export type FileText =
  /** `picture`: letters may be wrong, so the person looks at it before it is taken. */
  | { readonly kind: "text"; readonly text: string; readonly picture?: true }
  /** What is wrong and what to do. */
  | { readonly kind: "problem"; readonly sentence: string };

/** Reads a file; `locale` is that of the person, for what is said where it cannot be read. Never throws for what is in it. */
export type ReadFile = (bytes: Uint8Array, locale?: string) => Promise<FileText>;

export interface FileReadingParts {
  /** File of the worker; without it everything is read in the process itself. */
  readonly workerFile?: string;
  /** Name or path of the program that reads pictures. */
  readonly pictureProgram?: string;
  readonly capMs?: number;
}

export function createFileReading({
  workerFile,
  pictureProgram,
  capMs = FILE_CAP_MS,
}: FileReadingParts = {}): ReadFile {
  const inTurn = createInTurn(AT_ONCE);

  const textOf = async (bytes: Uint8Array, locale: string | undefined): Promise<FileText> => {
    const say = phrasesOf(locale).files;
    const heavy = binaryKindOf(bytes) === "zip" || bytes.length >= WORKER_FROM;
    const read =
      heavy && workerFile !== undefined
        ? await inTurn(() =>
            runApart(workerFile, { kind: "text", bytes, ...(locale === undefined ? {} : { locale }) }, capMs),
          )
        : await readBytes(bytes, say);
    if (read === "too slow" || read.kind === "prepared") return { kind: "problem", sentence: say.tooSlow };
    return read.kind === "text" ? { kind: "text", text: read.text } : { kind: "problem", sentence: read.reason };
  };

  const pictures = createPictureReading({
    capMs,
    ...(pictureProgram === undefined ? {} : { program: pictureProgram }),
    prepare: async ({ bytes, format }) => {
      if (workerFile === undefined) return preparedPicture(bytes, format);
      const read = await inTurn(() => runApart(workerFile, { kind: "picture", bytes, format }, capMs));
      return read !== "too slow" && read.kind === "prepared" ? read.bytes : bytes;
    },
  });

  return (bytes, locale) => {
    const format = binaryKindOf(bytes);
    if (!isPictureFormat(format)) return textOf(bytes, locale);
    const say = phrasesOf(locale).files;
    return pictures({ bytes, format, say, ...(locale === undefined ? {} : { locale }) });
  };
}

function runApart(file: string, job: FileJob, capMs: number): Promise<FileResult | "too slow"> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(file, {
      workerData: job,
      resourceLimits: { maxOldGenerationSizeMb: WORKER_HEAP_MB },
    });
    const end = (): void => {
      clearTimeout(timer);
      worker.removeAllListeners();
      worker.on("error", () => undefined); // It is gone; what it still has to say concerns nobody.
      void worker.terminate();
    };
    const timer = setTimeout(() => {
      end();
      resolve("too slow");
    }, capMs);
    worker.on("message", (result: FileResult) => {
      end();
      resolve(result);
    });
    worker.on("error", (error) => {
      end();
      // Out of memory is the file's doing as much as slowness.
      if ("code" in error && error.code === "ERR_WORKER_OUT_OF_MEMORY") resolve("too slow");
      else reject(new Error("The worker that reads files failed.", { cause: error }));
    });
    worker.on("exit", () => {
      end();
      reject(new Error("The worker that reads files ended before it answered."));
    });
  });
}
