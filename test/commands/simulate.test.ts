import { describe, expect, it } from "vitest";
import { run } from "./around.ts";

const ours = { KNOWLEDGE: "knowledge", DIALOGS: "dialogs" };
const small = "cache-is-empty";

describe("assistant simulate", () => {
  it("prints how a dialog fares, the same every time", async () => {
    const { code, out, err } = await run(["simulate", "--dialog", small], { environment: ours });
    expect([code, err]).toEqual([0, ""]);
    for (const word of ["optimum", "documented", "bound", "reached, %", "don't know", small])
      expect(out).toContain(word);
    expect((await run(["simulate", "--dialog", small], { environment: ours })).out).toBe(out);
  });
  it("gives the figures as JSON", async () => {
    const { out } = await run(["simulate", "--dialog", small, "--json"], { environment: ours });
    const { dialogs } = JSON.parse(out) as { dialogs: readonly { id: string; ratio: number; users: object }[] };
    expect(dialogs.map(({ id }) => id)).toEqual([small]);
    expect(dialogs[0]!.ratio).toBeGreaterThan(0.99);
    expect(Object.keys(dialogs[0]!.users)).toEqual(["perfect", "unsure", "mistaken", "without-access"]);
  });
  it("says that there is no such dialog, or none at all", async () => {
    const { code, err } = await run(["simulate", "--dialog", "cache-is-emty"], { environment: ours });
    expect(code).toBe(2);
    expect(err).toContain("Did you mean `cache-is-empty`?");
    expect((await run(["simulate"])).err).toBe("There are no dialogs to play.\n");
  });
  it("refuses a seed that is no whole number", async () => {
    expect((await run(["simulate", "--seed", "x"])).err).toContain("--seed is not a whole number.");
  });
});

describe("assistant show", () => {
  it("draws causes, questions and what follows", async () => {
    const { code, out, err } = await run(["show", small], { environment: ours });
    expect([code, err]).toEqual([0, ""]);
    expect(out).toMatch(/^Causes, likeliest first$/m);
    expect(out).toMatch(/^ {2}something-else/m);
    expect(out).toMatch(/points to cache-script-false/);
    expect(out).toMatch(/^ask [a-z-]+$/m);
    expect(out).toMatch(/─ [a-z-]+: (?:try|wait for|ask) [a-z-]+/);
  });
  it("wants the id of a dialog that there is", async () => {
    expect((await run(["show"])).err).toBe("Which dialog? Write its id: assistant show <dialog>\n");
    expect(await run(["show", "cache-is-emty"], { environment: ours })).toMatchObject({
      code: 2,
      err: expect.stringContaining("Did you mean `cache-is-empty`?") as string,
    });
  });
});
