/** Links that lead to words: text fragments (https://wicg.github.io/scroll-to-text-fragment/). */

/** Longer passages are named by their first and last words. */
const WORDS_AT_AN_END = 5;

/** `:~:text=…` for the first place of `exact` in a page; it goes after a `#`. */
export function textFragment(exact: string): string {
  const paragraphs = exact.trim().split(/\n\s*\n/);
  const [first, last] = [wordsOf(paragraphs[0]), wordsOf(paragraphs.at(-1))];
  const whole = paragraphs.length === 1 && first.length <= 2 * WORDS_AT_AN_END;
  const ends = whole ? [first] : [first.slice(0, WORDS_AT_AN_END), last.slice(-WORDS_AT_AN_END)];
  return `:~:text=${ends.map((end) => encoded(end.join(" "))).join(",")}`;
}

function wordsOf(paragraph = ""): readonly string[] {
  return paragraph.split(/\s+/).filter((word) => word !== "");
}

/** A hyphen has a meaning of its own in a fragment, beside what every address gives one. */
function encoded(words: string): string {
  return encodeURIComponent(words).replaceAll("-", "%2D");
}
