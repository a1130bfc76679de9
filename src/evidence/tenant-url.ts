// The tenant URL of the portal, and the URLs of SCIM requests that show it. What is wrong with it, judges/tenant-url.ts says.
import { isLoopback } from "./host-names.ts";
import { createReader } from "./lines.ts";
import type { Reading } from "./readings.ts";
import { findSchemeless, findUrls, toUrlParts, type FoundUrl } from "./urls.ts";

/** A line with more URLs is a list, and none of them is the one in question. */
const mostUrls = 8;
/** Letters between the words "tenant URL" and the URL. */
const labelReach = 60;

/** The port that the wizard offers. */
const usualPort = 8585;

const label = /tenant[- ]?url|mandanten-?url|url (?:du|de) (?:locataire|client)|url (?:de|del) inquilino/iu;
const request =
  /(?:resource|request(?: ?ur[il])?|uri|url) ?: ?["']?$|(?<![\p{L}])(?:GET|POST|PATCH|PUT|DELETE) ["']?$/iu;
/** The documented pattern, quoted: "it should look like https://localhost:8585/ecma2host_connectorName/scim". */
const pattern =
  /(?<!\p{L})(?:pattern|format|should (?:be|look)|looks? like|example|e\.g\.|replace|such as|instead of|docs?|documentation|follows?|must be|template|muster|beispiel|sollte|modèle|exemple|ejemplo|formato)(?!\p{L})/iu;
const prefix = /\/ecma2host_([^/]{0,200})/iu;
/** What the cloud, the script or a browser asks for below the tenant URL. */
const resources =
  /^(.{0,400}?\/scim)\/(?:users|groups|schemas|resourcetypes|serviceproviderconfig|cache|me|bulk)(?:\/.{0,400})?$/iu;

/** An app that is reached without an ECMA host: its tenant URL has a form of its own. */
const withoutHost = /scim[- ]app|on-premises scim/u;
const ecma = /ecma/u;

export const tenantUrl = createReader(
  "tenant-url",
  ["ecma2host_", "tenant", "mandanten", "locataire", "inquilino"],
  ({ lines, lower }) => {
    const isOurs = ecma.test(lower);
    const isScimApp = withoutHost.test(lower);
    return lines.flatMap((line, index) => {
      const labelled = findLabelled(line, index, lines);
      const urls = findUrls(line)
        .filter(({ text }) => prefix.test(text))
        .slice(0, mostUrls);
      const others = labelled === undefined ? urls : urls.filter(({ start }) => start !== labelled.start);
      return [...(labelled === undefined ? [] : [labelled]), ...others].flatMap((url) => {
        if (pattern.test(line.slice(Math.max(0, url.start - 200), url.start))) return [];
        const reading = toReading(
          url,
          url === labelled || isAlone(line, url) ? "tenant" : kindOf(line, url),
          index + 1,
        );
        if (reading === undefined) return [];
        if (prefix.test(url.text) || (!isScimApp && (isOurs || isLocal(reading)))) return [reading];
        // Every SCIM application has a tenant URL; this one may be ours if the rest of the case is.
        return isScimApp ? [] : [{ ...reading, values: { ...reading.values, source: "label" } }];
      });
    });
  },
  { reach: 2, also: ["url du ", "url de "] },
);

/** On the agent's own server, at the host's own port: nothing else is asked for there. */
function isLocal({ values: { host, port } }: Reading): boolean {
  return port === usualPort || (typeof host === "string" && isLoopback(host));
}

/** Behind the label the URL need not have any part right, not even the scheme. */
function findLabelled(line: string, index: number, lines: readonly string[]): FoundUrl | undefined {
  const match = label.exec(line);
  const end = match === null ? 0 : match.index + match[0].length;
  if (match === null && !isLabelAlone(lines[index - 1])) return undefined;
  const url = findUrls(line).find(({ start }) => start >= end && start - end <= labelReach);
  if (url !== undefined)
    return request.test(line.slice(end, url.start)) && !/url/iu.test(match?.[0] ?? "url") ? undefined : url;
  const rest = line.slice(end).replace(/^[^:=]{0,20}[:=]/u, "");
  const bare = findSchemeless(rest);
  const offset = line.length - rest.length;
  return bare === undefined ? undefined : { text: bare.text, start: bare.start + offset, end: bare.end + offset };
}

function isLabelAlone(line: string | undefined): boolean {
  return (
    line !== undefined &&
    line.length <= labelReach &&
    label.test(line) &&
    !line.includes("://") &&
    /^[^.!?]{0,60}[:*=]?\s{0,4}$/u.test(line)
  );
}

/** A reply that is the URL and nothing else answers the question for the tenant URL. */
function isAlone(line: string, { start, end }: FoundUrl): boolean {
  return /^[\s"'`<(*-]{0,12}$/u.test(line.slice(0, start)) && /^[\s"'`>).*-]{0,12}$/u.test(line.slice(end));
}

/** Requests go below the tenant URL; their `/Users?filter=` is no mistake. */
function kindOf(line: string, url: FoundUrl): "tenant" | "request" {
  const isRequest =
    request.test(line.slice(Math.max(0, url.start - 40), url.start)) ||
    resources.test(toUrlParts(url.text)?.path ?? "");
  return isRequest ? "request" : "tenant";
}

function toReading(url: FoundUrl, kind: "tenant" | "request", line: number): Reading | undefined {
  const parts = toUrlParts(url.text);
  // "Query https://localhost:8585/ecma2host_{connectorName}/scim/cache" is the document's request, with nobody's name in it.
  if (parts === undefined || /\/ecma2host_(?:[<{[]|%7b)[^/]{0,80}\/scim\/cache/iu.test(parts.path)) return undefined;
  const isRequest =
    kind === "request" || parts.hasQuery || /\/scim\/(?:cache|schemas|serviceproviderconfig)\b/iu.test(parts.path);
  const path = isRequest ? (resources.exec(parts.path)?.[1] ?? parts.path) : parts.path;
  const connectorName = prefix.exec(path)?.[1]?.replace(/%20/gu, " ").replace(/%7b/giu, "{").replace(/%7d/giu, "}");
  return {
    reader: tenantUrl.name,
    values: {
      ...(parts.scheme === undefined ? {} : { scheme: parts.scheme }),
      host: parts.host,
      ...(parts.port === undefined ? {} : { port: parts.port }),
      path,
      ...(connectorName === undefined || connectorName === "" ? {} : { connectorName }),
      // What is asked for below the tenant URL is no part of it; a query is cut off where its first quote stood.
      resource: url.text.replace(/\?.*$/u, ""),
    },
    line,
  };
}
