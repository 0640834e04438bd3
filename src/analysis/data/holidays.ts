/** Days that have names, and the rules by which they fall. Dates of law where a day moved are those in force now. */

/** A day of a month; the nth such weekday of a month (0 Monday, nth −1: the last); days from Easter Sunday. */
export type HolidayRule =
  | { readonly is: "fixed"; readonly month: number; readonly day: number }
  | {
      readonly is: "nth";
      readonly month: number;
      readonly weekday: number;
      readonly nth: number;
      readonly plus?: number;
    }
  | { readonly is: "easter"; readonly plus: number };

export interface Holiday {
  /** The words as tokens, lower case; each apostrophe is "'". */
  readonly words: readonly string[];
  readonly rule: HolidayRule;
  /** Where it is kept otherwise: by country. */
  readonly elsewhere?: Readonly<Partial<Record<string, HolidayRule>>>;
}

const fixed = (month: number, day: number): HolidayRule => ({ is: "fixed", month, day });
const nth = (nthOne: number, weekday: number, month: number, plus = 0): HolidayRule => ({
  is: "nth",
  month,
  weekday,
  nth: nthOne,
  plus,
});
const easter = (plus: number): HolidayRule => ({ is: "easter", plus });
const [MON, TUE, THU, SUN] = [0, 1, 3, 6];

/** The Tuesday after the first Monday in November: the day of national elections in the United States. */
export const US_ELECTION: HolidayRule = nth(1, MON, 11, 1);

/** Names separated by `|`. */
const TABLE: readonly (readonly [string, HolidayRule, Holiday["elsewhere"]?])[] = [
  ["new year 's day|new year 's", fixed(1, 1)],
  ["new year 's eve|hogmanay", fixed(12, 31)],
  ["inauguration day", fixed(1, 20)],
  ["martin luther king day|martin luther king jr. day|martin luther king jr . day|mlk day", nth(3, MON, 1)],
  ["burns night", fixed(1, 25)],
  ["australia day", fixed(1, 26)],
  ["holocaust memorial day", fixed(1, 27)],
  ["groundhog day", fixed(2, 2)],
  ["valentine 's day|valentines day", fixed(2, 14)],
  ["presidents day|presidents ' day|president 's day", nth(3, MON, 2)],
  // Of the years of presidential primaries in the United States.
  ["super tuesday", nth(1, TUE, 3)],
  ["st david 's day|st . david 's day", fixed(3, 1)],
  ["international women 's day", fixed(3, 8)],
  ["st patrick 's day|st . patrick 's day", fixed(3, 17)],
  ["april fools ' day|april fool 's day|april fools day", fixed(4, 1)],
  ["ash wednesday", easter(-46)],
  ["shrove tuesday|mardi gras", easter(-47)],
  ["palm sunday", easter(-7)],
  ["maundy thursday", easter(-3)],
  ["good friday", easter(-2)],
  ["easter sunday|easter day|easter", easter(0)],
  ["easter monday", easter(1)],
  ["ascension day", easter(39)],
  ["earth day", fixed(4, 22)],
  ["st george 's day|st . george 's day", fixed(4, 23)],
  ["anzac day", fixed(4, 25)],
  ["may day", fixed(5, 1)],
  ["cinco de mayo", fixed(5, 5)],
  ["ve day", fixed(5, 8)],
  ["mother 's day|mothers ' day|mothering sunday", nth(2, SUN, 5), { GB: easter(-21), IE: easter(-21) }],
  ["memorial day", nth(-1, MON, 5)],
  ["father 's day|fathers ' day", nth(3, SUN, 6), { AU: nth(1, SUN, 9), NZ: nth(1, SUN, 9) }],
  ["juneteenth", fixed(6, 19)],
  ["canada day", fixed(7, 1)],
  ["independence day|fourth of july|4th of july", fixed(7, 4)],
  ["bastille day", fixed(7, 14)],
  ["labor day", nth(1, MON, 9)],
  ["labour day", fixed(5, 1), { CA: nth(1, MON, 9), NZ: nth(4, MON, 10) }],
  ["patriot day", fixed(9, 11)],
  ["columbus day|indigenous peoples ' day|indigenous peoples day", nth(2, MON, 10)],
  ["halloween|hallowe'en", fixed(10, 31)],
  ["all saints ' day", fixed(11, 1)],
  ["bonfire night|guy fawkes night", fixed(11, 5)],
  ["armistice day|veterans day|veterans ' day|veteran 's day|remembrance day", fixed(11, 11)],
  ["remembrance sunday", nth(2, SUN, 11)],
  ["election day", US_ELECTION, { GB: nth(1, THU, 5) }],
  ["thanksgiving day|thanksgiving", nth(4, THU, 11), { CA: nth(2, MON, 10) }],
  ["black friday", nth(4, THU, 11, 1)],
  ["cyber monday", nth(4, THU, 11, 4)],
  ["giving tuesday", nth(4, THU, 11, 5)],
  ["st andrew 's day|st . andrew 's day", fixed(11, 30)],
  ["human rights day", fixed(12, 10)],
  ["christmas eve", fixed(12, 24)],
  ["christmas day|christmas", fixed(12, 25)],
  ["boxing day|st stephen 's day", fixed(12, 26)],
];

/** By their first word, the longest first. */
export const HOLIDAYS: ReadonlyMap<string, readonly Holiday[]> = byFirstWord();

function byFirstWord(): ReadonlyMap<string, readonly Holiday[]> {
  const found = new Map<string, Holiday[]>();
  for (const [names, rule, elsewhere] of TABLE) {
    for (const name of names.split("|")) {
      const words = name.split(" ");
      const list = found.get(words[0] ?? "") ?? [];
      list.push({ words, rule, ...(elsewhere ? { elsewhere } : {}) });
      found.set(words[0] ?? "", list);
    }
  }
  for (const list of found.values()) list.sort((a, b) => b.words.length - a.words.length);
  return found;
}
