// Lines of a stream, numbered, none longer than a limit in memory.

export type InputLine =
  | { readonly kind: "line"; readonly number: number; readonly text: string }
  | { readonly kind: "too-long"; readonly number: number }
  | { readonly kind: "not-utf8"; readonly number: number };

const NEWLINE = 0x0a;
const utf8 = new TextDecoder("utf-8", { fatal: true });

/** Empty lines are left out, but counted. The last line need not end. */
export async function* linesIn(stream: AsyncIterable<unknown>, longest: number): AsyncGenerator<InputLine> {
  let number = 1;
  let parts: Buffer[] = [];
  let size = 0;

  const finish = (): InputLine | undefined => {
    const line = size > longest ? tooLong(number) : lineOf(number, Buffer.concat(parts));
    number += 1;
    parts = [];
    size = 0;
    return line.kind === "line" && line.text.trim() === "" ? undefined : line;
  };
  const add = (part: Buffer): void => {
    size += part.length;
    // What is too long is counted, and not kept.
    if (size <= longest) parts.push(part);
    else parts = [];
  };

  for await (const chunk of stream) {
    const bytes = typeof chunk === "string" ? Buffer.from(chunk) : Buffer.from(chunk as Uint8Array);
    let from = 0;
    for (let end = bytes.indexOf(NEWLINE); end !== -1; end = bytes.indexOf(NEWLINE, from)) {
      add(bytes.subarray(from, end));
      from = end + 1;
      const line = finish();
      if (line !== undefined) yield line;
    }
    if (from < bytes.length) add(bytes.subarray(from));
  }
  if (size > 0) {
    const line = finish();
    if (line !== undefined) yield line;
  }
}

const tooLong = (number: number): InputLine => ({ kind: "too-long", number });

function lineOf(number: number, bytes: Buffer): InputLine {
  try {
    // Also takes away a byte order mark, which Windows puts before the first line.
    return { kind: "line", number, text: utf8.decode(bytes).replace(/\r$/, "") };
  } catch (error) {
    if (error instanceof TypeError) return { kind: "not-utf8", number };
    throw error;
  }
}
