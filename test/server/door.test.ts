import { connect } from "node:net";
import { gzipSync } from "node:zlib";
import { afterAll, afterEach, describe, expect, it } from "vitest";
import { startServer } from "./start.ts";

const server = await startServer();
afterAll(() => server.stop());
afterEach(async () => {
  // Whatever was refused, the process lives and serves the next.
  expect((await fetch(`${server.address}/healthz`)).status).toBe(200);
});

const post = (path: string, headers: Record<string, string>, body: BodyInit): Promise<Response> =>
  fetch(`${server.address}${path}`, { method: "POST", headers, body });

const json = { "content-type": "application/json" };

const refusalOf = async (response: Response): Promise<{ readonly status: number; readonly error: string }> => {
  expect(response.headers.get("content-type")).toContain("application/json");
  const { error } = (await response.json()) as { readonly error: string };
  expect(error).toMatch(/\.$/);
  return { status: response.status, error };
};

/** Writes bytes to the server as they are, and gives what comes back until it closes. */
const raw = (bytes: string | Buffer): Promise<string> =>
  new Promise((resolve, reject) => {
    const socket = connect(server.port, "127.0.0.1", () => socket.end(bytes));
    let answer = "";
    socket.on("data", (chunk: Buffer) => (answer += chunk.toString("latin1")));
    socket.on("close", () => { resolve(answer); }); // prettier-ignore
    socket.on("error", reject);
    socket.setTimeout(8_000, () => socket.destroy());
  });

for (const path of ["/web/messages", "/api/messages"]) {
  describe(`a body for ${path}`, () => {
    it("is refused where it lies about its encoding", async () => {
      const response = await post(path, { ...json, "content-encoding": "gzip" }, "this is not gzip");
      expect((await refusalOf(response)).status).toBe(415);
    });

    it("is refused where it is compressed, however small it looks", async () => {
      const bomb = gzipSync(Buffer.alloc(50 * 1024 * 1024));
      for (const encoding of ["gzip", "deflate", "br", "GZIP", "gzip, identity"])
        expect((await refusalOf(await post(path, { ...json, "content-encoding": encoding }, bomb))).status).toBe(415);
    });

    it("is refused where it is 10 MB, and the client sees why", async () => {
      const response = await post(path, json, JSON.stringify({ text: "x".repeat(10 * 1024 * 1024) }));
      expect((await refusalOf(response)).status).toBe(413);
    });

    it("is refused where it grows beyond 512 kB without having said its length", async () => {
      let sent = 0;
      const endless = new ReadableStream<Uint8Array>({
        pull: (controller) => {
          sent += 1;
          if (sent > 100) controller.close();
          else controller.enqueue(new Uint8Array(16 * 1024).fill(0x20));
        },
      });
      const response = await fetch(`${server.address}${path}`, {
        method: "POST",
        headers: json,
        body: endless,
        duplex: "half",
      } as RequestInit);
      expect((await refusalOf(response)).status).toBe(413);
    });

    it("is refused where it is broken JSON, empty, or not UTF-8", async () => {
      for (const body of ["{", "", "{'text':'x'}", '{"text": "x"} trailing', Buffer.from([0x7b, 0xff, 0xfe, 0x7d])])
        expect((await refusalOf(await post(path, json, body))).status).toBe(400);
    });

    it("is refused where it is of another type: form, multipart, text, XML, none", async () => {
      const types = [
        "application/x-www-form-urlencoded",
        "multipart/form-data; boundary=x",
        "text/plain",
        "application/xml",
        "",
        "application/json; charset=utf-16",
      ];
      for (const type of types)
        expect((await refusalOf(await post(path, { "content-type": type }, '{"text":"x"}'))).status).toBe(415);
      expect((await refusalOf(await fetch(`${server.address}${path}`, { method: "POST" }))).status).toBe(415);
    });

    it("is refused where it breaks off", async () => {
      const answer = await raw(
        `POST ${path} HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: 1000\r\n\r\n{"text":`,
      );
      expect(answer === "" || /^HTTP\/1\.1 400/.test(answer)).toBe(true);
    });

    it("is refused where it is nested 100,000 deep or has keys that reach for prototypes", async () => {
      expect((await post(path, json, `${"[".repeat(100_000)}${"]".repeat(100_000)}`)).status).toBe(
        path === "/web/messages" ? 400 : 200,
      );
      expect((await post(path, json, '{"__proto__":{"text":"x"}}')).status).toBe(path === "/web/messages" ? 400 : 200);
      expect(({} as { text?: string }).text).toBeUndefined();
    });
  });
}

describe("a request from elsewhere", () => {
  const asBrowser = (headers: Record<string, string>): Promise<string> =>
    raw(
      `POST /web/messages HTTP/1.1\r\nConnection: close\r\nContent-Type: application/json\r\nContent-Length: 13\r\n${Object.entries(
        headers,
      )
        .map(([name, value]) => `${name}: ${value}\r\n`)
        .join("")}\r\n{"text":"hi"}`,
    );

  it("is refused under a name that is not this machine's (DNS rebinding)", async () => {
    for (const host of [
      "evil.example",
      `evil.example:${server.port}`,
      "localhost.evil.example",
      "127.0.0.1.evil.example",
      "evil@localhost",
      "[::ffff:1.2.3.4]",
      "10.0.0.1",
    ])
      expect(await asBrowser({ Host: host })).toMatch(/^HTTP\/1\.1 403/);
    for (const path of ["/", "/articles", "/web/replies", "/healthz"])
      expect(await raw(`GET ${path} HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n`)).toMatch(
        /^HTTP\/1\.1 403/,
      );
  });

  it("is served under every name of this machine", async () => {
    for (const host of ["localhost", `localhost:${server.port}`, "LOCALHOST", "127.0.0.1", "[::1]:3978"])
      expect(await asBrowser({ Host: host })).toMatch(/^HTTP\/1\.1 200/);
  });

  it("is refused where a page of another site sends it", async () => {
    for (const headers of [
      { Origin: "https://evil.example" },
      { Origin: "null" },
      { Origin: "http://localhost:1" },
      { "Sec-Fetch-Site": "cross-site" },
      { "Sec-Fetch-Site": "same-site" },
    ])
      expect(
        await asBrowser({ Host: `localhost:${server.port}`, ...(headers as unknown as Record<string, string>) }),
      ).toMatch(/^HTTP\/1\.1 403/);
  });

  it("is served where the page is its own", async () => {
    const host = `localhost:${server.port}`;
    for (const headers of [
      { Origin: `http://${host}` },
      { "Sec-Fetch-Site": "same-origin", Origin: `http://${host}` },
      { "Sec-Fetch-Site": "none" },
    ])
      expect(await asBrowser({ Host: host, ...(headers as unknown as Record<string, string>) })).toMatch(
        /^HTTP\/1\.1 200/,
      );
  });

  it("gets no leave to send across sites", async () => {
    const response = await fetch(`${server.address}/web/messages`, {
      method: "OPTIONS",
      headers: { origin: "https://evil.example", "access-control-request-method": "POST" },
    });
    expect(response.status).toBe(405);
    expect(response.headers.get("access-control-allow-origin")).toBeNull();
  });
});

describe("an address", () => {
  it("that does not exist is answered with 404, in words", async () => {
    for (const path of [
      "/nothing",
      "/web",
      "/api",
      "/articles/a/b",
      "/assets/nothing.js",
      "/assets/../../package.json",
      "/assets/..%2f..%2fpackage.json",
      "//evil.example/",
    ])
      expect((await fetch(`${server.address}${path}`)).status).toBe(404);
  });

  it("that cannot be read is refused, and nothing breaks", async () => {
    for (const path of [
      "/%zz",
      "/articles/%E0%A4%A",
      "/articles/%00",
      `/articles/${"x".repeat(5_000)}`,
      "/?token=%zz",
      "/articles?q=%zz",
    ]) {
      const { status } = await fetch(`${server.address}${path}`);
      expect(status).toBeLessThan(500);
    }
    for (const target of ["*", "http://[", "/\u00ff", "\\"]) {
      const answer = await raw(`GET ${target} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n`);
      expect(answer).not.toMatch(/^HTTP\/1\.1 5/);
    }
  });

  it("is not served to a method that it does not have", async () => {
    for (const method of ["PUT", "DELETE", "PATCH", "POST"])
      expect((await fetch(`${server.address}/articles`, { method })).status).toBe(405);
    for (const method of ["GET", "PUT"])
      expect((await fetch(`${server.address}/api/messages`, { method })).status).toBe(405);
  });

  it("is served to HEAD like to GET, without the body", async () => {
    for (const path of ["/", "/articles", "/articles/paper-jam", "/healthz", "/readyz", "/assets/page.css"]) {
      const [head, get] = [
        await fetch(`${server.address}${path}`, { method: "HEAD" }),
        await fetch(`${server.address}${path}`),
      ];
      expect(head.status).toBe(200);
      expect(head.headers.get("content-length")).toBe(get.headers.get("content-length"));
      expect(await head.text()).toBe("");
    }
  });
});

describe("every answer", () => {
  it("carries the headers that keep pasted text from running", async () => {
    const answers = [
      await fetch(`${server.address}/`),
      await fetch(`${server.address}/nothing`),
      await fetch(`${server.address}/healthz`),
      await post("/web/messages", json, "{"),
      await post("/api/messages", { "content-type": "text/plain" }, "x"),
      await fetch(`${server.address}/assets/page.css`),
    ];
    for (const { headers } of answers) {
      const policy = headers.get("content-security-policy") ?? "";
      for (const part of [
        "default-src 'none'",
        "script-src 'self'",
        "style-src 'self'",
        "base-uri 'none'",
        "frame-ancestors 'none'",
        "form-action 'self'",
      ])
        expect(policy).toContain(part);
      expect(policy).not.toContain("unsafe");
      expect(headers.get("x-content-type-options")).toBe("nosniff");
      expect(headers.get("referrer-policy")).toBe("no-referrer");
      expect(headers.get("server")).toBeNull();
    }
  });
});
