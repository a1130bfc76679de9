// An answer as one card: what I conclude, what to do, what you press. Never larger than a card may be.
import type { Reply, Section } from "../../../conversation/reply.ts";
import { textOfInlines } from "../../../knowledge/blocks.ts";
import { toMarkdown } from "../../markdown.ts";
import { blockElements, codeIn, inlineRuns } from "./block-card.ts";
import { type Card, type CardElement, run, text, toCard, type TextRun } from "./element.ts";
import { pressAction } from "./press.ts";
import { pressElements } from "./press-rows.ts";
import { type Drawing, sectionElements } from "./section-card.ts";

/** Bytes of JSON in UTF-8. Teams takes messages of 100 kB; older clients, and what stands around a card, make 25 the budget. */
export const largestCard = 25_000;
/** Letters of the text for clients without cards of this version: the steps of a long article, and not its last remark. */
const longestFallback = 3_000;

/** Of a change that must be undone. */
export interface OpenChange {
  readonly text: string;
}

export interface CardInput extends Drawing {
  readonly reply: Reply;
  /** Temporary changes that are open; said above the answer. */
  readonly open?: readonly OpenChange[];
}

/** Leaves out what is beside the point, in this order, until it fits. */
export function replyCard(input: CardInput): Card {
  const whole = cardOf(input, input.reply.sections, false);
  if (fits(whole)) return whole;
  const unfolded = input.reply.sections.filter((section) => !("folded" in section && section.folded === true));
  const main = cardOf(input, unfolded, true);
  if (fits(main)) return main;
  for (let steps = mostSteps(unfolded); steps > 0; steps -= 1) {
    const shorter = cardOf(
      input,
      unfolded.map((section) => withSteps(section, steps)),
      true,
    );
    if (fits(shorter)) return shorter;
  }
  return cardOf(
    input,
    unfolded.filter(({ kind }) => kind === "source" || kind === "candidates"),
    true,
  );
}

export const bytesOf = (card: Card): number => Buffer.byteLength(JSON.stringify(card));
const fits = (card: Card): boolean => bytesOf(card) <= largestCard;

const mostSteps = (sections: readonly Section[]): number =>
  Math.max(0, ...sections.map((section) => (section.kind === "steps" ? section.steps.length : 0)));

function withSteps(section: Section, count: number): Section {
  if (section.kind === "steps") return { ...section, steps: section.steps.slice(0, count) };
  // A long table or list in a text goes before a step does.
  return section.kind === "text" ? { ...section, blocks: section.blocks.slice(0, 1) } : section;
}

function cardOf(input: CardInput, sections: readonly Section[], shortened: boolean): Card {
  const { reply, say, of, readOnly } = input;
  const first = firstLine(reply);
  const fallback = toMarkdown(reply);
  const body: readonly CardElement[] = [
    ...openElements(input),
    ...reply.notices.map((notice) => text(inlineRuns(notice, { size: "Small" }), { spacing: "Small" })),
    headline(reply),
    ...sections.flatMap((section, place) => sectionElements(section, place, input)),
    ...(shortened ? [text([run(say.teams.moreThere, { size: "Small", isSubtle: true })], { spacing: "Small" })] : []),
    ...askedElements(reply),
    ...(readOnly === true ? [] : pressElements(reply, of, commandsOf(input, sections))),
  ];
  return toCard(body, {
    fallbackText: fallback.length <= longestFallback ? fallback : `${fallback.slice(0, longestFallback)}…`,
    speak: first,
  });
}

/** The first line, which alone is already useful; also the words of a notification. */
export function firstLine({ certainty, headline: words }: Reply): string {
  return `${certainty === undefined ? "" : `${certainty}: `}${textOfInlines(words)}`;
}

function headline({ certainty, headline: words, tone }: Reply): CardElement {
  const style = { size: "Large", ...(tone === "risk" ? { color: "Attention" as const } : {}) } as const;
  const runs: readonly TextRun[] = [
    ...(certainty === undefined ? [] : [run(`${certainty}: `, style)]),
    ...inlineRuns(words, { ...style, weight: "Bolder" }),
  ];
  return text(runs, { heading: true });
}

function askedElements({ asked }: Reply): readonly CardElement[] {
  if (asked === undefined) return [];
  return [
    text([run(asked.text, { weight: "Bolder" })], { separator: true, spacing: "Medium" }),
    ...blockElements(asked.how, { style: { isSubtle: true }, spacing: "None" }),
  ];
}

function openElements({ open = [], say, of, readOnly }: CardInput): readonly CardElement[] {
  return open.map((change): CardElement => ({
    type: "Container",
    style: "warning",
    items: [
      text([run(`${say.undoOpened}: `, { weight: "Bolder" }), run(change.text)]),
      ...(readOnly === true
        ? []
        : [
            {
              type: "ActionSet" as const,
              spacing: "Small" as const,
              actions: [pressAction(say.undone, { kind: "say", said: { action: "undone" } }, of)],
            },
          ]),
    ],
  }));
}

/** Commands of the answer that is shown. */
export const commandsIn = (reply: Reply): ReturnType<typeof codeIn> => [
  ...reply.sections.flatMap((section) => {
    switch (section.kind) {
      case "text":
      case "check":
        return codeIn(section.blocks);
      case "steps":
        return section.steps.flatMap(({ content }) => codeIn(content));
      case "read":
      case "candidates":
      case "differences":
      case "copy":
      case "source":
        return [];
    }
  }),
  ...codeIn(reply.asked?.how ?? []),
];

function commandsOf({ reply, say, of }: CardInput, sections: readonly Section[]) {
  if (commandsIn({ ...reply, sections }).length === 0) return [];
  const title = say.teams.commandsAsText;
  return [{ title, action: pressAction(title, { kind: "commands" }, of, { mode: "secondary" }) }];
}
