// Which version of the product's programs is installed: the list of programs, the uninstall keys, sentences that name one.
import { toLabelled } from "./labels.ts";
import { createReader } from "./lines.ts";
import type { Reading } from "./readings.ts";
import { findServices, knownNames, stems, type KnownName, type NamedService } from "./service-names.ts";
import { isSupposed } from "./supposition.ts";

/** Four numbers, as the agent and the host have them; three would also be .NET's. */
const fourParts = /(?<![\d.,])(\d{1,3}(?:\.\d{1,6}){3})(?![\d.]*\d)/u;
/** Lines between the name and the version of one program in a list. */
const blockReach = 6;

const versionLabels = new Set([
  "version", "displayversion", "product version", "productversion", "fileversion", "file version", "produktversion", "dateiversion",
  "version du produit", "version du fichier", "versión del producto", "versión del archivo", "versión",
]); // prettier-ignore
const nameLabels = new Set([
  "name",
  "displayname",
  "product name",
  "productname",
  "nom",
  "nombre",
  "caption",
  "description",
]);
/** "Provisioning agent version 1.1.582.0", "version 1.1.582.0 of the provisioning agent". */
const said =
  /(?<!\p{L})(?:provisioning agent|agent|ecma(?:2| connector)? ?host)(?:'s)? (?:(?:is|has|in|at|ist|hat|est|es) )?(?:version|versión|v) ?:? ?(?=\d)/iu;
const needed =
  /(?<!\p{L})(?:or (?:later|newer|higher)|at least|minimum|requires?|oder (?:höher|neuer)|mindestens|ou (?:ultérieure?|supérieure?)|o posterior)(?!\p{L})/iu;

export const installedVersion = createReader(
  "installed-version",
  (context) => [...stems(context), "agent version", "host version"],
  ({ lines }, context) => {
    const names = knownNames(context);
    return lines.flatMap((line, index): Reading[] => {
      const version = fourParts.exec(line)?.[1];
      // "1.1.846.0 or later" is what is asked for, not what is there.
      if (version === undefined || needed.test(line)) return [];
      const service = programOf(lines, index, names);
      if (service === undefined) return [];
      return [
        {
          reader: installedVersion.name,
          values: { service: service.display, scope: service.part, version },
          line: index + 1,
        },
      ];
    });
  },
  { reach: blockReach, also: ["agent", "host"] },
);

type Program = Pick<NamedService, "display" | "part">;

function programOf(lines: readonly string[], index: number, names: readonly KnownName[]): Program | undefined {
  const line = lines[index]!;
  const labelled = toLabelled(line);
  if (labelled !== undefined && versionLabels.has(labelled.label)) return programAbove(lines, index, names);
  const [service] = findServices(line, names);
  const start = fourParts.exec(line)?.index ?? 0;
  // A row: the name in the first cell, the version in a later one.
  if (service !== undefined && service.end <= start && isRow(line, service, start)) return service;
  const match = said.exec(line);
  if (match === null || match.index + match[0].length !== start || isSupposed(line, match.index, start))
    return undefined;
  const part = /agent/iu.test(match[0]) ? "agent" : "host";
  const known = names.find((name) => name.part === part);
  return known === undefined ? undefined : { display: known.display, part };
}

function isRow(line: string, service: NamedService, start: number): boolean {
  const gap = line.slice(service.end, start);
  return (
    line.slice(0, service.start).trim() === "" &&
    /^(?: Package)?["']?(?:\t|\s{2,}|"?[,;]"?| {0,2}(?:\(?v(?:ersion)?\.?:? ?)$)/iu.test(gap)
  );
}

/** In a list the name stands a few lines above, in the same block. */
function programAbove(lines: readonly string[], index: number, names: readonly KnownName[]): Program | undefined {
  for (let at = index - 1; at >= Math.max(0, index - blockReach) && lines[at]!.trim() !== ""; at--) {
    const labelled = toLabelled(lines[at]!);
    if (labelled === undefined || !nameLabels.has(labelled.label)) continue;
    return findServices(labelled.value, names).find(({ start }) => start <= 1);
  }
  return undefined;
}
