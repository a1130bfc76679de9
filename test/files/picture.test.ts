// Pictures: their headers, how they are made easier to read, the program that reads them, and what is said where there is none.
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { spawnSync } from "node:child_process";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { deflateSync } from "node:zlib";
import { afterAll, describe, expect, it } from "vitest";
import { pictureSize } from "../../src/files/picture-size.ts";
import { darkOnLight, enlarged, parsePng, toPgm } from "../../src/files/png.ts";
import { createFileReading } from "../../src/files/reading.ts";
import { de } from "../../src/phrases/de.ts";
import { en } from "../../src/phrases/en.ts";

const say = en.files;

interface PngShape {
  readonly width: number;
  readonly height: number;
  readonly depth?: number;
  readonly colour?: number;
  readonly interlaced?: number;
  /** Rows, each with its filter first. */
  readonly rows: readonly (readonly number[])[];
  readonly palette?: readonly number[];
}

/** Checksums are left zero: nothing here looks at them. */
function pngOf({ width, height, depth = 8, colour = 0, interlaced = 0, rows, palette }: PngShape): Buffer {
  const chunk = (type: string, data: Uint8Array): Buffer => {
    const length = Buffer.alloc(4);
    length.writeUInt32BE(data.length);
    return Buffer.concat([length, Buffer.from(type, "latin1"), data, Buffer.alloc(4)]);
  };
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([depth, colour, 0, 0, interlaced], 8);
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk("IHDR", header),
    ...(palette === undefined ? [] : [chunk("PLTE", Buffer.from(palette))]),
    chunk("IDAT", deflateSync(Buffer.from(rows.flat()))),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}

describe("a PNG", () => {
  it("is read in grey, colours, a palette and with each filter", () => {
    const values = (shape: PngShape): readonly number[] => [...parsePng(pngOf(shape))!.values];
    expect(values({ width: 2, height: 1, rows: [[0, 10, 250]] })).toEqual([10, 250]);
    expect(values({ width: 1, height: 1, colour: 2, rows: [[0, 255, 255, 255]] })).toEqual([255]);
    expect(values({ width: 1, height: 1, colour: 6, rows: [[0, 255, 0, 0, 255]] })).toEqual([76]);
    expect(values({ width: 1, height: 1, colour: 4, rows: [[0, 99, 255]] })).toEqual([99]);
    expect(values({ width: 3, height: 1, depth: 1, rows: [[0, 0b10100000]] })).toEqual([255, 0, 255]);
    expect(values({ width: 2, height: 1, depth: 4, colour: 3, palette: [0, 0, 0, 255, 255, 255], rows: [[0, 0x10]] })).toEqual([255, 0]); // prettier-ignore
    expect(values({ width: 3, height: 1, rows: [[1, 10, 5, 5]] })).toEqual([10, 15, 20]);
    expect(values({ width: 2, height: 2, rows: [[0, 10, 20], [2, 1, 2]] })).toEqual([10, 20, 11, 22]); // prettier-ignore
    expect(values({ width: 2, height: 2, rows: [[0, 10, 20], [3, 1, 2]] })).toEqual([10, 20, 6, 15]); // prettier-ignore
    expect(values({ width: 2, height: 2, rows: [[0, 10, 20], [4, 1, 2]] })).toEqual([10, 20, 11, 22]); // prettier-ignore
  });

  it("is left alone where it is damaged, interlaced, of 16 bits, or not as long as it says", () => {
    const sound = pngOf({ width: 2, height: 1, rows: [[0, 10, 250]] });
    for (let length = 8; length < sound.length - 16; length += 1) expect(parsePng(sound.subarray(0, length))).toBeUndefined(); // prettier-ignore
    expect(parsePng(pngOf({ width: 2, height: 1, interlaced: 1, rows: [[0, 1, 2]] }))).toBeUndefined();
    expect(parsePng(pngOf({ width: 1, height: 1, depth: 16, rows: [[0, 1, 2]] }))).toBeUndefined();
    expect(parsePng(pngOf({ width: 2, height: 1, rows: [[0, 1, 2, 3, 4]] }))).toBeUndefined();
    expect(parsePng(pngOf({ width: 9, height: 1, rows: [[0, 1]] }))).toBeUndefined();
    expect(parsePng(pngOf({ width: 40_000, height: 40_000, rows: [[0, 1]] }))).toBeUndefined();
  });

  it("is turned to dark letters on light, and enlarged", () => {
    const dark = { width: 2, height: 1, values: Uint8Array.from([0, 40]) };
    expect([...darkOnLight(dark).values]).toEqual([255, 215]);
    const large = enlarged({ width: 2, height: 1, values: Uint8Array.from([0, 100]) }, 2);
    expect(large).toMatchObject({ width: 4, height: 2 });
    expect([...large.values]).toEqual([0, 25, 75, 100, 0, 25, 75, 100]);
    expect(Buffer.from(toPgm(dark)).toString("latin1")).toBe("P5\n2 1\n255\n\0(");
  });
});

describe("the size of a picture", () => {
  it("is read from the head of each format", () => {
    expect(pictureSize(pngOf({ width: 640, height: 480, rows: [] }), "png")).toEqual({ width: 640, height: 480 });
    expect(pictureSize(Buffer.from("GIF89a\x80\x02\xe0\x01", "latin1"), "gif")).toEqual({ width: 640, height: 480 });
    const bitmap = Buffer.alloc(54);
    bitmap.writeInt32LE(640, 18);
    bitmap.writeInt32LE(-480, 22);
    expect(pictureSize(bitmap, "bmp")).toEqual({ width: 640, height: 480 });
    const jpeg = Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 4, 0, 0, 0xff, 0xc0, 0, 11, 8, 1, 0xe0, 2, 0x80, 3, 0, 0]);
    expect(pictureSize(jpeg, "jpeg")).toEqual({ width: 640, height: 480 });
  });

  it("is unknown where the head is cut off or wrong", () => {
    for (const format of ["png", "gif", "bmp", "jpeg"] as const)
      expect(pictureSize(Buffer.from([1, 2, 3]), format)).toBeUndefined();
    expect(pictureSize(Buffer.from([0xff, 0xd8, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]), "jpeg")).toBeUndefined();
  });
});

const folder = mkdtempSync(join(tmpdir(), "picture-"));
afterAll(() => { rmSync(folder, { recursive: true }); }); // prettier-ignore

/** A program in place of the real one; it answers --list-langs with `languages`. */
function programOf(name: string, body: string, languages = "eng\ndeu"): string {
  const file = join(folder, name);
  writeFileSync(
    file,
    `#!/bin/sh\nif [ "$1" = --list-langs ]; then printf 'List of available languages (2):\\n${languages.replaceAll("\n", "\\n")}\\n'; exit 0; fi\n${body}\n`,
  );
  chmodSync(file, 0o755);
  return file;
}

const white = pngOf({ width: 2, height: 1, rows: [[0, 255, 255]] });

describe("reading a picture", () => {
  it("gives its text, marked as read from a picture, without what the program adds", async () => {
    const program = programOf(
      "good",
      `cat > /dev/null; printf 'https: //localhost/x  \\n\\n\\n\\nAccess is denied.\\n\\f'`,
    );
    expect(await createFileReading({ pictureProgram: program })(white)).toEqual({
      kind: "text",
      text: "https://localhost/x\n\nAccess is denied.",
      picture: true,
    });
  });

  it("asks for English, and for the person's language where the program has it", async () => {
    const program = programOf("echo", `cat > /dev/null; echo "$@"`);
    const read = createFileReading({ pictureProgram: program });
    expect(await read(white)).toMatchObject({ text: "stdin stdout --psm 6 -l eng" });
    expect(await read(white, "de-AT")).toMatchObject({ text: "stdin stdout --psm 6 -l eng+deu" });
    expect(await read(white, "fr")).toMatchObject({ text: "stdin stdout --psm 6 -l eng" });
  });

  it("hands over the picture enlarged, on standard input", async () => {
    const program = programOf("size", `printf 'read %s' "$(head -c 7 | tr '\\n' ' ')"`);
    expect(await createFileReading({ pictureProgram: program })(white)).toMatchObject({ text: "read P5 4 2" });
  });

  it("asks for the text where there is no such program", async () => {
    const read = createFileReading({ pictureProgram: join(folder, "nothing") });
    expect(await read(white)).toEqual({ kind: "problem", sentence: say.picture });
    expect(await read(white, "de")).toEqual({ kind: "problem", sentence: de.files.picture });
  });

  it("says so where there is no text, and where the program fails or takes too long", async () => {
    const problem = async (body: string, capMs = 5000): Promise<unknown> =>
      createFileReading({ pictureProgram: programOf("bad", body), capMs })(white);
    expect(await problem("printf ' . | \\n'")).toEqual({ kind: "problem", sentence: say.pictureEmpty });
    expect(await problem("exit 1")).toEqual({ kind: "problem", sentence: say.pictureEmpty });
    const began = performance.now();
    expect(await problem("exec sleep 30", 300)).toEqual({ kind: "problem", sentence: say.tooSlow });
    expect(performance.now() - began).toBeLessThan(5000);
  });

  it("refuses what is too large, by its header, and what is another kind of picture", async () => {
    const read = createFileReading({ pictureProgram: programOf("never", "echo read") });
    expect(await read(pngOf({ width: 100_000, height: 100_000, rows: [] }))).toEqual({ kind: "problem", sentence: say.pictureLarge }); // prettier-ignore
    expect(await read(Buffer.concat([white, Buffer.alloc(11 * 1024 * 1024)]))).toEqual({ kind: "problem", sentence: say.pictureLarge }); // prettier-ignore
    expect(await read(white.subarray(0, 12))).toEqual({ kind: "problem", sentence: say.pictureEmpty });
    const svg = Buffer.from(
      '<?xml version="1.0"?>\n<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>',
    );
    expect(await read(svg)).toEqual({ kind: "problem", sentence: say.pictureKind });
    expect(await read(Buffer.from("RIFF\0\0\0\0WEBPVP8 "))).toEqual({ kind: "problem", sentence: say.pictureKind });
  });
});

const hasTesseract = spawnSync("tesseract", ["--version"]).status === 0;
const shots = ["light", "dark"].map(
  (name) => [name, new URL(`./fixtures/error-${name}.png`, import.meta.url)] as const,
);
const needs = "reading real pictures";

describe.runIf(hasTesseract || process.env.REQUIRE_ALL === "1")(needs, () => {
  it.each(shots)(
    "reads a documented error at screen size, %s",
    async (_, file) => {
      expect(existsSync(file)).toBe(true);
      const read = await createFileReading()(readFileSync(file));
      expect(read).toMatchObject({ kind: "text", picture: true });
      expect(read.kind === "text" ? read.text.replace(/\s+/g, " ") : "").toContain(
        "System.UnauthorizedAccessException: Access to the registry key",
      );
    },
    60_000,
  );
});

describe.skipIf(hasTesseract || process.env.REQUIRE_ALL === "1")(needs, () => {
  it.skip("is not tested: there is no program tesseract (Debian: tesseract-ocr)");
});
