import { expect, test } from "vitest";
import { readDialog } from "../../src/content/dialog-shape.ts";
import { parseDialog } from "../../src/content/dialog.ts";
import { printed, product } from "./given.ts";

const context = {
  articles: new Set(["jam", "no-paper", "no-toner"]),
  product,
  findings: new Set(["paper-jammed", "paper-sound"]),
  readings: new Set(["host", "count"]),
};

const sound = `title: Nothing is printed
source: https://example.org/printers
opens:
  codes: [PaperJamError, E-13]
  symptoms:
    - nothing comes out
documented-order:
  - no-paper
  - jam
causes:
  jam: often
  no-paper: rarely
questions:
  lamp:
    ask: Which lamp is on?
    how: |
      On the front,
      on the left.
    minutes: 1
    who: [server-admin, portal-admin]
    usual: green
    answers:
      green:
        label: "Green: all is well"
        findings: [paper-sound]
        rules-out: [jam]
      red:
        label: Red
        findings: [paper-jammed]
        points-to: [jam]
      blinking:
        label: It blinks
        points-to: [no-paper]
  sheets:
    ask: How many sheets lie in the tray?
    minutes: 2
    reads: count
`;

/** The sound dialog with one part replaced, which must stand there. */
function with_(part: string, replacement: string): string {
  expect(sound).toContain(part);
  return sound.replace(part, replacement);
}

const mistakesIn = (text: string, others: readonly string[] = []): readonly string[] =>
  printed(
    parseDialog("printer.yaml", text, {
      ...context,
      others: others.map((other, index) => readDialog(`${"ab"[index]!}.yaml`, other)),
    }).problems,
  );

test("a dialog becomes what its author meant", () => {
  const { value, problems } = parseDialog("printer.yaml", sound, context);

  expect(problems).toEqual([]);
  expect(value).toEqual({
    id: "printer",
    file: "printer.yaml",
    title: "Nothing is printed",
    sources: ["https://example.org/printers"],
    opens: { codes: ["PaperJamError", "E-13"], symptoms: ["nothing comes out"] },
    documentedOrder: ["no-paper", "jam"],
    causes: new Map([
      ["jam", "often"],
      ["no-paper", "rarely"],
    ]),
    questions: [
      {
        id: "lamp",
        ask: "Which lamp is on?",
        how: "On the front,\non the left.",
        minutes: 1,
        who: ["server-admin", "portal-admin"],
        usual: "green",
        answers: [
          {
            id: "green",
            label: "Green: all is well",
            findings: ["paper-sound"],
            effects: new Map([["jam", "rules-out"]]),
          },
          { id: "red", label: "Red", findings: ["paper-jammed"], effects: new Map([["jam", "points-to"]]) },
          { id: "blinking", label: "It blinks", findings: [], effects: new Map([["no-paper", "points-to"]]) },
        ],
      },
      { id: "sheets", ask: "How many sheets lie in the tray?", minutes: 2, who: [], reads: "count", answers: [] },
    ],
  });
});

test.each([
  ["a misspelt key", "title:", "titel:", "1 `titel` is not a key here. Did you mean `title`?"],
  [
    "a misspelt effect",
    "points-to: [jam]",
    "point-to: [jam]",
    "30 `point-to` is not a key here. Did you mean `points-to`?",
  ],
  [
    "an unknown likelihood",
    "jam: often",
    "jam: always",
    "11 `jam: always` is not known. Write one of often, sometimes, rarely.",
  ],
  [
    "a cause without an article",
    "no-paper: rarely",
    "no-papre: rarely",
    "12 There is no article `no-papre`. Did you mean `no-paper`?",
  ],
  [
    "the cause that every dialog has",
    "no-paper: rarely",
    "no-paper: rarely\n  something-else: rarely",
    "13 `something-else` is a cause of every dialog by itself. Remove the line.",
  ],
  [
    "causes as a list",
    "  jam: often\n  no-paper: rarely\n",
    "  - jam\n  - no-paper\n",
    "10 `causes` must hold names with a colon, not a list. Remove each `- ` and end each name with a colon.",
  ],
  [
    "an order that names no cause",
    "  - no-paper\n  - jam",
    "  - no-toner\n  - jam",
    "8 `no-toner` is not a cause of this dialog. Add it under `causes`, or remove it here.",
  ],
  [
    "an order that names a cause twice",
    "  - no-paper\n  - jam",
    "  - jam\n  - jam",
    "9 `jam` stands twice in this order. Remove one of the two.",
  ],
  [
    "an effect on no cause",
    "points-to: [no-paper]",
    "points-to: [no-toner]",
    "33 `no-toner` is not a cause of this dialog. Add it under `causes`, or remove it here.",
  ],
  [
    "two effects on one cause",
    "points-to: [jam]",
    "points-to: [jam]\n        suggests: [jam]",
    "31 `jam` stands under `points-to` of this answer already. Keep it under one of the two.",
  ],
  [
    "more than a cause can give",
    "points-to: [no-paper]",
    "points-to: [no-paper]\n        suggests: [jam]",
    "14 The answers green and red and blinking claim 1.52 of `jam`, more than 0.98. Weaken one: a cause gives mostly one answer.",
  ],
  [
    "a usual answer that is none",
    "usual: green",
    "usual: gren",
    "21 `usual: gren` is not an answer of `lamp`. Did you mean `green`?",
  ],
  [
    "an unknown role",
    "who: [server-admin, portal-admin]",
    "who: server-admn",
    "20 The role `server-admn` is not in product.yaml. Did you mean `server-admin`? Write one of server-admin, portal-admin.",
  ],
  [
    "an unknown finding",
    "findings: [paper-jammed]",
    "findings: [paper-jamed]",
    "29 No reader gives the finding `paper-jamed`. Did you mean `paper-jammed`?",
  ],
  [
    "one finding for two answers",
    "findings: [paper-jammed]",
    "findings: [paper-sound]",
    "29 `paper-sound` gives the answer `green` already. Keep it under one of the two.",
  ],
  [
    "an answer without a label",
    "        label: Red\n",
    "",
    "27 `label` is missing in `red`. Add what the person presses.",
  ],
  [
    "two answers with one label",
    "label: It blinks",
    "label: Red",
    "32 `red` has the same label. Say what is different.",
  ],
  [
    "an answer that is always on offer",
    "label: It blinks",
    "label: I don't know",
    '31 "I don\'t know" and "I can\'t check" are always on offer. Remove the answer `blinking`.',
  ],
  [
    "a question without words",
    "    ask: Which lamp is on?\n",
    "",
    "14 `ask` is missing in `lamp`. Add the question in one sentence.",
  ],
  [
    "a question without minutes",
    "    minutes: 1\n",
    "",
    "14 `minutes` is missing in `lamp`. Add how long it takes to find out.",
  ],
  [
    "minutes in words",
    "minutes: 1",
    "minutes: one",
    "19 `minutes: one` is not a number of minutes. Write a number such as 5.",
  ],
  [
    "a colon in a sentence",
    "ask: Which lamp is on?",
    "ask: Which lamp: red or green?",
    "15 A colon or the indentation splits this sentence. Put the sentence in quotes.",
  ],
  [
    "a colon in a symptom",
    "- nothing comes out",
    "- error: nothing comes out",
    "6 An entry of `symptoms` must be a sentence, and a colon splits it. Put the sentence in quotes.",
  ],
  [
    "a sentence cut off by a comment",
    "ask: Which lamp is on?",
    "ask: Which lamp #2 is on?",
    "15 Everything behind ` #` is a comment and is lost. Put the sentence in quotes, or the comment on a line of its own.",
  ],
  [
    "a label of one word cut off by a comment",
    "label: Red",
    "label: Red #2",
    "28 Everything behind ` #` is a comment and is lost. Put the sentence in quotes, or the comment on a line of its own.",
  ],
  [
    "sentences in brackets",
    "  symptoms:\n    - nothing comes out",
    "  symptoms: [it hums, then nothing]",
    "5 A comma splits the sentences in these brackets. Write each one on a line of its own, beginning with `- `.",
  ],
  [
    "a list where a sentence is due",
    "ask: Which lamp is on?",
    "ask:\n      - Which lamp is on?",
    "15 `ask` must be one sentence, not a list. Write it behind the colon.",
  ],
  [
    "a value that no reader gives",
    "reads: count",
    "reads: cuont",
    "37 No reader gives the value `cuont`. Did you mean `count`?",
  ],
  [
    "answers beside a free value",
    "reads: count",
    "reads: count\n    answers:\n      few:\n        label: Few",
    "38 `sheets` has `reads` and `answers`. Keep `reads` where the reply is a free value, `answers` where it is a choice.",
  ],
  [
    "a question with nothing to answer",
    "    reads: count\n",
    "",
    "34 `sheets` has fewer than two answers. Add the other, or use `reads` where the reply is a free value.",
  ],
  [
    "a cause that nothing points to",
    "no-paper: rarely",
    "no-paper: rarely\n  no-toner: often",
    "13 warning: No answer points to `no-toner`. Add the answer by which it shows itself.",
  ],
  [
    "causes that nothing tells apart",
    "points-to: [no-paper]",
    "points-to: [no-paper, no-toner]",
    "12 warning: No question tells `no-paper` from `no-toner`. Add an answer that fits only one of them.",
  ],
  [
    "a dialog that nothing opens",
    "opens:\n  codes: [PaperJamError, E-13]\n  symptoms:\n    - nothing comes out\n",
    "",
    "1 warning: Nothing opens this dialog but an article's `dialog:`. Add `opens:` with codes or symptoms.",
  ],
])("%s is told with its line and what to do", (name, part, replacement, mistake) => {
  const text = with_(part, replacement);
  const causes =
    name === "causes that nothing tells apart"
      ? text.replace("no-paper: rarely", "no-paper: rarely\n  no-toner: often")
      : text;

  expect(mistakesIn(causes)).toContain(`printer.yaml:${mistake}`);
});

test("all mistakes of a dialog are told at once", () => {
  const text = sound
    .replace("title:", "titel:")
    .replace("no-paper: rarely", "no-papre: rarely")
    .replace("who: [server-admin, portal-admin]", "who: nobody")
    .replace("label: Red", "label: [a, b]");

  expect(mistakesIn(text).map((mistake) => mistake.split(" ")[0])).toEqual([
    "printer.yaml:1",
    "printer.yaml:8",
    "printer.yaml:12",
    "printer.yaml:20",
    "printer.yaml:28",
    "printer.yaml:33",
  ]);
});

test.each([
  ["an empty file", ""],
  ["a file of comments", "# later\n"],
])("%s is told", (_, text) => {
  expect(mistakesIn(text)).toEqual([
    "printer.yaml:1 This file is empty. Write `title:`, `causes:` and `questions:`, or remove the file.",
  ]);
});

const second = (question: string): string =>
  `title: It prints badly\nopens:\n  symptoms:\n    - grey\ncauses:\n  jam: often\n  no-toner: often\nquestions:\n${question}`;

test("a question of another dialog is taken over with everything but its effects", () => {
  const { value, problems } = parseDialog(
    "badly.yaml",
    second(
      "  lamp:\n    from: printer\n    answers:\n      red:\n        points-to: [jam]\n      blinking:\n        points-to: [no-toner]\n",
    ),
    { ...context, others: [readDialog("printer.yaml", sound)] },
  );

  expect(problems).toEqual([]);
  expect(value!.questions[0]).toMatchObject({
    id: "lamp",
    ask: "Which lamp is on?",
    usual: "green",
    who: ["server-admin", "portal-admin"],
    answers: [
      { id: "green", label: "Green: all is well", findings: ["paper-sound"], effects: new Map() },
      { id: "red", label: "Red", findings: ["paper-jammed"], effects: new Map([["jam", "points-to"]]) },
      { id: "blinking", effects: new Map([["no-toner", "points-to"]]) },
    ],
  });
});

test.each([
  [
    "from a dialog that is not there",
    "    from: printr\n",
    "10 There is no other dialog `printr`. Name the one that has the question in full.",
  ],
  [
    "an answer that the other has not",
    "    from: a\n    answers:\n      rot:\n        points-to: [jam]\n",
    "12 `a` has no answer `rot` to this question. It has green, red, blinking.",
  ],
  [
    "words of its own",
    "    from: a\n    ask: Lamp?\n",
    "11 `ask` comes from `a`. Remove it here; under `from` stand only effects.",
  ],
  [
    "a label of its own",
    "    from: a\n    answers:\n      red:\n        label: Rot\n",
    "13 `label` comes from `a`. Remove it here; under `from` stand only effects.",
  ],
  [
    "the same id without from",
    "    ask: Lamp?\n    minutes: 1\n    answers:\n      on:\n        label: On\n      off:\n        label: Off\n",
    "9 `a` asks `lamp`, too, and an id means one question everywhere. Write `from: a` here, or use another id.",
  ],
])("a question taken over with %s is told", (_, question, mistake) => {
  expect(mistakesIn(second(`  lamp:\n${question}`), [sound])).toContain(`printer.yaml:${mistake}`);
});

test("a question that was itself taken over leads to the dialog that has it", () => {
  const middle = second("  lamp:\n    from: a\n");

  expect(mistakesIn(second("  lamp:\n    from: b\n"), [sound, middle])).toContain(
    "printer.yaml:10 `b` does not have the question `lamp` in full. Write `from: a`.",
  );
});
