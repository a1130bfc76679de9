// Documented messages, compiled: the words of each part in order, how much each weighs, and which of them are code words.
import type { Article, ArticleId, MessagePart } from "../knowledge/article.ts";
import { type Token, tokenize } from "../text/tokens.ts";
import type { Rewriting } from "./rewriting.ts";
import { isCodeWord, isReasonPhrase, weightOf } from "./words.ts";

export interface SignatureWord {
  readonly term: string;
  readonly weight: number;
  /** Another word in its place means another error. */
  readonly code: boolean;
  /** Part of a product's or service's name: it says what the message is about, not what happened. */
  readonly named: boolean;
}

/** One part of one message. */
export interface Signature {
  readonly article: ArticleId;
  readonly words: readonly SignatureWord[];
  readonly weight: number;
  /** Weight of the words that are no names. */
  readonly saidWeight: number;
  /** Words of the paste that a placeholder may take up, in all. */
  readonly room: number;
  readonly generic: boolean;
  /** Nothing but a code, with or without "Error code:": decides nothing alone. */
  readonly bareCode: boolean;
  readonly text: string;
}

// How many words a value may have: a path is cut into its folders, a sentence goes on to the end of its line.
const roomOfType = {
  guid: 2,
  path: 14,
  file: 5,
  host: 5,
  port: 1,
  date: 8,
  number: 2,
  user: 4,
  url: 16,
  code: 3,
  name: 3,
  text: 30,
} as const;

export function createSignatures(
  articles: Iterable<Article>,
  rewrite: Rewriting,
  names: readonly string[],
): readonly Signature[] {
  const signatures: Signature[] = [];
  const nameRuns = names.map((name) => tokenize(name).map((token) => token.term));
  for (const article of articles) {
    if (article.status !== "validated") continue;
    for (const message of article.messages) {
      for (const part of message.parts) {
        const signature = compile(article.id, part, message.generic, rewrite, nameRuns);
        if (signature !== undefined) signatures.push(signature);
      }
    }
  }
  return signatures;
}

function compile(
  article: ArticleId,
  part: MessagePart,
  generic: boolean,
  rewrite: Rewriting,
  nameRuns: readonly (readonly string[])[],
): Signature | undefined {
  const tokens: Token[] = [];
  let room = 0;
  let text = "";
  for (const piece of part.pieces) {
    if (piece.kind === "placeholder") {
      room += roomOfType[piece.type];
      text += `{${piece.name}}`;
      continue;
    }
    text += piece.text;
    tokens.push(...tokenize(piece.text).filter((token) => token.term !== ""));
  }
  const rewritten = rewrite(tokens);
  if (rewritten.length === 0) return undefined;
  const named = namedPositions(rewritten, nameRuns);
  const files = filePositions(text, rewritten);
  const words = rewritten.map((token, at): SignatureWord => ({
    term: token.term,
    weight: named.has(at) ? Math.max(weightOf(token.term, token.word), 0.6) : weightOf(token.term, token.word),
    named: named.has(at),
    code: named.has(at) || files.has(token.term) || isCodeWord(token.word) || isReasonPhrase(token.word),
  }));
  const withoutLabel = words.filter((word) => word.term !== "error" && word.term !== "cod" && word.term !== "code");
  return {
    article,
    words,
    weight: words.reduce((sum, word) => sum + word.weight, 0),
    saidWeight: words.reduce((sum, word) => sum + (word.named ? 0 : word.weight), 0),
    room,
    generic,
    bareCode: withoutLabel.length === 1 && withoutLabel[0]!.code,
    text,
  };
}

/** Positions of product and service names: a message about one service is not a message about another. */
function namedPositions(tokens: readonly Token[], nameRuns: readonly (readonly string[])[]): ReadonlySet<number> {
  const positions = new Set<number>();
  for (const run of nameRuns) {
    for (let at = 0; at + run.length <= tokens.length; at++) {
      if (run.every((term, offset) => tokens[at + offset]!.term === term)) {
        for (let offset = 0; offset < run.length; offset++) positions.add(at + offset);
      }
    }
  }
  return positions;
}

/** Terms that are part of a file's name in the message (`x.y.dll`). */
function filePositions(text: string, tokens: readonly Token[]): ReadonlySet<string> {
  const terms = new Set<string>();
  for (const file of text.matchAll(/[\w.-]{1,120}\.(?:dll|exe|ps1|config|msi|sys|xml)\b/gi)) {
    for (const token of tokenize(file[0])) if (tokens.some((own) => own.term === token.term)) terms.add(token.term);
  }
  return terms;
}
