import { describe, expect, it } from "vitest";
import { linesOf, run } from "./around.ts";

const secret = ["hunter", "2-and-more"].join("");

describe("assistant redact", () => {
  it("masks the secrets of each line and says what it masked", async () => {
    const { code, out } = await run(["redact"], {
      input: `${JSON.stringify({ id: "a", text: `Server=x;PWD=${secret};` })}\n{"text":"nothing"}\n`,
    });
    expect(code).toBe(0);
    expect(out).not.toContain(secret);
    expect(linesOf(out)).toEqual([
      { id: "a", text: "Server=x;PWD=[password 1];", masked: [{ kind: "password", count: 1 }] },
      { id: 2, text: "nothing", masked: [] },
    ]);
  });

  it("names a line that it cannot read, and exits with 1", async () => {
    expect(await run(["redact"], { input: "{\n" })).toMatchObject({
      code: 1,
      out: "",
      err: expect.stringContaining("line 1: not JSON") as string,
    });
  });

  it("puts people and hosts under other names where that is asked for, and only there", async () => {
    const text = "FABRIKAM\\klarsson on srv01.fabrikam.net";
    expect((await run(["redact", "--text", text])).out).toContain("srv01.fabrikam.net");
    expect((await run(["redact", "--pseudonyms", "--text", text])).out).not.toMatch(/fabrikam|larsson/i);
  });
});
