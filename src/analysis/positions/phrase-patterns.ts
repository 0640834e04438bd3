/** Finds turns of several words in a report, adverbs between them or not. */
import type { Turn } from "../data/refusal-words.ts";

/** Adverbs between two words of a turn, at most. */
const GAP = 2;
const BETWEEN =
  /ly$|^(?:yet|also|again|still|even|so|far|now|any|further|more|just|immediately|all|to|quite)$/;

export interface TurnAt {
  readonly first: number;
  readonly end: number;
  readonly turn: Turn;
}

/** The first turn of the table that stands at token `at`; null for none. */
export function turnAt(
  table: ReadonlyMap<string, readonly Turn[]>,
  lower: readonly string[],
  at: number,
): TurnAt | null {
  for (const turn of table.get(lower[at] ?? "") ?? []) {
    const end = endOf(turn, lower, at);
    if (end > 0) return { first: at, end, turn };
  }
  return null;
}

function endOf({ words }: Turn, lower: readonly string[], at: number): number {
  let next = at + 1;
  for (const choices of words.slice(1)) {
    let skipped = 0;
    while (skipped < GAP && !choices.includes(lower[next] ?? "") && BETWEEN.test(lower[next] ?? "")) {
      next++;
      skipped++;
    }
    if (!choices.includes(lower[next] ?? "")) return -1;
    next++;
  }
  return next;
}
