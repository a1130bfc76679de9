// Replies of a few lines: welcome, help, small talk, resolved, handed over, nothing left, not understood.
import type { SmallTalk } from "../matching/smalltalk.ts";
import { type Block, literal, paragraph, textOfInlines } from "../knowledge/blocks.ts";
import { articleOf } from "../knowledge/knowledge.ts";
import { caseFile } from "./case-file.ts";
import { askedOf } from "./question-reply.ts";
import type { Choice, Reply, Section } from "./reply.ts";
import type { Standing } from "./standing.ts";
import { plainReply, type Telling } from "./telling.ts";

export const plainSentence = (sentence: string): Reply => plainReply(sentence);

const text = (...lines: readonly string[]): Section => ({
  kind: "text",
  blocks: lines.map((line): Block => paragraph(literal(line))),
});

export function welcomeReply(telling: Telling): Reply {
  return plainReply(telling.say.welcome, { sections: aboutProduct(telling), choices: threeToTry(telling) });
}

export function smallTalkReply(talk: SmallTalk, standing: Standing, telling: Telling): Reply {
  const { say } = telling;
  switch (talk) {
    case "greeting":
      return welcomeReply(telling);
    case "help":
      return plainReply(say.helpTitle, {
        sections: [text(...say.helpLines), ...aboutProduct(telling), text(say.helpWords)],
        choices: threeToTry(telling),
      });
    case "goodbye":
      return plainReply(say.goodbye);
    case "thanks":
    case "fixed":
      return standing.focus.kind === "article" && standing.state === "open"
        ? plainReply(say.thanksOpen, { choices: outcomes(telling), filled: true })
        : plainReply(say.thanksNothing);
  }
}

export function fixedReply(id: string, telling: Telling): Reply {
  const { say, knowledge } = telling;
  const article = articleOf(knowledge, id);
  if (article === undefined) return plainReply(say.fixedTitle, { tone: "done", sections: [text(say.fixedNoArticle)] });
  const undo = article.ways.flatMap((way) =>
    way.steps.flatMap((step) => (step.temporary?.sentence === undefined ? [] : [step.temporary.sentence])),
  );
  const undoSteps = article.ways[0]?.steps.filter((step) => step.undoes !== undefined) ?? [];
  const reminders: Block[] = [
    ...undo.map((sentence): Block => paragraph(literal(sentence))),
    ...undoSteps.flatMap((step) => step.content),
  ];
  return plainReply(say.fixedTitle, {
    tone: "done",
    sections: [
      text(say.fixedText(textOfInlines(article.title))),
      ...(reminders.length > 0 ? [{ kind: "text" as const, title: say.undoReminder, blocks: reminders }] : []),
    ],
    quiet: [{ label: say.startOver, said: { action: "restart" } }],
  });
}

export function handOverReply(standing: Standing, telling: Telling): Reply {
  const { say } = telling;
  return plainReply(say.handedOver, {
    sections: [text(say.handedOverText), { kind: "copy", title: say.caseFileTitle, text: caseFile(standing, telling) }],
    quiet: [
      { label: say.back, said: { action: "back" } },
      { label: say.startOver, said: { action: "restart" } },
    ],
  });
}

export function exhaustedReply(standing: Standing, telling: Telling): Reply {
  const { say } = telling;
  return plainReply(say.exhaustedTitle, {
    sections: [text(say.exhaustedText)],
    choices: [
      { label: say.handOver, said: { action: "hand-over" } },
      { label: say.somethingElse, said: { action: "restart" } },
    ],
    filled: true,
    quiet: standing.facts.length > 1 ? [{ label: say.back, said: { action: "back" } }] : [],
  });
}

/** Evidence was denied, and nothing else is left of what was pasted. */
export function deniedReply(telling: Telling): Reply {
  return plainReply(telling.say.denied, {
    sections: [text(telling.say.deniedText)],
    quiet: [
      { label: telling.say.back, said: { action: "back" } },
      { label: telling.say.handOver, said: { action: "hand-over" } },
    ],
  });
}

/** What was said answers nothing that is open: said so, and the question is there again. */
export function unclearReply(standing: Standing, telling: Telling): Reply {
  const { say } = telling;
  const question =
    standing.focus.kind === "dialog" && standing.focus.diagnosis.move.kind === "ask"
      ? standing.focus.diagnosis.move.question
      : undefined;
  if (question === undefined) return plainReply(say.unclear, { sections: [text(say.welcome)] });
  return plainReply(say.unclear, {
    sections: [text(say.unclearHelp)],
    asked: askedOf(question),
    aside: [
      { label: say.dontKnow, said: { action: "dont-know" } },
      { label: say.cantCheck, said: { action: "cant-check" } },
    ],
    quiet: [
      { label: say.somethingElse, said: { action: "restart" } },
      { label: say.handOver, said: { action: "hand-over" } },
    ],
  });
}

function outcomes(telling: Telling): readonly Choice[] {
  const { say } = telling;
  return [
    { label: say.worksNow, said: { action: "fixed" } },
    { label: say.didNotHelp, said: { action: "not-fixed" } },
    { label: say.handOver, said: { action: "hand-over" } },
  ];
}

function aboutProduct(telling: Telling): readonly Section[] {
  const { about } = telling.knowledge.product;
  return about === "" ? [] : [text(about)];
}

function threeToTry(telling: Telling): readonly Choice[] {
  return telling.knowledge.product.tryThese.map(({ label, text: said }) => ({ label, said: { text: said } }));
}
