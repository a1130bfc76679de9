// The search of the compose box, and the action on a message: knowledge without a case. Nothing of it is kept.
import type { Attachment, InvokeResponse } from "botbuilder";
import * as z from "zod";
import { articleOf, type Knowledge } from "../../knowledge/knowledge.ts";
import { textOfBlocks, textOfInlines } from "../../knowledge/blocks.ts";
import type { Reply } from "../../conversation/reply.ts";
import type { Said } from "../../conversation/said.ts";
import type { Report } from "../../conversation/report.ts";
import type { Mind } from "../../turns/mind.ts";
import { entriesOf, searchEntries, wordsOf } from "../web/search-articles.ts";
import type { InboundActivity } from "./activity.ts";
import { type Card, run, text, toCard } from "./cards/element.ts";
import { replyCard } from "./cards/reply-card.ts";
import { readHtml } from "./pasted.ts";
import { zoneOf } from "./place.ts";
import { cardAttachment, sayOf } from "./showing.ts";

/** Names of manifest.json. */
export const searchCommand = "searchArticles";
export const findCommand = "findResolution";
const queryParameter = "query";

/** As many cards go into one answer; who does not find it among them types a word more. */
const mostResults = 8;
/** Letters of a message that are read here, at once: a longer one belongs into the chat, where it is read apart. */
const longestMessage = 60_000;
/** Letters of the line below a title. */
const longestLine = 120;

export interface Knowing {
  readonly knowledge: Knowledge;
  readonly mind: Mind;
  readonly clock: () => Date;
}

/** There is one search: whoever asks for none by its name, as test clients do, means it. */
const QueryT = z.looseObject({
  commandId: z.enum([searchCommand, ""]).optional(),
  parameters: z.array(z.looseObject({ name: z.string().optional(), value: z.unknown() })).min(1).max(20),
}); // prettier-ignore
/** What Teams sends before anything was typed. */
const beforeTyping = "initialRun";

/** @returns undefined where it is not our command */
export function answerSearch(activity: InboundActivity, knowing: Knowing): InvokeResponse | undefined {
  const parsed = QueryT.safeParse(activity.value);
  if (!parsed.success) return undefined;
  const { parameters } = parsed.data;
  const typed =
    parameters.find(({ name }) => name === queryParameter) ?? parameters.find(({ name }) => name !== beforeTyping);
  const value = typed?.value;
  const query = typeof value === "string" ? value : "";
  const attachments = articlesFor(query, knowing)
    .slice(0, mostResults)
    .map((id) => toResult(id, activity, knowing))
    .filter((result) => result !== undefined);
  const { searchNothing } = sayOf(activity.locale).teams;
  const composeExtension =
    attachments.length === 0
      ? { type: "message", text: searchNothing }
      : { type: "result", attachmentLayout: "list", attachments };
  return { status: 200, body: { composeExtension } };
}

/** Every word must stand in the article; where none has them all, what was typed is taken for a report. */
function articlesFor(query: string, { knowledge, mind, clock }: Knowing): readonly string[] {
  const entries = entriesOf(knowledge).filter(({ article }) => article !== undefined);
  const found = searchEntries(entries, wordsOf(query)).map(({ entry }) => entry.id);
  if (found.length > 0 || query.trim() === "") return found;
  const { report } = mind.understand(query.slice(0, longestMessage), { now: clock() });
  return report.match.entries.map(({ id }) => id).filter((id) => articleOf(knowledge, id) !== undefined);
}

function toResult(id: string, activity: InboundActivity, knowing: Knowing): Attachment | undefined {
  const article = articleOf(knowing.knowledge, id);
  if (article === undefined) return undefined;
  const reply = answerTo({ pick: id }, undefined, activity, knowing);
  if (reply === undefined) return undefined;
  const line = textOfBlocks(article.explanation).replace(/\s+/g, " ");
  const preview = {
    contentType: "application/vnd.microsoft.card.thumbnail",
    content: {
      title: textOfInlines(article.title),
      text: line.length <= longestLine ? line : `${line.slice(0, longestLine - 1)}…`,
    },
  };
  return { ...cardAttachment(readOnlyCard(reply, activity)), preview } as Attachment;
}

/** What a case would answer at its first turn. */
function answerTo(
  said: Said,
  report: Report | undefined,
  activity: InboundActivity,
  { mind, clock }: Knowing,
): Reply | undefined {
  const { turn } = mind.respond({
    said,
    ...(report === undefined ? {} : { report }),
    now: clock(),
    zone: zoneOf(activity) ?? "UTC",
    ...(activity.locale === undefined ? {} : { locale: activity.locale }),
  });
  return turn.replies.at(-1);
}

/** Nobody's case: nothing of it can be pressed. */
const readOnlyCard = (reply: Reply, { locale }: InboundActivity): Card =>
  replyCard({ reply, say: sayOf(locale), of: { tag: "", turn: 0 }, readOnly: true });

const FetchT = z.looseObject({
  commandId: z.literal(findCommand),
  messagePayload: z
    .looseObject({ body: z.looseObject({ contentType: z.string().optional(), content: z.string() }).optional() })
    .optional(),
});

/** @returns undefined where it is not our command */
export function answerFind(activity: InboundActivity, knowing: Knowing): InvokeResponse | undefined {
  const parsed = FetchT.safeParse(activity.value);
  if (!parsed.success) return undefined;
  const { findTitle } = sayOf(activity.locale).teams;
  const value = {
    title: findTitle,
    width: "large",
    height: "large",
    card: cardAttachment(findCard(parsed.data, activity, knowing)),
  };
  return { status: 200, body: { task: { type: "continue", value } } };
}

function findCard({ messagePayload }: z.infer<typeof FetchT>, activity: InboundActivity, knowing: Knowing): Card {
  const { findEmpty, findGoOn } = sayOf(activity.locale).teams;
  const content = messagePayload?.body?.content ?? "";
  const isHtml = messagePayload?.body?.contentType !== "text";
  const plain = (isHtml ? readHtml(content, () => false).text : content).trim().slice(0, longestMessage);
  if (plain === "") return sentenceCard(findEmpty);
  const { report } = knowing.mind.understand(plain, { now: knowing.clock() });
  const reply = answerTo({ text: plain }, report, activity, knowing);
  if (reply === undefined) return sentenceCard(findEmpty);
  const card = readOnlyCard(reply, activity);
  return {
    ...card,
    body: [
      ...card.body,
      text([run(findGoOn, { size: "Small", isSubtle: true })], { separator: true, spacing: "Medium" }),
    ],
  };
}

const sentenceCard = (sentence: string): Card =>
  toCard([text([run(sentence)])], { fallbackText: sentence, speak: sentence });
