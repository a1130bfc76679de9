// Guided diagnosis as a person at the keyboard meets it: asked little, explained when asked, changed, parked, handed on, undone.
import { describe, expect, it } from "vitest";
import { toMarkdown } from "../../src/channels/markdown.ts";
import { factsOfCase } from "../../src/conversation/session.ts";
import type { Turn } from "../../src/conversation/turn.ts";
import { asked, headline, talk } from "./talk.ts";

const complaint = "test connection fails, customer is on the phone";
const markdown = (turn: Turn): string => turn.replies.map((reply) => toMarkdown(reply)).join("\n");
const expired = "Subject: CN=srv01.corp.net\nNotBefore: 2023-01-01\nNotAfter: 2025-03-31";

describe("who is at the keyboard", () => {
  it("is asked once, alone, after the first answer", () => {
    const { turns } = talk([complaint, "It only fails", "first line, admin on the phone", "longer"]);
    expect(turns.map(asked)).toEqual([
      "portal-message",
      "who-is-asking",
      "agent-assigned-since",
      expect.not.stringMatching("who-is-asking"),
    ]);
  });
  it("is remembered for the next case, and can be changed in words and by a press", () => {
    const first = talk([complaint, "It only fails", { role: "first-line" }]);
    const next = talk(["start over", complaint, "It only fails"], first.session);
    expect(asked(next.last)).not.toBe("who-is-asking");
    expect(talk(["server admin"], first.session).session.role).toBe("server-admin");
    expect(talk([{ role: "expert" }], first.session).session.role).toBe("expert");
  });
  it("is taken back by back, and asked again", () => {
    const { last, session } = talk([complaint, "It only fails", "1", "back"]);
    expect(asked(last)).toBe("who-is-asking");
    expect(session.role).toBeUndefined();
  });
  it("may stay unsaid", () => {
    expect(asked(talk([complaint, "It only fails", "no idea"]).last)).toBe("agent-assigned-since");
  });
  it("changes what a question costs, and so may change what comes next", () => {
    const answer = { answer: "no-reason" };
    const ask = (role: string): readonly (string | undefined)[] =>
      talk([complaint, answer, { role }, "longer", "active"]).turns.map(asked);
    expect(ask("first-line").slice(0, 2)).toEqual(ask("server-admin").slice(0, 2));
  });
});

describe("an answer in a person's own words", () => {
  const open = [complaint, "It only fails", "first line"];
  it.each([
    ["since about ten days", "longer"],
    ["he did that just before he called", "under-20-minutes"],
    ["5 min ago", "under-20-minutes"],
    ["seit gestern", "longer"],
    ["half an hour", "longer"],
    ["hace dos horas", "longer"],
    ["depuis trois jours", "longer"],
  ])("%s", (said, answer) => {
    const facts = factsOfCase(talk([...open, said]).session);
    expect(facts.at(-1)).toMatchObject({ kind: "answer", question: "agent-assigned-since", answer });
  });
  it("of one word, yes or no, or a state, answers the question that is open", () => {
    const services = [complaint, { change: "services" }];
    for (const [said, answer] of [
      ["he says Running", "both-running"],
      ["nein", "one-stopped"],
      ["yes", "both-running"],
      ["one is stopped", "one-stopped"],
    ] as const)
      expect(factsOfCase(talk([...services, said]).session).at(-1)).toMatchObject({ question: "services", answer });
  });
  it("that fits nothing is said not to be understood, and nothing is guessed", () => {
    const before = talk(open);
    const after = talk(["the weather is nice in Hamburg"], before.session);
    expect(headline(after.last)).toContain("could not read");
    expect(asked(after.last)).toBe("agent-assigned-since");
    expect(factsOfCase(after.session)).toEqual(factsOfCase(before.session));
  });
});

describe("being asked back", () => {
  it("says why it asks, in figures, and keeps the question open", () => {
    const { last } = talk([complaint, "why do you ask"]);
    expect(markdown(last)).toMatch(/from \d+ % to \d+ %/);
    expect(asked(last)).toBe("portal-message");
  });
  it("says what would change its mind, and that is so", () => {
    const { last, session } = talk([complaint, "It only fails", "first line", "what would change your mind"]);
    expect(markdown(last)).toContain("comes first");
    expect(asked(last)).toBe("agent-assigned-since");
    expect(session.cases).toHaveLength(1);
  });
  it("says where the case stands, with what speaks for and against", () => {
    const { last } = talk([complaint, "It only fails", "first line", "longer", "where do we stand"]);
    expect(markdown(last)).toContain("Still possible");
    expect(markdown(last)).toContain("Ruled out");
    expect(markdown(last)).toContain("“Longer”");
  });
});

describe("an earlier answer", () => {
  it("is changed in words", () => {
    const { last } = talk([
      complaint,
      "It only fails",
      "first line",
      "he did that just before he called",
      "no wait, the agent was assigned yesterday",
    ]);
    expect(markdown(last)).toContain("Changed: Longer.");
    expect(last.proposed?.article).not.toBe("agent-registration-pending");
  });
  it("is asked again, and the new answer replaces the old", () => {
    const { turns, session } = talk([complaint, "401", { change: "portal-message" }, "404"]);
    expect(asked(turns[2]!)).toBe("portal-message");
    expect(turns[3]!.proposed?.article).toBe("tenant-url-invalid");
    expect(talk(["back"], session).last.replies[0]?.asked?.question).toBe("portal-message");
  });
  it("taken back is as if it had never been given", () => {
    const { turns } = talk([complaint, "401", "back", "back"]);
    expect(turns[2]!.causes).toEqual(turns[0]!.causes);
    expect(turns[3]!.causes).toEqual([]);
  });
  it("that evidence contradicts is said aloud, and the newer counts", () => {
    const paste =
      "Status   Name                          DisplayName\n------   ----                          -----------\nRunning  AADConnectProvisioningAgent   Microsoft Entra Connect Provisioning Agent\nRunning  ECMA2Host                     Microsoft ECMA2Host";
    const { last } = talk([complaint, { change: "services" }, { answer: "one-stopped" }, paste]);
    expect(markdown(last)).toContain("do not go together");
    expect(last.causes.find(({ article }) => article === "services-not-running")?.probability).toBeLessThan(0.1);
  });
});

describe("questions for the customer", () => {
  const sent = talk([complaint, "It only fails", "first line", "ask the customer"]);
  const questions = factsOfCase(sent.session).flatMap((fact) => (fact.kind === "asked-customer" ? fact.questions : []));
  const number = (id: string): number => questions.indexOf(id) + 1;
  it("are one message, numbered, cheapest first", () => {
    const text = markdown(sent.last);
    expect(text).toContain("To send on");
    expect(questions).toContain("agent-assigned-since");
    expect(new Set(questions).size).toBe(questions.length);
  });
  it("are answered in one go, in any order, in part", () => {
    const { last, session } = talk(
      [`${number("services")}) both are running\n${number("agent-assigned-since")}. since about ten days`],
      sent.session,
    );
    const answers = factsOfCase(session).flatMap((fact) =>
      fact.kind === "answer" ? [[fact.question, fact.answer]] : [],
    );
    expect(answers).toContainEqual(["services", "both-running"]);
    expect(answers).toContainEqual(["agent-assigned-since", "longer"]);
    expect(markdown(last)).toContain("Not answered yet");
  });
  it("are answered without numbers where no doubt is left", () => {
    const { session } = talk(["Hi, both are running.\nThe agent was assigned ten days ago.\nRegards"], sent.session);
    const answers = factsOfCase(session).flatMap((fact) =>
      fact.kind === "answer" ? [[fact.question, fact.answer]] : [],
    );
    expect(answers).toContainEqual(["services", "both-running"]);
    expect(answers).toContainEqual(["agent-assigned-since", "longer"]);
  });
  it("are taken back together", () => {
    const reply = talk(
      [`${number("services")}) both are running\n${number("agent-assigned-since")}. ten days`, "back"],
      sent.session,
    );
    expect(factsOfCase(reply.session)).toEqual(factsOfCase(sent.session));
  });
  it("under whose number nothing can be read are named", () => {
    expect(markdown(talk(["1. banana\n2. banana"], sent.session).last)).toContain(
      "could not read an answer under 1., 2.",
    );
  });
});

describe("a temporary change", () => {
  const debug = { pick: "query-host-cache" };
  it("is announced before, opens when its step is done, and closes when its undoing steps are", () => {
    const { turns } = talk([debug, "done", "done", "done", "done", "done", "done"]);
    expect(turns[0]!.replies[0]!.tone).toBe("risk");
    expect(turns.map(({ ledger }) => ledger.map(({ state }) => state).join())).toEqual([
      "",
      "open",
      "open",
      "open",
      "open",
      "open",
      "undone",
    ]);
    expect(turns[1]!.step).toEqual({ article: "query-host-cache", number: 2 });
  });
  it("keeps the case open until it is undone or waived", () => {
    for (const [said, state] of [
      ["it is set back", "undone"],
      ["leave it, I know the risk", "waived"],
    ] as const) {
      const { turns } = talk([debug, "fixed, thanks", said]);
      expect(turns[1]!.state).toBe("open");
      expect(turns[1]!.ledger).toMatchObject([{ key: "debug-flag", state: "open" }]);
      expect(turns[2]!.state).toBe("resolved");
      expect(turns[2]!.ledger).toMatchObject([{ state }]);
    }
  });
  it("that was left out opens nothing", () => {
    expect(talk([debug, "skip", "fixed"]).last.state).toBe("resolved");
  });
  it("stays on the strip when another case begins", () => {
    const { last } = talk([debug, "done", "start over", complaint]);
    expect(last.ledger).toMatchObject([{ key: "debug-flag", state: "open" }]);
  });
  it("is known for the domain admin's log-on, too", () => {
    expect(talk([{ pick: "agent-service-does-not-start" }, "it works now"]).last.ledger).toMatchObject([
      { key: "domain-admin-log-on", state: "open" },
    ]);
  });
});

describe("waiting", () => {
  const pending = [complaint, "It only fails", "first line", "5 minutes ago"];
  it("says when to test again, in the person's zone, from when it began", () => {
    // 12:00 UTC is 13:00 in Berlin; five of the twenty minutes have passed.
    expect(markdown(talk(pending).last)).toContain("13:15");
  });
  it("reminds where the channel can, once, and only while it is still waited for", () => {
    const { last, session } = talk([...pending, "remind me"], undefined, { reminds: true });
    expect(last.remind).toEqual({ at: "2026-11-24T12:15:00.000Z" });
    expect(headline(talk([{ action: "remind-due" }], session, { reminds: true }).last)).toContain("test again now");
    expect(talk(["it works now", { action: "remind-due" }], session, { reminds: true }).last.replies).toEqual([]);
  });
  it("says so where it cannot", () => {
    expect(headline(talk([...pending, "remind me"]).last)).toContain("Test again at 13:15");
  });
});

describe("cases", () => {
  it("wait while another paste is answered, and are taken up again", () => {
    const { turns } = talk([complaint, "Invalid LDAP style DN. DN: user@contoso.com", "it works now", "resume"]);
    expect(markdown(turns[1]!)).toContain("The case before waits");
    expect(turns[2]!.state).toBe("resolved");
    expect(markdown(turns[2]!)).toContain("Back to: Test connection fails");
    expect(asked(turns[3]!)).toBe("portal-message");
  });
  it("are parked and resumed", () => {
    const { turns } = talk([complaint, "park", "resume"]);
    expect(turns.map(({ state }) => state)).toEqual(["open", "parked", "open"]);
    expect(asked(turns[2]!)).toBe("portal-message");
  });
  it("with two proved faults name both, begin with the one that is mended sooner, and go on with the other", () => {
    const { turns } = talk([complaint, `PS C:\\> hostname\nSRV99\n${expired}`, { action: "not-fixed" }]);
    const faults = ["certificate-expired", "certificate-subject-mismatch"];
    expect(markdown(turns[1]!)).toContain("Two things are wrong");
    expect([turns[1]!.proposed?.article, turns[2]!.proposed?.article].toSorted()).toEqual(faults);
  });
  it("are forgotten on demand, wholly", () => {
    const { last, session } = talk([complaint, "forget my data"]);
    expect(last.forget).toBe(true);
    expect(factsOfCase(session)).toEqual([]);
  });
});

describe("what was tried before", () => {
  it("is noted, and not proposed again", () => {
    const { last } = talk([complaint, "we already restarted the provisioning agent"]);
    expect(markdown(last)).toContain("Noted as tried");
    expect(last.replies[0]?.asked).toBeDefined();
  });
});

describe("a session under newer knowledge", () => {
  it("goes on, and says what no longer counts", () => {
    const { session } = talk([complaint, "It only fails"]);
    const facts = factsOfCase(session).map((fact) => (fact.kind === "answer" ? { ...fact, answer: "gone" } : fact));
    const { last } = talk(["1"], { ...session, knowledge: "000000000000", cases: [{ facts }] });
    expect(markdown(last)).toContain("no longer counts");
  });
  it("of the first form is taken over", async () => {
    const { upgraded } = await import("../../src/conversation/session.ts");
    const at = "2026-11-24T12:00:00.000Z";
    const session = upgraded({
      version: 1,
      facts: [
        { kind: "none", at },
        { kind: "case", at },
        { kind: "handed-over", at },
      ],
    });
    expect(session.cases.map(({ facts }) => facts.length)).toEqual([1, 1]);
  });
});
