// A conversation in a test: what is said, turn by turn, and what came of each.
import { createRespond } from "../../src/conversation/respond.ts";
import type { Said } from "../../src/conversation/said.ts";
import type { Session } from "../../src/conversation/session.ts";
import type { Turn } from "../../src/conversation/turn.ts";
import { createUnderstand } from "../../src/conversation/understand.ts";
import { textOfInlines } from "../../src/knowledge/blocks.ts";
import { knowledge, now } from "../own-knowledge.ts";

const understand = createUnderstand(knowledge);
const respond = createRespond(knowledge);

export interface Talk {
  readonly turns: readonly Turn[];
  readonly last: Turn;
  readonly session: Session;
}

/** Says each in turn: a text as it is typed, anything else as it is pressed. */
export function talk(said: readonly (string | Said)[], from?: Session, { reminds = false } = {}): Talk {
  const turns: Turn[] = [];
  let session = from;
  for (const each of said) {
    const one: Said = typeof each === "string" ? { text: each } : each;
    const report = "text" in one ? understand(one.text, { now }).report : undefined;
    const turned = respond({
      said: one,
      ...(report === undefined ? {} : { report }),
      ...(session === undefined ? {} : { session: JSON.parse(JSON.stringify(session)) as Session }),
      now,
      zone: "Europe/Berlin",
      reminds,
    });
    session = turned.session;
    turns.push(turned.turn);
  }
  return { turns, last: turns[turns.length - 1]!, session: session! };
}

export const headline = (turn: Turn): string => textOfInlines(turn.replies[0]!.headline);
export const asked = (turn: Turn): string | undefined => turn.replies[0]?.asked?.question;
