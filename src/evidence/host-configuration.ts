// The ECMA host's .exe.config files: is Debug on, how much do the two sources log, and which file is it?
import { createReader } from "./lines.ts";
import type { Reading } from "./readings.ts";
import { findTags } from "./xml-tags.ts";

const fileName = /Microsoft\.ECMA2Host\.(?:Service|ConfigWizard)\.exe\.config/iu;
const sources = new Set(["connectorslog", "ecma2host"]);
/** Signs that a fragment with a Debug key is another program's: a web application, or any other file with its name. */
const foreign = /<system\.web|<compilation|<connectionstrings|\.exe\.config|web\.config|app\.config|machine\.config/u;
const ours = /ecma2host|connectorslog/u;

export const hostConfiguration = createReader("host-configuration", ["debug", "switchvalue"], ({ lines, lower }) => {
  const isOurs = ours.test(lower);
  if (!isOurs && foreign.test(lower)) return [];
  const tags = findTags(lines);
  const keys = tags.filter(({ name, attributes }) => name === "add" && attributes.has("key"));
  const files = lines.flatMap((line, index) => {
    const file = fileName.exec(line)?.[0];
    return file === undefined ? [] : [{ file, line: index + 1 }];
  });
  return tags.flatMap(({ name, attributes, line }): Reading[] => {
    // A paste names the file before it shows it; where it is named only once, the order does not matter.
    const file = (files.findLast((named) => named.line <= line) ?? (files.length === 1 ? files[0] : undefined))?.file;
    const where = file === undefined ? {} : { file };
    const [key, value] = [attributes.get("key"), attributes.get("value")?.toLowerCase()];
    if (name === "add" && key?.toLowerCase() === "debug" && (value === "true" || value === "false")) {
      // Without a word of the host a lone Debug key is meant; among other settings it is some other program's.
      return isOurs || keys.length === 1
        ? [{ reader: hostConfiguration.name, values: { debug: value === "true", ...where }, line }]
        : [];
    }
    const [source, switchValue] = [attributes.get("name"), attributes.get("switchValue")];
    if (name !== "source" || source === undefined || switchValue === undefined || !sources.has(source.toLowerCase()))
      return [];
    return [{ reader: hostConfiguration.name, values: { source, switchValue, ...where }, line }];
  });
});
