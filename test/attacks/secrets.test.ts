// Secrets sent by every way in. Afterwards nothing that was written anywhere holds a piece of one: files of the store, log, figures, replies,
// case files, one's own data, what a command prints.
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it, vi } from "vitest";
import { redact } from "../../src/text/redact.ts";
import { messageFrom } from "../channels/bot/start.ts";
import { type Ran, run, temporaryFolder } from "../commands/around.ts";
import { createVisitor } from "../server/start.ts";
import { benignSamples } from "../text/redact.benign.ts";
import { benignLines } from "../text/redact.logs.ts";
import { type Leak, leaks, piecesIn } from "./secrets.ts";

vi.setConfig({ testTimeout: 480_000, hookTimeout: 60_000 });

/** The whole knowledge: its dialogs ask, so that a secret can be an answer. */
const environment = {
  KNOWLEDGE: fileURLToPath(new URL("../../knowledge/", import.meta.url)),
  DIALOGS: fileURLToPath(new URL("../../dialogs/", import.meta.url)),
};
/** Opens a dialog, whose first question a secret then answers. */
const opening = "Test connection fails with an error";

const idKinds = ["answer", "pick", "deny", "role", "change", "tick", "action"] as const;
/** As long as an id may be; a longer one is refused. */
const LONGEST_ID = 120;

/** One conversation takes several, since its case file and its data are searched once. */
const LEAKS_IN_A_CASE = 4;

const leakedIn = (written: string): readonly (readonly [string, string])[] => [...piecesIn(written)];

describe("the corpus", () => {
  it("has at least 120 shapes and disguises, and each holds its secret", () => {
    expect(new Set(leaks.map(({ text }) => text)).size).toBeGreaterThanOrEqual(120);
    for (const { title, text } of leaks) expect([title, piecesIn(text).has(title)]).toEqual([title, true]);
  });

  it.each(leaks.map((leak): [string, Leak] => [leak.title, leak]))("is masked to the last piece: %s", (_, { text }) => {
    expect(leakedIn(redact(text).text)).toEqual([]);
  });

  it("is masked so in the middle of a log", () => {
    const noise = "2026-11-24 10:22:33 INFO Import of objects: 1204 read, 3 failed\n".repeat(10);
    expect(leaks.flatMap(({ text }) => leakedIn(redact(`${noise}${text}\n${noise}`).text))).toEqual([]);
  });

  it("stands beside at least 200 look-alikes, of which nothing is masked", () => {
    const alike = [...new Set([...benignSamples, ...benignLines])];
    expect(alike.length).toBeGreaterThanOrEqual(200);
    expect(alike.filter((text) => redact(text).text !== text)).toEqual([]);
  });
});

interface Served {
  /** All that came back, by what was sent. */
  readonly answers: string;
  /** How many answers had which status. */
  readonly statuses: ReadonlyMap<number, number>;
  readonly ran: Ran;
  /** The store's files, as bytes and as what they hold. */
  readonly kept: string;
}

/** Runs the whole server, as `assistant server` does, for as long as `send` sends. */
async function serve(send: (address: string, note: Note) => Promise<void>): Promise<Served> {
  const data = temporaryFolder();
  const answers: string[] = [];
  const statuses = new Map<number, number>();
  const note: Note = async (response) => {
    statuses.set(response.status, (statuses.get(response.status) ?? 0) + 1);
    answers.push(JSON.stringify([...response.headers]), await response.clone().text());
    return response;
  };
  let stop: () => void = () => undefined;
  const stopped = new Promise<void>((resolve) => (stop = resolve));
  let failed: unknown;
  let address: string | undefined;
  let kept = "";
  const ran = await run(["server", "--port", "0", "--data", data], {
    environment,
    stopped: () => stopped,
    onOutput: (out) => {
      const found = /http:\/\/127\.0\.0\.1:\d+/.exec(out)?.[0];
      if (found === undefined || address !== undefined) return;
      address = found;
      void send(found, note)
        .catch((error: unknown) => { failed = error; }) // prettier-ignore
        .then(() => { kept = filesIn(data); stop(); }); // prettier-ignore
    },
  });
  if (failed !== undefined) throw failed as Error;
  return { answers: answers.join("\n"), statuses, ran, kept: kept + filesIn(data) };
}

type Note = (response: Response) => Promise<Response>;

const filesIn = (folder: string): string =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => readFileSync(join(entry.parentPath, entry.name), "latin1"))
    .join("\n");

function expectNothing({ answers, ran, kept }: Served): void {
  expect(kept.length).toBeGreaterThan(10_000);
  expect({ answers: leakedIn(answers), log: leakedIn(ran.out + ran.err), store: leakedIn(kept) }).toEqual({
    answers: [],
    log: [],
    store: [],
  });
}

const post = (body: unknown): RequestInit => ({
  method: "POST",
  headers: { "content-type": "application/json" },
  body: JSON.stringify(body),
});

describe("a secret that is sent to the page", () => {
  const after = async (address: string, note: Note): Promise<void> => {
    await note(await fetch(`${address}/metrics`));
  };

  it("as text, as an answer and as an id: is in no reply, no case file, no store, no log, no figure", async () => {
    const served = await serve(async (address, note) => {
      for (let from = 0; from < leaks.length; from += LEAKS_IN_A_CASE) {
        const visitor = createVisitor(address);
        const say = async (said: unknown): Promise<unknown> => note(await visitor.say(said));
        await say({ text: opening });
        for (const [place, { text }] of leaks.slice(from, from + LEAKS_IN_A_CASE).entries()) {
          await say({ text });
          // Each leak by two kinds of id, so that each kind is given some forty leaks.
          for (const kind of [from + place, from + place + 1])
            await say({ [idKinds[kind % idKinds.length]!]: text.slice(0, LONGEST_ID) });
        }
        await say({ action: "hand-over" });
        await note(await visitor.request("/web/export"));
      }
      await after(address, note);
    });
    expect([...served.statuses.keys()].toSorted((a, b) => a - b)).toEqual([200, 400]);
    expectNothing(served);
  });

  it("in a file, and as its name: likewise", async () => {
    const served = await serve(async (address, note) => {
      for (const { text } of leaks) {
        const visitor = createVisitor(address);
        for (const [name, content] of [
          ["log.txt", text],
          [`notes ${text}.txt`, "Import failed"],
        ] as const) {
          const kept = await note(
            await visitor.request("/web/files", {
              method: "POST",
              headers: { "content-type": "application/octet-stream", "x-file-name": encodeURIComponent(name) },
              body: content,
            }),
          );
          const { id } = (await kept.json()) as { readonly id?: string };
          if (id !== undefined) await note(await visitor.say({ file: id }));
        }
        await note(await visitor.say({ file: text }));
        await note(await visitor.say({ action: "hand-over" }));
        await note(await visitor.request("/web/export"));
      }
      await after(address, note);
    });
    expectNothing(served);
  });
});

describe("a secret that is sent to the bot", () => {
  it("as text, in an attachment, in a card's value, in a name: likewise", async () => {
    const served = await serve(async (address, note) => {
      for (const [index, { text }] of leaks.entries()) {
        const html = text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/\n/g, "<br>");
        const messages: readonly Readonly<Record<string, unknown>>[] = [
          { text },
          { text: "", attachments: [{ contentType: "text/html", content: `<p>${html}</p>` }] },
          { text: "", attachments: [{ contentType: "text/plain", name: `${text}.txt`, content: text }] },
          { text: undefined, value: { text } },
          { text: undefined, value: { [idKinds[index % idKinds.length]!]: text.slice(0, LONGEST_ID), msteams: {} } },
          { text: undefined, value: text },
          { type: "invoke", name: "adaptiveCard/action", text: undefined, value: { action: { type: "Action.Execute", verb: text, data: { answer: text, text } } } },
          { type: "invoke", name: text, text: undefined, value: { text } },
        ]; // prettier-ignore
        for (const [number, fields] of messages.entries()) {
          const activity = messageFrom("http://127.0.0.1:9/", {
            id: `a-${index}-${number}`,
            conversation: { id: `c-${index}`, conversationType: "personal", tenantId: "tenant" },
            from: { id: `29:${index}`, aadObjectId: `aad-${index}` },
            deliveryMode: "expectReplies",
            ...fields,
          });
          await note(await fetch(`${address}/api/messages`, post(activity)));
        }
      }
      await note(await fetch(`${address}/metrics`));
    });
    expect([...served.statuses.keys()].filter((status) => status >= 500)).toEqual([]);
    expectNothing(served);
  });
});

describe("a secret on the command line", () => {
  const folder = temporaryFolder();

  it("is masked by assistant redact, from lines, from --text and from --file", async () => {
    const lines = await run(["redact"], { input: leaks.map(({ text }) => `${JSON.stringify({ text })}\n`).join("") });
    expect(lines.code).toBe(0);
    expect(leakedIn(lines.out + lines.err)).toEqual([]);
    for (const [index, { text }] of leaks.entries()) {
      const file = join(folder, `${index}.txt`);
      writeFileSync(file, text);
      // A text that begins with a dash is an option, as everywhere.
      const given = await run(["redact", `--text=${text}`]);
      const read = await run(["redact", "--file", file]);
      expect([given.code, read.code]).toEqual([0, 0]);
      expect(leakedIn(`${given.out}${given.err}\n${read.out}${read.err}`)).toEqual([]);
    }
  });

  it("is masked by assistant redact in a file of UTF-16, with a mark of its order and without", async () => {
    for (const [index, { text }] of leaks.entries()) {
      const file = join(folder, `${index}.utf16.txt`);
      writeFileSync(file, Buffer.from(index % 2 === 0 ? `\ufeff${text}` : text, "utf16le"));
      const { out, err } = await run(["redact", "--file", file]);
      expect(leakedIn(out + err)).toEqual([]);
    }
  });

  it("is in nothing that assistant chat --json writes, as text, as an answer, as an action", async () => {
    const input = leaks
      .flatMap(({ text }) => [{ text }, { text: opening }, { text }, { answer: text.slice(0, LONGEST_ID) }, { action: "hand-over" }, { action: "restart" }])
      .map((line) => `${JSON.stringify(line)}\n`)
      .join(""); // prettier-ignore
    const { code, out, err } = await run(["chat", "--json"], { input, environment });
    expect(code).toBe(0);
    expect(leakedIn(out + err)).toEqual([]);
  });
});
