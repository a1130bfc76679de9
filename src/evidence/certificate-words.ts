// How sentences speak of certificates: whose it is, when it ends, to which name it is issued.
import type { FoundLabel } from "./certificate-labels.ts";
import { hasCommonName, toDecisiveHost, toSubject } from "./certificate-names.ts";
import { findDate, type FoundDate } from "./dates.ts";

/** Letters between a label and its date: padding, a weekday, a small word. */
const dateReach = 40;
export const certificateWord =
  /(?<!\p{L})(?:certs?|certificates?|certificats?|certificados?|\p{L}{0,20}zertifikat(?:e?s)?)(?!\p{L})|settings tab|registerkarte|onglet|pestaña/iu;
/** Certificates of other things; a sentence about one of them says nothing of the host's. */
const foreign =
  /(?<!\p{L})(?:ad ?fs|saml|sso|signing|signatur|iis|exchange|outlook|ldaps?|proxy|vpn|rdp|apache|nginx|tomcat|jenkins|gitlab|vcenter|firewall|citrix|web ?site|web ?server|domain controller|sql ?server|mssql|smtp|radius|wsus|sccm)(?!\p{L})/iu;
/** Small words and weekdays that may stand between a label and its date. */
const beforeDates = new Set(
  `on at am the le la el seit since is was ist war est date datum until by zum dem den der of utc gmt local shows says host hosts ecma certificate cert tab settings registerkarte zertifikat zertifikats certificat certificado hôte du des del de
  monday tuesday wednesday thursday friday saturday sunday mon tue wed thu fri sat sun
  montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag mo di mi do fr sa so
  lundi mardi mercredi jeudi vendredi samedi dimanche lunes martes miércoles jueves viernes sábado domingo`.split(
    /\s+/u,
  ),
);

/** Does the line, or the one above, speak of a certificate, and neither of somebody else's? `isInNote`: the lines around do. */
export function isAboutCertificate(text: string, above: string, isInNote: boolean): boolean {
  const isAbout = isInNote || certificateWord.test(text) || certificateWord.test(above);
  return isAbout && !foreign.test(text) && !foreign.test(above);
}

/** A date right after its label; "expired, renewed on 1 March" has another word between, and another meaning. */
export function nearDate(value: string): FoundDate | undefined {
  const date = findDate(value);
  if (date === undefined || date.start > dateReach) return undefined;
  const words = value
    .slice(0, date.start)
    .toLowerCase()
    .split(/[^\p{L}]+/u);
  return words.every((word) => word === "" || beforeDates.has(word)) ? date : undefined;
}

/** German ends with the verb: "am 31.03.2025 abgelaufen". */
export function dateBefore(text: string, label: FoundLabel): FoundDate | undefined {
  if (!/^abgelaufen$/iu.test(text.slice(label.start, label.end))) return undefined;
  const head = text.slice(Math.max(0, label.start - 24), label.start);
  const date = findDate(head);
  return date !== undefined && head.slice(date.end).trim() === "" ? date : undefined;
}

/** A name that a sentence gives: a host name, and then the end or another thought. */
export function toSaidName(value: string): string | undefined {
  const said = value.replace(/^ ?(?:is|ist|est|es|=|:) /u, " ");
  const name = hasCommonName(said) ? toDecisiveHost(toSubject(said) ?? "") : toDecisiveHost(said);
  if (name === undefined) return undefined;
  const rest = said.slice(said.indexOf(name) + name.length);
  return /^['"`.]{0,2}\s{0,4}(?:$|[,;)]|(?:and|but|while|und|aber|et|mais|y|pero|server|host|hostname|valid)(?!\p{L}))/iu.test(
    rest,
  )
    ? name
    : undefined;
}
