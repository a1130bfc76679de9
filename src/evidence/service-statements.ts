// What one line says of the product's services: rows of tables, objects as text, and sentences.
import { findServices, type KnownName, type NamedService } from "./service-names.ts";
import {
  findStates,
  isDisabledStart,
  isStartType,
  toState,
  type FoundState,
  type ServiceState,
} from "./service-states.ts";
import { isSupposed } from "./supposition.ts";

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
const turns =
  /(?<!\p{L})(?:then|but|again|after|later|seconds?|minutes?|dann|aber|sich|gleich|nach|puis|mais|luego|pero)(?!\p{L})/giu;
const conjunction =
  /^[\s'"*,()&/-]{0,6}(?:and|und|et|y|&|,|\/)?(?: the| der| le| el)?(?: service| dienst)?[\s'"*(]{0,6}$/iu;

const thereIsNo =
  /(?:\bthere is no|\bno service (?:named|called)|\bes gibt keinen dienst|\bil n'y a pas de service) ?['"]?$/iu;

export interface Statement {
  readonly service: NamedService;
  readonly state: ServiceState;
}

export function readStatements(line: string, names: readonly KnownName[]): readonly Statement[] {
  const services = findServices(line, names);
  const [first] = services;
  if (first === undefined) return [];
  if (line.includes("\t")) {
    const row = readTabRow(line, first);
    if (row !== undefined) return [row];
  }
  if (line.includes("@{")) return readHashTables(line, names);
  if (thereIsNo.test(line.slice(0, first.start))) return [{ service: first, state: "missing" }];
  const states = findStates(line);
  if (states.length === 0) return [];
  const groups = grouped(services, states);
  return stateFirst(line, groups, states) ?? nameFirst(line, groups, states);
}

/** A row of services.msc: name, description, status (empty where it is stopped), start type, account. */
function readTabRow(line: string, service: NamedService): Statement | undefined {
  const cells = line.split("\t").map((cell) => cell.trim());
  if (!cells.some((cell) => cell.length >= service.end - service.start && findsAt(cell, line, service)))
    return undefined;
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

/** `@{Status=Stopped; DisplayName=Microsoft ECMA2Host}`: objects that PowerShell wrote as text. */
function readHashTables(line: string, names: readonly KnownName[]): readonly Statement[] {
  return line
    .split("@{")
    .slice(1)
    .flatMap((piece): readonly Statement[] => {
      const table = piece.slice(0, piece.indexOf("}") < 0 ? piece.length : piece.indexOf("}"));
      const [service] = findServices(table, names);
      const state = table
        .split(";")
        .map((pair) => toState(pair.slice(pair.indexOf("=") + 1)))
        .find((found) => found !== undefined);
      return service === undefined || state === undefined ? [] : [{ service, state }];
    });
}

/** Short name and display name of one row are one service. */
function grouped(services: readonly NamedService[], states: readonly FoundState[]): readonly NamedService[] {
  const groups: NamedService[] = [];
  for (const service of services) {
    const last = groups.at(-1);
    const isParted = states.some(
      (state) => last !== undefined && state.start >= last.end && state.end <= service.start,
    );
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
  const isTabular =
    /^[\s'"*|,:]{2,20}(?:\S{1,40}\s{1,20})?$/u.test(gap) || /^\s\S{0,40}\.\.\.\s{1,20}$/u.test(gap) || isStartType(gap);
  const isWholeRow = /^[\s:|-]$/u.test(gap) && /^[\s'"*|.]{0,20}$/u.test(line.slice(groups.at(-1)!.end));
  if (!isTabular && !isWholeRow) return undefined;
  return groups.flatMap((group) => {
    const state = states.findLast((found) => found.end <= group.start)?.state;
    return state === undefined || group.start - states[0]!.end > widestGap * groups.length
      ? []
      : [{ service: group, state }];
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
    const isPlain = isLink(line.slice(service.end, nearest.start)) && !changesItsMind(line, within);
    if (isPlain && !isSupposed(line, (waiting[0] ?? service).start, nearest.end)) {
      const state =
        nearest.state === "disabled"
          ? (within.find((other) => other.state === "running") ?? nearest).state
          : nearest.state;
      const isDisabled = state === "stopped" && within.some((other) => other.state === "disabled");
      for (const named of [...waiting, service])
        statements.push({ service: named, state: isDisabled ? "disabled" : state });
    }
    waiting = [];
  });
  return statements;
}

/** "started and then stopped": two states of one service are a story, not a state. */
function changesItsMind(line: string, [first, second]: readonly FoundState[]): boolean {
  if (first === undefined || second === undefined) return false;
  const states = new Set([first.state, second.state]);
  return (
    states.has("running") && states.has("stopped") && isLink(line.slice(first.end, second.start).replace(turns, " "))
  );
}

function isLink(gap: string): boolean {
  if (gap.length > widestGap || /[?!]|\.\s|\bwas\b/u.test(gap)) return false;
  return gap
    .replace(/\([^()]{0,60}\)/gu, " ")
    .toLowerCase()
    .split(/[^\p{L}\d_]+/u)
    .every((word) => word === "" || links.has(word) || /^\d{1,3}$/u.test(word));
}
