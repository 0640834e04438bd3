/** Cuts a text into words, numbers and marks, the units that the tagger labels. */
import type { Span } from "../../base/passage.ts";

/** A text and its tokens; `start[i]` and `end[i]` are UTF-16 offsets of token i, `words[i]` its characters. */
export interface Tokens {
  readonly text: string;
  readonly words: readonly string[];
  readonly start: Int32Array;
  readonly end: Int32Array;
}

/**
 * In order: initials and abbreviations with inner full stops ("U.S."), numbers with inner marks ("33,700"),
 * a clitic after an apostrophe ("’s"), negated auxiliaries and names with an apostrophe ("didn’t", "O’Neill"),
 * words with inner hyphens, then any other single character.
 */
const TOKEN = new RegExp(
  [
    String.raw`(?:\p{L}\.){2,}`,
    String.raw`\p{N}+(?:[.,:]\p{N}+)*(?:\p{L}+)?`,
    String.raw`(?<=[\p{L}\p{N}])['’](?:s|m|d|re|ve|ll|S|M|D|RE|VE|LL)(?![\p{L}\p{N}])`,
    String.raw`\p{L}[\p{L}\p{M}\p{N}_]*(?:[-‐‑]\p{L}[\p{L}\p{M}\p{N}_]*|['’](?!(?:s|m|d|re|ve|ll|S|M|D|RE|VE|LL)(?![\p{L}\p{N}]))\p{L}[\p{L}\p{M}]*)*`,
    String.raw`\.{3}|-{2,3}|'{2}|\x60{2}`,
    String.raw`[\p{L}\p{M}\p{N}_]+`,
    String.raw`[^\s]`,
  ].join("|"),
  "gu",
);

/** The tokens of `text` that lie outside the ranges `leftOut` (in order, disjoint). Cost linear in the text's length. */
export function tokenize(text: string, leftOut: readonly Span[] = []): Tokens {
  const words: string[] = [];
  const starts: number[] = [];
  let next = 0;
  for (const match of text.matchAll(TOKEN)) {
    while (next < leftOut.length && (leftOut[next] as Span).end <= match.index) next++;
    if (next < leftOut.length && (leftOut[next] as Span).start < match.index + match[0].length) continue;
    words.push(match[0]);
    starts.push(match.index);
  }
  const start = Int32Array.from(starts);
  const end = new Int32Array(words.length);
  for (let i = 0; i < words.length; i++) end[i] = (start[i] ?? 0) + (words[i]?.length ?? 0);
  return { text, words, start, end };
}

/** The span from the first character of token `first` to the last of token `last`, both included. */
export function spanOfTokens(tokens: Tokens, first: number, last: number): Span {
  return { start: tokens.start[first] ?? 0, end: tokens.end[last] ?? 0 };
}
