// A figure of a run, and whether it is what it must be.
export interface Figure {
  readonly name: string;
  readonly value: number;
  /** What it must be; without one the figure only informs. */
  readonly target?: number;
  /** In place of `target`: what it may be at most. */
  readonly most?: number;
  readonly unit?: string;
}

export const isMissed = ({ value, target, most }: Figure): boolean =>
  (target !== undefined && value !== target) || (most !== undefined && !(value <= most));

export function lineOf(figure: Figure): string {
  const { name, value, target, most, unit = "" } = figure;
  const must = target !== undefined ? `must be ${target}${unit}` : most !== undefined ? `at most ${most}${unit}` : "";
  const shown = Number.isInteger(value) ? String(value) : value.toFixed(1);
  return `  ${`${shown}${unit}`.padStart(12)}  ${name}${must === "" ? "" : `  (${must}${isMissed(figure) ? ": MISSED" : ""})`}`;
}

export function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}
