// Every answer as a card: whole, small enough, and nothing in it that a client refuses or misreads.
import { describe, expect, it } from "vitest";
import { bytesOf, largestCard, replyCard } from "../../../../src/channels/bot/cards/reply-card.ts";
import { numbered } from "../../../../src/conversation/reply.ts";
import { languageIds, phrasesOf } from "../../../../src/phrases/languages.ts";
import { teamsPhrasesOf } from "../../../../src/phrases/teams.ts";
import { partsOf, problemsOf } from "./checking.ts";
import { everyReply, type NamedReply } from "./replies.ts";

const mostActions = 6;
const all = languageIds.flatMap(everyReply);
const cards = new Map(
  all.map((each) => [
    each,
    replyCard({
      reply: each.reply,
      say: { ...phrasesOf(each.language), teams: teamsPhrasesOf(each.language) },
      of: { tag: "abcdefghijkl", turn: 12 },
      open: [{ text: "Debug is on, since 14:02" }],
    }),
  ]),
);
const cardOf = (each: NamedReply) => cards.get(each)!;

/** Thousands of answers, on a machine that has more to do. */
const inTime = { timeout: 60_000 };

describe(`${all.length} answers as cards`, inTime, () => {
  it("are what the renderer of Microsoft takes for version 1.5", () => {
    for (const each of all) expect(problemsOf(cardOf(each)), each.name).toEqual([]);
    expect(all.length).toBeGreaterThan(200);
  });

  it(`have at most ${largestCard} bytes`, () => {
    const sizes = all.map((each) => ({ name: each.name, bytes: bytesOf(cardOf(each)) }));
    const largest = sizes.toSorted((one, other) => other.bytes - one.bytes).slice(0, 5);
    expect(largest[0]!.bytes).toBeLessThanOrEqual(largestCard);
  });

  it("offer everything that can be pressed, each with what Submit would send, and at most six in a row", () => {
    for (const each of all) {
      const parts = partsOf(cardOf(each));
      const executed = parts.filter(({ type }) => type === "Action.Execute");
      const said = new Set(executed.map(({ data }) => JSON.stringify((data as { said?: unknown }).said)));
      for (const choice of [...numbered(each.reply), ...each.reply.choices])
        expect(said, `${each.name}: ${choice.label}`).toContain(JSON.stringify(choice.said));
      for (const action of executed) {
        const { fallback, data, title } = action as {
          fallback: { type: string; data: unknown };
          data: unknown;
          title: string;
        };
        expect(fallback).toMatchObject({ type: "Action.Submit", data, title });
      }
      for (const { type, actions } of parts)
        if (type === "ActionSet") expect((actions as readonly unknown[]).length).toBeLessThanOrEqual(mostActions);
    }
  });

  it("make sense where no card is known, and read aloud", () => {
    for (const each of all) {
      const { fallbackText, speak } = cardOf(each);
      expect(fallbackText.length, each.name).toBeGreaterThan(10);
      expect(speak.length, each.name).toBeGreaterThan(3);
    }
  });

  it("wrap every text, and have no colour but the one for what can hurt", () => {
    for (const each of all)
      for (const part of partsOf(cardOf(each))) {
        if (part.type === "TextBlock") expect(part.wrap, each.name).toBe(true);
        if (part.color !== undefined) expect(part.color).toBe("Attention");
      }
  });

  it("hold no text that a TextBlock would read as Markdown", () => {
    for (const each of all)
      for (const part of partsOf(cardOf(each)))
        if (part.type === "TextBlock") expect(part.text, each.name).not.toMatch(/[*_[\]`\\~<>#|]/);
  });
});
