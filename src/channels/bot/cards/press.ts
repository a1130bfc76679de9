// What a button of a card carries, and how it is read when it comes back. Data, never labels.
import { createHash } from "node:crypto";
import * as z from "zod";
import type { Said } from "../../../conversation/said.ts";
import { parseSaid } from "../../wire.ts";
import type { CardAction } from "./element.ts";

/** The card of a turn: whose case it shows, and how far the case was. */
export interface CardOf {
  /** Names the session without saying who and where; see `tagOf`. */
  readonly tag: string;
  /** Number of the turn that the card shows. */
  readonly turn: number;
  /** In a group: the name of the person whose case it is. */
  readonly owner?: string;
}

export type Does =
  | { readonly kind: "say"; readonly said: Said }
  /** Shows a card again that was put away. */
  | { readonly kind: "show" }
  /** Sends the commands of the answer as a message, since cards cannot be copied from. */
  | { readonly kind: "commands" };

export interface Press extends CardOf {
  readonly does: Does;
}

/** Letters of a digest that no two sessions of a house will share. */
const TAG_LENGTH = 12;

export const tagOf = (key: string): string => createHash("sha256").update(key).digest("base64url").slice(0, TAG_LENGTH);

export interface Look {
  readonly style?: "positive";
  readonly mode?: "secondary";
}

/** Execute, and Submit for clients that do not know it. */
export function pressAction(title: string, does: Does, { tag, turn, owner }: CardOf, look: Look = {}): CardAction {
  const data = {
    case: tag,
    turn,
    ...(owner === undefined ? {} : { owner }),
    ...(does.kind === "say" ? { said: does.said } : { does: does.kind }),
  };
  return {
    type: "Action.Execute",
    title,
    verb: does.kind,
    data,
    ...look,
    fallback: { type: "Action.Submit", title, data, ...look },
  };
}

const DataT = z.looseObject({
  case: z.string().min(1).max(100),
  turn: z.number().int().min(1).max(Number.MAX_SAFE_INTEGER),
  owner: z.string().max(2_000).optional(),
  said: z.unknown().optional(),
  does: z.enum(["show", "commands"]).optional(),
});

/** Undefined for whatever is not data of our buttons. Clients put words of their own beside it. */
export function parsePress(value: unknown): Press | undefined {
  const parsed = DataT.safeParse(value);
  if (!parsed.success) return undefined;
  const { case: tag, turn, owner, said, does } = parsed.data;
  const whose = { tag, turn, ...(owner === undefined ? {} : { owner }) };
  if (does !== undefined) return { ...whose, does: { kind: does } };
  const incoming = parseSaid(said);
  // A file is named by its upload, and a button has none.
  return "problem" in incoming || "file" in incoming ? undefined : { ...whose, does: { kind: "say", said: incoming } };
}
