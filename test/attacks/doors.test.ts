// What is thrown at the doors: each input with what must happen. No answer is a 5xx, nothing takes effect that must not, and the process lives.
import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { startConnector } from "../channels/bot/connector.ts";
import { messageFrom, startBot } from "../channels/bot/start.ts";
import { createVisitor, startServer } from "../server/start.ts";

const connector = await startConnector();
const bot = await startBot();
const page = await startServer({ limit: { take: () => undefined } });
afterAll(() => Promise.all([bot.stop(), page.stop(), connector.close()]));
beforeEach(() => { connector.clear(); }); // prettier-ignore

let inputs = 0;
let count = 0;
const post = async (
  address: string,
  path: string,
  headers: Record<string, string>,
  body: string | Uint8Array,
): Promise<number> => {
  inputs += 1;
  const response = await fetch(`${address}${path}`, {
    method: "POST",
    headers,
    body: body as BodyInit,
    redirect: "manual",
  });
  await response.arrayBuffer();
  return response.status;
};
const json = { "content-type": "application/json" };

/** Values that no field expects. */
const odd: readonly unknown[] = [
  null, true, false, 0, -1, 1e308, "", " ", "\0", "\uD800", "\u202Etxt.exe", "\u200B\u200D", "x".repeat(3_000), "__proto__", "constructor",
  "../../etc/passwd", "..\\..\\windows\\win.ini", "%2e%2e%2f", "'; DROP TABLE session; --", "\" OR 1=1 --", "<script>alert(1)</script>", "<at>Assistant</at>",
  "[x](javascript:alert(1))", "@everyone", "{{7*7}}", "${process.env.PATH}", "\r\nSet-Cookie: a=b", "\n{\"level\":\"error\"}", "=cmd|'/c calc'!A1",
  [], [null], [[[[]]]], {}, { id: null }, { id: 5 }, { toString: "x" }, { __proto__: { polluted: true } }, { constructor: { prototype: { polluted: true } } }, { length: 1e9 }, [{ type: "mention", mentioned: null }],
]; // prettier-ignore

const fields = [
  "type", "id", "channelId", "serviceUrl", "from", "recipient", "conversation", "replyToId", "text", "textFormat", "locale", "localTimezone", "deliveryMode", "name", "value", "entities", "attachments", "membersAdded", "channelData",
] as const; // prettier-ignore

describe("an activity with a field that is not what it should be", () => {
  for (const field of fields)
    it(`${field}: is answered with 200, 400 or 403, at most two messages leave, and nothing is polluted`, async () => {
      for (const value of odd) {
        count += 1;
        const activity = {
          ...messageFrom(connector.address, { id: `a-${count}`, conversation: { id: `c-${count}` } }),
          [field]: value,
        };
        connector.clear();
        const status = await post(bot.address, "/api/messages", json, JSON.stringify(activity));
        expect([field, value, [200, 400, 403].includes(status)]).toEqual([field, value, true]);
        expect(connector.sent.length).toBeLessThanOrEqual(2);
      }
      expect(Object.keys(Object.prototype)).toEqual([]);
      expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
    });
});

describe("a body that is not what its head says", () => {
  const gzipHead = new Uint8Array([0x1f, 0x8b, 8, 0, 0, 0, 0, 0]);
  const doors = [[() => bot.address, "/api/messages"], [() => page.address, "/web/messages"]] as const; // prettier-ignore
  const cases: readonly (readonly [what: string, headers: Record<string, string>, body: string | Uint8Array, statuses: readonly number[]])[] = [
    ["gzip that is none", { ...json, "content-encoding": "gzip" }, "{}", [415]],
    ["gzip", { ...json, "content-encoding": "gzip" }, gzipHead, [415]],
    ["br", { ...json, "content-encoding": "br" }, "{}", [415]],
    ["deflate", { ...json, "content-encoding": "deflate" }, "{}", [415]],
    ["a chain of encodings", { ...json, "content-encoding": "gzip, identity" }, "{}", [415]],
    ["a form", { "content-type": "application/x-www-form-urlencoded" }, "type=message&text=x", [415]],
    ["multipart", { "content-type": "multipart/form-data; boundary=x" }, "--x\r\n\r\nx\r\n--x--", [415]],
    ["XML", { "content-type": "application/xml" }, "<!DOCTYPE x [<!ENTITY a SYSTEM 'file:///etc/passwd'>]><x>&a;</x>", [415]],
    ["plain text", { "content-type": "text/plain" }, "{}", [415]],
    ["another charset", { "content-type": "application/json; charset=utf-16" }, "{}", [415]],
    ["half JSON", json, "{", [400]],
    ["an array", json, "[]", [400]],
    ["null", json, "null", [400]],
    ["a number", json, "5", [400]],
    ["nothing", json, "", [400]],
    ["no UTF-8", json, new Uint8Array([0xff, 0xfe, 0x7b]), [400]],
    ["100,000 brackets", json, "[".repeat(100_000), [400]],
    ["100,000 closed brackets", json, `${"[".repeat(100_000)}${"]".repeat(100_000)}`, [400]],
    ["60,000 keys", json, `{${Array.from({ length: 60_000 }, (_, index) => `"k${index}":1`).join(",")}`, [400, 413]],
    ["600 kB", json, JSON.stringify({ text: "x".repeat(600 * 1024) }), [413]],
    ["__proto__ as a key", json, '{"__proto__":{"polluted":true}}', [400]],
    ["the same key twice", json, '{"text":1,"text":2}', [400]],
  ]; // prettier-ignore
  for (const [what, headers, body, statuses] of cases)
    it(`${what}: ${statuses.join(" or ")}, and nothing leaves`, async () => {
      for (const [address, path] of doors) expect(statuses).toContain(await post(address(), path, headers, body));
      expect(connector.sent).toEqual([]);
    });
});

describe("an address", () => {
  const paths = [
    "/../../etc/passwd", "/..%2f..%2fetc%2fpasswd", "/%2e%2e/%2e%2e/etc/passwd", "/assets/../../../package.json", "/assets/..%2f..%2fpackage.json", "/assets/%2e%2e%2fpackage.json", "/assets/....//package.json", "/assets/..\\..\\package.json",
    "/assets/%00", "/assets/page.mjs%00.css", "/articles/../../etc/passwd", "/articles/..%5c..%5cpackage.json", "/articles/%ff", "/articles/__proto__", "/articles/constructor", `/articles/${"x".repeat(5_000)}`, "/articles/<script>", "/articles/%3Cscript%3Ealert(1)%3C/script%3E",
    "//evil.example/", "/\\evil.example", "/.git/config", "/package.json", "/data/assistant.db", "/.env", "/server-status", "/web/replies?after=-1", "/web/replies?after=1e9", "/web/replies?after[]=1",
  ]; // prettier-ignore
  it("that leads elsewhere gives no file, no redirect to another host, and no script", async () => {
    for (const path of paths) {
      inputs += 1;
      const response = await fetch(`${page.address}${path}`, { redirect: "manual" });
      const text = response.status === 200 && path.startsWith("/web/replies") ? "" : await response.text();
      expect([path, response.status < 500]).toEqual([path, true]);
      expect(text).not.toMatch(/root:x:0|"devDependencies"|<script>alert/);
      expect(response.headers.get("location") ?? "/").toMatch(/^\/(?![/\\])/);
    }
  });

  it("of a service that is not a channel's is not spoken to where no credentials are set", async () => {
    const addresses = [
      "http://169.254.169.254/", "http://[fd00:ec2::254]/", "http://10.0.0.1/", "http://192.168.0.1/", "http://172.16.0.1/", "http://0.0.0.0:1/", "http://0/", "http://example.com/", "https://smba.trafficmanager.net/", "http://127.0.0.1.evil.example/",
      "http://localhost.evil.example/", "http://evil.example#@127.0.0.1/", "http://127.0.0.1@evil.example/", "http://[::ffff:10.0.0.1]/", "ftp://127.0.0.1/", "file:///etc/passwd", "gopher://127.0.0.1/", "javascript:alert(1)", "data:text/plain,x", "//evil.example", "evil.example", "http://", "http://evil%2eexample/", "http://１６９.254.169.254/", "http://2852039166/", "http://0xa9fea9fe/", "http://metadata.google.internal/", "http://[::]/", "http://100.100.100.200/", "unix:/tmp/x",
    ]; // prettier-ignore
    for (const serviceUrl of addresses) {
      count += 1;
      const activity = messageFrom(serviceUrl, { id: `s-${count}`, conversation: { id: `s-${count}` } });
      const status = await post(bot.address, "/api/messages", json, JSON.stringify(activity));
      expect([serviceUrl, [400, 403].includes(status)]).toEqual([serviceUrl, true]);
    }
  });
});

describe("what a page's request says of where it comes from", () => {
  const foreign: readonly Record<string, string>[] = [
    { origin: "http://evil.example" }, { origin: "null" }, { origin: "http://localhost:1" }, { origin: "http://127.0.0.1" }, { "sec-fetch-site": "cross-site" }, { "sec-fetch-site": "same-site" }, { origin: "chrome-extension://x" }, { origin: "file://" },
  ]; // prettier-ignore
  it("is refused where that is another site", async () => {
    for (const headers of foreign)
      for (const path of ["/web/messages", "/web/files", "/api/messages"])
        expect(await post(page.address, path, { ...json, ...headers }, '{"text":"x"}')).toBe(403);
  });
});

describe("what a person says", () => {
  const visitor = createVisitor(page.address);
  const refused: readonly unknown[] = [
    {}, [], null, { text: 5 }, { text: "" }, { text: " \n" }, { text: "\0" }, { text: "x", action: "done" }, { action: "no such action" }, { action: "__proto__" }, { action: ["done"] }, { answer: "" }, { answer: "x".repeat(500) }, { pick: {} }, { deny: null }, { role: 1 }, { file: "" }, { other: "x" }, { toString: "x" }, { constructor: "x" },
  ]; // prettier-ignore
  it("is refused in one sentence where it is nothing that can be said, and takes no turn", async () => {
    for (const said of refused) {
      inputs += 1;
      const response = await visitor.say(said);
      expect([said, response.status]).toEqual([said, 400]);
      expect(Object.keys((await response.json()) as object)).toEqual(["error"]);
    }
  });

  it("is kept as it is and drawn inert where it holds markup, marks of direction or what tools would run", async () => {
    const texts = odd.filter(
      (value): value is string => typeof value === "string" && value.replaceAll("\0", "").trim() !== "",
    );
    for (const text of texts) {
      inputs += 1;
      const response = await visitor.say({ text });
      expect([text, response.status]).toEqual([text, 200]);
      const { html } = (await response.json()) as { readonly html?: string };
      expect(html ?? "").not.toMatch(/<script|(?:href|src)="\s*javascript:|<[^>"]* on\w+=/i);
    }
  });
});

describe("the log and the figures", () => {
  it("hold one JSON object a line, without control characters and without a word of what was sent", async () => {
    const words = "unmistakable-words-of-a-person";
    for (const text of [`${words}\n{"level":"info"}`, `\u001b[31m${words}`, `${words}\r\nx`]) {
      inputs += 1;
      await post(
        bot.address,
        "/api/messages",
        json,
        JSON.stringify({ type: text, text, conversation: { id: text }, serviceUrl: text }),
      );
      await post(
        page.address,
        "/web/messages",
        { ...json, "x-message-id": encodeURIComponent(text) },
        JSON.stringify({ other: text }),
      );
    }
    for (const entry of [...bot.entries, ...page.log]) {
      const line = JSON.stringify(entry);
      expect(line.length).toBeLessThan(8_000);
      expect(line).not.toContain(words);
      expect(line).not.toMatch(/[\0-\x1f\x7f]/);
    }
    expect(await (await fetch(`${page.address}/metrics`)).text()).not.toContain(words);
  });

  it("were looked at after more than 900 inputs", () => {
    expect(inputs).toBeGreaterThan(900);
  });
});
