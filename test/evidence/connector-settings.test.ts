import { describe, expect, it } from "vitest";
import { connectorSettings } from "../../src/evidence/connector-settings.ts";
import { context } from "./context.ts";

const read = (text: string): readonly object[] => connectorSettings.read(text, context).map(({ values }) => values);

describe("connector-settings", () => {
  it.each([
    ["a label", "Connector name: CorpDb1", { connectorName: "CorpDb1" }],
    ["a sentence", "the connector is called CorpDb1", { connectorName: "CorpDb1" }],
    ["what the wizard calls it", "the wizard calls the connector PowerShell", { connectorName: "PowerShell" }],
    ["what stands in the wizard", "in the wizard it is LDAP", { connectorName: "LDAP" }],
    ["a German label", "Name des Connectors: CorpDb1", { connectorName: "CorpDb1" }],
    ["the wizard's port", "in the wizard the port is 9443", { port: 9443 }],
    ["the host's port", "ECMA host listens on port 9443", { port: 9443 }],
  ])("reads %s", (_, text, expected) => {
    expect(read(text)).toEqual([expected]);
  });

  it.each([
    ["about the rule", "The connector name is case sensitive"],
    ["about the placeholder", "Connector name: connectorName"],
    ["about the port of the directory", "wizard, LDAP page: port 636"],
    ["about other programs' ports", "nginx listens on port 8080"],
  ])("stays silent %s", (_, text) => {
    expect(read(text)).toEqual([]);
  });
});
