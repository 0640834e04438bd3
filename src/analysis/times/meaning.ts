/** What a calendar expression says, before it is known of which day: the words' own meaning. */
import type { Unit } from "../data/calendar-words.ts";
import type { HolidayRule } from "../data/holidays.ts";
import type { Days } from "./calendar.ts";
import type { Custom } from "./custom.ts";
import type { Tense } from "./tense.ts";

/** −1 last, 0 this, 1 next; null where the words do not say. */
export type Shift = -1 | 0 | 1 | null;
export type Part = "early" | "mid" | "late" | null;

export type Meaning =
  /** A date, or as much of one as is told: "October 7", "last December", "2016". Never all null. */
  | {
      readonly is: "date";
      readonly year: number | null;
      readonly month: number | null;
      readonly day: number | null;
      readonly shift: Shift;
      readonly part: Part;
    }
  /** A run of whole years: a decade, a century. */
  | { readonly is: "years"; readonly from: number; readonly to: number; readonly part: Part }
  | { readonly is: "weekday"; readonly weekday: number; readonly shift: Shift }
  | { readonly is: "unit"; readonly unit: Unit; readonly shift: Shift; readonly part: Part }
  /** So many days from the report's: "yesterday" −1. */
  | { readonly is: "day"; readonly shift: number }
  /** "The past two weeks" −1, "the next two weeks" 1. */
  | { readonly is: "span"; readonly count: number; readonly unit: Unit; readonly towards: -1 | 1 }
  /** "Two years ago" −1, "two weeks from now" 1. */
  | { readonly is: "away"; readonly count: number; readonly unit: Unit; readonly towards: -1 | 1 }
  | { readonly is: "season"; readonly season: number; readonly year: number | null; readonly shift: Shift }
  /** The nth of four quarters or two halves of a year. */
  | {
      readonly is: "share";
      readonly nth: number;
      readonly of: 2 | 4;
      readonly year: number | null;
      readonly shift: Shift;
    }
  | {
      readonly is: "holiday";
      readonly rule: HolidayRule;
      readonly year: number | null;
      readonly shift: Shift;
    }
  /** From the day told of before: "two days later" 2, "the day before" −1, "that year" 0. */
  | { readonly is: "told"; readonly count: number; readonly unit: Unit }
  /** "One day after" something happened that has no date of its own; with a date, so much from it. */
  | { readonly is: "beside"; readonly count: number; readonly unit: Unit; readonly of: Meaning | null }
  /** The first or last day of something: "the end of March". */
  | { readonly is: "edge"; readonly edge: "first" | "last"; readonly of: Meaning }
  | { readonly is: "range"; readonly from: Meaning; readonly to: Meaning };

/** A meaning with the token after its last. */
export interface Reading {
  readonly meaning: Meaning;
  readonly end: number;
}

export interface View {
  /** The day that the expression is seen from: the report's; null where it is not known. */
  readonly now: number | null;
  readonly tense: Tense;
  /** The last single day told of before, and the last expression of any length. */
  readonly toldDay: number | null;
  readonly told: Days | null;
  /** What holds for "one day after" something that has no date: the day that its sentence is about. */
  readonly here: Days | null;
  readonly custom: Custom;
}
