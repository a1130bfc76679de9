import { describe, expect, it } from "vitest";
import { readReply } from "../../src/evidence/replies.ts";

describe("readReply", () => {
  it.each([
    ["host", "SRV-IDM-04", "hostname", { host: "SRV-IDM-04" }],
    ["host", "`idm.contoso.com`", "hostname", { host: "idm.contoso.com" }],
    ["subject", "CN=idm.contoso.com", "certificate", { subject: "idm.contoso.com" }],
    ["notAfter", "31. März 2025", "certificate", { notAfter: "2025-03-31" }],
    ["connectorName", "CorpDb1", "connector-settings", { connectorName: "CorpDb1" }],
    ["port", "9443", "connector-settings", { port: 9443 }],
    ["version", "4.7.2", "dotnet-version", { version: "4.7.2" }],
    ["release", "528040", "dotnet-version", { release: 528040 }],
    ["count", "12", "cache-count", { count: 12 }],
  ] as const)("takes a %s from %s", (name, reply, reader, values) => {
    expect(readReply(name, reply)).toEqual({ reader, values, line: 1 });
  });

  it.each([
    ["host", "I do not know"],
    ["host", "localhost"],
    ["port", "70000"],
    ["notAfter", "next year"],
    ["version", "the newest"],
    ["count", "none"],
    ["host", ""],
    ["proxy", "proxy01"],
  ] as const)("takes no %s from %s", (name, reply) => {
    expect(readReply(name, reply)).toBeUndefined();
  });
});
