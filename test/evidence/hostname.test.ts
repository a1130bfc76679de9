import { describe, expect, it } from "vitest";
import { hostname } from "../../src/evidence/hostname.ts";
import { context } from "./context.ts";

function read(text: string): readonly unknown[] {
  return hostname.read(text, context).map(({ values, line }) => [values.host, line]);
}

describe("hostname reads the server's own name", () => {
  it.each([
    ["the command", "PS C:\\> hostname\nSRV-IDM-04", "SRV-IDM-04", 2],
    ["the command with an empty line", "C:\\>hostname.exe\n\nidmserver\n", "idmserver", 3],
    ["the command that lost its line end", "PS C:\\> hostname SRV-IDM-04 Subject : CN=x", "SRV-IDM-04", 1],
    ["the environment variable in PowerShell", "PS C:\\> $env:COMPUTERNAME\nSRV-IDM-04", "SRV-IDM-04", 2],
    ["set", "COMPUTERNAME=SRV-IDM-04", "SRV-IDM-04", 1],
    ["systeminfo", "Host Name:                 SRV-IDM-04", "SRV-IDM-04", 1],
    ["ipconfig in French", "   Nom de l’hôte . . . . . . . . . . : SRV-IDM-04", "SRV-IDM-04", 1],
    ["ipconfig in Spanish", "   Nombre de host. . . . . . . . . : SRV-IDM-04", "SRV-IDM-04", 1],
    ["event XML", "<System><Computer>SRV-IDM-04.contoso.com</Computer></System>", "SRV-IDM-04.contoso.com", 1],
    [
      "an event as text",
      "Log Name:      Microsoft ECMA2Host\nComputer:      SRV-IDM-04.contoso.com",
      "SRV-IDM-04.contoso.com",
      2,
    ],
    ["an event as text in German", "Protokollname: Microsoft ECMA2Host\nComputer:      SRV-IDM-04", "SRV-IDM-04", 2],
    ["a sentence", "the server is called SRV-IDM-04", "SRV-IDM-04", 1],
    ["a sentence with the name first", "server name is idm01.contoso.com.", "idm01.contoso.com", 1],
    ["a German sentence", "der Server heißt srv-idm-04", "srv-idm-04", 1],
    ["a French sentence", "le serveur s'appelle SRV-IDM-04", "SRV-IDM-04", 1],
    ["a Spanish sentence", "el servidor se llama SRV-IDM-04", "SRV-IDM-04", 1],
  ])("from %s", (_, text, host, line) => {
    expect(read(text)).toEqual([[host, line]]);
  });
});

describe("hostname stays silent", () => {
  it.each([
    ["about localhost", "PS C:\\> hostname\nlocalhost"],
    ["about output that is no name", "PS C:\\> hostname\nThe term 'hostname' is not recognized"],
    ["about the target of a connection test", "ComputerName     : hybrid.example.net, wrong"],
    ["about a computer outside of an event", "Computer: SRV-IDM-04"],
    ["about other servers", "the SQL server is called SQL-PROD-01"],
    ["about sentences without a name", "the server is called by the agent"],
    ["about names that are wrong", "the host name is wrong"],
    ["about instructions", "run hostname and compare"],
  ])("%s", (_, text) => {
    expect(read(text)).toEqual([]);
  });
});
