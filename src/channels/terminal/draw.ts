// Markdown as a terminal shows it: without its marks, with weight and colour where there are any.

export interface Style {
  /** ANSI sequences are understood. */
  readonly colour: boolean;
}

const reset = "\u001B[0m";
const weights = { bold: "\u001B[1m", italic: "\u001B[3m", code: "\u001B[36m", dim: "\u001B[2m" } as const;

export function drawMarkdown(markdown: string, style: Style): string {
  let fenced = false;
  return markdown
    .split("\n")
    .map((line) => {
      if (/^\s*```/.test(line)) {
        fenced = !fenced;
        return undefined;
      }
      return fenced ? paint(`    ${line}`, "code", style) : drawLine(line, style);
    })
    .filter((line) => line !== undefined)
    .join("\n");
}

// In order: code first, since nothing inside it has a meaning; each pattern is a plain pair without repetition inside another.
const runs =
  /(`+)([^`]+)\1|\*\*([^*]+)\*\*|\*([^*\s][^*]*)\*|\[([^\]]*)\]\((https?:[^)\s]+)\)|\\([\\`*_{}[\]()#+\-.!|<>~])/g;

function drawLine(line: string, style: Style): string {
  return line.replace(
    runs,
    (_whole, _ticks: string | undefined, code: string | undefined, bold: string | undefined, italic: string | undefined,
     label: string | undefined, address: string | undefined, escaped: string | undefined) => {
      if (code !== undefined) return paint(code.trim(), "code", style);
      if (bold !== undefined) return paint(drawLine(bold, { colour: false }), "bold", style);
      if (italic !== undefined) return paint(drawLine(italic, { colour: false }), "italic", style);
      if (address !== undefined) return `${drawLine(label ?? "", { colour: false })} ${paint(address, "dim", style)}`;
      return escaped ?? "";
    },
  ); // prettier-ignore
}

const paint = (text: string, weight: keyof typeof weights, { colour }: Style): string =>
  colour ? `${weights[weight]}${text}${reset}` : text;
