import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { linesOf, run, temporaryFolder } from "./around.ts";

const jam = "PRT-4711 paper jam in tray 2";
const line = (value: unknown): string => `${JSON.stringify(value)}\n`;

describe("assistant match", () => {
  it("writes a line for each line, in the form of the contract", async () => {
    const { code, out, err } = await run(["match"], { input: line({ id: "a", text: jam }) });
    expect([code, err]).toEqual([0, ""]);
    const [found] = linesOf(out);
    expect(Object.keys(found!)).toEqual(["id", "verdict", "sure", "entries", "findings", "readings"]);
    expect(found).toMatchObject({ id: "a", verdict: "recognized", entries: [{ id: "paper-jam", kind: "article" }] });
    expect(Object.keys((found!.entries as readonly object[])[0]!)).toEqual(["id", "kind", "confidence"]);
  });

  it("keeps the order, and gives a line without an id its number", async () => {
    const input = [{ id: 7, text: jam }, { text: "hello" }, { id: "x", text: "nothing like it" }].map(line).join("");
    expect(linesOf((await run(["match"], { input })).out).map(({ id }) => id)).toEqual([7, 2, "x"]);
  });

  it("names each line that it cannot read by its number, answers the others, and exits with 1", async () => {
    const input = `${line({ text: jam })}{broken\n\n${line({ id: 4 })}[1]\n${line({ id: [], text: "x" })}${line({ id: 7, text: jam })}`;
    const { code, out, err } = await run(["match"], { input });
    expect(code).toBe(1);
    expect(linesOf(out).map(({ id }) => id)).toEqual([1, 7]);
    expect(
      err
        .trim()
        .split("\n")
        .map((text) => text.split(":")[0]),
    ).toEqual(["line 2", "line 4", "line 5", "line 6"]);
    expect(err).toContain("line 2: not JSON.");
  });

  it("reads lines as they come, with Windows ends, a byte order mark, and a last one that does not end", async () => {
    const bytes = Buffer.from(
      `\uFEFF${JSON.stringify({ id: 1, text: `${jam} ä` })}\r\n${JSON.stringify({ id: 2, text: jam })}`,
    );
    const input = Array.from(bytes, (byte) => Buffer.from([byte]));
    expect(linesOf((await run(["match"], { input })).out).map(({ id, verdict }) => [id, verdict])).toEqual([
      [1, "recognized"],
      [2, "recognized"],
    ]);
  });

  it("reads lines of up to 10 MB, and names a longer one", async () => {
    const filler = "nothing to see in this line of the log\n".repeat(10);
    const long = JSON.stringify({ id: "long", text: filler.repeat(2_000) + jam });
    const tooLong = JSON.stringify({ id: "too long", text: "x".repeat(10 * 1024 * 1024) });
    const { code, out, err } = await run(["match"], { input: [`${tooLong}\n`, `${long}\n`] });
    expect(code).toBe(1);
    expect(err).toBe("line 1: longer than 10 MB. Cut the text.\n");
    expect(linesOf(out).map(({ id }) => id)).toEqual(["long"]);
  }, 60_000);

  it("names a line that is not UTF-8", async () => {
    const { code, err } = await run(["match"], { input: Buffer.from([0x7b, 0xff, 0x7d, 0x0a]) });
    expect([code, err]).toEqual([1, "line 1: not UTF-8. Write the lines in UTF-8, or give the file with --file.\n"]);
  });

  it("takes one text from the command line, or from a file", async () => {
    expect(linesOf((await run(["match", "--text", jam])).out)).toMatchObject([{ verdict: "recognized" }]);
    const file = join(temporaryFolder(), "agent.log");
    writeFileSync(file, `one\r\ntwo\r\n${jam}\r\n`);
    expect(linesOf((await run(["match", "--file", file])).out)).toMatchObject([{ id: file, verdict: "recognized" }]);
    expect(await run(["match", "--file", "/nowhere.log"])).toMatchObject({
      code: 1,
      err: expect.stringMatching(/^\/nowhere\.log: There is no such file\./) as string,
    });
    expect(await run(["match", "--file", file, "--text", jam])).toMatchObject({ code: 2 });
  });

  it("says nothing of an empty input", async () => {
    expect(await run(["match"])).toEqual({ code: 0, out: "", err: "" });
  });
});

describe("content with mistakes", () => {
  const folderWith = (files: Readonly<Record<string, string>>): string => {
    const folder = temporaryFolder();
    for (const [name, text] of Object.entries(files)) {
      mkdirSync(join(folder, name, ".."), { recursive: true });
      writeFileSync(join(folder, name), text);
    }
    return folder;
  };

  it("starts nothing, and names each file and line", async () => {
    const folder = folderWith({ "a/one.md": "no title here", "a/two.md": "---\nkind: [\n---\n# Two\n" });
    const { code, out, err } = await run(["match", "--knowledge", folder, "--text", "x"]);
    expect([code, out]).toEqual([1, ""]);
    expect(err).toMatch(/one\.md:\d+ .*\n/);
    expect(err).toMatch(/two\.md:\d+ .*\n/);
    expect(err).toContain("in the content. Nothing was started");
  });

  it("names a dialog whose article does not exist", async () => {
    const dialog = "id: broken\n".replace(
      "id: broken\n",
      "title: Broken\nopens:\n  symptoms:\n    - it is broken\ncauses:\n  no-such-article: often\nquestions: []\n",
    );
    const knowledge = folderWith({ "a/one.md": "# One\n\n## Symptoms\n\n- it is broken\n" });
    const dialogs = folderWith({ "broken.yaml": dialog });
    const { code, err } = await run(["match", "--knowledge", knowledge, "--dialogs", dialogs, "--text", "x"]);
    expect(code).toBe(1);
    expect(err).toMatch(/broken\.yaml:\d+ .*no-such-article/);
  });
});
