// The answer that is a question: what is most likely so far, one question, its answers, and both ways out.
import { literal, paragraph, type Block } from "../knowledge/blocks.ts";
import { articleOf } from "../knowledge/knowledge.ts";
import { rolesAsked } from "../knowledge/product.ts";
import type { Dialog, Question } from "../knowledge/dialog.ts";
import type { Diagnosis } from "./diagnosing.ts";
import type { Asked, Choice, Reply, Section } from "./reply.ts";
import { namedCause, openQuestion, type Standing } from "./standing.ts";
import type { ReadValue } from "./values.ts";
import { asSentence, plainReply, type Telling, titleInSentence } from "./telling.ts";

/** Causes below this are not counted as still possible. */
const possibleFrom = 0.03;

export interface QuestionAnswer {
  readonly diagnosis: Diagnosis;
  readonly question: Question;
  readonly read: readonly ReadValue[];
  readonly tried: ReadonlySet<string>;
  /** The first question of the case. */
  readonly opening: boolean;
}

export function questionReply(answer: QuestionAnswer, telling: Telling): Reply {
  const { say, knowledge } = telling;
  const { diagnosis, question } = answer;
  const named = namedCause(diagnosis);
  const article = named === undefined ? undefined : articleOf(knowledge, named.cause);
  const sections: Section[] = [];
  if (article !== undefined) sections.push({ kind: "text", blocks: article.explanation.slice(0, 1) });
  else if (answer.opening) sections.push({ kind: "text", blocks: [paragraph(literal(say.fastest))] });
  if (answer.read.length > 0) sections.push({ kind: "read", values: answer.read });
  const headline =
    article !== undefined
      ? asSentence(titleInSentence(article))
      : [
          literal(
            answer.opening
              ? familyOpening(diagnosis.dialog, telling)
              : say.stillOpen(
                  [...diagnosis.belief].filter(
                    ([cause, probability]) => probability >= possibleFrom && !answer.tried.has(cause),
                  ).length,
                ),
          ),
        ];
  return plainReply(headline, {
    ...(article === undefined ? {} : { certainty: say.mostLikely }),
    sections,
    asked: askedOf(question),
    aside: waysOutOf(telling),
    // At most four, since these are words and no buttons; the rest can be typed.
    // At most four, since these are words and no buttons; the rest can be typed.
    quiet: [
      { label: say.why, said: { action: "why" } },
      article !== undefined
        ? { label: say.showFix, said: { action: "show-fix" } }
        : answer.opening
          ? { label: say.handOver, said: { action: "hand-over" } }
          : { label: say.back, said: { action: "back" } },
      { label: say.askCustomer, said: { action: "ask-customer" } },
      { label: say.status, said: { action: "status" } },
    ],
  });
}

/** Of problems causes are told apart; of questions that people ask, the answer is found. */
export function familyOpening(dialog: Dialog, { say, knowledge }: Telling): string {
  const count = dialog.causes.size;
  const problems = [...dialog.causes.keys()].filter((cause) => articleOf(knowledge, cause)?.kind === "problem").length;
  return problems > count / 2 ? say.familyOpening(dialog.title, count) : say.familyOfAnswers(dialog.title, count);
}

export function askedOf(question: Question): Asked {
  return {
    question: question.id,
    text: question.ask,
    how: howOf(question),
    answers: question.answers.map(({ id, label }) => ({ id, label })),
  };
}

/** How to find out: a paragraph a line, and what stands between two lines of three backticks as commands to copy. */
function howOf(question: Question): readonly Block[] {
  const blocks: Block[] = [];
  let commands: string[] | undefined;
  let language = "";
  for (const line of (question.how ?? "").split("\n")) {
    if (line.trim().startsWith("```")) {
      if (commands === undefined) {
        commands = [];
        language = line.trim().slice(3).trim();
      } else {
        blocks.push({
          kind: "code",
          ...(language === "" ? {} : { language }),
          pieces: [literalRun(commands.join("\n"))],
        });
        commands = undefined;
      }
    } else if (commands !== undefined) commands.push(line.trimEnd());
    else if (line.trim() !== "") blocks.push(paragraph(...runsOf(line.trim())));
  }
  // A fence that nobody closed goes to the end.
  if (commands !== undefined) blocks.push({ kind: "code", pieces: [literalRun(commands.join("\n"))] });
  return blocks;
}

/** Text in backticks is code; everything else is as it stands. */
function runsOf(
  line: string,
): readonly (
  { kind: "literal"; text: string } | { kind: "code"; pieces: readonly { kind: "literal"; text: string }[] }
)[] {
  return line
    .split("`")
    .map((text, index) => (index % 2 === 0 ? literalRun(text) : { kind: "code" as const, pieces: [literalRun(text)] }))
    .filter((run) => run.kind === "code" || run.text !== "");
}

const literalRun = (text: string): { kind: "literal"; text: string } => ({ kind: "literal", text });

/** The same reply with the open question below it, so that what was asked meanwhile costs nobody the question. */
export function askingAgain(standing: Standing, telling: Telling, reply: Reply): Reply {
  const { focus } = standing;
  if (standing.state !== "open") return reply;
  if (focus.kind === "role") return { ...reply, asked: roleAsked(telling), aside: waysOutOf(telling) };
  const question = openQuestion(standing);
  return question === undefined ? reply : { ...reply, asked: askedOf(question), aside: waysOutOf(telling) };
}

/** Id of the question that belongs to no dialog. */
export const whoIsAsking = "who-is-asking";

/** Who is at the keyboard, alone: nothing else is asked with it. */
export function roleReply(telling: Telling): Reply {
  const { say } = telling;
  return plainReply(say.whoAsks, {
    asked: roleAsked(telling),
    aside: waysOutOf(telling).slice(0, 1),
    quiet: [{ label: say.back, said: { action: "back" } }],
  });
}

function roleAsked({ say, knowledge }: Telling): Asked {
  return {
    question: whoIsAsking,
    text: say.whoAsksId,
    how: [],
    answers: rolesAsked(knowledge.product).map(({ id, asked = "" }) => ({ id, label: asked })),
  };
}

function waysOutOf({ say }: Telling): readonly Choice[] {
  return [
    { label: say.dontKnow, said: { action: "dont-know" } },
    { label: say.cantCheck, said: { action: "cant-check" } },
  ];
}
