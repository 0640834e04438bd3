/**
 * Verbs, as lemmas, by which somebody is told to do something: "urged them to stay". Of those that Levin (1993) has in 37.1 and 58,
 * the ones that mostly report words in the annotated reports ("asked" and "invited" as often tell of an act).
 */
export const TELLING_VERBS: ReadonlySet<string> = new Set(
  "advise urge warn order beg implore exhort counsel encourage press".split(" "),
);
