/** Whether two conditions, each in its report's words, are the same. */

/** Words that say that there is a condition, or nothing of what it is. */
const LEFT_OUT = new Set(
  "a an the if only when once provided providing assuming as long so that this these those it its is are was were be been being to of in on at by for from with and or but not no unless without until till before after there then they them their he she his her we our i my you your will would shall should can could may might must has have had do does did first nobody somebody anybody any all some".split(
    " ",
  ),
);

/** Words that turn what follows round: "unless the court objects" is no "if the court objects". */
const TURNS = /\b(unless|not|never|no|without|until|till)\b|n[’']t\b/gi;

/** So much of the shorter one must be in the other. */
const SHARED = 0.25;

/**
 * By their words alone: they share a quarter of the shorter one's content words, and neither is turned round. Two that
 * say one thing in wholly different words count as two; a reader sees both. Null is a condition that is not told.
 */
export function sameCondition(a: string | null, b: string | null): boolean {
  if (a === null || b === null || a === b) return a === b;
  if (turned(a) !== turned(b)) return false;
  const [one, two] = [stems(a), stems(b)];
  const shared = [...one].filter((stem) => two.has(stem)).length;
  const least = Math.min(one.size, two.size);
  return least === 0 ? a.toLowerCase() === b.toLowerCase() : shared / least >= SHARED;
}

/** Is one of the first ones one of the second? What somebody said of one condition in several reports is all of it. */
export function shareCondition(a: readonly (string | null)[], b: readonly (string | null)[]): boolean {
  return a.some((one) => b.some((two) => sameCondition(one, two)));
}

function turned(words: string): boolean {
  return (words.match(TURNS)?.length ?? 0) % 2 === 1;
}

/** Of the conditions compared last: one of a busy question is compared with thousands. */
const known = new Map<string, ReadonlySet<string>>();
const MOST_KNOWN = 5000;

function stems(words: string): ReadonlySet<string> {
  const before = known.get(words);
  if (before) return before;
  const all = words.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  const found = new Set(all.filter((word) => !LEFT_OUT.has(word)).map(stem));
  if (known.size >= MOST_KNOWN) known.clear();
  known.set(words, found);
  return found;
}

/** "guaranteed", "guarantees" and "guarantee" have one. */
function stem(word: string): string {
  return word.length > 4
    ? word.replace(/(?:ings?|ed|es|s|e)$/, "").replace(/e$/, "")
    : word.replace(/s$/, "");
}
