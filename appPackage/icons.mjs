// Draws color.png and outline.png: a sheet with a tick, as the page's icon. Run by hand when they change: node appPackage/icons.mjs
import { writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { crc32, deflateSync } from "node:zlib";

const petrol = [10, 90, 107];
const white = [255, 255, 255];
/** Points a pixel is judged by, across and down. */
const fine = 4;

// All measures as parts of the icon's side.
const inSheet = (x, y) => roundedBox(x - 0.5, y - 0.5, 0.26, 0.34, 0.06) <= 0;
const onSheetEdge = (x, y) => Math.abs(roundedBox(x - 0.5, y - 0.5, 0.36, 0.44, 0.08)) <= 0.035;
const onLine = (x, y, top, scale) => Math.abs(y - top) <= 0.028 * scale && Math.abs(x - 0.5) <= 0.16 * scale;
const onTick = (x, y, scale) =>
  Math.min(
    toLine(x, y, 0.5 - 0.13 * scale, 0.6, 0.5 - 0.03 * scale, 0.6 + 0.1 * scale),
    toLine(x, y, 0.5 - 0.03 * scale, 0.6 + 0.1 * scale, 0.5 + 0.16 * scale, 0.6 - 0.11 * scale),
  ) <=
  0.034 * scale;

/** Distance from the edge of a box with round corners; negative inside. */
function roundedBox(x, y, halfWidth, halfHeight, corner) {
  const dx = Math.abs(x) - halfWidth + corner;
  const dy = Math.abs(y) - halfHeight + corner;
  return Math.hypot(Math.max(dx, 0), Math.max(dy, 0)) + Math.min(Math.max(dx, dy), 0) - corner;
}

function toLine(x, y, x1, y1, x2, y2) {
  const share = ((x - x1) * (x2 - x1) + (y - y1) * (y2 - y1)) / ((x2 - x1) ** 2 + (y2 - y1) ** 2);
  const at = Math.min(1, Math.max(0, share));
  return Math.hypot(x - x1 - at * (x2 - x1), y - y1 - at * (y2 - y1));
}

/** The whole square is filled: Teams cuts the corners itself. */
function colorAt(x, y) {
  const drawn = onLine(x, y, 0.27, 0.9) || onLine(x, y, 0.37, 0.9) || onTick(x, y, 1);
  return inSheet(x, y) && !drawn ? [...white, 255] : [...petrol, 255];
}

/** White on nothing, as Teams wants it. */
function outlineAt(x, y) {
  const drawn = onSheetEdge(x, y) || onLine(x, y, 0.27, 1.15) || onTick(x, y, 1.2);
  return [...white, drawn ? 255 : 0];
}

function png(side, at) {
  const rows = [];
  for (let row = 0; row < side; row += 1) {
    const bytes = [0];
    for (let column = 0; column < side; column += 1) {
      const sum = [0, 0, 0, 0];
      for (let point = 0; point < fine * fine; point += 1) {
        const x = (column + ((point % fine) + 0.5) / fine) / side;
        const y = (row + (Math.floor(point / fine) + 0.5) / fine) / side;
        at(x, y).forEach((value, index) => (sum[index] += value));
      }
      bytes.push(...sum.map((value) => Math.round(value / (fine * fine))));
    }
    rows.push(Buffer.from(bytes));
  }
  const size = Buffer.alloc(13);
  size.writeUInt32BE(side, 0);
  size.writeUInt32BE(side, 4);
  // Eight bits a channel, red, green, blue and how opaque.
  size.set([8, 6, 0, 0, 0], 8);
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  const packed = deflateSync(Buffer.concat(rows), { level: 9 });
  return Buffer.concat([signature, chunk("IHDR", size), chunk("IDAT", packed), chunk("IEND", Buffer.alloc(0))]);
}

function chunk(name, data) {
  const body = Buffer.concat([Buffer.from(name, "latin1"), data]);
  const head = Buffer.alloc(4);
  head.writeUInt32BE(data.length);
  const check = Buffer.alloc(4);
  check.writeUInt32BE(crc32(body));
  return Buffer.concat([head, body, check]);
}

const file = (name) => fileURLToPath(new URL(name, import.meta.url));
writeFileSync(file("color.png"), png(192, colorAt));
writeFileSync(file("outline.png"), png(32, outlineAt));
