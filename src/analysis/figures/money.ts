/** Reads the currency before or after an amount. */
import {
  CURRENCY_CODES,
  CURRENCY_SIGNS,
  DOLLAR_PREFIXES,
  DOUBTFUL_CODES,
  DOUBTFUL_PREFIXES,
  MONEY_BEFORE,
  MONEY_PREFIXES,
  OTHER_CODES,
  POUND_PUBLISHERS,
  PUBLISHER_DOLLARS,
  SPACED_PREFIXES,
} from "../data/currencies.ts";
import { CURRENCY_PAIRS, CURRENCY_WORDS, FIRST_OF_COUNTRY } from "../data/currency-words.ts";
import { isTight, lowerAt, type TextLine, wordAt } from "../document/text-line.ts";

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

export interface MoneySign {
  readonly currency: string;
  /** The token after it, where the amount begins. */
  readonly end: number;
  /** Is it money only beside an amount that is written as one? */
  readonly isDoubtful: boolean;
}

/** The sign, code or prefix of a currency that begins at token `i`, before an amount, or null. */
export function moneySignAt(line: TextLine, i: number, custom: MoneyCustom): MoneySign | null {
  const word = wordAt(line, i);
  const sign = CURRENCY_SIGNS.get(word);
  if (sign) {
    // "$US40", "$A1.5bn".
    const after = word === "$" && isTight(line, i + 1) ? DOLLAR_PREFIXES.get(wordAt(line, i + 1)) : undefined;
    if (after) return sure(after, i + 2);
    return sure(word === "$" ? custom.dollar : sign, i + 1);
  }
  if (wordAt(line, i + 1) === "$") {
    const isTied = isTight(line, i + 1) || SPACED_PREFIXES.has(word);
    const prefixed = isTied ? DOLLAR_PREFIXES.get(word) : undefined;
    return prefixed ? sure(prefixed, i + 2) : null;
  }
  const code = CURRENCY_CODES.has(word) ? word : OTHER_CODES.get(word);
  if (code) return sure(code, i + 1);
  return letteredAt(line, i, word, custom);
}

function letteredAt(line: TextLine, i: number, word: string, custom: MoneyCustom): MoneySign | null {
  const prefix = MONEY_PREFIXES.get(word);
  if (prefix) {
    // "Rs. 500".
    const isShort = wordAt(line, i + 1) === "." && isTight(line, i + 1);
    return /^\d/.test(wordAt(line, isShort ? i + 2 : i + 1)) ? sure(prefix, isShort ? i + 2 : i + 1) : null;
  }
  if (!/^[\d.]/.test(wordAt(line, i + 1))) return null;
  const named = MONEY_BEFORE.get(word);
  if (named) return sure(named === "USD" ? custom.dollar : named, i + 1);
  const tight = isTight(line, i + 1) ? DOUBTFUL_PREFIXES.get(word) : undefined;
  const doubtful = tight ?? (DOUBTFUL_CODES.has(word) ? word : undefined);
  return doubtful ? { currency: doubtful, end: i + 1, isDoubtful: true } : null;
}

function sure(currency: string, end: number): MoneySign {
  return { currency, end, isDoubtful: false };
}

/** The currency at token `at`, after an amount; of its parts, so many make one. */
export interface MoneyUnit {
  readonly unit: string;
  readonly parts: number;
  readonly end: number;
}

/** `isLarge`: is the amount a million or more, which is not what things weigh? */
export function moneyAfter(
  line: TextLine,
  at: number,
  custom: MoneyCustom,
  isLarge: boolean,
): MoneyUnit | null {
  const word = lowerAt(line, at);
  if (/^pounds?$/.test(word)) {
    const isSterling = lowerAt(line, at + 1) === "sterling";
    const isMoney = custom.poundsAreMoney || isSterling || isLarge || isConverted(line, at + 1);
    return { unit: isMoney ? "GBP" : "lb", parts: 1, end: isSterling ? at + 2 : at + 1 };
  }
  const pair = pairAt(line, at);
  if (pair) return pair;
  const money = CURRENCY_WORDS.get(word);
  if (money)
    return {
      unit: money.currency === "USD" ? custom.dollar : money.currency,
      parts: money.parts,
      end: at + 1,
    };
  const sign = wordAt(line, at);
  const code = CURRENCY_CODES.has(sign) ? sign : (OTHER_CODES.get(sign) ?? MONEY_PREFIXES.get(sign));
  if (code && !/^\d/.test(wordAt(line, at + 1))) return { unit: code, parts: 1, end: at + 1 };
  return isTight(line, at) && sign !== "$" && CURRENCY_SIGNS.has(sign)
    ? { unit: CURRENCY_SIGNS.get(sign) ?? "", parts: 1, end: at + 1 }
    : null;
}

/** "18,000 pounds ($23,000)". */
function isConverted(line: TextLine, at: number): boolean {
  return wordAt(line, at) === "(" && /^(?:[$€]|US|about)$/.test(wordAt(line, at + 1));
}

/** "Swiss francs", "Hong Kong dollars". */
function pairAt(line: TextLine, at: number): MoneyUnit | null {
  const isTwo = FIRST_OF_COUNTRY.has(lowerAt(line, at));
  const noun = at + (isTwo ? 2 : 1);
  const code = CURRENCY_PAIRS.get(`${lowerAt(line, noun - 1)} ${singular(lowerAt(line, noun))}`);
  return code ? { unit: code, parts: 1, end: noun + 1 } : null;
}

function singular(word: string): string {
  return word.replace(/s$/, "");
}
