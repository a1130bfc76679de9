// What is left of a card when a newer one goes on: what it said, what was answered, and a way to read it again.
import type { Phrases } from "../../../phrases/en.ts";
import type { TeamsPhrases } from "../../../phrases/teams.ts";
import { type Card, type CardElement, run, text, toCard } from "./element.ts";
import { type CardOf, pressAction } from "./press.ts";

export interface Superseded {
  readonly of: CardOf;
  readonly say: Phrases & { readonly teams: TeamsPhrases };
  readonly firstLine: string;
  /** The question that it asked, with its id. */
  readonly asked?: { readonly question: string; readonly text: string };
  /** What was chosen, where it was a choice. */
  readonly chosen?: string;
  /** It was pressed all the same. */
  readonly pressed?: true;
  /** Its question belongs to the case that is open. */
  readonly changeable?: true;
}

export function supersededCard(input: Superseded): Card {
  const { of, say, firstLine, asked, chosen } = input;
  const words = [
    ...(input.pressed === true ? [say.teams.oldCard] : []),
    ...(asked === undefined ? [] : [say.drawn.asked(asked.text)]),
    ...(input.pressed === true ? [] : [chosen === undefined ? say.teams.wroteOn : say.teams.answered(chosen)]),
  ];
  const body: readonly CardElement[] = [
    text([run(firstLine, { isSubtle: true })]),
    text([run(words.join(" "), { size: "Small", isSubtle: true })], { spacing: "None" }),
    {
      type: "ActionSet",
      spacing: "Small",
      actions: [
        pressAction(say.drawn.showAgain, { kind: "show" }, of),
        ...(asked === undefined || input.changeable !== true
          ? []
          : [
              pressAction(say.teams.changeAnswer, { kind: "say", said: { change: asked.question } }, of, {
                mode: "secondary" as const,
              }),
            ]),
      ],
    },
  ];
  const fallbackText = [firstLine, ...words].join(" ");
  return toCard(body, { fallbackText, speak: fallbackText });
}
