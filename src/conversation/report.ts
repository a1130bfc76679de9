// What a person pasted or described, once it has been masked, read and matched. All of this is done before a turn takes its lock.
import type { Reading } from "../evidence/readings.ts";
import type { Match } from "../matching/match.ts";

export interface Report {
  /** Masked; cut to what is kept (see `keptLength`). */
  readonly text: string;
  /** Length of the masked text before it was cut, in characters. */
  readonly length: number;
  /** Lines of the text before it was cut. */
  readonly lines: number;
  /** Name of the file it came from. */
  readonly file?: string;
  readonly masked: readonly { readonly kind: string; readonly count: number }[];
  readonly readings: readonly Reading[];
  readonly match: Match;
}

/** Of a long report this much is kept, around the lines that matched; what was not kept is never read again. */
export const keptLength = 32_000;

/** A documented message leads, in full or as a candidate. */
export const isByMessage = ({ match: { entries } }: Report): boolean =>
  entries[0]?.by === "message" && entries[0].nearest === undefined;

/** A documented message or an exact code leads: the text names its problem, it does not only resemble one. */
export const isNamed = ({ match: { entries } }: Report): boolean =>
  entries[0]?.by === "message" || entries[0]?.by === "code";
