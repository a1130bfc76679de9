// What every article and dialog says in every language, drawn as text: nothing is left open, and what is ours is in the language.
import { describe, expect, it } from "vitest";
import { toMarkdown } from "../../src/channels/markdown.ts";
import { toWire } from "../../src/channels/web/turn-html.ts";
import { createRespond } from "../../src/conversation/respond.ts";
import type { Said } from "../../src/conversation/said.ts";
import type { Session } from "../../src/conversation/session.ts";
import type { Turn } from "../../src/conversation/turn.ts";
import { languageIds, phrasesOf } from "../../src/phrases/languages.ts";
import { knowledge, now } from "../own-knowledge.ts";

const respond = createRespond(knowledge);

/** The turns of a conversation, in a language. */
function talk(locale: string, ...saids: readonly Said[]): readonly Turn[] {
  let session: Session | undefined;
  return saids.map((said) => {
    const turned = respond({ said, now, zone: "Europe/Berlin", locale, ...(session === undefined ? {} : { session }) });
    session = turned.session;
    return turned.turn;
  });
}

const ids = [...knowledge.articles.keys(), ...knowledge.dialogs.keys()];
const after: readonly Said[] = (
  ["why", "status", "what-if", "ask-customer", "done", "not-fixed", "hand-over"] as const
).map((action) => ({ action }));

/** What no sentence of ours holds: a value that was not there, and a template that was not filled. */
const hole = /undefined|NaN|\[object Object\]|\$\{/;
/** The channels' own words in English. */
const englishWords =
  /^(?:Source|What I read|It worked when|\*\*Before this step):?|then wait |reviewed \d| \(done\)| \(left out\)|\(next\)/m;

describe.each(languageIds)("every reply in %s", (language) => {
  const say = phrasesOf(language);
  const turns = ids.flatMap((id) => talk(language, { pick: id }, ...after));
  const texts = turns.flatMap((turn) => turn.replies.map((reply) => toMarkdown(reply, { say })));

  it("is there, for every article and dialog", () => {
    expect(ids.length).toBeGreaterThan(60);
    expect(turns.length).toBe(ids.length * (after.length + 1));
    expect(texts.filter((text) => text.trim() === "")).toEqual([]);
    expect(new Set(turns.map((turn) => turn.language))).toEqual(new Set([language]));
  });

  it("has no hole, as text and on the page", () => {
    expect(texts.filter((text) => hole.test(text.replace(/```[\s\S]*?```|`[^`]*`/g, "")))).toEqual([]);
    const pages = turns.map((turn) => toWire({ n: 1, at: now.toISOString(), turn }));
    expect(pages.filter(({ html, panel }) => /undefined|NaN|\[object Object\]/.test(html + panel))).toEqual([]);
  });

  it("closes what it opens: fences, bold, links", () => {
    for (const text of texts) {
      expect((text.match(/^\s*```/gm) ?? []).length % 2, text.slice(0, 400)).toBe(0);
      const plain = text
        .replace(/```[\s\S]*?```/g, "")
        .replace(/(`+)[\s\S]*?[^`]\1(?!`)/g, "")
        .replace(/\\./g, "");
      expect((plain.match(/\*\*/g) ?? []).length % 2, text.slice(0, 400)).toBe(0);
    }
  });

  it("has the channels' words in its own language alone", () => {
    const found = texts.filter((text) => englishWords.test(text)).map((text) => englishWords.exec(text)?.[0]);
    if (language === "en") expect(found).not.toEqual([]);
    else expect(found).toEqual([]);
  });
});

it("keeps the language of a conversation where a turn does not name it", () => {
  const [first] = talk("de", { action: "help" });
  expect(first?.language).toBe("de");
  const { session } = respond({ said: { action: "help" }, now, zone: "UTC", locale: "fr-CA" });
  expect(respond({ said: { action: "status" }, now, zone: "UTC", session }).turn.language).toBe("fr");
});
