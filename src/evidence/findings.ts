// What the readings of a case prove at a given time. Readers read one report; here all of them are judged together.
import { judgeAgent } from "./judges/agent.ts";
import { judgeCertificate } from "./judges/certificate.ts";
import { toEvidence, type Judge } from "./judges/evidence.ts";
import { judgeHostConfiguration } from "./judges/host-configuration.ts";
import { judgeHostScript } from "./judges/host-script.ts";
import { judgeLogs } from "./judges/logs.ts";
import { judgeImporting, judgeScim } from "./judges/scim.ts";
import { judgeServer } from "./judges/server.ts";
import { judgeServices } from "./judges/services.ts";
import { judgeTenantUrl } from "./judges/tenant-url.ts";
import type { Finding, Reading } from "./readings.ts";

const judges: readonly Judge[] = [
  judgeServices, judgeCertificate, judgeTenantUrl, judgeScim, judgeImporting, judgeHostScript, judgeHostConfiguration, judgeAgent,
  judgeServer, judgeLogs,
]; // prettier-ignore

/**
 * `reports`: the readings of every report of the case, oldest first; a newer report outweighs an older one on the same subject.
 * `denied`: ids of findings that the person denied; `id@report` denies it for that report alone, so that the next certificate
 * that is pasted can be found expired again. Ordered by report, then by line.
 */
export function judge(
  reports: readonly (readonly Reading[])[],
  now: Date,
  denied: ReadonlySet<string> = new Set(),
): readonly Finding[] {
  const isDenied = ({ finding, report }: Finding): boolean => denied.has(finding) || denied.has(`${finding}@${report}`);
  let counted = reports;
  for (;;) {
    const findings = judgeAll(counted, now);
    const refuted = findings.find((finding) => isDenied(finding) && finding.finding.startsWith("certificate-"));
    const left = refuted === undefined ? counted : withoutCertificates(counted, refuted);
    if (left === counted) {
      return findings
        .filter((finding) => !isDenied(finding))
        .sort((a, b) => a.report - b.report || a.lines[0]! - b.lines[0]!);
    }
    counted = left;
  }
}

function judgeAll(reports: readonly (readonly Reading[])[], now: Date): readonly Finding[] {
  const evidence = toEvidence(reports);
  return judges.flatMap((judgeFamily) => judgeFamily(evidence, now));
}

/** "That is not the host's certificate": then its name and its other date prove nothing either. Each call leaves out at least one reading. */
function withoutCertificates(
  reports: readonly (readonly Reading[])[],
  { report, lines }: Finding,
): readonly (readonly Reading[])[] {
  const isMeant = ({ reader, line, lines: own }: Reading): boolean =>
    reader === "certificate" && [line, ...Object.values(own ?? {})].some((at) => lines.includes(at));
  const readings = reports[report] ?? [];
  const left = readings.filter((reading) => !isMeant(reading));
  return left.length === readings.length ? reports : reports.with(report, left);
}
