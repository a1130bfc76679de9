import { describe, expect, it } from "vitest";
import { toMarkdown } from "../../src/channels/markdown.ts";
import { factsOfCase } from "../../src/conversation/session.ts";
import { actions } from "../../src/conversation/said.ts";
import { knowledge } from "../own-knowledge.ts";
import { asked, headline, talk } from "./talk.ts";

const complaint = "test connection fails, customer is on the phone";
const expired = "certutil -store my\nSubject: CN=SRV01\n NotAfter: 3/31/2025 9:00 AM\n";

describe("an error with one documented cause", () => {
  const { last } = talk(["Invalid LDAP style of object's DN. DN: j.doe@fabrikam.example"]);
  it("is answered with its article", () => {
    expect(last.proposed?.article).toBe("invalid-ldap-style-dn");
    expect(last.verdict).toBe("recognized");
  });
  it("shows steps, how to verify, and the source", () => {
    const kinds = last.replies[0]!.sections.map((section) => section.kind);
    expect(kinds).toEqual(expect.arrayContaining(["steps", "check", "source"]));
  });
  it("says what was read", () => {
    expect(toMarkdown(last.replies[0]!)).toContain("j.doe@fabrikam.example");
  });
});

describe("evidence that answers by itself", () => {
  it("proposes the cause without any question, with the person's own value in the first line", () => {
    const { last } = talk([expired]);
    expect(headline(last)).toBe("The certificate ended on 31 March 2025.");
    expect(last.proposed?.article).toBe("certificate-expired");
    expect(asked(last)).toBeUndefined();
  });
  it("can be denied, by a press or in words", () => {
    for (const denial of [{ deny: "certificate-expired" }, "that is not the host's certificate"]) {
      const { last } = talk([expired, denial]);
      expect(last.findings.map((finding) => finding.finding)).not.toContain("certificate-expired");
      expect(last.proposed).toBeUndefined();
    }
  });
  it("joins what two pastes hold", () => {
    const { last } = talk([
      "Subject : CN=idm.fabrikam.example\nNotAfter : 2029-03-01",
      "PS C:\\> hostname\nSRV-IDM-04",
    ]);
    expect(headline(last)).toBe(
      "The names differ: the certificate is for idm.fabrikam.example, the server is SRV-IDM-04.",
    );
  });
});

describe("a complaint with no evidence", () => {
  it("asks the most telling question first", () => {
    const { last } = talk([complaint]);
    expect(asked(last)).toBe("portal-message");
    expect(last.causes.at(-1)?.article).toBe("something-else");
  });
  it("takes a number, a label, a part of it, and a press for the same answer", () => {
    const label = knowledge.dialogs.get("test-connection-fails")!.questions[0]!.answers[0]!.label;
    const pressed = talk([complaint, { answer: "unauthorized" }]).last.causes;
    for (const said of ["1", "1.", label, label.toUpperCase(), "unauthorized"])
      expect(talk([complaint, said]).last.causes).toEqual(pressed);
  });
  it("asks nothing that a paste has answered", () => {
    const { last } = talk([
      complaint,
      "Resource: https://localhost:8585/ecma2host_HR/scim/Users Operation: GET Response Status Code: Unauthorized",
    ]);
    expect(last.proposed?.article).toBe("secret-token-mismatch");
  });
  it("goes on after I don't know and I can't check, each without repeating itself", () => {
    const { turns } = talk([complaint, "I don't know", { action: "cant-check" }, "idk"]);
    const questions = turns.map(asked);
    expect(new Set(questions).size).toBe(questions.length);
  });
  it("hands over in the end, whatever nobody knows", () => {
    const { last } = talk([complaint, ...Array.from({ length: 12 }, () => ({ action: "dont-know" as const }))]);
    expect(asked(last)).toBeUndefined();
  });
  it("says so when it could not read an answer, and asks again", () => {
    const { turns } = talk([complaint, "banana pancakes"]);
    expect(headline(turns[1]!)).toBe("I could not read an answer in that.");
    expect(asked(turns[1]!)).toBe(asked(turns[0]!));
  });
});

describe("a remedy that did not help", () => {
  it("is not proposed again", () => {
    const { last } = talk([expired, "it did not help"]);
    expect(last.proposed?.article).not.toBe("certificate-expired");
    expect(last.state).toBe("open");
  });
  it("with nothing else to try, leads to the next level", () => {
    const families = [...knowledge.dialogs.values()];
    const alone = [...knowledge.articles.values()].find(({ id }) => !families.some(({ causes }) => causes.has(id)))!;
    const { last } = talk([{ pick: alone.id }, "still the same"]);
    expect(headline(last)).toBe("Nothing documented is left to try.");
  });
});

describe("a case", () => {
  it("is resolved by the person's word alone", () => {
    for (const word of ["it works now", "thanks, that fixed it", { action: "fixed" as const }]) {
      const { last } = talk([expired, word]);
      expect(last.state).toBe("resolved");
      expect(headline(last)).toBe("Resolved.");
    }
  });
  it("starts anew with the next error after it was resolved", () => {
    const { last } = talk([expired, "it works now", "Invalid LDAP style DN"]);
    expect(last.state).toBe("open");
    expect(last.proposed?.article).toBe("invalid-ldap-style-dn");
    expect(last.findings.map((finding) => finding.finding)).not.toContain("certificate-expired");
  });
  it("goes one fact back, as if the last had never been said", () => {
    const before = talk([complaint]).last;
    const { last } = talk([complaint, "2", "back"]);
    expect(last.causes).toEqual(before.causes);
    expect(asked(last)).toBe(asked(before));
  });
  it("starts over", () => {
    const { last } = talk([complaint, "start over"]);
    expect(last.causes).toEqual([]);
    expect(last.state).toBe("open");
  });
  it("is handed over with what was pasted, found, asked, tried and still missing", () => {
    const { last } = talk([expired, "it did not help", { action: "dont-know" }, "hand over"]);
    expect(last.state).toBe("escalated");
    const copy = last.replies[0]!.sections.find((section) => section.kind === "copy");
    const text = copy?.kind === "copy" ? copy.text : "";
    for (const part of [
      "What was reported",
      "NotAfter: 3/31/2025",
      "31 March 2025",
      "What was asked",
      "I don't know",
      "it did not help",
      "What is still missing",
    ]) {
      expect(text).toContain(part);
    }
  });
});

describe("a secret in the paste", () => {
  const { last, session } = talk(["the event log of the ecma host shows DSN=HR;UID=svc_ecma;PWD=Gh7-kilo-Zebra;"]);
  it("is told, and kept nowhere", () => {
    expect(JSON.stringify(session)).not.toContain("Gh7-kilo-Zebra");
    expect(JSON.stringify(last)).not.toContain("Gh7-kilo-Zebra");
    expect(toMarkdown(last.replies[0]!)).toContain("Your text held a password.");
  });
});

describe("what is not documented", () => {
  it("is said, with what to collect", () => {
    const { last } = talk(["the ecma host blinks in purple and hums"]);
    expect(headline(last)).toBe("This is not in what I know.");
    expect(toMarkdown(last.replies[0]!)).toContain("CollectTroubleshootingInfo.ps1");
  });
  it("of another maker is named as theirs", () => {
    expect(headline(talk(["ORA-12154 when I open my report"]).last)).toContain("Oracle");
  });
});

describe("small talk", () => {
  it.each(["hi", "help", "thanks", "bye"])("%s is answered in a line or two and changes nothing", (said) => {
    const { last, session } = talk([said]);
    expect(last.state).toBe("open");
    expect(factsOfCase(session)).toEqual([]);
  });
});

describe("every action", () => {
  it.each(actions.filter((action) => action !== "remind-due"))("%s is answered at any point, in words", (action) => {
    for (const before of [
      [],
      [complaint],
      [expired],
      ["The specified service already exists"],
      [expired, "it works now"],
    ]) {
      const { last } = talk([...before, { action }]);
      expect(last.replies.length).toBeGreaterThan(0);
      expect(headline(last).length).toBeGreaterThan(5);
    }
  });
});

describe("every article", () => {
  it("can be picked and answers with a first line, and its source", () => {
    let checked = 0;
    for (const article of knowledge.articles.values()) {
      const { last } = talk([{ pick: article.id }]);
      const markdown = toMarkdown(last.replies[0]!);
      expect(markdown.length).toBeGreaterThan(100);
      for (const source of article.sources) expect(markdown).toContain(source);
      expect(markdown).not.toMatch(/!(?:\s|$)|undefined|\[object/);
      checked++;
    }
    expect(checked).toBe(knowledge.articles.size);
  });
});
