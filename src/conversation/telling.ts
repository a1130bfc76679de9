// What every reply is made with: the sentences, the knowledge, the person's zone, and the values that fill the steps.
import { articleOf, type Knowledge } from "../knowledge/knowledge.ts";
import type { Article } from "../knowledge/article.ts";
import { type Inline, literal, textOfInlines } from "../knowledge/blocks.ts";
import type { Phrases } from "../phrases/en.ts";
import type { Reply } from "./reply.ts";

export interface Telling {
  readonly say: Phrases;
  readonly knowledge: Knowledge;
  readonly zone: string;
  readonly now: Date;
  /** The channel can say something by itself later. */
  readonly reminds: boolean;
  /** Placeholder to the person's own value. */
  readonly values: ReadonlyMap<string, string>;
}

/** A reply with nothing but its first line; the rest is spread over it. */
export function plainReply(headline: readonly Inline[] | string, rest: Partial<Reply> = {}): Reply {
  return {
    headline: typeof headline === "string" ? [literal(headline)] : headline,
    tone: "plain",
    notices: [],
    sections: [],
    choices: [],
    filled: false,
    aside: [],
    quiet: [],
    ...rest,
  };
}

/** An article's title inside a sentence: "The certificate …" goes on as "the certificate …", a name keeps its capital. */
export function titleInSentence(article: Article): readonly Inline[] {
  const [first, ...rest] = article.title;
  if (first?.kind !== "literal" || !/^(?:The|A|An|No|One|Two|This|Test) /.test(first.text)) return article.title;
  return [literal(first.text.charAt(0).toLowerCase() + first.text.slice(1)), ...rest];
}

/** With a full stop, unless the title ends with a sign of its own. */
export function asSentence(content: readonly Inline[]): readonly Inline[] {
  return /[.?!:]$/.test(textOfInlines(content)) ? content : [...content, literal(".")];
}

/** The title of a cause as plain words; `something-else` and an article that is gone have words of their own. */
export function titleOf(cause: string, { knowledge, say }: Telling): string {
  const article = articleOf(knowledge, cause);
  return article === undefined ? say.somethingElseCause : textOfInlines(article.title);
}

/** The reply with sentences before what it says itself. */
export function withNotices(reply: Reply, ...sentences: readonly string[]): Reply {
  return sentences.length === 0
    ? reply
    : { ...reply, notices: [...sentences.map((sentence) => [literal(sentence)]), ...reply.notices] };
}
