// Pastes of other products: none of them may prove anything here.
import { expect, it } from "vitest";
import { judge } from "../../src/evidence/findings.ts";
import { readReport } from "../../src/evidence/readers.ts";
import { context } from "./context.ts";

const now = new Date("2026-11-24T12:00:00Z");

it.each([
  [
    "SQL Server's service",
    "Status   Name               DisplayName\n------   ----               -----------\nStopped  MSSQL$PROD         SQL Server (PROD)",
  ],
  ["the sync service of Entra Connect", "Stopped  ADSync             Microsoft Azure AD Sync"],
  ["the private network connector's service", "Stopped  WAPCSvc            Microsoft Entra private network connector"],
  ["an agent's updater", "Stopped  AzureADConnectA... Microsoft Azure AD Connect Agent Updater"],
  ["the authentication agent", "Microsoft Azure AD Connect Authentication Agent is stopped"],
  ["a website's certificate", "The SSL certificate of www.example.com expired on 3/1/2025, IIS shows a red cross"],
  ["a federation certificate", "Token-signing certificate expires 2025-03-31 on ADFS host adfs01"],
  ["a client's browser", "NET::ERR_CERT_DATE_INVALID wiki.fabrikam.net certificate expired 31.03.2025"],
  ["a cloud application's SCIM", "Tenant URL: https://api.slack.com/scim/v2\nTest connection to Slack fails"],
  ["an API", "curl -i https://jenkins.example.com/api\nHTTP/1.1 401 Unauthorized\nWWW-Authenticate: Basic"],
  ["a web server's log", '10.0.0.5 - - [24/Nov/2026:09:00:00] "GET /index.html HTTP/1.1" 404 196'],
  [
    "a web application's debug flag",
    '<system.web><compilation debug="true" /></system.web><appSettings><add key="Debug" value="true" /></appSettings>',
  ],
  [
    "the application proxy's configuration",
    'ApplicationProxyConnectorService.exe.config <system.net><defaultProxy><proxy proxyaddress="http://[proxy-server]:[proxy-port]"/>',
  ],
  ["a runner's registration", "ERROR: Registering runner... failed: request timed out, GitLab agent"],
  [
    "a performance counter",
    "w3wp.exe System.UnauthorizedAccessException: Access to the registry key 'Global' is denied.",
  ],
  [
    "an assembly",
    "Could not load file or assembly 'Microsoft.SharePoint.Search' or one of its dependencies. Access is denied.",
  ],
  ["a backup agent", "Veeam agent status: inactive\nAgent is not active in the console of Veeam"],
  ["a browser's cache", "browser cache is empty, cleared 0 objects"],
  ["a request's failure", "Invoke-WebRequest : Unable to connect to the remote server https://jenkins"],
  ["an LDAP tool", "ldapsearch: DN: jdoe@contoso.com not found"],
  [
    "a connection string",
    'web.config connectionString="Server=SQL01;Database=Shop;User Id=shop;Password=[password 1]"',
  ],
  ["a .NET requirement", "This application requires .NET Framework 4.6.2 or later."],
  ["an Azure AD mail", "Subject: Renew your expired certificate\nFrom: Microsoft Azure\nYour certificate expires soon"],
  ["Power BI", "Power BI: import of data from the source is currently running"],
])("%s", (_, text) => {
  expect(judge([readReport(text, context)], now).map(({ finding }) => finding)).toEqual([]);
});
