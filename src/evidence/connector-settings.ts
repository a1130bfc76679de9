// What the host's wizard says: the connector's name, which is case sensitive, and the port that the host listens on.
import { createReader } from "./lines.ts";
import type { Reading } from "./readings.ts";

const nameLabel =
  /(?<!\p{L})(?:connector(?:'s)? ?name|konnektorname|name des (?:connectors|konnektors)|nom du connecteur|nombre del conector) ?(?:[:=]|in the wizard (?:is|:)) ?["'`]?([\p{L}\d][\p{L}\d_.-]{0,100})/iu;
const nameSaid =
  /(?<!\p{L})(?:connector(?:'s)? ?name (?:in the wizard )?(?:is|ist|est|es)|connector (?:is|ist) (?:called|named)|(?:in|im) (?:the )?wizard (?:it|the (?:connector )?name|the connector) is(?: called| named)?|wizard (?:calls|says|has|shows) (?:it|the connector|connector)|connector heißt|connecteur s'appelle|conector se llama) ["'`]?([\p{L}\d][\p{L}\d_.-]{0,100})/iu;
/** In sentences a word like "case" or "wrong" may follow; a name has a capital or a digit. */
const nameShape = /[\p{Lu}\d]/u;
const placeholder = /^connector_?name$/iu;
const port =
  /(?:listen(?:s|ing)? on (?:tcp )?port|(?:wizard|settings tab|registerkarte|onglet|pestaña)[^.!?]{0,60}?(?<!\p{L})port(?: is| ist|:)?) {0,3}:? {0,3}(\d{2,5})(?!\d)/iu;
/** The ports of target systems stand in the same wizard. */
const otherPort = /ldap|sql|oracle|database|datenbank|directory/iu;
const ours = /ecma|connector|wizard|settings tab/iu;

export const connectorSettings = createReader(
  "connector-settings",
  ["connector", "konnektor", "connecteur", "conector", "port", "wizard"],
  ({ lines }) =>
    lines.flatMap((line, index): Reading[] => {
      const name = connectorName(line);
      const listening = ours.test(line) && !otherPort.test(line) ? port.exec(line)?.[1] : undefined;
      if (name === undefined && listening === undefined) return [];
      const values = {
        ...(name === undefined ? {} : { connectorName: name }),
        ...(listening === undefined ? {} : { port: Number(listening) }),
      };
      return [{ reader: connectorSettings.name, values, line: index + 1 }];
    }),
  { reach: 1 },
);

function connectorName(line: string): string | undefined {
  const labelled = nameLabel.exec(line)?.[1];
  const said = nameSaid.exec(line)?.[1];
  const name = (labelled ?? (said !== undefined && nameShape.test(said) ? said : undefined))?.replace(/[.-]$/u, "");
  return name === undefined || placeholder.test(name) ? undefined : name;
}
