import { describe, expect, it } from "vitest";
import { coverage, isLoopback, isSameHost } from "../../src/evidence/host-names.ts";

describe("isSameHost", () => {
  it.each([
    ["SRV-IDM-04", "srv-idm-04", true],
    ["SRV-IDM-04", "srv-idm-04.contoso.com", true],
    ["srv-idm-04.contoso.com.", "SRV-IDM-04", true],
    ["srv-idm-04.contoso.com", "srv-idm-04.fabrikam.com", false],
    ["SRV-IDM-04", "SRV-IDM-05", false],
    ["10", "10.1.2.3", false],
  ])("%s and %s: %s", (one, other, same) => {
    expect(isSameHost(one, other)).toBe(same);
  });
});

describe("coverage", () => {
  it.each([
    [["*.contoso.com"], "srv.contoso.com", "same"],
    [["*.contoso.com"], "a.srv.contoso.com", "other"],
    [["*.contoso.com"], "contoso.com", "other"],
    [["idm.contoso.com", "SRV-IDM-04"], "srv-idm-04.contoso.com", "same"],
    [["idm.contoso.com"], "SRV-IDM-04", "other"],
    [["10.1.2.3"], "10.1.2.3", "same"],
  ])("%j for %s: %s", (names, host, expected) => {
    expect(coverage(names, host)).toBe(expected);
  });

  it.each([
    ["without names", [], "SRV-IDM-04"],
    ["for localhost", ["idm.contoso.com"], "localhost"],
    ["for an address that may be in the certificate unseen", ["idm.contoso.com"], "10.1.2.3"],
    ["for a short name beside a wildcard", ["*.contoso.com"], "SRV-IDM-04"],
    ["where the certificate is for localhost as well", ["idm.contoso.com", "localhost"], "SRV-IDM-04"],
  ])("cannot be said %s", (_, names, host) => {
    expect(coverage(names, host)).toBeUndefined();
  });
});

it("isLoopback knows the ways to say this computer", () => {
  expect(["localhost", "LOCALHOST", "127.0.0.1", "[::1]", "::1"].every(isLoopback)).toBe(true);
  expect(["srv", "127", "128.0.0.1"].some(isLoopback)).toBe(false);
});
