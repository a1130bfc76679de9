// What can be pressed, in rows that fit: an ActionSet is one row, and cuts its buttons before it wraps.
import { type Choice, numbered, type Reply } from "../../../conversation/reply.ts";
import type { CardAction, CardElement } from "./element.ts";
import { run, text } from "./element.ts";
import { type CardOf, type Look, pressAction } from "./press.ts";

/** Letters that the buttons of one row have together on a phone; measured with the cards of the design. */
export const longestTitle = 27;
const mostInRow = 2;
/** Teams shows no more of one ActionSet; what is secondary stands behind its menu. */
const mostActions = 6;

interface Button {
  readonly title: string;
  readonly action: CardAction;
}

/**
 * The answers of the question, what to press next, the ways out, and the quiet words, in this order.
 * @param more quiet words that only a card has
 */
export function pressElements(
  reply: Reply,
  of: CardOf,
  more: readonly { readonly title: string; readonly action: CardAction }[] = [],
): readonly CardElement[] {
  const button = ({ label, said }: Choice, look?: Look): Button => ({
    title: label,
    action: pressAction(label, { kind: "say", said }, of, look),
  });
  // Candidates carry their own button.
  const candidates = reply.sections.flatMap((section) =>
    section.kind === "candidates" ? section.candidates : [],
  ).length;
  const answers = numbered(reply).slice(candidates, numbered(reply).length - reply.aside.length);
  const fits = answers.every(({ label }) => label.length <= longestTitle);
  const choices = reply.choices.map((choice, index) =>
    button(choice, index === 0 && reply.filled ? { style: "positive" } : {}),
  );
  const rows = [
    ...(fits ? rowsOf(answers.map((answer) => button(answer))) : []),
    ...rowsOf(choices),
    ...rowsOf(reply.aside.map((choice) => button(choice))),
  ];
  // Where nothing else is to be pressed, nothing is hidden behind a menu.
  const quietLook: Look = rows.length === 0 ? {} : { mode: "secondary" };
  const quiet = [...reply.quiet.map((choice) => button(choice, quietLook)), ...more];
  const answerRows = fits ? [] : answers.map((answer, index) => answerRow(answer, candidates + index + 1, of));
  return [
    ...answerRows,
    ...withQuiet(rows, quiet).map((actions, index): CardElement => ({
      type: "ActionSet",
      spacing: index === 0 ? "Medium" : "Small",
      actions: actions.map(({ action }) => action),
    })),
  ];
}

/** An answer that no button could show whole: a row that wraps, and is pressed as a whole. */
function answerRow({ label, said }: Choice, number: number, of: CardOf): CardElement {
  return {
    type: "Container",
    style: "emphasis",
    spacing: "Small",
    selectAction: pressAction(label, { kind: "say", said }, of),
    items: [text([run(`${number}  `, { isSubtle: true, weight: "Bolder" }), run(label)])],
  };
}

function rowsOf(buttons: readonly Button[]): readonly (readonly Button[])[] {
  const rows: Button[][] = [];
  for (const next of buttons) {
    const row = rows.at(-1);
    const letters = (row ?? []).reduce((sum, { title }) => sum + title.length, next.title.length);
    if (row === undefined || row.length >= mostInRow || letters > longestTitle) rows.push([next]);
    else row.push(next);
  }
  return rows;
}

/** Quiet words go behind the menu of the last row. */
function withQuiet(rows: readonly (readonly Button[])[], quiet: readonly Button[]): readonly (readonly Button[])[] {
  if (quiet.length === 0) return rows;
  const last = rows.at(-1);
  if (last === undefined) return rowsOf(quiet);
  return [...rows.slice(0, -1), [...last, ...quiet].slice(0, mostActions)];
}
