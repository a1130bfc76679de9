// The parts of an answer as elements of a card: what was read, steps, candidates, what differs, where it is written.
import type { Candidate, ReplyStep, Section } from "../../../conversation/reply.ts";
import { type Inline, literal } from "../../../knowledge/blocks.ts";
import type { Phrases } from "../../../phrases/en.ts";
import type { TeamsPhrases } from "../../../phrases/teams.ts";
import { dayInWords } from "../../dates.ts";
import { blockElements, inlineRuns, numberedElement, tableElement } from "./block-card.ts";
import { type CardElement, run, small, text } from "./element.ts";
import { type CardOf, pressAction } from "./press.ts";
import { longestTitle } from "./press-rows.ts";

export interface Drawing {
  readonly say: Phrases & { readonly teams: TeamsPhrases };
  readonly of: CardOf;
  /** Nothing can be pressed: a card that was put away and is shown again, or one that was sent to somebody else. */
  readonly readOnly?: true;
}

/** @param place of the section in the answer; names what is folded */
export function sectionElements(section: Section, place: number, drawing: Drawing): readonly CardElement[] {
  const { say } = drawing;
  switch (section.kind) {
    case "text":
      return foldable(section, place, drawing, blockElements(section.blocks));
    case "read":
      return section.values.length === 0 ? [] : [readStrip(section.values, say.read)];
    case "steps":
      return foldable(section, place, drawing, [
        ...(section.effort === "" ? [] : [effortLine(section.effort)]),
        ...section.steps.flatMap((step) => stepElements(step, drawing)),
      ]);
    case "check":
      return blockElements(withLead(section.blocks, `${say.verify}: `), { spacing: "Medium" });
    case "candidates":
      return section.candidates.map((candidate, index) => candidateElement(candidate, index + 1, drawing));
    case "differences": {
      const { columnCompared, columnArticle, columnYours } = say.drawn;
      const head = [columnCompared, columnArticle, columnYours].map((words): readonly Inline[] => [literal(words)]);
      const rows = section.rows.map(({ aspect, article, yours: own }) =>
        [aspect, article, own].map((words): readonly Inline[] => [literal(words)]),
      );
      return [tableElement([head, ...rows], "Small")];
    }
    case "copy":
      // A card cannot be copied from: the text goes as a message of its own.
      return [text([run(say.teams.belowAsText(section.title), { weight: "Bolder" })], { spacing: "Medium" })];
    case "source":
      return sourceElements(section, say);
  }
}

function foldable(
  section: { readonly title?: string; readonly folded?: true },
  place: number,
  { readOnly }: Drawing,
  elements: readonly CardElement[],
): readonly CardElement[] {
  const { title } = section;
  if (title === undefined) return elements;
  if (section.folded !== true || readOnly === true)
    return [text([run(title, { weight: "Bolder" })], { spacing: "Medium", separator: true }), ...elements];
  const id = `more-${place}`;
  return [
    {
      type: "ActionSet",
      spacing: "Medium",
      actions: [{ type: "Action.ToggleVisibility", title, targetElements: [id] }],
    },
    { type: "Container", id, isVisible: false, items: elements },
  ];
}

const readStrip = (values: (Section & { readonly kind: "read" })["values"], title: string): CardElement =>
  text(
    [
      run(`${title}: `, small),
      ...values.flatMap(({ label, value }, index) => [
        run(`${index === 0 ? "" : " · "}${label} `, small),
        run(value, { size: "Small", fontType: "Monospace", highlight: true }),
      ]),
    ],
    { spacing: "Small" },
  );

function effortLine(effort: string): CardElement {
  const [first = "", ...rest] = effort.split(" · ");
  return text(
    [run(first, { size: "Small", weight: "Bolder" }), run(rest.map((words) => `  ·  ${words}`).join(""), small)],
    { separator: true, spacing: "Medium" },
  );
}

function stepElements(step: ReplyStep, { say, of, readOnly }: Drawing): readonly CardElement[] {
  const { drawn } = say;
  const [first, ...rest] = step.content;
  const state = step.done === true ? drawn.isDone : step.skipped === true ? drawn.isLeftOut : undefined;
  const words = [
    step.effort,
    step.optional ?? "",
    step.wait === undefined ? "" : drawn.thenWait(step.wait),
    state ?? (step.next === true ? drawn.isNext : ""),
  ].filter((part) => part !== "");
  const items: readonly CardElement[] = [
    ...(step.risk === undefined
      ? []
      : [text([run(`${drawn.beforeStep} ${step.risk}`, { color: "Attention" })], { spacing: "None" })]),
    ...blockElements(first === undefined ? [] : [first], { spacing: "None" }),
    ...(words.length === 0 ? [] : [text([run(words.join(" · "), small)], { spacing: "None" })]),
    ...blockElements(rest, { style: { isSubtle: true } }),
    ...(step.said === undefined || state !== undefined || readOnly === true
      ? []
      : [
          {
            type: "ActionSet" as const,
            spacing: "Small" as const,
            actions: [pressAction(say.stepDone, { kind: "say", said: step.said }, of)],
          },
        ]),
  ];
  const mark = step.done === true ? "✓" : step.skipped === true ? "–" : String(step.number);
  return [numberedElement(mark, items, "Medium", step.next !== true)];
}

function withLead(blocks: (Section & { readonly kind: "check" })["blocks"], lead: string) {
  const [first, ...rest] = blocks;
  const strong: Inline = { kind: "strong", content: [literal(lead)] };
  return first?.kind === "paragraph"
    ? [{ ...first, content: [strong, ...first.content] }, ...rest]
    : [{ kind: "paragraph" as const, content: [strong] }, ...blocks];
}

function candidateElement(candidate: Candidate, number: number, { say, of, readOnly }: Drawing): CardElement {
  const { choice, title, explanation, effort } = candidate;
  const button = choice.label.length <= longestTitle ? choice.label : say.teams.chooseThis(number);
  return numberedElement(
    String(number),
    [
      text(inlineRuns(title, { weight: "Bolder" }), { spacing: "None" }),
      ...(explanation.length === 0 ? [] : [text(inlineRuns(explanation), { spacing: "Small" })]),
      ...(effort === "" ? [] : [text([run(effort, small)], { spacing: "Small" })]),
      ...(readOnly === true
        ? []
        : [
            {
              type: "ActionSet" as const,
              spacing: "Small" as const,
              actions: [pressAction(button, { kind: "say", said: choice.said }, of)],
            },
          ]),
    ],
    "Medium",
  );
}

function sourceElements(
  section: Section & { readonly kind: "source" },
  { drawn, dates }: Phrases,
): readonly CardElement[] {
  const links = section.links.flatMap(({ label, href }, index) => [
    run(index === 0 ? `${drawn.sourceIs}: ` : ", ", small),
    run(label, { ...small, selectAction: { type: "Action.OpenUrl", url: href } }),
  ]);
  const reviewed =
    section.reviewed === undefined
      ? []
      : [run(`${links.length === 0 ? "" : " · "}${drawn.reviewed(dayInWords(section.reviewed, dates))}`, small)];
  return links.length + reviewed.length === 0 ? [] : [text([...links, ...reviewed], { spacing: "Small" })];
}
