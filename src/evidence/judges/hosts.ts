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

export function toHosts(evidence: Evidence): Hosts {
  const url = evidence.newest("tenant-url").at(-1);
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
