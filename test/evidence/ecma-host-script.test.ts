import { describe, expect, it } from "vitest";
import { ecmaHostScript } from "../../src/evidence/ecma-host-script.ts";
import { context } from "./context.ts";

const read = (text: string): readonly object[] => ecmaHostScript.read(text, context).map(({ values }) => values);

const prompt = `PS C:\\Program Files\\Microsoft ECMA2Host\\Troubleshooting> .\\TestECMA2HostConnection.ps1
Supply values for the following parameters:
ConnectorName: CORPDB1
SecretToken: ************
`;
const run = { connectorName: "CORPDB1" };

describe("ecma-host-script reads the outcome", () => {
  it.each([
    ["success as a status line", "HTTP 200 OK", { status: 200 }],
    ["success as a response object", "StatusCode        : 200\nStatusDescription : OK", { status: 200 }],
    [
      "success as an answer of the host",
      '{"schemas":["urn:ietf:params:scim:api:messages:2.0:ListResponse"],"totalResults":1}',
      { status: 200 },
    ],
    ["a refused token", "The remote server returned an error: (401) Unauthorized.", { status: 401 }],
    [
      "a refused token in German",
      "Der Remoteserver hat einen Fehler zurückgegeben: (401) Nicht autorisiert.",
      { status: 401 },
    ],
    ["no connection", "Invoke-WebRequest : Unable to connect to the remote server", { code: "ConnectFailure" }],
    [
      "no connection in German",
      "Die Verbindung mit dem Remoteserver kann nicht hergestellt werden.",
      { code: "ConnectFailure" },
    ],
    ["no connection in French", "Impossible de se connecter au serveur distant", { code: "ConnectFailure" }],
    ["no connection in Spanish", "No es posible conectar con el servidor remoto", { code: "ConnectFailure" }],
  ])("%s", (_, output, expected) => {
    expect(read(prompt + output)).toContainEqual({ ...run, ...expected });
  });

  it("from a sentence", () => {
    expect(read("TestECMA2HostConnection.ps1 says Unauthorized")).toEqual([{ status: 401 }]);
    expect(read("TestECMA2HostConnection.ps1 returns 200")).toEqual([{ status: 200 }]);
  });

  it("the parameters, when there is no outcome", () => {
    expect(read(".\\TestECMA2HostConnection.ps1 -ConnectorName Hr1 -Port 9443")).toEqual([
      { connectorName: "Hr1", port: 9443 },
    ]);
  });
});

describe("ecma-host-script stays silent", () => {
  it.each([
    ["about other scripts", "Invoke-WebRequest : Unable to connect to the remote server"],
    ["about a missing success", "TestECMA2HostConnection.ps1 shows no HTTP 200"],
    [
      "about the document",
      "Run TestECMA2HostConnection.ps1.\nIf the output does not show that an HTTP connection was successful, check the token.",
    ],
    ["about what stands far below", `TestECMA2HostConnection.ps1\n${"\n".repeat(70)}(401) Unauthorized`],
  ])("%s", (_, text) => {
    expect(read(text)).toEqual([]);
  });
});
