// The agent's metrics collector may not open the registry key of the performance counters.
import { createReader, isNear, joined } from "./lines.ts";

/** Lines between the exception and the words that show whose it is: the head of the entry, the path of the trace. */
const reach = 5;
/** Lines over which a console or a mail breaks the exception. */
const breaks = 3;

const key = String.raw`(?:'|"|« ?|\u201e)?global(?:'|"| ?»)?`;
const denied = new RegExp(
  [
    `access to the registry key ${key} is denied`,
    `zugriff auf den registrierungsschlüssel ${key} wurde verweigert`,
    `accès à la clé de registre ${key} (?:est|a été) refusé`,
    `(?:se denegó el acceso|acceso denegado) a la clave (?:del|de) registro ${key}`,
  ].join("|"),
  "iu",
);
const collector = /unable to initialize metrics collector/iu;
const ours = /metrics collector|aadconnectprovisioningagent|azure ad connect provisioning agent|provisioning agent/iu;

export const metricsCollector = createReader(
  "metrics-collector",
  ["registry", "registrierung", "registre", "registro", "metrics collector"],
  ({ lines }) => {
    const found = lines.flatMap((line, index) => {
      if (!/registr|metrics/iu.test(line) && !/access|zugriff|accès|acceso|acces/iu.test(line)) return [];
      const text = joined(lines, index, breaks);
      const match = denied.exec(text) ?? (/unauthorizedaccess/iu.test(text) ? collector.exec(text) : null);
      const begins = match !== null && match.index < line.trim().length;
      return begins && isNear(lines, index, reach, ours)
        ? [{ reader: metricsCollector.name, values: { resource: "Global" }, line: index + 1 }]
        : [];
    });
    // Both sentences of one exception are one reading.
    return found.filter(({ line }, at) => at === 0 || line - found[at - 1]!.line > breaks);
  },
  { reach: reach + breaks, also: ["unauthorizedaccess"] },
);
