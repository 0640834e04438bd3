/** What a report has told so far of days, as later expressions hang on it: "two days later", "that year", "a year earlier". */
import { FUNCTION_WORDS } from "../data/function-words.ts";
import type { TokenRange } from "../document/sentences.ts";
import { lowerAt, type TextLine, wordAt } from "../document/text-line.ts";
import { type DayRange, partsOf } from "./calendar.ts";
import { eventStem } from "./event-stem.ts";

/** Days of a month and of a year: what is as long is a part of a year that one compares with the same of another. */
const [LEAST_PERIOD, MOST_PERIOD] = [27, 300];
const [LEAST_QUARTER, MOST_QUARTER] = [89, 93];
/** Tokens either side of a day whose words tell what happened on it. */
const EVENT_REACH = 12;
/** A year told with a month goes for dates of that month and those beside it over so many sentences. */
const YEAR_REACH = 12;

export class Memory {
  /** The last single day, the last expression of any length, the last quarter. */
  day: number | null = null;
  last: DayRange | null = null;
  quarter: DayRange | null = null;
  readonly #events = new Map<string, number>();
  /** Those of the sentence that is being read: what is counted from one of them was told before. */
  readonly #new = new Map<string, number>();
  #period: { readonly days: DayRange; readonly sentence: number } | null = null;
  #month: { readonly year: number; readonly month: number; readonly sentence: number } | null = null;
  #sentence = 0;

  nextSentence(): void {
    this.#sentence++;
    for (const [stem, day] of this.#new) this.#events.set(stem, day);
    this.#new.clear();
  }

  /** The month, quarter or half told of in this sentence or the one before. */
  get period(): DayRange | null {
    return this.#period && this.#sentence - this.#period.sentence <= 1 ? this.#period.days : null;
  }

  eventDay(stem: string): number | null {
    return this.#events.get(stem) ?? null;
  }

  /** What an expression meant; `isMonth`: it is a month, after which "four days later" is no day that was told. */
  tell(days: DayRange, isMonth: boolean): void {
    this.last = days;
    const length = days.to - days.from + 1;
    if (length === 1) this.day = days.from;
    else if (isMonth) this.day = null;
    if (length >= LEAST_PERIOD && length <= MOST_PERIOD) this.#period = { days, sentence: this.#sentence };
    if (length >= LEAST_QUARTER && length <= MOST_QUARTER) this.quarter = days;
  }

  /** A month was told with its year. */
  tellMonth(day: number): void {
    const { year, month } = partsOf(day);
    this.#month = { year, month, sentence: this.#sentence };
  }

  /** The year of a date of `month` without one, where a month near it was told with its year a short while ago. */
  yearFor(month: number): number | null {
    if (!this.#month || this.#sentence - this.#month.sentence > YEAR_REACH) return null;
    const away = month - this.#month.month;
    const near = away > 6 ? away - 12 : away < -6 ? away + 12 : away;
    if (near < -1 || near > 2) return null;
    return Math.floor((this.#month.year * 12 + this.#month.month - 1 + near) / 12);
  }

  /** Remembers that what the words around tokens `first` up to `end` tell of happened on `day`. */
  tellEvents(line: TextLine, sentence: TokenRange, first: number, end: number, day: number): void {
    for (
      let i = Math.max(sentence.first, first - EVENT_REACH);
      i < Math.min(sentence.end, end + EVENT_REACH);
      i++
    ) {
      if (i >= first && i < end) continue;
      const stem = FUNCTION_WORDS.has(lowerAt(line, i)) ? null : eventStem(wordAt(line, i));
      if (stem) this.#new.set(stem, day);
    }
  }
}
