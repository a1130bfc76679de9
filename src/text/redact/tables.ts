// Columns of secrets: CSV, tab-separated and Markdown tables, the fixed columns of a console. The heading names what each row holds.
import { isPlaceholder, isStrong, isWord } from "./benign.ts";
import type { MaskKind, Span } from "./rule.ts";
import type { Windows } from "./windows.ts";

const headings: readonly { readonly kind: MaskKind; readonly heading: RegExp }[] = [
  {
    kind: "password",
    heading:
      /^(?:[\w ]{0,20}[ _-])?(?:[a-z]{0,12}password|passwd|passwort|kennwort|pwd|pw|mot de passe|mdp|contraseña)$/i,
  },
  { kind: "token", heading: /^(?:[\w ]{0,20}[ _-])?(?:secret|access|refresh|bearer|scim|api|auth)[ _-]?token$/i },
  { kind: "secret", heading: /^(?:client[ _-]?)?secret(?:[ _-]?value)?$/i },
  { kind: "key", heading: /^(?:api|access|account|secret[ _-]?access)[ _-]?key$/i },
];

/** A line that may be a heading: it holds a name, and is no longer than a table is wide. */
const hints = ["pass", "pwd", "pw", "kennwort", "mdp", "contraseña", "token", "secret", "key"];
const longestHeading = 400;

const borders: readonly RegExp[] = [/\|/g, /\t/g, /;/g, /,/g, /[^\S\r\n]{2,}/g];
/** Rows that are looked at below one heading. */
const rowsAtMost = 20_000;

interface Cell {
  readonly text: string;
  readonly start: number;
}

export function findInTables(text: string, { lines }: Windows): readonly Span[] {
  const tables: (readonly Span[])[] = [];
  let done = 0;
  for (const [start, end] of lines(hints)) {
    if (start < done || end - start > longestHeading) continue;
    const line = text.slice(start, end);
    for (const border of borders) {
      const cells = split(line, border, start);
      if (cells.length < 2 || !cells.every(({ text: cell }) => cell.length <= 40 && !/[=:]/.test(cell))) continue;
      const kinds = cells.map(({ text: cell }) => headings.find(({ heading }) => heading.test(cell))?.kind);
      if (kinds.every((kind) => kind === undefined)) continue;
      const found = readRows(text, end, border, kinds);
      tables.push(found.spans);
      done = found.end;
      break;
    }
  }
  return tables.flat();
}

function readRows(
  text: string,
  from: number,
  border: RegExp,
  kinds: readonly (MaskKind | undefined)[],
): { readonly spans: readonly Span[]; readonly end: number } {
  const spans: Span[] = [];
  let at = from;
  // Without the row of dashes below its heading, `|` may border anything.
  const sure = !border.source.includes("|") || /^\r?\n[^\S\n]*\|?\s*:?-{2,}/.test(text.slice(from, from + 80));
  for (let row = 0; row < rowsAtMost; row += 1) {
    const begin = at + (/^(?:\r\n|\n|\r)/.exec(text.slice(at, at + 2))?.[0].length ?? 0);
    if (begin === at) break;
    const found = text.slice(begin).search(/[\r\n]/);
    const end = found === -1 ? text.length : begin + found;
    const cells = split(text.slice(begin, end), border, begin);
    if (cells.length !== kinds.length) break;
    for (const [column, { text: cell, start }] of cells.entries()) {
      const kind = kinds[column];
      if (kind === undefined || isPlaceholder(cell) || isWord(cell)) continue;
      if (!isStrong(cell) && (!sure || /\s/.test(cell) || !/[\d\W_]/.test(cell))) continue;
      spans.push({ kind, value: cell, start, end: start + cell.length });
    }
    at = end;
  }
  return { spans, end: at };
}

/** The cells of a line, without white space, quotes and Markdown marks around them. Empty cells at both ends are borders. */
function split(line: string, border: RegExp, offset: number): readonly Cell[] {
  const cells: Cell[] = [];
  let from = 0;
  for (const match of [...line.matchAll(border), { index: line.length, 0: "" }]) {
    const raw = line.slice(from, match.index);
    const text = withoutMarks(raw);
    cells.push({ text, start: offset + from + (text === "" ? 0 : raw.indexOf(text)) });
    from = match.index + match[0].length;
  }
  if (cells[0]?.text === "") cells.shift();
  if (cells.at(-1)?.text === "") cells.pop();
  return cells;
}

/** A loop, since an expression that ends with `+$` begins anew at each blank of a long cell. */
function withoutMarks(cell: string): string {
  const isMark = (at: number): boolean => /[\s"*`]/.test(cell.charAt(at));
  let start = 0;
  let end = cell.length;
  while (start < end && isMark(start)) start += 1;
  while (end > start && isMark(end - 1)) end -= 1;
  return cell.slice(start, end);
}
