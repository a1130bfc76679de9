// The page's own channel: framework-free handlers on plain data. The server reads requests and writes what these give.
import type { Said } from "../../conversation/said.ts";
import type { Knowledge } from "../../knowledge/knowledge.ts";
import type { Taken, Turns } from "../../turns/turns.ts";
import { toMarkdown } from "../markdown.ts";
import { toLine, type Line } from "../wire.ts";
import { pageOf, type Page } from "./pages.ts";
import { toWire, type TurnWire } from "./turn-html.ts";

/** What POST /web/messages answers: the line of `chat --json`, and the turn as the page draws it. */
export type PostAnswer = Line & TurnWire;

export interface WebChannel {
  /** One turn. A `seenId` that the session has had gives the stored turn again. `zone` is an IANA time zone, `locale` a BCP 47 tag. */
  readonly post: (key: string, said: Said, seenId?: string, zone?: string, locale?: string) => Promise<PostAnswer>;
  /** The turns after number `after`, oldest first: the data of as many events. */
  readonly replies: (key: string, after: number) => Promise<readonly TurnWire[]>;
  readonly toWire: (taken: Taken) => TurnWire;
  /** The document of an address. */
  readonly page: (path: string, query?: URLSearchParams) => Page;
}

export function createWebChannel(parts: {
  readonly turns: Turns;
  /** Asked for every page, since content is watched and may be another by then. */
  readonly knowledge: () => Knowledge;
}): WebChannel {
  return {
    async post(key, said, seenId, zone, locale) {
      const taken = await parts.turns.take({
        key,
        said,
        ...(seenId === undefined ? {} : { seenId }),
        ...(zone === undefined ? {} : { zone }),
        ...(locale === undefined ? {} : { locale }),
      });
      return { ...toLine(taken.turn, toMarkdown), ...toWire(asFresh(taken, said)) };
    },
    async replies(key, after) {
      return (await parts.turns.since(key, after)).map(toWire);
    },
    toWire,
    page: (path, query) => pageOf(parts.knowledge(), path, query),
  };
}

/** "New case" begins one, whether or not the turn says so itself. */
function asFresh(taken: Taken, said: Said): Taken {
  const restarts = "action" in said && said.action === "restart";
  return restarts ? { ...taken, turn: { fresh: true, ...taken.turn } } : taken;
}

/** The zone of the `x-time-zone` header where it names one. */
export function parseZone(header: string | undefined): string | undefined {
  if (header === undefined || header.length > 64) return undefined;
  try {
    return new Intl.DateTimeFormat("en", { timeZone: header }).resolvedOptions().timeZone;
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

/** The id of the `x-message-id` header where it is a UUID. */
export function parseMessageId(header: string | undefined): string | undefined {
  return header !== undefined && /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(header) ? header : undefined;
}
