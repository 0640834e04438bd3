/** Reads a number together with its sign and its unit: a currency before or after it, percent, or a measure. */
import { OPENING } from "../../base/quotation-marks.ts";
import { CURRENCY_CODES, MONEY_PREFIXES } from "../data/currencies.ts";
import { CURRENCY_WORDS } from "../data/currency-words.ts";
import { YEARS_IN } from "../data/measures.ts";
import { CAPITAL_SCALES, SCALE_LETTERS } from "../data/number-words.ts";
import { isTight, lowerAt, opensLine, type TextLine, wordAt } from "../document/text-line.ts";
import { letterUnit, type Measure, measureAt } from "./measure.ts";
import { isMetres } from "./metres.ts";
import { type MoneyCustom, moneyAfter, moneySignAt } from "./money.ts";
import { type ReadNumber, scaled } from "./number-parts.ts";
import { readNumber } from "./read-number.ts";

export interface Quantity extends ReadNumber {
  readonly unit: string | null;
  /** Is the number tied to its unit by a hyphen, as an adjective ("100-page")? */
  readonly adjective: boolean;
  /** What the unit made of the number as written: of pence 0.01. */
  readonly by: number;
}

/** The quantity whose first token is `i` (its sign, where it has one before it), or null. */
export function readQuantity(line: TextLine, i: number, custom: MoneyCustom): Quantity | null {
  if (!isMinus(line, i)) return unsigned(line, i, custom);
  const found = unsigned(line, i + 1, custom);
  if (!found || found.value < 0) return null;
  // A dash before a bare count is a dash.
  if (found.unit === null && (wordAt(line, i) === "–" || opensLine(line, i))) return null;
  return { ...found, first: i, value: found.value === 0 ? 0 : -found.value };
}

const BEFORE_MINUS = new RegExp(`^[(${OPENING}~]$`);
const MINUS_MARK = /^[-−–‑]$/;

/** A sign tight before the amount and after none, or the word. */
export function isMinus(line: TextLine, i: number): boolean {
  if (lowerAt(line, i) === "minus") return lowerAt(line, i - 2) !== "plus";
  if (!MINUS_MARK.test(wordAt(line, i)) || !isTight(line, i + 1)) return false;
  return !isTight(line, i) || BEFORE_MINUS.test(wordAt(line, i - 1));
}

function unsigned(line: TextLine, i: number, custom: MoneyCustom): Quantity | null {
  const money = moneySignAt(line, i, custom);
  if (money) return amount(line, i, money.end, money.currency, money.isDoubtful);
  const number = readNumber(line, i) ?? decadeAt(line, i);
  return number && withUnitAfter(line, number, custom);
}

/** "$2.5bn", "$-50m", "$8 B", "$300 USD". */
function amount(
  line: TextLine,
  first: number,
  at: number,
  currency: string,
  isDoubtful: boolean,
): Quantity | null {
  const isNegative = MINUS_MARK.test(wordAt(line, at)) && isTight(line, at) && isTight(line, at + 1);
  const read = readNumber(line, isNegative ? at + 1 : at);
  if (!read || read.written === "share" || read.written === "multiple") return null;
  const number = withMoneyScale(line, read);
  if (number.suffix) return null;
  if (isDoubtful && number.scale === 1 && !/[.,]/.test(wordAt(line, number.end - 1))) return null;
  const code = wordAt(line, number.end);
  const isTold =
    CURRENCY_CODES.has(code) && !opensLine(line, number.end) && !/^\d/.test(wordAt(line, number.end + 1));
  return {
    ...number,
    first,
    end: isTold ? number.end + 1 : number.end,
    value: isNegative ? -number.value : number.value,
    unit: isTold ? code : currency,
    adjective: false,
    by: 1,
  };
}

/** Beside a sign of money letters multiply: "$25mm" are bankers' millions, without the sign millimetres. */
function withMoneyScale(line: TextLine, number: ReadNumber): ReadNumber {
  const letters = number.suffix === "mm" ? "m" : number.suffix;
  if (letters) {
    const factor = SCALE_LETTERS.get(letters.toLowerCase());
    return factor ? { ...number, value: scaled(number.value, factor), scale: factor, suffix: "" } : number;
  }
  const apart = number.scale === 1 && !opensLine(line, number.end) ? wordAt(line, number.end) : "";
  const factor = apart === "m" || apart === "b" ? SCALE_LETTERS.get(apart) : CAPITAL_SCALES.get(apart);
  if (
    !factor ||
    (isTight(line, number.end + 1) &&
      /^[\p{L}\p{N}&.'’-]/u.test(wordAt(line, number.end + 1)) &&
      wordAt(line, number.end + 1) !== ".")
  )
    return number;
  return { ...number, value: scaled(number.value, factor), scale: factor, end: number.end + 1 };
}

/** "a decade", "a century". */
function decadeAt(line: TextLine, i: number): ReadNumber | null {
  const years = lowerAt(line, i) === "a" ? YEARS_IN.get(lowerAt(line, i + 1)) : undefined;
  return years ? { first: i, end: i + 1, value: 1, scale: 1, written: "words", suffix: "" } : null;
}

function withUnitAfter(line: TextLine, read: ReadNumber, custom: MoneyCustom): Quantity {
  const number = read.suffix ? withoutSuffix(line, read, custom) : withCapital(line, read);
  if (isQuantity(number)) return number;
  const usual = number.written === "share" ? "%" : number.written === "multiple" ? "times" : null;
  const plain = { ...number, unit: usual, adjective: false, by: 1 };
  if (number.suffix || number.written === "multiple" || opensLine(line, number.end)) return plain;
  const hyphen = /^[-‑–]$/.test(wordAt(line, number.end)) && isTight(line, number.end);
  const at = hyphen ? number.end + 1 : number.end;
  const measure = CURRENCY_CODES.has(wordAt(line, at)) ? null : measureAt(line, at);
  if (measure && !(hyphen && measure.unit === "points")) return measured(plain, measure, hyphen);
  const money = moneyAfter(line, at, custom, number.value >= 1e6);
  if (!money) return plain;
  return {
    ...plain,
    value: scaled(plain.value, 1 / money.parts),
    by: 1 / money.parts,
    unit: money.unit,
    end: money.end,
    adjective: hyphen,
  };
}

function measured(number: Quantity, { unit, by, plus, end }: Measure, adjective: boolean): Quantity {
  const value = by === 1 ? number.value : scaled(number.value, by);
  return { ...number, value: value + (plus ?? 0), unit, end, adjective, by };
}

/** What the letters tight after the digits say: a unit, a scale, or nothing known, which leaves them. */
function withoutSuffix(line: TextLine, number: ReadNumber, custom: MoneyCustom): ReadNumber | Quantity {
  const { suffix, end, value } = number;
  const done = { ...number, suffix: "", adjective: false, by: 1 };
  const unit = letterUnit(line, suffix, end);
  if (unit && !(suffix === "t" && isMoneyNext(line, end)))
    return measured({ ...done, unit: null }, unit, false);
  if (suffix === "p" && !VIDEO_LINES.has(value))
    return { ...done, value: scaled(value, 0.01), by: 0.01, unit: "GBP" };
  if (suffix === "c" && value < 1000)
    return { ...done, value: scaled(value, 0.01), by: 0.01, unit: custom.dollar };
  const code = CURRENCY_CODES.has(suffix) ? suffix : MONEY_PREFIXES.get(suffix);
  if (code) return { ...done, unit: code };
  if (suffix === "m" && isMetres(line, number)) {
    const perSecond = wordAt(line, end) === "/" && lowerAt(line, end + 1) === "s";
    return { ...done, unit: perSecond ? "m/s" : "metres", end: perSecond ? end + 2 : end };
  }
  const factor =
    suffix === "m" || isMoneyNext(line, end) ? SCALE_LETTERS.get(suffix.toLowerCase()) : undefined;
  return factor ? { ...number, value: scaled(value, factor), scale: factor, suffix: "" } : number;
}

/** Lines of a picture: "1080p". */
const VIDEO_LINES: ReadonlySet<number> = new Set([240, 360, 480, 576, 720, 1080, 1440, 2160, 4320]);

function isMoneyNext(line: TextLine, at: number): boolean {
  return !opensLine(line, at) && CURRENCY_WORDS.has(lowerAt(line, at));
}

/** "8 B parameters": a capital that multiplies, before what is counted. */
function withCapital(line: TextLine, number: ReadNumber): ReadNumber {
  const capital = number.written === "digits" && number.scale === 1 ? wordAt(line, number.end) : "";
  const factor = capital === "B" || capital === "M" ? CAPITAL_SCALES.get(capital) : undefined;
  if (!factor || opensLine(line, number.end) || !/^\p{Ll}{3,}s$|^people$/u.test(wordAt(line, number.end + 1)))
    return number;
  return { ...number, value: scaled(number.value, factor), scale: factor, end: number.end + 1 };
}

function isQuantity(number: ReadNumber | Quantity): number is Quantity {
  return "unit" in number;
}
