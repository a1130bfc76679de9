// Whether the product's services run: Get-Service, sc query, rows of services.msc, and sentences that name a service.
import { createReader, joined } from "./lines.ts";
import type { Reading } from "./readings.ts";
import { readServiceBlocks } from "./service-blocks.ts";
import { findServices, knownNames, stems, type KnownName, type NamedService } from "./service-names.ts";
import { findStates, isDisabledStart, isStartType, toState, type FoundState, type ServiceState } from "./service-states.ts";
import { isSupposed } from "./supposition.ts";

/** How far a command's complaint stands below the command that names the service. */
const complaintReach = 4;
/** Letters between a service's name and its state in one statement. */
const widestGap = 90;

/** Words that may stand between a service's name and its state without turning the statement into another one. */
const links = new Set(
  `service services dienst dienste servicio le la les el der die das status state zustand statut état etat estado is are its the it
  shows shown shows as currently still now both all present and ist sind steht auf noch jetzt beide wieder est sont actuellement
  toujours está están esta actualmente und et y startup type starttype automatic manual auto automatisch manuell automatique manuel
  automático win32_own_process win32_share_process service_name display_name name displayname also again already only in say says`.split(
    /\s+/u,
  ),
);
const conjunction = /^[\s'"*,()&/-]{0,6}(?:and|und|et|y|&|,|\/)?(?: the| der| le| el)?(?: service| dienst)?[\s'"*(]{0,6}$/iu;

const noSuchService =
  /cannot find any service with (?:service|display) name|kein(?:en)? dienst mit (?:dem |einem )?\p{L}{0,12}namen|impossible de trouver (?:un |le |aucun )?service(?: assorti| portant| avec)?(?: du| le| de)?(?: nom)?(?: de service| complet)?|no se (?:encuentra|encontró|puede encontrar) ning[uú]n servicio(?: con)?(?: el)?(?: nombre)?(?: de servicio| para mostrar)?/iu;
const notInstalled =
  /does not exist as an installed service|(?:failed|fehler|échec\(s\)|error|erreur) 1060\b|kein installierter dienst|n'existe pas en tant que service installé|no existe como servicio instalado/iu;
/** A command about some service: what stands above it is not what failed. */
const serviceCommand = /\b(?:sc(?:\.exe)? (?:query|queryex|qc|start|stop)|get-service|net (?:start|stop)) /iu;
const thereIsNo = /(?:\bthere is no|\bno service (?:named|called)|\bes gibt keinen dienst|\bil n'y a pas de service) ?['"]?$/iu;

export const serviceStatus = createReader("service-status", stems, ({ lines }, context) => {
  const names = knownNames(context);
  const readings: Reading[] = [...readServiceBlocks(lines, names)];
  const inBlocks = new Set(readings.flatMap((reading) => [reading.line, ...Object.values(reading.lines ?? {})]));
  lines.forEach((line, index) => {
    for (const { service, state } of readLine(line, names)) {
      if (!inBlocks.has(index + 1)) readings.push(toServiceReading(service, state, index + 1));
    }
    const complained = complainedAbout(lines, index, names);
    if (complained !== undefined) readings.push(toServiceReading(complained, "missing", index + 1));
  });
  return readings.sort((a, b) => a.line - b.line);
});

interface Statement {
  readonly service: NamedService;
  readonly state: ServiceState;
}

function toServiceReading(service: NamedService, state: ServiceState, line: number): Reading {
  return { reader: serviceStatus.name, values: { service: service.display, scope: service.part, state }, line };
}

function readLine(line: string, names: readonly KnownName[]): readonly Statement[] {
  const services = findServices(line, names);
  const [first] = services;
  if (first === undefined) return [];
  if (line.includes("\t")) {
    const row = readTabRow(line, first);
    if (row !== undefined) return [row];
  }
  if (thereIsNo.test(line.slice(0, first.start))) return [{ service: first, state: "missing" }];
  const states = findStates(line);
  if (states.length === 0) return [];
  const groups = grouped(services, states);
  return stateFirst(line, groups, states) ?? nameFirst(line, groups, states);
}

/** A row of services.msc: name, description, status (empty where it is stopped), start type, account. */
function readTabRow(line: string, service: NamedService): Statement | undefined {
  const cells = line.split("\t").map((cell) => cell.trim());
  if (!cells.some((cell) => cell.length >= service.end - service.start && findsAt(cell, line, service))) return undefined;
  const state = cells.map(toState).find((cell) => cell !== undefined && cell !== "disabled");
  if (state !== undefined) return { service, state };
  const start = cells.find(isStartType);
  if (start === undefined) return undefined;
  if (isDisabledStart(start)) return { service, state: "disabled" };
  return cells.slice(0, cells.indexOf(start)).includes("") ? { service, state: "stopped" } : undefined;
}

function findsAt(cell: string, line: string, service: NamedService): boolean {
  return cell.toLowerCase() === line.slice(service.start, service.end).toLowerCase();
}

/** Short name and display name of one row are one service. */
function grouped(services: readonly NamedService[], states: readonly FoundState[]): readonly NamedService[] {
  const groups: NamedService[] = [];
  for (const service of services) {
    const last = groups.at(-1);
    const isParted = states.some((state) => last !== undefined && state.start >= last.end && state.end <= service.start);
    if (last?.part === service.part && !isParted && service.start - last.end < widestGap) {
      groups[groups.length - 1] = { ...last, end: service.end };
    } else {
      groups.push(service);
    }
  }
  return groups;
}

/** Rows of Get-Service: the state at the beginning of the line, or after the rule of a table that lost its line ends. */
function stateFirst(
  line: string,
  groups: readonly NamedService[],
  states: readonly FoundState[],
): readonly Statement[] | undefined {
  const opening = states[0]!;
  const head = line.slice(0, opening.start);
  const isRow = /^[\s'"*|-]{0,20}$/u.test(head) || /-{4,}\s{1,20}$/u.test(head.slice(-60));
  const [service] = groups;
  if (!isRow || service === undefined || opening.end > service.start) return undefined;
  const gap = line.slice(opening.end, service.start);
  // One blank may be prose ("Stopped Microsoft ECMA2Host, then ..."); a row ends after its names.
  const isTabular = /^[\s'"*|,:]{2,20}(?:\S{1,40}\s{1,20})?$/u.test(gap) || /^\s\S{0,40}\.\.\.\s{1,20}$/u.test(gap);
  const isWholeRow = /^[\s:|-]$/u.test(gap) && /^[\s'"*|.]{0,20}$/u.test(line.slice(groups.at(-1)!.end));
  if (!isTabular && !isWholeRow) return undefined;
  return groups.flatMap((group) => {
    const state = states.findLast((found) => found.end <= group.start)?.state;
    return state === undefined || group.start - states[0]!.end > widestGap * groups.length ? [] : [{ service: group, state }];
  });
}

/** Sentences and rows that name the service first: "Microsoft ECMA2Host is stopped", "A and B are running". */
function nameFirst(line: string, groups: readonly NamedService[], states: readonly FoundState[]): readonly Statement[] {
  const statements: Statement[] = [];
  let waiting: NamedService[] = [];
  groups.forEach((service, index) => {
    const next = groups[index + 1];
    const within = states.filter((state) => state.start >= service.end && state.end <= (next?.start ?? line.length));
    const [nearest] = within;
    if (nearest === undefined) {
      const isJoined = next !== undefined && conjunction.test(line.slice(service.end, next.start));
      waiting = isJoined ? [...waiting, service] : [];
      return;
    }
    if (isLink(line.slice(service.end, nearest.start)) && !isSupposed(line, (waiting[0] ?? service).start, nearest.end)) {
      const state = nearest.state === "disabled" ? (within.find((other) => other.state === "running") ?? nearest).state : nearest.state;
      const isDisabled = state === "stopped" && within.some((other) => other.state === "disabled");
      for (const named of [...waiting, service]) statements.push({ service: named, state: isDisabled ? "disabled" : state });
    }
    waiting = [];
  });
  return statements;
}

function isLink(gap: string): boolean {
  if (gap.length > widestGap || /[?!]|\.\s|\bwas\b/u.test(gap)) return false;
  return gap
    .replace(/\([^()]{0,60}\)/gu, " ")
    .toLowerCase()
    .split(/[^\p{L}\d_]+/u)
    .every((word) => word === "" || links.has(word) || /^\d{1,3}$/u.test(word));
}

function complainedAbout(lines: readonly string[], index: number, names: readonly KnownName[]): NamedService | undefined {
  const line = lines[index]!;
  if (noSuchService.test(line)) {
    // A console may break the sentence before the name; the name stands right after the complaint.
    const text = joined(lines, index, 2);
    const complaint = noSuchService.exec(text);
    const end = complaint === null ? 0 : complaint.index + complaint[0].length;
    return findServices(text, names).find(({ start }) => start >= end && /^(?:name)?[\s:'"(«]{0,6}$/u.test(text.slice(end, start)));
  }
  if (!notInstalled.test(line)) return undefined;
  // The failure is numbered on one line and explained on the next but one: counted once.
  if (notInstalled.test(lines[index - 1] ?? "") || notInstalled.test(lines[index - 2] ?? "")) return undefined;
  for (let above = index; above >= Math.max(0, index - complaintReach); above--) {
    const service = findServices(lines[above]!, names).at(-1);
    if (service !== undefined) return service;
    if (serviceCommand.test(lines[above]!)) return undefined;
  }
  return undefined;
}
