// What TestECMA2HostConnection.ps1 printed, or what somebody says that it printed.
import { toStatus } from "./http-status.ts";
import { createReader } from "./lines.ts";
import type { Reading, Value, ValueName } from "./readings.ts";
import { isSupposed } from "./supposition.ts";

/** Lines of output below the command: an error record of PowerShell has ten, an answer of the host some dozens. */
const outputReach = 60;
/** .NET's name for a connection that was not made at all. */
const connectFailure = "ConnectFailure";

const script = /testecma2hostconnection/iu;
const prompt = /^\s{0,8}supply values for the following parameters|^\s{0,8}(?:connectorname|secrettoken) ?: /iu;
const parameter = /(?:-ConnectorName |^\s{0,8}ConnectorName ?: ?)["']?([^\s"';:,]{1,100})/iu;
const portParameter = /-Port (\d{1,5})(?!\d)/iu;
const noConnection =
  /unable to connect to the remote server|actively refused|verbindung mit dem remoteserver kann nicht hergestellt werden|impossible de se connecter au serveur distant|no es posible conectar(?:se)? con el servidor remoto|can(?:not|'t) connect|could not connect|no connection could be made/iu;
const statusForms =
  /(?<![\p{L}\d])http(?:\/\d(?:\.\d)?)? ?(?:status ?)?(?:code ?)?:? ?([1-5]\d\d)(?!\d)|statuscode ?\s{0,12}: ?([1-5]\d\d)(?!\d)|\(([45]\d\d)\)|(?<![\d.,:/-])([1-5]\d\d) (?=ok(?!\p{L})|unauthorized|not found|internal server)/iu;
const bareStatus = /(?<![\d.,:/-])(200|401|403|404|405|500|503)(?![\d.,:/-])/u;
const unauthorized = /(?<!\p{L})unauthorized(?!\p{L})/iu;
const success = /http (?:connection|request) (?:was )?(?:successful|succeeded)|scim:api:messages:2\.0:ListResponse/iu;
const negation =
  /(?<!\p{L})(?:no|not|never|without|doesn't|didn't|kein|keine|keinen|nicht|ohne|pas|aucun|aucune|sans|sin|ningún)(?!\p{L})/iu;

export const ecmaHostScript = createReader(
  "ecma-host-script",
  ["testecma2hostconnection", "secrettoken"],
  ({ lines }) => {
    const readings: Reading[] = [];
    let lastMention = -outputReach - 1;
    let known: Partial<Record<ValueName, Value>> = {};
    lines.forEach((line, index) => {
      if (script.test(line) || prompt.test(line)) {
        if (script.test(line)) known = {};
        lastMention = index;
        known = { ...known, ...parametersOf(line) };
      }
      if (index - lastMention > outputReach) return;
      const outcome = outcomeOf(line);
      if (outcome !== undefined)
        readings.push({ reader: ecmaHostScript.name, values: { ...known, ...outcome }, line: index + 1 });
      else if (script.test(line) && Object.keys(known).length > 0)
        readings.push({ reader: ecmaHostScript.name, values: known, line: index + 1 });
      else if (prompt.test(line) && parameter.test(line))
        readings.push({ reader: ecmaHostScript.name, values: known, line: index + 1 });
    });
    return readings;
  },
);

function parametersOf(line: string): Partial<Record<ValueName, Value>> {
  const name = parameter.exec(line)?.[1];
  const port = portParameter.exec(line)?.[1];
  return {
    ...(name === undefined ? {} : { connectorName: name }),
    ...(port === undefined ? {} : { port: Number(port) }),
  };
}

function outcomeOf(line: string): { readonly status: number } | { readonly code: string } | undefined {
  const failed = noConnection.exec(line);
  if (failed !== null) return isSupposed(line, failed.index, failed.index) ? undefined : { code: connectFailure };
  const found = statusIn(line);
  if (found === undefined) return undefined;
  const isDenied = negation.test(line.slice(Math.max(0, found.start - 40), found.start));
  // "If the output does not show ..." is the document, not the output.
  return isDenied || isSupposed(line, found.start, found.start) ? undefined : { status: found.status };
}

function statusIn(line: string): { readonly status: number; readonly start: number } | undefined {
  const match = statusForms.exec(line) ?? (script.test(line) ? bareStatus.exec(line) : null);
  if (match !== null) {
    return { status: Number(match.slice(1).join("")), start: match.index };
  }
  const word = unauthorized.exec(line) ?? success.exec(line);
  if (word === null) return undefined;
  const status = toStatus(word[0]) ?? 200;
  return { status, start: word.index };
}
