/** The words around a number that bound it, and the two numbers of a range. */
import type { Relation } from "../analysis.ts";
import { BOUNDS_AFTER, BOUNDS_BEFORE, CHANGE_WORDS, DENIALS, DENIED } from "../data/bound-words.ts";
import { type MoneyCustom, type Quantity, readQuantity } from "./read-quantity.ts";
import { isTight, lowerAt, opensLine, type TextLine } from "./text-line.ts";

/** A quantity with its bound: tokens first inclusive, end exclusive. */
export interface Bounded {
  readonly quantity: Quantity;
  readonly first: number;
  readonly end: number;
  readonly upper: number | null;
  readonly relation: Relation;
}

const LONGEST_BOUND = 4;
/** How far before "from 40 to 50" a verb of change may stand, in tokens. */
const CHANGE_REACH = 8;

export function boundedAt(line: TextLine, quantity: Quantity, custom: MoneyCustom): Bounded {
  const range = rangeFrom(line, quantity, custom);
  if (range) return range;
  const before = boundBefore(line, quantity.first);
  const after = boundAfter(line, quantity.end);
  const told = before?.relation ?? after?.relation ?? "exactly";
  const relation = before && isDenied(line, before.first) ? (DENIED[told] ?? told) : told;
  return {
    quantity,
    first: before?.first ?? quantity.first,
    end: after?.end ?? quantity.end,
    upper: null,
    relation,
  };
}

/** How far before the bound the denial may stand, in tokens of the same clause. */
const DENIAL_REACH = 7;

function isDenied(line: TextLine, first: number): boolean {
  for (let i = first - 1; i >= Math.max(0, first - DENIAL_REACH); i--) {
    if (/^(?:[,.;:?!"“”]|but|because|that|which|who)$/.test(lowerAt(line, i)) || opensLine(line, i + 1))
      return false;
    if (DENIALS.has(lowerAt(line, i))) return true;
  }
  return false;
}

function boundBefore(line: TextLine, at: number): { first: number; relation: Relation } | null {
  let end = at;
  if (
    /^(?:the|a|an|only|just|its|their|his|her)$/.test(lowerAt(line, at - 1)) &&
    BOUNDS_BEFORE.has(lowerAt(line, at - 2))
  )
    end = at - 1;
  if (opensLine(line, at)) return null;
  let phrase = "";
  let found: { first: number; relation: Relation } | null = null;
  for (let first = end - 1; first >= Math.max(0, end - LONGEST_BOUND); first--) {
    phrase = phrase ? `${lowerAt(line, first)} ${phrase}` : lowerAt(line, first);
    const relation = BOUNDS_BEFORE.get(phrase);
    if (relation && !isOther(line, first, end)) found = { first, relation };
  }
  return found;
}

/** Words of place and time that only look like bounds: "above the 10", "over two years", "under Section". */
function isOther(line: TextLine, first: number, end: number): boolean {
  return (
    end - first === 1 &&
    /^(?:near|below|above|under)$/.test(lowerAt(line, first)) &&
    lowerAt(line, first - 1) === "the"
  );
}

function boundAfter(line: TextLine, end: number): { end: number; relation: Relation } | null {
  if (lowerAt(line, end) === "+" && isTight(line, end)) return { end: end + 1, relation: "at-least" };
  if (opensLine(line, end)) return null;
  const word = lowerAt(line, end);
  const pair = BOUNDS_AFTER.get(`${word} ${lowerAt(line, end + 1)}`);
  if (pair) return { end: end + 2, relation: pair };
  const single = word === "plus" && isTight(line, end) ? BOUNDS_AFTER.get(word) : undefined;
  return single ? { end: end + 1, relation: single } : null;
}

/** "between 40 and 50", "from 40 to 50 percent", "30-40%", "$1-2 billion". */
function rangeFrom(line: TextLine, low: Quantity, custom: MoneyCustom): Bounded | null {
  const link = lowerAt(line, low.end);
  const opener = lowerAt(line, low.first - 1);
  const dash = /^[-–—‑]$/.test(link);
  if (!(dash || link === "to" || (link === "and" && opener === "between"))) return null;
  const high = readQuantity(line, low.end + 1, custom);
  if (!high || high.suffix || low.written === "fraction") return null;
  if (dash && !(isTight(line, low.end + 1) && isTight(line, low.end))) return null;
  const lowValue =
    high.scale > 1 && low.scale === 1 && low.value < high.value / high.scale
      ? low.value * high.scale
      : low.value;
  const unit = high.unit ?? low.unit;
  if (lowValue >= high.value || (low.unit !== null && high.unit !== null && low.unit !== high.unit))
    return null;
  if (link === "to" && isChange(line, low, high)) return null;
  if (dash && unit === null && !/^\p{Ll}{3,}/u.test(lowerAt(line, high.end))) return null;
  const first = opener === "between" || (opener === "from" && link === "to") ? low.first - 1 : low.first;
  return {
    quantity: { ...low, value: lowValue, unit, end: high.end },
    first,
    end: high.end,
    upper: high.value,
    relation: "range",
  };
}

function isChange(line: TextLine, low: Quantity, high: Quantity): boolean {
  if (low.unit !== null && high.unit !== null && low.unit === "%") return true;
  for (let i = Math.max(0, low.first - CHANGE_REACH); i < low.first; i++)
    if (CHANGE_WORDS.has(lowerAt(line, i))) return true;
  return false;
}
