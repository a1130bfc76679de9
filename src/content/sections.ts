// An article's body cut at its headings: title, explanation, and the seven sections in their order.
import type { Tokens } from "marked";
import { isComment, type Placed } from "./markdown.ts";
import { didYouMean } from "./nearest.ts";
import type { Report } from "./problem.ts";

export const sectionNames = [
  "Messages",
  "Symptoms",
  "Resolution",
  "Verification",
  "Caveats",
  "Examples",
  "Counterexamples",
] as const;
export type SectionName = (typeof sectionNames)[number];

export interface Section {
  /** Line of the heading. */
  readonly line: number;
  readonly content: readonly Placed[];
}

export interface Sections {
  readonly title?: { readonly heading: Tokens.Heading; readonly line: number };
  readonly explanation: readonly Placed[];
  readonly named: ReadonlyMap<SectionName, Section>;
}

/** Wrong headings are reported; what stands under them is not read. */
export function cutSections(placed: readonly Placed[], firstLine: number, report: Report): Sections {
  let title: Sections["title"];
  const explanation: Placed[] = [];
  const named = new Map<SectionName, Section>();
  const hasTitle = placed.some(({ token }) => token.type === "heading" && (token as Tokens.Heading).depth === 1);
  if (!hasTitle) report.error(firstLine, "The article has no title. Begin the text with a line `# ` and the title.");
  /** Where the next block goes. */
  let current: Placed[] | undefined;
  for (const one of placed) {
    const { token, line } = one;
    if (token.type === "space" || isComment(token)) continue;
    const heading = token.type === "heading" ? (token as Tokens.Heading) : undefined;
    if (heading?.depth === 1) {
      if (title === undefined) title = { heading, line };
      else report.error(line, "This is a second title. Use `##` for a section, or `###` for a way of the resolution.");
      current = title.heading === heading ? explanation : [];
    } else if (heading?.depth === 2) {
      current = [];
      const name = checkHeading(heading.text, line, named, report);
      if (name !== undefined) named.set(name, { line, content: current });
    } else if (current !== undefined) {
      current.push(one);
    } else if (token.type !== "def") {
      if (hasTitle) report.error(line, "This stands before the title. Move it below.");
      current = [];
    }
  }
  return { ...(title === undefined ? {} : { title }), explanation, named };
}

function checkHeading(
  text: string,
  line: number,
  before: ReadonlyMap<SectionName, Section>,
  report: Report,
): SectionName | undefined {
  const name = sectionNames.find((known) => known === text);
  if (name === undefined) {
    report.error(
      line,
      `\`## ${text}\` is not a section.${didYouMean(text, sectionNames) || ` The sections are ${sectionNames.join(", ")}.`}`,
    );
    return undefined;
  }
  const first = before.get(name);
  if (first !== undefined) {
    report.error(
      line,
      `\`## ${name}\` stands here a second time (first in line ${first.line}). Bring the two together.`,
    );
    return undefined;
  }
  const place = sectionNames.indexOf(name);
  const later = [...before.keys()].find((known) => sectionNames.indexOf(known) > place);
  if (later !== undefined) report.error(line, `\`## ${name}\` stands too late. Move it before \`## ${later}\`.`);
  return name;
}
