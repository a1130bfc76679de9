import { createServer } from "node:http";
import { connect, type AddressInfo } from "node:net";
import { describe, expect, it } from "vitest";
import { CannotListen } from "../../src/server/server.ts";
import { StoreTrouble } from "../../src/stores/store.ts";
import { createMemoryStore } from "../../src/stores/memory.ts";
import { sayBack } from "../turns/fakes.ts";
import { createVisitor, startServer } from "./start.ts";

const pause = (milliseconds: number): Promise<void> => new Promise((resolve) => { setTimeout(resolve, milliseconds); }); // prettier-ignore

describe("a server that starts", () => {
  it("says in a sentence that its port is in use", async () => {
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(0, "127.0.0.1", resolve));
    const { port } = other.address() as AddressInfo;
    const start = startServer({ settings: { port } });
    await expect(start).rejects.toThrow(CannotListen);
    await expect(start).rejects.toThrow(
      `Port ${port} is in use by another program. Stop that one, or set PORT to a free one.`,
    );
    other.close();
  });

  it("says in a sentence that an address is not this machine's", async () => {
    await expect(startServer({ settings: { host: "192.0.2.1" } })).rejects.toThrow(
      "HOST is 192.0.2.1, which is no address of this machine",
    );
  });
});

describe("health", () => {
  it("shows the version of the knowledge", async () => {
    const server = await startServer();
    const ready = (await (await fetch(`${server.address}/readyz`)).json()) as {
      ready: boolean;
      knowledge: { version: string; articles: number };
    };
    expect(ready.ready).toBe(true);
    expect(ready.knowledge).toMatchObject({ version: expect.stringMatching(/^[0-9a-f]{12}$/) as string, articles: 1 });
    await server.stop();
  });

  it("is not ready while the store cannot be reached, and alive all the same", async () => {
    const store = {
      ...createMemoryStore(),
      ping: () => Promise.reject(new StoreTrouble("failed", "The disk is gone.")),
    };
    const server = await startServer({ store });
    const response = await fetch(`${server.address}/readyz`);
    expect(response.status).toBe(503);
    expect(await response.json()).toMatchObject({ ready: false, reason: "storage failed" });
    expect((await fetch(`${server.address}/healthz`)).status).toBe(200);
    await server.stop();
  });
});

describe("a server that stops", () => {
  it("finishes the turn that is under way", async () => {
    const memory = createMemoryStore();
    const store = { ...memory, take: async (turn: Parameters<typeof memory.take>[0]) => { await pause(600); return memory.take(turn); } }; // prettier-ignore
    const server = await startServer({ store, respond: sayBack });
    const answer = createVisitor(server.address).say({ text: "hello" });
    await pause(100);
    const stopped = server.stop();
    expect((await answer).status).toBe(200);
    await stopped;
  });

  it("ends streams and idle connections, and takes no more", async () => {
    const server = await startServer();
    const visitor = createVisitor(server.address);
    await visitor.request("/");
    const stream = await visitor.request("/web/replies?after=0");
    const began = performance.now();
    await server.stop();
    expect(performance.now() - began).toBeLessThan(5_000);
    expect(await stream.text()).toContain("retry:");
    await expect(fetch(`${server.address}/healthz`)).rejects.toThrow();
  });

  it("says so to balancers before it goes", async () => {
    const server = await startServer();
    const stopped = server.stop();
    const response = await fetch(`${server.address}/healthz`);
    expect(response.status).toBe(503);
    expect(response.headers.get("connection")).toBe("close");
    await stopped;
  });
});

describe("slow clients", () => {
  it("are cut off when their headers do not come, and hold up nobody", async () => {
    const server = await startServer();
    const sockets = Array.from({ length: 50 }, () => {
      const socket = connect(server.port, "127.0.0.1", () => socket.write("GET / HTTP/1.1\r\nHost: localhost\r\n"));
      socket.on("error", () => undefined);
      return socket;
    });
    const closed = Promise.all(sockets.map((socket) => new Promise((resolve) => socket.on("close", resolve).resume())));
    const began = performance.now();
    expect((await fetch(`${server.address}/healthz`)).status).toBe(200);
    expect(performance.now() - began).toBeLessThan(1_000);
    await closed;
    expect(performance.now() - began).toBeLessThan(18_000);
    await server.stop();
  }, 30_000);
});
