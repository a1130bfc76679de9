// From an activity to what was said, by whom and where.
import type { Said } from "../../conversation/said.ts";
import { parseSaid } from "../wire.ts";
import type { InboundActivity } from "./activity.ts";
import { parsePress, type Press } from "./cards/press.ts";

export type Heard =
  /** A button of one of our cards, by a client that does not know Execute. */
  | { readonly kind: "pressed"; readonly press: Press }
  | { readonly kind: "said"; readonly said: Said }
  /** Nothing that a turn could be made of; the sentence tells the person. */
  | { readonly kind: "problem"; readonly sentence: string }
  | { readonly kind: "nothing" };

const noFiles = "Files cannot be read in this chat. Paste the part around the error.";
const oldButton = "That button belongs to something else. Type what you mean, or paste the error.";

export function heardIn(activity: InboundActivity): Heard {
  const press = parsePress(activity.value);
  if (press !== undefined) return { kind: "pressed", press };
  const pressed = pressedIn(activity.value);
  if (pressed !== undefined) return { kind: "said", said: pressed };
  const text = textOf(activity);
  if (text !== "") {
    const parsed = parseSaid({ text });
    if ("problem" in parsed) return { kind: "problem", sentence: parsed.problem };
    if ("file" in parsed) throw new Error("A text was taken for a file."); // parseSaid answers a text with a text.
    return { kind: "said", said: parsed };
  }
  if (activity.value !== undefined && activity.value !== null) return { kind: "problem", sentence: oldButton };
  if (hasFile(activity)) return { kind: "problem", sentence: noFiles };
  return { kind: "nothing" };
}

/** The data of a button, if it is ours. Teams puts its own word beside it. */
function pressedIn(value: unknown): Said | undefined {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return undefined;
  const own = Object.fromEntries(Object.entries(value).filter(([name]) => name !== "msteams"));
  const parsed = parseSaid(own);
  // A file is named by its upload, and this channel has none.
  return "problem" in parsed || "file" in parsed ? undefined : parsed;
}

/** The text without the mentions of the bot, and with plain spaces. */
function textOf({ text = "", entities = [], recipient }: InboundActivity): string {
  const mentions = entities
    .filter(
      ({ type, mentioned }) => type === "mention" && mentioned?.id !== undefined && mentioned.id === recipient?.id,
    )
    .flatMap((entity) => (entity.text === undefined || entity.text === "" ? [] : [entity.text]));
  const without = mentions.reduce((rest, mention) => rest.replace(mention, ""), text);
  return without.replace(/&nbsp;|\u00A0/g, " ").trim();
}

/** Teams sends every message a second time as HTML; that is no file. */
const hasFile = ({ attachments = [] }: InboundActivity): boolean =>
  attachments.some(({ contentType }) => contentType !== undefined && contentType !== "text/html");
