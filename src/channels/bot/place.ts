// Where an activity was said, and by whom: which session it belongs to, and how its answers are drawn.
import { sessionKey } from "../../turns/turns.ts";
import type { InboundActivity } from "./activity.ts";

/** What an activity and the address that is kept of it have in common. */
export type Spoken = Pick<InboundActivity, "channelId" | "conversation"> & {
  readonly from?: { readonly id: string; readonly name?: string | undefined } | undefined;
};

export interface Place {
  /** Names the session. */
  readonly key: string;
  /** Cards are shown here. Other channels draw too little of them, or nothing of what replaces them. */
  readonly cards: boolean;
  /** Others read along: a group or a channel. */
  readonly shared: boolean;
  /** The name of the person, where others read along. */
  readonly owner?: string;
}

export function placeOf(spoken: Spoken): Place {
  const shared = isShared(spoken);
  const owner = spoken.from?.name ?? "";
  return {
    key: keyOf(spoken),
    cards: spoken.channelId === "msteams",
    shared,
    ...(shared && owner !== "" ? { owner } : {}),
  };
}

/** One session a conversation; in a group or channel, one for each person in it. A thread is a conversation of its own. */
export function keyOf(spoken: Spoken): string {
  const { conversation, channelId = "unknown", from } = spoken;
  const place = ["bot", channelId, conversation.id];
  return isShared(spoken) ? sessionKey(...place, from?.id ?? "") : sessionKey(...place);
}

const isShared = ({ conversation }: Spoken): boolean =>
  conversation.isGroup === true ||
  (conversation.conversationType !== undefined && conversation.conversationType !== "personal");

/** In a group only what names the bot is said to it, unless the channel waits for the answer in its own request. */
export function isAddressed(activity: InboundActivity): boolean {
  if (!isShared(activity) || activity.deliveryMode === "expectReplies") return true;
  return (activity.entities ?? []).some(
    ({ type, mentioned }) =>
      type === "mention" && mentioned?.id !== undefined && mentioned.id === activity.recipient?.id,
  );
}

/** IANA time zone of the person. Teams says it beside the message. */
export function zoneOf({ localTimezone, entities = [] }: InboundActivity): string | undefined {
  return localTimezone ?? entities.find((entity) => entity.timezone !== undefined)?.timezone;
}
