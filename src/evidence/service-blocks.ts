// Services as labelled lines: Get-Service | Format-List, sc query and sc qc, wmic, the properties dialog.
import { toLabelled } from "./labels.ts";
import type { Reading } from "./readings.ts";
import { findServices, type KnownName, type NamedService } from "./service-names.ts";
import { isDisabledStart, isScStart, isScState, toState, type ServiceState } from "./service-states.ts";

const nameLabels = new Set([
  "name", "displayname", "service_name", "display_name", "servicename", "service name", "display name", "service", "dienstname",
  "anzeigename", "dienst", "nom", "nom du service", "nom complet", "nom_service", "nombre", "nombre para mostrar",
  "nombre de servicio", "nombre del servicio", "nombre_servicio", "nombre_mostrar",
]); // prettier-ignore
const stateLabels = new Set([
  "status", "state", "service status", "dienststatus", "zustand", "statut", "état", "etat", "état du service", "estado",
  "estado del servicio", "statut du service",
]); // prettier-ignore
const startLabels = new Set([
  "starttype", "start_type", "startup type", "startmode", "starttyp", "type de démarrage", "tipo de inicio",
]); // prettier-ignore

interface Block {
  service?: NamedService;
  serviceLine: number;
  state?: ServiceState;
  stateLine: number;
  isDisabled: boolean;
  separator: ":" | "=";
  /** Labels that were seen: one that comes again begins the next service. */
  seen: Set<string>;
}

/** A block ends with an empty line or where a label comes a second time. */
export function readServiceBlocks(lines: readonly string[], names: readonly KnownName[]): readonly Reading[] {
  const readings: Reading[] = [];
  let block = emptyBlock();
  const close = (): void => {
    const reading = toReading(block);
    if (reading !== undefined) readings.push(reading);
    block = emptyBlock();
  };
  lines.forEach((line, index) => {
    if (line.trim() === "") {
      // wmic ends its lines twice.
      if (block.separator !== "=" || (lines[index - 1] ?? "").trim() === "") close();
      return;
    }
    const bare = bareName(line, names);
    const labelled = bare === undefined ? toLabelled(line) : undefined;
    const key = bare === undefined ? labelled?.label : "name";
    if (key === undefined) return;
    const isName = nameLabels.has(key);
    const value = labelled?.value ?? "";
    const isState = stateLabels.has(key) || isScState(value);
    if (!isName && !isState && !startLabels.has(key) && !isScStart(value)) return;
    if (block.seen.has(key)) close();
    block.seen.add(key);
    block.separator = labelled?.separator ?? ":";
    if (isName) {
      const service = bare ?? findServices(value, names).find(({ start }) => start <= 1);
      if (service !== undefined && block.service === undefined) {
        block.service = service;
        block.serviceLine = index + 1;
      }
    } else if (isState) {
      const state = toState(value);
      if (state !== undefined) {
        block.state = state;
        block.stateLine = index + 1;
      }
    } else {
      block.isDisabled = isDisabledStart(value);
    }
  });
  close();
  return readings;
}

/** A line that holds a service's name and nothing else heads the labelled lines below it. */
function bareName(line: string, names: readonly KnownName[]): NamedService | undefined {
  if (line.length > 120) return undefined;
  const [service] = findServices(line, names);
  if (service === undefined) return undefined;
  const rest = line.slice(0, service.start) + line.slice(service.end);
  return /^[\s'"*:()-]{0,20}(?:(?:the |der |le |el )?(?:service|dienst|servicio))?[\s'"*:()-]{0,20}$/iu.test(rest)
    ? service
    : undefined;
}

function emptyBlock(): Block {
  return { serviceLine: 0, stateLine: 0, isDisabled: false, separator: ":", seen: new Set() };
}

function toReading({ service, serviceLine, state, stateLine, isDisabled }: Block): Reading | undefined {
  if (service === undefined || (state === undefined && !isDisabled)) return undefined;
  const shown = isDisabled && state !== "running" ? "disabled" : state;
  if (shown === undefined) return undefined;
  return {
    reader: "service-status",
    values: { service: service.display, scope: service.part, state: shown },
    line: serviceLine,
    ...(stateLine === 0 || stateLine === serviceLine ? {} : { lines: { state: stateLine } }),
  };
}
