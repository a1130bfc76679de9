// Names in certificates: the common name of a subject, the alternative names, a name that a sentence gives.
import { isHostShaped } from "./host-names.ts";

/** Enough for a certificate of many sites; a list that is longer proves nothing more. */
const mostNames = 50;

const distinguished = /^\s{0,8}\/?(?:CN|OU?|DC|L|ST?|C|E|SERIALNUMBER|STREET|T|G|SN) ?= ?\S/u;
const commonName = /(?:^|[\s,;/+{("'])CN ?= ?(?:"([^"]{1,200})"|([^,;/+")}]{1,200}))/u;
/** Another label of a list that lost its line ends: `CN=idm.fabrikam.net FriendlyName : ...`. */
const nextLabel = /\s{2,}|\s[\p{L}]{2,20} {0,12}[:=]/u;
const alternative =
  /(?:DNS[- ]Name|Nom DNS|Nombre (?:de )?DNS) ?[=:\t] ?([\w*.-]{1,253})|(?<![\w.])DNS:([\w*.-]{1,253})|(?:IP[- ]?Addresse?|IP-Adresse|Adresse IP|Dirección IP) ?[:=] ?([\d.:a-f]{3,45})/giu;

export function isDistinguished(value: string): boolean {
  return distinguished.test(value);
}

/** The common name; a subject without one as a whole. Undefined where a table cut it off. */
export function toSubject(value: string): string | undefined {
  const match = commonName.exec(value);
  const name = (match === null ? value : (match[1] ?? match[2] ?? "")).trim();
  const cut = name.search(nextLabel);
  const subject = (cut < 0 ? name : name.slice(0, cut)).trim();
  // A cut cell ends in dots; the next column may follow after one blank.
  return subject === "" || /(?:\.\.\.|…)(?:\s|$)/u.test(subject) ? undefined : subject;
}

export function hasCommonName(text: string): boolean {
  return commonName.test(text);
}

/** `DNS Name=a`, `DNS:a, DNS:b`, with addresses. */
export function findAlternatives(line: string): readonly string[] {
  return [...line.matchAll(alternative)].slice(0, mostNames).map((match) => match[1] ?? match[2] ?? match[3] ?? "");
}

/** The names between the braces of `DnsNameList : {a, b}`. */
export function toNameList(value: string): readonly string[] {
  return value
    .replace(/[{}]/gu, " ")
    .split(/[\s,;]+/u)
    .filter((name) => isHostShaped(name.replace(/^\*\./u, "")))
    .slice(0, mostNames);
}

/** A word that can only be a computer's name: with a digit, hyphen or dot, or in capitals. */
export function toDecisiveHost(text: string): string | undefined {
  const word = /^[\s'"`*:=]{0,6}((?:\*\.)?[\p{L}\d][\p{L}\d._-]{1,252})/u.exec(text)?.[1]?.replace(/[.-]$/u, "");
  if (word === undefined || !isHostShaped(word.replace(/^\*\./u, ""))) return undefined;
  const isDecisive = /\p{L}/u.test(word) && (/[\d.-]/u.test(word.slice(1)) || /^\p{Lu}{4,}$/u.test(word));
  return isDecisive && !/\.(?:exe|dll|config|ps1|log|txt)$/iu.test(word) ? word : undefined;
}
