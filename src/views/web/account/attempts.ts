/** Limits password guessing: so many attempts within a while, from one address and for one name. */
import { counter } from "../counted.ts";

/** In milliseconds. */
const WHILE = 15 * 60 * 1000;
/** An address may be shared by many readers, a name is one's own. */
const MOST = { address: 30, name: 10 };

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

export function countedAttempts(): Attempts {
  const { counted, forget } = counter(WHILE);
  return {
    allowed(attempt, now) {
      const byAddress = counted(`address ${attempt.address}`, now) <= MOST.address;
      // A name is not counted against once its address is held off: else anybody could lock it for all.
      return byAddress && counted(nameKey(attempt), now) <= MOST.name;
    },
    succeeded: (attempt) => forget(nameKey(attempt)),
  };
}

/** Per address, so that a stranger's guesses do not keep the account's owner out. */
function nameKey({ address, name }: Attempt): string {
  return `name ${address} ${name.normalize("NFC").toLowerCase().slice(0, 64)}`;
}
