// Long texts: read once, cut into their errors, each answered; and texts that are made to be slow.
import { describe, expect, it } from "vitest";
import { createMatcher } from "../../src/matching/matcher.ts";
import { cutErrors } from "../../src/text/errors.ts";
import { knowledge } from "../own-knowledge.ts";

const match = createMatcher(knowledge);
const stamp = (index: number): string =>
  `2026-11-24 08:${String(Math.floor(index / 60) % 60).padStart(2, "0")}:${String(index % 60).padStart(2, "0")}.117 [7]`;
const calm = (count: number, from = 0): readonly string[] =>
  Array.from({ length: count }, (_, index) => `${stamp(from + index)} INFO heartbeat ok, queue length ${index}`);

const metrics =
  "Unable to initialize metrics collector, exception: 'System.UnauthorizedAccessException: Access to the registry key 'Global' is denied.";
const importing = "The ECMA host is currently importing data from the target application";

describe("a log", () => {
  const log = [
    ...calm(400),
    `${stamp(400)} ERROR ${metrics}`,
    "   at Microsoft.Win32.RegistryKey.Win32Error(Int32 errorCode, String str)'",
    ...calm(400, 401),
    ...Array.from({ length: 30 }, (_, index) => `${stamp(900 + index)} ERROR ${importing}`),
    `${stamp(999)} ERROR Something that nobody has written down went wrong: 17`,
    ...calm(400, 1000),
  ].join("\n");
  const found = match(log, []);

  it("is answered for both of its errors", () => {
    expect(found.verdict).toBe("recognized");
    expect(found.entries.map((entry) => entry.id)).toEqual(
      expect.arrayContaining(["metrics-collector-access-denied", "host-still-importing"]),
    );
  });
  it("names each error once, with its lines and how often it stands there", () => {
    expect(found.errors?.map(({ lines, count, entry }) => [lines.from, count, entry?.id])).toEqual([
      [401, 1, "metrics-collector-access-denied"],
      [803, 30, "host-still-importing"],
      [833, 1, undefined],
    ]);
  });
  it("shows of a long text the lines of the message", () => {
    const text = found.entries[0]?.difference?.map((piece) => piece.text).join("");
    expect(text).toBeDefined();
    expect(log).toContain(text);
  });
});

describe("errors are cut apart", () => {
  it("with the innermost exception first, and without the frames of the stack", () => {
    const [error] = cutErrors([
      "System.AggregateException: One or more errors occurred. ---> System.Net.WebException: Unable to connect ---> System.Net.Sockets.SocketException: refused 10.0.0.7:8585",
      "   at System.Net.Sockets.Socket.DoConnect(EndPoint e)",
      "   --- End of inner exception stack trace ---",
    ]);
    expect(error?.says).toEqual([
      "System.Net.Sockets.SocketException: refused 10.0.0.7:8585",
      "System.Net.WebException: Unable to connect",
      "System.AggregateException: One or more errors occurred.",
    ]);
    expect([error?.from, error?.to]).toEqual([1, 3]);
  });
  it("and none where a logger only speaks of errors", () => {
    expect(cutErrors(["08:00:01 INFO 0 errors, nothing failed", "08:00:02 DEBUG error handler registered"])).toEqual(
      [],
    );
  });
});

describe("the difference", () => {
  const texts = [
    "Could not load file or assembly 'file:///E:\\Tools\\Service\\ECMA\\Cache\\1d2f9a70-5b61-4a0f-93cf-0a5b9f0f1c11\\My.Connector.dll' or one of its dependencies. Access is denied.",
    `mail says:\n> ${importing.slice(0, 33)}\n> ${importing.slice(33)}`,
    `Unable to initialise metrics colector, exception: "System.UnauthorizedAccessException: Access to the registry key &#39;Global&#39; is denied`,
    importing.slice(0, 41) + "\n" + importing.slice(41),
  ];
  it.each(texts)("is the text again: %s", (text) => {
    const pieces = match(text, []).entries[0]?.difference ?? [];
    expect(pieces.map((piece) => piece.text).join("")).toBe(text);
    expect(pieces.some((piece) => piece.kind === "matched")).toBe(true);
  });
  it("says what stands in a placeholder", () => {
    const pieces = match(texts[0]!, []).entries[0]?.difference ?? [];
    expect(pieces.find((piece) => piece.kind === "filled")?.text).toContain("Tools");
  });
});

describe("no text is slow", () => {
  // Limits are wide, since tests run beside one another; the figures are in `npm run bench:match`.
  const bombs: readonly (readonly [string, string])[] = [
    ["200 kB of one word", "error ".repeat(34_000)],
    ["a term of 40,000 letters", "x".repeat(40_000)],
    ["30,000 one-letter terms", "a b c d e f ".repeat(5_000)],
    ["10,000 nested brackets", "[".repeat(10_000) + "]".repeat(10_000)],
    [
      "a trace of 5,000 lines",
      Array.from(
        { length: 5_000 },
        (_, index) => `   at Contoso.Hr.Sync.Step${index}(String name) in C:\\src\\step.cs:line ${index}`,
      ).join("\n"),
    ],
    ["a message over and over", `${metrics} `.repeat(1_400)],
    [
      "one long line of words that messages have",
      "service failed start registry assembly certificate host import ".repeat(3_000),
    ],
  ];
  it.each(bombs)("%s", (_, text) => {
    const from = performance.now();
    match(text, []);
    expect(performance.now() - from).toBeLessThan(2_000);
  });
});
