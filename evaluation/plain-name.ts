/**
 * A name as the scorer compares names: without titles and "the", "'s", accents and marks, in lower case; the
 * words that are compared stay in their order.
 */
export const plainName = (name: string): string =>
  name
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[’']s\b/g, "")
    .replace(/[^\p{L}\p{N} ]/gu, " ")
    .replace(/\b(?:the|mr|mrs|ms|sen|rep|gov|dr|sir|dame|lord)\b/g, " ")
    .replace(/\s+/g, " ")
    .trim();
