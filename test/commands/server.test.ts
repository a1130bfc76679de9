import { mkdirSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { openLibsqlStore } from "../../src/stores/libsql.ts";
import { type Ran, run, type RunOptions, temporaryFolder } from "./around.ts";

const serve = (args: readonly string[], options: RunOptions = {}): Promise<Ran> =>
  run(["server", "--port", "0", "--data", temporaryFolder(), ...args], options);

describe("assistant server", () => {
  it("says where it listens, serves, keeps the conversation over a restart, and stops when asked", async () => {
    const data = temporaryFolder();
    let cookie = "";
    const numbers: number[] = [];
    for (let start = 0; start < 2; start += 1) {
      let stop: () => void = () => undefined;
      const stopped = new Promise<void>((resolve) => (stop = resolve));
      let address: string | undefined;
      const ran = await run(["server", "--port", "0", "--data", data], {
        stopped: () => stopped,
        onOutput: (out) => {
          const found = /http:\/\/127\.0\.0\.1:\d+/.exec(out)?.[0];
          if (found === undefined || address !== undefined) return;
          address = found;
          void (async () => {
            const response = await fetch(`${found}/web/messages`, {
              method: "POST",
              headers: { "content-type": "application/json", ...(cookie === "" ? {} : { cookie }) },
              body: JSON.stringify({ text: "PRT-4711 paper jam in tray 2" }),
            });
            cookie ||= response.headers.getSetCookie()[0]!.split(";")[0]!;
            numbers.push(((await response.json()) as { n: number }).n);
            stop();
          })();
        },
      });
      expect(ran).toMatchObject({ code: 0, err: "" });
      expect(ran.out).toContain("No credentials are set: this machine only is served");
    }
    expect(numbers).toEqual([1, 2]);
  }, 30_000);

  it("says in a sentence that the port is in use, and exits with 1", async () => {
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(0, "127.0.0.1", resolve));
    const { port } = other.address() as AddressInfo;
    const { code, err } = await serve(["--port", String(port)]);
    other.close();
    expect(code).toBe(1);
    expect(err).toBe(`Port ${port} is in use by another program. Stop that one, or set PORT to a free one.\n`);
  });

  it("says in a sentence that the data folder cannot be written, and exits with 1", async () => {
    const file = join(temporaryFolder(), "file");
    writeFileSync(file, "");
    const { code, err } = await serve(["--data", join(file, "data")]);
    expect(code).toBe(1);
    expect(err).toMatch(/^The data folder .* cannot be written\. .*\n$/);
  });

  it("says in a sentence that the store is damaged, and exits with 1", async () => {
    const folder = join(temporaryFolder(), "data");
    mkdirSync(folder);
    writeFileSync(join(folder, "assistant.db"), "no database".repeat(1_000));
    const { code, err } = await serve(["--data", folder]);
    expect(code).toBe(1);
    expect(err).toMatch(/^The store in .* is damaged and was left as it is\. .*\n$/);
  });

  it("says in a sentence that another process uses the data folder, and exits with 1", async () => {
    const folder = temporaryFolder();
    const store = openLibsqlStore(folder);
    const { code, err } = await serve(["--data", folder]);
    await store.close();
    expect(code).toBe(1);
    expect(err).toMatch(/^The data folder .* is in use by another process\. .*\n$/);
  }, 15_000);

  it("refuses to be reached from outside without credentials, and to be in production without them", async () => {
    expect(await serve(["--host", "0.0.0.0"])).toMatchObject({
      code: 2,
      err: expect.stringContaining("HOST is 0.0.0.0") as string,
    });
    expect(await serve([], { environment: { NODE_ENV: "production" } })).toMatchObject({
      code: 2,
      err: expect.stringContaining("NODE_ENV is production") as string,
    });
    expect(await serve([], { environment: { MicrosoftAppId: "app" } })).toMatchObject({
      code: 2,
      err: expect.stringContaining("MicrosoftAppTenantId") as string,
    });
  });
});
