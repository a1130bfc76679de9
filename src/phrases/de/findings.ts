// Findings as sentences, in German; see findings.ts.
import { code, own } from "../../knowledge/blocks.ts";
import { dayOf, inParentheses, mine, say, type Saying, type Sayings, wrongPart } from "../findings.ts";

const dates = "de-DE";

const serviceIs =
  (state: string): Saying =>
  (value) =>
    say("Der Dienst ", mine(value("service")), ` ${state}.`);

export const german: Sayings = {
  "services-both-running": () => say("Beide Dienste laufen."),
  "agent-service-stopped": serviceIs("läuft nicht"),
  "host-service-stopped": serviceIs("läuft nicht"),
  "agent-service-missing": serviceIs("fehlt auf dem Server"),
  "host-service-missing": serviceIs("fehlt auf dem Server"),
  "certificate-expired": (value, zone) =>
    say("Das Zertifikat ist am ", mine(dayOf(value("notAfter"), zone, dates)), " abgelaufen."),
  "certificate-in-date": (value, zone) =>
    say("Das Zertifikat ist gültig bis zum ", mine(dayOf(value("notAfter"), zone, dates)), "."),
  "certificate-not-yet-valid": (value, zone) =>
    say("Das Zertifikat ist erst ab dem ", mine(dayOf(value("notBefore"), zone, dates)), " gültig."),
  "certificate-other-host": (value) =>
    say(
      "Die Namen sind verschieden: Das Zertifikat ist für ",
      mine(value("subject") ?? value("san")),
      ", der Server heißt ",
      mine(value("host")),
      ".",
    ),
  "certificate-same-host": (value) =>
    say("Das Zertifikat ist für ", mine(value("host") ?? value("subject")), ", und so heißt der Server."),
  "tenant-url-well-formed": () => say("Die Mandanten-URL hat die dokumentierte Form."),
  "tenant-url-malformed": (value) =>
    say("Die Mandanten-URL hat nicht die dokumentierte Form", ...wrongPart(value("wrong")), "."),
  "tenant-url-other-case": (value) =>
    say("Die Mandanten-URL schreibt den Namen des Connectors anders: ", mine(value("connectorName")), "."),
  "tenant-url-other-port": (value) =>
    say("Die Mandanten-URL nennt den Port ", mine(value("port")), ", der Assistent einen anderen."),
  "scim-status-401": () => say("Der Aufruf wurde abgewiesen: ", own("401"), ", nicht autorisiert."),
  "scim-status-404": () => say("Der Aufruf fand unter seiner Adresse nichts: ", own("404"), "."),
  "scim-status-500": () => say("Der Aufruf scheiterte unterwegs: ", own("500"), ", interner Serverfehler."),
  "host-importing": () => say("Der Host meldet, dass er noch importiert."),
  "host-script-success": () => say("Das Testskript hat den Host erreicht."),
  "host-script-401": () => say("Das Testskript wurde abgewiesen: Das Token ist nicht das des Hosts."),
  "host-script-no-connection": () => say("Das Testskript konnte sich nicht mit dem Host verbinden."),
  "debug-on": () => say(code("Debug"), " steht in der Konfiguration auf ", own("true"), "."),
  "debug-off": () => say(code("Debug"), " ist in der Konfiguration aus."),
  "log-levels-differ": () => say("Die Quellen haben verschiedene Werte für ", code("switchValue"), "."),
  "log-level-verbose": () => say(code("switchValue"), " steht auf ", own("Verbose"), "."),
  "connection-string-logged": () => say("Im Protokoll steht eine Verbindungszeichenfolge."),
  "proxy-placeholder-left": (value) =>
    say("Im Proxy-Block steht noch der Platzhalter", ...inParentheses(value("proxy")), "."),
  "proxy-block-misplaced": () => say("Der Proxy-Block steht außerhalb von ", code("system.net"), "."),
  "proxy-block-sound": () => say("Der Proxy-Block hat die dokumentierte Form."),
  "registration-timed-out": () => say("Die Registrierung des Agents hat zu lange gedauert."),
  "execution-policy-refused": (value) =>
    say("Die Ausführungsrichtlinie von ", mine(value("scope")), " ist ", mine(value("policy")), "."),
  "execution-policy-sound": () => say("Die Ausführungsrichtlinien sind wie dokumentiert."),
  "dn-not-ldap-style": (value) => say("Der DN ", mine(value("dn")), " ist nicht im LDAP-Stil."),
  "metrics-collector-denied": () => say("Der Agent darf seinen Leistungsschlüssel in der Registrierung nicht lesen."),
  "cache-folder-rights-missing": () =>
    say("Der Cache-Ordner des Hosts verweigerte den Zugriff auf eine Connector-DLL."),
  "dotnet-too-old": (value) =>
    say("Das .NET Framework ist älter als dokumentiert", ...inParentheses(value("version") ?? value("release")), "."),
  "dotnet-sound": () => say("Das .NET Framework ist neu genug."),
  "agent-inactive": () => say("Das Portal zeigt den Agent als inaktiv."),
  "agent-active": () => say("Das Portal zeigt den Agent als aktiv."),
  "cache-empty": () => say("Der Cache des Hosts ist leer."),
  "cache-filled": (value) => say("Der Cache des Hosts enthält ", mine(value("count") ?? "einige"), " Objekte."),
};
