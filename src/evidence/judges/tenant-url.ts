// Has the tenant URL the documented form, and does it fit what the host's wizard says?
import type { Finding } from "../readings.ts";
import { text, toFinding, type Evidence, type Judge, type Placed } from "./evidence.ts";
import { toTenantUrl } from "./hosts.ts";

/** What is wrong, in the order of the URL: short enough to stand behind "the tenant URL is wrong here:". */
export type WrongPart =
  | "http instead of https"
  | "https:// missing"
  /** The host listens on 8585 unless the wizard says otherwise; without a port the call goes to 443. */
  | "port missing"
  | "port out of range"
  | "/ecma2host_ missing"
  /** `connectorName`, a placeholder or nothing stands where the connector's name is due. */
  | "connectorName not replaced"
  | "/scim missing"
  /** `/Users` and the like: what the cloud adds by itself. */
  | "path after /scim";

const highestPort = 65_535;
const prefix = /^\/ecma2host_([^/]*)(.*)$/u;
const placeholder = /^(?:[<{[]?\s?connector[ _-]?name\s?[>}\]]?|[<{[].{0,80}|)$/iu;

export const judgeTenantUrl: Judge = (evidence) => {
  const url = toTenantUrl(evidence);
  if (url === undefined) return [];
  const wrong = wrongParts(url);
  const { resource, host, port, connectorName } = url.values;
  if (wrong.length > 0) {
    const names = ["resource", "host", "port", "connectorName"] as const;
    return [toFinding("tenant-url-malformed", [url], { wrong, resource, host, port, connectorName }, names)];
  }
  const differing = [...otherCase(url, evidence), ...otherPort(url, evidence)];
  if (differing.length > 0) return differing;
  // A prefix in other letters is not documented as wrong or right.
  const isExact = /^\/ecma2host_/u.test(text(url.values.path) ?? "");
  return isExact ? [toFinding("tenant-url-well-formed", [url], { resource, host, port, connectorName })] : [];
};

function wrongParts({ values }: Placed): readonly WrongPart[] {
  const wrong: WrongPart[] = [];
  const path = text(values.path) ?? "";
  if (values.scheme !== "https") wrong.push(values.scheme === "http" ? "http instead of https" : "https:// missing");
  if (typeof values.port !== "number") wrong.push("port missing");
  else if (values.port < 1 || values.port > highestPort) wrong.push("port out of range");
  const match = prefix.exec(path.replace(/^\/ecma2host_/iu, "/ecma2host_"));
  if (match === null) wrong.push("/ecma2host_ missing");
  else if (placeholder.test(text(values.connectorName) ?? "")) wrong.push("connectorName not replaced");
  const rest = match === null ? path : match[2]!;
  const scim = match === null ? /\/scim(?=\/|$)(.*)$/u.exec(rest) : /^\/scim(?=\/|$)(.*)$/u.exec(rest);
  if (scim === null) wrong.push("/scim missing");
  else if (!/^\/?$/u.test(scim[1]!)) wrong.push("path after /scim");
  return wrong;
}

/** The connector's name is case sensitive; another name altogether may be another connector's. */
function otherCase(url: Placed, evidence: Evidence): readonly Finding[] {
  const typed = text(url.values.connectorName);
  const known = settings(evidence, "connectorName").at(-1);
  const name = text(known?.values.connectorName);
  if (typed === undefined || known === undefined || name === undefined) return [];
  if (typed === name || typed.toLowerCase() !== name.toLowerCase()) return [];
  const { resource } = url.values;
  return [
    toFinding("tenant-url-other-case", [url, known], { resource, connectorName: typed, expected: name }, [
      "connectorName",
    ]),
  ];
}

function otherPort(url: Placed, evidence: Evidence): readonly Finding[] {
  const { port, resource } = url.values;
  const known = settings(evidence, "port").at(-1);
  if (known === undefined || known.values.port === port) return [];
  return [toFinding("tenant-url-other-port", [url, known], { resource, port, expected: known.values.port }, ["port"])];
}

/** What wizard and script say, the newest last. */
function settings(evidence: Evidence, name: "connectorName" | "port"): readonly Placed[] {
  return ["ecma-host-script", "connector-settings"]
    .flatMap((reader) => evidence.all(reader))
    .filter(({ values }) => values[name] !== undefined)
    .sort((a, b) => a.report - b.report || a.line - b.line);
}
