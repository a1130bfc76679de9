import { describe, expect, it } from "vitest";
import { ldapDn } from "../../src/evidence/ldap-dn.ts";
import { context } from "./context.ts";

const read = (text: string): readonly object[] => ldapDn.read(text, context).map(({ values }) => values);

describe("ldap-dn", () => {
  it.each([
    ["a name", "Invalid LDAP style of object's DN. DN: jdoe@contoso.com\"", "jdoe@contoso.com"],
    ["a name on its own line", "Target Site: ValidByLdapStyle\nDN: jdoe@contoso.com", "jdoe@contoso.com"],
    ["a distinguished name", "Invalid LDAP style DN. DN: CN=jdoe,DC=contoso", "CN=jdoe,DC=contoso"],
  ])("reads %s", (_, text, dn) => {
    expect(read(text)).toEqual([{ dn }]);
  });

  it("stays silent about a DN without the complaint", () => {
    expect(read("ldap search\nDN: jdoe@contoso.com")).toEqual([]);
  });
});
