// Certificates as labelled lines: certutil, openssl, Format-List, the certificate dialog, the wizard's Settings tab, and sentences.
import { createCollector, type Collector } from "./certificate-draft.ts";
import { findLabels, type FoundLabel } from "./certificate-labels.ts";
import {
  findAlternatives,
  hasCommonName,
  isDistinguished,
  toDecisiveHost,
  toNameList,
  toSubject,
} from "./certificate-names.ts";
import { certificateWord, dateBefore, isAboutCertificate, nearDate, toSaidName } from "./certificate-words.ts";
import type { FoundDate } from "./dates.ts";
import { isHostShaped } from "./host-names.ts";
import { createNearness, isNear } from "./lines.ts";
import type { Reading } from "./readings.ts";
import { isConditional } from "./supposition.ts";

/** Lines of a dialog or a note that belong together without saying "certificate" on each. */
const noteReach = 3;

const boundary =
  /^\s{0,8}={3,60}[^=]{1,80}={3,60}\s{0,8}$|-----BEGIN |^\s{0,8}X\.?509[- ]\p{L}{8,12}:|^\s{0,4}\d s:|^\s{0,8}(?:Certificate|Zertifikat):\s{0,8}$/u;
/** Labels that say whose name a common name in the line is. */
const nameLabels = new Set(["subject", "issued-to", "issuer"]);
/** The first certificate of the chain that `openssl s_client` prints. */
const leaf = /^\s{0,4}0 s: ?/u;
/** A line without a label has a name, or nothing. */
const names = /DNS|IP|CN ?=/u;
/** A colon, in JSON behind the label's quote; a tab in dialogs; a code page may have left its mark before it. */
const mark = /^(?:["\uFFFD ]{0,24}[:=\]] {0,24}"?|\t\s{0,8})/u;
/** Fields that certificates have and nothing else: beside them a line that begins with a label of time is the certificate's. */
const field =
  /^\s{0,8}(?:(?:thumbprint|fingerabdruck|empreinte numérique|huella digital|signature algorithm|signaturalgorithmus|algorithme de signature|algoritmo de firma|subject alternative name|alternativer antragstellername)\s{0,20}(?:[\t:=]|$)|(?:subject|antragsteller|objet|sujeto|issuer|aussteller|émetteur|emisor)\s{0,20}(?:[:=\t]\s{0,20})?(?:CN ?=|$))/iu;
const licence = /(?<!\p{L})(?:licen[cs]es?|licences?|licencias?|lizenz\p{L}{0,12}|subscription|abonnement)(?!\p{L})/iu;
/** The dialog has a dozen fields. */
const fieldReach = 12;

/** What is known of a line before its labels are read. */
interface Place {
  readonly lines: readonly string[];
  readonly index: number;
  readonly text: string;
  /** The line, the one above, or the note it is in speaks of a certificate that is not somebody else's. */
  readonly isAbout: boolean;
  /** Fields of a certificate stand around the line. */
  readonly isField: () => boolean;
}

/** `isOurs`: does the paste hold a word of this product? Asked only where sentences alone speak of a certificate. */
export function readCertificateBlocks(lines: readonly string[], isOurs: () => boolean): readonly Reading[] {
  const collector = createCollector(isOurs);
  let pending: FoundLabel | undefined;
  let isListOpen = false;
  const isNearField = createNearness(lines, field);
  lines.forEach((text, index) => {
    if (boundary.test(text)) collector.close();
    const labels = findLabels(text);
    if (labels.length === 0 && pending === undefined && !isListOpen && !names.test(text)) return;
    const place: Place = {
      lines,
      index,
      text,
      isAbout: isAbout(lines, index, collector),
      isField: () => isNearField(index, fieldReach, fieldReach),
    };
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
    if (leaf.test(text)) putSubject(collector, place, toSubject(text.replace(leaf, "")), false);
    labels.forEach((label, at) => {
      const rest = text.slice(label.end, labels[at + 1]?.start ?? text.length);
      const found = mark.exec(rest);
      const value = found === null ? rest : rest.slice(found[0].length);
      take(collector, place, label, value, found !== null);
      const isAlone = found === null && text.trim().length === label.end - label.start && place.isField();
      if (isAlone || (found !== null && value.trim() === "")) pending = label;
      isListOpen ||= label.kind === "names" && value.includes("{") && !value.includes("}");
    });
    const saysName = hasCommonName(text) && !labels.some(({ kind }) => nameLabels.has(kind));
    if (saysName && place.isAbout && collector.draft().subject === undefined) {
      putSubject(collector, place, toDecisiveHost(toSubject(text) ?? ""), true);
    }
  });
  collector.close();
  return collector.readings();
}

function isAbout(lines: readonly string[], index: number, collector: Collector): boolean {
  const { lastLine } = collector.draft();
  return isAboutCertificate(lines[index]!, lines[index - 1] ?? "", lastLine > 0 && index + 1 - lastLine <= noteReach);
}

function take(collector: Collector, place: Place, label: FoundLabel, value: string, hasMark: boolean): void {
  // "If the certificate had expired on ...": a sentence that supposes. A label with its colon is no sentence.
  if (!hasMark && isConditional(place.text, label.start)) return;
  switch (label.kind) {
    case "not-after":
      putDate(collector, place, label, "notAfter", nearDate(value), false);
      return;
    case "not-before":
      putDate(collector, place, label, "notBefore", nearDate(value), false);
      return;
    case "subject":
      if (hasMark && isDistinguished(value)) {
        putSubject(collector, place, toSubject(value), false);
        if (label.order !== undefined) collector.put({ order: label.order }, place.index + 1, false);
      } else if (isFieldOf(place, label, hasMark) && value.includes(","))
        putSubject(collector, place, toDecisiveHost(value), false);
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
      takeThumbprint(collector, place, label, value);
      return;
    case "expiry":
      if (isFieldOf(place, label, hasMark)) putDate(collector, place, label, "notAfter", nearDate(value), false);
      else if (place.isAbout)
        putDate(collector, place, label, "notAfter", nearDate(value) ?? dateBefore(place.text, label), true);
      return;
    case "issued-on":
      if (isFieldOf(place, label, hasMark)) putDate(collector, place, label, "notBefore", nearDate(value), false);
      return;
    case "range":
      takeRange(collector, place, label, value, hasMark);
      return;
  }
}

/** A line that is a field of a certificate: the label first, then its value. */
function isFieldOf({ text, index, lines, isField }: Place, { start }: FoundLabel, hasMark: boolean): boolean {
  // The value of a label that stood alone is on a line of its own.
  const isFirst = text.slice(0, start).trim() === "" || findLabels(lines[index - 1] ?? "").length > 0;
  return hasMark && isFirst && isField();
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

function takeIssuedTo(collector: Collector, place: Place, value: string, hasMark: boolean): void {
  const { lines, index } = place;
  const isDialog =
    hasMark &&
    [-2, -1, 0, 1, 2].some((step) => findLabels(lines[index + step] ?? "").some(({ kind }) => kind === "issuer"));
  if (!isDialog) {
    if (place.isAbout) putSubject(collector, place, toDecisiveHost(value), true);
    return;
  }
  const word = value.trim().split(/\s/u)[0] ?? "";
  // Licences are issued to somebody by somebody too.
  if (
    isNear(lines, index, noteReach, licence) ||
    (toDecisiveHost(word) === undefined && !isNear(lines, index, fieldReach, certificateWord))
  )
    return;
  if (isHostShaped(word.replace(/^\*\./u, ""))) putSubject(collector, place, word, false);
}

function takeThumbprint(collector: Collector, { index }: Place, { order }: FoundLabel, value: string): void {
  const hex = /^\s{0,24}((?:[\da-f]{2}[ :]?){20})(?![\da-f])/iu.exec(value)?.[1]?.replace(/[ :]/gu, "").toUpperCase();
  if (hex === undefined) return;
  const thumbprint = { value: hex, line: index + 1 };
  collector.put({ thumbprint, ...(order === undefined ? {} : { order }) }, index + 1, true);
}

/** "Valid from 3/31/2024 to 3/31/2025", in the dialog or a sentence. */
function takeRange(collector: Collector, place: Place, label: FoundLabel, value: string, hasMark: boolean): void {
  const { subject, isSentence } = collector.draft();
  const isDialog = (subject !== undefined && !isSentence) || isFieldOf(place, label, hasMark);
  const from = nearDate(value);
  if (from === undefined || !(isDialog || place.isAbout)) return;
  putDate(collector, place, label, "notBefore", from, !isDialog);
  const rest = value.slice(from.end);
  const until = /^.{0,20}?(?: (?:to|until|till|through|bis|au|hasta)(?!\p{L})|-|–)/u.exec(rest);
  if (until !== null) putDate(collector, place, label, "notAfter", nearDate(rest.slice(until[0].length)), !isDialog);
}
