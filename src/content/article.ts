// One article: a Markdown file to an Article, or to all of its mistakes at once.
import type { Article, MessagePiece } from "../knowledge/article.ts";
import { textOfBlocks, type Block } from "../knowledge/blocks.ts";
import type { Product } from "../knowledge/product.ts";
import { childrenOf, itemsOf, toBlocks } from "./block.ts";
import { parseFrontMatter, splitFrontMatter, type FrontMatter } from "./front-matter.ts";
import { toInlines, type InlineContext } from "./inline.ts";
import { lexMarkdown, type Placed } from "./markdown.ts";
import { readMessages } from "./messages.ts";
import { checkComplete } from "./completeness.ts";
import { didYouMean } from "./nearest.ts";
import { createReport, hasErrors, inOrder, type Parsed, type Report } from "./problem.ts";
import { readSamples } from "./samples.ts";
import { cutSections, type Section } from "./sections.ts";
import { readWays } from "./steps.ts";
import type { Tokens } from "marked";

export interface ArticleContext {
  /** For its roles and case values; `noProduct` where there is none. */
  readonly product: Product;
  /** Findings that the readers can give; without them every name is taken. */
  readonly findings?: ReadonlySet<string>;
}

/** A mention of another file, to be checked once all files are known. */
export interface Reference {
  readonly kind: "link" | "related" | "dialog" | "formerly";
  readonly id: string;
  readonly line: number;
}

export interface ParsedArticle extends Parsed<Article> {
  readonly id: string;
  readonly references: readonly Reference[];
}

/** `file` is the path from the knowledge folder, with `/`: the file's name is the id, its folder the subject. */
export function parseArticle(file: string, text: string, context: ArticleContext): ParsedArticle {
  const report = createReport(file);
  const references: Reference[] = [];
  const split = splitFrontMatter(toPlainLines(text), report);
  const facts = parseFrontMatter(split.frontMatter, report);
  noteReferences(facts, references);
  checkFindings(facts, context, report);
  const placed = split.body === undefined ? undefined : lexMarkdown(split.body, split.bodyLine, report);
  const id = idOf(file);
  const article =
    placed === undefined
      ? undefined
      : readArticle({ id, file, facts, placed, bodyLine: split.bodyLine }, context, report, references);
  const value = article === undefined || hasErrors(report.problems) ? {} : { value: article };
  return { id, references, problems: inOrder(report.problems), ...value };
}

/** The file's name without its ending; names are compared in one Unicode form, since macOS writes another. */
export const idOf = (file: string): string =>
  file
    .slice(file.lastIndexOf("/") + 1)
    .replace(/\.[^.]*$/, "")
    .normalize("NFC");

/** Without a byte order mark, and with the line ends that every check counts on. */
export const toPlainLines = (text: string): string => text.replace(/^\uFEFF/, "").replace(/\r\n?/g, "\n");

interface Source {
  readonly id: string;
  readonly file: string;
  readonly facts: FrontMatter;
  readonly placed: readonly Placed[];
  readonly bodyLine: number;
}

function readArticle(source: Source, { product }: ArticleContext, report: Report, references: Reference[]): Article {
  const { id, file, facts, placed, bodyLine } = source;
  const { title, explanation, named } = cutSections(placed, bodyLine, report);
  const linked = (article: string, line: number): void => void references.push({ kind: "link", id: article, line });
  const plain: InlineContext = { report, names: new Set(), linked };
  const messages = readMessages(named.get("Messages"), report);
  const names = new Set([
    ...messages.flatMap(({ parts }) => parts.flatMap(({ pieces }) => namesIn(pieces))),
    ...product.caseValues.keys(),
  ]);
  const filled = { ...plain, names };
  const symptoms = readBullets(named.get("Symptoms"), "symptom", plain);
  const article: Article = {
    id,
    subject: file.includes("/") ? file.slice(0, file.lastIndexOf("/")) : "",
    file,
    kind: facts.kind,
    status: facts.status,
    ...(facts.reviewed === undefined ? {} : { reviewed: facts.reviewed }),
    title: title === undefined ? [] : toInlines(title.heading.tokens, title.line, plain),
    explanation: toBlocks(explanation, plain),
    messages,
    symptoms: symptoms.map(({ blocks, line }) => toSentence(blocks, line, report)),
    ways: readWays(named.get("Resolution"), { ...filled, roles: product.roles.map((role) => role.id) }),
    verification: toBlocks(named.get("Verification")?.content ?? [], filled),
    caveats: readBullets(named.get("Caveats"), "caveat", plain).map(({ blocks }) => blocks),
    examples: readSamples("Examples", named.get("Examples"), report),
    counterexamples: readSamples("Counterexamples", named.get("Counterexamples"), report),
    codes: facts.codes,
    findings: facts.findings,
    sources: facts.sources,
    related: facts.related,
    ...(facts.dialog === undefined ? {} : { dialog: facts.dialog }),
    formerly: facts.formerly,
  };
  checkComplete(article, named, { titleLine: title?.line ?? bodyLine, frontMatterSound: facts.sound }, report);
  return article;
}

const namesIn = (pieces: readonly MessagePiece[]): readonly string[] =>
  pieces.flatMap((piece) => (piece.kind === "placeholder" ? [piece.name] : []));

interface Bullet {
  readonly blocks: readonly Block[];
  readonly line: number;
}

function readBullets(section: Section | undefined, what: string, context: InlineContext): readonly Bullet[] {
  return (section?.content ?? []).flatMap((one): readonly Bullet[] => {
    if (one.token.type === "list") {
      return itemsOf(one.token as Tokens.List, one.line).map((item) => ({
        blocks: toBlocks(childrenOf(item), context),
        line: item.line,
      }));
    }
    context.report.error(one.line, `A ${what} is a bullet. Begin the line with \`- \`.`);
    return [];
  });
}

function toSentence(blocks: readonly Block[], line: number, report: Report): string {
  const text = textOfBlocks(blocks).replace(/\s+/g, " ").trim();
  if (text === "") {
    report.error(
      line,
      "This symptom is empty. Write it in the words of somebody who has the problem, or remove the bullet.",
    );
  } else if (blocks.length !== 1 || blocks[0]?.kind !== "paragraph") {
    report.error(
      line,
      "A symptom is one sentence. Write what is nested in it as a bullet of its own, or put it in quotes.",
    );
  }
  return text;
}

function noteReferences(facts: FrontMatter, references: Reference[]): void {
  for (const [index, id] of facts.related.entries()) {
    references.push({ kind: "related", id, line: facts.lineOf("related", index) });
  }
  for (const [index, id] of facts.formerly.entries()) {
    references.push({ kind: "formerly", id, line: facts.lineOf("formerly", index) });
  }
  if (facts.dialog !== undefined) references.push({ kind: "dialog", id: facts.dialog, line: facts.lineOf("dialog") });
}

function checkFindings(facts: FrontMatter, { findings }: ArticleContext, report: Report): void {
  for (const [index, finding] of facts.findings.entries()) {
    if (findings !== undefined && !findings.has(finding)) {
      report.error(facts.lineOf("findings", index), unknownFinding(finding, findings));
    }
  }
}

export const unknownFinding = (finding: string, known: ReadonlySet<string>): string =>
  `No reader gives the finding \`${finding}\`.${didYouMean(finding, known) || " Take one that dialogs/README.md lists, or remove it."}`;
