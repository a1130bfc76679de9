// Whether what is said with 80 % is right in 80 of 100: the expected calibration error over ten bins.

export interface Judged {
  readonly confidence: number;
  readonly right: boolean;
  /** Splits the samples in two halves, with no article in both. */
  readonly article: string;
}

const bins = 10;

/** Mean distance between confidence and share of right answers, weighed by how many there are; only of what was answered. */
export function calibrationError(judged: readonly Judged[]): number {
  const answered = judged.filter(({ confidence }) => confidence > 0);
  let error = 0;
  for (let bin = 0; bin < bins; bin++) {
    const own = answered.filter(({ confidence }) => Math.min(bins - 1, Math.floor(confidence * bins)) === bin);
    if (own.length === 0) continue;
    const said = own.reduce((sum, { confidence }) => sum + confidence, 0) / own.length;
    const right = own.filter((one) => one.right).length / own.length;
    error += Math.abs(said - right) * (own.length / answered.length);
  }
  return error;
}

/** Of both halves: articles in the order of their ids go alternately to one and the other. */
export function calibrationOfHalves(judged: readonly Judged[]): readonly [number, number] {
  const articles = [...new Set(judged.map(({ article }) => article))].sort();
  const half = (which: number): readonly Judged[] =>
    judged.filter(({ article }) => articles.indexOf(article) % 2 === which);
  return [calibrationError(half(0)), calibrationError(half(1))];
}
