// How often somebody may ask: so many at once, then so many a minute. Kept in this process alone; several instances allow each their own.

/** Far more people than one instance serves; what is full again is forgotten first. */
const MOST_KEPT = 50_000;

export interface Allowance {
  readonly atOnce: number;
  readonly perMinute: number;
}

export interface RateLimit {
  /** Takes one of the allowance of each name, or none at all: then it gives the seconds to wait. */
  readonly take: (names: readonly { readonly name: string; readonly of: Allowance }[]) => number | undefined;
}

interface Bucket {
  readonly left: number;
  readonly at: number;
}

export function createRateLimit(now: () => number = () => performance.now()): RateLimit {
  const buckets = new Map<string, Bucket>();

  const leftOf = (name: string, { atOnce, perMinute }: Allowance): number => {
    const bucket = buckets.get(name);
    if (bucket === undefined) return atOnce;
    return Math.min(atOnce, bucket.left + ((now() - bucket.at) / 60_000) * perMinute);
  };
  /** A Map keeps the order of use: the first was used longest ago, and is full again or nearly so. */
  const makeRoom = (): void => {
    for (const name of buckets.keys()) {
      if (buckets.size <= MOST_KEPT) return;
      buckets.delete(name);
    }
  };

  return {
    take: (names) => {
      const found = names.map(({ name, of }) => ({ name, of, left: leftOf(name, of) }));
      const waits = found.filter(({ left }) => left < 1).map(({ left, of }) => ((1 - left) / of.perMinute) * 60);
      if (waits.length > 0) return Math.ceil(Math.max(...waits));
      for (const { name, left } of found) {
        buckets.delete(name);
        buckets.set(name, { left: left - 1, at: now() });
      }
      makeRoom();
      return undefined;
    },
  };
}

/** What one person may: a paste and its dozen answers are far below; a script in a loop is above. */
export const perUser: Allowance = { atOnce: 120, perMinute: 60 };
/** What one organization may, and what all visitors of the pages may together: what an instance can do, and no more. */
export const perTenant: Allowance = { atOnce: 3_000, perMinute: 18_000 };
