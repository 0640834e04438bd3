/** Counts what comes from one place within a while, to hold off too much of it. */

/** Beyond so many places the oldest are forgotten, so that counting fills no memory. */
const MOST_KEPT = 10_000;

export interface Counter {
  /** Counts one more for `key` at `now` (milliseconds) and says the how manieth within the while it is. */
  counted(key: string, now: number): number;
  forget(key: string): void;
}

/** `within` is in milliseconds, from the first one on. Kept in memory: a server that starts again begins anew. */
export function counter(within: number): Counter {
  const kept = new Map<string, { readonly since: number; count: number }>();
  return {
    counted(key, now) {
      const found = kept.get(key);
      // A clock that was set back must not make the while longer.
      if (found && Math.abs(now - found.since) < within) return ++found.count;
      kept.delete(key);
      kept.set(key, { since: now, count: 1 });
      const oldest = kept.size > MOST_KEPT ? kept.keys().next().value : undefined;
      if (oldest !== undefined) kept.delete(oldest);
      return 1;
    },
    forget: (key) => {
      kept.delete(key);
    },
  };
}
