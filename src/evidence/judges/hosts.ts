// By which names the host is known in a case: what the server calls itself, and what the agent calls.
import { isLoopback, isSameHost } from "../host-names.ts";
import { text, type Evidence, type Placed } from "./evidence.ts";

export interface KnownHost {
  readonly name: string;
  readonly reading: Placed;
}

export interface Hosts {
  /** Host of the tenant URL: the name that the agent calls, and that TLS compares. Absent for localhost. */
  readonly called?: KnownHost;
  /** Names of the computer; more than one where the newest report has events of several. */
  readonly computers: readonly KnownHost[];
}

/** Readers whose readings show that an ECMA host is part of the case. */
const signsOfHost = ["ecma-host-script", "host-importing", "host-configuration", "cache-folder", "cache-count"];

/**
 * The tenant URL that counts: the last line of the newest report that has one, because people paste what stood there, then what
 * they changed it to. A URL that only its label makes one counts where the case has an ECMA host.
 */
export function toTenantUrl(evidence: Evidence): Placed | undefined {
  const hasHost =
    signsOfHost.some((reader) => evidence.all(reader).length > 0) ||
    evidence.all("service-status").some(({ values }) => values.scope === "host") ||
    evidence.all("tenant-url").some(({ values }) => values.source === undefined);
  return evidence.newest("tenant-url", ({ values }) => hasHost || values.source === undefined).at(-1);
}

export function toHosts(evidence: Evidence): Hosts {
  const url = toTenantUrl(evidence);
  const called = url === undefined ? undefined : toKnown(url);
  const computers: KnownHost[] = [];
  for (const reading of evidence.newest("hostname")) {
    const known = toKnown(reading);
    if (known !== undefined && !computers.some(({ name }) => isSameHost(name, known.name))) computers.push(known);
  }
  return { ...(called === undefined ? {} : { called }), computers };
}

function toKnown(reading: Placed): KnownHost | undefined {
  const name = text(reading.values.host);
  return name === undefined || isLoopback(name) ? undefined : { name, reading };
}
