// A connector's DLL in the host's cache folder could not be loaded for want of rights.
import { createReader, joined } from "./lines.ts";
import type { Reading } from "./readings.ts";

/** The sentence is long: consoles break it into three lines, and the reason stands last. */
const breaks = 4;
const folder =
  /[\\/]Service[\\/]ECMA[\\/]Cache[\\/][\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}[\\/]([\w.-]{1,120}\.dll)/iu;
const drive = /[A-Za-z]:[\\/][^<>|"*?:]{0,200}$/u;
const denied =
  /access is denied|access denied|zugriff verweigert|accès refusé|acceso denegado|0x80070005|e_accessdenied/iu;
/** Letters between the path and the reason: "... or one of its dependencies." in four languages. */
const reasonReach = 300;

export const cacheFolder = createReader(
  "cache-folder",
  ["ecma\\cache", "ecma/cache", "ecma\\\\cache"],
  ({ lines }) => {
    const found = lines.flatMap((line, index): Reading[] => {
      if (!/cache/iu.test(line) && !/service/iu.test(line)) return [];
      // Without the blank that joining puts there, a path broken after a backslash is whole again.
      const text = joined(lines, index, breaks).replace(/([\\/]) (?=\w)/gu, "$1");
      const match = folder.exec(text);
      if (match === null || match.index >= line.trim().length) return [];
      if (!denied.test(text.slice(match.index, match.index + match[0].length + reasonReach))) return [];
      const before = drive.exec(text.slice(Math.max(0, match.index - 200), match.index))?.[0] ?? "";
      return [{ reader: cacheFolder.name, values: { file: `${before}${match[0]}` }, line: index + 1 }];
    });
    return found;
  },
  { reach: breaks, also: ["cache", "service"] },
);
