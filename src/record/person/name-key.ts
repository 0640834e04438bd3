/** A person's name as it is looked up: without case, accents, titles and full stops, in given names, last name and suffix. */

import { areFormsOfOneName } from "../../analysis/data/nicknames.ts";
import { TITLES } from "../../analysis/data/titles.ts";
import { table } from "../../base/table.ts";

export interface NameKey {
  /** Given and middle names, blanks between them; "" for a last name alone. */
  readonly given: string;
  readonly last: string;
  /** "jr", "sr", "iii" or "". */
  readonly suffix: string;
}

const SUFFIXES = table<string>({
  jr: "jr",
  junior: "jr",
  sr: "sr",
  senior: "sr",
  ii: "ii",
  iii: "iii",
  iv: "iv",
});
/** Letters set after a name: honours, seats, degrees. */
const AFTER = new Set("mp msp mep ms mla qc kc obe mbe cbe dbe kbe phd md esq pc frs td tds".split(" "));

/** How two names agree: `same` word for word; `form` by a nickname, an initial or a name left out; `last` name only. */
export type NameFit = "same" | "form" | "last";

/** The words of a name, normalised. */
export function nameWords(name: string): readonly string[] {
  return name
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/ß/g, "ss")
    .replace(/ø/g, "o")
    .replace(/ł/g, "l")
    .replace(/æ/g, "ae")
    .replace(/[’'ʼ`´]s\b/g, "")
    .replace(/[’'ʼ`´]/g, "")
    .split(/[^\p{L}\p{N}-]+/u)
    .filter((word) => /[\p{L}\p{N}]/u.test(word));
}

/** Null if the name is nothing but titles. */
export function nameKey(name: string): NameKey | null {
  let words = nameWords(name);
  while (words.length > 1 && TITLES.has(words[0] ?? "")) words = words.slice(1);
  let suffix = "";
  while (words.length > 1) {
    const end = words[words.length - 1] ?? "";
    if (end in SUFFIXES) suffix = SUFFIXES[end] ?? "";
    else if (!(AFTER.has(end) && words.length > 2)) break;
    words = words.slice(0, -1);
  }
  const last = words[words.length - 1];
  if (last === undefined || TITLES.has(last)) return null;
  return { given: words.slice(0, -1).join(" "), last, suffix };
}

/** May the two be one person's name, and how well do they agree? Null if not: "Hamish Doyle" is no "Hamish Doyle Jr". */
export function nameFit(a: NameKey, b: NameKey): NameFit | null {
  if (a.last !== b.last) return null;
  if (a.suffix !== b.suffix && a.suffix !== "" && b.suffix !== "") return null;
  if (a.given === b.given && a.given !== "") return a.suffix === b.suffix ? "same" : "form";
  if (a.given === "" || b.given === "") return "last";
  return givenAgree(a.given.split(" "), b.given.split(" ")) ? "form" : null;
}

/** The first names must agree; names in the middle that both have must, too. */
function givenAgree(a: readonly string[], b: readonly string[]): boolean {
  const [shorter, longer] = a.length <= b.length ? [a, b] : [b, a];
  const [first = "", ...middle] = shorter;
  if (!mayBeOne(first, longer[0] ?? "")) {
    // Some go by their middle name: "J. Tobias Renn" is "Tobias Renn".
    return longer.length > 1 && shorter.length === 1 && first.length > 1 && longer.slice(1).includes(first);
  }
  let from = 1;
  return middle.every((name) => {
    const found = longer.findIndex((other, i) => i >= from && mayBeOne(name, other));
    from = found + 1;
    return found >= 0;
  });
}

function mayBeOne(a: string, b: string): boolean {
  if (areFormsOfOneName(a, b)) return true;
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  return short.length === 1 && long.startsWith(short);
}
