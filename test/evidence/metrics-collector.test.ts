import { describe, expect, it } from "vitest";
import { metricsCollector } from "../../src/evidence/metrics-collector.ts";
import { context } from "./context.ts";

const lines = (text: string): readonly number[] => metricsCollector.read(text, context).map(({ line }) => line);

const message =
  "Unable to initialize metrics collector, exception: 'System.UnauthorizedAccessException: Access to the registry key 'Global' is denied.";

describe("metrics-collector", () => {
  it.each([
    ["the documented message", message, 1],
    ["the message broken by a console", message.replace("Access to ", "Access to\n"), 1],
    [
      "the sentence beside the agent's name",
      "AADConnectProvisioningAgent.exe Error: 0\nAccess to the registry key 'Global' is denied.",
      2,
    ],
    [
      "the message in a quoted mail",
      "> Get-Content C:\\ProgramData\\Microsoft\\Azure AD Connect Provisioning Agent\\Trace\\a.log\n> Access to the registry\n> key 'Global' is denied.",
      2,
    ],
    [
      "German",
      'AADConnectProvisioningAgent: Der Zugriff auf den Registrierungsschlüssel "Global" wurde verweigert.',
      1,
    ],
    ["French", "AADConnectProvisioningAgent : L’accès à la clé de Registre 'Global' est refusé.", 1],
    ["Spanish", "AADConnectProvisioningAgent: Se denegó el acceso a la clave del Registro 'Global'.", 1],
  ])("reads %s once", (_, text, line) => {
    expect(lines(text)).toEqual([line]);
  });

  it.each([
    ["about other programs", "w3wp.exe OrderPortal Access to the registry key 'Global' is denied."],
    [
      "about other keys",
      "AADConnectProvisioningAgent: Access to the registry key 'HKEY_LOCAL_MACHINE\\SOFTWARE' is denied.",
    ],
  ])("stays silent %s", (_, text) => {
    expect(lines(text)).toEqual([]);
  });
});
