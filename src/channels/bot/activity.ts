// An activity as it comes in: checked once, and rebuilt from the fields that are used. The SDK trusts shapes that anybody can send,
// so it is given nothing else.
import * as z from "zod";

/** Ids of channels, conversations and activities have at most some hundred letters. */
const LONGEST_ID = 2_000;
/** Far above what a team has, far below what a page of JSON could hold. */
const MOST_MEMBERS = 1_000;
const MOST_ENTITIES = 250;
const MOST_ATTACHMENTS = 50;

// A channel writes null where a field is empty.
const optional = <T extends z.ZodType>(type: T) => type.nullish().transform((value) => value ?? undefined);

const IdT = z.string().max(LONGEST_ID);
const AccountT = z.object({
  id: IdT,
  name: optional(z.string().max(LONGEST_ID)),
  aadObjectId: optional(IdT),
  role: optional(IdT),
});
const AddressT = optional(z.string().max(LONGEST_ID));

const ActivityT = z.object({
  type: z.string().min(1).max(100),
  id: optional(IdT),
  channelId: optional(z.string().min(1).max(100)),
  serviceUrl: AddressT,
  from: optional(AccountT),
  recipient: optional(AccountT),
  conversation: z.object({
    id: IdT.min(1),
    name: optional(z.string().max(LONGEST_ID)),
    conversationType: optional(z.string().max(100)),
    isGroup: optional(z.boolean()),
    tenantId: optional(IdT),
  }),
  replyToId: optional(IdT),
  text: optional(z.string()),
  textFormat: optional(z.string().max(100)),
  locale: optional(z.string().max(100)),
  localTimezone: optional(z.string().max(100)),
  deliveryMode: optional(z.string().max(100)),
  name: optional(z.string().max(LONGEST_ID)),
  value: z.unknown().optional(),
  entities: optional(
    z.array(
      z.object({
        type: z.string().max(LONGEST_ID),
        text: optional(z.string().max(LONGEST_ID)),
        mentioned: optional(z.object({ id: optional(IdT) })),
        // Teams says the time zone of the person here.
        timezone: optional(z.string().max(100)),
      }),
    ).max(MOST_ENTITIES),
  ),
  attachments: optional(
    z.array(z.object({ contentType: optional(z.string().max(LONGEST_ID)), content: z.unknown().optional() })).max(MOST_ATTACHMENTS),
  ),
  membersAdded: optional(z.array(AccountT).max(MOST_MEMBERS)),
  // Of an installationUpdate: "add", "add-upgrade", "remove".
  action: optional(z.string().max(100)),
  channelData: optional(
    z.object({
      tenant: optional(z.object({ id: optional(IdT) })),
      // What became of a message that was sent before: "editMessage", "softDeleteMessage", "undeleteMessage".
      eventType: optional(z.string().max(100)),
    }),
  ),
}); // prettier-ignore

export type InboundActivity = z.infer<typeof ActivityT>;

/** An address whose token check the SDK does by other, weaker rules. Nobody uses it with a bot like this. */
const REFUSED_CHANNEL = "AseChannel";

export type ParsedActivity =
  | { readonly kind: "activity"; readonly activity: InboundActivity }
  /** Which fields are wrong; never what stands in them. */
  | { readonly kind: "problem"; readonly sentence: string };

export function parseActivity(json: unknown): ParsedActivity {
  const parsed = ActivityT.safeParse(json);
  if (!parsed.success) {
    const fields = new Set(parsed.error.issues.map((issue) => issue.path.slice(0, 2).join(".") || "the whole"));
    return {
      kind: "problem",
      sentence: `This is no activity: ${[...fields].slice(0, 5).join(", ")} cannot be read. Send a Bot Framework activity.`,
    };
  }
  const activity = parsed.data;
  if (activity.channelId === REFUSED_CHANNEL) return { kind: "problem", sentence: "This channel is not served here." };
  if (activity.serviceUrl !== undefined && !isHttp(activity.serviceUrl))
    return { kind: "problem", sentence: "serviceUrl is no http address. Send the address of the channel." };
  return { kind: "activity", activity };
}

const isHttp = (address: string): boolean => URL.canParse(address) && /^https?:$/.test(new URL(address).protocol);
