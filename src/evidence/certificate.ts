// Until when certificates are valid and to which names they are issued: tools' output, PEM, tables, dialogs, sentences.
import { readCertificateBlocks } from "./certificate-blocks.ts";
import { certificateMentions } from "./certificate-labels.ts";
import { readPemCertificates } from "./certificate-pem.ts";
import { readCertificateTables } from "./certificate-table.ts";
import { createReader } from "./lines.ts";

/** Words that make a sentence about some certificate one about the host's. */
const ours =
  /ecma|connector|provisioning|settings tab|registerkarte|(?<!\p{L})(?:hosts?|hôte|agent(?:s|en|e)?)(?!\p{L})/iu;

export const certificate = createReader("certificate", certificateMentions, ({ lines, lower }) => {
  const isOurs = (): boolean => ours.test(lower);
  const whole = [...readPemCertificates(lines), ...readCertificateTables(lines)];
  const rows = new Set(whole.map(({ line }) => line));
  const blocks = readCertificateBlocks(lines, isOurs).filter(({ line }) => !rows.has(line));
  return [...whole, ...blocks].sort((a, b) => a.line - b.line);
});
