// The wire that every channel speaks: what may come in (one line of `chat --json`, a button's data, the body of
// POST /web/messages), and the line that goes out.
import * as z from "zod";
import type { Reply } from "../conversation/reply.ts";
import { actions, type Said } from "../conversation/said.ts";
import type { Turn } from "../conversation/turn.ts";
import type { Phrases } from "../phrases/en.ts";
import { phrasesOf } from "../phrases/languages.ts";

/** Bytes of UTF-8 in one message; what is longer is asked for as a file. */
export const textLimit = 200 * 1024;

/** Longest id of an answer, role, article or finding; ours have at most half of it. */
const idLimit = 120;

/** Longest path, file name or id of an upload: what file systems take. */
const fileLimit = 4096;

/** What was said, before a file that it names was read: the channel puts the file's text in place. */
export type Incoming = Exclude<Said, { readonly file: string }> | { readonly file: string };

// PostgreSQL refuses NUL and lone surrogates, and libsql cuts at NUL: both are cleaned where text comes in.
const clean = (text: string): string => text.replaceAll("\0", "").replace(/\p{Surrogate}/gu, "\uFFFD");

const cleanText = z.string().transform(clean);
const id = cleanText.pipe(z.string().min(1).max(idLimit));

const fields = {
  text: cleanText,
  file: cleanText.pipe(z.string().min(1).max(fileLimit)),
  answer: id,
  role: id,
  pick: id,
  deny: id,
  change: id,
  tick: id,
  // A reminder falls due by the clock, never by a person.
  action: z.enum(actions).exclude(["remind-due"]),
} as const;

type Field = keyof typeof fields;
const names = Object.keys(fields) as readonly Field[];
const isField = (name: string): name is Field => Object.hasOwn(fields, name);

/** One turn's worth of JSON, or one sentence on what is wrong with it. */
export function parseSaid(json: unknown): Incoming | { readonly problem: string } {
  if (typeof json !== "object" || json === null || Array.isArray(json)) {
    return { problem: `A message is an object with one of ${names.join(", ")}.` };
  }
  const entries = Object.entries(json);
  const [entry] = entries;
  if (entry === undefined || entries.length > 1) {
    return { problem: `A message has exactly one of ${names.join(", ")}; this one has ${entries.length} keys.` };
  }
  const [name, value] = entry as [string, unknown];
  if (!isField(name)) return { problem: `A message has exactly one of ${names.join(", ")}; this one has another key.` };
  return parseField(name, value);
}

function parseField(name: Field, value: unknown): Incoming | { readonly problem: string } {
  switch (name) {
    case "text":
      return parseText(value);
    case "action": {
      const action = fields.action.safeParse(value);
      return action.success
        ? { action: action.data }
        : { problem: `An action is one of ${actions.filter((action) => action !== "remind-due").join(", ")}.` };
    }
    case "file": {
      const file = fields.file.safeParse(value);
      return file.success ? { file: file.data } : { problem: `A file is named in 1 to ${fileLimit} letters.` };
    }
    case "answer":
    case "role":
    case "pick":
    case "deny":
    case "change":
    case "tick": {
      const parsed = fields[name].safeParse(value);
      if (!parsed.success) return { problem: `"${name}" holds an id of 1 to ${idLimit} letters.` };
      return saidOfId(name, parsed.data);
    }
  }
}

function saidOfId(name: "answer" | "role" | "pick" | "deny" | "change" | "tick", value: string): Incoming {
  switch (name) {
    case "answer":
      return { answer: value };
    case "role":
      return { role: value };
    case "pick":
      return { pick: value };
    case "deny":
      return { deny: value };
    case "change":
      return { change: value };
    case "tick":
      return { tick: value };
  }
}

function parseText(value: unknown): Incoming | { readonly problem: string } {
  const parsed = fields.text.safeParse(value);
  if (!parsed.success) return { problem: `"text" holds a string.` };
  if (parsed.data.trim() === "") return { problem: "There is nothing in the message." };
  const bytes = new TextEncoder().encode(parsed.data).length;
  if (bytes > textLimit) return { problem: tooLong(bytes) };
  return { text: parsed.data };
}

/** What is said of a text that is over the limit. */
export function tooLong(bytes: number): string {
  return `${Math.ceil(bytes / 1024)} kB is too long for a message, which holds ${textLimit / 1024} kB. As a file it is read whole.`;
}

/** The line that `chat --json` writes for one turn, and that POST /web/messages answers with more beside it. */
export interface Line {
  readonly replies: readonly { readonly markdown: string }[];
  readonly verdict: NonNullable<Turn["verdict"]> | null;
  readonly asked: {
    readonly question: string;
    readonly text: string;
    readonly answers: readonly { readonly id: string; readonly label: string }[];
  } | null;
  readonly proposed: NonNullable<Turn["proposed"]> | null;
  readonly step: NonNullable<Turn["step"]> | null;
  readonly causes: Turn["causes"];
  readonly findings: readonly Pick<Turn["findings"][number], "finding" | "values" | "lines">[];
  readonly ledger: Turn["ledger"];
  readonly state: Turn["state"];
}

/** `markdown` draws a reply in the language of the turn. */
export function toLine(turn: Turn, markdown: (reply: Reply, options: { readonly say: Phrases }) => string): Line {
  const say = phrasesOf(turn.language);
  const asked = turn.replies.findLast((reply) => reply.asked !== undefined)?.asked;
  return {
    replies: turn.replies.map((reply) => ({ markdown: markdown(reply, { say }) })),
    verdict: turn.verdict ?? null,
    asked: asked === undefined ? null : { question: asked.question, text: asked.text, answers: asked.answers },
    proposed: turn.proposed ?? null,
    step: turn.step ?? null,
    causes: turn.causes,
    findings: turn.findings.map(({ finding, values, lines }) => ({ finding, values, lines })),
    ledger: turn.ledger,
    state: turn.state,
  };
}
