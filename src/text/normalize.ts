// One line of a paste as it was meant: escapes undone, quotes and spaces made plain. Lines are kept, so that evidence can name them.

const namedEntities: ReadonlyMap<string, string> = new Map([
  ["quot", '"'],
  ["apos", "'"],
  ["amp", "&"],
  ["lt", "<"],
  ["gt", ">"],
  ["nbsp", " "],
]);

// What stands for the bytes 80 to 9f where a reader took UTF-8 for Windows-1252; readers of Latin-1 leave them as they are.
const signsOfBytes = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";
const mojibake = new RegExp(`[\u00c2-\u00ef][\u0080-\u00bf${signsOfBytes}]{1,2}`, "g");

/** The letter that was meant by two or three, or the same where they are no UTF-8. */
function unbroken(broken: string): string {
  const bytes = Array.from(broken, (sign) => {
    const at = signsOfBytes.indexOf(sign);
    return at < 0 ? sign.charCodeAt(0) : 0x80 + at;
  });
  const [first = 0, second = 0, third] = bytes;
  if (first < 0xe0) {
    const rest = third === undefined ? "" : broken.charAt(2);
    return String.fromCharCode(((first & 0x1f) << 6) | (second & 0x3f)) + rest;
  }
  if (third === undefined) return broken;
  return String.fromCharCode(((first & 0x0f) << 12) | ((second & 0x3f) << 6) | (third & 0x3f));
}

/** What needs no undoing: no escape, no entity, nothing beyond ASCII but the letters of Western Europe. */
const plain = /^[^&\\`\u0080-\u00bf\u00c2\u00c3\u00e2\u0100-\uffff]*$/;

/** Undoes HTML, XML and JSON escapes, mojibake and typographic signs in one line. */
export function normalizeLine(line: string): string {
  if (plain.test(line)) return line;
  let text = line;
  text = text.replace(mojibake, unbroken);
  if (text.includes("&")) text = decodeEntities(decodeEntities(text));
  // A path keeps its backslashes: only escapes that JSON writers make are undone, and only where a quote was escaped.
  if (text.includes('\\"'))
    text = text
      .replaceAll('\\"', '"')
      .replaceAll("\\\\", "\\")
      .replace(/\\[rnt]/g, " ");
  else if (text.includes("\\r\\n")) text = text.replaceAll("\\r\\n", " ");
  return text
    .normalize("NFKC")
    .replace(/[‘’‚‛`´]/g, "'")
    .replace(/[“”„«»]/g, '"')
    .replace(/[\u00ad\u200b-\u200f\u2060\ufeff]/g, "");
}

function decodeEntities(text: string): string {
  return text.replace(
    /&(?:#(\d{1,7})|#[xX]([0-9a-fA-F]{1,6})|([a-z]{2,5}));/g,
    (whole, decimal?: string, hex?: string, name?: string) => {
      if (name !== undefined) return namedEntities.get(name) ?? whole;
      const point = decimal === undefined ? Number.parseInt(hex ?? "", 16) : Number(decimal);
      return point > 0 && point <= 0x10ffff && !(point >= 0xd800 && point <= 0xdfff)
        ? String.fromCodePoint(point)
        : whole;
    },
  );
}

/** The lines of a text as it was given; the n-th of them, from 1, is what "line n" means everywhere. */
export function linesOf(text: string): readonly string[] {
  return text.split(/\r\n|\n|\r/);
}
