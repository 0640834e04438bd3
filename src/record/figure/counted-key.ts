/** What a figure counts, in the form used to match figures: the distinctive words, singular, in one order. */
import { FUNCTION_WORDS } from "../../analysis/data/function-words.ts";

/** Words for one and the same thing that reports count; each to the one that stands for all. Singular. */
const SAME: ReadonlyMap<string, string> = new Map(
  [
    ["killed", "dead died death fatality killing slain"],
    ["wounded", "injured injury hurt casualty wounding injuring"],
    ["arrested", "detained arrest"],
    ["person", "people"],
    ["woman", "women"],
    ["man", "men"],
    ["child", "children"],
    ["vote", "ballot"],
  ].flatMap(([to, from]) => (from ?? "").split(" ").map((word) => [word, to ?? word] as const)),
);

const IDLE: ReadonlySet<string> = new Set(
  "total overall other new more such additional so far own".split(" "),
);

/** The key of `counted`: "Palestinians killed" and "killed Palestinians" have one. Empty where nothing is told. */
export function countedKey(counted: string | null): string {
  const words = (counted ?? "").toLowerCase().match(/\p{L}[\p{L}\p{M}]*(?:['’-]\p{L}+)*/gu) ?? [];
  const told = words.filter((word) => !FUNCTION_WORDS.has(word) && !IDLE.has(word)).map(standing);
  return [...new Set(told)].sort().join(" ");
}

/** Units of shares: "40% of voters" does not say what of those voters. */
const SHARES: ReadonlySet<string> = new Set(["%", "percentage points"]);

/** They say what happened to whom but not in which event: "people killed" is counted wherever anybody dies. */
const ANYWHERE: ReadonlySet<string> = new Set([
  ...SAME.values(),
  "victim",
  "civilian",
  "family",
  "home",
  "house",
]);

/** Do a key and a unit say enough for figures to line up by them alone? One word at least must tell which event or place it is. */
export function isTelling(key: string, unit: string | null = null): boolean {
  const words = key.split(" ");
  return (
    words.length > 1 && words.some((word) => !ANYWHERE.has(word)) && !(unit !== null && SHARES.has(unit))
  );
}

/** Does the key count those whom some event befell? Then figures line up only where they can be of one place. */
export function tellsEvent(key: string): boolean {
  return key.split(" ").some((word) => BEFELL.has(word));
}

const BEFELL: ReadonlySet<string> = new Set(["killed", "wounded", "arrested"]);

function standing(word: string): string {
  const one = singular(word.replace(/['’]s$/, ""));
  return SAME.get(one) ?? SAME.get(word) ?? one;
}

function singular(word: string): string {
  if (word.length < 4 || /(?:ss|us|is)$/.test(word)) return word;
  return word
    .replace(/ies$/, "y")
    .replace(/(sh|ch|x|ss)es$/, "$1")
    .replace(/s$/, "");
}
