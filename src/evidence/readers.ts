// The readers that there are, and all of them at once.
import { agentConfiguration } from "./agent-configuration.ts";
import { agentState } from "./agent-state.ts";
import { cacheCount } from "./cache-count.ts";
import { cacheFolder } from "./cache-folder.ts";
import { certificate } from "./certificate.ts";
import { connectionStringLogged } from "./connection-string-logged.ts";
import { connectorSettings } from "./connector-settings.ts";
import { dotnetVersion } from "./dotnet-version.ts";
import { ecmaHostScript } from "./ecma-host-script.ts";
import { executionPolicy } from "./execution-policy.ts";
import { hostConfiguration } from "./host-configuration.ts";
import { hostImporting } from "./host-importing.ts";
import { hostname } from "./hostname.ts";
import { installedVersion } from "./installed-version.ts";
import { ldapDn } from "./ldap-dn.ts";
import { type LineReader, type ReportLines, toReportLines } from "./lines.ts";
import { createFindMarks, isMarkable, nearMarks } from "./marks.ts";
import { metricsCollector } from "./metrics-collector.ts";
import type { Reader, ReaderContext, Reading } from "./readings.ts";
import { registrationTimedOut } from "./registration-timed-out.ts";
import { scimBlob } from "./scim-blob.ts";
import { serviceStatus } from "./service-status.ts";
import { tenantUrl } from "./tenant-url.ts";

const lineReaders: readonly LineReader[] = [
  serviceStatus, certificate, hostname, tenantUrl, connectorSettings, scimBlob, hostImporting, ecmaHostScript, hostConfiguration,
  connectionStringLogged, agentConfiguration, agentState, registrationTimedOut, executionPolicy, ldapDn, metricsCollector,
  cacheFolder, cacheCount, dotnetVersion, installedVersion,
]; // prettier-ignore

/** Shorter reports are read whole: a search beforehand would take longer. */
const longReport = 2_000;
const everyGroup = 0xffff_ffff;

export const readers: readonly Reader[] = lineReaders;

/** The readings of all readers, in order of line. The text is cut once for all of them. */
export function readReport(text: string, context: ReaderContext): readonly Reading[] {
  const report = toReportLines(text);
  const reportFor = report.lines.length > longReport ? nearbyIn(report, context) : () => report;
  return lineReaders.flatMap((reader) => reader.readLines(reportFor(reader), context)).sort((a, b) => a.line - b.line);
}

/** Of a long report each reader gets the lines about its own words; they are searched for once, for all readers. */
function nearbyIn(report: ReportLines, context: ReaderContext): (reader: LineReader) => ReportLines {
  const groups = lineReaders.map((reader) => reader.wordsOf(context).filter(isMarkable));
  const marks = createFindMarks(groups)(report.lower, report.lines.length);
  // What was mended may hold any word.
  for (const at of report.mended) marks.ofLine[at] = everyGroup;
  const searched = new Set(groups.flat());
  const says = (word: string): boolean => (searched.has(word) ? marks.found.has(word) : report.says(word));
  return (reader) => {
    const group = lineReaders.indexOf(reader);
    const isLocal = reader.reach !== undefined && reader.wordsOf(context).every(isMarkable);
    return { ...report, says, lines: isLocal ? nearMarks(report.lines, marks, group, reader.reach) : report.lines };
  };
}
