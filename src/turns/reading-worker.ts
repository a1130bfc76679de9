// The worker's entry: reads one long text at a time, with the same knowledge as the process that started it.
import { parentPort, workerData } from "node:worker_threads";
import { createUnderstand } from "../conversation/understand.ts";
import type { Knowledge } from "../knowledge/knowledge.ts";
import type { ReadingJob, ReadingResult } from "./reading.ts";

if (parentPort === null) throw new Error("This file is a worker and is started by turns/reading.ts.");
const port = parentPort;
const understand = createUnderstand(workerData as Knowledge);

const read = ({ id, text, options }: ReadingJob): ReadingResult => {
  try {
    return { id, understood: understand(text, options) };
  } catch (error) {
    // Whatever it is goes back to the process that asked, which names it in its log.
    const { name, stack } = error instanceof Error ? error : new Error(String(error));
    return { id, error: { name, stack: stack ?? "" } };
  }
};

port.on("message", (job: ReadingJob) => { port.postMessage(read(job)); }); // prettier-ignore
