// ZIP files for the tests: sound ones, and ones whose bytes were changed afterwards.
import { ZipFile } from "yazl";

export interface ZipEntry {
  readonly name: string;
  readonly content: Uint8Array | string;
  /** Unix mode. */
  readonly mode?: number;
  readonly stored?: true;
}

export async function zipOf(entries: readonly ZipEntry[]): Promise<Buffer> {
  const zip = new ZipFile();
  for (const { name, content, mode, stored } of entries)
    zip.addBuffer(Buffer.from(content), name, {
      compress: stored !== true,
      ...(mode === undefined ? {} : { mode }),
    });
  zip.end();
  const parts: Buffer[] = [];
  for await (const part of zip.outputStream) parts.push(part as Buffer);
  return Buffer.concat(parts);
}

/** Every place of a name, as in the local header and in the directory, written over with one of the same length. */
export function renamed(zip: Uint8Array, from: string, to: string): Buffer {
  return Buffer.from(Buffer.from(zip).toString("latin1").replaceAll(from, to), "latin1");
}

/** The fields of the directory's entries, by their place in it. */
export const directoryField = { flags: 8, crc: 16, uncompressed: 24 } as const;

/** The directory's entries with a field changed. */
export function withField(
  zip: Uint8Array,
  field: keyof typeof directoryField,
  change: (value: number) => number,
): Buffer {
  const bytes = Buffer.from(zip);
  const mark = Buffer.from([0x50, 0x4b, 0x01, 0x02]);
  for (let at = bytes.indexOf(mark); at !== -1; at = bytes.indexOf(mark, at + 4)) {
    const place = at + directoryField[field];
    if (field === "flags") bytes.writeUInt16LE(change(bytes.readUInt16LE(place)), place);
    else bytes.writeUInt32LE(change(bytes.readUInt32LE(place)) >>> 0, place);
  }
  return bytes;
}
