// Bytes to text: every encoding that a log or a console of Windows comes in, and what is no text.
import fc from "fast-check";
import iconv from "iconv-lite";
import { describe, expect, it } from "vitest";
import { decode, fileLimitBytes } from "../../src/files/decode.ts";

const german =
  'Der Dienst "Microsoft ECMA2Host" konnte nicht gestartet werden.\r\nZugriff verweigert für Benutzer Müller, bitte prüfen.\r\nÄnderung übernommen: größer als 5 %, Straße\r\n';
const french =
  "Le service n'a pas démarré à cause d'une erreur d'accès.\r\nVeuillez vérifier le mot de passe du compte créé hier, ça échoue.\r\n";
const spanish =
  "El servicio no se inició; la contraseña del año pasado caducó.\r\nCompruebe la conexión según la guía, ¿de acuerdo?\r\n";
const english =
  "The agent didn’t start – see “Event Viewer” for details…\r\nPrice: 5 € for “premium” users’ accounts.\r\n";
const russian = "Служба не запущена. Отказано в доступе.\r\nПроверьте пароль учётной записи и повторите попытку.\r\n";
const polish =
  "Usługa nie została uruchomiona. Odmowa dostępu.\r\nSprawdź hasło i spróbuj ponownie, błąd połączenia.\r\n";
const czech =
  "Službu se nepodařilo spustit. Přístup byl odepřen.\r\nZkontrolujte heslo účtu a zkuste to znovu, žádná změna.\r\n";
const greek =
  "Η υπηρεσία δεν ξεκίνησε. Δεν επιτρέπεται η πρόσβαση.\r\nΕλέγξτε τον κωδικό πρόσβασης και δοκιμάστε ξανά.\r\n";
const chinese = "服务未启动。访问被拒绝。\r\n错误 0x80070005\r\n";
const table = "┌────────┬────────┐\r\n│ Größe  │ Müller │\r\n└────────┴────────┘\r\n";

function text(bytes: Uint8Array): { readonly text: string; readonly charset: string } {
  const decoded = decode(bytes);
  if (decoded.kind === "binary") throw new Error(decoded.reason);
  return { text: decoded.text, charset: decoded.charset };
}

describe("encodings with a mark", () => {
  it.each(["utf-8", "utf-16le", "utf-16be", "utf-32le", "utf-32be"])("reads %s", (charset) => {
    for (const sample of [german, french, spanish, english, russian, polish, greek, chinese, "a", ""])
      expect(text(iconv.encode(sample, charset, { addBOM: true }))).toEqual({ text: sample, charset });
  });
});

describe("encodings without a mark", () => {
  it.each(["utf-16le", "utf-16be", "utf-32le", "utf-32be"])("tells %s by its NULs", (charset) => {
    for (const sample of [german, french, english, russian, greek, chinese, "Get-Service : Access is denied"])
      expect(text(iconv.encode(sample, charset))).toEqual({ text: sample, charset });
  });

  it("tells UTF-8", () => {
    for (const sample of [german, russian, chinese, table, "plain", ""])
      expect(text(Buffer.from(sample, "utf8"))).toEqual({ text: sample, charset: "utf-8" });
  });

  it.each([
    ["windows-1252", german],
    ["windows-1252", french],
    ["windows-1252", spanish],
    ["windows-1252", english],
    ["windows-1252", "Zugriff verweigert für Müller"],
    ["windows-1252", "Größe: 5 µm, 20 °C, © 2025"],
    ["windows-1252", "der Vorgang läuft"],
    ["windows-1252", "C'est déjà fait"],
    ["cp850", german],
    ["cp850", french],
    ["cp850", "Der Benutzer Müller wurde nicht gefunden. Überprüfen Sie die Größe."],
    ["cp850", "Zugriff verweigert für"],
    ["cp850", "könnte"],
    ["cp850", table],
    ["windows-1250", polish],
    ["cp852", polish],
    ["windows-1251", russian],
    ["cp866", russian],
    ["windows-1253", greek],
  ] as const)("tells %s by its words: %s", (charset, sample) => {
    expect(text(iconv.encode(sample, charset)).text).toBe(sample);
  });

  it("reads German of code page 437 as well as of 850", () => {
    expect(text(iconv.encode(german, "cp437")).text).toBe(german);
  });

  it("reads a large log with one umlaut far behind", () => {
    const log = `${"2025-03-01 10:22:33 INFO nothing happened here\r\n".repeat(20_000)}Zugriff für Müller verweigert\r\n`;
    expect(text(iconv.encode(log, "windows-1252")).text).toBe(log);
    expect(text(iconv.encode(log, "cp850")).text).toBe(log);
  });

  it("reads UTF-8 that was cut inside a letter", () => {
    const bytes = Buffer.from(`${german.repeat(3)}ü`, "utf8");
    expect(text(bytes.subarray(0, -1))).toEqual({ text: `${german.repeat(3)}\ufffd`, charset: "utf-8" });
  });

  it("reads Czech of Windows, or at least its letters of ASCII", () => {
    expect(text(iconv.encode(czech, "windows-1250")).text.replace(/[^\t-~]/g, "")).toBe(czech.replace(/[^\t-~]/g, ""));
  });
});

describe("cleaning", () => {
  it("takes NULs out, and keeps line ends as they are", () => {
    expect(text(Buffer.from("a\r\nb\nc\0\0\0"))).toEqual({ text: "a\r\nb\nc", charset: "utf-8" });
    expect(text(Buffer.concat([Buffer.from("log line\n".repeat(50)), Buffer.alloc(5000)])).text).toBe(
      "log line\n".repeat(50),
    );
  });

  it("leaves no lone surrogate", () => {
    const decoded = text(Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from("a\ud800b and more text", "utf16le")]));
    expect(decoded.text).toBe("a\ufffdb and more text");
  });

  it("keeps colours of a console", () => {
    expect(text(Buffer.from("\u001b[31mAccess is denied\u001b[0m")).text).toContain("Access is denied");
  });
});

describe("what is no text", () => {
  it.each([
    [
      "an event log",
      Buffer.concat([Buffer.from("ElfFile\0"), Buffer.alloc(100)]),
      /event log.*Event Viewer.*XML or Text/,
    ],
    [
      "a ZIP file",
      Buffer.concat([Buffer.from([0x50, 0x4b, 3, 4]), Buffer.alloc(26), Buffer.from("agent.log")]),
      /ZIP.*Unpack/,
    ],
    [
      "a document of Word",
      Buffer.concat([Buffer.from([0x50, 0x4b, 3, 4]), Buffer.alloc(26), Buffer.from("[Content_Types].xml")]),
      /Office file/,
    ],
    ["a PNG", Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0]), /picture.*Copy the text/],
    ["a JPEG", Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 0x10]), /picture/],
    ["a bitmap", Buffer.concat([Buffer.from("BM"), Buffer.alloc(60, 0)]), /picture/],
    ["a program", Buffer.concat([Buffer.from("MZ"), Buffer.from([0x90, 0, 3, 0, 0, 0])]), /program/],
    ["a PDF", Buffer.from("%PDF-1.7\n%\u00e2\u00e3"), /PDF.*paste/],
    ["gzip", Buffer.from([0x1f, 0x8b, 8, 0, 0]), /packed/],
    ["a mail of Outlook", Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0]), /Office/],
    [
      "a certificate in DER",
      Buffer.concat([Buffer.from([0x30, 0x82, 0x00, 0x64]), Buffer.alloc(100, 7)]),
      /certificate.*certutil/,
    ],
    ["noise", Buffer.from(Array.from({ length: 4000 }, (_, i) => (i * 7919 + (i >> 3) * 31) % 256)), /no text/],
  ])("refuses %s and says what to send", (_, bytes, reason) => {
    const decoded = decode(bytes);
    expect(decoded).toMatchObject({ kind: "binary" });
    expect(decoded.kind === "binary" ? decoded.reason : "").toMatch(reason);
  });

  it("takes a text that begins like a program", () => {
    expect(text(Buffer.from("MZ is the mark of a program")).charset).toBe("utf-8");
    expect(text(Buffer.from("BM is the mark of a bitmap")).charset).toBe("utf-8");
    expect(text(Buffer.from("MZ in sixteen bits", "utf16le")).charset).toBe("utf-16le");
  });

  it("refuses what is larger than 10 MB", () => {
    expect(decode(new Uint8Array(fileLimitBytes + 1))).toMatchObject({
      kind: "binary",
      reason: expect.stringContaining("10 MB") as string,
    });
    expect(decode(new Uint8Array(fileLimitBytes).fill(0x61))).toMatchObject({ kind: "text" });
  });
});

describe("any bytes", () => {
  it("never throw, and give text without NULs and lone surrogates", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => {
        const decoded = decode(bytes);
        if (decoded.kind === "text") {
          expect(decoded.text).not.toContain("\0");
          expect(decoded.text.isWellFormed()).toBe(true);
        } else {
          expect(decoded.reason).toMatch(/\.$/);
        }
      }),
      { numRuns: 2000 },
    );
  });

  it("of any text in UTF-8 and UTF-16 with a mark come back", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 200 }), (raw) => {
        const sample = raw.replace(/[\p{Cc}\p{Cf}\ufffd]/gu, "");
        for (const charset of ["utf-8", "utf-16le", "utf-16be"])
          expect(decode(iconv.encode(sample, charset, { addBOM: true }))).toEqual({
            kind: "text",
            text: sample,
            charset,
          });
      }),
    );
  });
});
