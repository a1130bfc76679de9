// What the provisioning service says of an answer: resource, operation and status of the SCIM request that failed.
import { toStatus } from "./http-status.ts";
import { createNearness, createReader, isNear, joined } from "./lines.ts";
import type { Reading } from "./readings.ts";
import { findUrls } from "./urls.ts";

/** Lines of one blob, where a portal or a mail broke it. */
const blobReach = 12;
/** A status alone is anybody's; a word of this product stands this near. */
const markerReach = 6;

const statusLabel = /response status ?code ?[:=] ?"?/iu;
const resourceLabel = /(?<!\p{L})resource ?: ?"?(?=https?:)/iu;
const operation = /(?<!\p{L})[Oo]peration ?: ?"?(GET|POST|PUT|PATCH|DELETE)(?!\p{L})/u;
const errorCode = /error ?code ?: ?"?([A-Za-z][A-Za-z\d]{5,120})|"code" ?: ?"([A-Za-z][A-Za-z\d]{5,120})"/iu;
/** A line with none of these words begins no label of a blob. */
const blobWord = /resource|response|status/iu;
/** Lines over which a narrow window breaks a label and its value. */
const breaks = 3;
/** The error object of RFC 7644: its status is a number in quotes. */
const errorObject = /urn:ietf:params:scim:api:messages:2\.0:Error/iu;
const objectReach = 4;
/** Not 404: "user 42 not found" in this form is the host's own answer, and its address is right. */
const objectStatus = /"status" ?: ?"?((?!404)[45]\d\d)(?!\d)/iu;
/** Forms that are a status and nothing else: `HTTP 401`, `HTTP/1.1 404`, `(401)`, `status code 401`, `401 Unauthorized`. */
const loose =
  /(?<![\p{L}\d])http(?:\/\d(?:\.\d)?)?(?: ?status)?(?: ?code)?(?: error)? ?:? ?([1-5]\d\d)(?!\d)|\(([45]\d\d)\)|status ?code ?(?:is |was |of )?[:=]? ?"?([1-5]\d\d)(?!\d)|(?<![\d.,:/-])(4\d\d|5\d\d) (?=unauthorized|forbidden|not found|internal server|bad request|method not)/iu;
const marker =
  /ecma|scim|test(?:ing)? (?:the )?connection|connection test|verbindungstest|tester la connexion|test de connexion|probar (?:la )?conexión|tenant url|systemforcrossdomain|provisioning (?:agent|service|log)|on-premises app/iu;
const ownUrl = /ecma2host_|\/\/localhost|:8585(?!\d)/iu;
/** The same in words, as JSON has it: `"statusCode":"InternalServerError"`. */
const looseWord = /status ?code["']? ?[:=] ?["']?(?=\p{L})/iu;
/** The script's own output is read by another reader. */
const script = "testecma2hostconnection";

/** What a line with a status has, in one form or another. */
const statusWords = ["status", "resource", "unauthorized", "forbidden", "not found", "internal server", "bad request", "method not", ...Array.from({ length: 20 }, (_, tens) => `(${String(40 + tens)}`)]; // prettier-ignore

export const scimBlob = createReader(
  "scim-blob",
  ["status", "http", "resource:", "(4", "(5", "401", "404", "500", "messages:2.0:error"],
  ({ lines, lower }) => {
    const readings: Reading[] = [];
    const readsLoose = !lower.includes(script) && marker.test(lower);
    const isMarked = createNearness(readsLoose ? lines.map(withoutOtherUrls) : [], marker);
    lines.forEach((_, index) => {
      const label = beginning(lines, index, statusLabel);
      const isBlob = label !== undefined || beginning(lines, index, resourceLabel) !== undefined;
      const isOfLast = isBlob && readings.length > 0 && isSameBlob(readings.at(-1)!, index + 1, label !== undefined);
      if (isBlob && !isOfLast) readings.push(readBlob(lines, index));
      else if (!isBlob && readsLoose) readings.push(...readLoose(lines, index, isMarked));
    });
    // A resource without a status was a request in a log, not an answer.
    return readings.filter(({ values }) => values.status !== undefined);
  },
  { reach: blobReach + breaks, also: statusWords },
);

/** What follows a label that begins in the line, over the breaks of a narrow window; undefined where none begins here. */
function beginning(lines: readonly string[], index: number, label: RegExp): string | undefined {
  const line = lines[index]!;
  if (!blobWord.test(line)) return undefined;
  const text = joined(lines, index, breaks);
  const match = label.exec(text);
  return match === null || match.index >= line.trim().length ? undefined : text.slice(match.index + match[0].length);
}

function codeIn(line: string): string | undefined {
  const match = errorCode.exec(line);
  return match?.[1] ?? match?.[2];
}

/** The status of the blob that a resource above it began. */
function isSameBlob({ values, line, lines }: Reading, at: number, isStatus: boolean): boolean {
  return isStatus && values.resource !== undefined && at - line <= blobReach && (lines?.status ?? line) === at;
}

function readBlob(lines: readonly string[], index: number): Reading {
  const found: { value: string | number; name: "resource" | "operation" | "status" | "code"; line: number }[] = [];
  const note = (
    name: "resource" | "operation" | "status" | "code",
    value: string | number | undefined,
    line: number,
  ): void => {
    if (value !== undefined && !found.some((other) => other.name === name)) found.push({ name, value, line });
  };
  for (let at = index; at < Math.min(lines.length, index + blobReach); at++) {
    const line = lines[at]!;
    const resource = beginning(lines, at, resourceLabel);
    if (resource !== undefined && at > index && found.some(({ name }) => name === "resource")) break;
    if (resource !== undefined) note("resource", findUrls(resource)[0]?.text.replace(/\?.*$/u, ""), at + 1);
    note("operation", operation.exec(line)?.[1], at + 1);
    const status = beginning(lines, at, statusLabel);
    if (status !== undefined) {
      note("status", toStatus(status), at + 1);
      break;
    }
  }
  for (let at = index; at >= Math.max(0, index - blobReach); at--) note("code", codeIn(lines[at]!), at + 1);
  const line = Math.min(index + 1, ...found.filter(({ name }) => name !== "code").map((value) => value.line));
  const elsewhere = found.filter((value) => value.line !== line).map((value) => [value.name, value.line] as const);
  return {
    reader: scimBlob.name,
    values: Object.fromEntries(found.map(({ name, value }) => [name, value])),
    line,
    ...(elsewhere.length === 0 ? {} : { lines: Object.fromEntries(elsewhere) }),
  };
}

/** A cloud application's address has "scim" in it too. */
function withoutOtherUrls(line: string): string {
  if (!line.includes("://")) return line;
  return line.replace(/https?:\/\/\S{1,1000}/giu, (url) => (ownUrl.test(url) ? url : ""));
}

function readLoose(
  lines: readonly string[],
  index: number,
  isMarked: (index: number, before: number, after: number) => boolean,
): readonly Reading[] {
  // One of the groups holds the number; the others are empty.
  const line = lines[index]!;
  const object = isNear(lines, index, objectReach, errorObject) ? objectStatus.exec(line)?.[1] : undefined;
  const number = object ?? loose.exec(line)?.slice(1).join("");
  const word = number === undefined ? looseWord.exec(line) : null;
  const status = word === null ? Number(number) : toStatus(line.slice(word.index + word[0].length));
  if (status === undefined || Number.isNaN(status) || !isMarked(index, markerReach, markerReach)) return [];
  return [{ reader: scimBlob.name, values: { status }, line: index + 1 }];
}
