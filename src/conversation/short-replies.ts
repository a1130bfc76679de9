// Replies of a few lines: welcome, help, small talk, resolved, handed over, nothing left, not understood.
import type { SmallTalk } from "../matching/smalltalk.ts";
import { type Block, fillBlocks, literal, paragraph, textOfInlines } from "../knowledge/blocks.ts";
import { articleOf } from "../knowledge/knowledge.ts";
import { caseFile } from "./case-file.ts";
import { openChanges } from "./ledger.ts";
import { askingAgain } from "./question-reply.ts";
import type { Choice, Reply, Section } from "./reply.ts";
import type { Standing } from "./standing.ts";
import { plainReply, type Telling } from "./telling.ts";
import { timeOf } from "./waiting.ts";

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

/** @param waiting title of a case that another one interrupted. */
export function fixedReply(id: string, waiting: string | undefined, telling: Telling): Reply {
  const { say, knowledge } = telling;
  const article = articleOf(knowledge, id);
  return plainReply(say.fixedTitle, {
    tone: "done",
    sections: [text(article === undefined ? say.fixedNoArticle : say.fixedText(textOfInlines(article.title)))],
    choices: waiting === undefined ? [] : [{ label: say.resumeCase(waiting), said: { action: "resume" } }],
    quiet: [{ label: say.startOver, said: { action: "restart" } }],
  });
}

/** It works, and something that was changed for a time is still open: what it is, how it is set back, or that it stays knowingly. */
export function undoReply(standing: Standing, telling: Telling): Reply {
  const { say, values } = telling;
  const open = openChanges(standing.changes);
  const sections = open.map((change): Section => ({
    kind: "text",
    title: `${say.undoOpened}, ${say.ledgerSince(timeOf(change.since, telling))}`,
    blocks:
      change.undo.length === 0
        ? [paragraph(literal(change.text))]
        : change.undo.flatMap(({ content }) => fillBlocks(content, values)),
  }));
  return plainReply(say.undoTitle(open.length), {
    tone: "risk",
    sections,
    choices: [
      { label: say.undone, said: { action: "undone" } },
      { label: say.waive, said: { action: "waive" } },
      { label: say.handOver, said: { action: "hand-over" } },
    ],
    filled: true,
    quiet: [{ label: say.back, said: { action: "back" } }],
  });
}

export function askCustomerReply(message: string, standing: Standing, telling: Telling): Reply {
  const { say } = telling;
  return askingAgain(
    standing,
    telling,
    plainReply(say.askCustomerTitle, {
      sections: [{ kind: "copy", title: say.askCustomerCopy, text: message }, text(say.askCustomerAfter)],
      quiet: [{ label: say.back, said: { action: "back" } }],
    }),
  );
}

export function parkedReply(title: string, { say }: Telling): Reply {
  return plainReply(say.parked(title), {
    sections: [text(say.parkedText)],
    choices: [{ label: say.resume, said: { action: "resume" } }],
    quiet: [{ label: say.startOver, said: { action: "restart" } }],
  });
}

export function remindReply(due: string, telling: Telling): Reply {
  const { say, reminds } = telling;
  const time = timeOf(due, telling);
  return plainReply(reminds ? say.remindTitle(time) : say.remindCannot(time), { choices: afterWaiting(say) });
}

/** Said by the clock. */
export function dueReply(telling: Telling): Reply {
  const { say, now } = telling;
  return plainReply(say.remindDue(timeOf(now.toISOString(), telling)), { choices: afterWaiting(say), filled: true });
}

const afterWaiting = (say: Telling["say"]): readonly Choice[] => [
  { label: say.worksNow, said: { action: "fixed" } },
  { label: say.stillFails, said: { action: "not-fixed" } },
];

export function forgottenReply({ say }: Telling): Reply {
  return plainReply(say.forgotten, { sections: [text(say.forgottenText)] });
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
  const asked = standing.diagnosis?.questionsLeft === 0 ? [say.budget] : [];
  return plainReply(say.exhaustedTitle, {
    sections: [text([...asked, say.exhaustedText].join(" "))],
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
  if (standing.focus.kind !== "dialog" && standing.focus.kind !== "role") {
    const article = standing.focus.kind === "article" && standing.state === "open";
    return plainReply(article ? say.unclearRemark : say.unclear, {
      sections: [text(article ? say.unclearOutcome : say.welcome)],
      choices: article ? outcomes(telling) : [],
      quiet: article ? [{ label: say.somethingElse, said: { action: "restart" } }] : [],
    });
  }
  return askingAgain(
    standing,
    telling,
    plainReply(say.unclear, {
      sections: [text(say.unclearHelp)],
      quiet: [
        { label: say.somethingElse, said: { action: "restart" } },
        { label: say.handOver, said: { action: "hand-over" } },
      ],
    }),
  );
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
