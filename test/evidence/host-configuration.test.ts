import { describe, expect, it } from "vitest";
import { hostConfiguration } from "../../src/evidence/host-configuration.ts";
import { context } from "./context.ts";

const read = (text: string): readonly object[] => hostConfiguration.read(text, context).map(({ values }) => values);

const file = "Microsoft.ECMA2Host.Service.exe.config";

describe("host-configuration reads", () => {
  it("debug, both sources and the file", () => {
    const text = `C:\\Program Files\\Microsoft ECMA2Host\\Service\\${file}
<configuration>
  <appSettings>
    <add key="Debug" value="true" />
  </appSettings>
  <system.diagnostics>
    <sources>
      <source name="ConnectorsLog" switchValue="Error">
        <listeners><add initializeData="ConnectorsLog" name="ConnectorsLog" /></listeners>
      </source>
      <source name="ECMA2Host" switchValue="Verbose">`;

    expect(hostConfiguration.read(text, context)).toEqual([
      { reader: "host-configuration", values: { debug: true, file }, line: 4 },
      { reader: "host-configuration", values: { source: "ConnectorsLog", switchValue: "Error", file }, line: 8 },
      { reader: "host-configuration", values: { source: "ECMA2Host", switchValue: "Verbose", file }, line: 11 },
    ]);
  });

  it.each([
    ["a lone key", '<add key="Debug" value="false"/>', { debug: false }],
    ["a key over two lines", '<add key="Debug"\n     value="true" />', { debug: true }],
    ["a key that a web page escaped", "&lt;add key=&quot;Debug&quot; value=&quot;true&quot; /&gt;", { debug: true }],
    ["attributes in another order", "<add value='true' key='Debug' />", { debug: true }],
  ])("%s", (_, text, expected) => {
    expect(read(text)).toEqual([expected]);
  });
});

describe("host-configuration stays silent", () => {
  it.each([
    ["about web applications", '<system.web/><appSettings><add key="Debug" value="true" /></appSettings>'],
    ["about other programs' settings", '<add key="Debug" value="true" /><add key="SmtpServer" value="x" />'],
    ["about other programs' files", 'Foo.Service.exe.config: <add key="Debug" value="true" />'],
    ["about what is commented out", '<!-- ECMA2Host <add key="Debug" value="true" /> -->'],
    ["about other sources", '<source name="System.Net" switchValue="Verbose">'],
    ["about sentences", "Debug is true in the ECMA2Host config"],
  ])("%s", (_, text) => {
    expect(read(text)).toEqual([]);
  });
});
