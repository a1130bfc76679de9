// What the assistant is made of: every package has a licence that a company can take, and the list of parts is whole.
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";

const root = fileURLToPath(new URL("../../", import.meta.url));
const run = (...args: readonly string[]): string =>
  execFileSync(process.execPath, ["deploy/sbom.mjs", ...args], {
    cwd: root,
    encoding: "utf8",
    maxBuffer: 64 * 1024 * 1024,
  });

const allowed = /^(?:MIT|ISC|\(AFL-2\.1 OR BSD-3-Clause\)|BSD-2-Clause|BSD-3-Clause|Apache-2\.0|0BSD|BlueOak-1\.0\.0|Unlicense|\(MIT OR [\w.-]+\)|\(?[\w.-]+ OR MIT\)?|MIT AND ISC|\(?MIT AND [\w.-]+\)?|not named)$/; // prettier-ignore

describe("the parts", () => {
  it("are listed with name, version, licence and hash, the same every time", () => {
    const bom = JSON.parse(run()) as {
      readonly components: readonly { readonly name: string; readonly hashes: readonly unknown[] }[];
    };
    const { dependencies } = JSON.parse(readFileSync(`${root}/package.json`, "utf8")) as {
      readonly dependencies: object;
    };
    const names = new Set(bom.components.map(({ name }) => name));
    expect(Object.keys(dependencies).filter((name) => !names.has(name))).toEqual([]);
    expect(bom.components.filter(({ hashes }) => hashes.length === 0)).toEqual([]);
    expect(run()).toBe(run());
  }, 60_000);

  it("have licences that ask for nothing but their names", () => {
    const licences = run("--licences")
      .split("\n")
      .filter((line) => line !== "" && !line.startsWith(" "));
    expect(licences.length).toBeGreaterThan(2);
    expect(licences.filter((licence) => !allowed.test(licence))).toEqual([]);
  }, 60_000);
});
