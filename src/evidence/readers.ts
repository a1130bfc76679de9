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
import { toReportLines, type LineReader } from "./lines.ts";
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

export const readers: readonly Reader[] = lineReaders;

/** The readings of all readers, in order of line. The text is cut once for all of them. */
export function readReport(text: string, context: ReaderContext): readonly Reading[] {
  const report = toReportLines(text);
  return lineReaders.flatMap((reader) => reader.readLines(report, context)).sort((a, b) => a.line - b.line);
}
