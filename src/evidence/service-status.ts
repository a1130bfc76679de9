// Whether the product's services run: Get-Service, sc query, rows of services.msc, and sentences that name a service.
import { createReader, joined } from "./lines.ts";
import type { Reading } from "./readings.ts";
import { readServiceBlocks } from "./service-blocks.ts";
import { findServices, knownNames, stems, type KnownName, type NamedService } from "./service-names.ts";
import { readStoppedRows } from "./service-rows.ts";
import { readStatements } from "./service-statements.ts";
import type { ServiceState } from "./service-states.ts";

/** How far a command's complaint stands below the command that names the service. */
const complaintReach = 4;

/** Lines of one service in a list, and of what is said about it. */
const blockReach = 60;

const noSuchService =
  /cannot find any service with (?:service|display) name|kein(?:en)? dienst mit (?:dem |einem )?\p{L}{0,12}namen|impossible de trouver (?:un |le |aucun )?service(?: assorti| portant| avec)?(?: du| le| de)?(?: nom)?(?: de service| complet| d'affichage)?|no se (?:encuentra|encontró|puede encontrar) ning[uú]n servicio(?: con)?(?: el)?(?: nombre)?(?: de servicio| para mostrar)?/iu;
const notInstalled =
  /does not exist as an installed service|the service name is invalid|net helpmsg 2185|(?:failed|fehler|échec\(s\)|error|erreur) 1060\b|kein installierter dienst|n'existe pas en tant que service installé|no existe como servicio instalado/iu;
/** A command about some service: what stands above it is not what failed. */
const serviceCommand = /\b(?:sc(?:\.exe)? (?:query|queryex|qc|start|stop)|get-service|net (?:start|stop)) /iu;
export const serviceStatus = createReader(
  "service-status",
  stems,
  ({ lines }, context) => {
    const names = knownNames(context);
    const readings: Reading[] = [...readServiceBlocks(lines, names)];
    const inBlocks = new Set(readings.flatMap((reading) => [reading.line, ...Object.values(reading.lines ?? {})]));
    const consoleRows = new Set<number>();
    for (const { service, line } of readStoppedRows(lines, names)) {
      consoleRows.add(line);
      readings.push(toServiceReading(service, "stopped", line));
    }
    lines.forEach((line, index) => {
      if (consoleRows.has(index + 1)) return;
      for (const { service, state } of readStatements(line, names)) {
        if (!inBlocks.has(index + 1)) readings.push(toServiceReading(service, state, index + 1));
      }
      const complained = complainedAbout(lines, index, names);
      if (complained !== undefined) readings.push(toServiceReading(complained, "missing", index + 1));
    });
    return readings.sort((a, b) => a.line - b.line);
  },
  { reach: blockReach },
);

function toServiceReading(service: NamedService, state: ServiceState, line: number): Reading {
  return { reader: serviceStatus.name, values: { service: service.display, scope: service.part, state }, line };
}

function complainedAbout(
  lines: readonly string[],
  index: number,
  names: readonly KnownName[],
): NamedService | undefined {
  const line = lines[index]!;
  if (noSuchService.test(line)) {
    // A console may break the sentence before the name; the name stands right after the complaint.
    const text = joined(lines, index, 2);
    const complaint = noSuchService.exec(text);
    const end = complaint === null ? 0 : complaint.index + complaint[0].length;
    return findServices(text, names).find(
      ({ start }) => start >= end && /^(?:name)?[\s:'"(«]{0,6}$/u.test(text.slice(end, start)),
    );
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
