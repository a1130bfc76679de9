// The text in a picture of a screen, read by the program `tesseract` where the machine has it. It is given the picture on its standard
// input and no name of a file, runs without a shell, and is ended when its time is up.
import { spawn } from "node:child_process";
import type { FileSentences } from "../phrases/files.ts";
import type { PictureFormat } from "./binary.ts";
import { createInTurn } from "./in-turn.ts";
import { pictureSize } from "./picture-size.ts";
import type { FileText } from "./reading.ts";

/** A picture of four screens as PNG has less. */
const pictureLimitBytes = 10 * 1024 * 1024;
/** Two screens of 4K side by side; what is larger takes a minute, and holds no message alone. */
const pictureLimitPixels = 17_000_000;
/** A full screen takes two to four seconds on a busy machine. */
const PROGRAM_CAP_MS = 20_000;
/** Enough for every letter of two screens in small print. */
const textLimit = 256 * 1024;
/** The program takes a core for itself. */
const AT_ONCE = 1;
/** Who comes when so many wait would wait for a minute. */
const MOST_WAITING = 8;
/** Fewer letters and digits are specks and frames. */
const fewest = 3;

/** What `tesseract` calls a language. English comes first: messages and codes are in it, whatever the system's language. */
const trained: ReadonlyMap<string, string> = new Map([["de", "deu"], ["fr", "fra"], ["es", "spa"]]); // prettier-ignore

export interface Picture {
  readonly bytes: Uint8Array;
  readonly format: PictureFormat;
  readonly say: FileSentences;
  readonly locale?: string;
}

export type PictureReading = (picture: Picture) => Promise<FileText>;

export interface PictureParts {
  /** Name or path of the program. */
  readonly program?: string;
  /** Makes a picture easier to read; gives it back as it is where that is not possible. */
  readonly prepare?: (picture: Pick<Picture, "bytes" | "format">) => Promise<Uint8Array>;
  readonly capMs?: number;
}

export function createPictureReading({
  program = "tesseract",
  prepare = ({ bytes }) => Promise.resolve(bytes),
  capMs = PROGRAM_CAP_MS,
}: PictureParts = {}): PictureReading {
  const inTurn = createInTurn(AT_ONCE);
  let waiting = 0;

  const read = async (picture: Picture): Promise<FileText> => {
    const { say } = picture;
    const languages = await languagesOf(program, capMs);
    if (languages.kind !== "languages") return problem(sentenceOf(languages, say));
    const wished = trained.get((picture.locale ?? "").toLowerCase().slice(0, 2));
    const used = ["eng", ...(wished === undefined ? [] : [wished])].filter((each) => languages.all.includes(each));
    const input = await prepare(picture);
    // Page segmentation 6: one block of text, whose lines stay lines.
    const options = ["stdin", "stdout", "--psm", "6", ...(used.length === 0 ? [] : ["-l", used.join("+")])];
    const run = await runProgram(program, options, { input, capMs });
    if (run.kind !== "output") return problem(sentenceOf(run, say));
    const text = tidied(run.text);
    return (text.match(/[\p{L}\p{N}]/gu)?.length ?? 0) < fewest
      ? problem(say.pictureEmpty)
      : { kind: "text", text, picture: true };
  };

  return async (picture) => {
    const { bytes, format, say } = picture;
    const size = pictureSize(bytes, format);
    if (size === undefined || size.width === 0 || size.height === 0) return problem(say.pictureEmpty);
    if (bytes.length > pictureLimitBytes || size.width * size.height > pictureLimitPixels)
      return problem(say.pictureLarge);
    if (waiting >= MOST_WAITING) return problem(say.tooSlow);
    waiting += 1;
    try {
      return await inTurn(() => read(picture));
    } finally {
      waiting -= 1;
    }
  };
}

const problem = (sentence: string): FileText => ({ kind: "problem", sentence });

type NoOutput = { readonly kind: "missing" } | { readonly kind: "too slow" };
type Output = NoOutput | { readonly kind: "output"; readonly text: string };

const sentenceOf = ({ kind }: NoOutput, say: FileSentences): string => (kind === "missing" ? say.picture : say.tooSlow);

/** Asked every time, since the program may be installed while this runs; it answers in some ten milliseconds. */
async function languagesOf(
  program: string,
  capMs: number,
): Promise<NoOutput | { readonly kind: "languages"; readonly all: readonly string[] }> {
  const listed = await runProgram(program, ["--list-langs"], { capMs });
  if (listed.kind !== "output") return listed;
  return { kind: "languages", all: listed.text.split(/\s+/).filter((word) => /^[a-z]{3}(?:_\w+)?$/.test(word)) };
}

/** What it writes; empty where it says that it cannot read the picture. */
function runProgram(
  program: string,
  options: readonly string[],
  { input, capMs }: { readonly input?: Uint8Array; readonly capMs: number },
): Promise<Output> {
  return new Promise((resolve) => {
    const child = spawn(program, options, { stdio: ["pipe", "pipe", "ignore"], shell: false, windowsHide: true });
    const parts: Buffer[] = [];
    let length = 0;
    const end = (outcome: Output): void => {
      clearTimeout(timer);
      child.kill("SIGKILL");
      resolve(outcome);
    };
    const timer = setTimeout(() => { end({ kind: "too slow" }); }, capMs); // prettier-ignore
    child.on("error", () => { end({ kind: "missing" }); }); // prettier-ignore
    // It may end before it has read all: what it says then counts, not that the pipe broke.
    child.stdin.on("error", () => undefined);
    child.stdout.on("data", (part: Buffer) => {
      length += part.length;
      if (length <= textLimit) parts.push(part);
    });
    child.on("close", (code) => { end({ kind: "output", text: code === 0 ? Buffer.concat(parts).toString("utf8") : "" }); }); // prettier-ignore
    child.stdin.end(input ?? "");
  });
}

/** Without the page's end, empty lines twice over, and the blank that the program sets inside an address. */
function tidied(text: string): string {
  return text
    .replaceAll("\f", "")
    .replace(/(https?:) (?=\/\/)/g, "$1")
    .replace(/[ \t]+$/gm, "")
    .replace(/\n{3,}/g, "\n\n")
    .trim();
}
