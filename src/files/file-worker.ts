// The worker's entry: reads the one file that it was started with, and ends.
import { parentPort, workerData } from "node:worker_threads";
import { phrasesOf } from "../phrases/languages.ts";
import type { PictureFormat } from "./binary.ts";
import type { Decoded } from "./decode.ts";
import { preparedPicture } from "./prepare-picture.ts";
import { readBytes } from "./read-bytes.ts";

/** What goes to the worker. */
export type FileJob =
  | { readonly kind: "text"; readonly bytes: Uint8Array; readonly locale?: string }
  | { readonly kind: "picture"; readonly bytes: Uint8Array; readonly format: PictureFormat };

/** What comes back. */
export type FileResult = Decoded | { readonly kind: "prepared"; readonly bytes: Uint8Array };

if (parentPort === null) throw new Error("This file is a worker and is started by files/reading.ts.");
parentPort.postMessage(await done(workerData as FileJob));

async function done(job: FileJob): Promise<FileResult> {
  switch (job.kind) {
    case "text":
      return readBytes(job.bytes, phrasesOf(job.locale).files);
    case "picture":
      return { kind: "prepared", bytes: preparedPicture(job.bytes, job.format) };
  }
}
