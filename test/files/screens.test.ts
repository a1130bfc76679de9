// Screenshots as people paste them: the documented errors in a message box, a web page and a console, at screen size, light and dark. What is
// read of them must lead where the text itself leads.
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { chromium, type Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createFileReading } from "../../src/files/reading.ts";
import { chromiumArguments, chromiumPath } from "../browser/chromium.ts";
import { matchOf } from "../own-knowledge.ts";

const errors: Readonly<Record<string, string>> = {
  "test connection": `Error code: SystemForCrossDomainIdentityManagementCredentialValidationUnavailable\n\nDetails: We received this unexpected response from your application: Received response from Web resource. Resource: https://localhost/Users?filter=PLACEHOLDER+eq+"8646d011-1693-4cd3-9ee6-0d7482ca2219" Operation: GET Response Status Code: InternalServerError Response Headers: Response Content: An error occurred while sending the request. Please check the service and try again.`,
  "metrics collector": `Unable to initialize metrics collector, exception: 'System.UnauthorizedAccessException: Access to the registry key 'Global' is denied.`,
  importing: "The ECMA host is currently importing data from the target application",
  "connector DLL": `Could not load file or assembly 'file:///C:\\Program Files\\Microsoft ECMA2Host\\Service\\ECMA\\Cache\\8b514472-c18a-4641-9a44-732c296534e8\\Microsoft.IAM.Connector.GenericSql.dll' or one of its dependencies. Access is denied.`,
  "LDAP style": "Invalid LDAP style of object's DN. DN: username@domain.com\nTarget Site: ValidByLdapStyle",
  "agent service":
    "Service 'Microsoft Entra Connect Provisioning Agent' failed to start. Check that you have sufficient privileges to start the system services.",
  "service exists": "System.ComponentModel.Win32Exception: The specified service already exists",
  "missing .NET": `Method Name : <>c__DisplayClass0_1 :\nRegisterNotLoadedAssemblies Error during load assembly: System.Management.Automation.resources.dll\n--------- Outer Exception Data ---------\nMessage: Could not load file or assembly 'file:///C:\\Program Files\\Microsoft ECMA2Host\\Service\\ECMA\\System.Management.Automation.resources.dll' or one of its dependencies. The system cannot find the file specified.`,
};

const wrap = "white-space:pre-wrap;overflow-wrap:anywhere";
const screens: readonly ((text: string, dark: boolean) => string)[] = [
  (text, dark) =>
    `<body style="margin:24px;background:${dark ? "#202020" : "#f3f3f3"};color:${dark ? "#fff" : "#1b1b1b"};font:12px 'Segoe UI','DejaVu Sans',sans-serif"><div style="width:520px;border:1px solid #888;padding:20px;${wrap}">${text}</div>`,
  (text, dark) =>
    `<body style="margin:16px;width:700px;background:${dark ? "#111" : "#fff"};font:13px Arial,sans-serif"><p style="color:${dark ? "#f1707b" : "#a4262c"};${wrap}">${text}</p>`,
  (text, dark) =>
    `<body style="margin:8px;width:860px;background:${dark ? "#0c0c0c" : "#fff"};color:${dark ? "#ccc" : "#111"};font:14px 'DejaVu Sans Mono',monospace"><pre style="font:inherit;${wrap}">${text}</pre>`,
];

/** Letters that must be set, left out or changed to make one of the other, blanks aside. */
function distance(one: string, other: string): number {
  const [from, to] = [one, other].map((text) => text.replace(/\s+/g, "")) as [string, string];
  let row = Array.from({ length: to.length + 1 }, (_, index) => index);
  for (let at = 1; at <= from.length; at++) {
    const next = [at];
    for (let place = 1; place <= to.length; place++)
      next.push(Math.min(next[place - 1]! + 1, row[place]! + 1, row[place - 1]! + (from[at - 1] === to[place - 1] ? 0 : 1))); // prettier-ignore
    row = next;
  }
  return row.at(-1)!;
}

/** Of a hundred letters; tried: 0.6, and 2.9 without the enlarging. */
const mostWrong = 1.5;

const able = existsSync(chromiumPath) && spawnSync("tesseract", ["--version"]).status === 0;
const required = process.env.REQUIRE_ALL === "1";
const name = "screenshots of the documented errors";

describe.runIf(able || required)(name, { timeout: 300_000 }, () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await chromium.launch({ executablePath: chromiumPath, args: chromiumArguments });
  }, 60_000);
  afterAll(() => browser.close());

  it("lead where their text leads, in light and dark, with next to no letter wrong", async () => {
    const read = createFileReading();
    const page = await browser.newPage({ viewport: { width: 900, height: 300 } });
    const astray: string[] = [];
    let letters = 0;
    let wrong = 0;
    let pictures = 0;
    for (const [index, [what, text]] of Object.entries(errors).entries()) {
      const wanted = matchOf(text);
      expect(wanted.verdict, what).not.toBe("unknown");
      for (const dark of [false, true]) {
        // Each error is in two of the three kinds of window.
        const screen = screens[(index + (dark ? 1 : 0)) % screens.length]!;
        await page.setContent(screen(text.replaceAll("&", "&amp;").replaceAll("<", "&lt;"), dark));
        const found = await read(await page.screenshot());
        if (found.kind === "problem") throw new Error(found.sentence);
        pictures += 1;
        letters += text.replace(/\s+/g, "").length;
        wrong += distance(text, found.text);
        const match = matchOf(found.text);
        if (match.verdict === "unknown" || match.entries[0]?.id !== wanted.entries[0]?.id)
          astray.push(`${what}, ${dark ? "dark" : "light"}: ${found.text}`);
      }
    }
    expect(pictures).toBe(16);
    expect(astray).toEqual([]);
    expect((wrong / letters) * 100).toBeLessThan(mostWrong);
  });
});

describe.skipIf(able || required)(name, () => {
  it.skip("are not tested: they need Chromium and the program tesseract (Debian: tesseract-ocr)");
});
