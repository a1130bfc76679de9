// How many objects the host's cache holds: the documented check prints True or False, the cache itself a count.
import { createNearness, createReader, isNear } from "./lines.ts";
import type { Reading } from "./readings.ts";
import { isSupposed } from "./supposition.ts";

/** Lines of output below the question for the cache. */
const outputReach = 12;
const markerReach = 4;

/** The documented check: an answer longer than its braces holds users. */
const check = /\$\w{1,20}\.length -gt 9/iu;
const verdict = /^\s{0,8}(True|False)\s{0,8}$/u;
const sameLine =
  /\$\w{1,20}\.length -gt 9["'`]?[\s,:;>-]{1,6}(?:(?:prints?|shows?|says|gives?|returns?|is|ergibt|liefert|affiche|muestra)[ :"'`]{1,3})?(true|false)(?!\p{L})/iu;
const cacheQuery = /\/scim\/cache|-ObjectTypePath cache/iu;
const total = /"totalResults" ?: ?(\d{1,9})(?!\d)/iu;
const said =
  /(?<!\p{L})cache(?: of the (?:ecma )?host| des hosts)? (?:is|ist|est|está|holds|has|contains|shows|hat|enthält|contient|tiene) (?:still |only |just |noch |nur )?(?:(empty|leer|vide|vacía|vacío|no (?:users|objects|entries)|keine (?:benutzer|objekte))|(\d{1,9}) (?:objects?|users?|entries|records|objekte|benutzer|objets|utilisateurs|objetos|usuarios))(?!\p{L})/iu;
const marker = /ecma|connector|provisioning|testecma2hostconnection/iu;

type Found = { readonly count: number } | { readonly state: string };
type IsBelow = (index: number, before: number, after: number) => boolean;

export const cacheCount = createReader(
  "cache-count",
  ["cache", "length -gt 9"],
  ({ lines }) => {
    const [isBelowCheck, isBelowQuery] = [createNearness(lines, check), createNearness(lines, cacheQuery)];
    return lines.flatMap((line, index): Reading[] => {
      const found =
        readVerdict(line, index, isBelowCheck) ?? readTotal(line, index, isBelowQuery) ?? readSaid(lines, index);
      return found === undefined ? [] : [{ reader: cacheCount.name, values: found, line: index + 1 }];
    });
  },
  { reach: outputReach },
);

function readVerdict(line: string, index: number, isBelowCheck: IsBelow): Found | undefined {
  const alone = verdict.exec(line)?.[1];
  const word =
    sameLine.exec(line)?.[1] ?? (alone !== undefined && isBelowCheck(index, outputReach, -1) ? alone : undefined);
  if (word === undefined) return undefined;
  // `True` says that there are some, not how many.
  return word.toLowerCase() === "true" ? { state: "filled" } : { count: 0 };
}

function readTotal(line: string, index: number, isBelowQuery: IsBelow): Found | undefined {
  const count = total.exec(line)?.[1];
  return count !== undefined && isBelowQuery(index, outputReach, 0) ? { count: Number(count) } : undefined;
}

function readSaid(lines: readonly string[], index: number): Found | undefined {
  const line = lines[index]!;
  const match = said.exec(line);
  if (match === null || !isNear(lines, index, markerReach, marker)) return undefined;
  if (isSupposed(line, match.index, match.index + match[0].length)) return undefined;
  return { count: match[2] === undefined ? 0 : Number(match[2]) };
}
