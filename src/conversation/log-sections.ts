// What a paste holds beside its one answer: codes that tables know, and the errors that a log was cut into.
import { code, literal, paragraph, type Block, type Inline } from "../knowledge/blocks.ts";
import { articleOf } from "../knowledge/knowledge.ts";
import type { MatchError } from "../matching/match.ts";
import type { Report } from "./report.ts";
import type { Section } from "./reply.ts";
import type { Telling } from "./telling.ts";

/** More codes than this are a list nobody reads. */
const mostCodes = 3;
const mostErrors = 5;
/** Of what an error says, its beginning. */
const longestSaying = 140;

/** What the codes of a report mean, one line each; those of HTTP are read in the strip already. */
export function codesSection({ match }: Report, { say }: Telling): readonly Section[] {
  const codes = (match.codes ?? []).filter(({ family }) => family !== "http").slice(0, mostCodes);
  if (codes.length === 0) return [];
  const blocks = codes.map(({ code: text, family, name, says, article }): Block => {
    const link: readonly Inline[] =
      article === undefined ? [] : [literal(" "), { kind: "article-link", article, content: [literal(article)] }];
    return paragraph(
      code(text),
      literal(say.codeMeans(say.codeFamily[family], name, says.replace(/\.$/, ""))),
      ...link,
    );
  });
  return [{ kind: "text", blocks }];
}

/** The errors of a log, the one to see to first at the head, each with its answer. */
export function errorsSection({ match }: Report, telling: Telling): readonly Section[] {
  const { say } = telling;
  const errors = match.errors ?? [];
  if (errors.length < 2) return [];
  const list: Block = {
    kind: "list",
    ordered: true,
    items: errors.slice(0, mostErrors).map((error) => [paragraph(...lineOf(error, telling))]),
  };
  return [{ kind: "text", title: say.errorsTitle, blocks: [list, paragraph(literal(say.fixFirst))] }];
}

function lineOf({ lines, count, says, entry }: MatchError, { say, knowledge }: Telling): readonly Inline[] {
  const [first = ""] = says;
  const saying = first.length <= longestSaying ? first : `${first.slice(0, longestSaying)}…`;
  const article = entry === undefined ? undefined : articleOf(knowledge, entry.id);
  const dialog = entry === undefined ? undefined : knowledge.dialogs.get(entry.id);
  const answer: Inline =
    article !== undefined
      ? { kind: "article-link", article: article.id, content: article.title }
      : literal(dialog?.title ?? say.errorUnknown);
  const where = `${say.lines(lines.from, lines.to)}${say.times(count)}`;
  return [...(saying === "" ? [] : [code(saying), literal(" ")]), literal(`(${where}): `), answer];
}
