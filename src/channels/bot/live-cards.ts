// Which card of a session is the one to press, as long as this process remembers. Where it does not, an old card keeps its buttons
// until somebody presses one, and is put away then.
import type { Reply } from "../../conversation/reply.ts";
import type { CardOf } from "./cards/press.ts";

export interface LiveCard {
  /** Of the message that holds it. */
  readonly activityId: string;
  readonly of: CardOf;
  readonly firstLine: string;
  readonly asked?: Pick<NonNullable<Reply["asked"]>, "question" | "text">;
  readonly language: string | undefined;
}

export interface LiveCards {
  readonly get: (key: string) => LiveCard | undefined;
  readonly set: (key: string, card: LiveCard) => void;
  readonly forget: (key: string) => void;
}

/** About a kilobyte each. */
const mostSessions = 5_000;

export function createLiveCards(): LiveCards {
  const cards = new Map<string, LiveCard>();
  return {
    get: (key) => cards.get(key),
    set: (key, card) => {
      // The newest stand last, and the first goes.
      cards.delete(key);
      cards.set(key, card);
      const [oldest] = cards.keys();
      if (cards.size > mostSessions && oldest !== undefined) cards.delete(oldest);
    },
    forget: (key) => void cards.delete(key),
  };
}
