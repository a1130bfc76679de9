// A certificate while its values are collected line by line.
import { provenOrder, toDateValue, type DateOrder, type FoundDate } from "./dates.ts";
import type { Reading, Value, ValueName } from "./readings.ts";

/** certutil -dump has a hundred lines of keys between a certificate's dates and its names. */
const farthestLines = 150;

interface Placed<T> {
  readonly value: T;
  readonly line: number;
}

export interface Draft {
  readonly notBefore?: Placed<FoundDate>;
  readonly notAfter?: Placed<FoundDate>;
  readonly subject?: Placed<string>;
  readonly thumbprint?: Placed<string>;
  readonly san: readonly Placed<string>[];
  /** Known from the labels' language. */
  readonly order?: DateOrder;
  /** Read from a sentence alone; one value of a tool's output makes it false. */
  readonly isSentence: boolean;
  /** 0: nothing was read yet. */
  readonly lastLine: number;
}

export type SingleValue = Pick<Draft, "notBefore" | "notAfter" | "subject" | "thumbprint" | "order">;

const nothing: Draft = { san: [], isSentence: true, lastLine: 0 };

/** Collects values into certificates; a value that comes a second time begins the next one. */
export interface Collector {
  readonly draft: () => Draft;
  readonly put: (values: SingleValue, line: number, isSentence: boolean) => void;
  readonly addNames: (names: readonly string[], line: number, isSentence: boolean) => void;
  readonly close: () => void;
  readonly readings: () => readonly Reading[];
}

export function createCollector(isOurs: () => boolean): Collector {
  const closed: Draft[] = [];
  let draft = nothing;
  const close = (): void => {
    if (draft.lastLine > 0) closed.push(draft);
    draft = nothing;
  };
  const closeIfFar = (line: number): void => {
    if (draft.lastLine > 0 && line - draft.lastLine > farthestLines) close();
  };
  return {
    draft: () => draft,
    put: (values, line, isSentence) => {
      closeIfFar(line);
      const { notBefore, notAfter, subject, thumbprint } = draft;
      const comesAgain =
        (values.notBefore && notBefore) ??
        (values.notAfter && notAfter) ??
        (values.subject && subject) ??
        (values.thumbprint && thumbprint);
      if (comesAgain !== undefined) close();
      draft = { ...draft, ...values, isSentence: draft.isSentence && isSentence, lastLine: line };
    },
    addNames: (names, line, isSentence) => {
      if (names.length === 0) return;
      closeIfFar(line);
      const san = [...draft.san, ...names.map((value) => ({ value, line }))];
      draft = { ...draft, san, isSentence: draft.isSentence && isSentence, lastLine: line };
    },
    close,
    readings: () => {
      // One tool printed them all; a sentence beside them is somebody else's way to write a date.
      const printed = closed.filter(({ isSentence }) => !isSentence).flatMap(datesOf);
      return closed.flatMap((each) => toCertificate(each, isOurs, each.isSentence ? [] : printed) ?? []);
    },
  };
}

export function datesOf({ notBefore, notAfter }: Draft): readonly FoundDate[] {
  return [notBefore, notAfter].flatMap((dated) => (dated === undefined ? [] : [dated.value]));
}

/** `neighbours`: dates of the same origin, such as other rows of a table, that can prove the order of day and month. */
export function toCertificate(
  draft: Draft,
  isOurs: () => boolean,
  neighbours: readonly FoundDate[] = [],
): Reading | undefined {
  const { notBefore, notAfter, subject, thumbprint, san } = draft;
  if (notAfter === undefined && subject === undefined && san.length === 0) return undefined;
  const order = provenOrder(datesOf(draft)) ?? draft.order ?? provenOrder(neighbours);
  const found: readonly (readonly [ValueName, Value | undefined, number | undefined])[] = [
    ["notBefore", notBefore && toDateValue(notBefore.value, order), notBefore?.line],
    ["notAfter", notAfter && toDateValue(notAfter.value, order), notAfter?.line],
    ["subject", subject?.value, subject?.line],
    ["san", san.length === 0 ? undefined : [...new Set(san.map(({ value }) => value))], san[0]?.line],
    ["thumbprint", thumbprint?.value, thumbprint?.line],
    // A sentence without a word of this product counts only where the case has other signs of it.
    ["source", draft.isSentence && !isOurs() ? "sentence" : undefined, undefined],
  ];
  const line = Math.min(...found.flatMap(([, , at]) => (at === undefined ? [] : [at])));
  const elsewhere = found.flatMap(([name, , at]) => (at === undefined || at === line ? [] : [[name, at] as const]));
  return {
    reader: "certificate",
    values: Object.fromEntries(found.flatMap(([name, value]) => (value === undefined ? [] : [[name, value]]))),
    line,
    ...(elsewhere.length === 0 ? {} : { lines: Object.fromEntries(elsewhere) }),
  };
}
