// Whether the portal shows the agent as active.
import { toLabelled } from "./labels.ts";
import { createReader, isNear } from "./lines.ts";
import type { Reading, ReaderContext } from "./readings.ts";
import { isSupposed } from "./supposition.ts";

/** Lines between the agent's name in the portal's list and the page's heading. */
const pageReach = 3;

const inactive =
  "not active|isn't active|isnt active|inactive|inaktiv|nicht aktiv|inactif|pas actif|inactivo|no (?:está )?activo";
const statement = new RegExp(
  `(?<!\\p{L})agent(?:s|en|e)?(?!\\p{L})(?: status| state|-status| im portal| in the portal| in portal)?["')*:=| -]{0,6}(?:(?:is|are|ist|sind|est|está|shows?|shown|shows? up|as|als|displayed|still|now|currently|wird|angezeigt|noch|status|state|comme|como|the portal|portal|in|im|the|dropdown|list|but|it)[ :,]{1,2}){0,9}["'*]?(${inactive}|active|aktiv|actif|activo)(?! directory)(?!\\p{L})`,
  "iu",
);
/** Part of every word for the state. */
const mayBeState = /a[ck]tiv|actif/iu;
const page = /portal|entra|azure|on-premises connectivity|admin connectivity|provisioning|ecma/iu;
/** The portal's list: the agent on one line, its status on the next. */
const statusLabels = new Set(["status", "state", "agent status", "zustand", "statut", "état", "estado"]);
const aboutAgents = /on-premises connectivity|admin connectivity|provisioning agent/iu;
/** The heading of a list of agents, with a column for their status; a list has a dozen of them. */
const heading =
  /(?<!\p{L})(?:agents?|machine name|name|nom|nombre)(?!\p{L})(?:\(s\))?(?:\t|\s{2,}).{0,80}?(?:status|zustand|statut|état|estado)(?!\p{L})/iu;
const rowReach = 12;
const listed = new RegExp(`^["']?(${inactive}|active|aktiv|actif|activo)["']?$`, "iu");
const isInactive = new RegExp(`^(?:${inactive})$`, "iu");

export const agentState = createReader(
  "agent-state",
  ["agent", "agente"],
  ({ lines }, context) => {
    const names = agentNames(context);
    return lines.flatMap((line, index): Reading[] => {
      if (!mayBeState.test(line)) return [];
      const inList = readListed(lines, index);
      if (inList !== undefined) return [toReading(inList, index)];
      const text = named(line, names);
      const match = statement.exec(text);
      if (match === null || !(isNear(lines, index, pageReach, page) || text !== line)) return [];
      const end = match.index + match[0].length;
      if (isSupposed(text, match.index, end)) return [];
      return [toReading(match[1]!, index)];
    });
  },
  { reach: rowReach, also: ["connectivity"] },
);

function toReading(word: string, index: number): Reading {
  return { reader: agentState.name, values: { state: isInactive.test(word) ? "inactive" : "active" }, line: index + 1 };
}

function readListed(lines: readonly string[], index: number): string | undefined {
  const row = readRow(lines, index);
  if (row !== undefined) return row;
  const labelled = toLabelled(lines[index]!);
  if (labelled === undefined || !statusLabels.has(labelled.label)) return undefined;
  const word = listed.exec(labelled.value)?.[1];
  return word !== undefined && isNear(lines, index, pageReach, aboutAgents) ? word : undefined;
}

/** A row below a heading with a column for the status, on a page about agents: one of its cells is the status and nothing else. */
function readRow(lines: readonly string[], index: number): string | undefined {
  const cells = lines[index]!.trim().split(/\t|\s{2,}/u);
  const word =
    cells.length < 2 ? undefined : cells.map((cell) => listed.exec(cell)?.[1]).find((cell) => cell !== undefined);
  if (word === undefined) return undefined;
  const above = lines.slice(Math.max(0, index - rowReach), index);
  return above.some((line) => heading.test(line)) && above.some((line) => aboutAgents.test(line)) ? word : undefined;
}

/** The service's own names end in other words than "agent"; for the statement they are all the agent. */
function named(line: string, names: readonly string[]): string {
  const name = names.find((known) => line.toLowerCase().includes(known));
  if (name === undefined) return line;
  const at = line.toLowerCase().indexOf(name);
  return `${line.slice(0, at)}agent${line.slice(at + name.length)}`;
}

function agentNames({ services }: ReaderContext): readonly string[] {
  return services
    .filter(({ part }) => part === "agent")
    .flatMap(({ display, name, formerly }) => [display, ...(name === undefined ? [] : [name]), ...formerly])
    .map((name) => name.toLowerCase())
    .sort((a, b) => b.length - a.length);
}
