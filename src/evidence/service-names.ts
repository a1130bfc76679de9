// Where a line names one of the product's services: whole, by its short or older name, or cut off by a table's column.
import type { ReaderContext } from "./readings.ts";

export interface KnownName {
  /** In small letters. */
  readonly name: string;
  readonly part: string;
  /** The name that is shown, whichever was pasted. */
  readonly display: string;
}

export interface NamedService {
  readonly part: string;
  readonly display: string;
  readonly start: number;
  readonly end: number;
}

/** A cut name of one word is distinctive from its half on: `AADConnectProvi...` has 15 letters of 27. */
const distinctiveWord = 0.5;
/** Names of several words share their beginnings (`Microsoft Azure AD Connect ...`), so more of them must be there. */
const distinctiveWords = 0.65;
/** Letters that a word search may start with: enough to be rare, few enough to be left after a cut. */
const stemLength = 9;

/** A line that names services more often is no table and no sentence; it is an attack or a dump. */
const mostNames = 40;

/** Part of a path, a file or a longer name, and no service, where one of these stands before or after. */
const before = /[\p{L}\d\\/._-]$/u;
const after = /^(?:[\p{L}\d\\/_-]|\.\p{L}|'s\b)/u;
/** What is called after the service and is none. */
const otherThing =
  /^['")]{0,2} {1,2}(?:updater|wizard|logs?|configuration|config|events?|folder|installer|setup|installation|package|connector|server|trace|tray|account)\b/iu;

export function knownNames(context: ReaderContext): readonly KnownName[] {
  const names = context.services.flatMap(({ display, name, part, formerly }) =>
    [display, ...(name === undefined ? [] : [name]), ...formerly]
      .flatMap((full) => [full, full.replace(/^Microsoft /u, "")])
      .map((full) => ({ name: full.toLowerCase(), part, display })),
  );
  // Longest first: a name may hold another.
  return names.filter(({ name }) => name !== "").sort((a, b) => b.name.length - a.name.length);
}

/** For the question whether a text can hold one of the names at all. */
export function stems(context: ReaderContext): readonly string[] {
  return knownNames(context).map(({ name }) => name.slice(0, stemLength));
}

export function findServices(line: string, names: readonly KnownName[]): readonly NamedService[] {
  const lower = line.toLowerCase();
  // Few letters change their length with their case; a line with one of them is searched as it is.
  const text = lower.length === line.length ? lower : line;
  const found: NamedService[] = [];
  for (const known of names.filter(({ name }) => text.includes(name))) {
    for (
      let at = text.indexOf(known.name);
      at >= 0 && found.length < mostNames;
      at = text.indexOf(known.name, at + known.name.length)
    ) {
      const end = at + known.name.length;
      if (isFree(found, at, end) && isWholeName(text, at, end)) found.push({ ...placed(known), start: at, end });
    }
  }
  if (!text.includes("...") && !text.includes("…")) return found.sort((a, b) => a.start - b.start);
  for (const cut of [...text.matchAll(/\.\.\.|…/gu)].slice(0, mostNames)) {
    const service = cutName(text, cut.index, names);
    if (service !== undefined && isFree(found, service.start, service.end)) found.push(service);
  }
  return found.sort((a, b) => a.start - b.start);
}

function cutName(text: string, cut: number, names: readonly KnownName[]): NamedService | undefined {
  const head = text.slice(Math.max(0, cut - 80), cut);
  for (const known of names) {
    const least = Math.ceil(known.name.length * (known.name.includes(" ") ? distinctiveWords : distinctiveWord));
    for (let length = Math.min(known.name.length - 1, head.length); length >= least; length--) {
      if (!head.endsWith(known.name.slice(0, length))) continue;
      const start = cut - length;
      if (before.test(text.slice(Math.max(0, start - 1), start))) continue;
      return { ...placed(known), start, end: cut + (text.startsWith("...", cut) ? 3 : 1) };
    }
  }
  return undefined;
}

function isWholeName(text: string, start: number, end: number): boolean {
  const rest = text.slice(end, end + 40);
  return !before.test(text.slice(Math.max(0, start - 1), start)) && !after.test(rest) && !otherThing.test(rest);
}

function isFree(found: readonly NamedService[], start: number, end: number): boolean {
  return found.every((other) => end <= other.start || start >= other.end);
}

function placed({ part, display }: KnownName): Pick<NamedService, "part" | "display"> {
  return { part, display };
}
