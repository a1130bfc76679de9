import { readdirSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { judge } from "../../src/evidence/findings.ts";
import { readers, readReport } from "../../src/evidence/readers.ts";
import { context } from "./context.ts";

// Words that open readers' eyes, so that random text gets past their first look.
const bait = fc.constantFrom(
  "certificate", "Subject: CN=", "NotAfter: ", "31.03.2025", "03/11/2023", "Microsoft ECMA2Host", "AADConnectProvi...", "is stopped", "Running",
  "Tenant URL: ", "https://localhost:8585/ecma2host_", "{connectorName}", "/scim/Users?x", "Resource: ", "Response Status Code: ", "Unauthorized",
  "(401)", "hostname", "> ", "\n", "\r\n", "\t", " : ", "=", "TestECMA2HostConnection.ps1", "Unable to connect to the remote server", "cache",
  '<add key="Debug" value="true"', "<source name=", "<!--", "-->", "<proxy proxyaddress=", "</configuration>", "MachinePolicy", "Unrestricted",
  "DN: a@b", "LDAP style", "registry key 'Global' is denied", "metrics collector", "\\Service\\ECMA\\Cache\\", "Access is denied", "Release : 528040",
  "NET Framework Setup\\NDP", "agent is inactive", "portal", "$cout.length -gt 9", "True", "PWD=[password 1];Server=a;Database=b", "Event ID: 1",
  "-----BEGIN CERTIFICATE-----", "-----END CERTIFICATE-----", "{", "}", "DnsNameList : {a.b, c", "registration timed out", "Common Name (CN)\tsrv-1", "Expires On\tMonday, March 31, 2025",
  "Issued To\tIssued By\tExpiration Date\n", " 0 s:CN = a", " 1 s:CN = b", "---", "/Date(1743411600000)/", "Status  Startup Type", "  Automatic  Network Service",
  "messages:2.0:Error", '"status":"500"', "agent version 1.1.582.0", "Thumbprint\t", "Valid to\t", "Subject\n", "\u0000", "\ud800", "İ",
); // prettier-ignore
const report = fc.array(fc.oneof(bait, fc.string({ unit: "binary", maxLength: 12 }))).map((parts) => parts.join(""));

/** What a reader may be given at most in one piece, halved: enough to bring out anything that grows faster than the text. */
const manyLetters = 5_000_000;
/** No measure of speed: what grows with the square of the text would take hours, so a slow machine does not matter. */
const patience = 120_000;

describe("every reader", () => {
  it("has the name of its file", () => {
    const files = readdirSync(new URL("../../src/evidence", import.meta.url));

    expect(readers).toHaveLength(20);
    expect(readers.filter(({ name }) => !files.includes(`${name}.ts`))).toEqual([]);
  });

  it("has a test file of its own", () => {
    const tests = readdirSync(new URL(".", import.meta.url));

    expect(readers.filter(({ name }) => !tests.includes(`${name}.test.ts`))).toEqual([]);
  });

  it("reads anything without throwing, the same each time, from lines that exist", () => {
    fc.assert(
      fc.property(report, (text) => {
        const count = text.split(/\r\n|\n|\r/u).length;
        const readings = readReport(text, context);
        expect(readReport(text, context)).toEqual(readings);
        for (const { line, lines } of readings) {
          for (const at of [line, ...Object.values(lines ?? {})]) expect(at >= 1 && at <= count).toBe(true);
        }
      }),
      { numRuns: 400 },
    );
  });

  it("gives readings that can be judged, stored and read back", () => {
    fc.assert(
      fc.property(fc.array(report, { maxLength: 3 }), (texts) => {
        const reports = texts.map((text) => readReport(text, context));
        const now = new Date("2026-11-24T12:00:00Z");
        const findings = judge(reports, now);
        expect(judge(JSON.parse(JSON.stringify(reports)) as typeof reports, now)).toEqual(findings);
        for (const finding of findings) expect(finding.lines.length).toBeGreaterThan(0);
      }),
      { numRuns: 200 },
    );
  });

  it("finds nothing in an empty report", () => {
    expect(readReport("", context)).toEqual([]);
  });

  it.each([
    ["a log", "2026-11-24 12:00 AADConnectProvisioningAgent certificate host cache HTTP 200 agent policy\r\n"],
    ["one line", "Subject: CN=a certificate expires 31.03.2025 Microsoft ECMA2Host is running "],
    ["empty lines", "\n"],
    ["open tags", '<add key="Debug" <proxy proxyaddress=" '],
    ["cut names", "Microsoft Azure AD Connect Provi... "],
    ["labels", "Not after : "],
    ["letters", "a"],
    ["blanks", " "],
    ["URLs", "https://a:1/ecma2host_x/scim/Users?filter=x\n"],
    ["certificate viewers", "Common Name (CN)\tsrv-1\n"],
    ["rows below a heading", "Status  Startup Type\nMicrosoft ECMA2Host  Automatic  Network Service\n"],
    ["fields", "Thumbprint\tab\nSubject\nValid to\n"],
    ["labels that break", "Response Status\nResource:\n"],
    ["versions", "AADConnectProvisioningAgent  1.1.582.0 or 1.1.582.0 "],
    ["keys that never end", "-----BEGIN CERTIFICATE-----\nMIID\n"],
  ])(
    "comes to an end with %s of five megabytes",
    (_, unit) => {
      const head = "certificate tenant proxyaddress debug policy .net ldap import registry\n";

      expect(readReport(head + unit.repeat(Math.ceil(manyLetters / unit.length)), context).length).toBeLessThan(4_000);
    },
    patience,
  );
});
