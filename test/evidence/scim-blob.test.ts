import { describe, expect, it } from "vitest";
import { scimBlob } from "../../src/evidence/scim-blob.ts";
import { context } from "./context.ts";

function read(text: string): readonly object[] {
  return scimBlob.read(text, context).map(({ values }) => values);
}

describe("scim-blob reads what the portal shows", () => {
  it("on one line", () => {
    const text =
      'Details: We received this unexpected response from your application: Received response from Web resource. Resource: https://localhost:8585/ecma2host_HR/scim/Users?filter=PLACEHOLDER+eq+"8646d011" Operation: GET Response Status Code: InternalServerError Response Headers: Response Content: An error occurred while sending the request.';

    expect(read(text)).toEqual([
      { resource: "https://localhost:8585/ecma2host_HR/scim/Users", operation: "GET", status: 500 },
    ]);
  });

  it("with its code, on many lines", () => {
    const text = `Error code: SystemForCrossDomainIdentityManagementCredentialValidationUnavailable

Details: Received response from Web resource.
Resource: https://localhost/Users?filter=x
Operation: GET
Response Status Code: Unauthorized
Response Headers:`;

    expect(scimBlob.read(text, context)).toEqual([
      {
        reader: "scim-blob",
        values: {
          resource: "https://localhost/Users",
          operation: "GET",
          status: 401,
          code: "SystemForCrossDomainIdentityManagementCredentialValidationUnavailable",
        },
        line: 4,
        lines: { operation: 5, status: 6, code: 1 },
      },
    ]);
  });

  it("inside of JSON", () => {
    const text =
      '"errorDetails":"Resource: https://localhost/Users?filter=a+eq+\\"b\\" Operation: POST Response Status Code: NotFound\\r\\nResponse Headers:"';

    expect(read(text)).toEqual([{ resource: "https://localhost/Users", operation: "POST", status: 404 }]);
  });

  it.each([
    ["Unauthorized", 401],
    ["NotFound", 404],
    ["InternalServerError", 500],
    ["Internal Server Error", 500],
    ["Bad Gateway", 502],
    ["MethodNotAllowed", 405],
    ["403", 403],
  ])("the status %s as %s", (word, status) => {
    expect(read(`Response Status Code: ${word}`)).toEqual([{ status }]);
  });

  it.each([
    ["test connection: HTTP 401", 401],
    ["test connection fails with (404)", 404],
    ["testing the connection gives status code 500", 500],
    ['test connection: "statusCode":"InternalServerError"', 500],
    ["scim endpoint answers 401 Unauthorized", 401],
  ])("a form that is nothing but a status, beside a word of the product: %s", (text, status) => {
    expect(read(text)).toEqual([{ status }]);
  });
});

describe("scim-blob stays silent", () => {
  it.each([
    ["about a status of other products", "curl: HTTP 401 from https://jenkins.example.com"],
    ["about a status far from the word", `test connection\n${"\n".repeat(20)}HTTP 401`],
    ["about plain prose", "401 on test connection"],
    ["about numbers", "test connection took 401 ms"],
    ["about resources without a status", "Resource: https://localhost/Users"],
    ["about the test script's output", "TestECMA2HostConnection.ps1: test connection (401) Unauthorized"],
    ["about unknown words", "Response Status Code: Foo"],
  ])("%s", (_, text) => {
    expect(read(text)).toEqual([]);
  });
});
