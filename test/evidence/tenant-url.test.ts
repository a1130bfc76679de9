import { describe, expect, it } from "vitest";
import { tenantUrl } from "../../src/evidence/tenant-url.ts";
import { context } from "./context.ts";

function read(text: string): readonly object[] {
  return tenantUrl.read(text, context).map(({ values }) => values);
}

const sound = { scheme: "https", host: "localhost", port: 8585, path: "/ecma2host_HR/scim", connectorName: "HR" };

describe("tenant-url reads a tenant URL", () => {
  it.each([
    ["behind its label", "Tenant URL: https://localhost:8585/ecma2host_HR/scim", sound],
    ["below its label", "Tenant URL *\nhttps://localhost:8585/ecma2host_HR/scim", sound],
    ["alone", "https://localhost:8585/ecma2host_HR/scim", sound],
    ["at the end of a sentence", "we entered https://localhost:8585/ecma2host_HR/scim.", sound],
    ["in code marks", "`https://localhost:8585/ecma2host_HR/scim`", sound],
    [
      "with another host and port",
      "Tenant URL = https://idm.contoso.com:9443/ecma2host_HR/scim/",
      { ...sound, host: "idm.contoso.com", port: 9443, path: "/ecma2host_HR/scim/" },
    ],
    [
      "without scheme",
      "tenant url: localhost:8585/ecma2host_HR/scim",
      { host: "localhost", port: 8585, path: "/ecma2host_HR/scim", connectorName: "HR" },
    ],
    [
      "with a placeholder in braces",
      "Tenant URL: https://localhost:8585/ecma2host_{connectorName}/scim",
      { ...sound, path: "/ecma2host_{connectorName}/scim", connectorName: "{connectorName}" },
    ],
    [
      "with an escaped placeholder",
      "Tenant URL: https://localhost:8585/ecma2host_%7BconnectorName%7D/scim",
      { ...sound, path: "/ecma2host_%7BconnectorName%7D/scim", connectorName: "{connectorName}" },
    ],
    [
      "with nothing right but its label",
      "Mandanten-URL der ECMA-App: http://srv01/scim/Users",
      { scheme: "http", host: "srv01", path: "/scim/Users" },
    ],
    [
      "with a trailing resource, alone",
      "https://localhost:8585/ecma2host_HR/scim/Users",
      { ...sound, path: "/ecma2host_HR/scim/Users" },
    ],
    ["with an IPv6 address", "Tenant URL: https://[::1]:8585/ecma2host_HR/scim", { ...sound, host: "[::1]" }],
  ])("%s", (_, text, expected) => {
    expect(read(text)).toEqual([expect.objectContaining(expected)]);
  });

  it("keeps what was typed, so that it can be shown", () => {
    expect(read("Tenant URL: http://Localhost/ECMA2Host_HR")).toEqual([
      {
        scheme: "http",
        host: "Localhost",
        path: "/ECMA2Host_HR",
        connectorName: "HR",
        resource: "http://Localhost/ECMA2Host_HR",
      },
    ]);
  });

  it.each([
    [
      "of a SCIM blob",
      'Resource: https://localhost:8585/ecma2host_HR/scim/Users?filter=userName+eq+"x" Operation: GET',
    ],
    ["of a log", "GET https://localhost:8585/ecma2host_HR/scim/Users/42"],
    ["of the cache", "open https://localhost:8585/ecma2host_HR/scim/cache in a browser"],
    ["of a browser", "I opened https://localhost:8585/ecma2host_HR/scim/users and got 405"],
  ])("from a request %s, whose end is no mistake", (_, text) => {
    expect(read(text)).toEqual([expect.objectContaining(sound)]);
  });
});

it("tenant-url marks a URL that only its label makes one: every SCIM application has a tenant URL", () => {
  expect(read("Tenant URL: https://api.fabrikam.net/scim")).toEqual([expect.objectContaining({ source: "label" })]);
  expect(read("ECMA app, Tenant URL: https://api.fabrikam.net/scim")).not.toEqual([
    expect.objectContaining({ source: "label" }),
  ]);
});

describe("tenant-url stays silent", () => {
  it.each([
    ["about requests to other applications", "Resource: https://scim.example.com/Users?filter=x"],
    [
      "about the seed's own sample, which has no path of the host",
      'Resource: https://localhost/Users?filter=PLACEHOLDER+eq+"8646"',
    ],
    ["about the documented pattern", "it should look like https://localhost:8585/ecma2host_connectorName/scim"],
    ["about other URLs", "https://portal.azure.com and tenant contoso"],
    ["about the documented request to the cache", "query https://localhost:8585/ecma2host_{connectorName}/scim/cache"],
    ["about apps without an ECMA host", "On-premises SCIM app\nTenant URL: https://api.fabrikam.net/scim"],
    ["about questions", "which tenant url do I enter?"],
  ])("%s", (_, text) => {
    expect(read(text)).toEqual([]);
  });
});
