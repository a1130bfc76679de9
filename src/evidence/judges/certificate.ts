// Is the host's certificate valid now, and is it issued to the host?
import { coverage, type Coverage } from "../host-names.ts";
import type { Finding, Value } from "../readings.ts";
import { text, toFinding, type Evidence, type Judge, type Placed } from "./evidence.ts";
import { toHosts, type Hosts, type KnownHost } from "./hosts.ts";

/** Readers whose readings show that a case is about this product; a sentence about "the certificate" is then about the host's. */
const signsOfOurs = [
  "tenant-url", "service-status", "host-importing", "ecma-host-script", "host-configuration", "agent-configuration", "cache-count",
  "metrics-collector", "cache-folder", "connection-string-logged",
]; // prettier-ignore

const dateLength = 10;

type Period = "certificate-expired" | "certificate-in-date" | "certificate-not-yet-valid";

export const judgeCertificate: Judge = (evidence, now) => {
  const isOurCase = signsOfOurs.some((reader) => evidence.all(reader).length > 0);
  const certificates = evidence.newest("certificate", ({ values }) => values.source !== "sentence" || isOurCase);
  const hosts = toHosts(evidence);
  // Of several certificates the one that is issued to the host counts; where none is, they have to agree.
  const belonging = certificates.filter((certificate) => judgeNames(certificate, hosts)?.coverage === "same");
  const chosen = belonging.length > 0 ? belonging : certificates;
  return [...judgePeriod(chosen, now), ...judgeHost(chosen, hosts, evidence)];
};

function judgePeriod(certificates: readonly Placed[], now: Date): readonly Finding[] {
  const today = now.toISOString().slice(0, dateLength);
  const dated = certificates.filter(({ values }) => values.notAfter !== undefined || values.notBefore !== undefined);
  const periods = dated.map((certificate) => toPeriod(certificate, today));
  const [first] = dated;
  const [period] = periods;
  if (first === undefined || period === undefined || periods.some((other) => other !== period)) return [];
  const { notBefore, notAfter, subject } = first.values;
  const values = period === "certificate-not-yet-valid" ? { notBefore, notAfter, subject } : { notAfter, subject };
  return [
    toFinding(period, [first, ...dated.slice(1)], values, [
      period === "certificate-not-yet-valid" ? "notBefore" : "notAfter",
    ]),
  ];
}

/** Undefined on the day itself, whose hour nobody knows in the server's zone, and where two readings of a date disagree. */
function toPeriod({ values }: Placed, today: string): Period | undefined {
  const [after, before] = [toDates(values.notAfter), toDates(values.notBefore)];
  if (after.length > 0 && after.every((date) => date < today)) return "certificate-expired";
  if (before.length > 0 && before.every((date) => date > today)) return "certificate-not-yet-valid";
  const hasBegun = before.every((date) => date <= today);
  return after.length > 0 && hasBegun && after.every((date) => date > today) ? "certificate-in-date" : undefined;
}

function toDates(value: Value | undefined): readonly string[] {
  if (typeof value === "string") return [value];
  return typeof value === "object" ? value : [];
}

interface NamesJudged {
  readonly coverage: Coverage;
  readonly host: KnownHost;
}

function judgeHost(certificates: readonly Placed[], hosts: Hosts, evidence: Evidence): readonly Finding[] {
  const named = certificates.filter((certificate) => toNames(certificate).length > 0);
  const judged = named.map((certificate) => judgeNames(certificate, hosts));
  const [first] = named;
  const [verdict] = judged;
  if (first === undefined || verdict === undefined || judged.some((other) => other?.coverage !== verdict.coverage))
    return [];
  const { subject, san } = first.values;
  const finding = verdict.coverage === "same" ? "certificate-same-host" : "certificate-other-host";
  const others = [...named.slice(1), ...hostReadings(verdict.host, evidence)];
  return [
    toFinding(finding, [first, ...others], { subject, san, host: verdict.host.name }, ["subject", "san", "host"]),
  ];
}

function hostReadings({ reading }: KnownHost, evidence: Evidence): readonly Placed[] {
  return evidence.all(reading.reader).filter(({ report, line }) => report === reading.report && line === reading.line);
}

/** The called name decides where it is no loopback; the computer's own name may then not be in the certificate at all. */
function judgeNames(certificate: Placed, { called, computers }: Hosts): NamesJudged | undefined {
  const names = toNames(certificate);
  const judged = (host: KnownHost): NamesJudged | undefined => {
    const covered = coverage(names, host.name);
    return covered === undefined ? undefined : { coverage: covered, host };
  };
  const byCall = called === undefined ? undefined : judged(called);
  const byComputer = computers.map(judged);
  if (byCall?.coverage === "other") return byCall;
  const match = byComputer.find((verdict) => verdict?.coverage === "same") ?? byCall;
  const mismatch = byComputer.find((verdict) => verdict?.coverage === "other");
  // The agent's call would succeed and the documented rule is broken: two truths, so nothing is claimed.
  if (byCall !== undefined && mismatch !== undefined && match === byCall) return undefined;
  if (match !== undefined) return match;
  return byComputer.every((verdict) => verdict?.coverage === "other") ? mismatch : undefined;
}

function toNames({ values }: Placed): readonly string[] {
  const subject = text(values.subject);
  const san = typeof values.san === "object" ? values.san : [];
  return [...(subject === undefined ? [] : [subject]), ...san];
}
