import { afterAll, describe, expect, it } from "vitest";
import { archiveLimitBytes } from "../../src/files/archive.ts";
import type { ReadFile } from "../../src/files/reading.ts";
import { de } from "../../src/phrases/de.ts";
import { fr } from "../../src/phrases/fr.ts";
import { phrasesOf } from "../../src/phrases/languages.ts";
import { StoreTrouble } from "../../src/stores/store.ts";
import { createMemoryStore } from "../../src/stores/memory.ts";
import { sayBack } from "../turns/fakes.ts";
import { createVisitor, readEvents, startServer } from "./start.ts";

const server = await startServer();
afterAll(() => server.stop());

const visitor = () => createVisitor(server.address);
const answerOf = async (response: Response) =>
  (await response.json()) as { readonly n: number; readonly replies: readonly { readonly markdown: string }[] };

describe("POST /web/messages", () => {
  it("answers the line of chat --json, and what the page draws", async () => {
    const response = await visitor().say({ text: "hello" });
    expect(response.status).toBe(200);
    const answer = (await response.json()) as Record<string, unknown>;
    expect(answer).toMatchObject({ n: 1, at: "2026-01-15T10:00:00.000Z", verdict: null, state: "open", asked: null });
    for (const part of ["replies", "html", "announce", "panel", "causes", "findings", "ledger"])
      expect(answer).toHaveProperty(part);
  });

  it("keeps each visitor's conversation apart", async () => {
    const [one, other] = [visitor(), visitor()];
    await one.say({ text: "first" });
    expect((await answerOf(await one.say({ text: "second" }))).n).toBe(2);
    expect((await answerOf(await other.say({ text: "first" }))).n).toBe(1);
    expect(one.cookie()).not.toBe(other.cookie());
  });

  it("gives the stored turn for a message that is sent twice", async () => {
    const one = visitor();
    const headers = { "x-message-id": "0b8f7a52-3c0e-4d0f-9c6b-1f2a3b4c5d6e" };
    const first: unknown = await (await one.say({ text: "first" }, headers)).json();
    expect(await (await one.say({ text: "first" }, headers)).json()).toEqual(first);
    expect((await answerOf(await one.say({ text: "second" }))).n).toBe(2);
  });

  it("speaks the language of the browser that is spoken here, or English", async () => {
    const server = await startServer({ respond: (input) => sayBack({ ...input, zone: input.locale ?? "none" }) });
    try {
      for (const [wishes, locale] of [
        ["de-CH,de;q=0.9,en;q=0.5", "de-CH"],
        ["it,es;q=0.8", "es"],
        ["ja", "none"],
      ] as const) {
        const answer = await answerOf(
          await createVisitor(server.address).say({ text: "hello" }, { "accept-language": wishes }),
        );
        expect(answer.replies[0]?.markdown).toContain(`(${locale})`);
      }
    } finally {
      await server.stop();
    }
  });

  it("knows the person's time zone", async () => {
    const answer = await answerOf(await visitor().say({ text: "hello" }, { "x-time-zone": "Asia/Tokyo" }));
    expect(answer.replies[0]?.markdown).toContain("Asia/Tokyo");
  });

  it("takes presses as well as text", async () => {
    for (const said of [
      { answer: "yes" },
      { action: "back" },
      { pick: "paper-jam" },
      { deny: "certificate-expired" },
      { role: "expert" },
    ])
      expect((await visitor().say(said)).status).toBe(200);
  });

  it("refuses what is no message, with a sentence", async () => {
    for (const said of [
      {},
      [],
      null,
      5,
      "text",
      { text: 5 },
      { text: "" },
      { action: "fly" },
      { text: "a", answer: "b" },
      { __proto__: { text: "a" } },
    ]) {
      const response = await visitor().say(said);
      expect(response.status).toBe(400);
      expect(((await response.json()) as { error: string }).error).toMatch(/\.$/);
    }
  });

  it("asks for a file where a text is longer than 200 kB", async () => {
    const response = await visitor().say({ text: "x".repeat(201 * 1024) });
    expect(response.status).toBe(400);
    expect(((await response.json()) as { error: string }).error).toContain("file");
  });

  it("takes 100 messages of one visitor at once, each once and numbered without a gap", async () => {
    const one = visitor();
    await one.say({ text: "first" });
    const answers = await Promise.all(
      Array.from({ length: 100 }, async (_, index) => answerOf(await one.say({ text: `word ${index}` }))),
    );
    expect(answers.map(({ n }) => n).sort((a, b) => a - b)).toEqual(
      Array.from({ length: 100 }, (_, index) => index + 2),
    );
  });
});

describe("a turn that fails", () => {
  it("is answered with a sentence and a reference, and nothing from inside", async () => {
    const failing = await startServer({ respond: () => { throw new Error("inner words"); } }); // prettier-ignore
    try {
      const response = await createVisitor(failing.address).say({ text: "hello" });
      const body = (await response.json()) as { error: string; reference: string };
      expect(response.status).toBe(500);
      expect(body.error).toContain(body.reference);
      expect(JSON.stringify(body)).not.toContain("inner words");
      expect(failing.log.filter(({ reference }) => reference === body.reference)).toHaveLength(1);
    } finally {
      await failing.stop();
    }
  });

  it("is answered with 503 where the storage fails", async () => {
    const store = { ...createMemoryStore(), take: () => Promise.reject(new StoreTrouble("full", "full")) };
    const failing = await startServer({ store });
    try {
      expect((await createVisitor(failing.address).say({ text: "hello" })).status).toBe(503);
    } finally {
      await failing.stop();
    }
  });
});

describe("POST /web/files", () => {
  const send = (one: ReturnType<typeof visitor>, body: BodyInit, name = "agent.log"): Promise<Response> =>
    one.request("/web/files", {
      method: "POST",
      body,
      headers: { "content-type": "application/octet-stream", "x-file-name": encodeURIComponent(name) },
    });

  it("answers an id, which the next message names", async () => {
    const one = visitor();
    const { id } = (await (await send(one, "the words of the file")).json()) as { id: string };
    const answer = await answerOf(await one.say({ file: id }));
    expect(answer.replies[0]?.markdown).toContain("the words of the file");
  });

  it("gives a file to the visitor who sent it, and to nobody else", async () => {
    const { id } = (await (await send(visitor(), "mine")).json()) as { id: string };
    const response = await visitor().say({ file: id });
    expect(response.status).toBe(410);
    expect(await response.text()).not.toContain("mine");
  });

  it("takes 10 MB of text and 32 MB of an archive, and not a byte more", async () => {
    const text = 10 * 1024 * 1024;
    expect((await send(visitor(), "x".repeat(text))).status).toBe(200);
    expect((await send(visitor(), "x".repeat(text + 1))).status).toBe(422);
    expect((await send(visitor(), new Uint8Array(archiveLimitBytes + 1))).status).toBe(413);
  });

  it("gives the text of a picture back, so that the person checks it, and keeps nothing", async () => {
    const readFile: ReadFile = (_, locale) =>
      Promise.resolve(
        locale === "fr"
          ? { kind: "problem", sentence: phrasesOf(locale).files.picture }
          : { kind: "text", text: "Access is denied.", picture: true },
      );
    const reading = await startServer({ readFile });
    try {
      const one = createVisitor(reading.address);
      const sent = async (locale: string): Promise<readonly [number, unknown]> => {
        const response = await one.request("/web/files", {
          method: "POST",
          body: "a picture",
          headers: { "content-type": "application/octet-stream", "accept-language": locale },
        });
        return [response.status, await response.json()];
      };
      expect(await sent("de-DE,de;q=0.9")).toEqual([200, { text: "Access is denied.", note: de.files.pictureRead }]);
      expect(await sent("fr")).toEqual([422, { error: fr.files.picture }]);
    } finally {
      await reading.stop();
    }
  });
});

describe("GET /web/replies", () => {
  it("restores the conversation, and brings what is said later", async () => {
    const one = visitor();
    await one.say({ text: "first" });
    await one.say({ text: "second" });
    const stream = await one.request("/web/replies?after=0");
    expect(stream.headers.get("content-type")).toContain("text/event-stream");
    const reading = readEvents(stream, 3);
    await one.say({ text: "third" });
    const events = await reading;
    expect(events.map(({ id }) => id)).toEqual(["1", "2", "3"]);
    expect(events[2]?.data).toMatchObject({ n: 3 });
    expect(events[2]?.data).toHaveProperty("html");
  });

  it("begins after the turn that it is told, by the address or by the browser", async () => {
    const one = visitor();
    for (const text of ["first", "second", "third"]) await one.say({ text });
    expect((await readEvents(await one.request("/web/replies?after=2"), 1)).map(({ id }) => id)).toEqual(["3"]);
    const resumed = await one.request("/web/replies?after=0", { headers: { "last-event-id": "1" } });
    expect((await readEvents(resumed, 2)).map(({ id }) => id)).toEqual(["2", "3"]);
  });

  it("tells nobody of another's conversation", async () => {
    const [one, other] = [visitor(), visitor()];
    await one.say({ text: "first" });
    const reading = readEvents(await one.request("/web/replies?after=1"), 1);
    await other.say({ text: "theirs" });
    await one.say({ text: "mine" });
    expect(JSON.stringify(await reading)).not.toContain("theirs");
  });

  it("refuses a number that is none", async () => {
    for (const after of ["-1", "x", "1e9", "99999999999"])
      expect((await visitor().request(`/web/replies?after=${after}`)).status).toBe(400);
  });
});
