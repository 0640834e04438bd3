/** Numbers that are how old somebody is, and no quantities. */
import { CALENDAR_UNITS } from "../data/measures.ts";
import { lowerAt, type TextLine, wordAt } from "../document/text-line.ts";
import type { Bounded } from "./bounds.ts";

/** "42-year-old", "42 years old", "aged 42". */
export function isAge(line: TextLine, { quantity, first }: Bounded): boolean {
  if (/^(?:aged?|ages)$/.test(lowerAt(line, quantity.first - 1)) || lowerAt(line, first - 1) === "aged")
    return true;
  if (lowerAt(line, quantity.first - 1) === "of" && /^ages?$/.test(lowerAt(line, quantity.first - 2)))
    return true;
  if (quantity.suffix) return false;
  for (let at = quantity.end - 1; at <= quantity.end + 2; at++) {
    const word = lowerAt(line, at);
    if (
      /^(?:year|month|week|day)s?-olds?$/.test(word) ||
      (/^olds?$/.test(word) && CALENDAR_UNITS.has(quantity.unit ?? "") && at === quantity.end)
    )
      return true;
    if (word === "of" && quantity.unit === "years" && lowerAt(line, at + 1) === "age") return true;
  }
  return false;
}

/** "18- to 24-year-old". */
export function isAgeRange(line: TextLine, { end }: Bounded): boolean {
  if (!/^[-‑]$/.test(lowerAt(line, end)) || lowerAt(line, end + 1) !== "to") return false;
  return !/^(?:vote|margin|ratio|decision|majority)$/.test(lowerAt(line, end + 4));
}

/** "The prince, 20, spoke": lower ones may be counts in a row. */
const YOUNGEST_TOLD = 15;

/** "People under 55", "voters over 65": bounds of age, with nothing counted after them. */
export function isAgeBound(line: TextLine, { quantity, first, relation }: Bounded): boolean {
  if (!/^(?:more|less)-than$/.test(relation) || quantity.value > 100 || first !== quantity.first - 1)
    return false;
  if (!/^(?:under|over|above|below)$/.test(lowerAt(line, first))) return false;
  return AGED.test(lowerAt(line, first - 1)) && !/^\p{Ll}{4,}s$/u.test(wordAt(line, quantity.end));
}

const AGED =
  /^(?:people|men|women|children|voters|adults|those|anyone|everyone|girls|boys|workers|residents|patients|americans|britons)$/;

/** "Ilse Varga, 42," and "Ilse Varga (42)". */
export function isPersonsAge(line: TextLine, { quantity, relation }: Bounded): boolean {
  if (
    relation !== "exactly" ||
    quantity.written !== "digits" ||
    quantity.value > 115 ||
    !Number.isInteger(quantity.value)
  )
    return false;
  const open = lowerAt(line, quantity.first - 1);
  const close = lowerAt(line, quantity.end);
  // "Now at 86 she still rows."
  if (open === "at" && quantity.value >= YOUNGEST_TOLD && /^(?:she|he)$/.test(close)) return true;
  if (
    /^(?:is|was)$/.test(open) &&
    /^(?:she|he|who)$/.test(lowerAt(line, quantity.first - 2)) &&
    /^(?:[.,;)]|and|now)$/.test(close)
  )
    return true;
  if (open === "," && /^[,.;)]$/.test(close) && KIN.test(lowerAt(line, quantity.first - 2))) return true;
  if (open === "turned" && !/^\p{L}{3,}s$/u.test(close)) return true;
  const isEnclosed = open === "," && close === "," && quantity.value >= YOUNGEST_TOLD;
  const whose = wordAt(line, quantity.first - 2);
  if (!/^\p{Lu}/u.test(whose) && !(isEnclosed && /^\p{Ll}{3,}$/u.test(whose))) return false;
  return (open === "," && /^(?:[,.;)–—]|-{1,3})$/.test(close)) || (open === "(" && close === ")");
}

/** Whose age is told after a comma, however young. */
const KIN =
  /^(?:he|she|son|daughter|child|boy|girl|wife|husband|mother|father|brother|sister|grandson|granddaughter|victim|suspect|man|woman|student)$/;
