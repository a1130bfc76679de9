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

    describe("what falls due", () => {
      const minute = (count: number): string => new Date(Date.parse(at) + count * 60_000).toISOString();
      const takeWith = (key: string, result: object, more: object = {}): Promise<CommittedTurn> =>
        store.take({ key, at, work: () => ({ session: {}, outcome: {}, ...result }), ...more });

      it("are turns to come, each with the address of the turn that left it, oldest first", async () => {
        await takeWith("b", { due: [{ id: "late", at: minute(5), said: { action: "x" } }] }, { address: { to: "b" } });
        await takeWith("a", { due: [{ id: "soon", at: minute(1), said: { text: "y" } }] });
        expect(await store.due(minute(0), 10)).toEqual([]);
        expect(await store.due(minute(9), 10)).toEqual([
          { key: "a", id: "turn soon", at: minute(1), tries: 0, task: { kind: "turn", said: { text: "y" } } },
          { key: "b", id: "turn late", at: minute(5), tries: 0, address: { to: "b" }, task: { kind: "turn", said: { action: "x" } } },
        ]); // prettier-ignore
        expect(await store.due(minute(9), 1)).toHaveLength(1);
      });

      it("is replaced by another of its name in its session, and by no other session's", async () => {
        const due = (at: string) => ({ due: [{ id: "remind", at, said: {} }] });
        await takeWith("a", due(minute(1)));
        await takeWith("a", due(minute(2)));
        await takeWith("b", due(minute(3)));
        expect((await store.due(minute(9), 10)).map((one) => [one.key, one.at])).toEqual([["a", minute(2)], ["b", minute(3)]]); // prettier-ignore
      });

      it("is claimed by one alone, comes back when that one's time is up, and counts the tries", async () => {
        await takeWith("a", { due: [{ id: "remind", at: minute(1), said: {} }] });
        const [due] = await store.due(minute(1), 10);
        const claims = await Promise.all([1, 2, 3, 4].map(() => store.claim(due!, minute(2))));
        expect(claims.filter(Boolean)).toHaveLength(1);
        expect(await store.due(minute(1), 10)).toEqual([]);
        expect(await store.due(minute(2), 10)).toEqual([{ ...due, at: minute(2), tries: 1 }]);
        await store.postpone(due!, minute(3));
        expect((await store.due(minute(9), 10)).map(({ at }) => at)).toEqual([minute(3)]);
        await store.postpone({ key: "nobody", id: "nothing" }, minute(3));
        await store.drop(due!);
        expect(await store.due(minute(9), 10)).toEqual([]);
      });

      it("is due no more once it was taken as a turn, and taken once", async () => {
        await takeWith("a", { due: [{ id: "remind", at: minute(1), said: {} }] });
        const [due] = await store.due(minute(1), 10);
        const asTurn = { settles: due!.id, seenId: `due ${due!.id}` };
        expect((await takeWith("a", {}, asTurn)).turn.n).toBe(2);
        expect(await store.due(minute(9), 10)).toEqual([]);
        expect((await takeWith("a", {}, asTurn)).kind).toBe("repeated");
      });

      it("are replies with an address, until they are marked as sent", async () => {
        const outgoing = { address: { serviceUrl: "https://example.org" }, resendAt: minute(1) };
        await takeWith("a", {}, outgoing);
        await takeWith("a", {}, outgoing);
        await takeWith("a", {});
        await store.markSent("a", 1, later);
        expect(await store.due(minute(1), 10)).toEqual([
          { key: "a", id: "send 2", at: minute(1), tries: 0, address: outgoing.address, task: { kind: "send", n: 2 } },
        ]);
      });

      it("is nothing of a turn that failed or was repeated", async () => {
        const outgoing = { address: {}, resendAt: minute(1), seenId: "id" };
        await expect(store.take({ key: "a", at, ...outgoing, work: () => { throw new Error("broken"); } })).rejects.toThrow("broken"); // prettier-ignore
        expect(await store.due(minute(9), 10)).toEqual([]);
        await takeWith("a", {}, outgoing);
        await store.markSent("a", 1, later);
        await takeWith("a", {}, outgoing);
        expect(await store.due(minute(9), 10)).toEqual([]);
      });
    });

    describe("deleting", () => {
      const full = (key: string, time: string, word = "one"): Promise<CommittedTurn> =>
        store.take({
          key,
          at: time,
          seenId: `id ${time}`,
          address: {},
          resendAt: time,
          work: () => ({
            session: { word },
            outcome: { said: word },
            event: { kind: "verdict" },
            due: [{ id: "r", at: time, said: {} }],
          }),
        });

      it("forgets all of a session in the turn that asks for it, and says so to who audits", async () => {
        await full("a", at);
        await full("b", at);
        const taken = await store.take({ key: "a", at: later, seenId: "forget", work: () => ({ session: 1, outcome: { said: "gone" }, event: 1, forget: true }) }); // prettier-ignore
        expect(taken).toEqual({ kind: "taken", turn: { n: 2, at: later, outcome: { said: "gone" } } });
        expect(await store.kept("a")).toEqual({
          session: undefined,
          turns: [],
          due: [],
          events: [],
          audit: [{ at: later, who: "the person", what: "all was deleted" }],
        });
        expect((await store.due(later, 10)).map(({ key }) => key)).toEqual(["b", "b"]);
        expect((await full("a", at)).turn.n).toBe(1);
      });

      it("expires sessions that were silent, and keeps what happened in ids and kinds", async () => {
        await full("old", at);
        await full("new", later);
        expect(await store.expire(later, 10)).toBe(1);
        expect(await store.kept("old")).toMatchObject({ session: undefined, turns: [], due: [], events: [{ kind: "verdict" }] }); // prettier-ignore
        expect((await store.kept("new")).turns).toHaveLength(1);
        expect(await store.expire(later, 10)).toBe(0);
        expect((await full("old", later)).turn.n).toBe(1);
        expect((await store.kept("old")).events).toHaveLength(2);
      });

      it("gives all that is kept under a key, and who saw it", async () => {
        await full("a", at);
        await store.audit("a", { at, who: "the person", what: "exported" });
        await store.audit("a", { at: later, who: "an operator", what: "exported" });
        const kept = await store.kept("a");
        expect(kept).toMatchObject({ session: { word: "one" }, events: [{ kind: "verdict" }] });
        expect(kept.turns).toHaveLength(1);
        expect(kept.due.map(({ id }) => id).toSorted()).toEqual(["send 1", "turn r"]);
        expect(kept.audit.map(({ who }) => who)).toEqual(["the person", "an operator"]);
      });
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
