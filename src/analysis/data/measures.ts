/** Units of measure by the words that reports use for them, singular and plural, and by the letters set tight after a number. */
import { table } from "../../base/table.ts";

const BY_UNIT = table<string>({
  "percentage points": "percentage-point percentage-points",
  seconds: "second seconds sec secs",
  milliseconds: "millisecond milliseconds ms",
  minutes: "minute minutes min mins",
  hours: "hour hours hr hrs",
  days: "day days",
  weeks: "week weeks",
  months: "month months",
  years: "year years yr yrs",
  miles: "mile miles",
  mph: "mph",
  knots: "knot knots",
  km: "km kms kilometer kilometers kilometre kilometres",
  "km/h": "kph kmh",
  metres: "meter meters metre metres",
  cm: "cm centimeter centimeters centimetre centimetres",
  mm: "mm millimeter millimeters millimetre millimetres",
  nanometres: "nanometre nanometres nanometer nanometers",
  micrometres: "micron microns micrometre micrometres micrometer micrometers",
  feet: "foot feet ft",
  inches: "inch inches",
  yards: "yard yards yd yds",
  fathoms: "fathom fathoms",
  furlongs: "furlong furlongs",
  "light years": "light-year light-years lightyear lightyears",
  acres: "acre acres",
  hectares: "hectare hectares ha",
  m2: "m2 m² sqm",
  km2: "km2 km²",
  "square feet": "ft2 ft² sqft",
  m3: "m3 m³",
  cm3: "cm3 cm³ cc",
  tons: "ton tons",
  tonnes: "tonne tonnes",
  kilotons: "kiloton kilotons kilotonne kilotonnes",
  megatons: "megaton megatons megatonne megatonnes",
  gigatons: "gigaton gigatons gigatonne gigatonnes",
  kg: "kg kgs kilo kilos kilogram kilograms kilogramme kilogrammes",
  grams: "gram grams gramme grammes",
  mg: "mg milligram milligrams milligramme milligrammes",
  micrograms: "mcg µg μg microgram micrograms",
  ounces: "ounce ounces oz",
  lb: "lb lbs",
  carats: "carat carats",
  litres: "liter liters litre litres",
  ml: "ml milliliter milliliters millilitre millilitres",
  cl: "cl centilitre centilitres centiliter centiliters",
  gallons: "gallon gallons",
  pints: "pint pints",
  barrels: "barrel barrels",
  bushels: "bushel bushels",
  degrees: "degree degrees",
  W: "watt watts",
  kW: "kw kilowatt kilowatts",
  MW: "mw megawatt megawatts",
  GW: "gw gigawatt gigawatts",
  TW: "tw terawatt terawatts",
  kWh: "kwh kilowatt-hour kilowatt-hours",
  MWh: "mwh megawatt-hour megawatt-hours",
  GWh: "gwh gigawatt-hour gigawatt-hours",
  TWh: "twh terawatt-hour terawatt-hours",
  mAh: "mah",
  volts: "volt volts",
  horsepower: "horsepower hp bhp",
  Nm: "nm newton-metre newton-metres newton-meters",
  kJ: "kj kilojoule kilojoules",
  calories: "calorie calories",
  kcal: "kcal kilocalorie kilocalories",
  psi: "psi",
  rpm: "rpm",
  mpg: "mpg",
  decibels: "decibel decibels db",
  Hz: "hz hertz",
  kHz: "khz kilohertz",
  MHz: "mhz megahertz",
  GHz: "ghz gigahertz",
  KB: "kb kilobyte kilobytes",
  MB: "mb megabyte megabytes",
  GB: "gb gigabyte gigabytes",
  TB: "tb terabyte terabytes",
  PB: "pb petabyte petabytes",
  kbps: "kbps",
  Mbps: "mbps",
  Gbps: "gbps",
  megapixels: "megapixel megapixels mp",
  fps: "fps",
  ppm: "ppm",
  ppb: "ppb",
  pages: "page pages",
  times: "times",
});

/** Lower-case word to unit. */
export const MEASURE_WORDS: ReadonlyMap<string, string> = new Map(
  Object.entries(BY_UNIT).flatMap(([unit, words]) => words.split(" ").map((word) => [word, unit] as const)),
);

/** Words for something else after a space ("40 MPs"): they are units only tight after the digits. */
export const TIGHT_ONLY: ReadonlySet<string> = new Set(["mp", "nm", "ms"]);

/** Letters that are a unit only tight after digits, as they are written. */
export const LETTER_UNITS: ReadonlyMap<string, string> = new Map([
  ["g", "grams"],
  ["l", "litres"],
  ["L", "litres"],
  ["t", "tonnes"],
  ["h", "hours"],
  ["W", "W"],
  ["w", "W"],
  ["V", "volts"],
  ["in", "inches"],
  ["mi", "miles"],
  ["nm", "nanometres"],
  ["C", "degrees"],
  ["F", "degrees"],
  ["x", "times"],
  ["X", "times"],
  ["pc", "%"],
  ["pct", "%"],
  ["pp", "percentage points"],
  ["ppt", "percentage points"],
  ["ppts", "percentage points"],
]);

/** Marks after digits: primes stand for nothing else. */
export const MARK_UNITS: ReadonlyMap<string, string> = new Map([
  ["'", "feet"],
  ["’", "feet"],
  ["′", "feet"],
  ['"', "inches"],
  ["”", "inches"],
  ["″", "inches"],
]);
export const PRIMES: ReadonlySet<string> = new Set(["′", "″"]);

/** Units of the plane and of space with a word before them: "square miles", "sq m". */
export const QUALIFIERS: ReadonlyMap<string, string> = new Map([
  ["square", "square"],
  ["sq", "square"],
  ["cubic", "cubic"],
  ["cu", "cubic"],
  ["nautical", "nautical"],
  ["metric", "metric"],
  ["light", "light"],
]);

/** Units that have a short name of their own once they are qualified. */
export const QUALIFIED_UNITS: ReadonlyMap<string, string> = new Map([
  ["square metres", "m2"],
  ["square km", "km2"],
  ["cubic metres", "m3"],
  ["cubic cm", "cm3"],
  ["metric tons", "tonnes"],
  ["metric tonnes", "tonnes"],
]);

/** Letters for a unit after "sq" and "cu", where they stand apart from the number. */
export const QUALIFIED_LETTERS: ReadonlyMap<string, string> = new Map([
  ["m", "metres"],
  ["ft", "feet"],
  ["in", "inches"],
  ["mi", "miles"],
]);

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

/** Units of one kind, by how many of the least go into each: a range may run from one to the other. */
export const SAME_KIND: readonly ReadonlyMap<string, number>[] = [
  { seconds: 1, minutes: 60, hours: 3600, days: 86_400, weeks: 604_800 },
  { months: 1, years: 12 },
  { mm: 1, cm: 10, metres: 1000, km: 1e6 },
  { inches: 1, feet: 12, yards: 36, miles: 63_360 },
  { mg: 1, grams: 1000, kg: 1e6, tonnes: 1e9 },
  { ounces: 1, lb: 16 },
  { ml: 1, cl: 10, litres: 1000 },
  { W: 1, kW: 1000, MW: 1e6, GW: 1e9 },
  { MB: 1, GB: 1000, TB: 1e6 },
].map((kind) => new Map(Object.entries(kind)));

/** Spans of time that one word names: the years in one. */
export const YEARS_IN: ReadonlyMap<string, number> = new Map([
  ["decade", 10],
  ["decades", 10],
  ["century", 100],
  ["centuries", 100],
]);
