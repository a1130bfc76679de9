import { afterEach, describe, expect, it } from "vitest";
import { createRateLimit, perUser } from "../../src/turns/rate.ts";
import { botCredentials, createVisitor, type Started, startServer, type StartOptions } from "./start.ts";

let started: Started | undefined;
const start = async (options: StartOptions = {}): Promise<Started> => (started = await startServer(options));
afterEach(async () => {
  await started?.stop();
  started = undefined;
});

describe("an allowance", () => {
  it("is so many at once, and comes back by the minute", () => {
    let now = 0;
    const limit = createRateLimit(() => now);
    const names = [{ name: "a", of: { atOnce: 3, perMinute: 60 } }];
    expect([1, 2, 3, 4].map(() => limit.take(names))).toEqual([undefined, undefined, undefined, 1]);
    now = 1_000;
    expect([limit.take(names), limit.take(names)]).toEqual([undefined, 1]);
    now = 3_600_000;
    expect([1, 2, 3, 4].map(() => limit.take(names))).toEqual([undefined, undefined, undefined, 1]);
  });

  it("is taken of all names or of none", () => {
    const limit = createRateLimit(() => 0);
    const small = { name: "small", of: { atOnce: 1, perMinute: 1 } };
    const large = { name: "large", of: { atOnce: 2, perMinute: 1 } };
    limit.take([small, large]);
    expect(limit.take([small, large])).toBe(60);
    expect(limit.take([large])).toBeUndefined();
    expect(limit.take([large])).toBe(60);
  });

  it("forgets who has not asked for longest, so that many names take little room", () => {
    const limit = createRateLimit(() => 0);
    const once = (name: string) => limit.take([{ name, of: { atOnce: 1, perMinute: 1 } }]);
    once("first");
    for (let index = 0; index < 60_000; index += 1) once(`name ${index}`);
    expect(once("name 59999")).toBe(60);
    expect(once("first")).toBeUndefined();
  });
});

describe("a visitor who asks too often", () => {
  it("is told when to come again, while others are served", async () => {
    const { address } = await start();
    const [loud, calm] = [createVisitor(address), createVisitor(address)];
    await loud.say({ text: "hello" });
    const statuses: number[] = [];
    for (let count = 0; count < perUser.atOnce + 10; count += 1)
      statuses.push((await loud.say({ text: "again" })).status);
    expect(statuses.filter((status) => status === 200).length).toBeGreaterThanOrEqual(perUser.atOnce - 1);
    expect(statuses.at(-1)).toBe(429);
    const refused = await loud.say({ text: "again" });
    expect(Number(refused.headers.get("retry-after"))).toBeGreaterThan(0);
    expect((await calm.say({ text: "hello" })).status).toBe(200);
  });
});

describe("the figures", () => {
  it("count answers by route and events of the log, and hold no name of a session and no word of a person", async () => {
    const { address } = await start();
    const visitor = createVisitor(address);
    await visitor.request("/");
    await visitor.say({ text: "words of a person" });
    await visitor.request("/no-such-place/words-of-a-person");
    const response = await fetch(`${address}/metrics`);
    const text = await response.text();
    expect(response.headers.get("content-type")).toContain("text/plain");
    expect(text).toContain('assistant_http_answers_total{route="/web/messages",status="200"} 1');
    expect(text).toContain('assistant_http_answers_total{route="none",status="404"} 1');
    expect(text).toMatch(/assistant_http_seconds_bucket\{route="\/web\/messages",le="\+Inf"\} 1/);
    expect(text).toMatch(/^assistant_ready 1$/m);
    expect(text).not.toMatch(/words.of.a.person/);
    for (const line of text.trimEnd().split("\n"))
      expect(line).toMatch(/^(?:# (?:HELP|TYPE) \w+ .+|\w+(?:\{\w+="[^"]*"(?:,\w+="[^"]*")*\})? [\d.e+-]+)$/);
  });

  it("are for this machine and for who shows the token, once credentials are set", async () => {
    const token = "a token of some length";
    const { address } = await start({ settings: { bot: botCredentials, metricsToken: token } });
    const through = { "x-forwarded-for": "203.0.113.7" };
    const ask = async (headers: Record<string, string>) => (await fetch(`${address}/metrics`, { headers })).status;
    expect(await ask({})).toBe(200);
    expect(await ask(through)).toBe(401);
    expect(await ask({ ...through, authorization: "Bearer something else" })).toBe(401);
    expect(await ask({ ...through, authorization: `Bearer ${token}` })).toBe(200);
  });

  it("say which knowledge is served, as does /readyz", async () => {
    const { address } = await start();
    const { knowledge } = (await (await fetch(`${address}/readyz`)).json()) as { knowledge: { version: string } };
    expect(knowledge.version).not.toBe("");
    expect(await (await fetch(`${address}/metrics`)).text()).toContain(
      `assistant_knowledge_info{version="${knowledge.version}"} 1`,
    );
  });
});

describe("an export", () => {
  it("gives a visitor all that is kept of their own conversation, and nobody else's", async () => {
    const { address } = await start();
    const [one, other] = [createVisitor(address), createVisitor(address)];
    await one.say({ text: "words of one" });
    await other.say({ text: "words of the other" });
    const response = await one.request("/web/export");
    expect(response.headers.get("content-disposition")).toContain("my-data.json");
    const text = await response.text();
    expect(text).toContain("words of one");
    expect(text).not.toContain("words of the other");
    expect(JSON.parse(text)).toMatchObject({ turns: [{ n: 1 }], audit: [{ who: "the person" }] });
  });

  it("needs the token where the pages do", async () => {
    const { address } = await start({ settings: { bot: botCredentials, webToken: "a token of some length" } });
    expect((await fetch(`${address}/web/export`)).status).toBe(401);
  });
});
