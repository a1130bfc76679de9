// The log of a command: one JSON object a line, on standard error.
import type { Log } from "../turns/log.ts";
import type { Surroundings } from "./command.ts";

export const logTo =
  (stream: Surroundings["stderr"]): Log =>
  (entry) => {
    stream.write(`${JSON.stringify({ time: new Date().toISOString(), ...entry })}\n`);
  };
