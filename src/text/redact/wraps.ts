// Soft wraps: lines that a mail client or a console has cut inside a token, and commands that a shell continues.
import { excerpt, type Replacement, type View } from "./view.ts";

/** A token is wrapped within itself. */
const reach = { before: 0, after: 1 };

/** A program or a mail client does not wrap shorter lines. */
const shortestWrapped = 56;
/** As much of the run before and behind a break is looked at. */
const runAtMost = 400;
/** Shorter runs at the end of a line are words. */
const shortestTail = 16;

/** What begins a line behind a break, beside its text: blanks, marks of quoted mail, borders. */
const lineOpening = /(?:[^\S\r\n]{0,16}[>|]){0,4}[^\S\r\n]{0,40}/y;

/** The lines around soft wraps, joined; undefined where there are none. */
export function joinWraps(base: View): View | undefined {
  const { text } = base;
  const replacements: Replacement[] = [];
  let lineStart = 0;
  for (let at = text.indexOf("\n"); at !== -1; at = text.indexOf("\n", at + 1)) {
    let start = at;
    while (start > lineStart && isBlank(text.charCodeAt(start - 1))) start -= 1;
    const length = start - lineStart;
    // Nearly all lines end here: they are short, or end with a word.
    const runStart = startOfRun(text, start, Math.max(lineStart, start - runAtMost));
    const continued = start - runStart === 1 && "\\`^".includes(text.charAt(runStart));
    if (continued || start - runStart >= shortestTail || (length >= shortestWrapped && start - runStart >= 5)) {
      lineOpening.lastIndex = at + 1;
      const end = at + 1 + (lineOpening.exec(text)?.[0].length ?? 0);
      if (continued) {
        replacements.push({ start: runStart, end, text: " " });
      } else {
        const after = /^[^\s"'<>]+/.exec(text.slice(end, end + runAtMost))?.[0] ?? "";
        if (isWrapped(text.slice(runStart, start), after, length)) replacements.push({ start, end, text: "" });
      }
    }
    lineStart = at + 1;
  }
  return replacements.length === 0 ? undefined : excerpt(base, replacements, reach);
}

function isBlank(code: number): boolean {
  return code === 0x20 || code === 0x09 || code === 0x0d;
}

/** Where the run of characters without blanks and quotes begins that ends at `end`. */
function startOfRun(text: string, end: number, limit: number): number {
  let start = end;
  while (start > limit) {
    const code = text.charCodeAt(start - 1);
    // Blanks and controls, then the double quote, the single one, `<` and `>`.
    if (code <= 0x20 || code === 0x22 || code === 0x27 || code === 0x3c || code === 0x3e) break;
    start -= 1;
  }
  return start;
}

/** Letters and digits mixed, or capitals inside: no word. */
const random = /\d\D{0,40}[A-Za-z]|[A-Za-z]\D{0,40}\d|[a-z][A-Z]\w{0,20}[a-z][A-Z]|={1,2}$/;

function isWrapped(before: string, after: string, lineLength: number): boolean {
  if (after.length < 2) return false;
  // A long run of a token's characters that goes on with more of the same.
  const tail = /[\w+/.=~%-]{0,400}$/.exec(before)?.[0] ?? "";
  const head = /^[\w+/.=~%-]+/.exec(after)?.[0] ?? "";
  if (tail.length >= shortestTail && head !== "" && random.test(tail) && (random.test(head) || head.length >= 40))
    return lineLength >= shortestWrapped || tail.length >= 30 || tail.startsWith("eyJ");
  // `…;PWD=Sum` and `mer2024!;`: a pair that was cut.
  return (
    lineLength >= shortestWrapped &&
    /(?:pwd|password|key|secret|token)=[^;&()[\]]{1,60}$/i.test(before) &&
    /^[^;=()[\]]{1,60};/.test(after) &&
    /[\d\W_]/.test(after)
  );
}
