import { describe, expect, it } from "vitest";
import { cacheCount } from "../../src/evidence/cache-count.ts";
import { context } from "./context.ts";

const read = (text: string): readonly object[] => cacheCount.read(text, context).map(({ values }) => values);

const check =
  "PS> $cout = .\\TestECMA2HostConnection.ps1 -ConnectorName LDAP -ObjectTypePath cache; $cout.length -gt 9";

describe("cache-count", () => {
  it.each([
    [
      "the check that found nothing",
      `${check}\nSupply values for the following parameters:\nSecretToken: ****\nFalse`,
      { count: 0 },
    ],
    ["the check that found users", `${check}\nTrue`, { state: "filled" }],
    ["the check in a sentence", "$cout.length -gt 9 prints False", { count: 0 }],
    ["the cache's own answer", 'https://localhost:8585/ecma2host_HR/scim/cache\n{"totalResults":512,', { count: 512 }],
    ["a sentence", "the ECMA host's cache is empty", { count: 0 }],
    ["a count in a sentence", "ecma host, cache holds 1200 users", { count: 1200 }],
    ["German", "ECMA-Host: Cache ist leer", { count: 0 }],
  ])("reads %s", (_, text, expected) => {
    expect(read(text)).toEqual([expected]);
  });

  it.each([
    ["about other caches", "the browser cache is empty"],
    ["about conditions", "if the ECMA host's cache is empty, wait"],
    ["about verdicts on something else", "Test-Path cache\nFalse"],
    ["about counts of other requests", '/ecma2host_HR/scim/Users?filter=x in cache\n{"totalResults":0}'],
  ])("stays silent %s", (_, text) => {
    expect(read(text)).toEqual([]);
  });
});
