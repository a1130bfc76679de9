// A lockfile that was made where only some platforms' binaries were offered misses the others, and `npm ci` refuses it there.
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";

interface Entry {
  readonly version?: string;
  readonly resolved?: string;
  readonly integrity?: string;
  readonly link?: boolean;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

const read = (name: string): unknown =>
  JSON.parse(readFileSync(fileURLToPath(new URL(`../${name}`, import.meta.url)), "utf8"));
const { packages } = read("package-lock.json") as { readonly packages: Readonly<Record<string, Entry>> };
const { dependencies, devDependencies } = read("package.json") as Readonly<
  Record<"dependencies" | "devDependencies", Readonly<Record<string, string>>>
>;

/** Where Node would look for a package that the package at `path` names: beside it, then further up. */
const placesOf = (path: string, name: string): readonly string[] => {
  const parts = path === "" ? [] : path.split("/node_modules/");
  return [
    ...parts.map((_, index) => `${parts.slice(0, parts.length - index).join("/node_modules/")}/node_modules/${name}`),
    `node_modules/${name}`,
  ];
};

describe("package-lock.json", () => {
  it("has an entry of its own for every optional dependency that it names", () => {
    const named = Object.entries(packages).flatMap(([path, entry]) =>
      Object.keys(entry.optionalDependencies ?? {}).map((name) => ({ path, name })),
    );
    const missing = named.filter(({ path, name }) => !placesOf(path, name).some((place) => place in packages));
    expect(named.length).toBeGreaterThan(20);
    expect(missing).toEqual([]);
  });

  it("names a checksum for every package, and no place but the registry", () => {
    const entries = Object.entries(packages).filter(([path, { link }]) => path !== "" && link !== true);
    expect(entries.length).toBeGreaterThan(200);
    const elsewhere = entries.filter(
      ([, { resolved, integrity }]) =>
        integrity === undefined || (resolved !== undefined && !resolved.startsWith("https://registry.npmjs.org/")),
    );
    expect(elsewhere.map(([path]) => path)).toEqual([]);
  });

  it("belongs to a package.json that names exact versions", () => {
    for (const [name, version] of Object.entries({ ...dependencies, ...devDependencies }))
      expect(`${name} ${version}`).toMatch(/ \d+\.\d+\.\d+(?:-[a-z][a-z0-9.]*)?$/);
  });
});
