/** Says whether two wordings are of one proposal, by their words and by what the words mean. */
import { sha256 } from "../../base/hash.ts";
import type { Likeness, Matcher, Wording } from "./wording.ts";

const EMPTY = new Set("should the a an of to in on for and or be is are".split(" "));

export function matcherOf(): Matcher {
  return { hash: sha256("words"), prepare, compare };
}

function prepare(text: string): Wording {
  const words = (text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).filter((word) => !EMPTY.has(word));
  const terms = words.map((stem) => ({ stem, word: -1, part: "object" as const, name: false }));
  return { text, terms, act: "", direction: 1, places: [], numbers: [], keys: [...new Set(words)] };
}

function compare(a: Wording, b: Wording): Likeness {
  const shared = a.keys.filter((key) => b.keys.includes(key)).length;
  return { probability: shared / (a.keys.length + b.keys.length - shared || 1), reversed: false };
}
