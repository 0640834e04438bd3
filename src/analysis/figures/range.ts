/** Two numbers side by side: the ends of a range, or a change and what it led to. */
import { CHANGE_WORDS, GOING_WORDS } from "../data/bound-words.ts";
import { SAME_KIND } from "../data/measures.ts";
import { isTight, lowerAt, opensLine, type TextLine } from "../document/text-line.ts";
import type { MoneyCustom } from "./money.ts";
import { scaled } from "./number-parts.ts";
import { type Quantity, readQuantity } from "./read-quantity.ts";

/** `low` has the scale and the unit that are told once, after the second. */
export type Pair =
  | {
      readonly is: "range";
      readonly low: Quantity;
      readonly upper: number;
      readonly first: number;
      readonly end: number;
    }
  | { readonly is: "two"; readonly low: Quantity };

/** "between 40 and 50", "from 40 to 50 percent", "30-40%", "$1-2 billion", "18 months to two years"; null where no second number follows. */
export function pairFrom(line: TextLine, low: Quantity, custom: MoneyCustom): Pair | null {
  const opener = lowerAt(line, low.first - 1);
  const at = linkAt(line, low.end);
  const link = lowerAt(line, at);
  const dash = /^[-–—‑]$/.test(link);
  if (!(dash || link === "to" || (link === "and" && opener === "between"))) return null;
  if (dash && !(isTight(line, at + 1) && isTight(line, at))) return null;
  if (low.written === "share" || low.written === "multiple" || opensLine(line, at)) return null;
  const high = readQuantity(line, at + 1, custom);
  if (!high || high.suffix || high.written === "share" || high.written === "multiple") return null;
  const shared = withShared(low, high);
  if (!shared || !isPlausible(line, low, high, { link, dash, opener })) return null;
  const [from, to] = inOneUnit(shared, high) ?? [null, null];
  if (from === null || to === null) return null;
  const two: Pair = { is: "two", low: shared };
  const isBelowZero = from < 0 && to < 0;
  if (isBelowZero ? from === to : from >= to) return link === "to" ? two : null;
  if (link === "to" && isChange(line, low, high, opener)) return two;
  const first = opener === "between" || (opener === "from" && link === "to") ? low.first - 1 : low.first;
  const [least, upper] = from < to ? [from, to] : [to, from];
  return { is: "range", low: { ...shared, value: least }, upper, first, end: high.end };
}

/** "18- to 24-page". */
function linkAt(line: TextLine, end: number): number {
  return /^[-‑]$/.test(lowerAt(line, end)) && lowerAt(line, end + 1) === "to" && !isTight(line, end + 1)
    ? end + 1
    : end;
}

interface Link {
  readonly link: string;
  readonly dash: boolean;
  readonly opener: string;
}

/** Do the two belong together, as far as their units and what stands around them tell? */
function isPlausible(line: TextLine, low: Quantity, high: Quantity, { dash, opener }: Link): boolean {
  if (low.unit !== null && high.unit === null) {
    // "$41 to 44 billion", "$1-2"; "gave $5 to 10 people" and "rose 0.4% to 2,911" are two things.
    const isSign =
      low.unit !== null && /^[A-Z]{3}$/.test(low.unit) && !/^[\p{N}.]/u.test(lowerAt(line, low.first));
    return isSign && (dash || high.scale > 1 || opener === "from" || opener === "between");
  }
  return !(dash && low.unit === null && high.unit === null) || /^\p{Ll}{3,}/u.test(lowerAt(line, high.end));
}

/** The most that two ends of a range are apart, where the scale word that is told once goes with both. */
const FARTHEST = 20;

/** "$41 to $44 billion" is 41 billion, "3 to 5 per cent" 3 per cent; null where the units are of two kinds. */
function withShared(low: Quantity, high: Quantity): Quantity | null {
  const unit = low.unit ?? high.unit;
  if (low.unit !== null && high.unit !== null && low.unit !== high.unit && !kindOf(low.unit, high.unit))
    return null;
  // "5 to 7 pence": what the unit makes of the second it makes of the first.
  const value = low.unit === null ? scaled(low.value, high.by) : low.value;
  const ratio = (value * high.scale) / high.value;
  const isScaled =
    high.scale > 1 && low.scale === 1 && Math.abs(low.value) < 1000 && ratio <= FARTHEST && ratio > 0;
  return { ...low, unit, value: isScaled ? scaled(value, high.scale) : value };
}

function kindOf(a: string, b: string): ReadonlyMap<string, number> | undefined {
  return SAME_KIND.find((kind) => kind.has(a) && kind.has(b));
}

/** Both ends in the unit of the first; null where that is no number of them. */
function inOneUnit(low: Quantity, high: Quantity): readonly [number, number] | null {
  if (low.unit === null || high.unit === null || low.unit === high.unit) return [low.value, high.value];
  const kind = kindOf(low.unit, high.unit);
  const [from, to] = [kind?.get(low.unit), kind?.get(high.unit)];
  return from && to ? [low.value, Number(((high.value * to) / from).toPrecision(12))] : null;
}

/** How far before "from 40 to 50" a verb of change may stand, in tokens. */
const CHANGE_REACH = 8;
/** So many times the change and more is what it led to: "rose 3 to 118 pence". */
const LEVEL = 5;
const LEVEL_BY = 2.5;

/** Does the second number tell what the first led to? */
function isChange(line: TextLine, low: Quantity, high: Quantity, opener: string): boolean {
  if (opener === "from") {
    const verb = changeBefore(line, low.first - 1, CHANGE_REACH);
    return verb !== null && !GOING_WORDS.has(verb);
  }
  const written = high.value / (low.unit === null ? high.by : 1);
  const ratio = Math.abs(written / (low.value || 1)) / (high.scale > 1 && low.scale === 1 ? high.scale : 1);
  if (changeBefore(line, low.first, 3) === null)
    return low.unit === "%" && high.unit === "%" && isSettled(line, low.first);
  const isBy = [1, 2, 3].some((k) => lowerAt(line, low.first - k) === "by");
  if (isBy) return low.unit !== null && high.unit !== null && ratio > LEVEL_BY;
  return low.unit !== null && high.unit !== null
    ? !isAhead(line, low.first) || ratio > LEVEL_BY
    : ratio > LEVEL;
}

/** The verb of change nearest before token `at`, with no other number's "to" or "of" between; null without one. */
function changeBefore(line: TextLine, at: number, reach: number): string | null {
  for (let i = at - 1; i >= Math.max(0, at - reach); i--) {
    const word = lowerAt(line, i);
    if (CHANGE_WORDS.has(word)) return word;
    if (reach <= 3 && /^(?:to|of|from|the|a|with|at|for|,|\()$/.test(word)) return null;
    if (/^[.;:]$/.test(word) || opensLine(line, i + 1)) return null;
  }
  return null;
}

/** Two shares of votes that "lead … by 43 percent to 51 percent" or "won" tells are no range. */
function isSettled(line: TextLine, at: number): boolean {
  for (let i = at - 1; i >= Math.max(0, at - CHANGE_REACH); i--)
    if (
      /^(?:leads?|led|leading|trails?|trailed|trailing|won|lost|beat|ahead|behind|margin|voted)$/.test(
        lowerAt(line, i),
      )
    )
      return true;
  return false;
}

/** What is still to come is told in ranges: "will grow 5% to 10%". */
function isAhead(line: TextLine, at: number): boolean {
  for (let i = at - 1; i >= Math.max(0, at - CHANGE_REACH); i--)
    if (
      /^(?:will|would|could|may|might|should|expects?|expected|forecast|likely|to|can)$/.test(
        lowerAt(line, i),
      )
    )
      return true;
  return false;
}
