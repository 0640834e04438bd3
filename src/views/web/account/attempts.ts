/** Holds guessing off: so many attempts at signing in within a while, from one address and at one name. */

/** In milliseconds. */
const WHILE = 15 * 60 * 1000;
/** An address may be shared by many readers, a name is one's own. */
const MOST = { address: 30, name: 10 };
/** Beyond so many the oldest are forgotten, so that guessing fills no memory. */
const MOST_KEPT = 10_000;

interface Attempt {
  readonly address: string;
  readonly name: string;
}

interface Attempts {
  /** Counts an attempt at `now` (milliseconds); false if there were too many. */
  allowed(attempt: Attempt, now: number): boolean;
  /** Forgets those at the name, after one that succeeded. */
  succeeded(attempt: Attempt): void;
}

/** Kept in memory: a server that starts again begins anew. */
export function countedAttempts(): Attempts {
  const kept = new Map<string, { readonly since: number; count: number }>();
  const counted = (key: string, now: number): number => {
    const found = kept.get(key);
    if (found && now - found.since < WHILE) return ++found.count;
    kept.delete(key);
    kept.set(key, { since: now, count: 1 });
    const oldest = kept.size > MOST_KEPT ? kept.keys().next().value : undefined;
    if (oldest !== undefined) kept.delete(oldest);
    return 1;
  };
  return {
    allowed(attempt, now) {
      const byAddress = counted(`address ${attempt.address}`, now) <= MOST.address;
      // A name is not counted against once its address is held off: else anybody could lock it for all.
      return byAddress && counted(nameKey(attempt), now) <= MOST.name;
    },
    succeeded: (attempt) => {
      kept.delete(nameKey(attempt));
    },
  };
}

/** Per address, so that a stranger's guesses do not keep the account's owner out. */
function nameKey({ address, name }: Attempt): string {
  return `name ${address} ${name.normalize("NFC").toLowerCase().slice(0, 64)}`;
}
