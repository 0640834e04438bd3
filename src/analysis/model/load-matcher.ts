/** Makes the matcher of wordings from the shipped weights. */
import { matcherOf } from "../questions/matcher.ts";
import type { Matcher } from "../questions/wording.ts";

/** Throws a ModelError if a file is missing or is not the one that the manifest names. Takes some 10 ms. */
export function loadMatcher(): Matcher {
  return matcherOf();
}
