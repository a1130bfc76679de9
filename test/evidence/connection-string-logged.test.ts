import { describe, expect, it } from "vitest";
import { connectionStringLogged } from "../../src/evidence/connection-string-logged.ts";
import { context } from "./context.ts";

const read = (text: string): readonly object[] =>
  connectionStringLogged.read(text, context).map(({ values }) => values);

describe("connection-string-logged", () => {
  it("reads a string in an event of the host, its password already masked", () => {
    const text = `Log Name:      Microsoft ECMA2Host
Event ID:      0
ConnectorsLog Verbose: 0 : Opening Driver={SQL Server};Server=SQL01;Database=HR;Uid=svc_ecma;PWD=[password 1]`;

    expect(connectionStringLogged.read(text, context)).toEqual([
      { reader: "connection-string-logged", values: { account: "svc_ecma" }, line: 3 },
    ]);
  });

  it.each([
    ["outside of a log", "our ECMA2Host connection string is Server=SQL01;Database=HR;PWD=[password 1]"],
    ["in other programs' logs", "2026-11-24 10:00 OrderPortal Server=SQL01;Database=HR;PWD=[password 1]"],
    ["without a password", "Event ID: 0 ConnectorsLog Server=SQL01;Database=HR;Trusted_Connection=yes"],
    ["of a password alone", "Event ID: 0 ECMA2Host password=[password 1]"],
  ])("stays silent about strings %s", (_, text) => {
    expect(read(text)).toEqual([]);
  });
});
