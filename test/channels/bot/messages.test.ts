import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { createMemoryStore } from "../../../src/stores/memory.ts";
import { type Mode, startConnector } from "./connector.ts";
import { messageFrom, startBot } from "./start.ts";

const connector = await startConnector();
const bot = await startBot();
afterAll(() => Promise.all([bot.stop(), connector.close()]));
beforeEach(() => { connector.clear(); }); // prettier-ignore

let count = 0;
/** A message of a conversation of its own. */
const message = (fields: Readonly<Record<string, unknown>> = {}) => {
  count += 1;
  return messageFrom(connector.address, {
    id: `activity-${count}`,
    conversation: { id: `conversation-${count}`, conversationType: "personal" },
    ...fields,
  });
};
const expecting = (fields: Readonly<Record<string, unknown>> = {}) =>
  message({ deliveryMode: "expectReplies", ...fields });
const repliesOf = async (response: Response): Promise<readonly Readonly<Record<string, unknown>>[]> =>
  ((await response.json()) as { activities: readonly Readonly<Record<string, unknown>>[] }).activities;
const textsOf = async (response: Response): Promise<readonly string[]> =>
  (await repliesOf(response)).map(({ text }) => String(text));

describe("a message", () => {
  it("is answered through the channel, in its conversation, as Markdown with what can be pressed", async () => {
    const response = await bot.post(message());
    expect(response.status).toBe(200);
    expect(connector.sent).toHaveLength(1);
    const [{ method, path, activity }] = connector.sent as [(typeof connector.sent)[number]];
    expect([method, path]).toEqual(["POST", `/v3/conversations/conversation-${count}/activities/activity-${count}`]);
    expect(activity).toMatchObject({
      type: "message",
      textFormat: "markdown",
      replyToId: `activity-${count}`,
      recipient: { id: "29:person" },
    });
    expect(activity.text).toContain("1: hello");
    expect(activity.suggestedActions).toEqual({
      to: [],
      actions: [{ type: "imBack", title: "It works now", value: "It works now" }],
    });
  });

  it("is answered in the HTTP answer itself where the channel expects that", async () => {
    const response = await bot.post(expecting());
    expect(response.status).toBe(200);
    const [reply, ...more] = await repliesOf(response);
    expect(more).toEqual([]);
    expect(reply).toMatchObject({ type: "message", conversation: { id: `conversation-${count}` } });
    expect(reply?.text).toContain("1: hello");
    expect(connector.sent).toEqual([]);
  });

  it("is taken once however often it comes, and answered again only in the HTTP answer", async () => {
    const once = message();
    for (let time = 0; time < 3; time += 1) expect((await bot.post(once)).status).toBe(200);
    expect(connector.sent).toHaveLength(1);
    const asked = expecting();
    const [first, second] = [await textsOf(await bot.post(asked)), await textsOf(await bot.post(asked))];
    expect(second).toEqual(first);
  });

  it("keeps one session a conversation, and in a group one for each person", async () => {
    const inGroup = (person: string) =>
      expecting({ from: { id: person }, conversation: { id: "group", conversationType: "groupChat", isGroup: true } });
    expect(await textsOf(await bot.post(inGroup("kim")))).toEqual([expect.stringContaining("1: hello")]);
    expect(await textsOf(await bot.post(inGroup("lee")))).toEqual([expect.stringContaining("1: hello")]);
    expect(await textsOf(await bot.post(inGroup("kim")))).toEqual([expect.stringContaining("2: hello")]);
  });

  it("is read without the mention of the bot, and with plain spaces", async () => {
    const mention = { type: "mention", text: "<at>Assistant</at>", mentioned: { id: "28:bot", name: "Assistant" } };
    const other = { type: "mention", text: "<at>Kim</at>", mentioned: { id: "29:kim" } };
    const said = async (text: string, entities: readonly unknown[]) =>
      (await textsOf(await bot.post(expecting({ text, entities }))))[0];
    expect(await said("<at>Assistant</at>&nbsp; it\u00A0fails\n", [mention])).toContain("1: it fails (UTC)");
    expect(await said("ask <at>Kim</at> too", [other])).toContain("<at\\>Kim</at\\>".replaceAll("\\", "").slice(0, 3));
  });

  it("brings the person's time zone along", async () => {
    expect((await textsOf(await bot.post(expecting({ localTimezone: "Asia/Tokyo" }))))[0]).toContain("Asia/Tokyo");
    const entities = [{ type: "clientInfo", timezone: "America/New_York" }];
    expect((await textsOf(await bot.post(expecting({ entities }))))[0]).toContain("New\\_York".replace("\\", ""));
  });

  it("of a button carries its data", async () => {
    const value = { action: "back", msteams: { type: "messageBack" } };
    expect((await textsOf(await bot.post(expecting({ text: undefined, value }))))[0]).toContain("back");
  });

  it("of a button that is not ours is refused in a sentence, and takes no turn", async () => {
    for (const value of [{ file: "/etc/passwd" }, { text: "a", answer: "b" }, { evil: true }, "text", 5, ["x"]]) {
      const asked = expecting({ text: undefined, value });
      expect((await textsOf(await bot.post(asked)))[0]).toContain("button");
      expect((await textsOf(await bot.post({ ...asked, id: "next", text: "hello", value: undefined })))[0]).toContain(
        "1: hello",
      );
    }
  });

  it("with a file says that files are not read here; with nothing at all is left alone", async () => {
    const file = {
      contentType: "application/vnd.microsoft.teams.file.download.info",
      content: { downloadUrl: "http://127.0.0.1:1/" },
    };
    expect((await textsOf(await bot.post(expecting({ text: "", attachments: [file] }))))[0]).toContain("Files");
    expect(
      await repliesOf(
        await bot.post(expecting({ text: "", attachments: [{ contentType: "text/html", content: "<p></p>" }] })),
      ),
    ).toEqual([]);
  });

  it("that is longer than 200 kB is asked for as a file", async () => {
    expect((await textsOf(await bot.post(expecting({ text: "x".repeat(210 * 1024) }))))[0]).toContain("file");
  });

  it("without recipient, locale, name, id or time is answered all the same", async () => {
    for (const field of ["recipient", "locale", "from", "id", "timestamp", "textFormat", "channelData", "channelId"]) {
      expect((await textsOf(await bot.post(expecting({ [field]: undefined })))).length).toBe(1);
      expect((await bot.post(message({ [field]: undefined }))).status).toBe(200);
    }
    expect(
      await textsOf(
        await bot.post({ type: "message", text: "hi", conversation: { id: "bare" }, deliveryMode: "expectReplies" }),
      ),
    ).toHaveLength(1);
  });
});

describe("what is no message", () => {
  it("welcomes people once, and not the bot itself", async () => {
    const conversation = { id: "welcome", conversationType: "personal" };
    const joined = (...ids: readonly string[]) =>
      message({ type: "conversationUpdate", text: undefined, conversation, membersAdded: ids.map((id) => ({ id })) });
    await bot.post(joined("28:bot"));
    expect(connector.sent).toEqual([]);
    await bot.post(joined("28:bot", "29:person"));
    await bot.post(joined("29:person"));
    expect(connector.sent).toHaveLength(1);
    expect(connector.texts()[0]).toContain("help");
  });

  it("sends one welcome for 500 members, and refuses a list that is none", async () => {
    const membersAdded = Array.from({ length: 500 }, (_, index) => ({ id: `29:${index}` }));
    await bot.post(message({ type: "conversationUpdate", membersAdded }));
    expect(connector.sent).toHaveLength(1);
    expect((await bot.post(message({ type: "conversationUpdate", membersAdded: "x".repeat(5_000) }))).status).toBe(400);
  });

  it("is answered with 200 and has no effect, whatever its type", async () => {
    for (const type of [
      "typing",
      "messageReaction",
      "event",
      "endOfConversation",
      "installationUpdate",
      "messageUpdate",
      "messageDelete",
      "contactRelationUpdate",
      "trace",
      "handoff",
      "command",
      "unheard-of",
    ])
      expect((await bot.post(message({ type }))).status).toBe(200);
    expect(connector.sent).toEqual([]);
  });

  it("is answered properly where it is an invoke that nobody knows", async () => {
    for (const name of [
      "composeExtension/query",
      "task/fetch",
      "signin/verifyState",
      "message/submitAction",
      "unheard-of",
      undefined,
    ]) {
      const response = await bot.post(message({ type: "invoke", name, value: {} }));
      expect(response.status).toBe(400);
      expect(await response.json()).toHaveProperty("error");
    }
    const action = await bot.post(
      message({ type: "invoke", name: "adaptiveCard/action", value: { action: { verb: "x" } } }),
    );
    expect(action.status).toBe(200);
    expect(await action.json()).toMatchObject({ statusCode: 400, type: "application/vnd.microsoft.error" });
  });

  it("is refused with 400 where it is no activity", async () => {
    for (const activity of [
      {},
      [],
      null,
      5,
      "text",
      { type: 5 },
      { type: "message" },
      message({ conversation: undefined }),
      message({ conversation: { id: 5 } }),
      message({ entities: "x" }),
      message({ serviceUrl: "file:///etc/passwd" }),
      message({ serviceUrl: 5 }),
      message({ from: { id: {} } }),
      message({ channelId: "AseChannel" }),
    ]) {
      const response = await bot.post(activity);
      expect(response.status).toBe(400);
      expect(((await response.json()) as { error: string }).error).toMatch(/\.$/);
    }
    expect(connector.sent).toEqual([]);
  });
});

describe("without credentials", () => {
  it("replies go to this machine only", async () => {
    for (const serviceUrl of [
      "https://smba.trafficmanager.net/emea/",
      "http://10.0.0.1/",
      "http://localhost.evil.example/",
    ])
      expect((await bot.post(message({ serviceUrl }))).status).toBe(403);
  });
});

describe("a channel that fails", () => {
  for (const mode of ["500", "429", "hang", "redirect", "reset"] as const) {
    it(`(${mode}) is asked once, and the request is answered in time`, async () => {
      connector.set(mode);
      const began = performance.now();
      const response = await bot.post(message());
      expect(response.status).toBe(200);
      expect(performance.now() - began).toBeLessThan(10_000);
      expect(connector.sent).toHaveLength(1);
      expect(bot.entries.at(-1)).toMatchObject({ event: "reply not delivered" });
    }, 15_000);
  }

  describe("later", () => {
    const start = new Date("2026-01-15T10:00:00Z").getTime();
    /** What arrives in all, where the first try meets `mode` and others follow after so many seconds each. */
    const textsAfter = async (mode: Mode, ...seconds: readonly number[]): Promise<readonly number[]> => {
      let now = start;
      const other = await startBot({ clock: () => new Date(now), store: createMemoryStore() });
      const arrived: number[] = [];
      try {
        connector.set(mode);
        const once = message();
        expect((await other.post(once)).status).toBe(200);
        connector.clear();
        for (const second of seconds) {
          now = start + second * 1000;
          await other.post(once);
          await other.look();
          arrived.push(connector.sent.length);
        }
        return arrived;
      } finally {
        await other.stop();
      }
    };

    it("is sent again where nothing had arrived, as soon as the channel allows, and once", async () => {
      expect(await textsAfter("429", 5, 30, 59, 60, 90)).toEqual([0, 0, 0, 1, 1]);
      expect(await textsAfter("412", 5, 15, 60)).toEqual([0, 1, 1]);
    });

    it("is not sent again where it may have arrived, or will never be taken", async () => {
      for (const mode of ["500", "reset", "redirect"] as const)
        expect(await textsAfter(mode, 16, 60, 900)).toEqual([0, 0, 0]);
    });
  });

  it("repeats what the channel answers with 412, and nothing else", async () => {
    for (const [mode, posts] of [["412", 3], ["429", 1], ["500", 1]] as const) {
      connector.set(mode);
      await bot.post(message());
      expect(connector.sent).toHaveLength(posts);
      connector.clear();
    } // prettier-ignore
  });
});

describe("a turn that fails", () => {
  it("tells the person with a reference, and answers 200", async () => {
    const failing = await startBot({ respond: () => { throw new Error("inner words"); } }); // prettier-ignore
    try {
      const [text] = await textsOf(await failing.post(expecting()));
      expect(text).toMatch(/Reference [A-Z0-9]{8}/);
      expect(text).not.toContain("inner words");
      expect(JSON.stringify(failing.entries)).not.toContain("inner words");
    } finally {
      await failing.stop();
    }
  });
});
