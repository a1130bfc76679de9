import { afterAll, describe, expect, it } from "vitest";
import { botCredentials, createVisitor, startServer } from "./start.ts";

const token = "a-token-of-24-characters";
const [open, guarded, withToken, closed] = await Promise.all([
  startServer(),
  startServer({ settings: { bot: botCredentials, webToken: token } }),
  startServer({ settings: { webToken: token } }),
  startServer({ settings: { bot: botCredentials } }),
]);
afterAll(() => Promise.all([open, guarded, withToken, closed].map((server) => server.stop())));

describe("the pages", () => {
  it("are the chat page, the list of articles, and each article", async () => {
    for (const [path, text] of [
      ["/", "<!doctype html>"],
      ["/articles", "Paper is stuck"],
      ["/articles/paper-jam", "Paper is stuck"],
    ] as const) {
      const response = await fetch(`${open.address}${path}`);
      expect(response.status).toBe(200);
      expect(response.headers.get("content-type")).toBe("text/html; charset=utf-8");
      expect(await response.text()).toContain(text);
    }
    expect((await fetch(`${open.address}/articles/nothing`)).status).toBe(404);
  });

  it("have what they name: every style, script and icon", async () => {
    const html = await (await fetch(`${open.address}/`)).text();
    const files = [...html.matchAll(/(?:href|src)="(\/(?:assets\/[^"]+|favicon\.ico))"/g)].map((found) => found[1]!);
    expect(files.length).toBeGreaterThan(2);
    for (const file of files) expect((await fetch(`${open.address}${file}`)).status).toBe(200);
  });

  it("give a cookie that scripts cannot read and other sites cannot send, once", async () => {
    const visitor = createVisitor(open.address);
    const first = await visitor.request("/");
    const [cookie] = first.headers.getSetCookie();
    expect(cookie).toMatch(/^visitor=[0-9a-f]{32}; Path=\/; Max-Age=\d+; HttpOnly; SameSite=Strict$/);
    expect((await visitor.request("/")).headers.getSetCookie()).toEqual([]);
  });

  it("do not take the cookie away from somebody who comes by a link on another site", async () => {
    const response = await fetch(`${open.address}/`, { headers: { "sec-fetch-site": "cross-site" } });
    expect(response.status).toBe(200);
    expect(response.headers.getSetCookie()).toEqual([]);
  });

  it("give a new cookie for one that is none of theirs", async () => {
    for (const cookie of ["visitor=1", "visitor=../../etc", `visitor=${"a".repeat(32)}.${"b".repeat(64)}`]) {
      const response = await fetch(`${open.address}/`, { headers: { cookie } });
      expect(response.headers.getSetCookie()).toHaveLength(1);
    }
  });
});

for (const [name, server] of [
  ["with credentials", guarded],
  ["without credentials", withToken],
] as const) {
  describe(`the pages behind a token, ${name}`, () => {
    it("ask for it first, and say nothing before", async () => {
      for (const path of ["/", "/articles", "/articles/paper-jam"]) {
        const response = await fetch(`${server.address}${path}`);
        expect(response.status).toBe(401);
        const html = await response.text();
        expect(html).toContain('name="token"');
        expect(html).not.toContain("Paper is stuck");
        expect(response.headers.getSetCookie()).toEqual([]);
      }
    });

    it("refuse messages, files and replies of strangers", async () => {
      const visitor = createVisitor(server.address);
      expect((await visitor.say({ text: "hello" })).status).toBe(401);
      expect((await visitor.request("/web/replies?after=0")).status).toBe(401);
      const file = { method: "POST", headers: { "content-type": "application/octet-stream" }, body: "x" };
      expect((await visitor.request("/web/files", file)).status).toBe(401);
    });

    it("refuse a cookie that was not given for this token", async () => {
      const plain = createVisitor(open.address);
      await plain.request("/");
      for (const cookie of [plain.cookie(), `${plain.cookie()}.${"0".repeat(64)}`])
        expect((await fetch(`${server.address}/`, { headers: { cookie } })).status).toBe(401);
    });

    it("take it once in the address, and take it out of there", async () => {
      const visitor = createVisitor(server.address);
      const response = await visitor.request(`/articles?token=${token}`);
      expect(response.status).toBe(303);
      expect(response.headers.get("location")).toBe("/articles");
      expect((await visitor.request("/articles")).status).toBe(200);
      expect((await visitor.say({ text: "hello" })).status).toBe(200);
    });

    it("take it once from the form", async () => {
      const visitor = createVisitor(server.address);
      const form = (value: string) => ({
        method: "POST",
        headers: { "content-type": "application/x-www-form-urlencoded", origin: server.address },
        body: new URLSearchParams({ token: value }).toString(),
      });
      expect((await visitor.request("/sign-in", form("not the token"))).status).toBe(401);
      expect((await visitor.request("/sign-in", form(token))).status).toBe(303);
      expect((await visitor.request("/")).status).toBe(200);
    });

    it("never put it into the cookie", async () => {
      const visitor = createVisitor(server.address);
      await visitor.request(`/?token=${token}`);
      expect(visitor.cookie()).toMatch(/^visitor=[0-9a-f]{32}\.[0-9a-f]{64}$/);
      expect(visitor.cookie()).not.toContain(token);
    });

    it("send somebody who comes by a link of another site back to themselves, where the cookie is sent", async () => {
      const link = { headers: { "sec-fetch-site": "cross-site" } };
      expect(await (await fetch(`${server.address}/articles`, link)).text()).toContain("/articles?again=1");
      expect((await fetch(`${server.address}/articles?again=1`, link)).status).toBe(401);
    });

    it("show styles and scripts without it, since those hold nothing", async () => {
      expect((await fetch(`${server.address}/assets/page.css`)).status).toBe(200);
    });
  });
}

describe("with credentials and no token", () => {
  it("the pages are off", async () => {
    for (const path of ["/", "/articles", "/articles/paper-jam", "/web/replies?after=0"])
      expect((await fetch(`${closed.address}${path}`)).status).toBe(404);
    expect((await createVisitor(closed.address).say({ text: "hello" })).status).toBe(404);
  });

  it("names of the outside are served, since tokens guard it", async () => {
    expect((await fetch(`${closed.address}/readyz`, { headers: { host: "bot.example" } })).status).toBe(200);
  });
});
