// The app package as Teams takes it: held against the schema that Microsoft publishes, and against what its command says.
import { mkdtempSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PassThrough } from "node:stream";
import { fileURLToPath } from "node:url";
import { inflateRawSync } from "node:zlib";
import AjvDraft04 from "ajv-draft-04";
import addFormats from "ajv-formats";
import { describe, expect, it } from "vitest";
import { findCommand, searchCommand } from "../../src/channels/bot/extension.ts";
import { makeAppPackage, type PackageValues } from "../../src/commands/app-package.ts";
import { teams } from "../../src/commands/teams.ts";

const folder = fileURLToPath(new URL("../../appPackage", import.meta.url));
const values: PackageValues = {
  appId: "11111111-2222-3333-4444-555555555555",
  domain: "assistant.example.com",
  version: "1.0.0",
  developer: "Example",
  privacyUrl: "https://example.com/privacy",
  termsUrl: "https://example.com/terms",
};

/** The package names its schema files nowhere that Node would find them. */
function schemaOf(version: string): object {
  const entry = createRequire(import.meta.url).resolve("@microsoft/app-manifest/package.json");
  return JSON.parse(
    readFileSync(join(entry, "..", "build/json-schemas/teams", `v${version}`, "MicrosoftTeams.schema.json"), "utf8"),
  ) as object;
}

const manifestOf = async (changed: Partial<PackageValues> = {}): Promise<Readonly<Record<string, unknown>>> => {
  const { files } = await makeAppPackage(folder, { ...values, ...changed });
  return JSON.parse(files[0]!.bytes.toString()) as Readonly<Record<string, unknown>>;
};

/** Compiling the schema takes its time on a busy machine. */
const inTime = { timeout: 60_000 };

describe("the manifest", inTime, () => {
  it("is valid by the schema of its own version, and of the newest that is published", async () => {
    const manifest = await manifestOf();
    for (const version of ["1.27", "1.30"]) {
      const ajv = new AjvDraft04({
        strict: false,
        allErrors: true,
      });
      (addFormats as unknown as (ajv: unknown) => void)(ajv);
      const check = ajv.compile(schemaOf(version));
      check({ ...manifest, manifestVersion: version, $schema: String(manifest.$schema).replace("1.27", version) });
      expect(check.errors).toBeNull();
    }
  });

  it("names the commands that the bot answers", async () => {
    const [extension] = (await manifestOf()).composeExtensions as readonly {
      readonly commands: readonly { readonly id: string }[];
    }[];
    expect(extension?.commands.map(({ id }) => id)).toEqual([searchCommand, findCommand]);
  });

  it("takes a value as it is, whatever signs are in it", async () => {
    expect((await manifestOf({ developer: 'Quote " and \\ sign' })).developer).toMatchObject({
      name: 'Quote " and \\ sign',
    });
  });

  it("is refused where Teams would refuse it", async () => {
    const problems = async (changed: Partial<PackageValues>): Promise<string> =>
      (await makeAppPackage(folder, { ...values, ...changed })).problems.join("\n");
    expect(await problems({})).toBe("");
    expect(await problems({ appId: "not-a-guid" })).toContain("botId");
    expect(await problems({ version: "1.0" })).toContain("version");
    expect(await problems({ domain: "http://x y" })).toContain("validDomains");
    expect(await problems({ developer: "x".repeat(33) })).toContain("developer.name");
    expect(await problems({ privacyUrl: "http://example.com" })).toContain("privacyUrl");
  });
});

describe("assistant teams package", () => {
  const run = async (
    ...args: readonly string[]
  ): Promise<{ readonly code: number; readonly out: string; readonly err: string }> => {
    const [stdout, stderr] = [new PassThrough(), new PassThrough()];
    const code = await teams.run(args, {
      stdin: new PassThrough(),
      stdout,
      stderr,
      environment: {},
      stopped: () => Promise.resolve(),
    });
    const read = (stream: PassThrough): string => ((stream.read() as Buffer | null) ?? "").toString();
    return { code, out: read(stdout), err: read(stderr) };
  };
  const out = join(mkdtempSync(join(tmpdir(), "assistant-package-")), "app.zip");

  it("writes the three files at the root of a ZIP, the same bytes each time", async () => {
    const args = ["package", "--app-id", values.appId, "--domain", values.domain, "--out", out];
    expect(await run(...args)).toEqual({ code: 0, out: `${out}\n`, err: "" });
    const first = readFileSync(out);
    expect(filesIn(first).map(({ name }) => name)).toEqual(["manifest.json", "color.png", "outline.png"]);
    expect(JSON.parse(filesIn(first)[0]!.bytes.toString())).toMatchObject({ id: values.appId });
    await run(...args);
    expect(readFileSync(out).equals(first)).toBe(true);
  });

  it("says what is missing or wrong, and writes nothing", async () => {
    expect((await run("package")).err).toMatch(/--app-id is missing[^]*--domain is missing/);
    expect((await run()).err).toContain("teams package");
    expect((await run("package", "--app-id", "x", "--domain", "y.example")).err).toContain("Nothing was written");
    expect((await run("package", "--nonsense")).code).toBe(2);
  });
});

/** By the local headers, which stand before each file's bytes; enough for a ZIP of our own. */
function filesIn(zip: Buffer): readonly { readonly name: string; readonly bytes: Buffer }[] {
  const end = zip.lastIndexOf(Buffer.from("PK\u0005\u0006", "latin1"));
  let at = zip.readUInt32LE(end + 16);
  return Array.from({ length: zip.readUInt16LE(end + 10) }, () => {
    const nameLength = zip.readUInt16LE(at + 28);
    const name = zip.toString("utf8", at + 46, at + 46 + nameLength);
    const local = zip.readUInt32LE(at + 42);
    const from = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
    const packed = zip.subarray(from, from + zip.readUInt32LE(at + 20));
    const bytes = zip.readUInt16LE(at + 10) === 0 ? packed : inflateRawSync(packed);
    at += 46 + nameLength + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32);
    return { name, bytes };
  });
}
