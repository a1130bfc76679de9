import { describe, expect, it } from "vitest";
import { dotnetVersion } from "../../src/evidence/dotnet-version.ts";
import { context } from "./context.ts";

const read = (text: string): readonly object[] => dotnetVersion.read(text, context).map(({ values }) => values);

const key = "HKEY_LOCAL_MACHINE\\SOFTWARE\\Microsoft\\NET Framework Setup\\NDP\\v4\\Full";

describe("dotnet-version", () => {
  it("reads reg query, whose numbers are hexadecimal", () => {
    const text = `${key}\n    Release    REG_DWORD    0x709fc\n    Version    REG_SZ    4.7.03062`;

    expect(read(text)).toEqual([{ release: 461308 }, { version: "4.7.03062" }]);
  });

  it("reads Get-ItemProperty", () => {
    const text =
      "Release      : 528040\nVersion      : 4.8.04084\nPSPath       : NET Framework Setup\\NDP\\v4\\Full\nPSChildName  : Full";

    expect(read(text)).toEqual([{ release: 528040 }, { version: "4.8.04084" }]);
  });

  it("reads the number alone below the question for it", () => {
    expect(
      read("PS> (Get-ItemProperty 'HKLM:\\SOFTWARE\\Microsoft\\NET Framework Setup\\NDP\\v4\\Full').Release\n394802"),
    ).toEqual([{ release: 394802 }]);
  });

  it.each([
    [".NET Framework 4.6.2 is installed", "4.6.2"],
    ["installed is .NET 4.8", "4.8"],
    [".NET Framework 4.7 ist installiert", "4.7"],
  ])("reads a sentence: %s", (text, version) => {
    expect(read(text)).toEqual([{ version }]);
  });

  it.each([
    ["about what is wanted", "Ensure that you have .NET 4.7.1 installed."],
    [
      "about the target framework of a configuration",
      '<supportedRuntime version="v4.0" sku=".NETFramework,Version=v4.6" />',
    ],
    ["about releases of other things", "Release : 528040"],
    ["about the runtime", ".NET runtime version 4.0.30319.42000"],
  ])("stays silent %s", (_, text) => {
    expect(read(text)).toEqual([]);
  });
});
