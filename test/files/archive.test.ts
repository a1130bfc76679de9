// ZIP files: what is read of them, and what is not opened.
import { randomBytes } from "node:crypto";
import iconv from "iconv-lite";
import { describe, expect, it } from "vitest";
import { archiveLimitBytes, mostEntries, readArchive } from "../../src/files/archive.ts";
import { fileLimitBytes } from "../../src/files/decode.ts";
import { readBytes } from "../../src/files/read-bytes.ts";
import { de } from "../../src/phrases/de.ts";
import { en } from "../../src/phrases/en.ts";
import { renamed, withField, zipOf } from "./zips.ts";

const say = en.files;
const read = (bytes: Uint8Array) => readBytes(bytes, say);
const textOf = async (bytes: Uint8Array): Promise<string> => {
  const decoded = await read(bytes);
  if (decoded.kind === "binary") throw new Error(decoded.reason);
  return decoded.text;
};
const reasonOf = async (bytes: Uint8Array): Promise<string> => {
  const decoded = await read(bytes);
  if (decoded.kind === "text") throw new Error(`It was read: ${decoded.text.slice(0, 80)}`);
  return decoded.reason;
};

describe("a ZIP of logs", () => {
  it("is one text, each file below its name", async () => {
    const zip = await zipOf([
      { name: "Trace/agent.log", content: "Access is denied.\r\n" },
      { name: "Service/host.config", content: "<configuration/>" },
    ]);
    expect(await textOf(zip)).toBe(
      "===== Trace/agent.log =====\nAccess is denied.\n\n===== Service/host.config =====\n<configuration/>",
    );
  });

  it("is read whatever the encoding of each file, UTF-16 without a mark too", async () => {
    const zip = await zipOf([
      { name: "events.xml", content: iconv.encode("<Event><Data>Zugriff verweigert</Data></Event>\r\n", "utf-16le") },
      { name: "dienst.txt", content: iconv.encode("Dienst läuft für Müller nicht", "cp850") },
    ]);
    const text = await textOf(zip);
    expect(text).toContain("<Event><Data>Zugriff verweigert</Data></Event>");
    expect(text).toContain("Dienst läuft für Müller nicht");
  });

  it("names what it does not read: archives in it, event logs, pictures, binary files, links", async () => {
    const inner = await zipOf([{ name: "secret.log", content: "the words inside" }]);
    const zip = await zipOf(
      [
        { name: "a.log", content: "the words outside" },
        { name: "inner.zip", content: inner },
        { name: "renamed.log", content: inner },
        { name: "System.evtx", content: "ElfFile\0" },
        { name: "noise.bin", content: randomBytes(5000) },
        { name: "link.log", content: "/etc/passwd", mode: 0o120777 },
        { name: "empty.log", content: "  \n" },
        { name: "folder/", content: "" },
      ].filter(({ name }) => name !== "folder/"),
    );
    const text = await textOf(zip);
    expect(text).toContain("the words outside");
    expect(text).not.toContain("the words inside");
    expect(text).not.toContain("passwd");
    for (const name of ["inner.zip", "renamed.log", "System.evtx", "noise.bin", "link.log"])
      expect(text).toContain(`===== ${name} (not read) =====`);
    expect(text).not.toContain("empty.log");
  });

  it("keeps the end of long files and all of short ones, within what one file may have", async () => {
    const line = (n: number): string => `2026-11-24 12:00:00 line ${n} ${n.toString(36).repeat(8)}\n`;
    const long = Array.from({ length: 220_000 }, (_, n) => line(n)).join("");
    const zip = await zipOf([
      { name: "long.log", content: long },
      { name: "short.log", content: "a short one" },
    ]);
    expect(long.length).toBeGreaterThan(fileLimitBytes);
    const text = await textOf(zip);
    expect(text.length).toBeLessThan(fileLimitBytes + 1000);
    expect(text).toMatch(/===== long\.log \(the last 1?\d\.\d MB of 1\d\.\d MB\) =====\n2026-11-24/);
    expect(text).toContain(line(219_999).trim());
    expect(text).not.toContain(line(3));
    expect(text).toContain("a short one");
  });

  it("says that event logs must be exported where it holds nothing else", async () => {
    expect(await reasonOf(await zipOf([{ name: "ECMA2Host.evtx", content: "ElfFile\0" }]))).toBe(say.eventLog);
    expect(await reasonOf(await zipOf([{ name: "a.dll", content: "MZ" }]))).toBe(say.zipNoText);
  });

  it("looks into a certificate: written as text it is read, in binary form it is named", async () => {
    const pem = "-----BEGIN CERTIFICATE-----\nMIIB\n-----END CERTIFICATE-----\n";
    const der = Buffer.concat([Buffer.from([0x30, 0x82, 0x00, 0x64]), Buffer.alloc(100, 7)]);
    const text = await textOf(
      await zipOf([
        { name: "host.cer", content: pem },
        { name: "other.cer", content: der },
      ]),
    );
    expect(text).toContain("BEGIN CERTIFICATE");
    expect(text).toContain("===== other.cer (not read) =====");
  });

  it("speaks the person's language", async () => {
    const zip = await zipOf([
      { name: "a.log", content: "x" },
      { name: "b.exe", content: "MZ" },
    ]);
    expect(await readArchive(zip, de.files)).toMatchObject({
      text: expect.stringContaining("b.exe (nicht gelesen)") as string,
    });
    expect(await readArchive(await zipOf([]), de.files)).toEqual({ kind: "binary", reason: de.files.zipEmpty });
  });
});

describe("a ZIP that is not opened", () => {
  it.each([
    ["../evil.txt", "aa/evil.txt"],
    ["a/../../x.txt", "a/bb/cc/x.txt"],
    ["/etc/passwd1", "aetc/passwd1"],
    ["C:/evil.txt", "Ca/evil.txt"],
    ["..\\evil.txt", "aa/evil.txt"],
  ])("has a file named %s", async (bad, good) => {
    const zip = await zipOf([
      { name: "fine.log", content: "fine" },
      { name: good, content: "evil" },
    ]);
    expect(await textOf(zip)).toContain("evil");
    expect(await reasonOf(renamed(zip, good, bad))).toBe(say.zipUnsafe);
  });

  it("has a checksum that is not its content's, or another length than it says", async () => {
    const zip = await zipOf([{ name: "a.log", content: "Access is denied. ".repeat(100) }]);
    expect(await reasonOf(withField(zip, "crc", (crc) => crc ^ 1))).toBe(say.zipBroken);
    expect(await reasonOf(withField(zip, "uncompressed", (size) => size - 1))).toBe(say.zipBroken);
    expect(await reasonOf(withField(zip, "uncompressed", (size) => size + 1))).toBe(say.zipBroken);
  });

  it("is cut off, at any place", async () => {
    const zip = await zipOf([
      { name: "a.log", content: "Access is denied. ".repeat(100) },
      { name: "b.log", content: "x" },
    ]);
    for (let length = 4; length < zip.length; length += 1)
      expect(await reasonOf(zip.subarray(0, length))).toBe(say.zipBroken);
  });

  it("has bytes changed, at any place: it is read or refused, and nothing is thrown", async () => {
    const zip = await zipOf([{ name: "a.log", content: "Access is denied. ".repeat(20) }]);
    for (let at = 4; at < zip.length; at += 1) {
      const changed = Buffer.from(zip);
      changed[at] = changed[at]! ^ 0xff;
      expect(["text", "binary"]).toContain((await read(changed)).kind);
    }
  });

  it("has 10,000 files, or one more than is read", async () => {
    const many = (count: number) =>
      zipOf(Array.from({ length: count }, (_, n) => ({ name: `${n}.log`, content: "x", stored: true as const })));
    expect(await reasonOf(await many(10_000))).toBe(say.zipMany(mostEntries));
    expect(await reasonOf(await many(mostEntries + 1))).toBe(say.zipMany(mostEntries));
    expect(await textOf(await many(mostEntries))).toContain("===== 999.log =====");
  });

  it("holds a bomb", async () => {
    const zip = await zipOf([{ name: "zeros.log", content: new Uint8Array(20 * 1024 * 1024) }]);
    expect(zip.length).toBeLessThan(100_000);
    expect(await reasonOf(zip)).toBe(say.zipBomb);
  });

  it("unpacks to more than 100 MB, before any of it is unpacked", async () => {
    const content = randomBytes(300_000);
    const zip = await zipOf([
      { name: "a.log", content },
      { name: "b.log", content },
    ]);
    const began = performance.now();
    expect(await reasonOf(withField(zip, "uncompressed", () => 60 * 1024 * 1024))).toBe(say.zipLarge(100));
    expect(performance.now() - began).toBeLessThan(1000);
  });

  it("is larger than is taken, has a password, or nothing in it", async () => {
    const zip = await zipOf([{ name: "a.log", content: "x" }]);
    expect(await reasonOf(Buffer.concat([zip, new Uint8Array(archiveLimitBytes)]))).toBe(say.tooLarge);
    expect(await reasonOf(withField(zip, "flags", (flags) => flags | 1))).toBe(say.zipEncrypted);
    expect(await reasonOf(await zipOf([]))).toBe(say.zipEmpty);
  });
});
