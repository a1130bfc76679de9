import { describe, expect, it } from "vitest";
import { run } from "./around.ts";

const commands = ["server", "chat", "match", "backup", "restore", "redact", "check", "simulate", "show", "teams"];

describe("assistant", () => {
  it("lists its commands", async () => {
    for (const args of [["help"], ["--help"], ["-h"]]) {
      const { code, out } = await run(args);
      expect(code).toBe(0);
      for (const command of commands) expect(out).toContain(`  ${command}`);
    }
  });

  it("without a command lists them, and fails", async () => {
    expect(await run([])).toMatchObject({ code: 2, out: expect.stringContaining("server") as string });
  });

  it("names a command that there is not, and those that there are", async () => {
    const { code, out, err } = await run(["fly"]);
    expect([code, out]).toEqual([2, ""]);
    expect(err).toBe(`There is no command "fly". The commands are ${commands.join(", ")}.\n`);
  });
});

for (const command of commands) {
  describe(`assistant ${command}`, () => {
    it("explains itself", async () => {
      for (const args of [
        [command, "--help"],
        [command, "-h"],
        ["help", command],
      ]) {
        const { code, out, err } = await run(args);
        expect([code, err]).toEqual([0, ""]);
        expect(out).toMatch(new RegExp(`^assistant ${command}`));
        expect(out).toContain("--help");
      }
    });

    it("refuses an option that it does not have, with a sentence", async () => {
      const { code, err } = await run([command, "--nonsense"]);
      expect(code).toBe(2);
      expect(err).toMatch(/--nonsense.*assistant \w+ --help\n$/);
    });
  });
}

for (const command of ["server", "chat", "match"]) {
  describe(`assistant ${command} with settings that are wrong`, () => {
    it("says what is wrong and what to do, and exits with 2", async () => {
      expect(await run([command, "--now", "yesterday"])).toMatchObject({
        code: 2,
        err: expect.stringContaining('--now is "yesterday"') as string,
      });
      expect(await run([command], { environment: { NOW: "31.03.2025" } })).toMatchObject({
        code: 2,
        err: expect.stringContaining("NOW is") as string,
      });
      expect(await run([command], { environment: { PORT: "http" } })).toMatchObject({
        code: 2,
        err: expect.stringContaining('PORT is "http"') as string,
      });
    });

    it("names a knowledge folder that is not there, and exits with 1", async () => {
      const { code, err } = await run([command, "--knowledge", "/nowhere/at/all"]);
      expect(code).toBe(1);
      expect(err).toContain("/nowhere/at/all");
    });
  });
}
