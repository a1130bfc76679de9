// The words of a text that are looked at: all of a short one; of a long one its beginning, its end, and the stretches that skimming found.
import { type Token, tokenize } from "../text/tokens.ts";
import type { Skim, Stretch } from "./skim.ts";

export interface Passages {
  /** Each is scanned by itself. */
  readonly passages: readonly (readonly Token[])[];
  /** What a person may have written around it: of a short text all of it, of a long one what looks like no log. */
  readonly prose: readonly Token[];
}

/** Up to here a text is read whole: some fifty lines. */
export const shortText = 6_000;
/** People write above what they paste, or below it. */
const headLength = 2_400;
const tailLength = 1_200;
/** A line of prose is no longer, and has no time stamp. */
const longestProse = 400;

/** @param text with line ends of one letter */
export function passagesOf(
  text: string,
  skim: Skim,
  prepare: (tokens: readonly Token[]) => readonly Token[],
): Passages {
  if (text.length <= shortText) {
    const tokens = prepare(tokenize(text));
    return { passages: [tokens], prose: tokens };
  }
  const tail = text.length - tailLength;
  const ends: readonly Stretch[] = [
    { from: 0, to: headLength, line: 1 },
    { from: tail, to: text.length, line: lineAt(text, tail) },
  ];
  const stretches = skim(text).stretches.filter(({ from, to }) => to > headLength || from > headLength);
  const tokensOf = ({ from, to, line }: Stretch): readonly Token[] => prepare(tokenize(text.slice(from, to), line));
  return {
    passages: [...ends.slice(0, 1), ...stretches, ...ends.slice(1)].map(tokensOf),
    prose: ends.flatMap(({ from, to, line }) => prepare(tokenize(proseOf(text.slice(from, to)), line))),
  };
}

function lineAt(text: string, offset: number): number {
  let line = 1;
  for (let at = text.indexOf("\n"); at >= 0 && at < offset; at = text.indexOf("\n", at + 1)) line++;
  return line;
}

/** The lines that no machine wrote; the others stay as empty lines. */
function proseOf(text: string): string {
  return text
    .split("\n")
    .map((line) =>
      line.length > longestProse || /\d{1,2}:\d{2}:\d{2}|^\s+at |^\W*\d{4}-\d\d-\d\d|[{}<>]{1}.*[{}<>]/.test(line)
        ? ""
        : line,
    )
    .join("\n");
}
