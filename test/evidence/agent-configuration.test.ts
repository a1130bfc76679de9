import { describe, expect, it } from "vitest";
import { agentConfiguration } from "../../src/evidence/agent-configuration.ts";
import { context } from "./context.ts";

const read = (text: string): readonly object[] => agentConfiguration.read(text, context).map(({ values }) => values);

const block = `<system.net>
  <defaultProxy enabled="true" useDefaultCredentials="true">
    <proxy
      usesystemdefault="true"
      proxyaddress="http://proxy01:8080"
      bypassonlocal="true"
    />
  </defaultProxy>
</system.net>`;

describe("agent-configuration", () => {
  it("reads the address and what it stands in", () => {
    expect(agentConfiguration.read(`<configuration>\n${block}\n</configuration>`, context)).toEqual([
      {
        reader: "agent-configuration",
        values: { proxy: "http://proxy01:8080", path: "configuration/system.net/defaultProxy" },
        line: 6,
      },
    ]);
  });

  it.each([
    ["below the closing tag of the root", `</configuration>\n${block}`, "</configuration>/system.net/defaultProxy"],
    ["a fragment", block, "system.net/defaultProxy"],
    [
      "outside of system.net",
      '<configuration><defaultProxy><proxy proxyaddress="http://proxy01:8080"/>',
      "configuration/defaultProxy",
    ],
    [
      "below a sentence that quotes the closing tag",
      `before the closing \`</configuration>\` tag\n${block}`,
      "system.net/defaultProxy",
    ],
    ["alone", '<proxy proxyaddress="http://proxy01:8080"/>', ""],
  ])("reads a block %s", (_, text, path) => {
    expect(read(text)).toEqual([{ proxy: "http://proxy01:8080", path }]);
  });

  it("stays silent about other programs' files", () => {
    expect(read(`ApplicationProxyConnectorService.exe.config\n${block}`)).toEqual([]);
    expect(read(`machine.config\n${block}`)).toEqual([]);
  });

  it("stays silent about what is commented out", () => {
    expect(read(`<!--\n${block}\n-->`)).toEqual([]);
  });
});
