// Activities of every kind that Teams sends, as it sends them and with fields changed, the same ones every time: each has a right
// answer or a polite refusal, no 5xx, nothing left unhandled, and at most two messages.
import { afterAll, expect, it } from "vitest";
import { startAssistant } from "../../teams/assistant.ts";
import { startConnector } from "./connector.ts";
import { messageFrom } from "./start.ts";

type Json = Readonly<Record<string, unknown>>;

const ACTIVITIES = 2_000;
/** Several conversations, so that cards, answers and presses of all of them mix. */
const CONVERSATIONS = 40;
const MOST_MESSAGES = 2;

const connector = await startConnector();
const assistant = await startAssistant(() => new Date("2026-01-15T10:00:00Z"));
afterAll(() => Promise.all([assistant.stop(), connector.close()]));

/** A small generator of the same numbers every time (mulberry32). */
function createChance(seed: number): {
  readonly pick: <T>(all: readonly T[]) => T;
  readonly share: (share: number) => boolean;
} {
  let state = seed;
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  return { pick: (all) => all[Math.floor(next() * all.length)]!, share: (share) => next() < share };
}
const chance = createChance(20_260_116);

const mention = { type: "mention", text: "<at>Assistant</at>", mentioned: { id: "28:bot", name: "Assistant" } };
const clientInfo = {
  type: "clientInfo",
  locale: "de-DE",
  country: "DE",
  platform: "Windows",
  timezone: "Europe/Berlin",
};
const html = (content: string): Json => ({ contentType: "text/html", content });
const texts = [
  "test connection fails", "1", "2", "back", "why", "status", "done", "skip", "it works now", "hand over", "help", "hi", "thanks", "start over", "not sure",
  "Das Zertifikat ist abgelaufen", "x", "?", "…", "“quoted”", "<b>bold</b>", "[link](javascript:alert(1))", "\u202Etxet", "emoji 🙂", "PWD=Hunter2Hunter2;UID=sa",
  "Application Error: 0xc0000005 in ecma2host.exe", "ORA-12154: TNS could not resolve", "line one\nline two\r\nline three", "word ".repeat(3_000),
  "Service 'Microsoft Entra Connect Provisioning Agent' (AADConnectProvisioningAgent) failed to start. Verify that you have sufficient privileges to start system services.",
] as const; // prettier-ignore

/** Buttons of cards that were sent, with the message that holds them. */
const buttons: { readonly data: unknown; readonly on: string }[] = [];

const kinds: readonly (() => Json)[] = [
  () => ({ text: chance.pick(texts) }),
  () => ({ text: chance.pick(texts), attachments: [html(`<p>${chance.pick(texts)}</p><pre><code>${chance.pick(texts)}</code></pre>`)] }),
  () => ({ text: `<at>Assistant</at> ${chance.pick(texts)}`, entities: [mention, clientInfo], conversation: { conversationType: "channel", id: "19:c@thread.tacv2;messageid=1", isGroup: true } }),
  () => ({ text: chance.pick(texts), conversation: { conversationType: "groupChat", id: "19:g@thread.v2", isGroup: true } }),
  () => press("Action.Execute"), () => press("Action.Execute"), () => press("Action.Execute"),
  () => ({ text: undefined, value: chance.pick([...buttons, { data: {}, on: "" }]).data, replyToId: "old" }),
  () => ({ text: `<span class="inline-compose-card" itemid="1"></span>`, attachments: [{ contentType: "application/vnd.microsoft.card.adaptive", content: {} }] }),
  () => ({ text: "", attachments: [{ contentType: "application/vnd.microsoft.teams.file.download.info", name: "log.txt", content: { downloadUrl: "https://example.sharepoint.com/x", uniqueId: "1", fileType: "txt" } }] }),
  () => ({ text: "", attachments: [{ contentType: "image/png", contentUrl: "https://smba.trafficmanager.net/x" }] }),
  () => invoke("composeExtension/query", { commandId: "searchArticles", parameters: [{ name: chance.pick(["query", "initialRun"]), value: chance.pick(texts) }] }),
  () => invoke("composeExtension/fetchTask", { commandId: "findResolution", messagePayload: { body: { contentType: "html", content: `<div>${chance.pick(texts)}</div>` } } }),
  () => invoke("composeExtension/submitAction", { commandId: "other", data: {} }),
  () => invoke("composeExtension/queryLink", { url: "https://example.com" }),
  () => invoke("message/fetchTask", { data: { actionName: "feedback", actionValue: { reaction: "like" } } }),
  () => invoke("message/submitAction", { actionName: "feedback", actionValue: { reaction: chance.pick(["like", "dislike", "love"]), feedback: chance.pick(['{"feedbackText":"x"}', "words", "", null, 5]) } }),
  () => invoke("suggestedAction/submit", {}), () => invoke("fileConsent/invoke", { action: "accept" }), () => invoke("signin/tokenExchange", {}),
  () => invoke("config/fetch", {}), () => invoke("task/fetch", {}), () => invoke("tab/fetch", {}), () => invoke("actionableMessage/executeAction", {}),
  () => ({ type: "conversationUpdate", text: undefined, membersAdded: [{ id: chance.pick(["28:bot", "29:person", "29:other"]) }], channelData: { eventType: "teamMemberAdded", tenant: { id: "tenant" } } }),
  () => ({ type: "conversationUpdate", text: undefined, channelData: { eventType: chance.pick(["channelCreated", "teamRenamed", "channelDeleted"]), tenant: { id: "tenant" } } }),
  () => ({ type: "installationUpdate", text: undefined, action: chance.pick(["add", "add-upgrade", "remove"]) }),
  () => ({ type: "messageReaction", text: undefined, reactionsAdded: [{ type: "like" }], replyToId: "1" }),
  () => ({ type: "messageUpdate", text: chance.pick(texts), channelData: { eventType: chance.pick(["editMessage", "undeleteMessage"]), tenant: { id: "tenant" } } }),
  () => ({ type: "messageDelete", text: undefined, channelData: { eventType: "softDeleteMessage", tenant: { id: "tenant" } } }),
  () => ({ type: "event", name: "application/vnd.microsoft.readReceipt", text: undefined, value: { lastReadMessageId: "1" } }),
  () => ({ type: "typing", text: undefined }),
]; // prettier-ignore

const invoke = (name: string, value: unknown): Json => ({ type: "invoke", name, value, text: undefined });

function press(type: string): Json {
  const { data, on } = chance.pick(buttons.length === 0 ? [{ data: {}, on: "none" }] : buttons);
  return {
    ...invoke("adaptiveCard/action", { action: { type, verb: "say", data }, trigger: "manual" }),
    replyToId: on,
  };
}

const odd: readonly unknown[] = [undefined, null, 0, "", [], {}, "x".repeat(2_500), { id: 5 }, [null], true];

/** Now and then one field is not what it should be. */
function mutated(activity: Json): Json {
  if (!chance.share(0.25)) return activity;
  return { ...activity, [chance.pick(Object.keys(activity))]: chance.pick(odd) };
}

it(`${ACTIVITIES} of them`, { timeout: 300_000 }, async () => {
  const refused: unknown[] = [];
  const onRejection = (reason: unknown): void => void refused.push(reason);
  process.on("unhandledRejection", onRejection);
  const statuses = new Map<number, number>();
  try {
    for (let index = 0; index < ACTIVITIES; index += 1) {
      const own = { id: `sends-${index % CONVERSATIONS}`, conversationType: "personal", tenantId: "tenant" };
      const made = kinds[index % kinds.length]!();
      const locale = chance.pick(["en-US", "de-DE", "fr-FR", "es-ES", "ja-JP"]);
      const activity = mutated({
        ...messageFrom(connector.address, { id: `sends-${index}`, conversation: own, locale }),
        ...made,
      });
      connector.clear();
      const response = await fetch(assistant.endpoint, {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: JSON.stringify(activity),
      });
      const body = await response.text();
      const shown = JSON.stringify(activity).slice(0, 600);
      statuses.set(response.status, (statuses.get(response.status) ?? 0) + 1);
      expect(response.status, shown).toBeLessThan(500);
      expect(
        connector.sent.filter(({ method, activity: { type } }) => method === "POST" && type === "message").length,
        shown,
      ).toBeLessThanOrEqual(MOST_MESSAGES);
      for (const sent of connector.sent)
        collect(sent.activity, chance.pick(["sent-1", sent.path.split("/").at(-1) ?? ""]));
      if (activity.type === "invoke" && response.status === 400) expect(body, shown).toContain("error");
    }
  } finally {
    process.off("unhandledRejection", onRejection);
  }
  expect(refused).toEqual([]);
  expect(assistant.entries.filter(({ level }) => level === "error")).toEqual([]);
  expect(JSON.stringify(assistant.entries)).not.toContain("Hunter2");
  expect(statuses.get(200)).toBeGreaterThan(ACTIVITIES / 2);
  // Cards were there to be pressed.
  expect(buttons.length).toBeGreaterThan(100);
});

function collect(activity: Json, on: string): void {
  for (const found of JSON.stringify(activity).matchAll(
    /"verb":"[a-z]+","data":(\{.*?\}\}?)(?=,"(?:style|mode|fallback)")/g,
  )) {
    try {
      buttons.push({ data: JSON.parse(found[1]!) as unknown, on });
    } catch (error) {
      if (!(error instanceof SyntaxError)) throw error; // Cut in the middle: another one will do.
    }
  }
  if (buttons.length > 400) buttons.splice(0, 200);
}
