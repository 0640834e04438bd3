/** Verbs for what somebody does and does not say, by their base form: naming to a post, letting happen, paying. Our own list, drawn up from what was wrongly taken for a report of words. */
export const ACT_VERBS: ReadonlySet<string> = new Set(
  (
    "name appoint hire elect choose select award grant credit allow enable let permit underwrite fund finance sponsor " +
    "watch attend visit host serve join sign unveil launch pass help push require force prompt"
  ).split(" "),
);
