// The resolution of an article: one numbered list, or several ways with one each.
import type { Tokens } from "marked";
import type { Step, Way } from "../knowledge/article.ts";
import { textOfInlines, type Block } from "../knowledge/blocks.ts";
import { childrenOf, itemsOf, toBlock, toBlocks, type PlacedItem } from "./block.ts";
import { toInlines, type InlineContext } from "./inline.ts";
import type { Placed } from "./markdown.ts";
import type { Section } from "./sections.ts";
import { tagNames, toTag, toTags, type Tag } from "./step-tags.ts";

export interface StepContext extends InlineContext {
  /** Roles of product.yaml; without any, every role is taken. */
  readonly roles: readonly string[];
}

/** A phone and a Teams card show no more. */
const mostColumns = 3;

export function readWays(section: Section | undefined, context: StepContext): readonly Way[] {
  if (section === undefined) return [];
  const { report } = context;
  const cut: { title?: string; line: number; content: Placed[] }[] = [{ line: section.line, content: [] }];
  for (const one of section.content) {
    if (one.token.type !== "heading") {
      cut.at(-1)!.content.push(one);
    } else {
      const heading = one.token as Tokens.Heading;
      if (heading.depth !== 3) {
        report.error(
          one.line,
          `\`${heading.text}\` is too deep a heading. Ways have \`### \`; write the rest as text.`,
        );
      }
      const title = textOfInlines(toInlines(heading.tokens, one.line, { ...context, names: new Set() }));
      cut.push({ title, line: one.line, content: [] });
    }
  }
  const [head, ...titled] = cut;
  const untitled = head!.content;
  if (titled.length === 0) return untitled.length === 0 ? [] : [{ steps: readSteps(untitled, context) }];
  for (const { line } of untitled.slice(0, 1)) {
    report.error(line, "This stands before the first way. Move it into a step, or give it a heading `### `.");
  }
  return titled.map(({ title, line, content }) => {
    if (content.length === 0) {
      report.error(line, "This way has no steps. Write them as a numbered list below the heading.");
    }
    const steps = readSteps(content, context);
    return title === undefined ? { steps } : { title, steps };
  });
}

function readSteps(content: readonly Placed[], context: StepContext): readonly Step[] {
  const { report } = context;
  const lists = content.filter(({ token }) => token.type === "list");
  const numbered = lists.filter(({ token }) => (token as Tokens.List).ordered);
  if (numbered.length === 0) return readUnnumbered(content, lists, context);
  const begin = content.indexOf(numbered[0]!);
  const intro = content.slice(0, begin);
  const steps = itemsOf(content[begin]!.token as Tokens.List, content[begin]!.line).map((item) =>
    readStep(item, context),
  );
  for (const { token, line } of content.slice(begin + 1)) {
    const what = token.type === "list" ? "A second list begins here" : "This stands outside of the steps";
    report.error(
      line,
      `${what}. Indent what belongs to the step above by three spaces, or use \`### \` for another way.`,
    );
  }
  checkTemporary(steps, context);
  if (intro.length === 0) return steps;
  report.warning(intro[0]!.line, "This stands before the first step and is shown with it. Move it into the step.");
  return steps.map((step, index) =>
    index > 0 ? step : { ...step, content: [...toBlocks(intro, context), ...step.content] },
  );
}

/** Somebody else's article: what it has is shown, as one step or a step a bullet. */
function readUnnumbered(content: readonly Placed[], lists: readonly Placed[], context: StepContext): readonly Step[] {
  const [first] = content;
  if (first === undefined) return [];
  context.report.warning(
    first.line,
    "The resolution has no numbered steps. Number them `1.`, `2.`, so that each can be ticked off.",
  );
  if (lists.length === 1 && content.length === 1) {
    return itemsOf(first.token as Tokens.List, first.line).map((item) => readStep(item, context));
  }
  return [{ content: toBlocks(content, context), who: [], line: first.line }];
}

function readStep(item: PlacedItem, context: StepContext): Step {
  const content: Block[] = [];
  const tags: Tag[] = [];
  for (const child of childrenOf(item)) {
    if (child.token.type === "list" && !(child.token as Tokens.List).ordered) {
      readBullets(child, content, tags, context);
    } else {
      if (child.token.type === "table" && (child.token as Tokens.Table).header.length > mostColumns) {
        context.report.error(
          child.line,
          `This table has more than ${mostColumns} columns, too many for a chat. Leave some out, or make it a list.`,
        );
      }
      if (child.token.type === "list") refuseNestedTags(child, context);
      content.push(...toBlock(child, context));
    }
  }
  if (content.length === 0) {
    context.report.error(item.line, "This step says nothing. Write what to do, above its bullets.");
  }
  return { content, ...toTags(tags, context.roles, context.report), line: item.line };
}

/** The bullet, not the list, is the unit: Markdown makes one list of real bullets and tags that stand together. */
function readBullets(list: Placed, content: Block[], tags: Tag[], context: StepContext): void {
  const items: (readonly Block[])[] = [];
  for (const item of itemsOf(list.token as Tokens.List, list.line)) {
    const children = childrenOf(item);
    const [first, ...rest] = children;
    const tag = first === undefined ? undefined : toTag(ownText(first, context), item.line, context.report);
    if (tag === undefined) {
      for (const child of children) refuseNestedTags(child, context);
      items.push(toBlocks(children, context));
      continue;
    }
    // Read as blocks for its mistakes alone: a path outside of backticks loses its backslash in a tag, too.
    toBlocks([first!], { ...context, names: new Set() });
    for (const { line } of rest.slice(0, 1)) {
      context.report.error(line, `A \`${tag.name}:\` bullet is one sentence. Move what follows it into the step.`);
    }
    tags.push(tag);
  }
  if (items.length > 0) content.push({ kind: "list", ordered: false, items });
}

/** The text of a bullet's first paragraph, without markup; its mistakes are told by whoever reads it as a block. */
function ownText({ token, line }: Placed, context: InlineContext): string {
  if (token.type !== "text" && token.type !== "paragraph") return "";
  const silent = { ...context, names: new Set<string>(), linked: () => undefined, report: silentReport };
  return textOfInlines(toInlines((token as Tokens.Text).tokens ?? [token], line, silent)).trim();
}

const silentReport = { problems: [], error: () => undefined, warning: () => undefined };

/** A tag deeper down marks nothing; its author meant the step. */
function refuseNestedTags(placed: Placed, context: StepContext): void {
  if (placed.token.type !== "list") return;
  for (const item of itemsOf(placed.token as Tokens.List, placed.line)) {
    for (const [index, child] of childrenOf(item).entries()) {
      const word = index === 0 ? /^([a-z]+):/.exec(ownText(child, context))?.[1] : undefined;
      if (tagNames.some((name) => name === word)) {
        context.report.error(
          child.line,
          `\`${word ?? ""}:\` stands too deep to mark the step. Indent it by three spaces only.`,
        );
      }
      refuseNestedTags(child, context);
    }
  }
}

function checkTemporary(steps: readonly Step[], { report }: StepContext): void {
  for (const [index, { temporary, undoes, line }] of steps.entries()) {
    if (temporary !== undefined) {
      const undone = steps.slice(index + 1).some((step) => step.undoes === temporary.key);
      if (!undone && temporary.sentence === undefined) {
        report.error(
          line,
          `Nothing undoes \`temporary: ${temporary.key}\`. Mark the later step with \`undoes: ${temporary.key}\`, or say how behind the key: \`temporary: ${temporary.key}. Set it back.\``,
        );
      }
      if (undone && temporary.sentence !== undefined) {
        report.warning(
          line,
          `\`temporary: ${temporary.key}\` has a sentence and a step that undoes it. Remove the sentence.`,
        );
      }
    }
    if (undoes !== undefined && !steps.slice(0, index).some((step) => step.temporary?.key === undoes)) {
      report.error(
        line,
        `No step before this one opens \`${undoes}\`. Mark the one that does with \`temporary: ${undoes}\`.`,
      );
    }
  }
}
