// Rows of services.msc that lost their tabs: the state of a stopped service is an empty cell, so only the heading gives it away.
import { findServices, type KnownName, type NamedService } from "./service-names.ts";
import { findStates, hasStartType } from "./service-states.ts";

/** The headings of the columns for state and start type, in the four languages. */
const heading =
  /(?<!\p{L})(?:status|état|estado)\s{1,80}(?:startup type|starttyp|type de démarrage|tipo de inicio)(?!\p{L})/iu;
/** A list of all services has some three hundred rows. */
const mostRows = 500;

export interface StoppedRow {
  readonly service: NamedService;
  readonly line: number;
}

/** Below such a heading, a row with a start type and without a state is that of a service that does not run. */
export function readStoppedRows(lines: readonly string[], names: readonly KnownName[]): readonly StoppedRow[] {
  const rows: StoppedRow[] = [];
  let left = 0;
  lines.forEach((line, index) => {
    if (heading.test(line)) {
      left = mostRows;
      return;
    }
    if (left === 0 || line.includes("\t")) return;
    left = line.trim() === "" ? 0 : left - 1;
    const [service] = findServices(line, names);
    if (service === undefined || line.slice(0, service.start).trim() !== "") return;
    const cells = line.slice(service.end);
    if (findStates(cells).length === 0 && hasStartType(cells)) rows.push({ service, line: index + 1 });
  });
  return rows;
}
