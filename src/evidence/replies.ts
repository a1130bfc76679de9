// A reply to a question for one value ("what is the server's name?") as the reading that a report would have given.
import { findDate, toDateValue } from "./dates.ts";
import { isHostShaped, isLoopback } from "./host-names.ts";
import type { Reading, ValueName } from "./readings.ts";

const highestPort = 65_535;

type Read = (word: string, reply: string) => Pick<Reading, "reader" | "values"> | undefined;

const reads: Readonly<Partial<Record<ValueName, Read>>> = {
  host: (word) =>
    isHostShaped(word) && !isLoopback(word) ? { reader: "hostname", values: { host: word } } : undefined,
  subject: (word) => {
    const name = word.replace(/^CN=/iu, "");
    return isHostShaped(name.replace(/^\*\./u, "")) ? { reader: "certificate", values: { subject: name } } : undefined;
  },
  notAfter: (_, reply) => {
    const date = findDate(reply);
    return date === undefined ? undefined : { reader: "certificate", values: { notAfter: toDateValue(date) } };
  },
  connectorName: (word) => ({ reader: "connector-settings", values: { connectorName: word } }),
  port: (word) => {
    const port = /^\d{1,5}$/u.test(word) ? Number(word) : 0;
    return port >= 1 && port <= highestPort ? { reader: "connector-settings", values: { port } } : undefined;
  },
  version: (word) => {
    const version = /^v?(\d{1,2}(?:\.\d{1,5}){1,3})$/iu.exec(word)?.[1];
    return version === undefined ? undefined : { reader: "dotnet-version", values: { version } };
  },
  release: (word) =>
    /^\d{5,7}$/u.test(word) ? { reader: "dotnet-version", values: { release: Number(word) } } : undefined,
  count: (word) => (/^\d{1,9}$/u.test(word) ? { reader: "cache-count", values: { count: Number(word) } } : undefined),
};

/** Undefined where the reply is no such value; a reply of several words is none, except for dates. Line 1 of the reply. */
export function readReply(name: ValueName, reply: string): Reading | undefined {
  const words = reply
    .trim()
    .slice(0, 200)
    .replace(/^["'`]|["'`.]$/gu, "")
    .split(/\s+/u);
  const [word] = words;
  if (word === undefined || word === "" || (words.length > 1 && name !== "notAfter")) return undefined;
  const found = reads[name]?.(word, reply);
  return found === undefined ? undefined : { ...found, line: 1 };
}

// Where a question's answers come from a value, a bare reply can give it.
const valueOfFinding: Readonly<Record<string, readonly ValueName[]>> = {
  "certificate-expired": ["notAfter"],
  "certificate-in-date": ["notAfter"],
  "certificate-other-host": ["host"],
  "certificate-same-host": ["host"],
  "cache-empty": ["count"],
  "cache-filled": ["count"],
  "dotnet-too-old": ["release", "version"],
  "dotnet-sound": ["release", "version"],
};

/** The values that decide between these findings, for a reply that holds nothing else. */
export function valuesOfFindings(findings: readonly string[]): readonly ValueName[] {
  return [...new Set(findings.flatMap((finding) => valueOfFinding[finding] ?? []))];
}
