// Which .NET Framework is installed: the registry's release number or version, or a sentence that says so.
import { createNearness, createReader } from "./lines.ts";
import type { Reading } from "./readings.ts";
import { isSupposed } from "./supposition.ts";

/** Lines of a registry listing between the key and its values. */
const keyReach = 40;
const pathReach = 8;

const registry = /NET Framework Setup\\NDP|PSChildName\s{0,20}: (?:Full|Client|v4)/iu;
const release =
  /(?<![\p{L}\d])Release(?:\s{1,30}REG_DWORD\s{1,30}|\s{0,20}[:=] ?)(0x[\da-f]{1,8}|\d{5,7})(?![\da-f])/iu;
const version =
  /(?<![\p{L}\d])Version(?:\s{1,30}REG_SZ\s{1,30}|\s{0,20}[:=] ?)(4\.\d{1,2}(?:\.\d{1,5})?)(?![\d.]*\d)/iu;
/** `(Get-ItemProperty '...NDP\v4\Full').Release` or `Get-ItemPropertyValue ... Release`: the number stands alone below. */
const query = /NET Framework Setup\\NDP.{0,60}Release/iu;
const said =
  /(?:installed|installiert|installé|instalado|we have|version is|version:|it is|ist|est)[^.!?]{0,20}\.NET(?: Framework)? (?:version )?(4(?:\.\d){1,2})(?![\d.]*\d)|\.NET(?: Framework)?(?: version)? ?(?:is |: ?)?(4(?:\.\d){1,2}) (?:is |are |ist |est |está )?(?:installed|installiert|installé|instalado)/iu;
const wanted =
  /install (?:the )?\.net|installing|require|prerequisite|not installed|missing|voraussetzung|nicht|prérequis/iu;

export const dotnetVersion = createReader(
  "dotnet-version",
  ["net framework", ".net"],
  ({ lines }) => {
    const isNearKey = createNearness(lines, registry);
    return lines.flatMap((line, index): Reading[] => {
      // Get-ItemProperty prints the path of the key below its values.
      const inRegistry = /release|version/iu.test(line) && isNearKey(index, keyReach, pathReach);
      const releaseRead = inRegistry ? release.exec(line)?.[1] : undefined;
      const alone = query.test(lines[index - 1] ?? "") ? /^\s{0,8}(\d{5,7})\s{0,8}$/u.exec(line)?.[1] : undefined;
      const number = releaseRead ?? alone;
      const versionRead = inRegistry ? version.exec(line)?.[1] : readSaid(line);
      if (number === undefined && versionRead === undefined) return [];
      const values = {
        ...(number === undefined ? {} : { release: Number(number) }),
        ...(versionRead === undefined ? {} : { version: versionRead }),
      };
      return [{ reader: dotnetVersion.name, values, line: index + 1 }];
    });
  },
  { reach: keyReach, also: ["pschildname"] },
);

function readSaid(line: string): string | undefined {
  const match = said.exec(line);
  if (match === null || wanted.test(line) || isSupposed(line, match.index, match.index + match[0].length))
    return undefined;
  return match[1] ?? match[2];
}
