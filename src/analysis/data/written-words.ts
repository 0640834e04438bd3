/** Forms of the verbs by which a board, a letter or a page bears words. By hand, from news reports. */
export const READING_VERBS: ReadonlySet<string> = new Set(
  "read reads reading proclaimed proclaims proclaiming".split(" "),
);
