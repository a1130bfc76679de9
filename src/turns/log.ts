// What is written about a turn or a request: ids and kinds, never what a person wrote.

export interface LogEntry {
  readonly level: "info" | "warning" | "error";
  /** What happened, in a few fixed words: `turn failed`, `request refused`. */
  readonly event: string;
  /** Ties the entry to what the person was shown. */
  readonly reference?: string;
  /** Which sort of it: a status, an error's code, a channel. */
  readonly kind?: string;
  /** For trouble of our own making: where it happened. Never the message, which may quote a paste. */
  readonly where?: string;
  readonly milliseconds?: number;
}

export type Log = (entry: LogEntry) => void;

/** Frames are enough to find the place. */
const FRAMES = 4;

/** Where an error was thrown, without its message: the first frames of its stack, and the same for its cause. */
export function whereOf(error: unknown): string {
  if (!(error instanceof Error)) return typeof error;
  const frames = (error.stack ?? "").split("\n").filter((line) => /^\s+at /.test(line));
  const own = `${error.name} ${frames
    .slice(0, FRAMES)
    .map((frame) => frame.trim())
    .join(" ")}`;
  return error.cause === undefined ? own : `${own} caused by ${whereOf(error.cause)}`;
}
