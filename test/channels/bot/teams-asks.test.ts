// What Teams asks beside messages: the search of the compose box, the action on a message, thumbs, changed messages, installations.
import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { startAssistant } from "../../teams/assistant.ts";
import { partsOf, problemsOf } from "./cards/checking.ts";
import { startConnector } from "./connector.ts";
import { messageFrom } from "./start.ts";

type Json = Readonly<Record<string, unknown>>;

const connector = await startConnector();
const assistant = await startAssistant(() => new Date("2026-01-15T10:00:00Z"));
afterAll(() => Promise.all([assistant.stop(), connector.close()]));
beforeEach(() => { connector.clear(); }); // prettier-ignore

let count = 0;
const post = async (fields: Json): Promise<Response> => {
  count += 1;
  const activity = messageFrom(connector.address, {
    id: `asks-${count}`,
    text: undefined,
    conversation: { id: `asks-${count}`, conversationType: "personal" },
    ...fields,
  });
  return fetch(assistant.endpoint, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(activity),
  });
};
const invoke = async (name: string, value: unknown, fields: Json = {}): Promise<Json> => {
  const response = await post({ type: "invoke", name, value, ...fields });
  expect(response.status).toBe(200);
  return (await response.json()) as Json;
};

interface Found {
  readonly type: string;
  readonly text?: string;
  readonly attachments?: readonly { readonly content: Json; readonly preview: { readonly content: Json } }[];
}
const search = async (query: string): Promise<Found> => {
  const value = {
    commandId: "searchArticles",
    parameters: [{ name: "query", value: query }],
    queryOptions: { skip: 0, count: 25 },
  };
  return (await invoke("composeExtension/query", value)).composeExtension as Found;
};

describe("the search of the compose box", () => {
  it("finds articles by their words, each as a card that nobody can press", async () => {
    const { type, attachments = [] } = await search("certificate expired");
    expect(type).toBe("result");
    expect(attachments.length).toBeGreaterThan(0);
    for (const { content, preview } of attachments) {
      expect(problemsOf(content)).toEqual([]);
      expect(partsOf(content).filter((part) => part.type === "Action.Execute")).toEqual([]);
      expect(String(preview.content.title).length).toBeGreaterThan(5);
    }
    expect(JSON.stringify(attachments[0]?.preview)).toMatch(/certificate/i);
  });

  it("shows some before anything is typed", async () => {
    const value = { commandId: "searchArticles", parameters: [{ name: "initialRun", value: "true" }] };
    const { attachments } = (await invoke("composeExtension/query", value)).composeExtension as Found;
    expect(attachments?.length).toBe(8);
  });

  it("takes a pasted error for what it is", async () => {
    const { attachments = [] } = await search(
      "Service 'Microsoft Entra Connect Provisioning Agent' (AADConnectProvisioningAgent) failed to start. Verify that you have sufficient privileges to start system services.",
    );
    expect(attachments.length).toBeGreaterThan(0);
  });

  it("says where nothing is found", async () => {
    const { type, text } = await search("xyzzy plugh");
    expect([type, text]).toEqual(["message", expect.stringContaining("No article")]);
  });
});

describe("the action on a message", () => {
  const find = async (
    content: string,
  ): Promise<{ readonly title: string; readonly card: { readonly content: Json } }> => {
    const value = { commandId: "findResolution", messagePayload: { id: "1", body: { contentType: "html", content } } };
    const { task } = (await invoke("composeExtension/fetchTask", value)) as {
      readonly task: { readonly type: string; readonly value: unknown };
    };
    expect(task.type).toBe("continue");
    return task.value as Awaited<ReturnType<typeof find>>;
  };

  it("answers what a case would say first, to read", async () => {
    const { card } = await find("<p>Application Error: 0xc0000005 in <b>ecma2host.exe</b> after the June patch</p>");
    expect(JSON.stringify(card.content)).toContain("This is not in what I know");
    expect(problemsOf(card.content)).toEqual([]);
  });

  it("masks what must not be shown, and keeps nothing", async () => {
    const { card } = await find("<p>test connection fails, PWD=Hunter2Hunter2;UID=sa</p>");
    expect(JSON.stringify(card)).not.toContain("Hunter2");
    expect(JSON.stringify(assistant.entries)).not.toContain("Hunter2");
  });

  it("says where there is no text", async () => {
    expect(JSON.stringify((await find("<img src='x'>")).card)).toContain("no text");
  });
});

describe("a thumb", () => {
  it("is asked for a reason, by a card with labels", async () => {
    const { task } = (await invoke("message/fetchTask", {
      data: { actionName: "feedback", actionValue: { reaction: "dislike" } },
    })) as { readonly task: { readonly value: { readonly card: { readonly content: Json } } } };
    expect(problemsOf(task.value.card.content)).toEqual([]);
    expect(partsOf(task.value.card.content).find((part) => part.type === "Input.ChoiceSet")?.label).toBeDefined();
  });

  it("is kept with its reasons, as Teams sends it, as its test client does, and as our dialog gives it; words are not kept", async () => {
    for (const feedback of [
      '{"feedbackText":"my words"}',
      "my words",
      '{"reasons":"outdated,unclear,made-up"}',
      "",
      undefined,
    ])
      await invoke("message/submitAction", { actionName: "feedback", actionValue: { reaction: "dislike", feedback } });
    expect(assistant.feedback).toEqual([
      { reaction: "dislike", reasons: [], words: true },
      { reaction: "dislike", reasons: [], words: true },
      { reaction: "dislike", reasons: ["outdated", "unclear"], words: false },
      { reaction: "dislike", reasons: [], words: false },
      { reaction: "dislike", reasons: [], words: false },
    ]);
    expect(JSON.stringify(assistant.entries)).not.toContain("my words");
  });
});

describe("a message of one's own", () => {
  it("that was changed is not read again, and that is said", async () => {
    await post({ type: "messageUpdate", text: "another text", channelData: { eventType: "editMessage" } });
    expect(connector.texts()).toEqual([expect.stringContaining("not again when it is changed")]);
  });

  it("that was taken back is answered with what is kept, and how it goes", async () => {
    await post({ type: "messageDelete", channelData: { eventType: "softDeleteMessage" } });
    expect(connector.texts()).toEqual([expect.stringContaining("forget my data")]);
  });

  it("in a group, not said to the bot, is nobody's business", async () => {
    const conversation = { id: "19:group", conversationType: "groupChat", isGroup: true };
    await post({ type: "messageUpdate", text: "x", conversation, channelData: { eventType: "editMessage" } });
    expect(connector.sent).toEqual([]);
  });
});

describe("an installation", () => {
  it("is welcomed once, whichever of its events come, and in the person's language", async () => {
    const conversation = { id: "install", conversationType: "personal" };
    await post({ type: "installationUpdate", action: "add", conversation });
    await post({ type: "conversationUpdate", membersAdded: [{ id: "28:bot" }, { id: "29:person" }], conversation });
    await post({ type: "installationUpdate", action: "add-upgrade", conversation });
    expect(connector.sent).toHaveLength(1);
    const { suggestedActions } = connector.sent[0]!.activity as {
      readonly suggestedActions?: { readonly actions: readonly unknown[] };
    };
    expect(suggestedActions?.actions).toHaveLength(3);
    await post({ type: "installationUpdate", action: "remove", conversation });
    expect(connector.sent).toHaveLength(1);
  });
});
