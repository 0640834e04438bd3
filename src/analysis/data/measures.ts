/** Units of measure by the words that reports use for them, singular and plural. */

const BY_UNIT: Readonly<Record<string, string>> = {
  "percentage points": "percentage-point percentage-points",
  seconds: "second seconds sec secs",
  minutes: "minute minutes min mins",
  hours: "hour hours hr hrs",
  days: "day days",
  weeks: "week weeks",
  months: "month months",
  years: "year years",
  miles: "mile miles",
  mph: "mph",
  km: "km kilometer kilometers kilometre kilometres",
  "km/h": "kph kmh",
  metres: "meter meters metre metres",
  cm: "cm centimeter centimeters centimetre centimetres",
  mm: "mm millimeter millimeters millimetre millimetres",
  feet: "foot feet ft",
  inches: "inch inches",
  yards: "yard yards",
  acres: "acre acres",
  hectares: "hectare hectares ha",
  tons: "ton tons",
  tonnes: "tonne tonnes",
  kg: "kg kilo kilos kilogram kilograms",
  grams: "gram grams gramme grammes",
  ounces: "ounce ounces oz",
  lb: "lb lbs",
  litres: "liter liters litre litres",
  gallons: "gallon gallons",
  barrels: "barrel barrels",
  degrees: "degree degrees",
  MW: "mw megawatt megawatts",
  GW: "gw gigawatt gigawatts",
  kWh: "kwh",
  pages: "page pages",
  times: "times",
};

/** Lower-case word to unit. */
export const MEASURE_WORDS: ReadonlyMap<string, string> = new Map(
  Object.entries(BY_UNIT).flatMap(([unit, words]) => words.split(" ").map((word) => [word, unit] as const)),
);

/** Spans of time that the calendar counts: "for three weeks" tells when, not how much. */
export const CALENDAR_UNITS: ReadonlySet<string> = new Set([
  "days",
  "weeks",
  "months",
  "years",
  "hours",
  "minutes",
  "seconds",
]);

/** Spans of time that one word names: the years in one. */
export const YEARS_IN: ReadonlyMap<string, number> = new Map([
  ["decade", 10],
  ["decades", 10],
  ["century", 100],
  ["centuries", 100],
]);
