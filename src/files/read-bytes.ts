// The bytes of a file to its text: an archive is unpacked, anything else decoded. Costs time with its size: see reading.ts.
import type { FileSentences } from "../phrases/files.ts";
import { readArchive } from "./archive.ts";
import { binaryKindOf } from "./binary.ts";
import { decode, type Decoded } from "./decode.ts";

/** Never throws for what is in the file. */
export async function readBytes(bytes: Uint8Array, say: FileSentences): Promise<Decoded> {
  return binaryKindOf(bytes) === "zip" ? readArchive(bytes, say) : decode(bytes, say);
}
