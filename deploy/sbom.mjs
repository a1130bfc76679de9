// What the assistant is made of, read from package-lock.json: node deploy/sbom.mjs > sbom.json (CycloneDX 1.5), or --licences for a list.
// The same lockfile gives the same bytes. Packages for development alone are left out; --all takes them in.
import { readFileSync } from "node:fs";

const lock = JSON.parse(readFileSync(new URL("../package-lock.json", import.meta.url), "utf8"));
const all = process.argv.includes("--all");

const components = Object.entries(lock.packages)
  .filter(([path, { link, dev }]) => path !== "" && link !== true && (all || dev !== true))
  .map(([path, { version, license, integrity, optional }]) => ({
    name: path.slice(path.lastIndexOf("node_modules/") + "node_modules/".length),
    version,
    license: typeof license === "string" ? license : "not named",
    integrity,
    optional: optional === true,
  }))
  .toSorted((a, b) => (`${a.name} ${a.version}` < `${b.name} ${b.version}` ? -1 : 1))
  .filter((one, index, sorted) => one.name !== sorted[index - 1]?.name || one.version !== sorted[index - 1]?.version);

/** npm's hash is base64, CycloneDX's is hexadecimal. */
const hashOf = (integrity = "") => {
  const [algorithm, hash] = integrity.split(" ")[0].split("-");
  return hash === undefined
    ? []
    : [{ alg: algorithm.replace("sha", "SHA-"), content: Buffer.from(hash, "base64").toString("hex") }];
};

if (process.argv.includes("--licences")) {
  const byLicence = Map.groupBy?.(components, ({ license }) => license) ?? group(components);
  for (const [license, packages] of [...byLicence].toSorted(([a], [b]) => (a < b ? -1 : 1)))
    console.log(`${license}\n${packages.map(({ name, version }) => `  ${name} ${version}`).join("\n")}`);
} else {
  const bom = {
    bomFormat: "CycloneDX",
    specVersion: "1.5",
    version: 1,
    metadata: { component: { type: "application", name: lock.name, version: lock.version } },
    components: components.map(({ name, version, license, integrity, optional }) => ({
      type: "library",
      name,
      version,
      purl: `pkg:npm/${name.replace("@", "%40")}@${version}`,
      scope: optional ? "optional" : "required",
      licenses: [/ (?:OR|AND) /.test(license) ? { expression: license } : { license: { name: license } }],
      hashes: hashOf(integrity),
    })),
  };
  console.log(JSON.stringify(bom, undefined, 2));
}

/** Map.groupBy is not in Node 20. */
function group(list) {
  const groups = new Map();
  for (const one of list) groups.set(one.license, [...(groups.get(one.license) ?? []), one]);
  return groups;
}
