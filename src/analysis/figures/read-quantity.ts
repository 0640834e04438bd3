/** Reads a number together with its unit: a currency before or after it, percent, or a measure. */
import {
  CURRENCY_CODES,
  CURRENCY_SIGNS,
  CURRENCY_WORDS,
  DOLLAR_PREFIXES,
  MONEY_BEFORE,
  POUND_PUBLISHERS,
  PUBLISHER_DOLLARS,
} from "../data/currencies.ts";
import { MEASURE_WORDS, YEARS_IN } from "../data/measures.ts";
import { type ReadNumber, readNumber } from "./read-number.ts";
import { isTight, lowerAt, opensLine, type TextLine, wordAt } from "./text-line.ts";

export interface Quantity extends ReadNumber {
  readonly unit: string | null;
  /** Is the number tied to its unit by a hyphen, as an adjective ("100-page")? */
  readonly adjective: boolean;
}

/** Whose dollar, and whether pounds are money, where nothing says so. */
export interface MoneyCustom {
  readonly dollar: string;
  readonly poundsAreMoney: boolean;
}

export function moneyCustomOf(publisher: string | null): MoneyCustom {
  const name = (publisher ?? "").toLowerCase();
  return {
    dollar: PUBLISHER_DOLLARS.find(([where]) => where.test(name))?.[1] ?? "USD",
    poundsAreMoney: POUND_PUBLISHERS.test(name),
  };
}

/** The quantity whose first token is `i` (its sign, where it has one before it), or null. */
export function readQuantity(line: TextLine, i: number, custom: MoneyCustom): Quantity | null {
  const money = signBefore(line, i, custom);
  const at = money ? money.end : i;
  const number = readNumber(line, at) ?? (money ? null : decadeAt(line, i));
  if (!number) return null;
  if (money) {
    // "$25mm": bankers' millions; without the sign they are millimetres.
    const value = number.suffix === "mm" ? number.value * 1e6 : number.value;
    if (number.suffix && number.suffix !== "mm") return null;
    return { ...number, value, suffix: "", first: i, unit: money.currency, adjective: false };
  }
  return withUnitAfter(line, number, custom);
}

/** Is token `i` the sign or code of a currency, with or without letters before it? */
function signBefore(
  line: TextLine,
  i: number,
  custom: MoneyCustom,
): { currency: string; end: number } | null {
  const word = wordAt(line, i);
  const sign = CURRENCY_SIGNS.get(word);
  if (sign) return { currency: word === "$" ? custom.dollar : sign, end: i + 1 };
  const prefixed =
    wordAt(line, i + 1) === "$" && isTight(line, i + 1) ? DOLLAR_PREFIXES.get(word) : undefined;
  if (prefixed) return { currency: prefixed, end: i + 2 };
  const named = /^\d/.test(wordAt(line, i + 1)) ? MONEY_BEFORE.get(word) : undefined;
  if (named) return { currency: named === "USD" ? custom.dollar : named, end: i + 1 };
  return CURRENCY_CODES.has(word) ? { currency: word, end: i + 1 } : null;
}

/** "a decade", "a century". */
function decadeAt(line: TextLine, i: number): ReadNumber | null {
  const years = lowerAt(line, i) === "a" ? YEARS_IN.get(lowerAt(line, i + 1)) : undefined;
  return years ? { first: i, end: i + 1, value: 1, scale: 1, written: "words", suffix: "" } : null;
}

function withUnitAfter(line: TextLine, number: ReadNumber, custom: MoneyCustom): Quantity {
  const plain = { ...number, unit: number.written === "fraction" ? "%" : null, adjective: false };
  if (number.suffix) {
    if (
      number.suffix === "km" &&
      wordAt(line, number.end) === "/" &&
      /^hr?$/.test(lowerAt(line, number.end + 1))
    )
      return { ...plain, unit: "km/h", suffix: "", end: number.end + 2 };
    const unit = MEASURE_WORDS.get(number.suffix);
    if (unit) return { ...plain, unit, suffix: "" };
    return number.suffix === "p" && custom.poundsAreMoney
      ? { ...plain, value: number.value / 100, unit: "GBP", suffix: "" }
      : plain;
  }
  if (opensLine(line, number.end)) return plain;
  const hyphen = /^[-‑–]$/.test(lowerAt(line, number.end)) && isTight(line, number.end);
  const found = unitAt(line, hyphen ? number.end + 1 : number.end, number.value, custom);
  return found ? { ...plain, ...found, adjective: hyphen } : plain;
}

type Unit = Pick<Quantity, "unit" | "end" | "value">;

function unitAt(line: TextLine, at: number, value: number, custom: MoneyCustom): Unit | null {
  const word = lowerAt(line, at);
  const next = lowerAt(line, at + 1);
  if (word === "%" || word === "percent" || word === "pct") return share(line, at + 1, value);
  if (word === "per" && next === "cent") return share(line, at + 2, value);
  if ((word === "percentage" || word === "basis") && /^points?$/.test(next)) {
    return { unit: "percentage points", end: at + 2, value: word === "basis" ? value / 100 : value };
  }
  if (/^(?:u\.s\.|us|australian|canadian)$/.test(word) && /^dollars?$/.test(next)) {
    return { unit: word.startsWith("u") ? "USD" : word === "canadian" ? "CAD" : "AUD", end: at + 2, value };
  }
  if (/^points?$/.test(word)) return { unit: "percentage points", end: at + 1, value };
  return moneyAt(line, at, value, custom) ?? measureAt(line, at, value);
}

function share(line: TextLine, end: number, value: number): Unit {
  const points = /^points?$/.test(lowerAt(line, end));
  return { unit: points ? "percentage points" : "%", end: points ? end + 1 : end, value };
}

function moneyAt(line: TextLine, at: number, value: number, custom: MoneyCustom): Unit | null {
  const word = lowerAt(line, at);
  if (/^pounds?$/.test(word))
    return {
      unit: custom.poundsAreMoney || lowerAt(line, at + 1) === "sterling" ? "GBP" : "lb",
      end: at + 1,
      value,
    };
  const money = CURRENCY_WORDS.get(word);
  if (money) {
    const unit = money.currency === "USD" ? custom.dollar : money.currency;
    return { unit, end: at + 1, value: value / money.parts };
  }
  const sign = wordAt(line, at);
  if (CURRENCY_CODES.has(sign)) return { unit: sign, end: at + 1, value };
  return isTight(line, at) && CURRENCY_SIGNS.has(sign) && sign !== "$"
    ? { unit: CURRENCY_SIGNS.get(sign) ?? null, end: at + 1, value }
    : null;
}

const SQUARE: ReadonlySet<string> = new Set(["square", "cubic", "nautical", "metric", "light"]);

function measureAt(line: TextLine, at: number, value: number): Unit | null {
  const years = YEARS_IN.get(lowerAt(line, at));
  if (years) return { unit: "years", end: at + 1, value: value * years };
  const qualified = SQUARE.has(lowerAt(line, at)) ? 1 : 0;
  if (isPerHour(line, at)) return { unit: "km/h", end: at + 3, value };
  const unit = MEASURE_WORDS.get(lowerAt(line, at + qualified));
  if (!unit) return null;
  return { unit: qualified ? `${lowerAt(line, at)} ${unit}` : unit, end: at + qualified + 1, value };
}

/** "km/h", which the text's tokens take apart. */
function isPerHour(line: TextLine, at: number): boolean {
  return lowerAt(line, at) === "km" && wordAt(line, at + 1) === "/" && /^hr?$/.test(lowerAt(line, at + 2));
}
