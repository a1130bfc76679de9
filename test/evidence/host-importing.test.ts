import { describe, expect, it } from "vitest";
import { hostImporting } from "../../src/evidence/host-importing.ts";
import { context } from "./context.ts";

const lines = (text: string): readonly number[] => hostImporting.read(text, context).map(({ line }) => line);

describe("host-importing", () => {
  it.each([
    ["the documented message", "The ECMA host is currently importing data from the target application"],
    ["the message in other words", "portal says host is importing data"],
    ["the message broken by a card", "The ECMA host is currently\nimporting data from the target application"],
    ["the message in German", "Der ECMA-Host importiert derzeit Daten aus der Zielanwendung"],
  ])("reads %s once", (_, text) => {
    expect(lines(text)).toEqual([1]);
  });

  it.each([
    ["about imports of other things", "SCCM is currently importing data"],
    ["about the wizard's import", "Import the configuration of the ECMA host"],
  ])("stays silent %s", (_, text) => {
    expect(lines(text)).toEqual([]);
  });
});
