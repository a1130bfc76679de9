// A block of code: a head that says where it runs, a Copy button, and lines that hang where they wrap, so that the end of a
// command is never in doubt.
import type { Piece } from "../../knowledge/blocks.ts";
import { textOfPieces } from "../../knowledge/blocks.ts";
import { en, type Phrases } from "../../phrases/en.ts";
import { codeTextHtml, escapeHtml, pieceHtml } from "./escape-html.ts";

/** The word after a fence, to what people call it. */
const languageNames: ReadonlyMap<string, string | { readonly name: keyof Phrases["drawn"]["codeNames"] }> = new Map<
  string,
  string | { readonly name: keyof Phrases["drawn"]["codeNames"] }
>([
  ["powershell", "PowerShell"],
  ["ps1", "PowerShell"],
  ["cmd", { name: "cmd" }],
  ["bat", { name: "cmd" }],
  ["xml", "XML"],
  ["config", { name: "config" }],
  ["json", "JSON"],
  ["sql", "SQL"],
  ["http", "HTTP"],
  ["bash", { name: "shell" }],
  ["sh", { name: "shell" }],
  ["shell", { name: "shell" }],
  ["ini", { name: "ini" }],
  ["yaml", "YAML"],
  ["kusto", { name: "kusto" }],
  ["kql", { name: "kusto" }],
  ["csharp", "C#"],
  ["ldap", "LDAP"],
  ["text", { name: "text" }],
  ["txt", { name: "text" }],
  ["url", { name: "address" }],
]);

export interface CodeBlockOptions {
  readonly language?: string | undefined;
  /** What stands in the head in place of the language. */
  readonly title?: string;
  /** Completes "Copy: …" for those who hear the button. */
  readonly what?: string;
  /** English where absent. */
  readonly say?: Phrases;
}

export function codeBlock(pieces: readonly Piece[], options: CodeBlockOptions = {}): string {
  const { drawn } = options.say ?? en;
  const title = options.title ?? languageLabel(options.language, textOfPieces(pieces), drawn.codeNames);
  const what = options.what ?? title;
  const lines = linesOf(pieces).map((line) => `<span class="line">${line.map(codePieceHtml).join("")}</span>`);
  return (
    `<div class="code"><div class="code-head"><span>${escapeHtml(title)}</span>` +
    `<button class="copy" type="button" data-copy aria-label="${escapeHtml(drawn.copyWhat(what))}">${escapeHtml(drawn.copy)}</button></div>` +
    `<pre><code>${lines.join("")}</code></pre></div>`
  );
}

function languageLabel(language: string | undefined, text: string, names: Phrases["drawn"]["codeNames"]): string {
  if (language !== undefined && language !== "") {
    const found = languageNames.get(language.toLowerCase()) ?? language;
    return typeof found === "string" ? found : names[found.name];
  }
  const lines = text.trim().split("\n");
  if (lines.every((line) => /^\s*https?:\/\//i.test(line))) return lines.length === 1 ? names.address : names.addresses;
  if (lines.every((line) => /^\s*(?:[a-z]:|\\)\\/i.test(line))) return lines.length === 1 ? names.path : names.paths;
  return names.text;
}

/** Pieces cut at line ends; the empty lines at the end are left out. */
function linesOf(pieces: readonly Piece[]): readonly (readonly Piece[])[] {
  const lines: Piece[][] = [[]];
  for (const piece of pieces) {
    if (piece.kind === "placeholder") {
      lines.at(-1)?.push(piece);
      continue;
    }
    const [first = "", ...rest] = piece.text.split(/\r?\n/);
    if (first !== "") lines.at(-1)?.push({ ...piece, text: first });
    for (const text of rest) lines.push(text === "" ? [] : [{ ...piece, text }]);
  }
  while (lines.length > 1 && lines.at(-1)?.length === 0) lines.pop();
  return lines;
}

const codePieceHtml = (piece: Piece): string => pieceHtml(piece, codeTextHtml);
