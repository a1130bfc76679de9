// From an activity to what was said.
import type { Said } from "../../conversation/said.ts";
import { teamsPhrasesOf } from "../../phrases/teams.ts";
import { parseSaid } from "../wire.ts";
import type { InboundActivity } from "./activity.ts";
import { parsePress, type Press } from "./cards/press.ts";
import { lettersOf, readHtml } from "./pasted.ts";

export type Heard =
  /** A button of one of our cards, by a client that does not know Execute. */
  | { readonly kind: "pressed"; readonly press: Press }
  | { readonly kind: "said"; readonly said: Said }
  /** Nothing that a turn could be made of; the sentence tells the person. */
  | { readonly kind: "problem"; readonly sentence: string }
  | { readonly kind: "nothing" };

export function heardIn(activity: InboundActivity): Heard {
  const say = teamsPhrasesOf(activity.locale);
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
  if (activity.value !== undefined && activity.value !== null) return { kind: "problem", sentence: say.oldButton };
  if (hasFile(activity)) return { kind: "problem", sentence: say.noFiles };
  return { kind: "nothing" };
}

/** The data of a button in the plain form of the wire. Teams puts its own word beside it. */
function pressedIn(value: unknown): Said | undefined {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return undefined;
  const own = Object.fromEntries(Object.entries(value).filter(([name]) => name !== "msteams"));
  const parsed = parseSaid(own);
  // A file is named by its upload, and this channel has none.
  return "problem" in parsed || "file" in parsed ? undefined : parsed;
}

/** What was typed or pasted: with its lines, with plain spaces, without the bot's mention, quotes and cards of the search. */
export function textOf(activity: InboundActivity): string {
  const names = botMentions(activity);
  const plain = plainText(activity, names);
  const html = htmlOf(activity);
  if (html === undefined) return plain;
  const bare = names.map((mention) => mention.replace(/<[^>]*>/g, "").trim());
  const read = readHtml(html, (name) => bare.includes(name));
  // The plain text is what the person sees, unless Teams lost lines of it or added what was quoted.
  return plain === "" || read.code || read.quotes || lettersOf(read.text) === lettersOf(plain) ? read.text : plain;
}

const botMentions = ({ entities = [], recipient }: InboundActivity): readonly string[] =>
  entities
    .filter(
      ({ type, mentioned }) => type === "mention" && mentioned?.id !== undefined && mentioned.id === recipient?.id,
    )
    .flatMap((entity) => (entity.text === undefined || entity.text === "" ? [] : [entity.text]));

/** A sent result of our search stands in the text as HTML; nobody typed it, and what was typed beside it is HTML too. */
const sentCard = "inline-compose-card";

function plainText({ text = "" }: InboundActivity, mentions: readonly string[]): string {
  const without = mentions.reduce((rest, mention) => rest.replace(mention, ""), text);
  const typed = without.includes(sentCard) ? readHtml(without, () => false).text : without;
  return typed.replace(/&nbsp;|\u00A0/g, " ").trim();
}

const htmlOf = ({ attachments = [] }: InboundActivity): string | undefined => {
  const content = attachments.find(({ contentType }) => contentType === "text/html")?.content;
  return typeof content === "string" ? content : undefined;
};

/** Teams sends every message a second time as HTML, and a sent search result as a card; those are no files. */
const hasFile = ({ attachments = [] }: InboundActivity): boolean =>
  attachments.some(
    ({ contentType = "text/html" }) =>
      contentType !== "text/html" && !/^application\/vnd\.microsoft\.(?:card\.|teams\.card\.)/.test(contentType),
  );
