/** A wording while it is being read, item by item. */
import type { Operator } from "./data/operators.ts";
import { EMPTY } from "./data/plain-words.ts";
import type { WordTable } from "./word-table.ts";
import type { Term } from "./wording.ts";

export interface Token {
  readonly written: string;
  readonly lower: string;
  /** Lower case without its ending, from the table of words; `lower` where that lacks it. */
  readonly lemma: string;
  readonly row: number;
}

/** What is read from a wording, item by item. */
export interface Reading {
  readonly table: WordTable;
  readonly text: string;
  readonly tokens: readonly Token[];
  /** As in `Clause`. */
  readonly actorEnd: number;
  readonly act: number;
  readonly terms: Term[];
  readonly places: Set<string>;
  readonly numbers: Set<string>;
  readonly operators: Operator[];
  /** Tokens that were read with one before them: particles. */
  readonly taken: Set<number>;
  scale: -1 | 0 | 1;
}

/** `size` tokens from `at`, with `mark` between them. */
export const run = (
  tokens: readonly Token[],
  at: number,
  size: number,
  by: "lower" | "lemma",
  mark: string,
): string =>
  tokens
    .slice(at, at + size)
    .map((token) => token[by])
    .join(mark);

/** Whether a phrase of several words may begin with a word: most do not, and are not looked up. */
export const begins = (phrases: Iterable<string>): ReadonlySet<string> =>
  new Set(
    [...phrases]
      .filter((phrase) => phrase.includes(" "))
      .map((phrase) => phrase.slice(0, phrase.indexOf(" "))),
  );

const PARTICLES = new Set("over down up back away out off through aside".split(" "));
const FARTHEST = 5;

/** The token of the particle that stands apart from the verb at `at`: "down" in "knock the old stadium down"; -1 for none. */
export function particleAfter(tokens: readonly Token[], at: number): number {
  if (EMPTY.has(tokens[at]?.lower ?? "")) return -1;
  const apart = tokens.slice(at + 2, at + FARTHEST).findIndex(({ lower }) => PARTICLES.has(lower));
  return apart < 0 ? -1 : at + 2 + apart;
}
