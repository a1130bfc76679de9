import { describe, expect, it } from "vitest";
import { serviceStatus } from "../../src/evidence/service-status.ts";
import { context } from "./context.ts";

/** "agent running (line 3)", in order. */
function read(text: string): readonly string[] {
  return serviceStatus
    .read(text, context)
    .map(
      ({ values, line, lines }) => `${String(values.scope)} ${String(values.state)} ${String(lines?.state ?? line)}`,
    );
}

describe("service-status reads what commands print", () => {
  it("Get-Service as a table, with names cut off by the columns", () => {
    const text = `PS C:\\> Get-Service AAD*, *ECMA*

Status   Name               DisplayName
------   ----               -----------
Running  AADConnectProvi... Microsoft Azure AD Connect Provisio...
Stopped  Microsoft.ECMA2... Microsoft ECMA2Host`;

    expect(read(text)).toEqual(["agent running 5", "host stopped 6"]);
  });

  it("the same table cut with one ellipsis character, as PowerShell 7 does", () => {
    expect(read("Stopped  AADConnectProvi… Microsoft Entra Connect Provisio…")).toEqual(["agent stopped 1"]);
  });

  it("the same table when a chat took its line ends", () => {
    const text =
      "Status Name DisplayName ------ ---- ----------- Running AADConnectProvi... Microsoft Azure AD Connect Provisio... Stopped Microsoft.ECMA2... Microsoft ECMA2Host";

    expect(read(text)).toEqual(["agent running 1", "host stopped 1"]);
  });

  it("Get-Service as a list", () => {
    const text = `Name                : AADConnectProvisioningAgent
DisplayName         : Microsoft Azure AD Connect Provisioning Agent
Status              : Stopped
DependentServices   : {}
StartType           : Disabled

Name                : Microsoft ECMA2Host
Status              : Running`;

    expect(read(text)).toEqual(["agent disabled 3", "host running 8"]);
  });

  it("Get-Service with chosen columns", () => {
    const text = `Name                         Status StartType
----                         ------ ---------
AADConnectProvisioningAgent Running Automatic
Microsoft ECMA2Host         Stopped  Disabled`;

    expect(read(text)).toEqual(["agent running 3", "host disabled 4"]);
  });

  it("sc queryex", () => {
    const text = `C:\\>sc queryex AADConnectProvisioningAgent

SERVICE_NAME: AADConnectProvisioningAgent
        TYPE               : 10  WIN32_OWN_PROCESS
        STATE              : 1  STOPPED
        WIN32_EXIT_CODE    : 1069  (0x42d)`;

    expect(read(text)).toEqual(["agent stopped 5"]);
  });

  it("sc query in Spanish", () => {
    const text = `NOMBRE_SERVICIO: AADConnectProvisioningAgent
        TIPO               : 10  WIN32_OWN_PROCESS
        ESTADO             : 4  RUNNING`;

    expect(read(text)).toEqual(["agent running 3"]);
  });

  it("sc query on one line", () => {
    const text = "SERVICE_NAME: AADConnectProvisioningAgent TYPE : 10 WIN32_OWN_PROCESS STATE : 1 STOPPED";

    expect(read(text)).toEqual(["agent stopped 1"]);
  });

  it.each([
    ["English", "Microsoft ECMA2Host\tECMA connector host\tRunning\tAutomatic\tNetwork Service", "host running 1"],
    ["English, stopped", "Microsoft ECMA2Host\t\t\tAutomatic\tNetwork Service", "host stopped 1"],
    ["English, disabled", "Microsoft ECMA2Host\t\t\tDisabled\tNetwork Service", "host disabled 1"],
    ["German", "Microsoft ECMA2Host\t\tWird ausgeführt\tAutomatisch\tNetzwerkdienst", "host running 1"],
    ["French", "Microsoft ECMA2Host\t\tEn cours d’exécution\tAutomatique\tService réseau", "host running 1"],
    [
      "Spanish",
      "Microsoft ECMA2Host\t\tEn ejecución\tAutomático (inicio retrasado)\tServicio de red",
      "host running 1",
    ],
  ])("a row of services.msc, %s", (_, row, expected) => {
    expect(read(row)).toEqual([expected]);
  });

  it("objects that PowerShell wrote as text", () => {
    const text =
      "@{Status=Stopped; DisplayName=Microsoft Entra Connect Provisioning Agent}\n@{Status=Running; DisplayName=Microsoft ECMA2Host}";

    expect(read(text)).toEqual(["agent stopped 1", "host running 2"]);
  });

  it("JSON, where the state is a number", () => {
    expect(read('{\n  "Name":  "AADConnectProvisioningAgent",\n  "Status":  1\n}')).toEqual(["agent stopped 3"]);
    expect(read('{"Name":"AADConnectProvisioningAgent","Status":"Stopped"}')).toEqual(["agent stopped 1"]);
  });

  it("wmic, which ends its lines twice", () => {
    expect(read("\r\r\nName=AADConnectProvisioningAgent\r\r\nState=Running\r\r\n")).toEqual(["agent running 5"]);
  });

  it("a comma-separated export", () => {
    expect(read('"Running","AADConnectProvisioningAgent","Microsoft Azure AD Connect Provisioning Agent"')).toEqual([
      "agent running 1",
    ]);
  });
});

describe("service-status reads what is missing", () => {
  it.each([
    ["English", "Get-Service : Cannot find any service with service name 'AADConnectProvisioningAgent'."],
    ["German", 'Es kann kein Dienst mit dem Dienstnamen "AADConnectProvisioningAgent" gefunden werden.'],
    ["French", "Impossible de trouver un service assorti du nom « AADConnectProvisioningAgent »."],
    ["Spanish", "No se encuentra ningún servicio con el nombre de servicio 'AADConnectProvisioningAgent'."],
    [
      "broken by the console",
      "Get-Service : Cannot find any service with service name\n'AADConnectProvisioningAgent'.",
    ],
  ])("Get-Service finds nothing, %s", (_, text) => {
    expect(read(text)).toEqual(["agent missing 1"]);
  });

  it.each([
    ["English", "FAILED 1060:", "The specified service does not exist as an installed service."],
    ["German", "FEHLER 1060:", "Der angegebene Dienst ist kein installierter Dienst."],
    ["French", "ÉCHEC(S) 1060 :", "Le service spécifié n'existe pas en tant que service installé."],
    ["Spanish", "ERROR 1060:", "El servicio especificado no existe como servicio instalado."],
  ])("sc query finds nothing, %s", (_, failure, explanation) => {
    const text = `C:\\>sc query AADConnectProvisioningAgent\n[SC] EnumQueryServicesStatus:OpenService ${failure}\n\n${explanation}`;

    expect(read(text)).toEqual(["agent missing 2"]);
  });
});

describe("service-status reads sentences that name a service", () => {
  it.each([
    ["Microsoft ECMA2Host is stopped", "host stopped 1"],
    ["The service Microsoft ECMA2Host is not running.", "host stopped 1"],
    ["**Microsoft ECMA2Host** - Running", "host running 1"],
    ["ECMA2Host service: stopped", "host stopped 1"],
    ["Microsoft ECMA2Host: Status: Beendet", "host stopped 1"],
    ["Der Dienst Microsoft ECMA2Host wird nicht ausgeführt.", "host stopped 1"],
    ["Der Dienst Microsoft ECMA2Host wird ausgeführt.", "host running 1"],
    ["Le service Microsoft ECMA2Host est arrêté.", "host stopped 1"],
    ["Le service Microsoft ECMA2Host est en cours d’exécution", "host running 1"],
    ["El servicio Microsoft ECMA2Host está detenido", "host stopped 1"],
    ["El servicio Microsoft ECMA2Host está en ejecución", "host running 1"],
    ["Microsoft ECMA2Host is disabled", "host disabled 1"],
    ["Microsoft ECMA2Host is not installed on this box", "host missing 1"],
    ["there is no Microsoft ECMA2Host service on the server", "host missing 1"],
    ["Azure AD Connect Provisioning Agent (AADConnectProvisioningAgent) is stopped", "agent stopped 1"],
    ["Stopped Microsoft ECMA2Host", "host stopped 1"],
    ["Microsoft ECMA2Host\nStatus: Beendet", "host stopped 2"],
    ["I restarted Microsoft ECMA2Host, it is running", "host running 1"],
    ["SQL Server is stopped and Microsoft ECMA2Host is running", "host running 1"],
    ["Microsoft ECMA2Host is running, SQL Server is stopped", "host running 1"],
  ])("%s", (text, expected) => {
    expect(read(text)).toEqual([expected]);
  });

  it("two services in one sentence", () => {
    expect(read("Microsoft Entra Connect Provisioning Agent and Microsoft ECMA2Host are both running")).toEqual([
      "agent running 1",
      "host running 1",
    ]);
    expect(read("Microsoft Entra Connect Provisioning Agent is running, Microsoft ECMA2Host is stopped")).toEqual([
      "agent running 1",
      "host stopped 1",
    ]);
  });
});

describe("service-status stays silent", () => {
  it.each([
    ["about other products' services", "Stopped  MSSQLSERVER        SQL Server (MSSQLSERVER)"],
    ["about another service's absence", "Cannot find any service with service name 'MSSQL$PROD'.\nMicrosoft ECMA2Host"],
    [
      "about instructions",
      "make sure the Microsoft Entra Connect Provisioning Agent, and Microsoft ECMA2Host services are present and their status is Running.",
    ],
    ["about questions", "Is Microsoft ECMA2Host running?"],
    ["about questions without a verb", "Microsoft ECMA2Host running?"],
    ["about conditions", "If Microsoft ECMA2Host is stopped, start it."],
    ["about what somebody did", "Stopped Microsoft ECMA2Host, then started the update"],
    ["about what is past", "Microsoft ECMA2Host was stopped yesterday"],
    ["about services that stop again", "Microsoft ECMA2Host started and then stopped"],
    ["about German services that stop again", "Microsoft ECMA2Host ist gestartet, beendet sich aber gleich wieder"],
    ["about failures to start", "Microsoft ECMA2Host could not be started"],
    ["about events", "The Microsoft ECMA2Host service entered the stopped state."],
    ["about the updater", "Stopped  Microsoft Azure AD Connect Agent Updater"],
    ["about the updater with the agent's name", "Microsoft Entra Connect Provisioning Agent Updater is stopped"],
    ["about the account", "NT SERVICE\\AADConnectProvisioningAgent is disabled"],
    ["about files", "C:\\Program Files\\Microsoft ECMA2Host\\Service is running out of space"],
    ["about the wizard", "Microsoft ECMA2Host wizard is not running"],
    ["about services on their way", "Name   : AADConnectProvisioningAgent\nStatus : StartPending"],
    ["about both services without a name", "both services are running"],
    ["about a name cut too early", "Running  Microsoft Azure AD Connect..."],
    [
      "about a service below the failed one",
      "sc query AADConnectProvisioningAgent\nsc query foo\n[SC] OpenService FAILED 1060:",
    ],
  ])("%s", (_, text) => {
    expect(read(text)).toEqual([]);
  });

  it("where the product names no services", () => {
    expect(serviceStatus.read("Microsoft ECMA2Host is stopped", { services: [] })).toEqual([]);
  });
});
