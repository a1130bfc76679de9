// Replies on their way to a channel, apart from the request that asked for them, and what became of them.
import { type ConversationReference, TurnContext } from "botbuilder";
import * as z from "zod";
import type { Deliver, Delivery } from "../../turns/turns.ts";
import { type Log, whereOf } from "../../turns/log.ts";
import { newReference } from "../../turns/reference.ts";
import type { InboundActivity } from "./activity.ts";
import type { AssistantAdapter } from "./adapter.ts";
import { toSdk } from "./authentication.ts";
import { NotDelivered } from "./connector.ts";
import { placeOf, type Spoken } from "./place.ts";
import { showTurn } from "./showing.ts";

/** A channel that says "too many" without saying for how long. */
const USUAL_WAIT_MS = 30_000;
/** A channel that asks for more is not waited for so long: the person has gone on by then. */
const LONGEST_WAIT_MS = 60 * 60 * 1000;

const PersonT = z.looseObject({ id: z.string(), name: z.string().optional() });
const AddressT = z.looseObject({
  serviceUrl: z.string(),
  channelId: z.string().default(""),
  conversation: z.looseObject({ id: z.string() }),
  user: PersonT.optional(),
});

/** Where the address leads and whose it is, as an activity from there would say it. */
const spokenIn = ({ channelId, conversation, user }: z.infer<typeof AddressT>): Spoken => ({
  channelId,
  conversation: {
    ...conversation,
    name: undefined,
    conversationType: undefined,
    isGroup: undefined,
    tenantId: undefined,
  },
  ...(user === undefined ? {} : { from: user }),
});

/** Where an activity's replies go, as it is kept: nothing but ids, and no token. */
export const addressOf = (activity: InboundActivity): unknown =>
  JSON.parse(JSON.stringify(TurnContext.getConversationReference(toSdk(activity))));

export function createDeliver(adapter: AssistantAdapter, appId: string, log: Log): Deliver {
  return async (address, taken) => {
    const parsed = AddressT.safeParse(address);
    // An address of another version: nobody can send to it any more.
    if (!parsed.success) return { kind: "refused" };
    try {
      await adapter.continueConversationAsync(
        appId,
        parsed.data as unknown as Partial<ConversationReference>,
        async (context) => {
          const { messages, card } = showTurn(taken, placeOf(spokenIn(parsed.data)));
          await context.sendActivities([...messages, ...(card === undefined ? [] : [card.message])]);
        },
      );
      return { kind: "delivered" };
    } catch (error) {
      return undelivered(error, log);
    }
  };
}

/** Notes that replies did not leave, and says what is to become of them. */
export function undelivered(error: unknown, log: Log): Delivery {
  const kind = error instanceof NotDelivered ? `status ${error.status ?? "none"}` : "sdk";
  log({ level: "error", event: "reply not delivered", reference: newReference(), kind, where: whereOf(error) });
  return deliveryOf(error);
}

/** Codes of connections that never came about: nothing was sent. */
const neverConnected = /^(?:ECONNREFUSED|ENOTFOUND|EAI_\w+|EHOSTUNREACH|ENETUNREACH|UND_ERR_CONNECT_TIMEOUT)$/;

function deliveryOf(error: unknown): Delivery {
  // No request to the channel was made: the token for it could not be had.
  if (!(error instanceof NotDelivered)) return { kind: "later" };
  const { status, retryAfterMs = USUAL_WAIT_MS } = error;
  if (status === undefined) return connected(error.cause) ? { kind: "unknown" } : { kind: "later" };
  if (status === 429) return { kind: "later", milliseconds: Math.min(retryAfterMs, LONGEST_WAIT_MS) };
  // 401: the token had run out or its keys were renewed; 412: the message before is still being written.
  if (status === 401 || status === 412) return { kind: "later" };
  // A server that fails may have taken the message all the same.
  return status >= 500 ? { kind: "unknown" } : { kind: "refused" };
}

function connected(error: unknown): boolean {
  if (!(error instanceof Error)) return true;
  if ("code" in error && typeof error.code === "string" && neverConnected.test(error.code)) return false;
  if (error instanceof AggregateError && error.errors.length > 0) return error.errors.some(connected);
  return error.cause === undefined || connected(error.cause);
}
