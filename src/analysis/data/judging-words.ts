/** Adjectives before a noun that say what is thought of it, or only which one it is, and never what it is: in lower case, by hand. */
export const JUDGING_WORDS: readonly string[] =
  "controversial unpopular popular embattled beleaguered proposed so-called whole entire own very".split(" ");

/** Adjectives that only point to one among several of a kind, as {@link JUDGING_WORDS}. */
export const ORDERING_WORDS: readonly string[] = "new current final next last".split(" ");
