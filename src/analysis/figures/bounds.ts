/** The words around a number that bound it. */
import { OUTER } from "../../base/quotation-marks.ts";
import type { Relation } from "../../base/vocabulary.ts";
import {
  BENCHMARKS,
  BOUNDS_AFTER,
  BOUNDS_BEFORE,
  COMPARED_WITH,
  DENIALS,
  DENIED,
} from "../data/bound-words.ts";
import { isTight, lowerAt, opensLine, type TextLine } from "../document/text-line.ts";
import type { MoneyCustom } from "./money.ts";
import { pairFrom } from "./range.ts";
import type { Quantity } from "./read-quantity.ts";

/** A quantity with its bound: tokens first inclusive, end exclusive. */
export interface Bounded {
  readonly quantity: Quantity;
  readonly first: number;
  readonly end: number;
  readonly upper: number | null;
  readonly relation: Relation;
}

const LONGEST_BOUND = 4;

export function boundedAt(line: TextLine, read: Quantity, custom: MoneyCustom): Bounded {
  const pair = pairFrom(line, read, custom);
  if (pair?.is === "range") {
    const { low, first, end, upper } = pair;
    return { quantity: { ...low, end }, first, end, upper, relation: "range" };
  }
  const quantity = pair?.low ?? read;
  const before = boundBefore(line, quantity);
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
const ENDS_DENIAL = new RegExp(`^(?:[,.;:?!${OUTER}]|but|because|that|which|who)$`);

function isDenied(line: TextLine, first: number): boolean {
  for (let i = first - 1; i >= Math.max(0, first - DENIAL_REACH); i--) {
    if (ENDS_DENIAL.test(lowerAt(line, i)) || opensLine(line, i + 1)) return false;
    if (DENIALS.has(lowerAt(line, i))) return true;
  }
  return false;
}

function boundBefore(line: TextLine, quantity: Quantity): { first: number; relation: Relation } | null {
  const at = quantity.first;
  const word = lowerAt(line, at - 1);
  const isBetween = COMPARED_WITH.has(word) || /^(?:a|an|only|just)$/.test(word);
  const end = isBetween && BOUNDS_BEFORE.has(lowerAt(line, at - 2)) ? at - 1 : at;
  if (opensLine(line, at)) return null;
  let phrase = "";
  let found: { first: number; relation: Relation } | null = null;
  for (let first = end - 1; first >= Math.max(0, end - LONGEST_BOUND); first--) {
    phrase = phrase ? `${lowerAt(line, first)} ${phrase}` : lowerAt(line, first);
    const relation = BOUNDS_BEFORE.get(phrase);
    if (relation && !isOther(line, first, end)) found = { first, relation };
  }
  return found && isComparison(line, found.relation, word, quantity) ? null : found;
}

/** "Well above its 2% target": what is above is not the number told, which is exactly that. */
function isComparison(line: TextLine, relation: Relation, before: string, quantity: Quantity): boolean {
  if (relation === "about" || relation === "exactly") return false;
  return COMPARED_WITH.has(before) || (quantity.unit !== null && BENCHMARKS.has(lowerAt(line, quantity.end)));
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
