// A mistake that an author made: data, collected and reported all at once, never thrown.

/** An error keeps its file out of the knowledge; a warning does not. */
export type Severity = "error" | "warning";

export interface Problem {
  /** Path as a person would open it. */
  readonly file: string;
  /** From 1. */
  readonly line: number;
  /** What is wrong, and what to do: two sentences. */
  readonly message: string;
  readonly severity: Severity;
}

/** A value, or the mistakes that kept it from being one; warnings stand beside a value. */
export interface Parsed<T> {
  readonly value?: T;
  readonly problems: readonly Problem[];
}

/** Where the mistakes of one file are written down while it is read. */
export interface Report {
  readonly problems: readonly Problem[];
  readonly error: (line: number, message: string) => void;
  readonly warning: (line: number, message: string) => void;
}

export function createReport(file: string): Report {
  const problems: Problem[] = [];
  return {
    problems,
    error: (line, message) => void problems.push({ file, line, message, severity: "error" }),
    warning: (line, message) => void problems.push({ file, line, message, severity: "warning" }),
  };
}

export const hasErrors = (problems: readonly Problem[]): boolean =>
  problems.some((problem) => problem.severity === "error");

/** One line as `check` prints it; what an author wrote may hold line ends and signs that command a terminal. */
export function toLine({ file, line, message, severity }: Problem): string {
  const text = severity === "error" ? `${file}:${line} ${message}` : `${file}:${line} warning: ${message}`;
  return text.replace(/ ?[\p{Cc}\p{Zl}\p{Zp}]+ ?/gu, " ");
}

/** By file and line, each said once: one cause often shows itself in two checks. */
export function inOrder(problems: readonly Problem[]): readonly Problem[] {
  const said = new Map(problems.map((problem) => [toLine(problem), problem]));
  return [...said.values()].sort((a, b) => (a.file === b.file ? a.line - b.line : a.file < b.file ? -1 : 1));
}
