// One card a case, as a channel sees it: what is sent, what is replaced, and what an old card or another person's press does.
import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { createRespond } from "../../../../src/conversation/respond.ts";
import { startConnector } from "../connector.ts";
import { messageFrom, startBot } from "../start.ts";
import { partsOf, problemsOf } from "./checking.ts";
import { knowledge, understand } from "./replies.ts";

type Json = Readonly<Record<string, unknown>>;

const respond = createRespond(knowledge);
const connector = await startConnector();
const bot = await startBot({
  // Understands for itself, so that the answers are those of the real knowledge.
  respond: (input) =>
    respond({
      ...input,
      ...("text" in input.said ? { report: understand(input.said.text, { now: input.now }).report } : {}),
    }),
});
afterAll(() => Promise.all([bot.stop(), connector.close()]));
beforeEach(() => { connector.clear(); }); // prettier-ignore

let count = 0;
interface Talk {
  readonly say: (text: string, fields?: Json) => Promise<void>;
  /** Presses as Execute does, and gives the invoke's answer. */
  readonly press: (action: Json, on: string, fields?: Json) => Promise<Json>;
  /** Presses as Submit does. */
  readonly submit: (action: Json, on: string) => Promise<void>;
}

function talk(conversation: Json = {}): Talk {
  count += 1;
  const id = `conversation-${count}`;
  const activity = (fields: Json) => {
    count += 1;
    return messageFrom(connector.address, {
      id: `activity-${count}`,
      conversation: { id, conversationType: "personal", tenantId: "tenant", ...conversation },
      ...fields,
    });
  };
  return {
    say: async (text, fields = {}) => {
      expect((await bot.post(activity({ text, ...fields }))).status).toBe(200);
    },
    press: async ({ data }, on, fields = {}) => {
      const value = { action: { type: "Action.Execute", verb: "say", data }, trigger: "manual" };
      const response = await bot.post(
        activity({ type: "invoke", name: "adaptiveCard/action", text: undefined, replyToId: on, value, ...fields }),
      );
      expect(response.status).toBe(200);
      return (await response.json()) as Json;
    },
    submit: async ({ data }, on) => {
      expect((await bot.post(activity({ text: undefined, replyToId: on, value: data }))).status).toBe(200);
    },
  };
}

const cardIn = (activity: Json): Json =>
  (activity.attachments as readonly { readonly contentType: string; readonly content: Json }[])[0]!.content;
const lastSent = () => connector.sent.at(-1)!;
const button = (card: unknown, title: string): Json => {
  const found = partsOf(card).find((part) => part.type === "Action.Execute" && part.title === title);
  if (found === undefined) throw new Error(`There is no button "${title}".`);
  return found;
};
const wordsIn = (card: unknown): string =>
  partsOf(card)
    .flatMap((part) => (typeof part.text === "string" ? [part.text] : []))
    .join(" ");
/** Answers the question on the card with the first answer on offer. */
const anAnswer = (card: unknown): Json =>
  partsOf(card).find(
    (part) => part.type === "Action.Execute" && "answer" in (((part.data as Json).said as Json | undefined) ?? {}),
  )!;

const complaint = "test connection fails";
const inGroup = { conversationType: "groupChat", isGroup: true };
const mention = { entities: [{ type: "mention", text: "<at>Assistant</at>", mentioned: { id: "28:bot" } }] };
const lee = { from: { id: "29:lee", name: "Lee" } };

describe("a case", () => {
  it("is one card, alone in its message, with words for the notification", async () => {
    const { say } = talk();
    await say(complaint);
    expect(connector.sent).toHaveLength(1);
    const { activity } = lastSent();
    expect(activity.text).toBeUndefined();
    expect(String(activity.summary)).toContain("Test connection");
    expect(problemsOf(cardIn(activity))).toEqual([]);
  });

  it("goes on in the same card when it is pressed: for who pressed by the answer, for everybody by an update", async () => {
    const { say, press } = talk();
    await say(complaint);
    const first = cardIn(lastSent().activity);
    const answer = await press(anAnswer(first), "sent-1");
    expect(answer).toMatchObject({ statusCode: 200, type: "application/vnd.microsoft.card.adaptive" });
    expect(answer.value).not.toEqual(first);
    expect(connector.sent.map(({ method }) => method)).toEqual(["POST", "PUT"]);
    expect(lastSent().path).toMatch(/\/activities\/sent-1$/);
    expect(cardIn(lastSent().activity)).toEqual(answer.value);
  });

  it("goes on in a new card when something is typed, and puts the old one away with a way to read it again", async () => {
    const { say, press } = talk();
    await say(complaint);
    await say("1");
    expect(connector.sent.map(({ method }) => method)).toEqual(["POST", "POST", "PUT"]);
    expect(lastSent().path).toMatch(/\/activities\/sent-1$/);
    const away = cardIn(lastSent().activity);
    expect(wordsIn(away)).toContain("You said “");
    expect(
      partsOf(away)
        .filter(({ type }) => type === "Action.Execute")
        .map(({ title }) => title),
    ).toEqual(["Show again", "Change this answer"]);
    const shown = await press(button(away, "Show again"), "sent-1");
    expect(wordsIn(shown.value)).toContain("portal show");
    expect(partsOf(shown.value).filter(({ type }) => type === "Action.Execute")).toEqual([]);
    const changed = await press(button(away, "Change this answer"), "sent-1");
    expect(wordsIn(changed.value)).toContain("portal show");
    expect(anAnswer(changed.value)).toBeDefined();
  });

  it("takes a second click on the same card for the first", async () => {
    const { say, press } = talk();
    await say(complaint);
    const pressed = anAnswer(cardIn(lastSent().activity));
    const [one, other] = await Promise.all([press(pressed, "sent-1"), press(pressed, "sent-1")]);
    expect(other.value).toEqual(one.value);
    expect(await press(pressed, "sent-1")).toMatchObject({ value: one.value });
  });

  it("says of an old card that it is old, and changes nothing", async () => {
    const { say, press } = talk();
    await say(complaint);
    const old = cardIn(lastSent().activity);
    await say("1");
    connector.clear();
    const answer = await press(button(old, "I don't know"), "sent-99");
    expect(answer.type).toBe("application/vnd.microsoft.card.adaptive");
    expect(wordsIn(answer.value)).toContain("That card is from earlier");
    connector.clear();
    await say("status");
    expect(JSON.stringify(lastSent().activity)).not.toContain("don't know”");
  });

  it("is pressed by clients without Execute too", async () => {
    const { say, submit } = talk();
    await say(complaint);
    const first = cardIn(lastSent().activity);
    await submit(anAnswer(first), "sent-1");
    expect(connector.sent.map(({ method }) => method)).toEqual(["POST", "PUT"]);
    await submit(button(first, "I don't know"), "sent-77");
    expect(wordsIn(cardIn(lastSent().activity))).toContain("That card is from earlier");
  });

  it("ends in its card", async () => {
    const { say, press } = talk();
    await say("the provisioning agent service stopped; Microsoft Entra Connect Provisioning Agent is not running");
    const card = cardIn(lastSent().activity);
    const works = partsOf(card).find(({ type, style }) => type === "Action.Execute" && style === "positive");
    if (works === undefined) throw new Error(`No outcome to press in: ${wordsIn(card)}`);
    const answer = await press(works, "sent-1");
    expect(wordsIn(answer.value)).toContain("Resolved");
    expect(connector.sent.at(-1)?.method).toBe("PUT");
  });

  it("gives its commands as text, in fences, without going on", async () => {
    const { say, press } = talk();
    await say("the provisioning agent service stopped; Microsoft Entra Connect Provisioning Agent is not running");
    const card = cardIn(lastSent().activity);
    await press(button(card, "Commands as text"), "sent-1");
    expect(String(lastSent().activity.text)).toMatch(/^```/);
    expect((await press(button(card, "Hand over"), "sent-1")).type).toBe("application/vnd.microsoft.card.adaptive");
  });

  it("is handed over as a card, and the case file as a text to copy", async () => {
    const { say, press } = talk();
    await say(complaint);
    const answer = await press(button(cardIn(lastSent().activity), "Hand over"), "sent-1");
    expect(wordsIn(answer.value)).toContain("ready to copy");
    const texts = connector.sent.filter(({ method, activity }) => method === "POST" && activity.text !== undefined);
    expect(texts).toHaveLength(1);
    expect(String(texts[0]?.activity.text)).toContain("```");
  });
});

describe("in a group", () => {
  it("a card says to another person whose case it is, and changes nothing", async () => {
    const { say, press } = talk(inGroup);
    await say(`<at>Assistant</at> ${complaint}`, mention);
    const card = cardIn(lastSent().activity);
    connector.clear();
    const answer = await press(anAnswer(card), "sent-1", lee);
    expect(answer).toMatchObject({ statusCode: 200, type: "application/vnd.microsoft.activity.message" });
    expect(String(answer.value)).toContain("case of Kim");
    expect(connector.sent).toEqual([]);
    expect((await press(anAnswer(card), "sent-1")).type).toBe("application/vnd.microsoft.card.adaptive");
  });

  it("two people in one thread have a case each", async () => {
    const { say } = talk({ ...inGroup, conversationType: "channel", id: "19:channel;messageid=1" });
    await say(`<at>Assistant</at> ${complaint}`, mention);
    await say("<at>Assistant</at> where do we stand", { ...mention, ...lee });
    expect(JSON.stringify(lastSent().activity)).toContain("Nothing has been reported yet");
    expect(connector.sent.map(({ method }) => method)).toEqual(["POST", "POST"]);
  });

  it("what does not name the bot is not answered", async () => {
    const { say } = talk(inGroup);
    await say(complaint);
    await say("<at>Kim</at> what do you think", {
      entities: [{ type: "mention", text: "<at>Kim</at>", mentioned: { id: "29:kim" } }],
    });
    expect(connector.sent).toEqual([]);
  });
});

describe("buttons that are none of ours", () => {
  it("are refused in words, and change nothing", async () => {
    const { say, press } = talk();
    await say(complaint);
    for (const data of [
      {},
      null,
      "x",
      { case: "abc" },
      { case: "abc", turn: -1, said: {} },
      { case: 5, turn: 1, does: "show" },
    ]) {
      const answer = await press({ data }, "sent-1");
      expect(answer).toMatchObject({ statusCode: 400, type: "application/vnd.microsoft.error" });
    }
    expect(await press({ data: { case: "abcdefghijkl", turn: 1, said: { action: "fixed" } } }, "sent-1")).toMatchObject(
      {
        type: "application/vnd.microsoft.activity.message",
      },
    );
    expect(connector.sent).toHaveLength(1);
  });
});
