// What every store promises. A store's test is one call of this.
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { CommittedTurn, Store } from "../../src/stores/store.ts";

export interface StoreUnderTest {
  /** A fresh, empty store. */
  readonly open: () => Promise<Store>;
  /** The same store after its process ended; absent where a store does not outlive it. */
  readonly reopen?: () => Promise<Store>;
}

const at = "2026-01-15T10:00:00.000Z";
const later = "2026-01-15T10:00:05.000Z";

/** A turn that adds a word to the session's list of words. */
const say = (store: Store, key: string, word: string, seenId?: string): Promise<CommittedTurn> =>
  store.take({
    key,
    at,
    ...(seenId === undefined ? {} : { seenId }),
    work: (session) => {
      const words = [...((session ?? []) as readonly string[]), word];
      return { session: words, outcome: { said: word, words: words.length } };
    },
  });

const wordsOf = async (store: Store, key: string): Promise<readonly string[]> => {
  const turns = await store.since(key, 0, 1000);
  return turns.map((turn) => (turn.outcome as { readonly said: string }).said);
};

export function testStore(name: string, { open, reopen }: StoreUnderTest): void {
  describe(name, () => {
    let store: Store;
    beforeEach(async () => {
      store = await open();
    });
    afterEach(async () => {
      await store.close();
    });

    it("gives a new session nothing, and the next turn what the last one saved", async () => {
      const seen: unknown[] = [];
      for (const word of ["one", "two"]) {
        await store.take({ key: "a", at, work: (session) => { seen.push(session); return { session: { word }, outcome: {} }; } }); // prettier-ignore
      }
      expect(seen).toEqual([undefined, { word: "one" }]);
    });

    it("numbers the turns of a session from 1 without a gap, and each session for itself", async () => {
      const numbers = [];
      for (const key of ["a", "a", "b", "a"]) numbers.push((await say(store, key, "word")).turn.n);
      expect(numbers).toEqual([1, 2, 1, 3]);
    });

    it("gives the stored turn again for a delivery that it has had, and does no work", async () => {
      const first = await say(store, "a", "one", "id-1");
      const again = await store.take({ key: "a", at: later, seenId: "id-1", work: () => { throw new Error("worked twice"); } }); // prettier-ignore
      expect(first.kind).toBe("taken");
      expect(again).toEqual({ kind: "repeated", turn: first.turn });
      expect(await wordsOf(store, "a")).toEqual(["one"]);
    });

    it("counts the same delivery id of two sessions as two deliveries", async () => {
      await say(store, "a", "one", "id-1");
      expect((await say(store, "b", "two", "id-1")).kind).toBe("taken");
    });

    it("keeps 100 parallel turns of one session, each once, in the order in which they came", async () => {
      const words = Array.from({ length: 100 }, (_, index) => `word ${index}`);
      const taken = await Promise.all(words.map((word) => say(store, "a", word)));
      expect(taken.map(({ turn }) => turn.n)).toEqual(words.map((_, index) => index + 1));
      expect(await wordsOf(store, "a")).toEqual(words);
    });

    it("takes a delivery once that arrives ten times at once", async () => {
      const taken = await Promise.all(Array.from({ length: 10 }, () => say(store, "a", "one", "id-1")));
      expect(taken.filter(({ kind }) => kind === "taken")).toHaveLength(1);
      expect(new Set(taken.map(({ turn }) => turn.n))).toEqual(new Set([1]));
    });

    it("saves nothing of a turn whose work throws, and takes the delivery when it comes again", async () => {
      await say(store, "a", "one");
      const broken = store.take({ key: "a", at, seenId: "id-2", work: () => { throw new Error("in the middle"); } }); // prettier-ignore
      await expect(broken).rejects.toThrow("in the middle");
      expect((await say(store, "a", "two", "id-2")).turn).toMatchObject({ n: 2, outcome: { words: 2 } });
    });

    it("gives the turns after a number, oldest first, and the newest where there are more than asked for", async () => {
      for (const word of ["one", "two", "three", "four"]) await say(store, "a", word);
      const numbers = async (after: number, limit: number) => (await store.since("a", after, limit)).map(({ n }) => n);
      expect(await numbers(1, 10)).toEqual([2, 3, 4]);
      expect(await numbers(0, 2)).toEqual([3, 4]);
      expect(await numbers(4, 10)).toEqual([]);
      expect(await store.since("nobody", 0, 10)).toEqual([]);
    });

    it("remembers the first time at which the replies of a turn were sent", async () => {
      await say(store, "a", "one", "id-1");
      await store.markSent("a", 1, later);
      expect((await store.since("a", 0, 1))[0]).toMatchObject({ n: 1, sentAt: later });
      expect((await say(store, "a", "one", "id-1")).turn.sentAt).toBe(later);
      await store.markSent("nobody", 1, later);
    });

    it("keeps text that databases trip over: NUL, lone surrogates, quotes, emoji, right-to-left marks, 200 kB", async () => {
      const texts = ["a\0b", "\uD800 alone", `'"; DROP TABLE session; --`, "\u{1F600}\u202E", "x".repeat(200_000)];
      for (const text of texts) await say(store, `key ${text.slice(0, 40)}`, text, `id ${text.slice(0, 40)}`);
      for (const text of texts) {
        expect(await wordsOf(store, `key ${text.slice(0, 40)}`)).toEqual([text]);
        expect((await say(store, `key ${text.slice(0, 40)}`, "again", `id ${text.slice(0, 40)}`)).kind).toBe(
          "repeated",
        );
      }
    });

    it("tells apart keys that are cut or folded in careless stores", async () => {
      const keys = ["a", "A", "a ", "a\0", "a\0b", "ä", "a\u0308", ""];
      for (const key of keys) await say(store, key, key);
      for (const key of keys) expect(await wordsOf(store, key)).toEqual([key]);
    });

    it("says that it can be reached", async () => {
      await expect(store.ping()).resolves.toBeUndefined();
    });

    if (reopen !== undefined) {
      it("has everything after a restart: session, numbers, deliveries, what was sent", async () => {
        await say(store, "a", "one", "id-1");
        await say(store, "a", "two");
        await store.markSent("a", 1, later);
        await store.close();
        store = await reopen();
        expect(await wordsOf(store, "a")).toEqual(["one", "two"]);
        expect(await say(store, "a", "one", "id-1")).toMatchObject({ kind: "repeated", turn: { n: 1, sentAt: later } });
        expect((await say(store, "a", "three")).turn).toMatchObject({ n: 3, outcome: { words: 3 } });
      });
    }
  });
}
