// Every literal error message of the seed finds its article: as documented, with other values, wrapped, inside a log, cut at either end.
import { describe, expect, it } from "vitest";
import { matchOf } from "../own-knowledge.ts";

interface Documented {
  readonly article: string;
  readonly text: string;
  /** The same with another GUID, path, host or user. */
  readonly changed: string;
  /** Alone it is said by other products too: recognized beside a marker, a candidate at most without one. */
  readonly marker?: string;
}

const documented: readonly Documented[] = [
  {
    article: "certificate-subject-mismatch",
    text: 'Error code: SystemForCrossDomainIdentityManagementCredentialValidationUnavailable\n\nDetails: We received this unexpected response from your application: Received response from Web resource. Resource: https://localhost/Users?filter=PLACEHOLDER+eq+"8646d011-1693-4cd3-9ee6-0d7482ca2219" Operation: GET Response Status Code: InternalServerError Response Headers: Response Content: An error occurred while sending the request. Please check the service and try again.',
    changed:
      'Error code: SystemForCrossDomainIdentityManagementCredentialValidationUnavailable\n\nDetails: We received this unexpected response from your application: Received response from Web resource. Resource: https://srv-app-07.corp.example:8585/ecma2host_PAYROLL/scim/Users?filter=PLACEHOLDER+eq+"0f6c2b54-9d0e-4a3f-8a1d-6b1f5e0c7a92" Operation: GET Response Status Code: InternalServerError Response Headers: Response Content: An error occurred while sending the request. Please check the service and try again.',
  },
  {
    article: "host-still-importing",
    text: "The ECMA host is currently importing data from the target application",
    changed: "portal: 'The ECMA host is currently importing data from the target application' (HRDB2)",
  },
  {
    article: "metrics-collector-access-denied",
    text: "Unable to initialize metrics collector, exception: 'System.UnauthorizedAccessException: Access to the registry key 'Global' is denied.",
    changed:
      "[11:02:41.117] [  7] [ERROR] Unable to initialize metrics collector, exception: 'System.UnauthorizedAccessException: Access to the registry key 'Global' is denied.\r\n   at Microsoft.Win32.RegistryKey.Win32Error(Int32 errorCode, String str)'",
  },
  {
    article: "connector-dll-access-denied",
    text: "Could not load file or assembly 'file:///C:\\Program Files\\Microsoft ECMA2Host\\Service\\ECMA\\Cache\\8b514472-c18a-4641-9a44-732c296534e8\\Microsoft.IAM.Connector.GenericSql.dll' or one of its dependencies. Access is denied.",
    changed:
      "Could not load file or assembly 'file:///E:\\Tools\\Microsoft ECMA2Host\\Service\\ECMA\\Cache\\1d2f9a70-5b61-4a0f-93cf-0a5b9f0f1c11\\Microsoft.IAM.Connector.PowerShell.dll' or one of its dependencies. Access is denied.",
  },
  {
    article: "invalid-ldap-style-dn",
    text: "Invalid LDAP style of object's DN. DN: username@domain.com",
    changed: "Invalid LDAP style of object's DN. DN: k.weber@tailspin.example",
  },
  {
    article: "invalid-ldap-style-dn",
    text: "Invalid LDAP style DN",
    changed: "error: Invalid LDAP style DN, third row",
  },
  {
    article: "invalid-ldap-style-dn",
    text: "Target Site: ValidByLdapStyle",
    changed: "Source: Connector\nTarget Site: ValidByLdapStyle\nevery import",
  },
  {
    article: "agent-service-does-not-start",
    text: "Service 'Microsoft Entra Connect Provisioning Agent' failed to start. Check that you have sufficient privileges to start the system services.",
    changed:
      'Service "Microsoft Azure AD Connect Provisioning Agent" failed to start. Check that you have sufficient privileges to start the system services.',
  },
  {
    article: "install-service-already-exists",
    text: "System.ComponentModel.Win32Exception: The specified service already exists",
    changed: "Setup: System.ComponentModel.Win32Exception (0x80004005): The specified service already exists",
    marker: "ECMA host setup",
  },
  {
    article: "install-service-already-exists",
    text: "The specified service already exists",
    changed: "the specified service already exists.",
    marker: "installing Microsoft ECMA2Host again",
  },
  {
    article: "tenant-url-invalid",
    text: "invalid resource",
    changed: "'Invalid Resource'",
    marker: "ECMA host, tenant URL in the portal",
  },
  {
    article: "install-dotnet-missing",
    text: "Method Name : <>c__DisplayClass0_1 : \nRegisterNotLoadedAssemblies Error during load assembly: System.Management.Automation.resources.dll\n--------- Outer Exception Data ---------\nMessage: Could not load file or assembly 'file:///C:\\Program Files\\Microsoft ECMA2Host\\Service\\ECMA\\System.Management.Automation.resources.dll' or one of its dependencies. The system cannot find the file specified.",
    changed:
      "RegisterNotLoadedAssemblies Error during load assembly: System.Management.Automation.resources.dll\nMessage: Could not load file or assembly 'file:///D:\\Apps\\Microsoft ECMA2Host\\Service\\ECMA\\System.Management.Automation.resources.dll' or one of its dependencies. The system cannot find the file specified.",
  },
];

const decisive = documented.filter((one) => one.marker === undefined);
const generic = documented.filter((one) => one.marker !== undefined);
const named = (one: Documented): string => one.text.slice(0, 60).replaceAll("\n", " ");

/** Fifty lines of somebody's log with the text in its middle. */
function inLog(text: string): string {
  const noise = Array.from({ length: 50 }, (_, index) => {
    const time = `2026-11-24 08:${String(index).padStart(2, "0")}:17.${String(100 + index)}`;
    const said = [
      "heartbeat ok",
      "cache refresh finished in 231 ms",
      "GET /health 200",
      "worker 4 idle",
      "queue length 0",
      "scheduled task done",
    ];
    return `${time} [${String(index % 9)}] INFO ${said[index % said.length]!}`;
  });
  return [
    ...noise.slice(0, 25),
    ...text.split("\n").map((line) => `2026-11-24 08:25:18.002 [3] ERROR ${line}`),
    ...noise.slice(25),
  ].join("\n");
}

/** The text broken between words, every 40 letters at the latest. */
function wrapped(text: string): string {
  let line = "";
  const lines: string[] = [];
  for (const word of text.split(/\s+/)) {
    if (line !== "" && line.length + word.length > 40) {
      lines.push(line);
      line = word;
    } else line = line === "" ? word : `${line} ${word}`;
  }
  return [...lines, line].join("\n");
}

function expectRecognized(text: string, article: string): void {
  const match = matchOf(text);
  expect({ verdict: match.verdict, first: match.entries[0]?.id }).toEqual({ verdict: "recognized", first: article });
}

describe("a documented message is recognized", () => {
  it.each(decisive.map((one) => [named(one), one] as const))("as documented: %s", (_, one) => {
    expectRecognized(one.text, one.article);
  });
  it.each(decisive.map((one) => [named(one), one] as const))("with other values: %s", (_, one) => {
    expectRecognized(one.changed, one.article);
  });
  it.each(decisive.map((one) => [named(one), one] as const))("wrapped every 40 letters: %s", (_, one) => {
    expectRecognized(wrapped(one.text), one.article);
  });
  it.each(decisive.map((one) => [named(one), one] as const))("inside fifty lines of a log: %s", (_, one) => {
    expectRecognized(inLog(one.changed), one.article);
  });
});

describe("a sentence that other products say too", () => {
  it.each(generic.map((one) => [named(one), one] as const))("is a candidate at most when it is alone: %s", (_, one) => {
    expect(["candidates", "unknown"]).toContain(matchOf(one.text).verdict);
  });
  it.each(generic.map((one) => [named(one), one] as const))("is recognized beside a marker: %s", (_, one) => {
    expectRecognized(`${one.marker!}: ${one.text}`, one.article);
    expectRecognized(inLog(`${one.marker!}: ${one.changed}`), one.article);
  });
});

describe("a message that was cut", () => {
  const long = decisive.filter((one) => one.text.length > 90);
  it.each(long.map((one) => [named(one), one] as const))(
    "at its end finds its article or nothing else: %s",
    (_, one) => {
      const match = matchOf(one.text.slice(0, Math.round(one.text.length * 0.6)));
      if (match.verdict === "recognized") expect(match.entries[0]?.id).toBe(one.article);
      else if (match.verdict === "candidates")
        expect(match.entries.slice(0, 3).map((entry) => entry.id)).toContain(one.article);
    },
  );
  it.each(long.map((one) => [named(one), one] as const))(
    "at its beginning finds its article or nothing else: %s",
    (_, one) => {
      const match = matchOf(one.text.slice(Math.round(one.text.length * 0.4)));
      if (match.verdict === "recognized") expect(match.entries[0]?.id).toBe(one.article);
      else if (match.verdict === "candidates")
        expect(match.entries.slice(0, 3).map((entry) => entry.id)).toContain(one.article);
    },
  );
  it("is recognized where its half stands in no other message", () => {
    expectRecognized(
      "Service 'Microsoft Entra Connect Provisioning Agent' failed to start.",
      "agent-service-does-not-start",
    );
    expectRecognized("Unable to initialize metrics collector, exception:", "metrics-collector-access-denied");
    expectRecognized(
      "ECMA\\Cache\\8b514472-c18a-4641-9a44-732c296534e8\\Microsoft.IAM.Connector.GenericSql.dll' or one of its dependencies. Access is denied.",
      "connector-dll-access-denied",
    );
  });
});

describe("another word in the place of a code word", () => {
  it("makes the message a candidate at most", () => {
    const match = matchOf(documented[0]!.text.replace("InternalServerError", "BadGateway"));
    expect(match.entries[0]?.id === "certificate-subject-mismatch" && match.verdict === "recognized").toBe(false);
  });
  it("never answers for another product's service", () => {
    const match = matchOf(
      "Service 'MSSQL$PROD' failed to start. Check that you have sufficient privileges to start the system services.",
    );
    expect(match.verdict).not.toBe("recognized");
  });
});
