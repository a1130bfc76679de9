import { createRequire as bundleRequire } from "node:module";
import { fileURLToPath as bundlePath } from "node:url";
const require = bundleRequire(import.meta.url);
const bundleFile = bundlePath(import.meta.url);
const bundleFolder = bundlePath(new URL(".", import.meta.url));
import {
  decode,
  fileLimitBytes,
  tooLarge
} from "./chunk-IXMSVPOQ.js";
import {
  exitCodes,
  say,
  write
} from "./chunk-TESY5HPS.js";

// src/files/read-file.ts
import { constants } from "node:fs";
import { open } from "node:fs/promises";
async function readTextFile(path) {
  try {
    const file = await open(path, constants.O_RDONLY | constants.O_NONBLOCK);
    try {
      return await readOpened(path, file);
    } finally {
      await file.close();
    }
  } catch (error) {
    const why = whyNot(error);
    if (why === void 0) throw new Error(`Reading ${path} failed.`, { cause: error });
    return { kind: "problem", sentence: `${path}: ${why}` };
  }
}
async function readOpened(path, file) {
  const stats = await file.stat();
  if (stats.isDirectory())
    return { kind: "problem", sentence: `${path}: This is a folder. Name a text or log file in it.` };
  if (!stats.isFile())
    return { kind: "problem", sentence: `${path}: This is a device or a pipe. Name a text or log file.` };
  if (stats.size > fileLimitBytes) return { kind: "problem", sentence: `${path}: ${tooLarge}` };
  const decoded = decode(await readAtMost(file, fileLimitBytes + 1));
  switch (decoded.kind) {
    case "text":
      return decoded;
    case "binary":
      return { kind: "problem", sentence: `${path}: ${decoded.reason}` };
  }
}
async function readAtMost(file, limit) {
  const parts = [];
  let length = 0;
  while (length < limit) {
    const { bytesRead, buffer } = await file.read(Buffer.alloc(Math.min(1024 * 1024, limit - length)));
    if (bytesRead === 0) break;
    parts.push(buffer.subarray(0, bytesRead));
    length += bytesRead;
  }
  return Buffer.concat(parts);
}
function whyNot(error) {
  if (!(error instanceof Error) || !("code" in error)) return void 0;
  switch (error.code) {
    case "ENOENT":
    case "ENOTDIR":
      return "There is no such file. Check the path; with blanks in it, put it in quotes.";
    case "EACCES":
    case "EPERM":
      return "You may not read this file. Copy it to a folder of your own, or run the terminal as administrator.";
    case "EBUSY":
      return "Another program holds this file. Copy it, and name the copy.";
    case "EISDIR":
      return "This is a folder. Name a text or log file in it.";
    case "ENAMETOOLONG":
    case "ERR_INVALID_ARG_VALUE":
      return "This is no path of a file. Give a text with --text, and a file's path with --file.";
    case "ELOOP":
      return "The links that lead to this file go in a circle. Name the file itself.";
    case "EMFILE":
    case "ENFILE":
      return "Too many files are open. Close some programs and try again.";
    case "EIO":
    case "ENXIO":
    case "UNKNOWN":
      return "The disk or the network drive does not deliver this file. Copy it to a local folder, and name the copy.";
    default:
      return void 0;
  }
}

// src/commands/lines.ts
var NEWLINE = 10;
var utf8 = new TextDecoder("utf-8", { fatal: true });
async function* linesIn(stream, longest) {
  let number2 = 1;
  let parts = [];
  let size = 0;
  const finish = () => {
    const line = size > longest ? tooLong(number2) : lineOf(number2, Buffer.concat(parts));
    number2 += 1;
    parts = [];
    size = 0;
    return line.kind === "line" && line.text.trim() === "" ? void 0 : line;
  };
  const add = (part) => {
    size += part.length;
    if (size <= longest) parts.push(part);
    else parts = [];
  };
  for await (const chunk of stream) {
    const bytes = typeof chunk === "string" ? Buffer.from(chunk) : Buffer.from(chunk);
    let from = 0;
    for (let end = bytes.indexOf(NEWLINE); end !== -1; end = bytes.indexOf(NEWLINE, from)) {
      add(bytes.subarray(from, end));
      from = end + 1;
      const line = finish();
      if (line !== void 0) yield line;
    }
    if (from < bytes.length) add(bytes.subarray(from));
  }
  if (size > 0) {
    const line = finish();
    if (line !== void 0) yield line;
  }
}
var tooLong = (number2) => ({ kind: "too-long", number: number2 });
function lineOf(number2, bytes) {
  try {
    return { kind: "line", number: number2, text: utf8.decode(bytes).replace(/\r$/, "") };
  } catch (error) {
    if (error instanceof TypeError) return { kind: "not-utf8", number: number2 };
    throw error;
  }
}

// src/commands/json-lines.ts
import * as z from "zod";
var LONGEST_LINE = 10 * 1024 * 1024;
var LineT = z.object({ id: z.union([z.string(), z.number()]).optional(), text: z.string() });
var textOptions = { text: { type: "string" }, file: { type: "string" } };
async function answerTexts({ text, file }, around, answer) {
  const put = (asked) => write(around.stdout, `${JSON.stringify(answer(asked))}
`);
  if (text !== void 0 && file !== void 0)
    return say(around, ["--text and --file are both given. Give one of them."], exitCodes.usage);
  if (text !== void 0) {
    await put({ id: 1, text });
    return exitCodes.done;
  }
  if (file !== void 0) {
    const read = await readTextFile(file);
    if (read.kind === "problem") return say(around, [read.sentence], exitCodes.failed);
    await put({ id: file, text: read.text, file });
    return exitCodes.done;
  }
  return answerLines(around, put);
}
async function answerLines(around, put) {
  let code = exitCodes.done;
  for await (const line of linesIn(around.stdin, LONGEST_LINE)) {
    const asked = parseLine(line);
    if (asked.kind === "problem")
      code = await say(around, [`line ${line.number}: ${asked.sentence}`], exitCodes.failed);
    else await put(asked.asked);
  }
  return code;
}
function parseLine(line) {
  switch (line.kind) {
    case "too-long":
      return { kind: "problem", sentence: "longer than 10 MB. Cut the text." };
    case "not-utf8":
      return { kind: "problem", sentence: "not UTF-8. Write the lines in UTF-8, or give the file with --file." };
    case "line": {
      const json = parseJson(line.text);
      const asked = LineT.safeParse(json);
      if (asked.success) return { kind: "asked", asked: { id: asked.data.id ?? line.number, text: asked.data.text } };
      return {
        kind: "problem",
        sentence: `${json === void 0 ? "not JSON" : 'no "text"'}. Write an object like {"id": 1, "text": "..."}.`
      };
    }
  }
}
function parseJson(text) {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return void 0;
    throw error;
  }
}

export {
  readTextFile,
  linesIn,
  textOptions,
  answerTexts,
  parseJson
};
