// The host says that its import is running.
import { createReader, joined } from "./lines.ts";

const message =
  /(?:ecma(?:2host)?[ -]?(?:connector )?host|(?<!\p{L})(?:the|portal says|says) host) (?:is )?(?:currently |still )?(?:importing data|importiert (?:derzeit|aktuell|gerade|zurzeit|noch) daten|importe actuellement des données|está importando datos)|is currently importing data from the target application/iu;

export const hostImporting = createReader(
  "host-importing",
  ["import"],
  ({ lines }) =>
    lines.flatMap((line, index) => {
      // A card in a portal or a mail breaks the sentence: it is read from the line where it begins.
      if (!/host|import/iu.test(line)) return [];
      const match = message.exec(joined(lines, index, 2));
      const begins = match !== null && match.index < line.trim().length;
      return begins ? [{ reader: hostImporting.name, values: {}, line: index + 1 }] : [];
    }),
  { reach: 2 },
);
