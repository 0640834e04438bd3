/** Words of the calendar in English: months, days of the week, spans, seasons, parts of a day. Lower case throughout. */

const MONTHS =
  "january jan|february feb|march mar|april apr|may|june jun|july jul|august aug|september sept sep|october oct|november nov|december dec";
const WEEKDAYS =
  "monday mon|tuesday tues tue|wednesday weds wed|thursday thurs thur thu|friday fri|saturday sat|sunday sun";
const SEASONS = "spring|summer|autumn fall|winter";

export type Unit =
  | "day"
  | "week"
  | "weekend"
  | "fortnight"
  | "month"
  | "quarter"
  | "year"
  | "decade"
  | "century";

/** To the number of the month, 1 to 12. */
export const MONTHS_BY_WORD = numbered(MONTHS, 1);

/** To the day of the week, 0 for Monday. */
export const WEEKDAYS_BY_WORD = numbered(WEEKDAYS, 0);

/** To the season, 0 for spring; in the southern half of the world six months later. */
export const SEASONS_BY_WORD = numbered(SEASONS, 0);

/** Full names, which need no other sign that they are of the calendar than their capital. */
export const FULL_NAMES: ReadonlySet<string> = new Set(
  `${MONTHS}|${WEEKDAYS}`.split("|").flatMap((words) => words.split(" ")[0] ?? []),
);

/** Names of months that are names of people and other words too. */
export const DOUBTFUL_MONTHS: ReadonlySet<string> = new Set(["may", "march", "april", "june", "august"]);

export const UNITS_BY_WORD: ReadonlyMap<string, Unit> = new Map(
  (["day", "week", "weekend", "fortnight", "month", "quarter", "year", "decade"] as const).flatMap((unit) => [
    [unit, unit] as const,
    [`${unit}s`, unit] as const,
  ]),
);
export const CENTURIES: ReadonlySet<string> = new Set(["century", "centuries"]);

/** How many on from the one that now is in. */
export const SHIFTS: ReadonlyMap<string, -1 | 0 | 1> = new Map([
  ["last", -1],
  ["this", 0],
  ["next", 1],
]);

export const DAY_PARTS: ReadonlySet<string> = new Set(
  "morning afternoon evening night lunchtime midday noon midnight".split(" "),
);

/** "First quarter", "second half". */
export const ORDINALS: ReadonlyMap<string, number> = new Map([
  ["first", 1],
  ["second", 2],
  ["third", 3],
  ["fourth", 4],
  ["fifth", 5],
  ["1st", 1],
  ["2nd", 2],
  ["3rd", 3],
  ["4th", 4],
]);

/** What firms report of a quarter: it is over then. */
export const RESULT_WORDS: ReadonlySet<string> = new Set(
  "loss losses profit profits earnings net result results sales revenue revenues income".split(" "),
);

/** Nouns after "today's" and the like that make it these times, not this day; with "of tomorrow" it is all to come. */
export const FIGURATIVE_NOUNS: ReadonlySet<string> = new Set(
  (
    "world society young youth generation generations economy standards children kids leaders technology technologies consumers women men parents teenagers teens students politics climate market marketplace " +
    "culture language times age youngsters voters families workforce workers jobs money dollars problems challenges reality environment"
  ).split(" "),
);

/** Capitalised words after a named day that make it another name: "the Good Friday Agreement". */
export const HOLIDAY_NAMES_AFTER: ReadonlySet<string> = new Set(
  "agreement accord accords rising rebellion massacre island party murders movement bowl".split(" "),
);

/** Words before a bare year that leave no doubt about it. */
export const YEAR_OPENERS: ReadonlySet<string> = new Set(
  "in since by until till during before after from between of to through circa year early late mid around for throughout and or".split(
    " ",
  ),
);

/** Words before "March", "May" and the like that leave no doubt that the month is meant. */
export const MONTH_OPENERS: ReadonlySet<string> = new Set(
  "in since until till last next this during early late mid throughout each every through beginning starting ending effective due".split(
    " ",
  ),
);

/** After these it is the month too, unless the text has somebody of that name. */
export const LOOSE_MONTH_OPENERS: ReadonlySet<string> = new Set(
  "by from before after to of between and or for".split(" "),
);

/** What a day of the week is part of the name of: the words before it, and the words after. */
export const NAMES_BEFORE: ReadonlySet<string> = new Set(
  "fox super bloody ruby black red blue casual manic good".split(" "),
);
export const NAMES_AFTER: ReadonlySet<string> = new Set(
  "times mirror express telegraph mail post herald live lights football sport star people business world today politics supplement club trust show".split(
    " ",
  ),
);

function numbered(table: string, first: number): ReadonlyMap<string, number> {
  return new Map(
    table.split("|").flatMap((words, n) => words.split(" ").map((word) => [word, n + first] as const)),
  );
}
