import { fileURLToPath } from "node:url";
import { afterEach, describe, expect, it } from "vitest";
import type { Understood } from "../../src/conversation/understand.ts";
import type { Knowledge } from "../../src/knowledge/knowledge.ts";
import { noProduct } from "../../src/knowledge/product.ts";
import { createReading, type Reading, ReadingTooSlow, WORKER_FROM } from "../../src/turns/reading.ts";

const knowledge: Knowledge = {
  articles: new Map(),
  dialogs: new Map(),
  renamed: new Map(),
  product: noProduct,
  version: "0",
};
const workerFile = fileURLToPath(new URL("./stand-in-worker.mjs", import.meta.url));
const here = (text: string): Understood => ({
  report: {
    text: `here, ${text.length}`,
    length: text.length,
    lines: 1,
    masked: [],
    readings: [],
    match: { verdict: "unknown", sure: false, entries: [] },
  },
  findings: [],
});
const options = { now: new Date("2026-01-15T10:00:00Z") };

let reading: Reading;
afterEach(() => reading.close());
const create = (parts: { readonly capMs?: number; readonly workerFile?: string }): void => {
  reading = createReading({ mind: { understand: here }, knowledge, ...parts });
};
/** A text that is long enough for the worker. */
const long = (word: string): string => word.padEnd(WORKER_FROM, " ");
const read = async (text: string): Promise<string> => (await reading.understand(text, options)).report.text;

describe("reading a text", () => {
  it("is done in the process where the text is short, and in one worker where it is long", async () => {
    create({ workerFile });
    expect(await read("short")).toBe("here, 5");
    const threads = await Promise.all([read(long("one")), read(long("two"))]);
    expect(threads[0]).toMatch(/^thread \d+$/);
    expect(threads[1]).toBe(threads[0]);
  });

  it("is done in the process where there is no worker", async () => {
    create({});
    expect(await read(long("one"))).toBe(`here, ${WORKER_FROM}`);
  });

  it("is stopped when its time is up, and does not keep the next from being read", async () => {
    create({ workerFile, capMs: 2_000 });
    const [first, second] = await Promise.allSettled([read(long("hang")), read(long("next"))]);
    expect(first).toMatchObject({ status: "rejected", reason: expect.any(ReadingTooSlow) as unknown });
    expect(second.status).toBe("fulfilled");
  });

  it("fails alone where the worker fails, crashes or ends", async () => {
    create({ workerFile });
    const results = await Promise.allSettled(
      ["fail", "good", "crash", "good", "exit", "good"].map((word) => read(long(word))),
    );
    expect(results.map(({ status }) => status)).toEqual([
      "rejected",
      "fulfilled",
      "rejected",
      "fulfilled",
      "rejected",
      "fulfilled",
    ]);
    expect(results[0]).toMatchObject({ reason: { name: "RangeError" } });
  });

  it("is given up when the server stops", async () => {
    create({ workerFile });
    const unread = read(long("hang"));
    const waiting = read(long("next"));
    const results = Promise.allSettled([unread, waiting]);
    await reading.close();
    expect((await results).map(({ status }) => status)).toEqual(["rejected", "rejected"]);
  });
});
