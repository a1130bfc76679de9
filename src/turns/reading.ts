// Understanding a text apart from the turn: at once where it is short, in a worker where it could hold up everybody else.
import { Worker } from "node:worker_threads";
import type { Understood } from "../conversation/understand.ts";
import type { Knowledge } from "../knowledge/knowledge.ts";
import type { Mind } from "./mind.ts";

/** Above this many letters a text is read in the worker: what takes less is done sooner than it is handed over. */
export const WORKER_FROM = 64 * 1024;
/** A channel gives up on an answer after 10 s; what takes longer than this is not read. */
export const READING_CAP_MS = 8_000;
/** Twenty times what a 10 MB log needs; a text that needs more is stopped, not the server. */
const WORKER_HEAP_MB = 1024;

export interface ReadingOptions {
  readonly file?: string;
  readonly now: Date;
}

export interface Reading {
  /** Throws ReadingTooSlow where the time is up. */
  readonly understand: (text: string, options: ReadingOptions) => Promise<Understood>;
  readonly close: () => Promise<void>;
}

export class ReadingTooSlow extends Error {
  constructor() {
    super("A text was not read within its time.");
    this.name = "ReadingTooSlow";
  }
}

/** What goes to the worker, and what comes back. */
export interface ReadingJob {
  readonly id: number;
  readonly text: string;
  readonly options: ReadingOptions;
}
export type ReadingResult =
  | { readonly id: number; readonly understood: Understood }
  /** Name and stack, since an error itself may not survive the way. */
  | { readonly id: number; readonly error: { readonly name: string; readonly stack: string } };

export interface ReadingParts {
  readonly mind: Pick<Mind, "understand">;
  readonly knowledge: Knowledge;
  /** File of the worker; without it everything is read here. */
  readonly workerFile?: string;
  readonly capMs?: number;
}

interface Waiting {
  readonly job: ReadingJob;
  readonly resolve: (understood: Understood) => void;
  readonly reject: (error: Error) => void;
}

export function createReading({ mind, knowledge, workerFile, capMs = READING_CAP_MS }: ReadingParts): Reading {
  let worker: Worker | undefined;
  let current: (Waiting & { readonly timer: NodeJS.Timeout }) | undefined;
  let nextId = 1;
  const waiting: Waiting[] = [];

  const finish = (): (Waiting & { readonly timer: NodeJS.Timeout }) | undefined => {
    const done = current;
    current = undefined;
    if (done !== undefined) clearTimeout(done.timer);
    return done;
  };

  /** Ends the worker, and with it the job at hand; the next job starts another. */
  const drop = (error: Error): void => {
    const lost = worker;
    worker = undefined;
    lost?.removeAllListeners();
    lost?.on("error", () => undefined); // It is gone; what it still has to say concerns nobody.
    void lost?.terminate();
    finish()?.reject(error);
    startNext();
  };

  const start = (file: string): Worker => {
    const started = new Worker(file, {
      workerData: knowledge,
      resourceLimits: { maxOldGenerationSizeMb: WORKER_HEAP_MB },
    });
    started.on("message", (result: ReadingResult) => {
      if (result.id !== current?.job.id) return;
      const done = finish();
      if ("understood" in result) done?.resolve(result.understood);
      else
        done?.reject(
          Object.assign(new Error("The reading worker failed."), {
            name: result.error.name,
            stack: result.error.stack,
          }),
        );
      startNext();
    });
    started.on("error", drop);
    started.on("exit", () => { drop(new Error("The reading worker ended.")); }); // prettier-ignore
    // A process that has nothing else to do may end.
    started.unref();
    return started;
  };

  const startNext = (): void => {
    if (current !== undefined || workerFile === undefined) return;
    const next = waiting.shift();
    if (next === undefined) return;
    const timer = setTimeout(() => { drop(new ReadingTooSlow()); }, capMs); // prettier-ignore
    current = { ...next, timer };
    worker ??= start(workerFile);
    worker.postMessage(next.job);
  };

  return {
    understand: (text, options) =>
      new Promise((resolve, reject) => {
        if (workerFile === undefined || text.length < WORKER_FROM) {
          resolve(mind.understand(text, options));
          return;
        }
        waiting.push({ job: { id: nextId++, text, options }, resolve, reject });
        startNext();
      }),
    close: async () => {
      const last = worker;
      worker = undefined;
      last?.removeAllListeners();
      for (const lost of [finish(), ...waiting.splice(0)])
        lost?.reject(new Error("The reading was stopped with the server."));
      await last?.terminate();
    },
  };
}
