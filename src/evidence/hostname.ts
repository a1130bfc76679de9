// The server's own name: only forms that leave no doubt whose name it is.
import { toDecisiveHost } from "./certificate-names.ts";
import { isHostShaped, isLoopback } from "./host-names.ts";
import { toLabelled } from "./labels.ts";
import { createReader, isNear } from "./lines.ts";
import type { Reading } from "./readings.ts";

/** Lines of an event as text between its first label and `Computer:`. */
const eventReach = 15;

const prompt =
  /(?:^|[>$#]) {0,4}(?:hostname(?:\.exe)?|\$env:computername|echo %computername%)(?: {1,4}(\S{1,64})(?: .{0,2000})?)? {0,4}$/iu;
/** Part of every such command and variable. */
const mayAsk = /hostname|computername/iu;
const variable = /(?<![\w$:])COMPUTERNAME ?= ?["']?([\w.-]{1,253})/u;
const eventXml = /<Computer>([^<>\s]{1,253})<\/Computer>/u;
const labels = new Set([
  "host name", "hostname", "csname", "csdnshostname", "nom de l'hôte", "nombre de host", "nombre del host", "computer name", "computername",
  "server name", "servername", "nom du serveur", "nombre del servidor", "gerätename", "device name",
]); // prettier-ignore
/** Labels that other things have too (the target of a connection test); they need the server's name in so many words. */
const eventLabels = new Set(["computer", "ordinateur", "equipo"]);
const eventHead = /^\s{0,8}(?:log name|protokollname|nom du journal|nombre de registro) ?:/iu;
const said =
  /(?<!\p{L})(?:(?:the |our |this |der |le |el |dieser )?(?:server|serveur|servidor|host|machine|computer|box|vm)(?:'s)? ?(?:is (?:called|named)|heißt|s'appelle|se llama)|(?:the |our |its )?(?:server'?s? ?name|host ?name|computer ?name|name of the (?:server|host|machine|box)|servername|nom du serveur|nombre del servidor) (?:is|ist|est|es|lautet))(?!\p{L})/iu;
/** What any such sentence has; quick to look for, since it looks at no letter's kind. */
const maySay =
  /(?:server|serveur|servidor|host|machine|computer|box|vm)(?:'s)? ?(?:is |heißt|s'appelle|se llama)|(?:name|server|host|machine|box|serveur|servidor) (?:is|ist|est|es|lautet)/iu;
/** Some other server is called so. */
const otherServer =
  /(?<!\p{L})(?:sql|proxy|database|db|mail|exchange|ldap|dns|file|web|print|smtp|target|ad|domain|jump|old|other|second) $/iu;

export const hostname = createReader(
  "hostname",
  ["host", "hôte", "computer", "server", "serveur", "servidor", "ordinateur", "equipo", "csname", "gerätename"],
  ({ lines }) =>
    lines.flatMap((line, index): Reading[] => {
      const [host, at] = read(line, index, lines) ?? [];
      if (host === undefined || at === undefined || !isHostShaped(host) || isLoopback(host)) return [];
      return [{ reader: hostname.name, values: { host }, line: at + 1 }];
    }),
  { reach: eventReach, also: ["machine", "box", "vm is", "vm's", "vm hei", "vm s'a", "vm se ", "device name"] },
);

/** The name, and the index of the line where it stands. */
function read(line: string, index: number, lines: readonly string[]): readonly [string, number] | undefined {
  const isAsked = mayAsk.test(line);
  const command = isAsked ? prompt.exec(line) : null;
  if (command !== null) {
    const sameLine = command[1] === undefined ? undefined : toDecisiveHost(command[1]);
    if (sameLine !== undefined) return [sameLine, index];
    if (command[1] === undefined) return nextWord(index, lines);
  }
  const whole = (isAsked ? variable.exec(line) : null) ?? (line.includes("<Computer>") ? eventXml.exec(line) : null);
  if (whole !== null) return [whole[1]!, index];
  const labelled = toLabelled(line);
  // ipconfig fills up to the colon with dots.
  const label = labelled?.label.replace(/[ .]{2,48}$/u, "");
  if (labelled !== undefined && label !== undefined) {
    const word = labelled.value.split(/\s/u)[0]!;
    if (labels.has(label) && isSingle(labelled.value)) return [word, index];
    if (eventLabels.has(label) && isNear(lines, index, eventReach, eventHead)) return [word, index];
  }
  return readSaid(line, index);
}

/** The output of `hostname`: the next line that is not empty, if it is one word. */
function nextWord(index: number, lines: readonly string[]): readonly [string, number] | undefined {
  for (let at = index + 1; at <= index + 2; at++) {
    const word = lines[at]?.trim() ?? "";
    if (word !== "") return isHostShaped(word) ? [word, at] : undefined;
  }
  return undefined;
}

function isSingle(value: string): boolean {
  const [word, ...rest] = value.split(/\s/u);
  return isHostShaped(word ?? "") && (rest.length === 0 || toDecisiveHost(value) === word);
}

function readSaid(line: string, index: number): readonly [string, number] | undefined {
  const match = maySay.test(line) ? said.exec(line) : null;
  if (
    match === null ||
    otherServer.test(
      line.slice(0, match.index + match[0].search(/server|serveur|servidor|host|machine|computer|box|vm/iu)),
    )
  ) {
    return undefined;
  }
  const host = toDecisiveHost(line.slice(match.index + match[0].length));
  return host === undefined || host.startsWith("*") ? undefined : [host, index];
}
