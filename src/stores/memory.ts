// A store that lasts as long as its process: for the terminal and for tests. Values pass through JSON, as they would on disk.
import { dueOf, forgottenAt, sendId } from "./rows.ts";
import type { Audited, CommittedTurn, Due, Store, StoredTurn, TurnWork } from "./store.ts";

interface KeptSession {
  readonly session: string;
  readonly turns: readonly Omit<StoredTurn, "outcome">[];
  readonly outcomes: readonly string[];
  readonly seen: ReadonlyMap<string, number>;
}

const nothing: KeptSession = { session: "", turns: [], outcomes: [], seen: new Map() };

export function createMemoryStore(): Store {
  const sessions = new Map<string, KeptSession>();
  const dues = new Map<string, Due>();
  const events = new Map<string, readonly string[]>();
  const audits = new Map<string, readonly Audited[]>();

  const dueKey = ({ key, id }: Pick<Due, "key" | "id">): string => JSON.stringify([key, id]);
  const dueOfKey = (key: string): readonly Due[] =>
    [...dues.values()].filter((due) => due.key === key).toSorted((a, b) => a.at.localeCompare(b.at));
  const audit = (key: string, entry: Audited): void => void audits.set(key, [...(audits.get(key) ?? []), entry]);
  const forgetAll = (key: string): void => {
    sessions.delete(key);
    for (const due of dueOfKey(key)) dues.delete(dueKey(due));
  };

  const turnOf = (kept: KeptSession, n: number): StoredTurn => ({
    ...kept.turns[n - 1]!,
    outcome: JSON.parse(kept.outcomes[n - 1]!) as unknown,
  });

  const take = (turn: TurnWork): CommittedTurn => {
    const { key, seenId, at, work } = turn;
    const kept = sessions.get(key) ?? nothing;
    const before = seenId === undefined ? undefined : kept.seen.get(seenId);
    if (before !== undefined) return { kind: "repeated", turn: turnOf(kept, before) };
    const result = work(kept.session === "" ? undefined : (JSON.parse(kept.session) as unknown));
    const n = kept.turns.length + 1;
    const next: KeptSession = {
      session: JSON.stringify(result.session),
      turns: [...kept.turns, { n, at }],
      outcomes: [...kept.outcomes, JSON.stringify(result.outcome)],
      seen: seenId === undefined ? kept.seen : new Map([...kept.seen, [seenId, n]]),
    };
    const taken: CommittedTurn = { kind: "taken", turn: turnOf(next, n) };
    if (result.forget === true) {
      forgetAll(key);
      events.delete(key);
      audit(key, forgottenAt(at));
      return taken;
    }
    sessions.set(key, next);
    if (turn.settles !== undefined) dues.delete(dueKey({ key, id: turn.settles }));
    if (result.event !== undefined) events.set(key, [...(events.get(key) ?? []), JSON.stringify(result.event)]);
    for (const due of dueOf(turn, n, result.due ?? [])) dues.set(dueKey(due), due);
    return taken;
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
          turns: kept.turns.map((turn) => (turn.n === n ? { sentAt: at, ...turn } : turn)),
        });
      dues.delete(dueKey({ key, id: sendId(n) }));
      return Promise.resolve();
    },
    due: (now, limit) =>
      Promise.resolve(
        [...dues.values()]
          .filter(({ at }) => at <= now)
          .toSorted((a, b) => a.at.localeCompare(b.at))
          .slice(0, limit),
      ),
    claim: (due, until) => {
      const found = dues.get(dueKey(due));
      if (found?.at !== due.at) return Promise.resolve(false);
      dues.set(dueKey(due), { ...due, at: until, tries: due.tries + 1 });
      return Promise.resolve(true);
    },
    postpone: (due, at) => {
      const found = dues.get(dueKey(due));
      if (found !== undefined) dues.set(dueKey(due), { ...found, at });
      return Promise.resolve();
    },
    drop: (due) => {
      dues.delete(dueKey(due));
      return Promise.resolve();
    },
    expire: (before, limit) => {
      const silent = [...sessions].filter(([, { turns }]) => turns.at(-1)!.at < before).slice(0, limit);
      for (const [key] of silent) forgetAll(key);
      return Promise.resolve(silent.length);
    },
    kept: (key) => {
      const kept = sessions.get(key);
      return Promise.resolve({
        session: kept === undefined ? undefined : (JSON.parse(kept.session) as unknown),
        turns: (kept?.turns ?? []).map(({ n }) => turnOf(kept!, n)),
        due: dueOfKey(key),
        events: (events.get(key) ?? []).map((event) => JSON.parse(event) as unknown),
        audit: audits.get(key) ?? [],
      });
    },
    audit: (key, entry) => {
      audit(key, entry);
      return Promise.resolve();
    },
    shared: false,
    ping: () => Promise.resolve(),
    close: () => Promise.resolve(),
  };
}
