import { describe, expect, it } from "vitest";
import { announcement, toWire } from "../../../src/channels/web/turn-html.ts";
import type { Turn } from "../../../src/conversation/turn.ts";
import { literal } from "../../../src/knowledge/blocks.ts";
import * as replies from "./fixtures/replies.ts";
import { message, panel, report, secretLog, trace, turnOf } from "./fixtures/turns.ts";

const draw = (turn: Turn, n = 3): string => toWire({ n, at: "2026-11-23T14:02:00.000Z", turn }).html;
const answer = (reply: (typeof replies)[keyof typeof replies] & object): string =>
  draw(turnOf({ kind: "choice", label: "x" }, { replies: [reply as never] }));

describe("an answer", () => {
  it("has its first line as h2, its time, and answers that carry data", () => {
    const html = answer(replies.question);

    expect(html).toContain('<h2 class="hero" id="turn-3-title"><span class="sure">Most likely:</span> the certificate');
    expect(html).toContain('<time datetime="2026-11-23T14:02:00.000Z">14:02</time>');
    expect(html).toContain(
      '<button type="button" data-number="1" data-said="{&quot;answer&quot;:&quot;differ&quot;}"><span class="key">1</span><span class="label">They differ</span></button>',
    );
    expect(html).toContain('class="unsure" data-number="4"');
    expect(html).toContain('class="quiet when-narrow" data-said="{&quot;action&quot;:&quot;status&quot;}"');
  });

  it("has one filled button, and a checkbox a step", () => {
    const html = answer(replies.resolution);

    expect(html.match(/class="main"/g)).toHaveLength(1);
    expect(html.match(/type="checkbox"/g)).toHaveLength(3);
    expect(html).toContain("<strong>3 steps</strong><span>about 14 minutes</span>");
    expect(html).toContain("Portal administrator · 2 minutes · only with a certificate of your own authority");
    expect(html).toContain("reviewed 23 November 2026");
  });

  it("says what a tick says where it must be known", () => {
    expect(answer(replies.risk)).toContain('data-step="1" data-said="{&quot;action&quot;:&quot;done&quot;}"');
    expect(answer(replies.riskBegun)).toContain('data-said="{&quot;action&quot;:&quot;done&quot;}" checked');
    expect(answer(replies.risk)).toContain('<ol class="steps" start="5">');
    expect(answer(replies.risk)).toContain('class="sheet sheet-risk"');
  });

  it("goes on counting after the candidates", () => {
    const html = answer(replies.candidates);

    expect(html.match(/data-number="\d"/g)).toEqual([
      'data-number="1"',
      'data-number="2"',
      'data-number="3"',
      'data-number="4"',
    ]);
  });

  it("leaves out rows of candidates that are equal", () => {
    const [, section] = replies.candidates.sections;
    if (section?.kind !== "candidates") throw new Error("The fixture has candidates second.");
    const equal = section.candidates.map((candidate) => ({
      ...candidate,
      effort: "5 minutes",
      explanation: [literal("x")],
    }));

    const html = answer({ ...replies.candidates, sections: [{ kind: "candidates", candidates: equal }] });

    expect(html).not.toContain("5 minutes");
  });

  it("keeps the text of a case file for copying, line by line", () => {
    const html = answer(replies.caseFile);

    expect(html).toContain("<span>Case file</span>");
    expect(html).toContain('<span class="line"></span>');
  });
});

describe("what was heard", () => {
  it("is a sentence where one was typed, and a paste with numbers otherwise", () => {
    expect(draw(turnOf(report("test connection fails"), { replies: [] }))).toContain(
      '<p class="said-text">test connection fails</p>',
    );
    expect(draw(turnOf(report(message), { replies: [] }))).toContain('<li data-n="2">');
  });

  it("marks values where they stand, whole words first", () => {
    const html = draw(turnOf(report("THREAD of ecma2host_HR and HR\nx", [[1, "HR"]]), { replies: [] }));

    expect(html).toContain("THREAD of ecma2host_<mark>HR</mark> and HR");
  });

  it("shows masks of what was masked, and says so once", () => {
    const heard = report(secretLog, [], { masked: [{ kind: "password", count: 1 }] });
    const html = draw(turnOf(heard, { replies: [replies.masked] }));

    expect(html.match(/<span class="masked-value">\[password 1\]<\/span>/g)).toHaveLength(2);
    expect(html).toContain("<b>A password was in your paste.</b> It is masked, in lines 2 and 4, and was not kept.");
  });

  it("leaves the notice to the conversation where it brings one", () => {
    const heard = report(secretLog, [], { masked: [{ kind: "password", count: 1 }] });
    const html = draw(turnOf(heard, { replies: [{ ...replies.masked, notices: [[literal("Its own words.")]] }] }));

    expect(html.match(/class="notice"/g)).toHaveLength(1);
    expect(html).toContain("Its own words.");
  });

  it("takes brackets for a mask only where something was masked", () => {
    expect(draw(turnOf(report("[thread 1] x\ny"), { replies: [] }))).not.toContain("masked-value");
  });

  it("shows of a long log its errors, counts the rest, and has it whole behind", () => {
    const html = draw(turnOf(report(trace), { replies: [] }));
    const excerpt = html.slice(0, html.indexOf("<details>"));

    expect(excerpt).toContain("1 distinct error, 9 times · 1 warning");
    expect(excerpt).toContain("41 lines without an error");
    expect(excerpt).toContain("83 lines; the same error 8 more times, last in line 194");
    expect(excerpt.match(/<li data-n="\d+">/g)).toEqual(["42", "43", "44", "128"].map((n) => `<li data-n="${n}">`));
    expect(html.match(/<li data-n/g)).toHaveLength(4 + 200);
    expect(html).toContain('<li data-n="42" class="hit">');
  });

  it("does not draw all of a file that an editor would open slowly", () => {
    const html = draw(turnOf(report("a line\n".repeat(20_000), [], { file: "trace.log" }), { replies: [] }));

    expect(html).toContain("trace.log, 20000 lines");
    expect(html).not.toContain("<details>");
    expect(html.length).toBeLessThan(10_000);
  });
});

describe("the line for those who listen", () => {
  it("says the first line, the question and how many answers there are", () => {
    expect(announcement(replies.question)).toBe(
      "Most likely: the certificate’s name is not the server’s name. Do these two names agree? 4 answers.",
    );
  });

  it("says how many steps and minutes, not the steps", () => {
    expect(announcement(replies.resolution)).toBe(
      "They differ: the certificate is for idm.fabrikam.net, the server is SRV-IDM-04. 3 steps, about 14 minutes.",
    );
  });
});

describe("a turn on the wire", () => {
  it("brings the panel and what is open beside the articles", () => {
    const open = { key: "debug", text: "Debug is on.", since: "2026-11-23T14:02:00Z", state: "open" } as const;
    const wire = toWire({
      n: 1,
      at: "2026-11-23T14:02:00Z",
      turn: turnOf(
        { kind: "choice", label: "x" },
        { replies: [], panel, ledger: [open, { ...open, state: "undone" }] },
      ),
    });

    expect(wire.panel).toContain("Still possible");
    expect(wire.panel).toContain('<rect width="52" height="1"/>');
    expect(wire.open.match(/ledger-row/g)).toHaveLength(1);
    expect(wire.open).toContain("<strong>Debug is on</strong>");
  });

  it.each([
    ["start", replies.greeting],
    ["sheet", replies.stillOpen],
  ] as const)("begins a new case with the %s where that says enough", (kind, reply) => {
    const turn = turnOf({ kind: "choice", label: "New case" }, { replies: [reply], fresh: true });

    expect(toWire({ n: 9, at: "2026-11-23T14:02:00Z", turn }).fresh).toBe(kind);
  });
});
