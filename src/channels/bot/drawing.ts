// From a turn to the messages of a channel: Markdown that makes sense where nothing can be pressed, and what can be suggested.
import type { Activity, CardAction } from "botbuilder";
import type { Reply } from "../../conversation/reply.ts";
import { numbered } from "../../conversation/reply.ts";
import type { Turn } from "../../conversation/turn.ts";
import { toMarkdown } from "../markdown.ts";

/** Teams shows three. */
export const mostSuggestions = 3;
/** Teams refuses a message above 80 kB of UTF-16 and all that surrounds the text. */
const LONGEST_TEXT = 24_000;

export function drawTurn(turn: Turn): readonly Partial<Activity>[] {
  return turn.replies.flatMap((reply) => drawReply(reply));
}

/** @param suggest whether what can be pressed is shown as suggestions alone (Teams shows them to one person) or written out too */
export function drawReply(
  reply: Reply,
  { suggest }: { readonly suggest?: boolean } = {},
): readonly Partial<Activity>[] {
  const actions = suggest === false ? [] : suggestionsOf(reply);
  const shown = reply.asked === undefined && actions.length === reply.choices.length + reply.quiet.length;
  const texts = splitText(toMarkdown(suggest === true && shown && actions.length > 0 ? unmarked(reply) : reply));
  return texts.map((text, index) => ({
    ...drawSentence(text),
    ...(index === texts.length - 1 && actions.length > 0
      ? { suggestedActions: { to: [], actions: [...actions] } }
      : {}),
  }));
}

/** What is suggested is not written out again; and some clients show the marks of Markdown beside suggestions. */
const unmarked = (reply: Reply): Reply =>
  reply.certainty === undefined
    ? { ...reply, notices: [...reply.notices, reply.headline], headline: [], choices: [], quiet: [] }
    : { ...reply, choices: [], quiet: [] };

export const drawSentence = (text: string): Partial<Activity> => ({ type: "message", textFormat: "markdown", text });

/** What a person presses is sent as their own message, with the words that they would have typed. */
function suggestionsOf(reply: Reply): readonly CardAction[] {
  const choices = reply.asked === undefined ? [...reply.choices, ...reply.quiet] : numbered(reply);
  // More than fit would hide some, and which is chance: then the numbered list in the text stands alone.
  const shown = reply.asked !== undefined && choices.length > mostSuggestions ? [] : choices.slice(0, mostSuggestions);
  // A suggestion that is a text says that text; any other is understood by its words.
  return shown.map(({ label, said }) => ({ type: "imBack", title: label, value: "text" in said ? said.text : label }));
}

/** Cuts a text that is too long for a message at the ends of paragraphs, else of lines. A fence that is cut is closed and opened again. */
export function splitText(text: string, longest = LONGEST_TEXT): readonly string[] {
  const parts: string[] = [];
  let rest = text;
  while (rest.length > longest) {
    const paragraph = rest.lastIndexOf("\n\n", longest);
    const line = rest.lastIndexOf("\n", longest);
    const cut = paragraph > longest / 2 ? paragraph : line > longest / 2 ? line : longest;
    const part = rest.slice(0, cut);
    const fence = openFence(part);
    parts.push(fence === undefined ? part : `${part}\n\`\`\``);
    rest = (fence === undefined ? "" : `${fence}\n`) + rest.slice(cut).replace(/^\n+/, "");
  }
  return [...parts, rest];
}

function openFence(text: string): string | undefined {
  const fences = text.match(/^```.*$/gm) ?? [];
  return fences.length % 2 === 1 ? fences.at(-1) : undefined;
}
