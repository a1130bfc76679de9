// The SDK's serializer stands between what a channel is given and what it is sent, and TestAdapter never runs it.
import { ConfigurationBotFrameworkAuthentication, type TurnContext } from "botbuilder";
import { afterAll, describe, expect, it } from "vitest";
import { AssistantAdapter, repairEntityMapper } from "../../../src/channels/bot/adapter.ts";
import { createBot } from "../../../src/channels/bot/bot.ts";
import { splitText } from "../../../src/channels/bot/drawing.ts";
import type { BotCredentials } from "../../../src/config.ts";
import { startConnector } from "./connector.ts";

const connector = await startConnector();
afterAll(() => connector.close());

describe("what is sent", () => {
  it("keeps every field of an entity: citations, labels, mentions", async () => {
    repairEntityMapper();
    const entities = [
      {
        type: "https://schema.org/Message",
        "@type": "Message",
        "@context": "https://schema.org",
        additionalType: ["AIGeneratedContent"],
        citation: [{ "@type": "Claim", position: 1, appearance: { name: "Source", url: "https://example.com" } }],
      },
      { type: "mention", text: "<at>Kim</at>", mentioned: { id: "29:kim", name: "Kim" } },
    ];
    const adapter = new AssistantAdapter(new ConfigurationBotFrameworkAuthentication({}));
    const conversation = {
      conversation: { id: "c", isGroup: false, conversationType: "personal", name: "" },
      serviceUrl: connector.address,
      channelId: "msteams",
    };
    await adapter.continueConversationAsync(
      "",
      { ...conversation, bot: { id: "b", name: "" } },
      async (context: TurnContext) => {
        await context.sendActivity({ type: "message", text: "hello", entities });
      },
    );
    expect(connector.sent[0]?.activity.entities).toEqual(entities);
  });
});

describe("credentials", () => {
  const parts = {
    turns: {
      take: () => Promise.reject(new Error("No turn is taken here.")),
      settle: () => Promise.resolve(),
      since: () => Promise.resolve([]),
    },
    log: () => undefined,
    limit: { take: () => undefined },
  };
  const botOf = (bot: BotCredentials) =>
    createBot({
      ...parts,
      settings: { bot, production: true, channels: new Map(), serviceHosts: new Set(), cloud: {} },
    });

  it("of every type that Azure gives are taken, and a stranger is refused", async () => {
    const known = { appId: "app", tenant: "tenant" };
    for (const bot of [
      { ...known, type: "SingleTenant", password: "password" },
      { ...known, type: "MultiTenant", password: "password" },
      { ...known, type: "UserAssignedMSI" },
    ] as const) {
      const activity = { type: "message", text: "hi", serviceUrl: connector.address, conversation: { id: "c" } };
      expect(await botOf(bot).receive(activity, "")).toMatchObject({ status: 401 });
    }
  });
});

describe("a text that is too long for a message", () => {
  it("is cut between paragraphs, and loses nothing", () => {
    const paragraphs = Array.from({ length: 40 }, (_, index) => `Paragraph ${index} ${"word ".repeat(30)}`.trim());
    const parts = splitText(paragraphs.join("\n\n"), 1_000);
    expect(parts.length).toBeGreaterThan(5);
    for (const part of parts) expect(part.length).toBeLessThanOrEqual(1_010);
    expect(parts.join("\n\n")).toBe(paragraphs.join("\n\n"));
  });

  it("closes a fence that is cut, and opens it again", () => {
    const parts = splitText(`Before\n\n\`\`\`powershell\n${"Get-Service\n".repeat(200)}\`\`\`\n\nAfter`, 500);
    for (const part of parts) expect((part.match(/^```/gm) ?? []).length % 2).toBe(0);
    expect(parts[1]).toMatch(/^```powershell\n/);
  });

  it("is cut even where it has no line to cut at", () => {
    expect(splitText("x".repeat(2_500), 1_000).map((part) => part.length)).toEqual([1_000, 1_000, 500]);
  });
});
