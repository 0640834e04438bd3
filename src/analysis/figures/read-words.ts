/** Reads numbers written in words: "twenty-eight thousand six hundred and two", "two and a half million", "half a dozen". */
import { SCALE_WORDS, SMALL_NUMBERS } from "../data/number-words.ts";
import { isTight, lowerAt, opensLine, type TextLine } from "../document/text-line.ts";
import { andHalf, MOST_WORDS, type ReadNumber, scaled, withScaleWords } from "./number-parts.ts";

export function readWords(line: TextLine, i: number): ReadNumber | null {
  const word = lowerAt(line, i);
  if (word === "a" || word === "half") {
    const found = scaleAfterArticle(line, i);
    return found && { ...found, first: i };
  }
  const spelled = spelledOut(line, i);
  if (!spelled) return null;
  const part = andHalf(line, spelled.end) ?? afterPoint(line, spelled);
  if (!part) return spelled;
  // "Two and a half million", and "a million and a half".
  const value = scaled(spelled.value / spelled.scale + part.value, spelled.scale);
  const whole = { ...spelled, value, end: part.end };
  return spelled.scale === 1 ? withScaleWords(line, whole) : whole;
}

/** What one word after another has made of a number: the thousands and above, and what is below them still. */
interface Sum {
  total: number;
  group: number | null;
  /** The last factor of a thousand and more; what follows must be less. */
  last: number;
  scale: number;
}

function spelledOut(line: TextLine, i: number): ReadNumber | null {
  const sum: Sum = { total: 0, group: null, last: Number.POSITIVE_INFINITY, scale: 1 };
  let end = i;
  for (let at = i; at < i + MOST_WORDS; at++) {
    if (at > i && opensLine(line, at)) break;
    const word = lowerAt(line, at);
    if (isAnd(line, at, sum) || isHyphenBeforeScale(line, at)) continue;
    if (!take(sum, word)) break;
    end = at + 1;
  }
  if (sum.group === null && sum.total === 0) return null;
  const value = sum.total + (sum.group ?? 0);
  const scale = sum.group === null || sum.group === 0 ? sum.scale : 1;
  return { first: i, end, value, scale, written: "words", suffix: "" };
}

/** Adds a word to a number; false where it belongs to none. */
function take(sum: Sum, word: string): boolean {
  const small = SMALL_NUMBERS.get(word);
  if (small !== undefined) {
    if (sum.group !== null && !(sum.group % 100 === 0 && sum.group > 0 && small > 0)) return false;
    sum.group = (sum.group ?? 0) + small;
    return true;
  }
  const factor = SCALE_WORDS.get(word);
  if (factor === undefined) return false;
  if (factor <= 100) {
    if (sum.group === null || sum.group === 0) return false;
    sum.group *= factor;
    return true;
  }
  if (sum.group === null) {
    if (sum.total === 0 || sum.total !== sum.scale * Math.floor(sum.total / sum.scale)) return false;
    sum.total *= factor;
  } else {
    if (factor >= sum.last) return false;
    sum.total += sum.group * factor;
    sum.group = null;
  }
  sum.last = factor;
  sum.scale = factor;
  return true;
}

/** "Three hundred and five": an "and" inside of a number. */
function isAnd(line: TextLine, at: number, { group, total }: Sum): boolean {
  if (lowerAt(line, at) !== "and" || (group ?? 0) + total < 100) return false;
  const next = lowerAt(line, at + 1);
  return SMALL_NUMBERS.has(next) && (group === null || group % 100 === 0);
}

function isHyphenBeforeScale(line: TextLine, at: number): boolean {
  return (
    lowerAt(line, at) === "-" &&
    isTight(line, at) &&
    isTight(line, at + 1) &&
    SCALE_WORDS.has(lowerAt(line, at + 1))
  );
}

/** "One point five". */
function afterPoint(
  line: TextLine,
  { end, value }: ReadNumber,
): { readonly value: number; readonly end: number } | null {
  if (lowerAt(line, end) !== "point" || value >= 1000) return null;
  const digit = SMALL_NUMBERS.get(lowerAt(line, end + 1));
  return digit === undefined ? null : { value: digit < 10 ? digit / 10 : digit / 100, end: end + 2 };
}

const HALVED = /^(?:percentage|percent|point|mile|acre|ton|tonne|degree|inch|pound)$/;

/** "a dozen", "a hundred thousand", "half a million", "a million and a half". */
function scaleAfterArticle(line: TextLine, i: number): ReadNumber | null {
  const half = lowerAt(line, i) === "half";
  const hyphen = half && lowerAt(line, i + 1) === "-" && isTight(line, i + 1);
  const at = half && (hyphen || lowerAt(line, i + 1) === "a") ? i + 2 : i + 1;
  const factor = SCALE_WORDS.get(lowerAt(line, at));
  if (half && HALVED.test(lowerAt(line, at)))
    return { first: i, end: at, value: 0.5, scale: 1, written: "words", suffix: "" };
  if (!factor) return null;
  const value = half ? factor / 2 : factor;
  const found = withScaleWords(line, {
    first: i,
    end: at + 1,
    value,
    scale: factor,
    written: "words",
    suffix: "",
  });
  const part = half ? null : andHalf(line, found.end);
  if (part) return { ...found, value: found.value + part.value * found.scale, end: part.end };
  return half ? found : withRest(line, found);
}

/** "A hundred and twenty", "a thousand five hundred". */
function withRest(line: TextLine, found: ReadNumber): ReadNumber {
  const at = lowerAt(line, found.end) === "and" ? found.end + 1 : found.end;
  if (opensLine(line, at)) return found;
  const rest = SMALL_NUMBERS.has(lowerAt(line, at)) ? spelledOut(line, at) : null;
  if (!rest || found.value < 100 || rest.value >= found.value || rest.value === 0) return found;
  return { ...found, value: found.value + rest.value, end: rest.end, scale: 1 };
}
