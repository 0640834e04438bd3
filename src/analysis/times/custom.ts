/** What depends on where a report was printed: the order of day and month, the seasons, the days that are kept. */
import { PUBLISHER_COUNTRIES } from "../data/publisher-countries.ts";
import { monthsThatAreNames } from "./name-months.ts";

export interface Custom {
  /** ISO 3166, or null where the publisher is not known. */
  readonly country: string | null;
  /** Of "4/3/2025"; null: it cannot be told. */
  readonly order: "day-first" | "month-first" | null;
  readonly isSouthern: boolean;
  /** Months that the text has as names of people too, in lower case. */
  readonly names: ReadonlySet<string>;
  /** How deep in other expressions the one that is read stands: the reader goes so far and no further. */
  readonly depth: number;
}

/** The same for an expression inside of another. */
export function deeper(custom: Custom): Custom {
  return { ...custom, depth: custom.depth + 1 };
}

const MONTH = "(?:January|February|March|April|June|July|August|September|October|November|December)";
const DAY_FIRST = new RegExp(`\\b\\d{1,2}(?:st|nd|rd|th)?(?: of)? ${MONTH}\\b`, "g");
const MONTH_FIRST = new RegExp(`\\b${MONTH} \\d{1,2}(?:st|nd|rd|th)?\\b`, "g");
const SOUTHERN: ReadonlySet<string> = new Set(["AU", "NZ", "ZA"]);

/** By the publisher; where it is not known, the order is that in which the text spells its dates out. */
export function customOf(publisher: string | null, text: string): Custom {
  const name = (publisher ?? "").toLowerCase();
  const country = PUBLISHER_COUNTRIES.find(([where]) => where.test(name))?.[1] ?? null;
  const order = country === null ? spelled(text) : country === "US" ? "month-first" : "day-first";
  const isSouthern = country !== null && SOUTHERN.has(country);
  return { country, order, isSouthern, names: monthsThatAreNames(text), depth: 0 };
}

function spelled(text: string): Custom["order"] {
  const dayFirst = text.match(DAY_FIRST)?.length ?? 0;
  const monthFirst = text.match(MONTH_FIRST)?.length ?? 0;
  if (dayFirst === monthFirst) return null;
  return dayFirst > monthFirst ? "day-first" : "month-first";
}
