// Codes in a text and what their makers say they mean, from tables that are shipped with the project. A code that no table has is never guessed.
import { ldapCodes, ldapSource, scimSource, scimTypes } from "./codes-directory.ts";
import { httpCodes, httpSource } from "./codes-http.ts";
import { hresultCodes, hresultSource, ntstatusCodes, ntstatusSource } from "./codes-hresult.ts";
import { win32Codes, win32Source } from "./codes-win32.ts";

export interface DecodedCode {
  /** As it stands in the text. */
  readonly code: string;
  readonly family: "http" | "win32" | "hresult" | "ntstatus" | "ldap" | "scim";
  /** The name that programmers know it by. */
  readonly name: string;
  readonly says: string;
  /** Of an HRESULT that wraps one: the Win32 code. */
  readonly win32?: number;
  /** Page that documents the table. */
  readonly source: string;
  /** Other spellings of the same code, in small letters: what articles may call it by. */
  readonly spellings: readonly string[];
  /** From 1. */
  readonly line: number;
}

/** Codes of one text that are decoded. */
const mostCodes = 20;
/** Letters of a line that are looked at. */
const longestLine = 4_000;

type Decoded = Omit<DecodedCode, "line">;

/** Each code once, with the first line that has it. @param firstLine number of the first of the lines */
export function decodeCodes(lines: readonly string[], firstLine = 1): readonly DecodedCode[] {
  const found = new Map<string, DecodedCode>();
  for (const [index, line] of lines.entries()) {
    if (!/\d|scimType/.test(line)) continue;
    for (const decoded of codesIn(line.slice(0, longestLine))) {
      const key = `${decoded.family} ${decoded.name}`;
      if (!found.has(key)) found.set(key, { ...decoded, line: firstLine + index });
    }
    if (found.size >= mostCodes) break;
  }
  return [...found.values()].slice(0, mostCodes);
}

function codesIn(line: string): readonly Decoded[] {
  const decoded: (Decoded | undefined)[] = [];
  for (const [code, digits] of line.matchAll(/\b0x([\da-f]{8})\b/gi))
    decoded.push(ofLong(code, Number.parseInt(digits!, 16)));
  // An HRESULT as a signed number: -2147024891.
  for (const [code] of line.matchAll(/-214[67]\d{6}\b/g)) decoded.push(ofLong(code, Number(code) + 2 ** 32));
  for (const [, hex, number] of line.matchAll(
    /\b(?:system error|win32(?: error)?|win32exception|windows error|last ?error)(?: code)?\W{0,3}(?:0x([\da-f]{1,4})|(\d{1,5}))\b/gi,
  ))
    decoded.push(
      ofWin32(hex === undefined ? number! : `0x${hex}`, hex === undefined ? Number(number) : Number.parseInt(hex, 16)),
    );
  // A bare "error 1722" may be an installer's own numbering: only numbers that mean one thing are read without "system" or "Win32".
  for (const [, number] of line.matchAll(
    /\b(?:error|error code|failed|exit code|returned)\W{1,3}(10[5-7]\d|1326|1385|1603|1618|1625|1638|3010|100\d\d|110\d\d|12\d{3})\b/gi,
  ))
    decoded.push(ofWin32(number!, Number(number)));
  for (const [, number] of line.matchAll(
    /\b(?:ldap(?: error| result)?(?: code)?|resultcode|ldap_\w{1,20}: [^()]{0,60}\()\W{0,3}(\d{1,2})\b/gi,
  ))
    decoded.push(ofLdap(number!));
  // Active Directory behind a refused sign-in: "AcceptSecurityContext error, data 52e".
  for (const [, hex] of line.matchAll(/\bdata ([\da-f]{3})\b/gi))
    if (/AcceptSecurityContext|LdapErr|80090308/i.test(line))
      decoded.push(ofWin32(`data ${hex!}`, Number.parseInt(hex!, 16)));
  for (const [, named, bracketed] of line.matchAll(
    /\b(?:HTTP(?:\/\d(?:\.\d)?)?(?: error| status)?|status(?: ?code)?|response)\W{1,4}([1-5]\d\d)\b|\((4\d\d|50[0-5])\)/gi,
  ))
    decoded.push(ofHttp(named ?? bracketed!));
  for (const [, type] of line.matchAll(/scimType\W{1,6}(\w{5,14})/g)) decoded.push(ofScim(type!));
  return decoded.filter((one) => one !== undefined);
}

function ofLong(code: string, value: number): Decoded | undefined {
  const spellings = [`0x${value.toString(16).padStart(8, "0")}`, String(value - 2 ** 32)];
  const facility = Math.floor(value / 2 ** 16);
  // 0x8007 is the facility of Win32: what follows it is a Win32 code.
  if (facility === 0x8007) {
    const inner = value % 2 ** 16;
    const known = win32Codes.get(inner);
    if (known === undefined) return undefined;
    const name = hresultCodes.get(value)?.[0] ?? known[0];
    return {
      code,
      family: "hresult",
      name,
      says: known[1],
      win32: inner,
      source: win32Source,
      spellings: [...spellings, String(inner)],
    };
  }
  const hresult = hresultCodes.get(value);
  if (hresult !== undefined)
    return { code, family: "hresult", name: hresult[0], says: hresult[1], source: hresultSource, spellings };
  const status = ntstatusCodes.get(value);
  return status === undefined
    ? undefined
    : { code, family: "ntstatus", name: status[0], says: status[1], source: ntstatusSource, spellings };
}

function ofWin32(code: string, value: number): Decoded | undefined {
  const known = win32Codes.get(value);
  if (known === undefined) return undefined;
  const spellings = [String(value), `0x8007${value.toString(16).padStart(4, "0")}`];
  return { code, family: "win32", name: known[0], says: known[1], win32: value, source: win32Source, spellings };
}

function ofLdap(code: string): Decoded | undefined {
  const known = ldapCodes.get(Number(code));
  return known === undefined
    ? undefined
    : { code, family: "ldap", name: known[0], says: known[1], source: ldapSource, spellings: [] };
}

function ofHttp(code: string): Decoded | undefined {
  const known = httpCodes.get(Number(code));
  return known === undefined
    ? undefined
    : { code, family: "http", name: known[0], says: known[1], source: httpSource, spellings: [] };
}

function ofScim(code: string): Decoded | undefined {
  const says = scimTypes.get(code);
  return says === undefined
    ? undefined
    : { code, family: "scim", name: code, says, source: scimSource, spellings: [code.toLowerCase()] };
}
