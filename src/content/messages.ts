// The documented error texts of an article.
import type { Message, MessagePart } from "../knowledge/article.ts";
import { readFences, type Fence } from "./fences.ts";
import { didYouMean } from "./nearest.ts";
import { toMessagePieces } from "./placeholder.ts";
import type { Report } from "./problem.ts";
import type { Section } from "./sections.ts";

/** Languages that Windows speaks. Not asked of Intl, whose tables take longer to load than all articles together. */
const languages: ReadonlySet<string> = new Set(
  "ar bg ca cs da de el en es et eu fi fr gl he hr hu id it ja ko lt lv nb nl no pl pt ro ru sk sl sr sv th tr uk vi zh".split(
    " ",
  ),
);

export function readMessages(section: Section | undefined, report: Report): readonly Message[] {
  if (section === undefined) return [];
  return readFences("Messages", section, report).map((fence) => readMessage(fence, report));
}

function readMessage(fence: Fence, report: Report): Message {
  let language: string | undefined;
  let generic = false;
  for (const word of fence.words) {
    if (word === "generic" && !generic) {
      generic = true;
    } else if (language === undefined && isLanguage(word)) {
      language = word;
    } else {
      report.error(
        fence.line,
        `\`${word}\` is not a word for a message.${didYouMean(word, ["generic"])} Behind the fence stand a language such as \`de\`, and \`generic\`.`,
      );
    }
  }
  return { parts: readParts(fence, report), language: language ?? "en", generic, line: fence.line };
}

const isLanguage = (word: string): boolean => languages.has(word.replace(/-[A-Z]{2}$/, ""));

/** An empty line divides parts; a line end inside a part counts as one space. */
function readParts(fence: Fence, report: Report): readonly MessagePart[] {
  const parts: MessagePart[] = [];
  let lines: string[] = [];
  const close = (after: number): void => {
    if (lines.length > 0) parts.push(readPart(lines, fence.line + 1 + after - lines.length, report));
    lines = [];
  };
  const all = fence.text.split("\n");
  for (const [index, text] of all.entries()) {
    if (text.trim() === "") close(index);
    else lines.push(text.trim());
  }
  close(all.length);
  return parts;
}

function readPart(lines: readonly string[], line: number, report: Report): MessagePart {
  // Line by line first: a placeholder never runs over a line's end.
  for (const [index, text] of lines.entries()) {
    toMessagePieces(text, (message) => {
      report.warning(line + index, message);
    });
  }
  const pieces = toMessagePieces(lines.join("\n"), () => undefined).map((piece) =>
    piece.kind === "literal" ? { ...piece, text: piece.text.replaceAll("\n", " ") } : piece,
  );
  for (const [index, piece] of pieces.entries()) {
    const next = pieces[index + 1];
    if (piece.kind === "placeholder" && next?.kind === "placeholder") {
      report.error(
        line,
        `\`{${piece.name}}\` and \`{${next.name}}\` touch, so nobody can say where one ends. Make them one placeholder, or write the text between them.`,
      );
    }
  }
  if (pieces.every((piece) => piece.kind === "placeholder" || piece.text.trim() === "")) {
    report.error(
      line,
      "This part holds nothing but placeholders and would fit any text. Add words that always stand there.",
    );
  }
  return { pieces, line };
}
