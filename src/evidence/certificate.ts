// Until when certificates are valid and to which names they are issued: tools' output, PEM, tables, dialogs, sentences.
import { readCertificateBlocks } from "./certificate-blocks.ts";
import { certificateMentions } from "./certificate-labels.ts";
import { readCertificateLists } from "./certificate-list.ts";
import { readPemCertificates } from "./certificate-pem.ts";
import { readCertificateTables } from "./certificate-table.ts";
import { readCertificateViewers } from "./certificate-viewer.ts";
import { createReader } from "./lines.ts";

/** Words that make a sentence about some certificate one about the host's. */
const ours =
  /ecma|connector|provisioning|settings tab|registerkarte|(?<!\p{L})(?:hosts?|hôte|agent(?:s|en|e)?)(?!\p{L})/iu;
/** Certificates above the server's own in the chain of `openssl s_client`, each until the next or the rule below them. */
const chainLink = /^\s{0,4}(\d{1,2}) s:/u;
const chainEnd = /^---\s{0,4}$/u;

/** Rows of one table below its heading, and lines of one key between its marks. */
const tableReach = 200;
/** Words of which one stands near any certificate's values, where none of the others does. */
const fieldWords = ["valid", "gültig", "expir", "abgelaufen", "common name", "nombre com", "nombre hab", "nom courant", "allgemeiner name", "(cn)", "thumbprint", "fingerabdruck", "empreinte", "huella", "issuer", "aussteller", "émetteur", "emisor", "issued", "délivré", "not before", "begin "]; // prettier-ignore

export const certificate = createReader(
  "certificate",
  certificateMentions,
  ({ lines: given, lower }) => {
    const isOurs = (): boolean => ours.test(lower);
    const lines = withoutIssuers(given);
    const viewed = readCertificateViewers(lines);
    const unseen = viewed.length === 0 ? lines : withoutRows(lines, viewed);
    const whole = [...readPemCertificates(unseen), ...readCertificateTables(unseen), ...readCertificateLists(unseen)];
    const rows = new Set(whole.map(({ line }) => line));
    const blocks = readCertificateBlocks(unseen, isOurs).filter(({ line }) => !rows.has(line));
    return [...viewed.map(({ reading }) => reading), ...whole, ...blocks].sort((a, b) => a.line - b.line);
  },
  { reach: tableReach, also: fieldWords },
);

/** Only the first certificate of a chain is the server's; the lines of the others are emptied, so that all keep their numbers. */
function withoutIssuers(lines: readonly string[]): readonly string[] {
  if (!lines.some((line) => chainLink.test(line))) return lines;
  let isIssuer = false;
  return lines.map((line) => {
    const depth = chainLink.exec(line)?.[1];
    if (depth !== undefined) isIssuer = Number(depth) > 0;
    else if (chainEnd.test(line)) isIssuer = false;
    return isIssuer ? "" : line;
  });
}

function withoutRows(
  lines: readonly string[],
  ranges: readonly { readonly from: number; readonly to: number }[],
): readonly string[] {
  const left = [...lines];
  for (const { from, to } of ranges) left.fill("", from, to + 1);
  return left;
}
