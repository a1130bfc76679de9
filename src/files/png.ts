// A PNG as grey values, enlarged and dark on light: letters of a screen are half as large as those that a reader of scans was taught on.
import { inflateSync } from "node:zlib";

export interface Grey {
  readonly width: number;
  readonly height: number;
  /** 0 black to 255 white, a row after the other. */
  readonly values: Uint8Array;
}

const signatureLength = 8;
/** A picture with more pixels comes from a screen whose letters are large enough; and nothing larger is unpacked here. */
const mostPixels = 4_000_000;
/** Samples of a pixel, by the colour type of the header. */
const channelsOf: ReadonlyMap<number, number> = new Map([[0, 1], [2, 3], [3, 1], [4, 2], [6, 4]]); // prettier-ignore

interface Header {
  readonly width: number;
  readonly height: number;
  readonly depth: number;
  readonly colour: number;
}

/** Undefined for what is damaged or large, and for kinds that no program makes of a screen (16 bits a sample, interlaced). */
export function parsePng(bytes: Uint8Array): Grey | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let header: Header | undefined;
  let palette: Uint8Array = new Uint8Array();
  const packed: Uint8Array[] = [];
  for (let at = signatureLength; at + 12 <= bytes.length;) {
    const length = view.getUint32(at);
    const type = String.fromCharCode(...bytes.subarray(at + 4, at + 8));
    const data = bytes.subarray(at + 8, at + 8 + length);
    if (data.length < length) return undefined;
    if (type === "IHDR") {
      header = headerOf(data);
      if (header === undefined) return undefined;
    }
    if (type === "PLTE") palette = data;
    if (type === "IDAT") packed.push(data);
    if (type === "IEND") break;
    at += length + 12;
  }
  return header === undefined ? undefined : greyOf(header, palette, packed);
}

function headerOf(data: Uint8Array): Header | undefined {
  if (data.length < 13) return undefined;
  const view = new DataView(data.buffer, data.byteOffset, data.byteLength);
  const depth = data[8]!;
  const colour = data[9]!;
  const known = channelsOf.has(colour) && (depth === 8 || (depth < 8 && (colour === 0 || colour === 3)));
  const interlaced = data[12] !== 0;
  const width = view.getUint32(0);
  const height = view.getUint32(4);
  return known && !interlaced && width * height <= mostPixels ? { width, height, depth, colour } : undefined;
}

function greyOf(header: Header, palette: Uint8Array, packed: readonly Uint8Array[]): Grey | undefined {
  const { width, height, depth, colour } = header;
  const channels = channelsOf.get(colour)!;
  const rowLength = Math.ceil((width * channels * depth) / 8);
  const raw = inflated(packed, (rowLength + 1) * height);
  if (raw === undefined) return undefined;
  unfilter(raw, { rowLength, height, pixel: Math.max(1, (channels * depth) / 8) });
  const values = new Uint8Array(width * height);
  const most = (1 << depth) - 1;
  for (let y = 0; y < height; y++) {
    const row = raw.subarray(y * (rowLength + 1) + 1, (y + 1) * (rowLength + 1));
    for (let x = 0; x < width; x++) {
      const sample =
        depth === 8 ? row[x * channels]! : (row[(x * depth) >> 3]! >> (8 - depth - ((x * depth) & 7))) & most;
      values[y * width + x] =
        colour === 3
          ? luma(palette[sample * 3] ?? 0, palette[sample * 3 + 1] ?? 0, palette[sample * 3 + 2] ?? 0)
          : channels < 3
            ? (sample * 255) / most
            : luma(sample, row[x * channels + 1]!, row[x * channels + 2]!);
    }
  }
  return { width, height, values };
}

/** How bright a colour is to the eye (ITU-R BT.601). */
const luma = (red: number, green: number, blue: number): number =>
  Math.round(0.299 * red + 0.587 * green + 0.114 * blue);

function inflated(packed: readonly Uint8Array[], length: number): Uint8Array | undefined {
  try {
    const raw = inflateSync(Buffer.concat(packed), { maxOutputLength: length });
    return raw.length === length ? raw : undefined;
  } catch (error) {
    if (error instanceof Error && "code" in error) return undefined;
    throw error;
  }
}

/** In place: each row is written as its difference from what is left of it and above it (PNG specification, section 9). */
function unfilter(
  raw: Uint8Array,
  { rowLength, height, pixel }: { readonly rowLength: number; readonly height: number; readonly pixel: number },
): void {
  for (let y = 0; y < height; y++) {
    const start = y * (rowLength + 1) + 1;
    const filter = raw[start - 1]!;
    for (let x = 0; x < rowLength; x++) {
      const at = start + x;
      const left = x >= pixel ? raw[at - pixel]! : 0;
      const above = y > 0 ? raw[at - rowLength - 1]! : 0;
      const corner = y > 0 && x >= pixel ? raw[at - rowLength - 1 - pixel]! : 0;
      raw[at] = raw[at]! + predicted(filter, left, above, corner);
    }
  }
}

function predicted(filter: number, left: number, above: number, corner: number): number {
  if (filter === 1) return left;
  if (filter === 2) return above;
  if (filter === 3) return (left + above) >> 1;
  if (filter !== 4) return 0;
  const guess = left + above - corner;
  const [toLeft, toAbove, toCorner] = [Math.abs(guess - left), Math.abs(guess - above), Math.abs(guess - corner)];
  if (toLeft <= toAbove && toLeft <= toCorner) return left;
  return toAbove <= toCorner ? above : corner;
}

/** Dark letters on light, whatever it was. */
export function darkOnLight({ width, height, values }: Grey): Grey {
  const sum = values.reduce((total, value) => total + value, 0);
  return sum / values.length >= 128
    ? { width, height, values }
    : { width, height, values: values.map((value) => 255 - value) };
}

/** `times` as large, with straight lines between the values. */
export function enlarged({ width, height, values }: Grey, times: number): Grey {
  const wide = width * times;
  const high = height * times;
  const large = new Uint8Array(wide * high);
  for (let y = 0; y < high; y++) {
    const top = Math.min(Math.max((y + 0.5) / times - 0.5, 0), height - 1);
    const upper = Math.floor(top);
    const lower = Math.min(upper + 1, height - 1);
    const down = top - upper;
    for (let x = 0; x < wide; x++) {
      const side = Math.min(Math.max((x + 0.5) / times - 0.5, 0), width - 1);
      const left = Math.floor(side);
      const right = Math.min(left + 1, width - 1);
      const over = side - left;
      const above = values[upper * width + left]! * (1 - over) + values[upper * width + right]! * over;
      const below = values[lower * width + left]! * (1 - over) + values[lower * width + right]! * over;
      large[y * wide + x] = above * (1 - down) + below * down;
    }
  }
  return { width: wide, height: high, values: large };
}

/** As a file that every reader of pictures knows (PGM, binary). */
export const toPgm = ({ width, height, values }: Grey): Uint8Array =>
  Buffer.concat([Buffer.from(`P5\n${width} ${height}\n255\n`, "latin1"), values]);
