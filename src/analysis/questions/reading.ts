/** A wording while it is being read, item by item. */
import type { Operator } from "./data/operators.ts";
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
  readonly actorEnd: number;
  readonly terms: Term[];
  readonly places: Set<string>;
  readonly numbers: Set<string>;
  readonly operators: Operator[];
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
