/** What a calendar expression says, before it is known of which day: the words' own meaning. */
import type { Unit } from "../data/calendar-words.ts";
import type { HolidayRule } from "../data/holidays.ts";
import type { DayRange } from "./calendar.ts";
import type { Custom } from "./custom.ts";
import type { Tense } from "./tense.ts";

/** −1 last, 0 this, 1 next; null where the words do not say. */
export type Shift = -1 | 0 | 1 | null;
export type Part = "early" | "mid" | "late" | null;

/** So many years from the report's ("last year") or from the one told of before ("that year"). */
export interface OfYear {
  readonly from: "now" | "told";
  readonly by: number;
}

export type Meaning =
  /** A date, or as much of one as is told: "October 7", "last December", "2016". Never all null. */
  | {
      readonly is: "date";
      readonly year: number | null;
      readonly month: number | null;
      readonly day: number | null;
      readonly shift: Shift;
      readonly part: Part;
      /** "October last year", "May of that year": `year` is null then. */
      readonly ofYear?: OfYear;
    }
  /** A run of whole years: a decade, a century. */
  | { readonly is: "years"; readonly from: number; readonly to: number; readonly part: Part }
  /** `step` counts from the day told of before ("the previous Friday" −1, "that Friday" 0), `way` is the next one that way ("this past Friday" −1). */
  | {
      readonly is: "weekday";
      readonly weekday: number;
      readonly shift: Shift;
      readonly step?: number;
      readonly way?: -1 | 1;
    }
  /** "The first Monday in May"; the last is −1. `of` is a month. */
  | { readonly is: "nth"; readonly nth: number; readonly weekday: number; readonly of: Meaning }
  | { readonly is: "unit"; readonly unit: Unit; readonly shift: Shift; readonly part: Part }
  /** So many days from the report's: "yesterday" −1. */
  | { readonly is: "day"; readonly shift: number }
  /** "The past two weeks" −1, "the next two weeks" 1. */
  | { readonly is: "span"; readonly count: number; readonly unit: Unit; readonly towards: -1 | 1 }
  /** "Two years ago" −1, "two weeks from now" 1; as exact as `grain`: "two years ago this month". */
  | {
      readonly is: "away";
      readonly count: number;
      readonly unit: Unit;
      readonly towards: -1 | 1;
      readonly grain?: "month" | "week";
    }
  | {
      readonly is: "season";
      readonly season: number;
      readonly year: number | null;
      readonly shift: Shift;
      readonly ofYear?: OfYear;
    }
  /** So many months of a year from the `first` (1 to 12): a quarter, a half, "the first nine months". */
  | {
      readonly is: "share";
      readonly first: number;
      readonly months: number;
      readonly year: number | null;
      readonly ofYear?: OfYear;
      /** Are they a firm's results, which are of what is over? */
      readonly isResult: boolean;
    }
  /** "The year-earlier quarter": the same of the year before; the unit is null of "the year-ago period". */
  | { readonly is: "yearBefore"; readonly unit: Unit | null }
  | {
      readonly is: "holiday";
      readonly rule: HolidayRule;
      readonly year: number | null;
      readonly shift: Shift;
    }
  /** From the day told of before: "two days later" 2, "the day before" −1, "that year" 0. */
  | { readonly is: "told"; readonly count: number; readonly unit: Unit }
  /** "One day after" something happened that has no date of its own, `event` being its word's stem; with a date, so much from it. */
  | {
      readonly is: "beside";
      readonly count: number;
      readonly unit: Unit;
      readonly of: Meaning | null;
      readonly event: string | null;
    }
  /** The first or last day of something: "the end of March". */
  | { readonly is: "edge"; readonly edge: "first" | "last"; readonly of: Meaning }
  | { readonly is: "range"; readonly from: Meaning; readonly to: Meaning };

/** A meaning with the token after its last. */
export interface TimeReading {
  readonly meaning: Meaning;
  readonly end: number;
}

export interface View {
  /** The day that the expression is seen from: the report's; null where it is not known. */
  readonly now: number | null;
  readonly tense: Tense;
  /** The last single day told of before, and the last expression of any length. */
  readonly toldDay: number | null;
  readonly told: DayRange | null;
  /** The last month, quarter or other part of a year told of in this sentence or the one before. */
  readonly toldPeriod: DayRange | null;
  /** The last quarter told of anywhere before. */
  readonly toldQuarter: DayRange | null;
  /** On what day something happened, by its word's stem, as far as the report has told. */
  readonly eventDay: (event: string) => number | null;
  /** What holds for "one day after" something that has no date: the day that its sentence is about. */
  readonly here: DayRange | null;
  /** Does the sentence itself tell that day? */
  readonly isHereTold: boolean;
  readonly custom: Custom;
}
