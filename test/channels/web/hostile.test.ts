// Hostile text in every slot of a reply and of what was heard: nothing of it may become markup.
import { describe, expect, it } from "vitest";
import { articleHtml } from "../../../src/channels/web/article-page.ts";
import { casePage } from "../../../src/channels/web/case-page.ts";
import { ledgerHtml } from "../../../src/channels/web/ledger-html.ts";
import { pageOf } from "../../../src/channels/web/pages.ts";
import { panelHtml } from "../../../src/channels/web/panel-html.ts";
import { en } from "../../../src/phrases/en.ts";
import { toWire } from "../../../src/channels/web/turn-html.ts";
import { literal, own, paragraph, strong, type Block, type Inline } from "../../../src/knowledge/blocks.ts";
import { noProduct } from "../../../src/knowledge/product.ts";
import type { Reply } from "../../../src/conversation/reply.ts";
import { article, sampleKnowledge } from "./fixtures/knowledge.ts";
import { noPanel, report, turnOf } from "./fixtures/turns.ts";

const bad = `"><img src=x onerror=alert(1)><script>alert('x')</script>\`\${1}&lt;`;
const inline: readonly Inline[] = [
  literal(bad),
  own(bad),
  { kind: "placeholder", name: bad },
  { kind: "placeholder", name: bad, fallback: bad },
  strong(bad),
  { kind: "emphasis", content: [literal(bad)] },
  { kind: "code", pieces: [literal(bad), own(bad)] },
  { kind: "link", href: `javascript:${bad}`, content: [literal(bad)] },
  { kind: "link", href: `https://x.example/${bad}`, content: [literal(bad)] },
  { kind: "article-link", article: bad, content: [literal(bad)] },
];
const blocks: readonly Block[] = [
  paragraph(...inline),
  { kind: "code", language: bad, pieces: [literal(bad), own(bad)] },
  { kind: "list", ordered: false, items: [[paragraph(...inline)]] },
  { kind: "table", head: [inline], rows: [[inline]] },
];
const choice = { label: bad, said: { answer: bad } };
const hostile: Reply = {
  certainty: bad,
  headline: inline,
  tone: "risk",
  notices: [inline],
  sections: [
    { kind: "text", blocks },
    { kind: "read", values: [{ label: bad, value: bad, line: 1 }] },
    { kind: "text", title: bad, blocks },
    {
      kind: "steps",
      title: bad,
      effort: `${bad} · ${bad}`,
      steps: [{ number: 1, content: blocks, effort: bad, risk: bad, optional: bad, wait: bad, said: { answer: bad } }],
    },
    { kind: "check", blocks },
    { kind: "candidates", candidates: [{ article: bad, title: inline, explanation: inline, effort: bad, choice }] },
    { kind: "differences", rows: [{ aspect: bad, article: bad, yours: bad }] },
    { kind: "copy", title: bad, text: bad },
    { kind: "source", links: [{ label: bad, href: `https://x.example/${bad}` }], article: bad, reviewed: bad },
  ],
  asked: { question: bad, text: bad, how: blocks, answers: [{ id: bad, label: bad }] },
  choices: [choice],
  filled: true,
  aside: [choice],
  quiet: [choice],
};

/** Tags that the page itself never writes, and attributes that would run. */
const expectHarmless = (html: string): void => {
  expect(html).not.toMatch(/<(?:script(?! type="module" src="\/assets)|img|iframe|object|style)\b/i);
  const tags = html.match(/<[a-z][^>]*>/gi) ?? [];
  expect(tags.filter((tag) => /\son\w+\s*=|javascript:|\sstyle=/i.test(tag.replace(/"[^"]*"/g, '""')))).toEqual([]);
  expect(tags.filter((tag) => /href="\s*javascript:/i.test(tag))).toEqual([]);
};

describe("hostile text", () => {
  it("stays text in every slot of a reply", () => {
    const wire = toWire({ n: 1, at: bad, turn: turnOf({ kind: "choice", label: bad }, { replies: [hostile] }) });

    expectHarmless(wire.html);
    expect(wire.html).toContain("&lt;script&gt;");
  });

  it("stays text in what was heard, marked and masked", () => {
    const text = `${bad} [${bad} 1]\n${bad}`;
    const heard = report(
      text,
      [
        [1, bad],
        [2, "alert"],
      ],
      { file: bad, masked: [{ kind: bad, count: 1 }] },
    );

    expectHarmless(toWire({ n: 1, at: "2026-11-23T14:02:00Z", turn: turnOf(heard, { replies: [] }) }).html);
  });

  it("stays text in a long paste", () => {
    const heard = report(`${`Error: ${bad}\n`.repeat(60)}end`);

    expectHarmless(toWire({ n: 1, at: "2026-11-23T14:02:00Z", turn: turnOf(heard, { replies: [] }) }).html);
  });

  it("stays text in the panel and the ledger", () => {
    const fact = { title: bad, fact: bad };

    expectHarmless(
      panelHtml(
        {
          possible: [{ title: bad, word: "likely", share: Number.NaN }],
          ruledOut: [fact],
          known: [{ label: bad, value: bad }],
        },
        en,
      ) + ledgerHtml([{ key: bad, text: bad, since: bad, state: "open" }], en),
    );
    expect(panelHtml(noPanel, en)).toBe("");
  });

  it("stays text in an article, a search and the first visit", () => {
    const step = {
      content: blocks,
      who: [bad],
      minutes: 1,
      risk: bad,
      temporary: { key: bad, sentence: bad },
      line: 1,
    };
    const worst = article({
      id: "worst",
      subject: bad,
      title: inline,
      reviewed: bad,
      explanation: blocks,
      messages: [
        { language: bad, generic: true, line: 1, parts: [{ line: 1, pieces: [{ kind: "literal", text: bad }] }] },
      ],
      symptoms: [bad],
      ways: [
        { title: bad, steps: [step] },
        { title: bad, steps: [] },
      ],
      verification: blocks,
      caveats: [blocks],
      codes: [bad],
      sources: [`https://x.example/${bad}#${bad}`, bad],
      related: ["worst"],
    });
    const knowledge = {
      ...sampleKnowledge,
      articles: new Map([["worst", worst]]),
      product: { ...noProduct, name: bad, about: bad, tryThese: [{ label: bad, text: bad }] },
    };

    expectHarmless(articleHtml(knowledge, worst));
    expectHarmless(pageOf(knowledge, "/articles", new URLSearchParams({ q: bad })).kind === "page" ? "" : "<script>");
    for (const q of [bad, "alert", "img src"]) {
      const page = pageOf(knowledge, "/articles", new URLSearchParams({ q }));
      expectHarmless(page.kind === "page" ? page.html : "<script>");
    }
    expectHarmless(casePage(knowledge, bad));
  });
});
