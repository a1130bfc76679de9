import { describe, expect, it } from "vitest";
import { executionPolicy } from "../../src/evidence/execution-policy.ts";
import { context } from "./context.ts";

const read = (text: string): readonly string[] =>
  executionPolicy
    .read(text, context)
    .map(({ values, line }) => `${String(values.scope)} ${String(values.policy)} ${String(line)}`);

describe("execution-policy", () => {
  it("reads the table", () => {
    const text = `PS C:\\> Get-ExecutionPolicy -List

        Scope ExecutionPolicy
        ----- ---------------
MachinePolicy    Unrestricted
   UserPolicy       Undefined
      Process       Undefined
  CurrentUser       Undefined
 LocalMachine    RemoteSigned`;

    expect(read(text)).toEqual([
      "MachinePolicy Unrestricted 5",
      "UserPolicy Undefined 6",
      "Process Undefined 7",
      "CurrentUser Undefined 8",
      "LocalMachine RemoteSigned 9",
    ]);
  });

  it("reads the table that lost its line ends", () => {
    expect(read("Scope ExecutionPolicy MachinePolicy Undefined UserPolicy Undefined LocalMachine Bypass")).toEqual([
      "MachinePolicy Undefined 1",
      "UserPolicy Undefined 1",
      "LocalMachine Bypass 1",
    ]);
  });

  it("reads a list", () => {
    expect(read("Scope           : MachinePolicy\nExecutionPolicy : AllSigned")).toEqual(["MachinePolicy AllSigned 2"]);
  });

  it.each([
    ["about commands", "Set-ExecutionPolicy -Scope LocalMachine -ExecutionPolicy RemoteSigned"],
    ["about a policy without a scope", "PS> Get-ExecutionPolicy\nUnrestricted"],
  ])("stays silent %s", (_, text) => {
    expect(read(text)).toEqual([]);
  });
});
