// What the logs of agent and host give away by themselves, and how full the host's cache is.
import type { Finding } from "../readings.ts";
import { text, toFinding, type Evidence, type Judge } from "./evidence.ts";

export const judgeLogs: Judge = (evidence) => [
  ...judgeDn(evidence),
  ...judgeMetrics(evidence),
  ...judgeCacheFolder(evidence),
  ...judgeCache(evidence),
];

/** A user principal name where a distinguished name is due. */
function judgeDn(evidence: Evidence): readonly Finding[] {
  const [first, ...others] = evidence.newest("ldap-dn").filter(({ values }) => {
    const dn = text(values.dn) ?? "";
    return dn.includes("@") && !dn.includes("=");
  });
  return first === undefined ? [] : [toFinding("dn-not-ldap-style", [first, ...others], { dn: first.values.dn })];
}

function judgeMetrics(evidence: Evidence): readonly Finding[] {
  const [first, ...others] = evidence.newest("metrics-collector");
  return first === undefined
    ? []
    : [toFinding("metrics-collector-denied", [first, ...others], { resource: first.values.resource })];
}

function judgeCacheFolder(evidence: Evidence): readonly Finding[] {
  const [first, ...others] = evidence.newest("cache-folder");
  return first === undefined
    ? []
    : [toFinding("cache-folder-rights-missing", [first, ...others], { file: first.values.file })];
}

function judgeCache(evidence: Evidence): readonly Finding[] {
  const last = evidence.newest("cache-count").at(-1);
  if (last === undefined) return [];
  const { count, state } = last.values;
  return [toFinding(count === 0 ? "cache-empty" : "cache-filled", [last], { count, state })];
}
