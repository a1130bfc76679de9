import { afterAll, beforeEach, describe, expect, it, vi } from "vitest";
import { botCredentials } from "../../server/start.ts";
import { startConnector } from "./connector.ts";
import { confusedToken, forgedToken, issuerName, startIssuer, tokenOf, unsignedToken, type Claims } from "./issuer.ts";
import { messageFrom, startBot } from "./start.ts";

// The SDK prints what it dislikes about a token, keys included; a server has its console taken away, a test likewise.
vi.spyOn(console, "error").mockImplementation(() => undefined);

const [connector, issuer] = await Promise.all([startConnector(), startIssuer()]);
const cloudAt = (address: string) => ({
  ToBotFromChannelOpenIdMetadataUrl: address,
  ToBotFromChannelTokenIssuer: issuerName,
  ToBotFromEmulatorOpenIdMetadataUrl: address,
  ToChannelFromBotLoginUrl: "https://login.invalid/tenant",
  ToChannelFromBotOAuthScope: issuerName,
  OAuthUrl: "https://token.invalid",
  CallerId: "urn:botframework:azure",
});
const settings = {
  bot: botCredentials,
  production: true,
  cloud: cloudAt(issuer.address),
  channels: new Map([["directline", "tenant"]]),
};
const bot = await startBot({ settings });
afterAll(() => Promise.all([bot.stop(), connector.close(), issuer.close()]));
beforeEach(() => { connector.clear(); }); // prettier-ignore

const seconds = Math.floor(Date.now() / 1000); // Tokens are checked against the real clock, by the SDK.
const good: Claims = {
  iss: issuerName,
  aud: "app",
  serviceurl: connector.address,
  nbf: seconds - 60,
  exp: seconds + 600,
};

let count = 0;
const message = (fields: Readonly<Record<string, unknown>> = {}) => {
  count += 1;
  return messageFrom(connector.address, { id: `activity-${count}`, ...fields });
};
const post = (token: string, fields: Readonly<Record<string, unknown>> = {}) => bot.post(message(fields), token);
const bearer = (claims: Claims = {}, header: Claims = {}): string =>
  `Bearer ${tokenOf({ ...good, ...claims }, header)}`;

describe("a good token", () => {
  it("is answered, with the bot's own token and no other", async () => {
    expect((await post(bearer())).status).toBe(200);
    expect(connector.sent).toHaveLength(1);
    expect(connector.sent[0]?.authorization).toBe("Bearer ours");
  });

  it("is answered for a channel without tenants that is named with one", async () => {
    const fields = { channelId: "directline", conversation: { id: "direct" }, channelData: undefined };
    // The key is endorsed for Teams; Direct Line has its own in life.
    expect((await post(bearer({}, { kid: "good" }), { ...fields, channelId: "msteams" })).status).toBe(403);
    expect((await post(bearer(), fields)).status).toBe(401);
  });
});

describe("a token that is not good", () => {
  const refused: readonly (readonly [what: string, authorization: string])[] = [
    ["missing", ""],
    ["not a bearer's", "Basic dXNlcjpwYXNz"],
    ["empty", "Bearer "],
    ["garbage", "Bearer garbage"],
    ["three dots", "Bearer a.b.c"],
    ["very long", `Bearer ${"x".repeat(10_000)}`],
    ["signed by a wrong key", `Bearer ${forgedToken(good)}`],
    ["unsigned", `Bearer ${unsignedToken(good)}`],
    ["signed with the public key as a secret", `Bearer ${confusedToken(good)}`],
    ["tampered with", `${bearer().slice(0, -6)}AAAAAA`],
    ["of an unknown key", bearer({}, { kid: "unknown" })],
    ["without a key", bearer({}, { kid: undefined })],
    ["of a key for another channel", bearer({}, { kid: "elsewhere" })],
    ["expired", bearer({ exp: seconds - 3_600 })],
    ["not valid yet", bearer({ nbf: seconds + 3_600 })],
    ["without an end", bearer({ exp: undefined })],
    ["with an end that is no time", bearer({ exp: "tomorrow" })],
    ["for another bot", bearer({ aud: "other" })],
    ["for nobody", bearer({ aud: undefined })],
    ["of another issuer", bearer({ iss: "https://evil.example" })],
    ["of no issuer", bearer({ iss: undefined })],
    [
      "of the emulator's issuer, in production",
      bearer({ iss: "https://sts.windows.net/d6d49420-f39b-4df7-a1dc-d59a935871db/", appid: "app", ver: "1.0" }),
    ],
    ["for another address", bearer({ serviceurl: "https://other.example/" })],
    ["for no address", bearer({ serviceurl: undefined })],
  ];

  for (const [what, authorization] of refused) {
    it(`is refused with 401: ${what}`, async () => {
      const response = await post(authorization);
      expect(response.status).toBe(401);
      const body = (await response.json()) as { error: string; reference: string };
      expect(body.error).toBe("The token is missing or not valid for this bot.");
      expect(Object.keys(body).sort()).toEqual(["error", "reference"]);
      expect(connector.sent).toEqual([]);
      expect(bot.entries.at(-1)).toMatchObject({ event: "activity refused", reference: body.reference });
    });
  }

  it("is looked at before anything else happens: no turn is taken", async () => {
    await post(`Bearer ${forgedToken(good)}`, { conversation: { id: "untouched", tenantId: "tenant" } });
    await post(bearer(), { conversation: { id: "untouched", tenantId: "tenant" } });
    expect(connector.texts()[0]).toContain("1: hello");
  });
});

describe("an activity that does not fit its token", () => {
  it("is refused with an address that is none of a channel's, though the token names it too", async () => {
    const addresses = [
      "https://evil.trafficmanager.net/emea/",
      "https://smba.trafficmanager.net.evil.example/",
      "https://smba.trafficmanager.net@evil.example/",
      "https://user:word@smba.trafficmanager.net/",
      "https://smba.trafficmanager.net:8443/",
      "http://smba.trafficmanager.net/",
      "https://xsmba.trafficmanager.net/",
      "https://botframework.com.evil.example/",
      "https://anything.botframework.com/",
      "https://169.254.169.254/latest/meta-data/",
      "http://[::1]:9/",
      "http://10.0.0.1/",
      "http://0.0.0.0/",
      "https://login.microsoftonline.com/",
    ];
    for (const serviceUrl of addresses) {
      const response = await post(bearer({ serviceurl: serviceUrl }), { serviceUrl });
      expect([serviceUrl, response.status]).toEqual([serviceUrl, 403]);
    }
    expect(connector.sent).toEqual([]);
  });

  it("is refused without serviceUrl, with or without the claim", async () => {
    expect((await post(bearer(), { serviceUrl: undefined })).status).toBe(400);
    expect(
      (await post(bearer({ serviceurl: undefined }), { serviceUrl: undefined, deliveryMode: "expectReplies" })).status,
    ).toBe(400);
  });

  it("is refused with a foreign, missing or disagreeing tenant, and has no effect", async () => {
    const conversation = (tenantId: string | undefined) => ({
      id: `tenants-${count}`,
      conversationType: "personal",
      tenantId,
    });
    const cases = [
      { conversation: conversation("foreign"), channelData: { tenant: { id: "foreign" } } },
      { conversation: conversation("tenant"), channelData: { tenant: { id: "foreign" } } },
      { conversation: conversation("foreign"), channelData: { tenant: { id: "tenant" } } },
      { conversation: conversation(undefined), channelData: undefined },
      { conversation: conversation(""), channelData: { tenant: { id: "" } } },
    ];
    for (const fields of cases) expect((await post(bearer(), fields)).status).toBe(403);
    expect(connector.sent).toEqual([]);
  });

  it("is taken where the tenant stands in one place only", async () => {
    expect((await post(bearer(), { channelData: undefined })).status).toBe(200);
    expect(
      (await post(bearer(), { conversation: { id: "one-place" }, channelData: { tenant: { id: "TENANT" } } })).status,
    ).toBe(200);
  });
});

describe("where the keys are out of reach", () => {
  it("a token is refused for now, within the time that a channel waits", async () => {
    const cut = await startBot({ settings: { ...settings, cloud: cloudAt("http://127.0.0.1:1/openid") } });
    try {
      const began = performance.now();
      const response = await cut.post(message(), bearer());
      expect(response.status).toBe(503);
      expect(performance.now() - began).toBeLessThan(9_000);
    } finally {
      await cut.stop();
    }
  }, 15_000);
});
