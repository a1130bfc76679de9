// A store that lasts as long as its process: for the terminal and for tests. Values pass through JSON, as they would on disk.
import type { CommittedTurn, Store, StoredTurn, TurnWork } from "./store.ts";

interface Kept {
  readonly session: string;
  readonly turns: readonly Omit<StoredTurn, "outcome">[];
  readonly outcomes: readonly string[];
  readonly seen: ReadonlyMap<string, number>;
}

const nothing: Kept = { session: "", turns: [], outcomes: [], seen: new Map() };

export function createMemoryStore(): Store {
  const sessions = new Map<string, Kept>();

  const turnOf = (kept: Kept, n: number): StoredTurn => ({
    ...kept.turns[n - 1]!,
    outcome: JSON.parse(kept.outcomes[n - 1]!) as unknown,
  });

  const take = ({ key, seenId, at, work }: TurnWork): CommittedTurn => {
    const kept = sessions.get(key) ?? nothing;
    const before = seenId === undefined ? undefined : kept.seen.get(seenId);
    if (before !== undefined) return { kind: "repeated", turn: turnOf(kept, before) };
    const result = work(kept.session === "" ? undefined : (JSON.parse(kept.session) as unknown));
    const n = kept.turns.length + 1;
    const next: Kept = {
      session: JSON.stringify(result.session),
      turns: [...kept.turns, { n, at }],
      outcomes: [...kept.outcomes, JSON.stringify(result.outcome)],
      seen: seenId === undefined ? kept.seen : new Map([...kept.seen, [seenId, n]]),
    };
    sessions.set(key, next);
    return { kind: "taken", turn: turnOf(next, n) };
  };

  return {
    take: (turn) => new Promise((resolve) => { resolve(take(turn)); }), // prettier-ignore
    since: (key, after, limit) => {
      const kept = sessions.get(key) ?? nothing;
      const first = Math.max(after, kept.turns.length - limit);
      return Promise.resolve(kept.turns.slice(first).map(({ n }) => turnOf(kept, n)));
    },
    markSent: (key, n, at) => {
      const kept = sessions.get(key);
      if (kept !== undefined)
        sessions.set(key, {
          ...kept,
          turns: kept.turns.map((turn) => (turn.n === n ? { ...turn, sentAt: at } : turn)),
        });
      return Promise.resolve();
    },
    ping: () => Promise.resolve(),
    close: () => Promise.resolve(),
  };
}
