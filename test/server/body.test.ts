import { createServer, type IncomingMessage } from "node:http";
import { connect, type AddressInfo } from "node:net";
import { describe, expect, it } from "vitest";
import { type Body, readBody } from "../../src/server/body.ts";

/** What reading a request with these limits gives, for a client that writes what `send` writes. */
async function read(
  limits: { bytes: number; milliseconds: number },
  send: (write: (text: string) => void) => void,
): Promise<Body> {
  let resolve: (body: Body) => void = () => undefined;
  const reading = new Promise<Body>((settle) => (resolve = settle));
  const server = createServer((request: IncomingMessage, response) => {
    void readBody(request, limits).then((body) => {
      response.end();
      resolve(body);
    });
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const socket = connect((server.address() as AddressInfo).port, "127.0.0.1", () => {
    socket.write("POST / HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\n");
    send((text) => socket.write(`${text.length.toString(16)}\r\n${text}\r\n`));
  });
  socket.on("error", () => undefined);
  const body = await reading;
  socket.destroy();
  server.close();
  return body;
}

describe("reading a body", () => {
  it("gives up on one that drips", async () => {
    const began = performance.now();
    const body = await read({ bytes: 1000, milliseconds: 200 }, (write) => {
      const drip = setInterval(() => { write("x"); }, 20); // prettier-ignore
      setTimeout(() => { clearInterval(drip); }, 1_000); // prettier-ignore
    });
    expect(body).toMatchObject({ kind: "refused", refusal: { status: 408 } });
    expect(performance.now() - began).toBeLessThan(900);
  });

  it("keeps nothing beyond the limit", async () => {
    const body = await read({ bytes: 10, milliseconds: 1_000 }, (write) => { write("x".repeat(11)); }); // prettier-ignore
    expect(body).toMatchObject({ kind: "refused", refusal: { status: 413 } });
  });
});
