import { describe, expect, it } from "vitest";
import { installedVersion } from "../../src/evidence/installed-version.ts";
import { context } from "./context.ts";

const read = (text: string): readonly string[] =>
  installedVersion
    .read(text, context)
    .map(({ values, line }) => `${String(values.scope)} ${String(values.version)} ${String(line)}`);

describe("installed-version", () => {
  it.each([
    [
      "a row of the list of programs",
      "Microsoft ECMA2Host\tMicrosoft Corporation\t3/4/2025\t22.0 MB\t1.1.0.9",
      ["host 1.1.0.9 1"],
    ],
    [
      "a list",
      "Name    : Microsoft Azure AD Connect Provisioning Agent\nVendor  : Microsoft Corporation\nVersion : 1.1.582.0",
      ["agent 1.1.582.0 3"],
    ],
    ["the uninstall keys", "DisplayName    : Microsoft ECMA2Host\nDisplayVersion : 1.1.0.9", ["host 1.1.0.9 2"]],
    ["a sentence", "provisioning agent version 1.1.582.0, ECMA host with AD LDS", ["agent 1.1.582.0 1"]],
  ])("reads %s", (_, text, expected) => {
    expect(read(text)).toEqual(expected);
  });

  it.each([
    [
      "about the updater",
      "Microsoft Azure AD Connect Agent Updater\tMicrosoft Corporation\t3/4/2025\t10.2 MB\t1.1.1586.0",
    ],
    ["about what is asked for", "ObjectGUID needs provisioning agent version 1.1.846.0 or later"],
    ["about conditions", "if the provisioning agent version 1.1.582.0 is installed, upgrade it"],
    ["about addresses", "AADConnectProvisioningAgent connects from 10.188.50.212"],
    ["about the versions of others", "Name : Veeam Agent\nVersion : 6.0.2.1090"],
  ])("stays silent %s", (_, text) => {
    expect(read(text)).toEqual([]);
  });
});
