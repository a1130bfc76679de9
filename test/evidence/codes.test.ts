import { describe, expect, it } from "vitest";
import { decodeCodes } from "../../src/evidence/codes.ts";

const decoded = (line: string): readonly string[] => decodeCodes([line]).map(({ family, name }) => `${family} ${name}`);

describe("a code is decoded from the table of its maker", () => {
  it.each([
    ["failed with 0x80070005", "hresult E_ACCESSDENIED"],
    ["HRESULT: -2147024891", "hresult E_ACCESSDENIED"],
    ["System error 5 has occurred.", "win32 ERROR_ACCESS_DENIED"],
    ["0x8007042D", "hresult ERROR_SERVICE_LOGON_FAILED"],
    ["Error 1053: the service did not respond", "win32 ERROR_SERVICE_REQUEST_TIMEOUT"],
    ["status 0xC000015B", "ntstatus STATUS_LOGON_TYPE_NOT_GRANTED"],
    ["0x800B0109", "hresult CERT_E_UNTRUSTEDROOT"],
    ["ldap error 49", "ldap invalidCredentials"],
    [
      "80090308: LdapErr: DSID-0C090449, comment: AcceptSecurityContext error, data 52e, v4563",
      "win32 ERROR_LOGON_FAILURE",
    ],
    ['"scimType":"uniqueness"', "scim uniqueness"],
    ["HTTP/1.1 503 Service Unavailable", "http Service Unavailable"],
    ["The remote server returned an error: (401) Unauthorized.", "http Unauthorized"],
  ])("%s", (line, expected) => {
    expect(decoded(line)).toContain(expected);
  });
  it("with the Win32 code inside an HRESULT, its source and its line", () => {
    const [code] = decodeCodes(["", "0x80070005"]);
    expect(code).toMatchObject({ win32: 5, says: "Access is denied.", line: 2 });
    expect(code?.source).toMatch(/^https:/);
  });
});

describe("what no table has is never guessed", () => {
  it.each([
    "0x80071234",
    "0xDEADBEEF",
    "error 1722",
    "error 1920",
    "port 8585",
    "404 users were read",
    "data 52e",
    "ORA-12154",
    "version 5.0.401",
  ])("%s", (line) => {
    expect(decoded(line)).toEqual([]);
  });
});
