// A finding as a sentence: what was seen, with the person's own values. Undefined where a finding has no sentence of its own.
import { code, type Inline, literal, own } from "../knowledge/blocks.ts";
import type { Finding, Value } from "../evidence/readings.ts";

export type Saying = (value: (name: string) => string | undefined, zone: string) => readonly Inline[];

export const say = (...parts: readonly (string | Inline | undefined)[]): readonly Inline[] =>
  parts.flatMap((part) => (part === undefined ? [] : typeof part === "string" ? [literal(part)] : [part]));
export const mine = (text: string | undefined): Inline | undefined => (text === undefined ? undefined : own(text));

const serviceIs =
  (state: string): Saying =>
  (value) =>
    say("The service ", mine(value("service")), ` ${state}.`);

/** Sentences by finding; one table a language. */
export type Sayings = Readonly<Record<string, Saying>>;

export const english: Sayings = {
  "services-both-running": () => say("Both services are running."),
  "agent-service-stopped": serviceIs("is not running"),
  "host-service-stopped": serviceIs("is not running"),
  "agent-service-missing": serviceIs("is missing on the server"),
  "host-service-missing": serviceIs("is missing on the server"),
  "certificate-expired": (value, zone) => say("The certificate ended on ", mine(dayOf(value("notAfter"), zone)), "."),
  "certificate-in-date": (value, zone) =>
    say("The certificate is valid until ", mine(dayOf(value("notAfter"), zone)), "."),
  "certificate-not-yet-valid": (value, zone) =>
    say("The certificate is valid only from ", mine(dayOf(value("notBefore"), zone)), "."),
  "certificate-other-host": (value) =>
    say(
      "The names differ: the certificate is for ",
      mine(value("subject") ?? value("san")),
      ", the server is ",
      mine(value("host")),
      ".",
    ),
  "certificate-same-host": (value) =>
    say("The certificate is for ", mine(value("host") ?? value("subject")), ", which is the server's name."),
  "tenant-url-well-formed": () => say("The tenant URL has the documented form."),
  "tenant-url-malformed": (value) =>
    say("The tenant URL does not have the documented form", ...wrongPart(value("wrong")), "."),
  "tenant-url-other-case": (value) =>
    say("The tenant URL writes the connector's name in another way: ", mine(value("connectorName")), "."),
  "tenant-url-other-port": (value) =>
    say("The tenant URL has the port ", mine(value("port")), ", the wizard another one."),
  "scim-status-401": () => say("The call was refused: ", own("401"), ", unauthorized."),
  "scim-status-404": () => say("The call found nothing at its address: ", own("404"), "."),
  "scim-status-500": () => say("The call failed on its way: ", own("500"), ", internal server error."),
  "host-importing": () => say("The host says that it is still importing."),
  "host-script-success": () => say("The test script reached the host."),
  "host-script-401": () => say("The test script was refused: the token is not the host's."),
  "host-script-no-connection": () => say("The test script could not connect to the host."),
  "debug-on": () => say(code("Debug"), " is ", own("true"), " in the configuration."),
  "debug-off": () => say(code("Debug"), " is off in the configuration."),
  "log-levels-differ": () => say("The sources have different ", code("switchValue"), " settings."),
  "log-level-verbose": () => say(code("switchValue"), " is ", own("Verbose"), "."),
  "connection-string-logged": () => say("A connection string stands in the log."),
  "proxy-placeholder-left": (value) =>
    say("The proxy block still holds its placeholder", ...inParentheses(value("proxy")), "."),
  "proxy-block-misplaced": () => say("The proxy block stands outside ", code("system.net"), "."),
  "proxy-block-sound": () => say("The proxy block has the documented form."),
  "registration-timed-out": () => say("The agent's registration timed out."),
  "execution-policy-refused": (value) =>
    say("The execution policy of ", mine(value("scope")), " is ", mine(value("policy")), "."),
  "execution-policy-sound": () => say("The execution policies are as documented."),
  "dn-not-ldap-style": (value) => say("The DN ", mine(value("dn")), " is not in LDAP style."),
  "metrics-collector-denied": () => say("The agent may not read its performance registry key."),
  "cache-folder-rights-missing": () => say("The host's cache folder refused access to a connector DLL."),
  "dotnet-too-old": (value) =>
    say("The .NET Framework is older than documented", ...inParentheses(value("version") ?? value("release")), "."),
  "dotnet-sound": () => say("The .NET Framework is new enough."),
  "agent-inactive": () => say("The portal shows the agent as inactive."),
  "agent-active": () => say("The portal shows the agent as active."),
  "cache-empty": () => say("The host's cache is empty."),
  "cache-filled": (value) => say("The host's cache holds ", mine(value("count") ?? "some"), " objects."),
};

/** What a finding says; empty where it has no sentence. `zone` is the person's IANA time zone. */
export function sentenceOf(finding: Finding, zone: string, sayings: Sayings = english): readonly Inline[] {
  const value = (name: string): string | undefined => textOf(finding.values[name]);
  return sayings[finding.finding]?.(value, zone) ?? [];
}

export function wrongPart(wrong: string | undefined): readonly (string | Inline)[] {
  return wrong === undefined ? [] : [": ", literal(wrong)];
}

export function inParentheses(text: string | undefined): readonly (string | Inline)[] {
  return text === undefined ? [] : [" (", own(text), ")"];
}

export function textOf(value: Value | undefined): string | undefined {
  if (value === undefined) return undefined;
  return typeof value === "object" ? value.join(", ") : String(value);
}

/** A day as people write it: 31 March 2025. Anything that is no ISO date stays as it is. */
export function dayOf(iso: string | undefined, zone: string, dates = "en-GB"): string | undefined {
  if (iso === undefined) return undefined;
  const [first = iso] = iso.split(", ");
  const dateOnly = /^\d{4}-\d{2}-\d{2}$/.test(first);
  const time = Date.parse(first);
  if (Number.isNaN(time)) return iso;
  return new Intl.DateTimeFormat(dates, {
    day: "numeric",
    month: "long",
    year: "numeric",
    timeZone: dateOnly ? "UTC" : zone,
  }).format(time);
}
