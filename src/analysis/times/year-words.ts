/** The year that number words spell at a token. */
import { SMALL_NUMBERS } from "../data/number-words.ts";
import { lowerAt, opensLine, type TextLine } from "../document/text-line.ts";

export interface ReadYear {
  readonly year: number;
  readonly end: number;
}

/** Centuries that years are spoken by. */
const LEAST_CENTURY = 15;
const MOST_CENTURY = 20;

/** "Nineteen ninety-four", "nineteen oh five", "two thousand (and) seven", or null. */
export function yearInWords(line: TextLine, i: number): ReadYear | null {
  const word = lowerAt(line, i);
  if (word === "two" && lowerAt(line, i + 1) === "thousand") return afterThousand(line, i + 2);
  const [head = "", ...rest] = word.split("-");
  const century = SMALL_NUMBERS.get(head) ?? 0;
  if (century < LEAST_CENTURY || century > MOST_CENTURY) return null;
  if (rest.length > 0) {
    const years = SMALL_NUMBERS.get(rest.join("-")) ?? 0;
    return years >= 10 && century !== MOST_CENTURY ? { year: 100 * century + years, end: i + 1 } : null;
  }
  if (opensLine(line, i + 1)) return null;
  const next = lowerAt(line, i + 1);
  const small = SMALL_NUMBERS.get(lowerAt(line, i + 2)) ?? 0;
  if (/^(?:oh|o|nought)$/.test(next) && small >= 1 && small <= 9)
    return { year: 100 * century + small, end: i + 3 };
  const years = SMALL_NUMBERS.get(next) ?? 0;
  if (years < 10) return null;
  const isApart = years >= 20 && years % 10 === 0 && small >= 1 && small <= 9;
  return isApart
    ? { year: 100 * century + years + small, end: i + 3 }
    : { year: 100 * century + years, end: i + 2 };
}

function afterThousand(line: TextLine, i: number): ReadYear | null {
  const at = lowerAt(line, i) === "and" ? i + 1 : i;
  const years = SMALL_NUMBERS.get(lowerAt(line, at));
  return years === undefined || years === 0 ? { year: 2000, end: i } : { year: 2000 + years, end: at + 1 };
}
