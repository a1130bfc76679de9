import { describe, expect, it } from "vitest";
import { registrationTimedOut } from "../../src/evidence/registration-timed-out.ts";
import { context } from "./context.ts";

const lines = (text: string): readonly number[] => registrationTimedOut.read(text, context).map(({ line }) => line);

describe("registration-timed-out", () => {
  it.each([
    [
      "the documented words",
      "When I attempt to register the provisioning agent: agent times out or certificate is invalid.",
    ],
    [
      "a log",
      "[09:41:07] [ERROR] Registration of the provisioning agent with the Hybrid Identity Service: the operation has timed out.",
    ],
    ["German", "Registrierung: AADConnectProvisioningAgent, Zeitüberschreitung"],
  ])("reads %s", (_, text) => {
    expect(lines(text)).toEqual([1]);
  });

  it.each([
    ["about other agents", "curl: (28) Connection timed out after 30001 milliseconds registering the GitLab runner"],
    ["about other timeouts of the agent", "the provisioning agent timed out while exporting"],
    ["about what did not happen", "registering the provisioning agent did not time out"],
    ["about conditions", "if registering the provisioning agent times out, configure a proxy"],
  ])("stays silent %s", (_, text) => {
    expect(lines(text)).toEqual([]);
  });
});
