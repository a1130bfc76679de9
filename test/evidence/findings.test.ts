import { describe, expect, it } from "vitest";
import { judge } from "../../src/evidence/findings.ts";
import { readReport } from "../../src/evidence/readers.ts";
import type { Finding } from "../../src/evidence/readings.ts";
import { context } from "./context.ts";

const now = new Date("2026-11-24T12:00:00Z");

function findings(texts: readonly string[], denied: readonly string[] = []): readonly Finding[] {
  const reports = texts.map((text) => readReport(text, context));
  return judge(reports, now, new Set(denied));
}

const ids = (...texts: readonly string[]): readonly string[] => findings(texts).map(({ finding }) => finding);
const only = (text: string, finding: string): Finding | undefined =>
  findings([text]).find((found) => found.finding === finding);

describe("services", () => {
  it("both run, shown with both lines", () => {
    expect(findings(["Running  AADConnectProvi... x\nRunning  Microsoft.ECMA2... Microsoft ECMA2Host"])).toEqual([
      { finding: "services-both-running", values: { state: "running" }, lines: [1, 2], report: 0 },
    ]);
  });

  it("name the service that is stopped", () => {
    expect(findings(["Microsoft ECMA2Host is disabled\nAADConnectProvisioningAgent : Running"])).toEqual([
      {
        finding: "host-service-stopped",
        values: { service: "Microsoft ECMA2Host", state: "disabled" },
        lines: [1],
        report: 0,
      },
    ]);
  });

  it("say which is missing", () => {
    expect(ids("Cannot find any service with service name 'AADConnectProvisioningAgent'.")).toEqual([
      "agent-service-missing",
    ]);
  });

  it("prove nothing by one that runs", () => {
    expect(ids("Microsoft ECMA2Host is running")).toEqual([]);
  });

  it("take the last line of a console and the newest report", () => {
    const stopped = "Microsoft ECMA2Host : Stopped";
    const running = "Microsoft ECMA2Host : Running";

    expect(ids(`${stopped}\nStart-Service\n${running}`)).toEqual([]);
    expect(ids(stopped, running)).toEqual([]);
    expect(ids(running, stopped)).toEqual(["host-service-stopped"]);
  });

  it("can be seen running in two reports", () => {
    expect(findings(["Microsoft ECMA2Host : Running", "AADConnectProvisioningAgent : Running"])).toEqual([
      { finding: "services-both-running", values: { state: "running" }, lines: [1], report: 1 },
    ]);
  });
});

describe("the certificate's period", () => {
  it.each([
    ["ended", "Nicht nach: 31.03.2025", ["certificate-expired"]],
    ["ends today, at an hour that nobody knows", "NotAfter: 2026-11-24", []],
    ["goes on", "NotAfter: 2026-11-25", ["certificate-in-date"]],
    ["has not begun", "NotBefore: 2026-12-01\nNotAfter: 2028-12-01", ["certificate-not-yet-valid"]],
    ["ended, whichever way the date is read", "NotAfter : 03/11/2023", ["certificate-expired"]],
    ["is open, where the readings disagree", "NotAfter : 12/11/2026", []],
  ])("%s", (_, text, expected) => {
    expect(ids(text)).toEqual(expected);
  });

  it("names date, subject and line", () => {
    expect(findings(["Antragsteller: CN=SRV-IDM-04\nNicht nach: 31.03.2025 09:00"])).toEqual([
      {
        finding: "certificate-expired",
        values: { notAfter: "2025-03-31", subject: "SRV-IDM-04" },
        lines: [2],
        report: 0,
      },
    ]);
  });

  it("is not claimed for a sentence about some certificate, unless the case is about this product", () => {
    const sentence = "our certificate expired on 2025-03-31";

    expect(ids(sentence)).toEqual([]);
    expect(ids("Tenant URL: https://localhost:8585/ecma2host_HR/scim", sentence)).toContain("certificate-expired");
  });

  it("is the renewed certificate's, once that was pasted", () => {
    expect(ids("Subject: CN=SRV-IDM-04\nNotAfter: 2025-03-31", "Subject: CN=SRV-IDM-04\nNotAfter: 2028-03-31")).toEqual(
      ["certificate-in-date"],
    );
  });

  const expired = "Subject: CN=SRV-IDM-04\nNotAfter: 2025-03-31\n";
  const valid = "Subject: CN=idm.contoso.com\nNotAfter: 2028-03-31\n";

  it("is that of the certificate which belongs to the host, of several", () => {
    expect(ids(`${expired}${valid}COMPUTERNAME=SRV-IDM-04`)).toEqual(["certificate-same-host", "certificate-expired"]);
    expect(ids(`${expired}${valid}COMPUTERNAME=idm`)).toEqual(["certificate-same-host", "certificate-in-date"]);
  });

  it("is open, where it is unclear whose certificate it is and they disagree", () => {
    expect(ids(expired + valid)).toEqual([]);
    expect(ids(expired + expired.replace("SRV-IDM-04", "other"))).toEqual(["certificate-expired"]);
  });

  it("goes with the certificate that the person denies, and with its name", () => {
    const text = `${expired}COMPUTERNAME=SRV-IDM-05`;

    expect(ids(text)).toEqual(["certificate-other-host", "certificate-expired"]);
    expect(findings([text], ["certificate-expired"])).toEqual([]);
    expect(findings([text], ["certificate-other-host"])).toEqual([]);
  });

  it("can be denied for one report alone, so that the right certificate counts", () => {
    expect(findings([expired, expired], ["certificate-expired@0"])).toEqual([
      {
        finding: "certificate-expired",
        values: { notAfter: "2025-03-31", subject: "SRV-IDM-04" },
        lines: [2],
        report: 1,
      },
    ]);
  });
});

describe("the certificate's name", () => {
  it("differs from the server's, which is shown with both lines", () => {
    expect(only("Subject : CN=idm.fabrikam.net\nPS C:\\> hostname\nSRV-IDM-04", "certificate-other-host")).toEqual({
      finding: "certificate-other-host",
      values: { subject: "idm.fabrikam.net", host: "SRV-IDM-04" },
      lines: [1, 3],
      report: 0,
    });
  });

  it.each([
    [
      "the short name of the full one",
      "Subject: CN=SRV-IDM-04.contoso.com\nCOMPUTERNAME=SRV-IDM-04",
      "certificate-same-host",
    ],
    [
      "an alternative name",
      "Subject: CN=idm\nDnsNameList : {idm, srv-idm-04}\nCOMPUTERNAME=SRV-IDM-04",
      "certificate-same-host",
    ],
    ["a wildcard", "Subject: CN=*.contoso.com\nCOMPUTERNAME=srv.contoso.com", "certificate-same-host"],
    [
      "the host of the tenant URL",
      "Subject: CN=idm.contoso.com\nTenant URL: https://idm.contoso.com:8585/ecma2host_HR/scim",
      "certificate-same-host",
    ],
    [
      "another host than the tenant URL's",
      "Subject: CN=SRV-IDM-04\nTenant URL: https://idm.contoso.com:8585/ecma2host_HR/scim",
      "certificate-other-host",
    ],
  ])("is %s", (_, text, expected) => {
    expect(ids(text)).toContain(expected);
  });

  it.each([
    ["localhost", "Subject: CN=idm.contoso.com\nTenant URL: https://localhost:8585/ecma2host_HR/scim"],
    [
      "hosts that lead to different conclusions",
      "Subject: CN=idm.contoso.com\nTenant URL: https://idm.contoso.com:8585/ecma2host_HR/scim\nCOMPUTERNAME=SRV-IDM-04",
    ],
    ["several computers' events", "Subject: CN=*.contoso.com\n<Computer>SRV-1</Computer>\n<Computer>x1</Computer>"],
    ["no host at all", "Subject: CN=idm.contoso.com"],
  ])("is not judged by %s", (_, text) => {
    expect(ids(text).filter((id) => id.endsWith("-host"))).toEqual([]);
  });

  it("is judged by a host that another report named", () => {
    expect(findings(["COMPUTERNAME=SRV-IDM-04", "Subject: CN=idm.fabrikam.net"])).toEqual([
      {
        finding: "certificate-other-host",
        values: { subject: "idm.fabrikam.net", host: "SRV-IDM-04" },
        lines: [1],
        report: 1,
      },
    ]);
  });
});

describe("the tenant URL", () => {
  it.each([
    ["http://localhost:8585/ecma2host_HR/scim", ["http instead of https"]],
    ["localhost:8585/ecma2host_HR/scim", ["https:// missing"]],
    ["https://localhost/ecma2host_HR/scim", ["port missing"]],
    ["https://localhost:8585/HR/scim", ["/ecma2host_ missing"]],
    ["https://localhost:8585/ecma2host_connectorName/scim", ["connectorName not replaced"]],
    ["https://localhost:8585/ecma2host_{connectorName}/scim", ["connectorName not replaced"]],
    ["https://localhost:8585/ecma2host_<connectorName>/scim", ["connectorName not replaced"]],
    ["https://localhost:8585/ecma2host_/scim", ["connectorName not replaced"]],
    ["https://localhost:8585/ecma2host_HR", ["/scim missing"]],
    ["https://localhost:8585/ecma2host_HR/scim/Users", ["path after /scim"]],
    ["http://localhost/HR", ["http instead of https", "port missing", "/ecma2host_ missing", "/scim missing"]],
  ])("%s: %j", (url, wrong) => {
    expect(only(`Tenant URL: ${url}`, "tenant-url-malformed")?.values.wrong).toEqual(wrong);
  });

  it("has the documented form", () => {
    expect(findings(["Tenant URL: https://localhost:8585/ecma2host_HR/scim"])).toEqual([
      {
        finding: "tenant-url-well-formed",
        values: {
          resource: "https://localhost:8585/ecma2host_HR/scim",
          host: "localhost",
          port: 8585,
          connectorName: "HR",
        },
        lines: [1],
        report: 0,
      },
    ]);
  });

  it("writes the connector's name in other letters than the wizard", () => {
    expect(findings(["Tenant URL: https://localhost:8585/ecma2host_hr/scim", "Connector name: HR"])).toEqual([
      {
        finding: "tenant-url-other-case",
        values: { resource: "https://localhost:8585/ecma2host_hr/scim", connectorName: "hr", expected: "HR" },
        lines: [1],
        report: 0,
      },
    ]);
  });

  it("has another port than the wizard", () => {
    expect(ids("Tenant URL: https://localhost:8585/ecma2host_HR/scim\nin the wizard the port is 9443")).toEqual([
      "tenant-url-other-port",
    ]);
  });

  it("may belong to another connector", () => {
    expect(ids("Tenant URL: https://localhost:8585/ecma2host_HR/scim", "Connector name: LDAP")).toEqual([
      "tenant-url-well-formed",
    ]);
  });

  it("of another application proves nothing, unless the case has an ECMA host", () => {
    const url = "Tenant URL: https://api.fabrikam.net/scim";

    expect(ids(url)).toEqual([]);
    expect(ids("The ECMA host is currently importing data", url)).toEqual(["host-importing", "tenant-url-malformed"]);
  });

  it("is what it was changed to", () => {
    expect(ids("Tenant URL: https://localhost/scim", "Tenant URL: https://localhost:8585/ecma2host_HR/scim")).toEqual([
      "tenant-url-well-formed",
    ]);
  });
});

describe("SCIM and the script", () => {
  it("give the statuses that tell causes apart", () => {
    expect(ids("Response Status Code: Unauthorized")).toEqual(["scim-status-401"]);
    expect(ids("Response Status Code: NotFound")).toEqual(["scim-status-404"]);
    expect(only("Response Status Code: InternalServerError", "scim-status-500")?.values.status).toBe(500);
    expect(ids("Response Status Code: BadGateway")).toEqual([]);
  });

  it.each([
    ["The ECMA host is currently importing data from the target application", ["host-importing"]],
    ["TestECMA2HostConnection.ps1: HTTP 200 OK", ["host-script-success"]],
    ["TestECMA2HostConnection.ps1: (401) Unauthorized", ["host-script-401"]],
    ["TestECMA2HostConnection.ps1\nUnable to connect to the remote server", ["host-script-no-connection"]],
    ["TestECMA2HostConnection.ps1: (503)", []],
  ])("%s", (text, expected) => {
    expect(ids(text)).toEqual(expected);
  });
});

describe("configurations", () => {
  it.each([
    ["debug", '<add key="Debug" value="true" />', ["debug-on"]],
    ["no debug", '<add key="Debug" value="false" />', ["debug-off"]],
    [
      "levels that differ",
      '<source name="ConnectorsLog" switchValue="Error"><source name="ECMA2Host" switchValue="Verbose">',
      ["log-levels-differ", "log-level-verbose"],
    ],
    [
      "levels that agree",
      '<source name="ConnectorsLog" switchValue="Error"><source name="ECMA2Host" switchValue="error">',
      [],
    ],
    [
      "a placeholder",
      '<system.net><defaultProxy><proxy proxyaddress="http://[proxy-server]:[proxy-port]"/>',
      ["proxy-placeholder-left"],
    ],
    [
      "a block at the wrong place",
      '<configuration></configuration><system.net><defaultProxy><proxy proxyaddress="http://p:8080"/>',
      ["proxy-block-misplaced"],
    ],
    [
      "a block outside of system.net",
      '<configuration><defaultProxy><proxy proxyaddress="http://p:8080"/>',
      ["proxy-block-misplaced"],
    ],
    [
      "a sound block",
      '<configuration><system.net><defaultProxy><proxy proxyaddress="http://p:8080"/>',
      ["proxy-block-sound"],
    ],
    [
      "a sound block with credentials",
      '<system.net><defaultProxy><proxy proxyaddress="http://svc:[password 1]@p:8080"/>',
      ["proxy-block-sound"],
    ],
    [
      "a block below tags that lost their ends",
      '<source><add><system.net><defaultProxy><proxy proxyaddress="http://p:8080"/>',
      [],
    ],
    ["a proxy without its block", '<system.net><proxy proxyaddress="http://p:8080"/>', ["proxy-block-misplaced"]],
    ["a proxy alone", '<proxy proxyaddress="http://p:8080"/>', []],
    ["a block whose place cannot be seen", '<defaultProxy><proxy proxyaddress="http://p:8080"/>', []],
    [
      "a connection string in the log",
      "Event ID: 0 ConnectorsLog Server=a;Database=b;PWD=[password 1]",
      ["connection-string-logged"],
    ],
  ])("%s", (_, text, expected) => {
    expect(ids(text)).toEqual(expected);
  });
});

describe("the server and the logs", () => {
  const policies = (machine: string, user: string, local: string, current = "Undefined"): string =>
    `MachinePolicy ${machine}\nUserPolicy ${user}\nProcess Undefined\nCurrentUser ${current}\nLocalMachine ${local}`;

  it.each([
    [
      "a refused policy of the machine",
      policies("Unrestricted", "Undefined", "RemoteSigned"),
      ["execution-policy-refused"],
    ],
    [
      "a refused policy of the computer",
      policies("Undefined", "Undefined", "Unrestricted"),
      ["execution-policy-refused"],
    ],
    ["sound policies", policies("Undefined", "RemoteSigned", "RemoteSigned"), ["execution-policy-sound"]],
    ["policies that no document names", policies("Undefined", "Undefined", "Bypass"), []],
    [
      "a current user's policy that no document names",
      policies("Undefined", "Undefined", "RemoteSigned", "Unrestricted"),
      [],
    ],
    ["half a list", "MachinePolicy Undefined\nUserPolicy Undefined", []],
    ["an old .NET", ".NET Framework 4.7 is installed", ["dotnet-too-old"]],
    ["an old release", "NET Framework Setup\\NDP\\v4\nRelease : 460805", ["dotnet-too-old"]],
    [".NET 4.7.1", "NET Framework Setup\\NDP\\v4\nRelease : 461308", ["dotnet-sound"]],
    [
      "the newest of a listing",
      "NET Framework Setup\\NDP\nVersion REG_SZ 4.0.0.0\nVersion REG_SZ 4.7.03062",
      ["dotnet-sound"],
    ],
    ["a name for a DN", "Invalid LDAP style DN. DN: jdoe@contoso.com", ["dn-not-ldap-style"]],
    ["a DN", "Invalid LDAP style DN. DN: CN=jdoe@contoso.com", []],
    [
      "denied metrics",
      "metrics collector: Access to the registry key 'Global' is denied.",
      ["metrics-collector-denied"],
    ],
    [
      "a denied DLL",
      "\\Service\\ECMA\\Cache\\8b514472-c18a-4641-9a44-732c296534e8\\a.dll. Access is denied.",
      ["cache-folder-rights-missing"],
    ],
    ["an inactive agent", "the provisioning agent is inactive", ["agent-inactive"]],
    ["an active agent", "the provisioning agent is active", ["agent-active"]],
    ["two agents in two states", "provisioning agent is active\nprovisioning agent is inactive", []],
    ["an empty cache", "$cout.length -gt 9\nFalse", ["cache-empty"]],
    ["a filled cache", "$cout.length -gt 9\nTrue", ["cache-filled"]],
    ["a registration", "provisioning agent registration timed out", ["registration-timed-out"]],
  ])("%s", (_, text, expected) => {
    expect(ids(text)).toEqual(expected);
  });
});

describe("judge", () => {
  it("leaves out what the person denies", () => {
    expect(findings(["Response Status Code: NotFound"], ["scim-status-404"])).toEqual([]);
    expect(findings(["Response Status Code: NotFound"], ["scim-status-404@1"])).toHaveLength(1);
  });

  it("says nothing without readings", () => {
    expect(judge([], now)).toEqual([]);
    expect(judge([[], []], now)).toEqual([]);
  });
});
