import { describe, expect, it } from "vitest";
import { cacheFolder } from "../../src/evidence/cache-folder.ts";
import { context } from "./context.ts";

const read = (text: string): readonly object[] =>
  cacheFolder.read(text, context).map(({ values, line }) => ({ ...values, line }));

const folder = "C:\\Program Files\\Microsoft ECMA2Host\\Service\\ECMA\\Cache\\8b514472-c18a-4641-9a44-732c296534e8";

describe("cache-folder", () => {
  it.each([
    ["English", "or one of its dependencies. Access is denied."],
    ["German", "oder eine Abhängigkeit davon wurde nicht gefunden. Zugriff verweigert"],
    ["French", "ou une de ses dépendances. Accès refusé."],
    ["Spanish", "ni una de sus dependencias. Acceso denegado."],
    ["a code", "(Exception from HRESULT: 0x80070005 (E_ACCESSDENIED))"],
  ])("reads any connector's DLL that was refused, %s", (_, reason) => {
    const text = `Could not load file or assembly 'file:///${folder}\\Microsoft.IAM.Connector.GenericLdap.dll' ${reason}`;

    expect(read(text)).toEqual([{ file: `${folder}\\Microsoft.IAM.Connector.GenericLdap.dll`, line: 1 }]);
  });

  it("reads a path that a console broke", () => {
    const text = `Could not load file or assembly 'file:///${folder}\\\nMicrosoft.IAM.Connector.GenericSql.dll' or one of its\ndependencies. Access is denied.`;

    expect(read(text)).toEqual([{ file: `${folder}\\Microsoft.IAM.Connector.GenericSql.dll`, line: 1 }]);
  });

  it.each([
    ["a DLL that is missing", `'file:///${folder}\\a.dll'. The system cannot find the file specified.`],
    ["a DLL elsewhere", "Could not load file or assembly 'C:\\App\\bin\\a.dll'. Access is denied."],
    ["rights on something else far away", `${folder}\\a.dll\n\n\n\n\nAccess is denied.`],
  ])("stays silent about %s", (_, text) => {
    expect(read(text)).toEqual([]);
  });
});
