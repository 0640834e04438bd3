/** Words for what happened, brought to one form: "attack", "attacked" and "attackers" are of one event. */

const ENDING = /(?:ings?|ers?|ors?|ed|es|ments?|ions?|s|e)$/;
const SHORTEST = 4;

/** The stem of a word in lower case, or null where the word is too short to tell one event from another. */
export function eventStem(word: string): string | null {
  const lower = word.toLowerCase();
  if (!/^\p{L}+$/u.test(lower) || lower.length < SHORTEST) return null;
  const stem = lower.replace(ENDING, "");
  return stem.length < SHORTEST - 1 ? lower : stem;
}
