// A log or a paste cut into its errors: where each begins and ends, what its exceptions say, the inner one first, and how often it is
// repeated. Says nothing about what they mean.

export interface CutError {
  /** Lines of its first occurrence, from 1. */
  readonly from: number;
  readonly to: number;
  /** How often it stands in the text, with other times and numbers. */
  readonly count: number;
  /** What it says, innermost exception first; one entry where nothing is nested. */
  readonly says: readonly string[];
}

/** Different errors of one text that are kept; a log with more is broken in one way that shows in the first. */
const mostErrors = 200;
/** Lines of one error: a message, its stack and its inner exceptions. */
const mostLines = 120;
const longestSaid = 240;
/** Letters of a line that are looked at. */
const longestLooked = 2_000;

const trouble =
  /error|exception|fatal|critical|fail|denied|refused|unable to|cannot|could not|timed out|invalid|not found|fehler|verweigert|konnte nicht|erreur|refusé|échec|denegado|erróneo|no se pudo/i;
/** Levels at which a logger says that nothing is wrong. */
const calm = /\b(?:INFO|INFORMATION|DEBUG|TRACE|VERBOSE|NOTICE|INF|DBG|VRB)\b/;
const alarm = /\b(?:ERROR|FATAL|CRITICAL|SEVERE|ERR|FTL|CRIT)\b/;
const stamped =
  /^[^\p{L}\d]{0,4}(?:\d{4}[-/.]\d{1,2}[-/.]\d{1,2}|\d{1,2}[-/.]\d{1,2}[-/.]\d{2,4}|\d{1,2}:\d{2}:\d{2}|\p{Lu}\p{Ll}{2} {1,2}\d{1,2} \d{2}:|\d{6} \d{6}\b)/u;
/** Goes on with the error above: a stack, an inner exception, the fields of an error. */
const goesOn =
  /^\s*(?:at\s|--->|---|\.\.\.|Caused by|Inner ?Exception|Outer Exception|Stack ?Trace|Details?:|Message:|Source:|Target ?Site|End of |\(Inner|HResult|Response |Operation:|Resource:|bei\s|à\s|en\s)/i;

interface Begun {
  readonly from: number;
  to: number;
  count: number;
  readonly lines: string[];
}

/** @param lines of the text; line n is `lines[n - 1]` */
export function cutErrors(lines: readonly string[]): readonly CutError[] {
  const byShape = new Map<string, Begun>();
  let open: Begun | undefined;
  let isLog = false;
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index]!;
    const hasStamp = stamped.test(line);
    isLog ||= hasStamp;
    if (open !== undefined && continues(line, hasStamp, isLog)) {
      if (open.count === 1 && index - open.from < mostLines && open.to === index) {
        open.to = index + 1;
        open.lines.push(line.slice(0, longestLooked));
      }
      continue;
    }
    open = undefined;
    const head = line.length > longestLooked ? line.slice(0, longestLooked) : line;
    if (!isTrouble(head)) continue;
    const shape = shapeOf(head);
    const known = byShape.get(shape);
    if (known !== undefined) {
      known.count++;
      open = known;
    } else if (byShape.size < mostErrors) {
      open = { from: index + 1, to: index + 1, count: 1, lines: [head] };
      byShape.set(shape, open);
    }
  }
  return [...byShape.values()].map(({ from, to, count, lines: own }) => ({ from, to, count, says: saidBy(own) }));
}

function isTrouble(line: string): boolean {
  if (!trouble.test(line)) return false;
  return alarm.test(line) || !calm.test(line);
}

/** In a log what has no time stamp belongs to the line above; elsewhere only what looks like it. */
function continues(line: string, hasStamp: boolean, isLog: boolean): boolean {
  if (hasStamp) return false;
  return isLog || /^\s+\S/.test(line) || goesOn.test(line);
}

/** The line without what changes from one time to the next: digits, GUIDs, hexadecimal. */
function shapeOf(line: string): string {
  return line.replace(/[\da-f]{8,}|\d+/gi, "#").replace(/#(?:[-:.,T/ ]?#)+/g, "#");
}

const nesting =
  /\s*-{3,}>\s*(?:\(Inner Exception #\d+\)\s*)?|^\s*Caused by:\s*|^\s*Inner ?Exception(?: Data)?\s*[:-]?\s*/i;

/** Exceptions from the innermost out; a stack's frames are left away. */
function saidBy(lines: readonly string[]): readonly string[] {
  const said: string[] = [];
  let current = "";
  const close = (): void => {
    if (current.trim() !== "") said.push(current.trim().slice(0, longestSaid));
    current = "";
  };
  lines.forEach((line, index) => {
    if (/^\s*(?:at|bei|à|en)\s+\S+[(.]/.test(line) || /^\s*-+ ?End of/i.test(line)) return;
    line.split(nesting).forEach((piece, number) => {
      if (number > 0) close();
      if (piece.trim() !== "" && (number > 0 || index === 0 || current !== ""))
        current += `${current === "" ? "" : " "}${piece.trim()}`;
    });
  });
  close();
  return said.reverse();
}
