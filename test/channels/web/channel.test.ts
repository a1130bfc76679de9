import { describe, expect, it } from "vitest";
import { createWebChannel, parseMessageId, parseZone } from "../../../src/channels/web/channel.ts";
import { sampleKnowledge } from "./fixtures/knowledge.ts";
import { createFakeTurns, message } from "./fixtures/turns.ts";

const channel = () => createWebChannel({ turns: createFakeTurns(), knowledge: () => sampleKnowledge });
const id = "3b241101-e2bb-4255-8caf-4136c566a962";

describe("the page's channel", () => {
  it("answers a message with the line of the wire and the turn as it is drawn", async () => {
    const answer = await channel().post("web:1", { text: message }, id, "Europe/Berlin");

    expect(answer).toMatchObject({ n: 1, state: "open", verdict: "recognized", asked: { question: "names-agree" } });
    expect(answer.html).toContain("Do these two names agree?");
    expect(answer.replies[0]?.markdown).toContain("**Most likely:");
    expect(answer.announce).toContain("4 answers");
    expect(answer.ledger).toEqual([]);
    expect(answer.open).toBe("");
  });

  it("gives a repeated message its answer again", async () => {
    const web = channel();

    const first = await web.post("web:1", { text: message }, id);

    expect(await web.post("web:1", { text: message }, id)).toEqual(first);
    expect(await web.replies("web:1", 0)).toHaveLength(1);
  });

  it("restores a conversation after a turn, for its own session only", async () => {
    const web = channel();
    await web.post("web:1", { text: message });
    await web.post("web:1", { answer: "differ" });

    expect((await web.replies("web:1", 1)).map(({ n }) => n)).toEqual([2]);
    expect(await web.replies("web:2", 0)).toEqual([]);
  });

  it("begins a new case when that is asked for", async () => {
    expect((await channel().post("web:1", { action: "restart" })).fresh).toBe("start");
  });
});

describe("headers", () => {
  it("name a zone that exists, or none", () => {
    expect(parseZone("Europe/Berlin")).toBe("Europe/Berlin");
    expect(parseZone("Nowhere/Land")).toBeUndefined();
    expect(parseZone(undefined)).toBeUndefined();
    expect(parseZone("x".repeat(100))).toBeUndefined();
  });

  it("carry an id that is a UUID, or none", () => {
    expect(parseMessageId(id)).toBe(id);
    expect(parseMessageId("1; drop table")).toBeUndefined();
  });
});
