/** Names in a wording: runs of capitals, and when two of them are one. */
import { EMPTY, TITLES } from "./data/plain-words.ts";
import type { Token } from "./reading.ts";

const WITHIN = new Set(["of", "for", "the", "and", "on", "de", "von", "van", "del"]);

const isCapital = (word: string): boolean => /^\p{Lu}/u.test(word);

/** The name that begins at `at`, without titles, in lower case; its size counts them. Null where none begins. */
export function nameFrom(tokens: readonly Token[], at: number): { stem: string; size: number } | null {
  const first = tokens[at];
  if (!first || !isCapital(first.written) || EMPTY.has(first.lower)) return null;
  let end = at + 1;
  for (let i = end; i < tokens.length; i++) {
    const { written = "", lower = "" } = tokens[i] ?? {};
    if (isCapital(written)) end = i + 1;
    else if (!WITHIN.has(lower)) break;
  }
  const size = end - at;
  if (size === 1 && (first.row >= 0 || (at === 0 && first.row >= 0))) return null;
  const words = tokens.slice(at, end).map((token) => token.lower);
  while (words.length > 1 && TITLES.has(words[0] ?? "")) words.shift();
  return { stem: words.filter((word) => !WITHIN.has(word)).join(" "), size };
}

/** How sure it is that two names are of one bearer: a part of a name stands for the whole, and its first letters do. */
export function sameName(a: string, b: string): number {
  if (a === b) return 1;
  const [x, y] = [a.split(" "), b.split(" ")];
  const [short, long] = x.length <= y.length ? [x, y] : [y, x];
  if (short.length === 1 && long.length > 1 && short[0] === long.map((word) => word[0]).join("")) return 1;
  const shared = short.filter((word) => long.some((other) => word === other || alike(word, other))).length;
  if (shared === short.length) return 1;
  return short.length === 1 ? 0 : (0.5 * shared) / long.length;
}

/** "Skerry" and "Skerries": a plural or a people's adjective. */
function alike(a: string, b: string): boolean {
  const size = Math.min(a.length, b.length);
  if (`${a}s` === b || `${b}s` === a) return true;
  if (size < 5) return false;
  let same = 0;
  while (same < size && a[same] === b[same]) same++;
  return same >= size - 1 && Math.abs(a.length - b.length) <= 3;
}
