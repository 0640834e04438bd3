/** Writes a figure's value, bound and unit as words that read back to the same value. */
import type { Relation } from "../../base/vocabulary.ts";
import type { Figure } from "../analysis.ts";

const BOUND: Readonly<Record<Relation, string>> = {
  exactly: "",
  about: "about ",
  "more-than": "more than ",
  "at-least": "at least ",
  "less-than": "less than ",
  "at-most": "at most ",
  range: "",
};

// Made once: to make one takes longer than to write a thousand numbers.
const NUMBER = new Intl.NumberFormat("en-US", { maximumFractionDigits: 9, useGrouping: "min2" });

/** `figure` in English: "more than 33,700", "$1,200,000,000", "30 to 40%". No scale words, so that no digit is lost. */
export function formatFigure(figure: Pick<Figure, "value" | "upper" | "relation" | "unit">): string {
  const { value, upper, relation, unit } = figure;
  const amount = upper === null ? digits(value) : `${digits(value)} to ${digits(upper)}`;
  if (unit === null) return `${BOUND[relation]}${amount}`;
  if (unit === "%") return `${BOUND[relation]}${amount}%`;
  return /^[A-Z]{3}$/.test(unit)
    ? `${BOUND[relation]}${upper === null ? "" : "from "}${amount} ${unit}`
    : `${BOUND[relation]}${amount} ${unit}`;
}

function digits(value: number): string {
  return NUMBER.format(value);
}
