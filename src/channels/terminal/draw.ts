// Markdown as a terminal shows it: without its marks, with weight and colour where there are any.

export interface Style {
  /** ANSI sequences are understood. */
  readonly colour: boolean;
}

const reset = "\u001B[0m";
const weights = { bold: "\u001B[1m", italic: "\u001B[3m", code: "\u001B[36m", dim: "\u001B[2m" } as const;
const noColour: Style = { colour: false };

/** A longer line is no sentence of ours; it is shown as it is. */
const LONGEST_LINE = 2_000;

export function drawMarkdown(markdown: string, style: Style): string {
  let fenced = false;
  return markdown
    .split("\n")
    .map((line) => {
      if (line.trimStart().startsWith("```")) {
        fenced = !fenced;
        return undefined;
      }
      if (fenced) return paint(`    ${line}`, "code", style);
      return line.length > LONGEST_LINE ? line : drawLine(line, style);
    })
    .filter((line) => line !== undefined)
    .join("\n");
}

interface Run {
  readonly drawn: string;
  /** Where the text goes on. */
  readonly end: number;
}

function drawLine(line: string, style: Style): string {
  let drawn = "";
  for (let at = 0; at < line.length;) {
    const run = runAt(line, at, style);
    drawn += run.drawn;
    at = run.end;
  }
  return drawn;
}

function runAt(line: string, at: number, style: Style): Run {
  const letter = line[at];
  if (letter === "\\") return isPunctuation(line[at + 1]) ? { drawn: line[at + 1]!, end: at + 2 } : plain(line, at, 1);
  if (letter === "`") return codeAt(line, at, style);
  if (letter === "*") return emphasisAt(line, at, style);
  if (letter === "[") return linkAt(line, at, style);
  return plain(line, at, 1);
}

const plain = (line: string, at: number, length: number): Run => ({
  drawn: line.slice(at, at + length),
  end: at + length,
});

/** What Markdown lets a backslash take the meaning from. */
const isPunctuation = (letter: string | undefined): boolean =>
  letter !== undefined && "\\`*_{}[]()#+-.!|<>~&:".includes(letter);

function codeAt(line: string, at: number, style: Style): Run {
  let ticks = 1;
  while (line[at + ticks] === "`") ticks += 1;
  const mark = "`".repeat(ticks);
  const close = line.indexOf(mark, at + ticks);
  if (close === -1) return plain(line, at, ticks);
  const inside = line.slice(at + ticks, close);
  // A space on either side keeps a backtick inside from being taken for an end.
  const content = inside.startsWith(" ") && inside.endsWith(" ") ? inside.slice(1, -1) : inside;
  return { drawn: paint(content, "code", style), end: close + ticks };
}

function emphasisAt(line: string, at: number, style: Style): Run {
  const mark = line[at + 1] === "*" ? "**" : "*";
  const close = line.indexOf(mark, at + mark.length);
  const inside = close === -1 ? "" : line.slice(at + mark.length, close);
  if (inside === "" || inside.startsWith(" ")) return plain(line, at, mark.length);
  return {
    drawn: paint(drawLine(inside, noColour), mark === "**" ? "bold" : "italic", style),
    end: close + mark.length,
  };
}

function linkAt(line: string, at: number, style: Style): Run {
  const middle = line.indexOf("](http", at);
  const close = middle === -1 ? -1 : line.indexOf(")", middle);
  const label = middle === -1 ? "" : line.slice(at + 1, middle);
  if (close === -1 || label.includes("[")) return plain(line, at, 1);
  return {
    drawn: `${drawLine(label, noColour)} ${paint(line.slice(middle + 2, close), "dim", style)}`,
    end: close + 1,
  };
}

const paint = (text: string, weight: keyof typeof weights, { colour }: Style): string =>
  colour ? `${weights[weight]}${text}${reset}` : text;
