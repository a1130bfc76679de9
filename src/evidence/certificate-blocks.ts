// Certificates as labelled lines: certutil, openssl, Format-List, the certificate dialog, the wizard's Settings tab, and sentences.
import { createCollector, type Collector } from "./certificate-draft.ts";
import { findLabels, type FoundLabel } from "./certificate-labels.ts";
import { findAlternatives, hasCommonName, isDistinguished, toDecisiveHost, toNameList, toSubject } from "./certificate-names.ts";
import { findDate, type FoundDate } from "./dates.ts";
import { isHostShaped } from "./host-names.ts";
import type { Reading } from "./readings.ts";

/** Letters between a label and its date: padding, a weekday, a small word. */
const dateReach = 40;
/** Lines of a dialog or a note that belong together without saying "certificate" on each. */
const noteReach = 3;

const boundary = /^\s{0,8}={3,60}[^=]{1,80}={3,60}\s{0,8}$|-----BEGIN |^\s{0,8}X\.?509[- ]\p{L}{8,12}:|^\s{0,8}(?:Certificate|Zertifikat):\s{0,8}$/u;
const certificateWord =
  /(?<!\p{L})(?:certs?|certificates?|certificats?|certificados?|\p{L}{0,20}zertifikat(?:e?s)?)(?!\p{L})|settings tab|registerkarte|onglet|pestaña/iu;
/** Certificates of other things; a sentence about one of them says nothing of the host's. */
const foreign =
  /(?<!\p{L})(?:ad ?fs|saml|sso|signing|signatur|iis|exchange|outlook|ldaps?|proxy|vpn|rdp|apache|nginx|tomcat|jenkins|gitlab|vcenter|firewall|citrix|web ?site|web ?server|domain controller|sql ?server|mssql|smtp|radius|wsus|sccm)(?!\p{L})/iu;
/** A line without a label has a name, or nothing. */
const names = /DNS|IP|CN ?=/u;
const mark = /^ {0,24}[:=\]] {0,24}/u;

/** What is known of a line before its labels are read. */
interface Place {
  readonly lines: readonly string[];
  readonly index: number;
  readonly text: string;
  /** The line, the one above, or the note it is in speaks of a certificate that is not somebody else's. */
  readonly isAbout: boolean;
}

/** `isOurs`: does the paste hold a word of this product? Asked only where sentences alone speak of a certificate. */
export function readCertificateBlocks(lines: readonly string[], isOurs: () => boolean): readonly Reading[] {
  const collector = createCollector(isOurs);
  let pending: FoundLabel | undefined;
  let isListOpen = false;
  lines.forEach((text, index) => {
    if (boundary.test(text)) collector.close();
    const labels = findLabels(text);
    if (labels.length === 0 && pending === undefined && !isListOpen && !names.test(text)) return;
    const place = { lines, index, text, isAbout: isAboutCertificate(lines, index, collector) };
    if (pending !== undefined && text.trim() !== "") {
      // The common name may stand a few lines below, after the other parts of the subject.
      const isOtherPart = pending.kind === "subject" && isDistinguished(text) && !hasCommonName(text);
      if (labels.length === 0 && !isOtherPart) take(collector, place, pending, text.trim(), true);
      if (!isOtherPart) pending = undefined;
    }
    if (isListOpen) {
      collector.addNames(toNameList(text), index + 1, false);
      isListOpen = !text.includes("}") && text.trim() !== "";
    } else if (collector.draft().lastLine > 0 || place.isAbout) {
      collector.addNames(findAlternatives(text), index + 1, false);
    }
    labels.forEach((label, at) => {
      const rest = text.slice(label.end, labels[at + 1]?.start ?? text.length);
      const found = mark.exec(rest);
      const value = found === null ? rest : rest.slice(found[0].length);
      take(collector, place, label, value, found !== null);
      if (found !== null && value.trim() === "") pending = label;
      isListOpen ||= label.kind === "names" && value.includes("{") && !value.includes("}");
    });
    if (labels.length === 0 && place.isAbout && hasCommonName(text) && collector.draft().subject === undefined) {
      putSubject(collector, place, toDecisiveHost(toSubject(text) ?? ""), true);
    }
  });
  collector.close();
  return collector.readings();
}

function isAboutCertificate(lines: readonly string[], index: number, collector: Collector): boolean {
  const [text, above] = [lines[index]!, lines[index - 1] ?? ""];
  const { lastLine } = collector.draft();
  const isInNote = lastLine > 0 && index + 1 - lastLine <= noteReach;
  return (isInNote || certificateWord.test(text) || certificateWord.test(above)) && !foreign.test(text) && !foreign.test(above);
}

function take(collector: Collector, place: Place, label: FoundLabel, value: string, hasMark: boolean): void {
  switch (label.kind) {
    case "not-after":
      putDate(collector, place, label, "notAfter", nearDate(value), false);
      return;
    case "not-before":
      putDate(collector, place, label, "notBefore", nearDate(value), false);
      return;
    case "subject":
      if (hasMark && isDistinguished(value)) putSubject(collector, place, toSubject(value), false);
      else if (place.isAbout) putSubject(collector, place, toSaidName(value), true);
      return;
    case "issued-to":
      takeIssuedTo(collector, place, value, hasMark);
      return;
    case "issuer":
      if (hasMark && label.order !== undefined) collector.put({ order: label.order }, place.index + 1, true);
      return;
    case "names":
      if (value.includes("{")) collector.addNames(toNameList(value), place.index + 1, false);
      return;
    case "thumbprint":
      takeThumbprint(collector, place, value);
      return;
    case "expiry":
      if (place.isAbout) putDate(collector, place, label, "notAfter", nearDate(value) ?? dateBefore(place.text, label), true);
      return;
    case "range":
      takeRange(collector, place, label, value);
      return;
  }
}

function putDate(
  collector: Collector,
  { index }: Place,
  { order }: FoundLabel,
  name: "notBefore" | "notAfter",
  date: FoundDate | undefined,
  isSentence: boolean,
): void {
  if (date === undefined) return;
  const line = index + 1;
  collector.put({ [name]: { value: date, line }, ...(order === undefined ? {} : { order }) }, line, isSentence);
}

function putSubject(collector: Collector, { index }: Place, name: string | undefined, isSentence: boolean): void {
  if (name !== undefined) collector.put({ subject: { value: name, line: index + 1 } }, index + 1, isSentence);
}

/** A date right after its label, with nothing between that ends a sentence. */
function nearDate(value: string): FoundDate | undefined {
  const date = findDate(value);
  return date === undefined || date.start > dateReach || /[!?;]|\.\s/u.test(value.slice(0, date.start)) ? undefined : date;
}

/** German ends with the verb: "am 31.03.2025 abgelaufen". */
function dateBefore(text: string, label: FoundLabel): FoundDate | undefined {
  if (!/^abgelaufen$/iu.test(text.slice(label.start, label.end))) return undefined;
  const head = text.slice(Math.max(0, label.start - 24), label.start);
  const date = findDate(head);
  return date !== undefined && head.slice(date.end).trim() === "" ? date : undefined;
}

/** A name that a sentence gives: a host name, and then the end or another thought. */
function toSaidName(value: string): string | undefined {
  const said = value.replace(/^ ?(?:is|ist|est|es|=|:) /u, " ");
  const name = hasCommonName(said) ? toDecisiveHost(toSubject(said) ?? "") : toDecisiveHost(said);
  if (name === undefined) return undefined;
  const rest = said.slice(said.indexOf(name) + name.length);
  return /^['"`.]{0,2}\s{0,4}(?:$|[,;)]|(?:and|but|while|und|aber|et|mais|y|pero|server|host|hostname|valid)(?!\p{L}))/iu.test(rest) ? name : undefined;
}

function takeIssuedTo(collector: Collector, place: Place, value: string, hasMark: boolean): void {
  const { lines, index } = place;
  const isDialog =
    hasMark && [-2, -1, 0, 1, 2].some((step) => findLabels(lines[index + step] ?? "").some(({ kind }) => kind === "issuer"));
  if (!isDialog) {
    if (place.isAbout) putSubject(collector, place, toDecisiveHost(value), true);
    return;
  }
  const word = value.trim().split(/\s/u)[0] ?? "";
  if (isHostShaped(word.replace(/^\*\./u, ""))) putSubject(collector, place, word, false);
}

function takeThumbprint(collector: Collector, { index }: Place, value: string): void {
  const hex = /^\s{0,24}((?:[\da-f]{2}[ :]?){20})(?![\da-f])/iu.exec(value)?.[1]?.replace(/[ :]/gu, "").toUpperCase();
  if (hex !== undefined) collector.put({ thumbprint: { value: hex, line: index + 1 } }, index + 1, true);
}

/** "Valid from 3/31/2024 to 3/31/2025", in the dialog or a sentence. */
function takeRange(collector: Collector, place: Place, label: FoundLabel, value: string): void {
  const isDialog = collector.draft().subject !== undefined && !collector.draft().isSentence;
  const from = nearDate(value);
  if (from === undefined || !(isDialog || place.isAbout)) return;
  putDate(collector, place, label, "notBefore", from, !isDialog);
  const rest = value.slice(from.end);
  const until = /^.{0,20}?(?: (?:to|until|till|through|bis|au|hasta)(?!\p{L})|-|–)/u.exec(rest);
  if (until !== null) putDate(collector, place, label, "notAfter", nearDate(rest.slice(until[0].length)), !isDialog);
}
