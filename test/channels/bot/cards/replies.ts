// Every answer that the project's own knowledge gives: each article, each question of each dialog, and what small talk brings.
import { fileURLToPath } from "node:url";
import { loadContent } from "../../../../src/content/load.ts";
import { askedOf } from "../../../../src/conversation/question-reply.ts";
import type { Reply } from "../../../../src/conversation/reply.ts";
import { createRespond } from "../../../../src/conversation/respond.ts";
import type { Said } from "../../../../src/conversation/said.ts";
import type { Session } from "../../../../src/conversation/session.ts";
import { plainReply } from "../../../../src/conversation/telling.ts";
import type { Turn } from "../../../../src/conversation/turn.ts";
import { createUnderstand } from "../../../../src/conversation/understand.ts";

const folder = (name: string): string => fileURLToPath(new URL(`../../../../${name}`, import.meta.url));
export const { knowledge } = await loadContent({ knowledgeDir: folder("knowledge"), dialogsDir: folder("dialogs") });
export const understand = createUnderstand(knowledge);
const respond = createRespond(knowledge);
const now = new Date("2026-01-15T10:00:00Z");

/** The turns of a conversation, in order. */
export function turnsOf(locale: string, ...all: readonly Said[]): readonly Turn[] {
  let session: Session | undefined;
  return all.map((said) => {
    const report = "text" in said ? understand(said.text, { now }).report : undefined;
    const next = respond({
      said,
      ...(report === undefined ? {} : { report }),
      ...(session === undefined ? {} : { session }),
      now,
      zone: "UTC",
      locale,
      reminds: true,
    });
    session = next.session;
    return next.turn;
  });
}

export interface NamedReply {
  readonly name: string;
  readonly language: string;
  readonly reply: Reply;
}

export function everyReply(language: string): readonly NamedReply[] {
  const named = (name: string, turns: readonly Turn[]): readonly NamedReply[] =>
    turns.flatMap(({ replies }) => replies.map((reply) => ({ name, language, reply })));
  const articles = [...knowledge.articles.keys()].flatMap((id) =>
    named(id, turnsOf(language, { pick: id }, { action: "done" }, { action: "why" }, { action: "fixed" })),
  );
  const dialogs = [...knowledge.dialogs.values()].flatMap((dialog) => [
    ...dialog.questions.map((question) => ({
      name: `${dialog.id} ${question.id}`,
      language,
      reply: plainReply(dialog.title, {
        asked: askedOf(question),
        aside: [
          { label: "I don't know", said: { action: "dont-know" } },
          { label: "I can't check", said: { action: "cant-check" } },
        ],
      }),
    })),
    ...named(
      dialog.id,
      turnsOf(
        language,
        { pick: dialog.id },
        ...(["status", "why", "what-if", "ask-customer", "show-fix", "hand-over"] as const).map((action) => ({
          action,
        })),
      ),
    ),
  ]);
  const talk = named(
    "talk",
    turnsOf(
      language,
      { action: "help" },
      { text: "hi" },
      { text: "Application Error: 0xc0000005 in ecma2host.exe after the June patch" },
      { text: "ORA-12154: TNS could not resolve the connect identifier" },
      { text: "the agent cannot log on as a service, privileges to start system services" },
      { action: "park" },
      { action: "resume" },
      { action: "hand-over" },
    ),
  );
  return [...articles, ...dialogs, ...talk];
}
