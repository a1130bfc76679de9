// Every literal error message of the seed finds its article: as documented, with other values, wrapped, inside a log, cut at either end.
import { describe, expect, it } from "vitest";
import { matchOf } from "../own-knowledge.ts";
import { documented, type Documented } from "./documented.ts";

const decisive = documented.filter((one) => one.marker === undefined);
const generic = documented.filter((one) => one.marker !== undefined);
const named = (one: Documented): string => one.text.slice(0, 60).replaceAll("\n", " ");

/** Fifty lines of somebody's log with the text in its middle. */
function inLog(text: string): string {
  const noise = Array.from({ length: 50 }, (_, index) => {
    const time = `2026-11-24 08:${String(index).padStart(2, "0")}:17.${String(100 + index)}`;
    const said = [
      "heartbeat ok",
      "cache refresh finished in 231 ms",
      "GET /health 200",
      "worker 4 idle",
      "queue length 0",
      "scheduled task done",
    ];
    return `${time} [${String(index % 9)}] INFO ${said[index % said.length]!}`;
  });
  return [
    ...noise.slice(0, 25),
    ...text.split("\n").map((line) => `2026-11-24 08:25:18.002 [3] ERROR ${line}`),
    ...noise.slice(25),
  ].join("\n");
}

/** The text broken between words, every 40 letters at the latest. */
function wrapped(text: string): string {
  let line = "";
  const lines: string[] = [];
  for (const word of text.split(/\s+/)) {
    if (line !== "" && line.length + word.length > 40) {
      lines.push(line);
      line = word;
    } else line = line === "" ? word : `${line} ${word}`;
  }
  return [...lines, line].join("\n");
}

function expectRecognized(text: string, article: string): void {
  const match = matchOf(text);
  expect({ verdict: match.verdict, first: match.entries[0]?.id }).toEqual({ verdict: "recognized", first: article });
}

describe("a documented message is recognized", () => {
  it.each(decisive.map((one) => [named(one), one] as const))("as documented: %s", (_, one) => {
    expectRecognized(one.text, one.article);
  });
  it.each(decisive.map((one) => [named(one), one] as const))("with other values: %s", (_, one) => {
    expectRecognized(one.changed, one.article);
  });
  it.each(decisive.map((one) => [named(one), one] as const))("wrapped every 40 letters: %s", (_, one) => {
    expectRecognized(wrapped(one.text), one.article);
  });
  it.each(decisive.map((one) => [named(one), one] as const))("inside fifty lines of a log: %s", (_, one) => {
    expectRecognized(inLog(one.changed), one.article);
  });
});

describe("a sentence that other products say too", () => {
  it.each(generic.map((one) => [named(one), one] as const))("is a candidate at most when it is alone: %s", (_, one) => {
    expect(["candidates", "unknown"]).toContain(matchOf(one.text).verdict);
  });
  it.each(generic.map((one) => [named(one), one] as const))("is recognized beside a marker: %s", (_, one) => {
    expectRecognized(`${one.marker!}: ${one.text}`, one.article);
    expectRecognized(inLog(`${one.marker!}: ${one.changed}`), one.article);
  });
});

describe("a message that was cut", () => {
  const long = decisive.filter((one) => one.text.length > 90);
  it.each(long.map((one) => [named(one), one] as const))(
    "at its end finds its article or nothing else: %s",
    (_, one) => {
      const match = matchOf(one.text.slice(0, Math.round(one.text.length * 0.6)));
      if (match.verdict === "recognized") expect(match.entries[0]?.id).toBe(one.article);
      else if (match.verdict === "candidates")
        expect(match.entries.slice(0, 3).map((entry) => entry.id)).toContain(one.article);
    },
  );
  it.each(long.map((one) => [named(one), one] as const))(
    "at its beginning finds its article or nothing else: %s",
    (_, one) => {
      const match = matchOf(one.text.slice(Math.round(one.text.length * 0.4)));
      if (match.verdict === "recognized") expect(match.entries[0]?.id).toBe(one.article);
      else if (match.verdict === "candidates")
        expect(match.entries.slice(0, 3).map((entry) => entry.id)).toContain(one.article);
    },
  );
  it("is recognized where its half stands in no other message", () => {
    expectRecognized(
      "Service 'Microsoft Entra Connect Provisioning Agent' failed to start.",
      "agent-service-does-not-start",
    );
    expectRecognized("Unable to initialize metrics collector, exception:", "metrics-collector-access-denied");
    expectRecognized(
      "ECMA\\Cache\\8b514472-c18a-4641-9a44-732c296534e8\\Microsoft.IAM.Connector.GenericSql.dll' or one of its dependencies. Access is denied.",
      "connector-dll-access-denied",
    );
  });
});

describe("another word in the place of a code word", () => {
  it("makes the message a candidate at most", () => {
    const match = matchOf(documented[0]!.text.replace("InternalServerError", "BadGateway"));
    expect(match.entries[0]?.id === "certificate-subject-mismatch" && match.verdict === "recognized").toBe(false);
  });
  it("never answers for another product's service", () => {
    const match = matchOf(
      "Service 'MSSQL$PROD' failed to start. Check that you have sufficient privileges to start the system services.",
    );
    expect(match.verdict).not.toBe("recognized");
  });
});
