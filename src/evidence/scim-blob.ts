// What the provisioning service says of an answer: resource, operation and status of the SCIM request that failed.
import { toStatus } from "./http-status.ts";
import { createReader, isNear } from "./lines.ts";
import type { Reading } from "./readings.ts";
import { findUrls } from "./urls.ts";

/** Lines of one blob, where a portal or a mail broke it. */
const blobReach = 12;
/** A status alone is anybody's; a word of this product stands this near. */
const markerReach = 6;

const statusLabel = /response status ?code ?[:=] ?"?/iu;
const resourceLabel = /(?<!\p{L})resource ?: ?"?(?=https?:)/iu;
const operation = /(?<!\p{L})[Oo]peration ?: ?"?(GET|POST|PUT|PATCH|DELETE)(?!\p{L})/u;
const errorCode = /error ?code ?: ?"?([A-Za-z][A-Za-z\d]{5,120})/iu;
/** Forms that are a status and nothing else: `HTTP 401`, `HTTP/1.1 404`, `(401)`, `status code 401`, `401 Unauthorized`. */
const loose =
  /(?<![\p{L}\d])http(?:\/\d(?:\.\d)?)?(?: ?status)?(?: ?code)?(?: error)? ?:? ?([1-5]\d\d)(?!\d)|\(([45]\d\d)\)|status ?code ?(?:is |was |of )?[:=]? ?"?([1-5]\d\d)(?!\d)|(?<![\d.,:/-])(4\d\d|5\d\d) (?=unauthorized|forbidden|not found|internal server|bad request|method not)/iu;
const marker =
  /ecma|scim|test(?:ing)? (?:the )?connection|connection test|verbindungstest|tester la connexion|test de connexion|probar (?:la )?conexión|tenant url|systemforcrossdomain|provisioning (?:agent|service|log)|on-premises app/iu;
/** The same in words, as JSON has it: `"statusCode":"InternalServerError"`. */
const looseWord = /status ?code["']? ?[:=] ?["']?(?=\p{L})/iu;
/** The script's own output is read by another reader. */
const script = "testecma2hostconnection";

export const scimBlob = createReader(
  "scim-blob",
  ["status", "http", "resource:", "(4", "(5", "401", "404", "500"],
  ({ lines, lower }) => {
    const readings: Reading[] = [];
    const readsLoose = !lower.includes(script) && marker.test(lower);
    lines.forEach((line, index) => {
      const label = statusLabel.exec(line);
      const isBlob = label !== null || resourceLabel.test(line);
      const isOfLast = isBlob && readings.length > 0 && isSameBlob(readings.at(-1)!, index + 1, label !== null);
      if (isBlob && !isOfLast) readings.push(readBlob(lines, index));
      else if (!isBlob && readsLoose) readings.push(...readLoose(lines, index));
    });
    // A resource without a status was a request in a log, not an answer.
    return readings.filter(({ values }) => values.status !== undefined);
  },
);

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
    const resource = resourceLabel.exec(line);
    if (resource !== null && at > index && found.some(({ name }) => name === "resource")) break;
    if (resource !== null)
      note("resource", findUrls(line.slice(resource.index))[0]?.text.replace(/\?.*$/u, ""), at + 1);
    note("operation", operation.exec(line)?.[1], at + 1);
    const status = statusLabel.exec(line);
    if (status !== null) {
      // A narrow window breaks the line before its value.
      note("status", toStatus(line.slice(status.index + status[0].length)) ?? toStatus(lines[at + 1] ?? ""), at + 1);
      break;
    }
  }
  for (let at = index; at >= Math.max(0, index - blobReach); at--)
    note("code", errorCode.exec(lines[at]!)?.[1], at + 1);
  const line = Math.min(index + 1, ...found.filter(({ name }) => name !== "code").map((value) => value.line));
  const elsewhere = found.filter((value) => value.line !== line).map((value) => [value.name, value.line] as const);
  return {
    reader: scimBlob.name,
    values: Object.fromEntries(found.map(({ name, value }) => [name, value])),
    line,
    ...(elsewhere.length === 0 ? {} : { lines: Object.fromEntries(elsewhere) }),
  };
}

function readLoose(lines: readonly string[], index: number): readonly Reading[] {
  // One of the groups holds the number; the others are empty.
  const line = lines[index]!;
  const number = loose.exec(line)?.slice(1).join("");
  const word = number === undefined ? looseWord.exec(line) : null;
  const status = word === null ? Number(number) : toStatus(line.slice(word.index + word[0].length));
  if (status === undefined || Number.isNaN(status) || !isNear(lines, index, markerReach, marker)) return [];
  return [{ reader: scimBlob.name, values: { status }, line: index + 1 }];
}
